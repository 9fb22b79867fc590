// Sixteen draws of a simulation at a time.
// SPDX-License-Identifier: Apache-2.0

#include "clones.h"
#include "kernels.h"

enum { LANES = 16 };

typedef float floats __attribute__((vector_size(4 * LANES), aligned(4)));
typedef int32_t integers __attribute__((vector_size(4 * LANES), aligned(4)));
typedef int8_t bytes __attribute__((vector_size(LANES), aligned(1)));

// The first number in lanes whose bits are set, the second in those whose bits are not.
#define chosen(mask, first, second) ((floats)(((integers)(first) & (mask)) | ((integers)(second) & ~(mask))))

FOR_SEVERAL_PROCESSORS
void assay_sort_lanes(void *numbers, const int32_t *exchanges, size_t pairs) {
    for (size_t pair = 0; pair < pairs; pair++) {
        floats *x = (floats *)numbers + exchanges[2 * pair], *y = (floats *)numbers + exchanges[2 * pair + 1];
        floats a = *x, b = *y;
        integers swapped = b < a;
        *x = chosen(swapped, b, a);
        *y = chosen(swapped, a, b);
    }
}

FOR_SEVERAL_PROCESSORS
void assay_sum_lanes(
    const void *x, size_t terms, const float *last, const float *slopes, size_t options, void *scores) {
    for (size_t i = 1; i < options; i++) {
        floats sum = (floats){} + last[i];
        for (size_t j = 0; j < terms; j++) sum += ((const floats *)x)[j] * slopes[i * terms + j];
        ((floats *)scores)[i] = sum;
    }
}

FOR_SEVERAL_PROCESSORS
void assay_compare_lanes(
    const void *scores, size_t options, const uint8_t *twins, const void *active, void *ranks, void *wins,
    void *leaders) {
    const floats *score = scores;
    bytes *rank = ranks, *won = wins;
    bytes counted = *(const bytes *)active;
    for (size_t i = 0; i < options; i++) rank[i] = (bytes){};
    for (size_t i = 0; i < options; i++) {
        floats mine = score[i];
        bytes behind = rank[i];
        for (size_t k = i + 1; k < options; k++) {
            if (twins[i * options + k]) continue;
            // -1 in every lane in which the second option wins.
            bytes lost = __builtin_convertvector(mine < score[k], bytes);
            behind -= lost;
            rank[k] += lost + 1;
            won[i * options + k] -= lost & counted;
        }
        rank[i] = behind;
    }
    bytes leader = {};
    for (size_t i = options; i-- > 0;) {
        bytes leads = rank[i] == 0;
        leader = (leader & ~leads) | (leads & (int8_t)i);
    }
    *(bytes *)leaders = leader;
}

void assay_tabulate_lanes(const void *ranks, size_t options, size_t first, size_t end, int64_t *cells) {
    const bytes *rank = ranks;
    size_t step = options <= 16 ? 2 : 1;
    for (size_t i = 0; i < options; i += step, cells += 256) {
        bytes place = step == 2 && i + 1 < options ? rank[i] | rank[i + 1] << 4 : rank[i];
        for (size_t lane = first; lane < end; lane++) cells[(uint8_t)place[lane]]++;
    }
}

void assay_add_leading(
    const void *x, size_t terms, const void *leaders, size_t first, size_t end, int64_t *sums) {
    const float *number = x;
    // Terms within, since adding to one place again and again has to wait for the last time.
    for (size_t lane = first; lane < end; lane++) {
        int64_t *row = sums + ((const int8_t *)leaders)[lane] * (terms + 1);
        for (size_t j = 0; j < terms; j++) row[j] += (int64_t)number[LANES * j + lane];
        row[terms]++;
    }
}
