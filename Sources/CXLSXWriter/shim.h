// libxlsxwriter, and the few things around it that Swift cannot say.
// SPDX-License-Identifier: Apache-2.0

#ifndef ASSAY_CXLSXWRITER_H
#define ASSAY_CXLSXWRITER_H

#if __has_include(<xlsxwriter.h>)
#include <xlsxwriter.h>
#else
#error "libxlsxwriter is missing: apt-get install libxlsxwriter-dev"
#endif

#include <errno.h>
#include <locale.h>
#include <pthread.h>
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

/// Holds back what is written to the stream stderr, or lets it go without the lines that are the library's own.
///
/// The stream is exchanged, not the descriptor. Several threads may close workbooks at once: the first exchanges it, and
/// the last puts it back. The stream that holds back stays open, because another thread may have just taken hold of it.
static inline void assay_hold_back(int on) {
#ifdef __GLIBC__
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    static FILE *before, *held;
    static char *text;
    static size_t size;
    static int threads;
    pthread_mutex_lock(&lock);
    if (on && threads++ == 0) {
        if (!held) held = open_memstream(&text, &size);
        before = stderr;
        if (held) stderr = held;
    } else if (!on && --threads == 0 && held) {
        stderr = before;
        flockfile(held);
        fflush(held);
        for (char *line = text, *end = text + size; line < end;) {
            char *next = memchr(line, '\n', (size_t)(end - line));
            next = next ? next + 1 : end;
            int ours = strncmp(line, "[ERROR]", 7) != 0 && strncmp(line, "[WARNING]", 9) != 0;
            if (ours) fwrite(line, 1, (size_t)(next - line), stderr);
            line = next;
        }
        rewind(held);
        funlockfile(held);
    }
    pthread_mutex_unlock(&lock);
#else
    (void)on;
#endif
}

/// Closes and frees a workbook; `number` is what the system has said last, or 0.
static inline lxw_error assay_close(lxw_workbook *workbook, int *number) {
    assay_hold_back(1);
    errno = 0;
    lxw_error error = workbook_close(workbook);
    *number = errno;
    assay_hold_back(0);
    return error;
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
