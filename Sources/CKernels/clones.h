// What a function needs to be compiled for several generations of processors.
// SPDX-License-Identifier: Apache-2.0

#pragma once

// The loader picks the newest that the processor at hand understands; all of them give the same bits, since no multiplication
// is merged with an addition.
#if defined(__x86_64__) && defined(__linux__)
#define FOR_SEVERAL_PROCESSORS __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define FOR_SEVERAL_PROCESSORS
#endif

#pragma STDC FP_CONTRACT OFF
