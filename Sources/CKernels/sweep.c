// Ranks under many weight vectors, eight at a time.
// SPDX-License-Identifier: Apache-2.0

#include "clones.h"
#include "kernels.h"

enum { LANES = 8 };

typedef double numbers __attribute__((vector_size(8 * LANES), aligned(8)));
typedef int64_t integers __attribute__((vector_size(8 * LANES), aligned(8)));

static inline __attribute__((always_inline)) void score(
    const double *values, size_t options, size_t criteria, const double *vectors, int used, numbers *scores) {
    for (size_t i = 0; i < options; i++) scores[i] = (numbers){};
    for (size_t j = 0; j < criteria; j++) {
        numbers weight = {};
        for (int lane = 0; lane < used; lane++) weight[lane] = vectors[lane * criteria + j];
        for (size_t i = 0; i < options; i++) scores[i] += weight * values[i * criteria + j];
    }
}

static inline __attribute__((always_inline)) void compare(
    const numbers *scores, size_t options, double width, integers *ranks) {
    for (size_t i = 0; i < options; i++) ranks[i] = (integers){} + 1;
    for (size_t i = 0; i < options; i++) {
        numbers low = scores[i] - width, high = scores[i] + width;
        integers rank = ranks[i];
        for (size_t k = i + 1; k < options; k++) {
            // -1 in every lane in which the comparison holds.
            rank -= scores[k] > high;
            ranks[k] -= scores[k] < low;
        }
        ranks[i] = rank;
    }
}

FOR_SEVERAL_PROCESSORS
void assay_rank_vectors(
    const double *values, size_t options, size_t criteria, const double *vectors, size_t count, double width,
    void *room, int32_t *ranks) {
    numbers *scores = room;
    integers *counted = (integers *)(scores + options);
    for (size_t first = 0; first < count; first += LANES) {
        int used = count - first < LANES ? (int)(count - first) : LANES;
        score(values, options, criteria, vectors + first * criteria, used, scores);
        compare(scores, options, width, counted);
        for (int lane = 0; lane < used; lane++) {
            for (size_t i = 0; i < options; i++) *ranks++ = (int32_t)counted[i][lane];
        }
    }
}
