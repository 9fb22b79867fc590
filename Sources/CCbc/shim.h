// COIN-OR Cbc's C interface, loaded when it is first needed.
// SPDX-License-Identifier: Apache-2.0

#ifndef ASSAY_CCBC_H
#define ASSAY_CCBC_H

#if __has_include(<coin/Cbc_C_Interface.h>)
#include <coin/Cbc_C_Interface.h>
#else
#error "COIN-OR Cbc is missing: apt-get install coinor-libcbc-dev"
#endif

#include <dlfcn.h>

/// The functions that Assay calls. Linking the library costs every start of the program 4 ms, for the few that need it.
typedef struct {
    __typeof__(&Cbc_newModel) newModel;
    __typeof__(&Cbc_deleteModel) deleteModel;
    __typeof__(&Cbc_setLogLevel) setLogLevel;
    __typeof__(&Cbc_setObjSense) setObjSense;
    __typeof__(&Cbc_addCol) addCol;
    __typeof__(&Cbc_addRow) addRow;
    __typeof__(&Cbc_setAllowableGap) setAllowableGap;
    __typeof__(&Cbc_setAllowableFractionGap) setAllowableFractionGap;
    __typeof__(&Cbc_setMaximumSeconds) setMaximumSeconds;
    __typeof__(&Cbc_solve) solve;
    __typeof__(&Cbc_isProvenOptimal) isProvenOptimal;
    __typeof__(&Cbc_isProvenInfeasible) isProvenInfeasible;
    __typeof__(&Cbc_isContinuousUnbounded) isContinuousUnbounded;
    __typeof__(&Cbc_isSecondsLimitReached) isSecondsLimitReached;
    __typeof__(&Cbc_getColSolution) getColSolution;
} assay_cbc;

/// Fills in the functions of a library by its file name. Returns NULL, or what the loader says is wrong.
static inline const char *assay_load_cbc(const char *file, assay_cbc *cbc) {
    void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
    if (!library) return dlerror();
#define ASSAY_LOAD(name) \
    if (!(cbc->name = (__typeof__(cbc->name))dlsym(library, "Cbc_" #name))) return dlerror();
    ASSAY_LOAD(newModel)
    ASSAY_LOAD(deleteModel)
    ASSAY_LOAD(setLogLevel)
    ASSAY_LOAD(setObjSense)
    ASSAY_LOAD(addCol)
    ASSAY_LOAD(addRow)
    ASSAY_LOAD(setAllowableGap)
    ASSAY_LOAD(setAllowableFractionGap)
    ASSAY_LOAD(setMaximumSeconds)
    ASSAY_LOAD(solve)
    ASSAY_LOAD(isProvenOptimal)
    ASSAY_LOAD(isProvenInfeasible)
    ASSAY_LOAD(isContinuousUnbounded)
    ASSAY_LOAD(isSecondsLimitReached)
    ASSAY_LOAD(getColSolution)
#undef ASSAY_LOAD
    return NULL;
}

#endif
