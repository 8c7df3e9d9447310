#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stddef.h>

#include "terminal.h"

// Signals by which a person or the system asks the program to end, and which one did.
static const int requests[] = {SIGINT, SIGTERM, SIGHUP};
enum { REQUEST_COUNT = 3 };
static struct sigaction before[REQUEST_COUNT];
static volatile sig_atomic_t wanted;

// The second time, the program ends as any.
static void note(int number) {
  int error = errno;
  wanted = number;
  for (int i = 0; i < REQUEST_COUNT; i++) sigaction(requests[i], &before[i], NULL);
  errno = error;
}

void terminal_defer_stop(void) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  wanted = 0;
  for (int i = 0; i < REQUEST_COUNT; i++) {
    sigaction(requests[i], NULL, &before[i]);
    // What the program was told to ignore stays ignored, as `nohup` wants it.
    if (before[i].sa_handler != SIG_IGN) sigaction(requests[i], &action, NULL);
  }
}

int terminal_is_stop_wanted(void) { return wanted != 0; }

void terminal_stop_if_wanted(void) {
  for (int i = 0; i < REQUEST_COUNT; i++) sigaction(requests[i], &before[i], NULL);
  if (wanted) raise(wanted);
}
