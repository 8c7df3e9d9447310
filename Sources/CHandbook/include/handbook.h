#pragma once

#include <stddef.h>

/// How many pages the handbook has.
size_t ask_handbook_page_count(void);

/// The file name of a page, ending in NUL.
const char *ask_handbook_page_name(size_t page);

/// The bytes of a page, part of the program's own file.
const unsigned char *ask_handbook_page(size_t page);

/// How many bytes a page has.
size_t ask_handbook_page_size(size_t page);
