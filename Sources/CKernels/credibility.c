// How credible it is that one option outranks others, in ELECTRE III.
// SPDX-License-Identifier: Apache-2.0

#include "clones.h"
#include "kernels.h"

// So many options at a time stay in the nearest cache.
enum { BLOCK = 256 };

FOR_SEVERAL_PROCESSORS
void assay_credibility(
    const double *restrict columns, size_t count, const struct assay_ramp *restrict support, size_t supports,
    const struct assay_ramp *restrict opposition, size_t oppositions, double full, double *restrict sigma) {
    double concordance[BLOCK], scale[BLOCK];
    for (size_t first = 0; first < count; first += BLOCK) {
        size_t size = count - first < BLOCK ? count - first : BLOCK;
        for (size_t k = 0; k < size; k++) concordance[k] = 0;
        for (const struct assay_ramp *ramp = support; ramp < support + supports; ramp++) {
            const double *y = columns + ramp->criterion * count + first;
            for (size_t k = 0; k < size; k++) {
                double share = (ramp->end - y[k]) * ramp->slope;
                share = share < 0 ? 0 : share;
                concordance[k] += share > ramp->height ? ramp->height : share;
            }
        }
        for (size_t k = 0; k < size; k++) {
            concordance[k] = concordance[k] > 1 ? 1 : concordance[k];
            scale[k] = 1 / (1 - concordance[k]);
            sigma[first + k] = concordance[k];
        }
        for (const struct assay_ramp *ramp = opposition; ramp < opposition + oppositions; ramp++) {
            const double *y = columns + ramp->criterion * count + first;
            for (size_t k = 0; k < size; k++) {
                double tolerance = (ramp->end - y[k]) * ramp->slope;
                tolerance = (tolerance < 0 ? 0 : tolerance) * scale[k];
                sigma[first + k] *= tolerance > 1 ? 1 : tolerance;
            }
        }
        if (oppositions > 0) {
            // Nothing opposes more than full concordance, which rounding must not take for less.
            for (size_t k = 0; k < size; k++) sigma[first + k] = concordance[k] >= full ? 1 : sigma[first + k];
        }
    }
}
