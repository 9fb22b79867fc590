// The parts of a workbook in memory, instead of in temporary files.
// SPDX-License-Identifier: Apache-2.0

#ifndef ASSAY_CXLSXPARTS_H
#define ASSAY_CXLSXPARTS_H

/// Whether this thread has lost a part since the last call, because there was no memory.
///
/// The library does not look at its parts again once they are written, so somebody else has to.
int assay_parts_were_lost(void);

/// Lets the process keep some memory that it has freed, because every part is packed with as much again.
void assay_keep_memory(void);

#endif
