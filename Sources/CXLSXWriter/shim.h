// libxlsxwriter, and the few things around it that Swift cannot say.
// SPDX-License-Identifier: Apache-2.0

#ifndef ASSAY_CXLSXWRITER_H
#define ASSAY_CXLSXWRITER_H

#if __has_include(<xlsxwriter.h>)
#include <xlsxwriter.h>
#else
#error "libxlsxwriter is missing: apt-get install libxlsxwriter-dev"
#endif

#include <locale.h>
#include <stdlib.h>
#include <string.h>

/// Gives this thread the plain "C" ways of writing numbers; returns what it had before, or 0 if that failed.
static inline locale_t assay_enter_plain_locale(void) {
    locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    return plain ? uselocale(plain) : (locale_t)0;
}

/// Gives this thread back what it had before.
static inline void assay_leave_plain_locale(locale_t before) {
    locale_t plain = uselocale(before);
    if (plain != LC_GLOBAL_LOCALE) freelocale(plain);
}

/// Closes and frees a workbook. The library writes remarks of its own to stderr; they go nowhere.
static inline lxw_error assay_close(lxw_workbook *workbook) {
#ifdef __GLIBC__
    FILE *before = stderr;
    FILE *nowhere = fopen("/dev/null", "w");
    if (nowhere) stderr = nowhere;
    lxw_error error = workbook_close(workbook);
    stderr = before;
    if (nowhere) fclose(nowhere);
    return error;
#else
    return workbook_close(workbook);
#endif
}

/// One more point in the cache of a chart's range: a text, or a number where `string` is NULL.
static inline lxw_error assay_cache_point(lxw_series_range *range, double number, const char *string, int is_gap) {
    if (!range->data_cache) {
        range->data_cache = calloc(1, sizeof(struct lxw_series_data_points));
        if (!range->data_cache) return LXW_ERROR_MEMORY_MALLOC_FAILED;
        STAILQ_INIT(range->data_cache);
    }
    lxw_series_data_point *point = calloc(1, sizeof(*point));
    if (!point) return LXW_ERROR_MEMORY_MALLOC_FAILED;
    point->number = number;
    point->no_data = is_gap != 0;
    if (string) {
        point->is_string = 1;
        point->string = strdup(string);
        if (!point->string) {
            free(point);
            return LXW_ERROR_MEMORY_MALLOC_FAILED;
        }
        range->has_string_cache = 1;
    }
    STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
    range->num_data_points++;
    range->ignore_cache = 1;  // The library would read the cells, where formulas are zeros to it.
    return LXW_NO_ERROR;
}

#endif
