// How many processors there are.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The processors of this machine.
enum Processors {
    /// How many of them are at work; at least 1.
    static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
