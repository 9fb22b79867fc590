// The address that a board is at.
// SPDX-License-Identifier: Apache-2.0

import AssayPrograms
import Glibc

/// The address that a board is at: this machine alone, or an address that other machines reach it by.
struct SharedAddress {
    /// What others get to see.
    static let exposure =
        "Whoever has a link reads the whole document with its sources and remarks, and its links do not expire before the "
        + "meeting ends. Nothing is encrypted: whoever watches the network sees the links too."

    /// The address, in digits.
    let text: String
    /// Whether other machines are let in.
    let isShared: Bool

    /// This machine alone if nil.
    ///
    /// - Throws: `Failure` if it is no address in digits, or that of every network at once.
    init(_ share: String?) throws(Failure) {
        (text, isShared) = (share ?? "127.0.0.1", share != nil)
        var bytes = in6_addr()
        let isAddress = inet_pton(AF_INET, text, &bytes) == 1 || inet_pton(AF_INET6, text, &bytes) == 1
        guard isAddress, !["0.0.0.0", "::"].contains(text) else {
            throw Failure(
                .usage,
                "--share: '\(text)' is not one address of this machine, such as 192.168.1.20; 'hostname -I' lists them",
                by: BoardMain.name)
        }
    }

    /// The address as it stands in a link.
    var inLink: String { text.contains(":") ? "[\(text)]" : text }
}
