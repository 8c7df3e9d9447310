// Makes the system refuse one call of a program, to be loaded before its libraries: LD_PRELOAD=fault.so.
//
//   FAULT_CALL    which call, by its name below; without it none fails
//   FAULT_AT      the how manieth of them, from 1
//   FAULT_ERROR   the errno it fails with
//   FAULT_MARK    a file that is made when it has failed, so that who counts on knows that there was such a call
//   FAULT_BEHIND  how many seconds the clock is behind, whatever else happens
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static const char *wanted, *mark;
static long at, code, behind;
static atomic_long count;

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("FAULT_BEHIND");
  behind = text ? atol(text) : 0;
  mark = getenv("FAULT_MARK");
  at = (text = getenv("FAULT_AT")) ? atol(text) : 0;
  code = (text = getenv("FAULT_ERROR")) ? atol(text) : EIO;
  wanted = getenv("FAULT_CALL");
}

// Whether this call is the one to fail; errno is then set.
static int fails(const char *name) {
  if (wanted == NULL || strcmp(name, wanted) != 0 || atomic_fetch_add(&count, 1) + 1 != at) return 0;
  // Past the functions below.
  if (mark) {
    long file = syscall(SYS_openat, AT_FDCWD, mark, O_WRONLY | O_CREAT, 0600);
    if (file >= 0) syscall(SYS_close, file);
  }
  errno = (int)code;
  return 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// A call that takes no varying arguments.
#define CALL(type, name, failure, parameters, arguments)                                                      \
  type name parameters {                                                                                      \
    static __typeof__(&name) next;                                                                            \
    if (next == NULL) next = NEXT(name);                                                                      \
    return fails(#name) ? (failure) : next arguments;                                                         \
  }

CALL(int, stat, -1, (const char *path, struct stat *status), (path, status))
CALL(int, lstat, -1, (const char *path, struct stat *status), (path, status))
CALL(int, fstat, -1, (int file, struct stat *status), (file, status))
CALL(int, fstatat, -1, (int folder, const char *path, struct stat *status, int flags),
     (folder, path, status, flags))
CALL(ssize_t, read, -1, (int file, void *bytes, size_t size), (file, bytes, size))
CALL(ssize_t, pread, -1, (int file, void *bytes, size_t size, off_t offset), (file, bytes, size, offset))
CALL(ssize_t, write, -1, (int file, const void *bytes, size_t size), (file, bytes, size))
CALL(int, fsync, -1, (int file), (file))
CALL(int, close, (syscall(SYS_close, file), -1), (int file), (file))
CALL(int, flock, -1, (int file, int operation), (file, operation))
CALL(int, renameat, -1, (int from_folder, const char *from, int to_folder, const char *to),
     (from_folder, from, to_folder, to))
CALL(int, unlinkat, -1, (int folder, const char *path, int flags), (folder, path, flags))
CALL(int, mkdir, -1, (const char *path, mode_t mode), (path, mode))
CALL(DIR *, fdopendir, NULL, (int file), (file))
CALL(struct dirent *, readdir, NULL, (DIR *stream), (stream))
CALL(char *, realpath, NULL, (const char *restrict path, char *restrict resolved), (path, resolved))
CALL(void *, mmap, MAP_FAILED, (void *address, size_t size, int protection, int flags, int file, off_t offset),
     (address, size, protection, flags, file, offset))

int open(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
  va_end(list);
  return fails("open") ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
  va_end(list);
  return fails("openat") ? -1 : (int)syscall(SYS_openat, folder, path, flags, mode);
}

// `openat2` has no function of its own in the C library.
long syscall(long number, ...) {
  static __typeof__(&syscall) next;
  if (next == NULL) next = NEXT(syscall);
  va_list list;
  va_start(list, number);
  long argument[6];
  for (int place = 0; place < 6; place++) argument[place] = va_arg(list, long);
  va_end(list);
  if (number == 437 && fails("openat2")) return -1;
  return next(number, argument[0], argument[1], argument[2], argument[3], argument[4], argument[5]);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = (int)syscall(SYS_clock_gettime, clock, time);
  if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) time->tv_sec -= behind;
  return result;
}

// Memory. The library's own functions, as `dlsym` needs some itself.
extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);

void *malloc(size_t size) { return fails("malloc") ? NULL : __libc_malloc(size); }
void *calloc(size_t number, size_t size) { return fails("malloc") ? NULL : __libc_calloc(number, size); }
void *realloc(void *bytes, size_t size) { return fails("malloc") ? NULL : __libc_realloc(bytes, size); }
