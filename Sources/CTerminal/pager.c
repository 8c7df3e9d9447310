#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "terminal.h"

extern char **environ;

// As git does: less ends where all fits, shows colours and leaves what it has shown.
static char less[] = "LESS=FRX";

// The environment with the options of less, where it has none. A copy, because threads may read the one there is.
static char **with_options_of_less(void) {
  size_t count = 0;
  while (environ[count] != NULL) count++;
  char **copy = calloc(count + 2, sizeof *copy);
  if (copy == NULL) return NULL;
  memcpy(copy, environ, count * sizeof *copy);
  if (getenv("LESS") == NULL) copy[count] = less;
  return copy;
}

// Starts a command of the shell with its input from a pipe; its number, or -1.
static pid_t start(const char *command, const int ends[2]) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, usual;
  pid_t id;
  char *const arguments[] = {"sh", "-c", (char *)command, NULL};
  sigemptyset(&none);
  sigemptyset(&usual);
  // A pager that nobody reads from ends by the first, which the program itself ignores, as it does the second.
  sigaddset(&usual, SIGPIPE);
  sigaddset(&usual, SIGXFSZ);
  sigaddset(&usual, SIGINT);
  sigaddset(&usual, SIGQUIT);
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  char **variables = with_options_of_less();
  int error = variables != NULL ? posix_spawn(&id, "/bin/sh", &actions, &attributes, arguments, variables) : ENOMEM;
  free(variables);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? id : -1;
}

static void feed(int pipe, const char *text, size_t count) {
  while (count > 0) {
    ssize_t written = write(pipe, text, count);
    if (written < 0 && errno == EINTR) continue;
    // Whoever reads has seen enough.
    if (written < 0) return;
    text += written;
    count -= (size_t)written;
  }
}

int terminal_page(const char *command, const char *text, size_t count) {
  int ends[2], status = 0;
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  terminal_lend();
  pid_t id = start(command, ends);
  close(ends[0]);
  if (id > 0) feed(ends[1], text, count);
  close(ends[1]);
  if (id > 0)
    while (waitpid(id, &status, 0) == -1 && errno == EINTR) {
    }
  terminal_take_back();
  // 126 and 127 are the shell's words for a command that it cannot find or start.
  int is_missing = WIFEXITED(status) && (WEXITSTATUS(status) == 127 || WEXITSTATUS(status) == 126);
  return id > 0 && !is_missing ? 0 : -1;
}
