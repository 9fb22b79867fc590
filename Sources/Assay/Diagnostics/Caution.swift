// A remark on an evaluation, as a value.
// SPDX-License-Identifier: Apache-2.0

/// A remark on an evaluation: something its readers should know before they use the ranking.
public struct Caution: Hashable, Sendable {
    /// A stable, kebab-case name, such as `outside-range`.
    public var code: String
    /// One sentence without a full stop.
    public var message: String
    /// The option it speaks of, by id.
    public var option: String?
    /// The criterion it speaks of, by id.
    public var criterion: String?

    /// A remark on an evaluation.
    public init(_ code: String, _ message: String, option: String? = nil, criterion: String? = nil) {
        self.code = code
        self.message = message
        self.option = option
        self.criterion = criterion
    }
}
