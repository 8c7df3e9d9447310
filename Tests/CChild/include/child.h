// What tests need of the system and Swift's Glibc does not offer.
#pragma once
#include <sys/types.h>

// Starts a program in a folder; its number, or minus the system's error number.
//
// Its standard streams are the three given descriptors, or, where `terminal` is not NULL, the terminal of that
// name, which becomes the controlling terminal of a session of its own. No signal is blocked or ignored in it.
pid_t child_start(const char *program, char *const arguments[], char *const environment[],
                  const char *folder, const int streams[3], const char *terminal);

// Waits for a program's end, and kills it when that does not come in time; its status as waitpid gives it.
int child_wait(pid_t id, int milliseconds);

// The same with a time in microseconds: kills a program at an instant, unless it has ended before.
int child_kill(pid_t id, long microseconds);

// Opens a pipe that children do not inherit; -1 where that fails.
int child_pipe(int ends[2]);

// Opens an empty file in memory that children do not inherit; -1 where that fails.
int child_file(void);

// Opens the near end of a pseudo-terminal and writes the name of its far end; -1 where that fails.
int child_terminal(unsigned short columns, unsigned short rows, char *name, size_t size);

// What this thread has done so far: the instructions it has executed, or, where the machine does not count them, the
// nanoseconds that it has had a processor.
long long child_effort(void);
