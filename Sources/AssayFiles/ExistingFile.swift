// What to do with a file that is in the way.
// SPDX-License-Identifier: Apache-2.0

/// What to do with a file at the target that is not an unchanged one of Assay's.
public enum ExistingFile: Hashable, Sendable {
    /// It stays beside the new one, under a name that says so.
    case keep
    /// It is replaced.
    case replace
}
