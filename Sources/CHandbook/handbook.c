// The handbook in `corpus/`, which `:help` quotes: it travels in the program. A page that is added there is added here.

#include "handbook.h"

static const unsigned char asking_questions[] = {
#embed "../../corpus/asking-questions.md"
};
static const unsigned char commands[] = {
#embed "../../corpus/commands.md"
};
static const unsigned char documents[] = {
#embed "../../corpus/documents.md"
};
static const unsigned char exit_codes[] = {
#embed "../../corpus/exit-codes.md"
};
static const unsigned char filters[] = {
#embed "../../corpus/filters.md"
};
static const unsigned char glossary[] = {
#embed "../../corpus/glossary.md"
};
static const unsigned char how_answers_are_chosen[] = {
#embed "../../corpus/how-answers-are-chosen.md"
};
static const unsigned char index[] = {
#embed "../../corpus/index.md"
};
static const unsigned char installing[] = {
#embed "../../corpus/installing.md"
};
static const unsigned char json_output[] = {
#embed "../../corpus/json-output.md"
};
static const unsigned char judging_answers[] = {
#embed "../../corpus/judging-answers.md"
};
static const unsigned char limits[] = {
#embed "../../corpus/limits.md"
};
static const unsigned char prompt[] = {
#embed "../../corpus/prompt.md"
};
static const unsigned char saving_and_citing[] = {
#embed "../../corpus/saving-and-citing.md"
};
static const unsigned char scripting[] = {
#embed "../../corpus/scripting.md"
};
static const unsigned char sources_and_citations[] = {
#embed "../../corpus/sources-and-citations.md"
};
static const unsigned char swift_library[] = {
#embed "../../corpus/swift-library.md"
};
static const unsigned char troubleshooting[] = {
#embed "../../corpus/troubleshooting.md"
};
static const unsigned char verifying[] = {
#embed "../../corpus/verifying.md"
};
static const unsigned char what_ask_is[] = {
#embed "../../corpus/what-ask-is.md"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} pages[] = {
  {"asking-questions.md", asking_questions, sizeof asking_questions},
  {"commands.md", commands, sizeof commands},
  {"documents.md", documents, sizeof documents},
  {"exit-codes.md", exit_codes, sizeof exit_codes},
  {"filters.md", filters, sizeof filters},
  {"glossary.md", glossary, sizeof glossary},
  {"how-answers-are-chosen.md", how_answers_are_chosen, sizeof how_answers_are_chosen},
  {"index.md", index, sizeof index},
  {"installing.md", installing, sizeof installing},
  {"json-output.md", json_output, sizeof json_output},
  {"judging-answers.md", judging_answers, sizeof judging_answers},
  {"limits.md", limits, sizeof limits},
  {"prompt.md", prompt, sizeof prompt},
  {"saving-and-citing.md", saving_and_citing, sizeof saving_and_citing},
  {"scripting.md", scripting, sizeof scripting},
  {"sources-and-citations.md", sources_and_citations, sizeof sources_and_citations},
  {"swift-library.md", swift_library, sizeof swift_library},
  {"troubleshooting.md", troubleshooting, sizeof troubleshooting},
  {"verifying.md", verifying, sizeof verifying},
  {"what-ask-is.md", what_ask_is, sizeof what_ask_is},
};

size_t ask_handbook_page_count(void) { return sizeof pages / sizeof pages[0]; }
const char *ask_handbook_page_name(size_t page) { return pages[page].name; }
const unsigned char *ask_handbook_page(size_t page) { return pages[page].bytes; }
size_t ask_handbook_page_size(size_t page) { return pages[page].size; }
