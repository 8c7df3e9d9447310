// Unicode's normal forms, from Debian's libutf8proc-dev.
#include <utf8proc.h>
