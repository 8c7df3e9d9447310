#define _GNU_SOURCE
#include "child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

pid_t child_start(const char *program, char *const arguments[], char *const environment[],
                  const char *folder, const int streams[3], const char *terminal) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t signals;
  short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder);
  if (terminal != NULL) {
    flags |= POSIX_SPAWN_SETSID;
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, 0, 1);
    posix_spawn_file_actions_adddup2(&actions, 0, 2);
  } else {
    for (int target = 0; target < 3; target++)
      posix_spawn_file_actions_adddup2(&actions, streams[target], target);
  }
  posix_spawnattr_init(&attributes);
  sigfillset(&signals);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, flags);

  pid_t id = 0;
  int error = posix_spawn(&id, program, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? id : -error;
}

int child_wait(pid_t id, int milliseconds) { return child_kill(id, milliseconds * 1000L); }

int child_kill(pid_t id, long microseconds) {
  int status = 0;
  struct timespec time = {microseconds / 1000000, microseconds % 1000000 * 1000};
  struct pollfd end = {.fd = (int)syscall(SYS_pidfd_open, id, 0), .events = POLLIN};
  if (end.fd >= 0) {
    if (ppoll(&end, 1, &time, NULL) == 0) kill(id, SIGKILL);
    close(end.fd);
  }
  while (waitpid(id, &status, 0) == -1 && errno == EINTR) {
  }
  return status;
}

int child_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int child_file(void) { return memfd_create("input", MFD_CLOEXEC); }

int child_terminal(unsigned short columns, unsigned short rows, char *name, size_t size) {
  struct winsize window = {.ws_row = rows, .ws_col = columns};
  int number = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (number < 0) return -1;
  if (grantpt(number) != 0 || unlockpt(number) != 0 || ptsname_r(number, name, size) != 0 ||
      ioctl(number, TIOCSWINSZ, &window) != 0) {
    close(number);
    return -1;
  }
  return number;
}
