// The terminal that a person types at: its settings, its signals, its line editor, and a pager.
//
// These are in C because the line editor's functions take a varying number of arguments, which Swift cannot call, and
// because Swift is not safe to run in a signal handler. One thread uses all of them.
#pragma once
#include <stddef.h>

// MARK: - Settings and signals

// Remembers the settings of the terminal on standard input, and sees to it that it gets them back whatever ends or
// stops the program: an end, a stop by Ctrl-Z, a crash. Nothing is changed yet. 0, or -1 where there is no terminal.
int terminal_guard(int takes_pastes);

// Gives the terminal its settings back; the program is no longer guarded.
void terminal_release(void);

// Lends the terminal to another program, with the settings it had, and takes it back. Nothing where it is not guarded.
void terminal_lend(void);
void terminal_take_back(void);

// Whether Ctrl-C was pressed since this was last called. Any thread may ask the other, which forgets nothing.
int terminal_take_interrupt(void);
int terminal_is_interrupted(void);

// MARK: - An end that waits

// From now on, Ctrl-C and the signals that ask the program to end are only noted, so that what was done so far can be
// kept. A second one ends the program at once.
void terminal_defer_stop(void);

// Whether one has come. Any thread may ask.
int terminal_is_stop_wanted(void);

// Has such signals end the program again, and if one has come, ends it by that.
void terminal_stop_if_wanted(void);

// MARK: - The line editor

typedef struct terminal_editor terminal_editor;

// What a line came to.
enum { TERMINAL_LINE, TERMINAL_ABANDONED, TERMINAL_END };

// Is told the line and where the cursor stands, in bytes, when Tab is pressed. It calls `terminal_editor_replace`
// and `terminal_editor_list`; non-zero where it could do nothing.
typedef int (*terminal_completer)(void *context, const char *line, size_t count, size_t cursor);

// Is told the line in each pause of typing, the one before its first key included. Keys wait until it returns.
typedef void (*terminal_listener)(void *context, const char *line, size_t count);

// Opens an editor on the standard streams, with the keys that a user of bash or psql expects and those of ~/.editrc.
// NULL where that fails.
terminal_editor *terminal_editor_open(int history_size);
void terminal_editor_close(terminal_editor *editor);

// Adds a line to those that the keys bring back; an equal one before it goes.
void terminal_editor_remember(terminal_editor *editor, const char *line);

// Shows the prompt and waits for a line, which is valid until the next.
int terminal_editor_read(terminal_editor *editor, const char *prompt, terminal_completer completer,
                         terminal_listener listener, void *context, const char **line);

// Replaces so many signs before the cursor by a text. Only while a completer is called.
void terminal_editor_replace(terminal_editor *editor, int signs, const char *text);

// Shows a text on lines of its own below the one that is typed. Only while a completer is called.
void terminal_editor_list(terminal_editor *editor, const char *text);

// MARK: - The pager

// Shows a text by a command of the shell, to which the terminal is lent; 0 once it has ended, -1 where it could not
// be started or there is no such command.
int terminal_page(const char *command, const char *text, size_t count);
