// The parts of a workbook in memory, instead of in temporary files.
// SPDX-License-Identifier: Apache-2.0

#define _GNU_SOURCE
#include "parts.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

// libxlsxwriter writes each part to a temporary file, does not notice when the disk is full, and leaves the file behind
// when the process is killed. It asks its own exported function `lxw_tmpfile` for the file; the one below takes its
// place, as the loader prefers the program's symbols to a library's. Where it does not, the library's own is used.

struct part {
    char *bytes;
    size_t size, capacity, place;
};

static _Thread_local int lost;

int assay_parts_were_lost(void) {
    int were = lost;
    lost = 0;
    return were;
}

static ssize_t part_read(void *cookie, char *buffer, size_t count) {
    struct part *part = cookie;
    size_t rest = part->place < part->size ? part->size - part->place : 0;
    if (count > rest) count = rest;
    if (count) memcpy(buffer, part->bytes + part->place, count);
    part->place += count;
    return (ssize_t)count;
}

static ssize_t part_write(void *cookie, const char *buffer, size_t count) {
    struct part *part = cookie;
    size_t end = part->place + count;
    if (end > part->capacity) {
        size_t capacity = end + end / 2 + 4096;
        char *bytes = realloc(part->bytes, capacity);
        if (!bytes) {
            lost = 1;
            return 0;
        }
        memset(bytes + part->capacity, 0, capacity - part->capacity);
        part->bytes = bytes;
        part->capacity = capacity;
    }
    memcpy(part->bytes + part->place, buffer, count);
    part->place = end;
    if (end > part->size) part->size = end;
    return (ssize_t)count;
}

static int part_seek(void *cookie, off64_t *offset, int whence) {
    struct part *part = cookie;
    off64_t start = whence == SEEK_SET ? 0 : (off64_t)(whence == SEEK_CUR ? part->place : part->size);
    if (start + *offset < 0) return -1;
    part->place = (size_t)(start + *offset);
    *offset = (off64_t)part->place;
    return 0;
}

static int part_close(void *cookie) {
    struct part *part = cookie;
    free(part->bytes);
    free(part);
    return 0;
}

// A quarter of a mebibyte would go back to the system after each part, and come from there again, cleared.
void assay_keep_memory(void) {
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    mallopt(M_TRIM_THRESHOLD, 1 << 24);
}

/// An empty part that can be written and read; NULL if there is no memory.
FILE *lxw_tmpfile(char *folder) {
    (void)folder;
    struct part *part = calloc(1, sizeof(*part));
    if (!part) return NULL;
    cookie_io_functions_t functions = {part_read, part_write, part_seek, part_close};
    FILE *file = fopencookie(part, "w+b", functions);
    if (!file) free(part);
    return file;
}
