#pragma once

// For functions of text/ that look at 32 bytes at once where the processor can. Which one of two is called is asked at
// run time, so that one program runs everywhere.

#if defined(__x86_64__)
#include <immintrin.h>

#define MATTERLINT_AVX2 __attribute__((target("avx2")))
#endif
