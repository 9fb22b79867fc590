// Which of two options comes first, counted over many draws at a time.
// SPDX-License-Identifier: Apache-2.0

#include "clones.h"
#include "kernels.h"

enum { TILE = 16 };

typedef uint16_t ranks __attribute__((vector_size(2 * ASSAY_DRAWS), aligned(64)));
// An answer is -1 where it is yes. No function, as processors of several generations pass such vectors in several ways.
#define YES(answers) (-(int64_t)__builtin_reduce_add(answers))

FOR_SEVERAL_PROCESSORS
void assay_count_wins(const void *drawn, size_t options, int64_t *wins) {
    const ranks *rows = drawn;
    // Tile by tile, as the counts of one pair lie far apart.
    for (size_t top = 0; top < options; top += TILE) {
        for (size_t left = top; left < options; left += TILE) {
            for (size_t i = top; i < options && i < top + TILE; i++) {
                for (size_t k = left > i ? left : i + 1; k < options && k < left + TILE; k++) {
                    wins[i * options + k] += YES(rows[i] < rows[k]);
                    wins[k * options + i] += YES(rows[i] > rows[k]);
                }
            }
        }
    }
}
