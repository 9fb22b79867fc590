// What a browser asks, and what it is answered, as values.
// SPDX-License-Identifier: Apache-2.0

/// What a browser asks.
public struct BoardRequest: Sendable {
    /// The method, such as `GET`.
    public var method: String
    /// Everything behind the host, as it came: the path and perhaps a query.
    public var target: String
    /// The host that the browser means to speak to; nil if it did not say.
    public var host: String?
    /// The port that it spoke to.
    public var port: Int
    /// The header fields in order, with names in small letters.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var body: [UInt8]

    /// What a browser asks.
    public init(
        method: String, target: String, host: String?, port: Int, headers: [(name: String, value: String)] = [],
        body: [UInt8] = []
    ) {
        (self.method, self.target, self.host, self.port) = (method, target, host, port)
        (self.headers, self.body) = (headers, body)
    }

    /// The value of a header field; nil if there is none, or more than one.
    func header(_ name: String) -> String? {
        let values = headers.filter { $0.name == name }
        return values.count == 1 ? values[0].value : nil
    }

    /// Whether there is such a header field at all.
    func has(_ name: String) -> Bool { headers.contains { $0.name == name } }

    /// The path, without the query.
    var path: Substring { target.prefix { $0 != "?" } }

    /// A value of the query; nil if it is not there exactly once.
    func query(_ name: String) -> String? {
        let pairs = target.dropFirst(path.count + 1).split(separator: "&").filter { $0.hasPrefix("\(name)=") }
        return pairs.count == 1 ? String(pairs[0].dropFirst(name.count + 1)) : nil
    }

    /// A cookie; nil if it is not there exactly once.
    func cookie(_ name: String) -> String? {
        let pairs = headers.filter { $0.name == "cookie" }.flatMap { $0.value.split(separator: ";") }
            .map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("\(name)=") }
        return pairs.count == 1 ? String(pairs[0].dropFirst(name.count + 1)) : nil
    }
}

/// What a browser is answered.
public struct BoardAnswer: Sendable {
    /// The body of an answer.
    public enum Body: Sendable {
        /// All of it.
        case bytes([UInt8])
        /// Events as they happen.
        case events(AsyncStream<[UInt8]>)
    }

    /// The status.
    public var status: Int
    /// The header fields.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var body: Body

    /// An answer.
    public init(_ status: Int, headers: [(name: String, value: String)] = [], body: Body = .bytes([])) {
        (self.status, self.headers, self.body) = (status, headers, body)
    }

    /// A text of some type.
    static func text(_ status: Int, _ type: String, _ text: String) -> BoardAnswer {
        BoardAnswer(status, headers: [("content-type", type)], body: .bytes(Array(text.utf8)))
    }
}
