// NetBSD's line editor, from Debian's libedit-dev.
//
// Its functions take a varying number of arguments, which Swift cannot call; each use of one that `ask` needs
// has a plain function here.
#include <histedit.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The prompt, which the editor holds for us.
static inline const char *ask_edit_prompt(EditLine *editor) {
  char *prompt = NULL;
  el_get(editor, EL_CLIENTDATA, &prompt);
  return prompt != NULL ? prompt : "ask> ";
}

// Takes over a copy of the prompt, in place of the last one; NULL gives it up.
static inline void ask_edit_set_prompt(EditLine *editor, const char *text) {
  char *last = NULL;
  el_get(editor, EL_CLIENTDATA, &last);
  el_set(editor, EL_CLIENTDATA, text != NULL ? strdup(text) : NULL);
  free(last);
}

// Opens an editor on the standard streams; NULL where that fails.
static inline EditLine *ask_edit_open(void) {
  return el_init("ask", stdin, stdout, stderr);
}

// Opens a history of at most `size` lines, without a line that repeats the one before it.
static inline History *ask_history_open(int size) {
  History *history_ = history_init();
  HistEvent event;
  if (history_ == NULL) return NULL;
  history(history_, &event, H_SETSIZE, size);
  history(history_, &event, H_SETUNIQUE, 1);
  return history_;
}

static inline void ask_history_add(History *lines, const char *line) {
  HistEvent event;
  history(lines, &event, H_ENTER, line);
}

// Ctrl-C: ends the line with a sign that says it is given up.
//
// It is a key like any other here. As a signal it would be lost where it comes between the prompt and the wait
// for a key.
static inline unsigned char ask_edit_abandon(EditLine *editor, int key) {
  (void)key;
  el_insertstr(editor, "\003");
  return CC_NEWLINE;
}

// Ctrl-Z: the editor catches the signal, puts the terminal back, and draws the line again after `fg`.
static inline unsigned char ask_edit_suspend(EditLine *editor, int key) {
  (void)key;
  raise(SIGTSTP);
  // Where there is no shell to go back to, the system does not stop the program.
  el_set(editor, EL_PREP_TERM, 1);
  return CC_REDISPLAY;
}

// Sets the keys that a user of bash or psql expects, then those of the user's own ~/.editrc.
static inline void ask_edit_prepare(EditLine *editor, History *lines) {
  el_set(editor, EL_PROMPT, ask_edit_prompt);
  el_set(editor, EL_HIST, history, lines);
  // The terminal's settings are put back when a signal ends or stops the program.
  el_set(editor, EL_SIGNAL, 1);
  el_set(editor, EL_EDITOR, "emacs");
  el_set(editor, EL_BIND, "^W", "ed-delete-prev-word", NULL);
  el_set(editor, EL_BIND, "^U", "vi-kill-line-prev", NULL);
  el_set(editor, EL_BIND, "^R", "em-inc-search-prev", NULL);
  el_set(editor, EL_BIND, "\\e[1;5C", "em-next-word", NULL);
  el_set(editor, EL_BIND, "\\e[1;5D", "ed-prev-word", NULL);
  el_source(editor, NULL);
  // After ~/.editrc, because choosing the keys of vi forgets all others; twice, for both of its modes.
  el_set(editor, EL_ADDFN, "ask-abandon", "Give up the line", ask_edit_abandon);
  el_set(editor, EL_BIND, "^C", "ask-abandon", NULL);
  el_set(editor, EL_BIND, "-a", "^C", "ask-abandon", NULL);
  el_set(editor, EL_ADDFN, "ask-suspend", "Stop the program until fg", ask_edit_suspend);
  el_set(editor, EL_BIND, "^Z", "ask-suspend", NULL);
  el_set(editor, EL_BIND, "-a", "^Z", "ask-suspend", NULL);
  el_set(editor, EL_SETTY, "-d", "-isig", NULL);
}

// Shows the prompt and waits for a line. The terminal is made ready before the prompt is seen, so that no key
// that answers it is taken by the terminal itself.
static inline const char *ask_edit_line(EditLine *editor, int *count) {
  el_set(editor, EL_PREP_TERM, 1);
  return el_gets(editor, count);
}
