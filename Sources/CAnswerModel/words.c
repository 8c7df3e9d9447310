#include "answermodel.h"

// Aligned, so that rows can be read sixteen bytes at a time wherever the program is loaded.
static const unsigned char words[] __attribute__((aligned(64))) = {
#embed "words.bin"
};

const unsigned char *ask_word_table(void) { return words; }
size_t ask_word_table_size(void) { return sizeof words; }
