#define _GNU_SOURCE
#include "settings.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "output.h"
#include "terminal.h"

// What the terminal was, and whether it is to be so again.
static struct termios original;
static volatile sig_atomic_t is_guarded;
// What it is to be now; what a program that goes on after a stop sets again.
static struct termios current;
static volatile sig_atomic_t has_current;
static int has_pastes;
static volatile sig_atomic_t is_lent;

volatile sig_atomic_t terminal_interrupted, terminal_resized, terminal_continued;

static const char pastes_on[] = "\033[?2004h", pastes_off[] = "\033[?2004l";

// Signals that end the program, and those by which it crashes.
static const int ends[] = {SIGHUP, SIGTERM, SIGQUIT};
static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
static const int others[] = {SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
enum { END_COUNT = 3, CRASH_COUNT = 7, OTHER_COUNT = 4, SIGNAL_COUNT = 65 };
static struct sigaction before[SIGNAL_COUNT];

// Whether a change of the terminal waits until what was written before has been read. In a signal handler nothing does:
// it may never be read, and the signal has to end or stop the program all the same.
enum waiting { WAITING, AT_ONCE };

// Sets the terminal even from the background, where the system would stop the program for it.
static void set(const struct termios *settings, enum waiting waiting) {
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &stop, &mask);
  while (tcsetattr(STDIN_FILENO, waiting == WAITING ? TCSADRAIN : TCSANOW, settings) != 0 && errno == EINTR) {
  }
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

static void tell(const char *text, enum waiting waiting) {
  size_t count = strlen(text);
  if (waiting == AT_ONCE) return terminal_tell(text, count);
  ssize_t written = write(STDOUT_FILENO, text, count);
  (void)written;
}

static void put_back(enum waiting waiting) {
  if (!is_guarded) return;
  if (has_pastes) tell(pastes_off, waiting);
  set(&original, waiting);
}

static void take(enum waiting waiting) {
  // A program in the background leaves the terminal to the one before it.
  if (!is_guarded || tcgetpgrp(STDIN_FILENO) != getpgrp()) return;
  if (has_current) set(&current, waiting);
  if (has_pastes) tell(pastes_on, waiting);
}

static void raise_as_before(int number) {
  sigset_t mask;
  sigaction(number, &before[number], NULL);
  sigemptyset(&mask);
  sigaddset(&mask, number);
  pthread_sigmask(SIG_UNBLOCK, &mask, NULL);
  raise(number);
}

static void end(int number, siginfo_t *info, void *context) {
  (void)context;
  // As in a shell, the key Ctrl-\ is for the program that has the terminal; what another process sends is for this one.
  if (is_lent && number == SIGQUIT && info->si_code > 0) return;
  // A terminal that is lent is left as the other program has it. The settings first, which need no room.
  if (is_guarded) {
    set(&original, AT_ONCE);
    // Below the line that is being typed, where there may be one.
    if (has_current) tell(has_pastes ? "\n\033[?2004l" : "\n", AT_ONCE);
    else if (has_pastes) tell(pastes_off, AT_ONCE);
  }
  raise_as_before(number);
}

static void install(int number, void (*handler)(int, siginfo_t *, void *));
static void handle(int number, siginfo_t *info, void *context);

static void stop(void) {
  int error = errno;
  put_back(AT_ONCE);
  terminal_continued = 0;
  raise_as_before(SIGTSTP);
  // Here the program goes on, or has not stopped because there is no shell to go back to.
  install(SIGTSTP, handle);
  take(AT_ONCE);
  errno = error;
}

// Threads that read files have these signals blocked, so that the one that waits for keys gets them.
static void handle(int number, siginfo_t *info, void *context) {
  (void)info, (void)context;
  switch (number) {
    case SIGINT: terminal_interrupted = 1; break;
    case SIGWINCH: terminal_resized = 1; break;
    case SIGTSTP: stop(); break;
    case SIGCONT: {
      int error = errno;
      terminal_continued = 1;
      take(AT_ONCE);
      errno = error;
      break;
    }
  }
}

// Calls that were interrupted go on, but for the wait for a key. A stack that has run over leaves no room for a handler.
static void install(int number, void (*handler)(int, siginfo_t *, void *)) {
  struct sigaction action = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// What the program was told to ignore stays ignored, as `nohup` wants it.
static void watch(int number, void (*handler)(int, siginfo_t *, void *)) {
  sigaction(number, NULL, &before[number]);
  if (before[number].sa_handler != SIG_IGN) install(number, handler);
}

int terminal_guard(int takes_pastes) {
  // This thread's room for handlers; the others bring theirs.
  static char room[1 << 16];
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
  if (tcgetattr(STDIN_FILENO, &original) != 0) return -1;
  terminal_output_open();
  has_pastes = takes_pastes;
  is_guarded = 1;
  sigaltstack(&stack, NULL);
  for (int i = 0; i < END_COUNT; i++) watch(ends[i], end);
  for (int i = 0; i < CRASH_COUNT; i++) watch(crashes[i], end);
  for (int i = 0; i < OTHER_COUNT; i++) watch(others[i], handle);
  if (has_pastes) tell(pastes_on, WAITING);
  return 0;
}

void terminal_release(void) {
  if (!is_guarded) return;
  put_back(WAITING);
  is_guarded = 0;
  has_current = 0;
  for (int i = 0; i < END_COUNT; i++) sigaction(ends[i], &before[ends[i]], NULL);
  for (int i = 0; i < CRASH_COUNT; i++) sigaction(crashes[i], &before[crashes[i]], NULL);
  for (int i = 0; i < OTHER_COUNT; i++) sigaction(others[i], &before[others[i]], NULL);
  terminal_output_close();
}

void terminal_lend(void) {
  if (!is_guarded) return;
  put_back(WAITING);
  is_guarded = 0;
  is_lent = 1;
}

void terminal_take_back(void) {
  if (!is_lent) return;
  is_lent = 0;
  is_guarded = 1;
  take(WAITING);
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
