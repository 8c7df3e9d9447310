// What this thread has done so far, to compare two pieces of work.
#pragma once

// The instructions that this thread has executed, or, where the machine does not count them, the nanoseconds that it
// has had a processor.
long long effort_now(void);
