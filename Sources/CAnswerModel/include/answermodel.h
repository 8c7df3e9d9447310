#pragma once

#include <stddef.h>

/// The bytes of the word table, part of the program's own file: mapped by the system, read where they are used.
const unsigned char *ask_word_table(void);

/// How many bytes the word table has.
size_t ask_word_table_size(void);

/// The weights of the model of evidence, for use with the word table or without: layer by layer, the weights of
/// one input after another and then the biases.
const float *ask_evidence_weights(int has_table);

/// How many weights there are.
size_t ask_evidence_weights_count(int has_table);

/// The tables of the scorer of answer spans, a level for each weight, row by row: `make train-span` wrote them with
/// `SpanWeights.swift`, which says what a level is worth.
const signed char *ask_span_levels(void);

/// How many levels there are.
size_t ask_span_levels_count(void);
