// Sixteen draws of a simulation at a time.
// SPDX-License-Identifier: Apache-2.0

#include "clones.h"
#include "kernels.h"

enum { LANES = 16, FEW = 12 };

typedef float floats __attribute__((vector_size(4 * LANES), aligned(4)));
typedef int32_t integers __attribute__((vector_size(4 * LANES), aligned(4)));
typedef uint32_t words __attribute__((vector_size(4 * LANES), aligned(4)));
typedef int8_t bytes __attribute__((vector_size(LANES), aligned(1)));
typedef uint64_t pairs __attribute__((vector_size(4 * LANES), aligned(4)));

// The state of the xorwow in LaneGenerator.swift, vector by vector.
struct state {
    words x, y, z, w, v, d;
};

static inline __attribute__((always_inline)) void draw(struct state *s, words *bits) {
    words t = s->x ^ s->x >> 2, v = s->v;
    s->x = s->y;
    s->y = s->z;
    s->z = s->w;
    s->w = v;
    s->v = (v ^ v << 4) ^ (t ^ t << 1);
    s->d += 362437;
    *bits = s->v + s->d;
}

FOR_SEVERAL_PROCESSORS
void assay_draw_lanes(void *generator, size_t count, void *bits) {
    struct state state = *(struct state *)generator;
    for (size_t k = 0; k < count; k++) draw(&state, (words *)bits + k);
    *(struct state *)generator = state;
}

FOR_SEVERAL_PROCESSORS
void assay_draw_whole_lanes(void *generator, size_t count, void *numbers) {
    struct state state = *(struct state *)generator;
    for (size_t k = 0; k < count; k++) {
        words bits;
        draw(&state, &bits);
        // The bits below the leading one of 2^23 are filled in; subtracting it leaves the number.
        ((floats *)numbers)[k] = (floats)(bits >> 9 | 0x4B000000) - 0x1p23f;
    }
    *(struct state *)generator = state;
}

// The bits of floats that are not negative are in the order of the floats, and the lesser of two integers is one instruction.
static inline __attribute__((always_inline)) void exchange(integers *x, integers *y) {
    integers a = *x, b = *y;
    *x = __builtin_elementwise_min(a, b);
    *y = __builtin_elementwise_max(a, b);
}

// Sorts so few members that all of them stay in registers, which counts for more than a few exchanges.
static inline __attribute__((always_inline)) void sort_few(integers *numbers, int count) {
    integers x[FEW];
    for (int k = 0; k < count; k++) x[k] = numbers[k];
#pragma clang loop unroll(full)
    for (int last = count - 1; last > 0; last--) {
#pragma clang loop unroll(full)
        for (int k = 0; k < last; k++) exchange(&x[k], &x[k + 1]);
    }
    for (int k = 0; k < count; k++) numbers[k] = x[k];
}

FOR_SEVERAL_PROCESSORS
void assay_sort_lanes(void *numbers, size_t count, const int32_t *exchanges, size_t pairs) {
    switch (count) {
#define SORT(n) case n: sort_few(numbers, n); return;
        SORT(2) SORT(3) SORT(4) SORT(5) SORT(6) SORT(7) SORT(8) SORT(9) SORT(10) SORT(11) SORT(FEW)
#undef SORT
    }
    for (size_t pair = 0; pair < pairs; pair++) {
        exchange((integers *)numbers + exchanges[2 * pair], (integers *)numbers + exchanges[2 * pair + 1]);
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
void assay_add_quantiles(
    const void *bits, size_t count, const void *stretches, const void *weights, void *scores, size_t step) {
    for (size_t k = 0; k < count; k++) {
        words word = ((const words *)bits)[k], places = word >> 23;
        // Both numbers of a stretch are looked up at once, and taken apart when those of all lanes are there.
        pairs front, back;
#pragma clang loop unroll(full)
        for (size_t lane = 0; lane < LANES / 2; lane++) {
            front[lane] = ((const uint64_t *)stretches)[places[lane]];
            back[lane] = ((const uint64_t *)stretches)[places[lane + LANES / 2]];
        }
        floats low = (floats)front, high = (floats)back;
        floats starts = __builtin_shufflevector(low, high, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
        floats rises = __builtin_shufflevector(low, high, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
        floats shares = __builtin_convertvector((integers)(word & 0x7FFFFF), floats) * 0x1p-23f;
        ((floats *)scores)[k * step] += ((const floats *)weights)[k] * (starts + rises * shares);
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

FOR_SEVERAL_PROCESSORS
void assay_add_weights(
    const void *weights, size_t criteria, size_t step, float unit, const void *leaders, size_t first, size_t end,
    int64_t *sums) {
    const floats *weight = weights;
    floats total = {};
    for (size_t j = 0; j < criteria; j++) total += weight[j * step];
    // Where all weights are 0, so is the scale.
    floats scale = (floats)((integers)(unit / total) & (integers)(total > 0));
    for (size_t some = 0; some < criteria; some += FEW) {
        size_t count = criteria - some < FEW ? criteria - some : FEW;
        integers shares[FEW];
        for (size_t j = 0; j < count; j++) {
            shares[j] = __builtin_convertvector(weight[(some + j) * step] * scale, integers);
        }
        for (size_t lane = first; lane < end; lane++) {
            int64_t *row = sums + ((const int8_t *)leaders)[lane] * criteria + some;
            for (size_t j = 0; j < count; j++) row[j] += shares[j][lane];
        }
    }
}
