// Opening what stands at a path without being led elsewhere by a link.

#ifndef ASK_OPEN_H
#define ASK_OPEN_H

// Opens a path of which no part is followed where it is a symbolic link: neither the last nor one before it.
//
// A relative path begins in the folder of the descriptor and stays below it. A path with a part `..` is refused with
// EXDEV, one with a link in it with ELOOP. Gives a descriptor, or -1 with errno.
int ask_open_without_links(int folder, const char *path, int flags);

// Does the same, one part of the path after the other, for kernels without openat2, and for tests.
int ask_open_by_steps(int folder, const char *path, int flags);

// The flag O_PATH, which Swift does not see: to know what stands somewhere and to begin there, without reading it.
extern const int ask_without_reading;

#endif
