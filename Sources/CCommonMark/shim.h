// GitHub's CommonMark parser, from Debian's libcmark-gfm-dev.
#include <cmark-gfm.h>
