#include "build.h"

__attribute__((weak)) const char *build_commit(void) { return ""; }
