// The version of Assay.
// SPDX-License-Identifier: Apache-2.0

/// The version of Assay.
public enum Version {
    /// The version, as `major.minor.patch`.
    public static let current = "0.1.0"
}
