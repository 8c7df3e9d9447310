#define _GNU_SOURCE
#include <errno.h>
#include <histedit.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "settings.h"
#include "terminal.h"

// A paste comes between these from a terminal that was asked to say so.
static const char paste_start[] = "\033[200~", paste_end[] = "\033[201~";
enum { MARK_LENGTH = 6, MARK_WAIT = 25 };

// So many milliseconds without a byte end a paste: the mark of its end may never come, as when the connection was cut,
// and in a paste the keys that would get one out of it are only text.
enum { PASTE_PAUSE = 1000 };

// So many milliseconds without a key are a pause.
enum { PAUSE = 10 };

#define TEXT_OF(number) #number
#define DOTTED(major, minor) TEXT_OF(major) "." TEXT_OF(minor)

const char *terminal_editor_version(void) { return DOTTED(LIBEDIT_MAJOR, LIBEDIT_MINOR); }

struct terminal_editor {
  EditLine *lines;
  History *history;
  const char *prompt;
  terminal_completer completer;
  terminal_listener listener;
  void *context;
  // The columns for which the line was drawn.
  int columns;
  int is_dumb;
  int is_abandoned;
  int was_listed;
  // Bytes that were read ahead to see whether a paste begins or ends.
  unsigned char ahead[MARK_LENGTH];
  int ahead_count;
  int is_pasting;
  // Whether the rest of the paste was given up.
  int is_dropping;
};

static terminal_editor *editor_of(EditLine *lines) {
  void *editor = NULL;
  el_get(lines, EL_CLIENTDATA, &editor);
  return editor;
}

// MARK: - Rows

