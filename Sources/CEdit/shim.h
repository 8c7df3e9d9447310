// NetBSD's line editor, from Debian's libedit-dev.
#include <histedit.h>
