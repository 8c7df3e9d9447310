// Yann Collet's digests, from Debian's libxxhash-dev: compiled into the caller, so that nothing is linked.
#define XXH_INLINE_ALL
#include <xxhash.h>
