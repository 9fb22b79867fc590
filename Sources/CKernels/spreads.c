// The spread of every column of a matrix.
// SPDX-License-Identifier: Apache-2.0

#include "clones.h"
#include "kernels.h"

FOR_SEVERAL_PROCESSORS
void assay_spreads(
    const double *restrict cells, size_t options, size_t criteria, double *restrict low, double *restrict high,
    double *restrict squares) {
    // Of equal numbers, which may be 0 and -0, the least is the first and the greatest the last.
    size_t i = 0;
    for (; i + 4 <= options; i += 4) {
        const double *row = cells + i * criteria;
        for (size_t j = 0; j < criteria; j++) {
            double a = row[j], b = row[criteria + j], c = row[2 * criteria + j], d = row[3 * criteria + j];
            double least = b < a ? b : a, less = d < c ? d : c, most = b >= a ? b : a, more = d >= c ? d : c;
            least = less < least ? less : least;
            most = more >= most ? more : most;
            low[j] = least < low[j] ? least : low[j];
            high[j] = most >= high[j] ? most : high[j];
            squares[j] = squares[j] + a * a + b * b + c * c + d * d;
        }
    }
    for (; i < options; i++) {
        for (size_t j = 0; j < criteria; j++) {
            double x = cells[i * criteria + j];
            low[j] = x < low[j] ? x : low[j];
            high[j] = x >= high[j] ? x : high[j];
            squares[j] += x * x;
        }
    }
}
