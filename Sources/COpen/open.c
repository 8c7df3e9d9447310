#define _GNU_SOURCE
#include "open.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// As <linux/openat2.h> has them, which older systems lack.
#ifndef SYS_openat2
#define SYS_openat2 437
#endif
struct how {
  uint64_t flags;
  uint64_t mode;
  uint64_t resolve;
};
enum { no_magic_links = 0x02, no_links = 0x04, beneath = 0x08 };

const int ask_without_reading = O_PATH;

static int leads_up(const char *path) {
  for (const char *part = path; part != NULL; part = strchr(part, '/')) {
    while (*part == '/') part++;
    if (part[0] == '.' && part[1] == '.' && (part[2] == '/' || part[2] == 0)) return 1;
  }
  return 0;
}

int ask_open_without_links(int folder, const char *path, int flags) {
  if (leads_up(path)) {
    errno = EXDEV;
    return -1;
  }
  struct how how = {
    .flags = (uint64_t)flags,
    .resolve = no_links | no_magic_links | (path[0] == '/' ? 0 : beneath),
  };
  for (int attempt = 0; attempt < 100; attempt++) {
    long descriptor = syscall(SYS_openat2, folder, path, &how, sizeof how);
    if (descriptor >= 0) return (int)descriptor;
    // Something was renamed on the way.
    if (errno != EAGAIN && errno != EINTR) break;
  }
  // Some containers forbid what they do not know.
  if (errno != ENOSYS && errno != EPERM && errno != EAGAIN) return -1;
  return ask_open_by_steps(folder, path, flags);
}

// What is said of a name that could not be opened: that of a link says so.
static int error_of(int folder, const char *name, int code) {
  struct stat status;
  if (code != ENOTDIR && code != ELOOP) return code;
  int is_link = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
  return is_link ? ELOOP : code;
}

// Opens one part of a path and closes the folder before it.
static int step(int folder, const char *name, int flags) {
  int next = openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC);
  int code = next < 0 ? error_of(folder, name, errno) : 0;
  close(folder);
  errno = code;
  return next;
}

int ask_open_by_steps(int folder, const char *path, int flags) {
  if (leads_up(path)) {
    errno = EXDEV;
    return -1;
  }
  if (strlen(path) >= PATH_MAX) {
    errno = ENAMETOOLONG;
    return -1;
  }
  int here = openat(folder, path[0] == '/' ? "/" : ".", O_PATH | O_DIRECTORY | O_CLOEXEC);
  while (here >= 0) {
    path += strspn(path, "/");
    size_t length = strcspn(path, "/");
    char name[NAME_MAX + 1];
    if (length > NAME_MAX) {
      close(here);
      errno = ENAMETOOLONG;
      return -1;
    }
    memcpy(name, path, length);
    name[length] = 0;
    path += length;
    int is_last = path[strspn(path, "/")] == 0;
    if (is_last) return step(here, length > 0 ? name : ".", flags);
    here = step(here, name, O_PATH | O_DIRECTORY);
  }
  return -1;
}
