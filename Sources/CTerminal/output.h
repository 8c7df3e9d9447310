// Writing to the terminal so that nobody who fails to read it holds the program up.
#pragma once
#include <stddef.h>

// Opens the terminal of standard output once more for this, and closes it again.
void terminal_output_open(void);
void terminal_output_close(void);

// Writes what the terminal has room for within a tenth of a second; the rest is left out. Safe in a signal handler.
void terminal_tell(const char *text, size_t count);