static int columns_now(void) {
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

// The row, from 0, on which a place in a text stands that begins behind the prompt.
static int row(const terminal_editor *editor, const wchar_t *start, const wchar_t *end, int columns) {
  int place = (int)strlen(editor->prompt);
  for (; start < end; start++) {
    int width = wcwidth(*start);
    if (width < 0) width = 2; // A control is shown as ^X.
    // A wide sign does not stand astride two rows.
    if (place % columns + width > columns) place += columns - place % columns;
    place += width;
  }
  return place / columns;
}

// From the row of the cursor to the start of the row below the line.
static void leave_line(const terminal_editor *editor) {
  const LineInfoW *line = el_wline(editor->lines);
  int rows = row(editor, line->buffer, line->lastchar, editor->columns) -
             row(editor, line->buffer, line->cursor, editor->columns);
  while (rows-- > 0) putchar('\n');
}

// Draws the line anew where the terminal has another size.
static void draw_resized(terminal_editor *editor) {
  const LineInfoW *line = el_wline(editor->lines);
  int columns = columns_now();
  int rows = row(editor, line->buffer, line->cursor, editor->columns);
  // Some terminals wrap what they show anew, some do not. What is above the line is not to be lost in either.
  int others = row(editor, line->buffer, line->cursor, columns);
  if (others < rows) rows = others;
  if (editor->is_dumb) {
    putchar('\n');
  } else {
    if (rows > 0) printf("\033[%dA", rows);
    fputs("\r\033[J", stdout);
  }
  fflush(stdout);
  editor->columns = columns;
  el_resize(editor->lines);
  el_set(editor->lines, EL_REFRESH);
}

// MARK: - Keys

// Waits for a byte: 1, 0 at the end or when it did not come in time, -1 where Ctrl-C came as a signal, which stays so
// until the line is given up for it.
static int wait_for_byte(terminal_editor *editor, unsigned char *byte, int milliseconds) {
  struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  sigset_t none;
  sigemptyset(&none);
  for (;;) {
    if (terminal_interrupted) return -1;
    struct pollfd keys = {.fd = STDIN_FILENO, .events = POLLIN};
    // Signals come while it waits and at no other time, so that none is missed and none disturbs the drawing.
    int count = ppoll(&keys, 1, milliseconds >= 0 ? &time : NULL, &none);
    if (terminal_continued) {
      terminal_continued = 0;
      el_set(editor->lines, EL_REFRESH);
    }
    if (terminal_resized) {
      terminal_resized = 0;
      draw_resized(editor);
    }
    if (count == 0) return 0;
    if (count < 0) {
      if (errno == EINTR) continue;
      return 0;
    }
    ssize_t got = read(STDIN_FILENO, byte, 1);
    if (got < 0 && errno == EINTR) continue;
    return got == 1;
  }
}

static void set_pasting(terminal_editor *editor, int is_pasting) {
  editor->is_pasting = is_pasting;
  editor->is_dropping = editor->is_dropping && is_pasting;
}

static int next_byte(terminal_editor *editor, unsigned char *byte) {
  if (editor->ahead_count > 0) {
    *byte = editor->ahead[0];
    memmove(editor->ahead, editor->ahead + 1, (size_t)--editor->ahead_count);
    return 1;
  }
  if (editor->is_pasting) {
    int got = wait_for_byte(editor, byte, PASTE_PAUSE);
    if (got != 0) return got;
    set_pasting(editor, 0);
  } else if (editor->listener != NULL) {
    int got = wait_for_byte(editor, byte, PAUSE);
    if (got != 0) return got;
    const LineInfo *line = el_line(editor->lines);
    editor->listener(editor->context, line->buffer, (size_t)(line->lastchar - line->buffer));
  }
  return wait_for_byte(editor, byte, -1);
}

// Whether a byte comes within some milliseconds; it is kept ahead.
static int comes_ahead(terminal_editor *editor, int milliseconds) {
  if (wait_for_byte(editor, &editor->ahead[editor->ahead_count], milliseconds) != 1) return 0;
  editor->ahead_count++;
  return 1;
}

// Whether what follows an ESC makes it the mark of a paste's start or end, which is then taken away and counts. What is
// neither is kept ahead. A mark may be cut anywhere on its way; only the key Esc itself must not wait long.
static int takes_mark(terminal_editor *editor) {
  for (int matched = 1; matched < MARK_LENGTH; matched++) {
    int patience = matched > 1 || editor->is_pasting ? PASTE_PAUSE : MARK_WAIT;
    if (editor->ahead_count < matched && !comes_ahead(editor, patience)) return 0;
    unsigned char next = editor->ahead[matched - 1];
    if (next != (unsigned char)paste_start[matched] && next != (unsigned char)paste_end[matched]) return 0;
  }
  set_pasting(editor, editor->ahead[MARK_LENGTH - 3] == (unsigned char)paste_start[MARK_LENGTH - 2]);
  editor->ahead_count = 0;
  return 1;
}

// Whether a byte of a paste is Ctrl-C or Ctrl-D that a person presses to get out of it: nothing comes after it.
static int is_way_out(terminal_editor *editor, unsigned char byte) {
  return (byte == 3 || byte == 4) && editor->ahead_count == 0 && !comes_ahead(editor, MARK_WAIT);
}

// The next byte that is not a part of a mark; in a paste, controls are not orders: a line's end is Enter, other
// white space a blank, and the rest is left out.
static int next_typed(terminal_editor *editor, unsigned char *byte) {
  for (;;) {
    int got = next_byte(editor, byte);
    if (got != 1) return got;
    if (*byte == 033 && takes_mark(editor)) continue;
    if (!editor->is_pasting) return 1;
    if (is_way_out(editor, *byte)) {
      set_pasting(editor, 0);
      return 1;
    }
    if (editor->is_dropping) continue;
    if (*byte == '\r') *byte = '\n';
    if (*byte == '\t') *byte = ' ';
    if (*byte == '\n' || (*byte >= 0x20 && *byte != 0x7F)) return 1;
  }
}

static int length_of(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

// Reads one sign of UTF-8 for the editor. Bytes that are none become U+FFFD.
static int read_sign(EditLine *lines, wchar_t *sign) {
  terminal_editor *editor = editor_of(lines);
  unsigned char bytes[4];
  int got = next_typed(editor, &bytes[0]);
  *sign = got == 1 ? bytes[0] : 3;
  if (got == 0) return 0;
  if (got == -1) {
    // As the key: the line is given up.
    terminal_interrupted = 0;
    return 1;
  }
  int length = length_of(bytes[0]);
  if (length == 1) return 1;
  *sign = 0xFFFD;
  for (int i = 1; i < length; i++) {
    if (next_byte(editor, &bytes[i]) != 1) return 1;
    if ((bytes[i] & 0xC0) != 0x80) {
      // It begins something else.
      memmove(editor->ahead + 1, editor->ahead, (size_t)editor->ahead_count);
      editor->ahead[0] = bytes[i];
      editor->ahead_count++;
      return 1;
    }
  }
  mbstate_t state = {0};
  wchar_t decoded;
  if (length > 0 && mbrtowc(&decoded, (char *)bytes, (size_t)length, &state) == (size_t)length)
    *sign = decoded;
  return 1;
}

// MARK: - Orders

// Ctrl-C: the line is given up. It is a key like any other here; as a signal it would be lost where it comes between
// the prompt and the wait for a key.
static unsigned char abandon(EditLine *lines, int key) {
  terminal_editor *editor = editor_of(lines);
  (void)key;
  leave_line(editor);
  fflush(stdout);
  terminal_editor_drop_paste(editor);
  editor->is_abandoned = 1;
  el_insertstr(lines, "\n");
  return CC_NEWLINE;
}

// Ctrl-Z: the signal comes with the next wait for a key.
static unsigned char suspend(EditLine *lines, int key) {
  (void)lines, (void)key;
  raise(SIGTSTP);
  return CC_NORM;
}

static unsigned char complete(EditLine *lines, int key) {
  terminal_editor *editor = editor_of(lines);
  const LineInfo *line = el_line(lines);
  (void)key;
  if (editor->completer == NULL) return CC_ERROR;
  editor->was_listed = 0;
  size_t count = (size_t)(line->lastchar - line->buffer), cursor = (size_t)(line->cursor - line->buffer);
  if (editor->completer(editor->context, line->buffer, count, cursor) != 0) return CC_ERROR;
  return editor->was_listed ? CC_REDISPLAY : CC_REFRESH;
}

void terminal_editor_drop_paste(terminal_editor *editor) { editor->is_dropping = editor->is_pasting; }

void terminal_editor_replace(terminal_editor *editor, int signs, const char *text) {
  el_deletestr(editor->lines, signs);
  if (*text != 0) el_insertstr(editor->lines, text);
}

void terminal_editor_list(terminal_editor *editor, const char *text) {
  const LineInfoW *line = el_wline(editor->lines);
  leave_line(editor);
  printf("\n%s\n", text);
  // The editor goes up as many rows as it believes to be below the line's first.
  for (int rows = row(editor, line->buffer, line->cursor, editor->columns); rows > 0; rows--) putchar('\n');
  fflush(stdout);
  editor->was_listed = 1;
}

// MARK: - The editor

static const char *prompt_of(EditLine *lines) { return editor_of(lines)->prompt; }

static void bind_keys(EditLine *lines) {
  el_set(lines, EL_EDITOR, "emacs");
  el_set(lines, EL_BIND, "^W", "ed-delete-prev-word", NULL);
  el_set(lines, EL_BIND, "^U", "vi-kill-line-prev", NULL);
  el_set(lines, EL_BIND, "^R", "em-inc-search-prev", NULL);
  el_set(lines, EL_BIND, "\\e[1;5C", "em-next-word", NULL);
  el_set(lines, EL_BIND, "\\e[1;5D", "ed-prev-word", NULL);
  el_set(lines, EL_BIND, "\\e[3~", "ed-delete-next-char", NULL);
  el_set(lines, EL_ADDFN, "ask-complete", "Complete the word", complete);
  el_set(lines, EL_ADDFN, "ask-abandon", "Give up the line", abandon);
  el_set(lines, EL_ADDFN, "ask-suspend", "Stop the program until fg", suspend);
  el_set(lines, EL_BIND, "^I", "ask-complete", NULL);
  el_source(lines, NULL);
  // After ~/.editrc, because choosing the keys of vi forgets all others; twice, for both of its modes.
  const char *mode = NULL;
  el_get(lines, EL_EDITOR, &mode);
  if (mode != NULL && strcmp(mode, "vi") == 0) el_set(lines, EL_BIND, "^I", "ask-complete", NULL);
  el_set(lines, EL_BIND, "^C", "ask-abandon", NULL);
  el_set(lines, EL_BIND, "-a", "^C", "ask-abandon", NULL);
  el_set(lines, EL_BIND, "^Z", "ask-suspend", NULL);
  el_set(lines, EL_BIND, "-a", "^Z", "ask-suspend", NULL);
}

static terminal_editor *discard(terminal_editor *editor) {
  if (editor->history != NULL) history_end(editor->history);
  terminal_release();
  free(editor);
  return NULL;
}

terminal_editor *terminal_editor_open(int history_size) {
  HistEvent event;
  terminal_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  const char *terminal = getenv("TERM");
  editor->is_dumb = terminal == NULL || *terminal == 0 || strcmp(terminal, "dumb") == 0;
  editor->prompt = "";
  // Before the editor is made, which changes the terminal.
  if (terminal_guard(!editor->is_dumb) != 0) return discard(editor);
  editor->history = history_init();
  if (editor->history == NULL) return discard(editor);
  editor->lines = el_init("ask", stdin, stdout, stderr);
  if (editor->lines == NULL) return discard(editor);
  history(editor->history, &event, H_SETSIZE, history_size);
  el_set(editor->lines, EL_CLIENTDATA, editor);
  el_set(editor->lines, EL_PROMPT, prompt_of);
  el_set(editor->lines, EL_HIST, history, editor->history);
  // Signals are seen to by `settings.c`.
  el_set(editor->lines, EL_SIGNAL, 0);
  el_set(editor->lines, EL_GETCFN, read_sign);
  bind_keys(editor->lines);
  el_set(editor->lines, EL_SETTY, "-d", "-isig", NULL);
  // While a question is answered, what is typed waits for the next prompt unseen, and only signals come through.
  el_set(editor->lines, EL_SETTY, "-x", "-icanon", "-echo", "+noflsh", NULL);
  terminal_note_settings();
  return editor;
}

void terminal_editor_close(terminal_editor *editor) {
  // Without this the editor throws away what was typed for whoever reads the terminal next.
  el_set(editor->lines, EL_EDITMODE, 0);
  el_end(editor->lines);
  history_end(editor->history);
  terminal_release();
  free(editor);
}

void terminal_editor_remember(terminal_editor *editor, const char *line) {
  HistEvent event;
  for (int code = history(editor->history, &event, H_FIRST); code >= 0;
       code = history(editor->history, &event, H_NEXT)) {
    if (strcmp(event.str, line) != 0) continue;
    history(editor->history, &event, H_DEL, event.num);
    break;
  }
  history(editor->history, &event, H_ENTER, line);
}

static void set_signals_blocked(int how) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTSTP);
  sigaddset(&signals, SIGCONT);
  sigaddset(&signals, SIGWINCH);
  sigprocmask(how, &signals, NULL);
}

int terminal_editor_read(terminal_editor *editor, const char *prompt, terminal_completer completer,
                         terminal_listener listener, void *context, const char **line) {
  int count = 0;
  editor->prompt = prompt;
  editor->completer = completer;
  editor->listener = listener;
  editor->context = context;
  editor->is_abandoned = 0;
  terminal_resized = 0;
  terminal_continued = 0;
  editor->columns = columns_now();
  set_signals_blocked(SIG_BLOCK);
  // The terminal is made ready before the prompt is seen, so that no key that answers it is taken by the terminal itself.
  el_set(editor->lines, EL_PREP_TERM, 1);
  terminal_note_settings();
  const char *text = el_gets(editor->lines, &count);
  terminal_note_settings();
  set_signals_blocked(SIG_UNBLOCK);
  editor->completer = NULL;
  editor->listener = NULL;
  if (editor->is_abandoned) return TERMINAL_ABANDONED;
  if (text == NULL) return TERMINAL_END;
  *line = text;
  return TERMINAL_LINE;
}
