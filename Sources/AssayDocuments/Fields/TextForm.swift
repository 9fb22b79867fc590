// The forms that short texts in a document have.
// SPDX-License-Identifier: Apache-2.0

/// The form of a short text, such as `x1.3` or `25%`, for those who cannot run the reader itself: editors, say.
public struct TextForm: Hashable, Sendable {
    /// What it is, for sentences: "a fraction such as 1/3".
    public let inWords: String
    /// A regular expression of ECMA-262 that matches every such text, and hardly another.
    public let pattern: String
}

extension TextForm {
    /// A number as documents write it, without a sign.
    private static let magnitude = "(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?"

    /// An id.
    static let id = TextForm(inWords: "an id", pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
    /// A number that stands where only texts can: as a key.
    static let number = TextForm(inWords: "a number", pattern: "^-?\(magnitude)$")
    /// A day.
    static let date = TextForm(
        inWords: "a date such as 2026-11-23", pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")
    /// A percentage with its sign.
    static let percentage = TextForm(inWords: "a percentage such as 25%", pattern: "^\(magnitude)%$")
    /// A fraction of two numbers.
    static let fraction = TextForm(
        inWords: "a fraction such as 1/3", pattern: "^ *\(magnitude) */ *\(magnitude) *$")
    /// A factor.
    static let factor = TextForm(inWords: "a factor such as x1.3", pattern: "^[x\u{D7}]\(magnitude)$")
    /// A factor that may turn a figure around.
    static let signedFactor = TextForm(inWords: "a factor such as x1.15", pattern: "^[x\u{D7}]-?\(magnitude)$")
    /// An amount to add, with its sign.
    static let addition = TextForm(inWords: "an amount to add such as \"+0.5\"", pattern: "^[+-]\(magnitude)$")
    /// An age.
    static let age = TextForm(inWords: "an age such as 5 years", pattern: "^[1-9][0-9]* (years?|months?)$")
    /// A comparison of sums of weights and shares.
    static let statement = TextForm(
        inWords: "a statement such as 'cost >= 2 jobs'",
        pattern: "^[^<>=\u{2264}\u{2265}]+(>=|<=|[\u{2264}\u{2265}<>=])[^<>=\u{2264}\u{2265}]+$")
}
