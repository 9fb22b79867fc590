// Inner loops that are compiled for several generations of processors.
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <stddef.h>
#include <stdint.h>

/// A line from 0 to a height, cut off at both ends: (end - y) * slope within 0...height.
struct assay_ramp {
    size_t criterion;
    double end, slope, height;
};

/// The credibility that one option outranks each of some others; see CredibilityRows.swift for the formula.
///
/// columns: for each criterion the performances of all others, counted so that more is better, one column behind the other.
/// support, opposition: ramps of concordance and of tolerance, the latter for criteria with a veto.
/// full: the concordance from which on nothing opposes.
void assay_credibility(
    const double *columns, size_t count, const struct assay_ramp *support, size_t supports,
    const struct assay_ramp *opposition, size_t oppositions, double full, double *sigma);

/// Asks for a place in memory that will be read soon, and need not exist.
///
/// Numbers of several rows at a time lie in more streams than a processor foresees.
static inline void assay_foresee(const double *cells, size_t place) {
    __builtin_prefetch((const void *)((uintptr_t)cells + place * sizeof *cells));
}

/// Takes options into the least, the greatest and the sum of squares of every column; cells: option by option.
void assay_spreads(
    const double *cells, size_t options, size_t criteria, double *low, double *high, double *squares);

/// What one criterion adds to distances from an ideal and an anti-ideal point: weight over length, and both points.
struct assay_target {
    double scale, best, worst;
};

/// The distances of options from both points; see IdealPoints.swift for the formula.
///
/// cells: option by option, one for each target.
void assay_distances(
    const double *cells, size_t options, const struct assay_target *targets, size_t criteria, double *plus,
    double *minus);

/// Draws vectors of sixteen words of random bits.
///
/// generator: the six vectors of its state, which move on.
void assay_draw_lanes(void *generator, size_t count, void *bits);

/// Draws vectors of sixteen whole numbers from 0 to 2^23 - 1, as floats.
void assay_draw_whole_lanes(void *generator, size_t count, void *numbers);

/// Puts sixteen lists in order, in place, by comparing and exchanging pairs of their members.
///
/// numbers: vectors of sixteen floats that are not negative, the first members, the second members and so on. exchanges: the
/// places of members, pair by pair, for lists that do not fit the registers.
void assay_sort_lanes(void *numbers, size_t count, const int32_t *exchanges, size_t pairs);

/// Sixteen weighted sums for each option but the first: last[i] + slopes[i,0] * x[0] + slopes[i,1] * x[1] + ...
void assay_sum_lanes(
    const void *x, size_t terms, const float *last, const float *slopes, size_t options, void *scores);

/// Adds weights times values of one uncertain cell to sixteen scores at a time.
///
/// bits: a word for each draw; its upper nine bits choose a stretch, the others a place on it. stretches: two floats each, where
/// it starts and how far it rises. scores: the option's first vector, with the next one `step` vectors further on.
void assay_add_quantiles(
    const void *bits, size_t count, const void *stretches, const void *weights, void *scores, size_t step);

/// Compares all pairs of options in sixteen draws.
///
/// ranks: for each option, how many others score higher. wins: at options * i + k for i < k, one is added for each draw of
/// the active lanes, whose bits are set, in which k scores higher. twins: pairs that are not compared, where it is not 0.
/// leaders: the first option of rank 0.
void assay_compare_lanes(
    const void *scores, size_t options, const uint8_t *twins, const void *active, void *ranks, void *wins,
    void *leaders);

/// Counts the ranks of some lanes, in a table of 256 cells for each option; one for two options if their ranks fit half a
/// byte each, so that a draw touches half as many counters.
void assay_tabulate_lanes(const void *ranks, size_t options, size_t first, size_t end, int64_t *cells);

/// Adds whole numbers x[0], x[1], ... of some lanes to the sums of the option that leads there, and 1 behind them.
void assay_add_leading(
    const void *x, size_t terms, const void *leaders, size_t first, size_t end, int64_t *sums);

/// Adds the weights of some lanes to the sums of the option that leads there, as whole numbers of which `unit` make 1.
///
/// weights: for each criterion a vector, `step` vectors apart; they need not sum to 1.
void assay_add_weights(
    const void *weights, size_t criteria, size_t step, float unit, const void *leaders, size_t first, size_t end,
    int64_t *sums);

/// The ranks, from 1, of options under weight vectors; scores that differ by no more than a width share a rank.
///
/// values: option by option. vectors: vector by vector. room: two vectors of eight doubles for each option. ranks: vector by
/// vector, one for each option.
void assay_rank_vectors(
    const double *values, size_t options, size_t criteria, const double *vectors, size_t count, double width,
    void *room, int32_t *ranks);

/// How many draws assay_count_wins counts at a time.
enum { ASSAY_DRAWS = 64 };

/// Counts how often each option had a lower rank than each other one.
///
/// drawn: for each option its ranks in ASSAY_DRAWS draws, one behind the other, at a multiple of 64 bytes. wins: how often
/// option i came before option k, at i * options + k.
void assay_count_wins(const void *drawn, size_t options, int64_t *wins);
