// Names, each with an id that is made from it.
// SPDX-License-Identifier: Apache-2.0

/// The names of one kind of thing in a table, each with an id that is made from it.
///
/// `Cost (US$ m)` becomes `cost-us-m`. Where that is no id or is taken, a number makes it one.
struct NamedIDs {
    /// The ids, in order.
    private(set) var register = Register()
    /// The names for readers; nil for a name that was an id.
    private(set) var names: [String?] = []
    private let noun: String
    private var given: Set<String> = []

    /// No names yet of things that a noun calls.
    init(of noun: String) { self.noun = noun }

    /// Adds a name; nil if it is there already.
    mutating func add(_ name: String) -> String? {
        guard given.insert(name).inserted else { return nil }
        let base = NamedIDs.id(for: name, noun) ?? "\(noun)-\(names.count + 1)"
        var (id, number) = (base, names.count + 1)
        while !register.add(id) {
            id = "\(base)-\(number)"
            number += 1
        }
        names.append(name == id ? nil : name)
        return id
    }

    /// The id that a name of one kind of thing asks for; nil for a name without letters and digits of ASCII.
    static func id(for name: String, _ noun: String) -> String? {
        let words = name.asciiWords
        if words.isID { return words }
        return words.isEmpty ? nil : "\(noun)-\(words)"
    }
}
