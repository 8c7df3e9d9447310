#define _GNU_SOURCE
#include "mapping.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// Watches are never freed, so that the handler may go through them at any time; those that ended are used again.
struct mapping_watch {
  // Zero while it is not in use.
  atomic_uintptr_t end;
  atomic_uintptr_t start;
  atomic_int is_truncated;
  struct mapping_watch *next;
};

static _Atomic(mapping_watch *) watches;
static uintptr_t page_size;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct sigaction before;

static mapping_watch *watch_of(uintptr_t address) {
  for (mapping_watch *watch = atomic_load(&watches); watch != NULL; watch = watch->next)
    if (atomic_load(&watch->start) <= address && address < atomic_load(&watch->end)) return watch;
  return NULL;
}

// Zeros from a page to the end of a mapping; an int that is not 0 where that cannot be.
static int blank(mapping_watch *watch, uintptr_t address) {
  uintptr_t page = address & ~(page_size - 1);
  atomic_store(&watch->is_truncated, 1);
  return mmap((void *)page, atomic_load(&watch->end) - page, PROT_READ,
              MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED;
}

static void handle(int number, siginfo_t *info, void *context) {
  int error = errno;
  // A signal that was sent says nothing of an address.
  if (info->si_code > 0) {
    mapping_watch *watch = watch_of((uintptr_t)info->si_addr);
    if (watch != NULL && blank(watch, (uintptr_t)info->si_addr) == 0) {
      errno = error;
      return;
    }
  }
  struct sigaction former = before;
  // One that sends the signal once more, to be ended by it, would be called again and again.
  if (info->si_code <= 0) before = (struct sigaction){.sa_handler = SIG_DFL};
  if (former.sa_flags & SA_SIGINFO && former.sa_sigaction != NULL) return former.sa_sigaction(number, info, context);
  if (!(former.sa_flags & SA_SIGINFO) && former.sa_handler != SIG_DFL && former.sa_handler != SIG_IGN)
    return former.sa_handler(number);
  // Ends the process as it would have ended: by reading once more, or by the signal that was sent.
  signal(number, SIG_DFL);
  if (info->si_code <= 0) raise(number);
}

void mapping_watch_install(void) {
  struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_ONSTACK}, now;
  sigemptyset(&action.sa_mask);
  pthread_mutex_lock(&lock);
  page_size = (uintptr_t)sysconf(_SC_PAGESIZE);
  if (sigaction(SIGBUS, NULL, &now) == 0 && !(now.sa_flags & SA_SIGINFO && now.sa_sigaction == handle)) {
    before = now;
    sigaction(SIGBUS, &action, NULL);
  }
  pthread_mutex_unlock(&lock);
}

mapping_watch *mapping_watch_begin(const void *address, size_t size) {
  mapping_watch_install();
  uintptr_t start = (uintptr_t)address;
  uintptr_t end = (start + size + page_size - 1) & ~(page_size - 1);
  pthread_mutex_lock(&lock);
  mapping_watch *watch = atomic_load(&watches);
  while (watch != NULL && atomic_load(&watch->end) != 0) watch = watch->next;
  if (watch == NULL && (watch = calloc(1, sizeof *watch)) != NULL) {
    watch->next = atomic_load(&watches);
    atomic_store(&watches, watch);
  }
  if (watch != NULL) {
    atomic_store(&watch->is_truncated, 0);
    atomic_store(&watch->start, start);
    atomic_store(&watch->end, end);
  }
  pthread_mutex_unlock(&lock);
  return watch;
}

void mapping_watch_end(mapping_watch *watch) {
  if (watch != NULL) atomic_store(&watch->end, 0);
}

int mapping_watch_is_truncated(const mapping_watch *watch) {
  return watch != NULL && atomic_load_explicit(&watch->is_truncated, memory_order_relaxed);
}
