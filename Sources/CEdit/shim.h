// NetBSD's line editor, from Debian's libedit-dev.
//
// Its functions take a varying number of arguments, which Swift cannot call; each use of one that `ask` needs
// has a plain function here.
#include <histedit.h>
#include <stddef.h>
#include <stdio.h>

static inline const char *ask_edit_prompt(EditLine *editor) {
  (void)editor;
  return "ask> ";
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
}
