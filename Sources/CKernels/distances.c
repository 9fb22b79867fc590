// Distances from an ideal and an anti-ideal point, of eight options at a time.
// SPDX-License-Identifier: Apache-2.0

#include "clones.h"
#include "kernels.h"

enum { LANES = 8 };

typedef double numbers __attribute__((vector_size(8 * LANES), aligned(8)));

static inline __attribute__((always_inline)) void distances(
    const double *cells, size_t options, const struct assay_target *targets, size_t criteria, double *plus,
    double *minus) {
    numbers up = {}, down = {};
    for (size_t j = 0; j < criteria; j++) {
        numbers x;
        assay_foresee(cells, 8 * LANES * criteria + LANES * j);
        for (size_t lane = 0; lane < LANES; lane++) x[lane] = cells[(lane < options ? lane : 0) * criteria + j];
        numbers behind = targets[j].scale * (targets[j].best - x), ahead = targets[j].scale * (x - targets[j].worst);
        up += behind * behind;
        down += ahead * ahead;
    }
    up = __builtin_elementwise_sqrt(up);
    down = __builtin_elementwise_sqrt(down);
    for (size_t lane = 0; lane < options; lane++) {
        plus[lane] = up[lane];
        minus[lane] = down[lane];
    }
}

FOR_SEVERAL_PROCESSORS
void assay_distances(
    const double *cells, size_t options, const struct assay_target *targets, size_t criteria, double *plus,
    double *minus) {
    size_t i = 0;
    for (; i + LANES <= options; i += LANES) {
        distances(cells + i * criteria, LANES, targets, criteria, plus + i, minus + i);
    }
    if (i < options) distances(cells + i * criteria, options - i, targets, criteria, plus + i, minus + i);
}
