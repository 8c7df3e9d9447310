// A program that has nothing but the line editor, the signals and the pager: what the tests build with sanitizers.
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "terminal.h"

static terminal_editor *editor;

// Puts in a text of another width each time, or lists some.
static int complete(void *context, const char *line, size_t count, size_t cursor) {
  static const char *const texts[] = {"", "a", "日本", "e\xCC\x81", "a word of many letters and blanks "};
  static unsigned presses;
  (void)context;
  if (cursor > count || strlen(line) < count) abort();
  unsigned press = presses++;
  if (press % 7 == 0) return 1;
  if (press % 3 == 0) {
    terminal_editor_list(editor, "one  two\nthree  日本");
    return 0;
  }
  terminal_editor_replace(editor, press % 2 ? (int)(cursor > 0) : 0, texts[press % 5]);
  return 0;
}

static void listen(void *context, const char *line, size_t count) {
  size_t *sum = context;
  for (size_t i = 0; i < count; i++) *sum += (unsigned char)line[i];
}

// What SIGINT does once the editor has given the signals back: the last of the test may come that late.
static void ignore(int number) { (void)number; }

int main(void) {
  const char *line = NULL;
  size_t sum = 0;
  static char text[20000];
  memset(text, 'x', sizeof text - 1);
  setlocale(LC_CTYPE, "");
  signal(SIGPIPE, SIG_IGN);
  signal(SIGINT, ignore);
  editor = terminal_editor_open(20);
  if (editor == NULL) return 3;
  for (int number = 0;; number++) {
    int came = terminal_editor_read(editor, number % 2 ? "ask> " : "ask [here]> ", complete, listen, &sum, &line);
    if (came == TERMINAL_END) break;
    if (came == TERMINAL_ABANDONED) continue;
    terminal_editor_remember(editor, line);
    if (number % 16 == 0 && terminal_page("cat >/dev/null", text, sizeof text) != 0) return 4;
    if (number % 16 == 8 && terminal_write(text, 200) < 0) return 5;
    if (terminal_is_interrupted() && terminal_take_interrupt()) terminal_editor_drop_paste(editor);
  }
  terminal_editor_close(editor);
  printf("ended\n");
  return 0;
}
