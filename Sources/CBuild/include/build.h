// What is known only when the program is built.
#pragma once

// The commit that the program was built from, with `-dirty` after it where files differed; empty where nobody told.
//
// `make` links a definition of its own. That changes nothing but the last step of a build, where a macro would have
// everything compiled anew at each commit; and `swift build` alone tells no commit rather than an old one.
const char *build_commit(void);
