// Files in memory that may be cut by others while they are read.
//
// Reading a page of a mapped file that is no longer there, or that the disk fails to give, ends a process by SIGBUS.
// Where that happens in a mapping that is watched, the rest of the mapping becomes zeros instead, and the mapping is
// marked: whoever reads it looks at the mark before anything that was read is believed. This is in C because Swift is
// not safe to run in a signal handler.
#pragma once
#include <stddef.h>

typedef struct mapping_watch mapping_watch;

// Watches a mapping; NULL where there is no memory for it, and the mapping is as any. Any thread may begin and end.
mapping_watch *mapping_watch_begin(const void *address, size_t size);

// Watches it no more; to be called before it is unmapped.
void mapping_watch_end(mapping_watch *watch);

// Whether some of it was missing when it was read.
int mapping_watch_is_truncated(const mapping_watch *watch);

// Puts the handler before one that was installed since; that one gets all that happens elsewhere.
void mapping_watch_install(void);
