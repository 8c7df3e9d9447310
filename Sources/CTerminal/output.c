#define _GNU_SOURCE
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "settings.h"
#include "terminal.h"

// The terminal of standard output by a description of its own: not to wait is a property of the description, and the
// one that was inherited is shared with the shell and every other program at the terminal.
static volatile sig_atomic_t unwaiting = -1;

void terminal_output_open(void) {
  int flags = O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
  unwaiting = open("/proc/self/fd/1", flags);
  // The terminal may belong to somebody else, after su; one's own can be opened by this name all the same.
  if (unwaiting < 0 && tcgetsid(STDOUT_FILENO) == getsid(0)) unwaiting = open("/dev/tty", flags);
}

void terminal_output_close(void) {
  if (unwaiting >= 0) close(unwaiting);
  unwaiting = -1;
}

// So many times, and so many milliseconds each, a signal waits for a terminal that has no room.
enum { TRIES = 10, PATIENCE = 10 };

void terminal_tell(const char *text, size_t count) {
  struct pollfd room = {.fd = unwaiting >= 0 ? unwaiting : STDOUT_FILENO, .events = POLLOUT};
  for (int tries = 0; count > 0 && tries < TRIES; tries++) {
    int ready = poll(&room, 1, PATIENCE);
    if (ready <= 0) continue;
    if (!(room.revents & POLLOUT)) return;
    ssize_t written = write(room.fd, text, count);
    if (written < 0 && errno != EAGAIN && errno != EINTR) return;
    if (written > 0) text += written, count -= (size_t)written;
  }
}

// Waits until something can be written or a signal comes, which it lets through.
static void wait_for_room(int descriptor, const sigset_t *mask, int is_full) {
  static const struct timespec soon = {0, 10000000L};
  struct pollfd room = {.fd = descriptor, .events = POLLOUT};
  // A terminal that has room for one byte says so, and does not take a line's end, which is two.
  if (is_full)
    ppoll(NULL, 0, &soon, mask);
  else
    ppoll(&room, 1, NULL, mask);
}

ssize_t terminal_write(const char *text, size_t count) {
  sigset_t interrupt, mask;
  size_t done = 0;
  int is_full = 0, error = 0;
  int descriptor = unwaiting >= 0 ? unwaiting : STDOUT_FILENO;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  // The signal comes while it waits and at no other time, so that it is not missed.
  pthread_sigmask(SIG_BLOCK, &interrupt, &mask);
  while (done < count && error == 0) {
    wait_for_room(descriptor, &mask, is_full);
    if (terminal_interrupted) break;
    ssize_t written = write(descriptor, text + done, count - done);
    is_full = written < 0 && errno == EAGAIN;
    if (written >= 0)
      done += (size_t)written;
    else if (errno != EAGAIN && errno != EINTR)
      error = errno;
  }
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  errno = error;
  return error == 0 ? (ssize_t)done : -1;
}
