// What the line editor needs to know of signals.
#pragma once
#include <signal.h>

// Ctrl-C by a signal, another size of the terminal, and that the program went on after a stop; each is set by a signal
// and cleared by whoever has seen to it.
extern volatile sig_atomic_t terminal_interrupted, terminal_resized, terminal_continued;

// Takes the settings that the terminal has now for those it is to have when the program goes on after a stop.
void terminal_note_settings(void);
