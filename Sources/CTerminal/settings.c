#define _GNU_SOURCE
#include "settings.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "terminal.h"

// What the terminal was, and whether it is to be so again.
static struct termios original;
static volatile sig_atomic_t is_guarded;
// What it is to be now; what a program that goes on after a stop sets again.
static struct termios current;
static volatile sig_atomic_t has_current;
static int has_pastes, is_lent;
static pthread_t owner;

volatile sig_atomic_t terminal_interrupted, terminal_resized, terminal_continued;

static const char pastes_on[] = "\033[?2004h", pastes_off[] = "\033[?2004l";

// Signals that end the program, and those by which it crashes.
static const int ends[] = {SIGHUP, SIGTERM, SIGQUIT};
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
static const int others[] = {SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
enum { END_COUNT = 3, CRASH_COUNT = 7, OTHER_COUNT = 4, SIGNAL_COUNT = 65 };
static struct sigaction before[SIGNAL_COUNT];

static void tell(const char *text, size_t count) {
  ssize_t written = write(STDOUT_FILENO, text, count);
  (void)written;
}

// Sets the terminal even from the background, where the system would stop the program for it.
static void set(const struct termios *settings) {
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &stop, &mask);
  tcsetattr(STDIN_FILENO, TCSADRAIN, settings);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

static void put_back(void) {
  if (!is_guarded) return;
  if (has_pastes) tell(pastes_off, sizeof pastes_off - 1);
  set(&original);
}

static void take(void) {
  // A program in the background leaves the terminal to the one before it.
  if (!is_guarded || tcgetpgrp(STDIN_FILENO) != getpgrp()) return;
  if (has_current) set(&current);
  if (has_pastes) tell(pastes_on, sizeof pastes_on - 1);
}

static void raise_as_before(int number) {
  sigset_t mask;
  sigaction(number, &before[number], NULL);
  sigemptyset(&mask);
  sigaddset(&mask, number);
  pthread_sigmask(SIG_UNBLOCK, &mask, NULL);
  raise(number);
}

static void end(int number) {
  if (has_current) tell("\n", 1);
  put_back();
  raise_as_before(number);
}

static void install(int number, void (*handler)(int), int flags);
static void handle(int number);

static void stop(void) {
  int error = errno;
  put_back();
  terminal_continued = 0;
  raise_as_before(SIGTSTP);
  // Here the program goes on, or has not stopped because there is no shell to go back to.
  install(SIGTSTP, handle, 0);
  take();
  errno = error;
}

static void handle(int number) {
  // Threads that read files leave signals to the one that waits for keys.
  if (!pthread_equal(pthread_self(), owner)) {
    pthread_kill(owner, number);
    return;
  }
  switch (number) {
    case SIGINT: terminal_interrupted = 1; break;
    case SIGWINCH: terminal_resized = 1; break;
    case SIGTSTP: stop(); break;
    case SIGCONT:
      terminal_continued = 1;
      take();
      break;
  }
}

static void install(int number, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// What the program was told to ignore stays ignored, as `nohup` wants it.
static void watch(int number, void (*handler)(int), int flags) {
  sigaction(number, NULL, &before[number]);
  if (before[number].sa_handler != SIG_IGN) install(number, handler, flags);
}

int terminal_guard(int takes_pastes) {
  // A stack that has run over leaves no room for a handler on it.
  static char room[1 << 16];
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
  if (tcgetattr(STDIN_FILENO, &original) != 0) return -1;
  owner = pthread_self();
  has_pastes = takes_pastes;
  is_guarded = 1;
  sigaltstack(&stack, NULL);
  for (int i = 0; i < END_COUNT; i++) watch(ends[i], end, 0);
  for (int i = 0; i < CRASH_COUNT; i++) watch(crashes[i], end, SA_ONSTACK);
  // Calls that were interrupted go on, but for the wait for a key.
  for (int i = 0; i < OTHER_COUNT; i++) watch(others[i], handle, SA_RESTART);
  if (has_pastes) tell(pastes_on, sizeof pastes_on - 1);
  return 0;
}

void terminal_release(void) {
  if (!is_guarded) return;
  put_back();
  is_guarded = 0;
  has_current = 0;
  for (int i = 0; i < END_COUNT; i++) sigaction(ends[i], &before[ends[i]], NULL);
  for (int i = 0; i < CRASH_COUNT; i++) sigaction(crashes[i], &before[crashes[i]], NULL);
  for (int i = 0; i < OTHER_COUNT; i++) sigaction(others[i], &before[others[i]], NULL);
}

void terminal_lend(void) {
  if (!is_guarded) return;
  put_back();
  is_guarded = 0;
  is_lent = 1;
}

void terminal_take_back(void) {
  if (!is_lent) return;
  is_lent = 0;
  is_guarded = 1;
  take();
  // Ctrl-C was meant for the other program.
  terminal_interrupted = 0;
}

void terminal_note_settings(void) {
  struct termios settings;
  if (tcgetattr(STDIN_FILENO, &settings) != 0) return;
  has_current = 0;
  current = settings;
  has_current = 1;
}

int terminal_take_interrupt(void) {
  int taken = terminal_interrupted;
  terminal_interrupted = 0;
  return taken;
}

int terminal_is_interrupted(void) { return terminal_interrupted; }
