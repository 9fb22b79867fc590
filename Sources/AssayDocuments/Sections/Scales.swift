// The section `scales`, and scales that stand with their criterion.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// The keys of a constructed scale and of its levels.
enum ScaleKeys {
    static let levels = Key.value(
        "levels", .map(.either([.section("a level"), .text, .nothing])), required: true,
        "The levels, from worst to best, by id")
    static let at = Key.number("at", "The number that stands for the level; the next whole number by default")
    static let means = Key.text("means", "What the level means")

    static let section = Section(
        name: "a scale", meaning: "Described levels, from worst to best, each with a number that stands for it",
        fields: [levels.field])
    static let levelSection = Section(
        name: "a level", meaning: "A described level of a scale", fields: [at.field, means.field])
}

extension Interpreter {
    /// Reads the scales that criteria use by name.
    mutating func readScales(_ value: LocatedValue) {
        for entry in value.readMap("scales", of: .section(ScaleKeys.section.name), &remarks) ?? [] {
            remarks.checkID(entry.key, at: entry.keySpan)
            _ = scaleIDs.add(entry.key)
            note(.scale(entry.key), at: entry.keySpan)
            scales[entry.key] = .some(readScale(entry, id: entry.key))
        }
    }

    /// The scale at a key, or nil after saying what is wrong with it.
    ///
    /// - Parameter id: The scale's id; empty for a scale that stands with its criterion.
    mutating func readScale(_ entry: LocatedEntry, id: String) -> ConstructedScale? {
        guard let fields = Fields(entry.value, ScaleKeys.section, name: entry.key, owner: entry.keySpan, &remarks),
            let levels = fields.read(ScaleKeys.levels, &remarks),
            let entries = levels.readMap("levels", of: .text, &remarks)
        else { return nil }
        guard entries.count > 1 else {
            remarks.error("too-few-levels", "A scale needs at least two levels", at: entries[0].keySpan)
            return nil
        }
        var read: [ConstructedScale.Level] = []
        var isWhole = true
        for entry in entries {
            if let level = readLevel(entry, after: read.last) { read.append(level) } else { isWhole = false }
        }
        return isWhole ? ConstructedScale(id: id, levels: read) : nil
    }

    private mutating func readLevel(_ entry: LocatedEntry, after last: ConstructedScale.Level?) -> ConstructedScale
        .Level?
    {
        checkLevelID(entry)
        let next = (last?.at ?? 0).rounded(.down) + 1
        if entry.value.isNothing { return ConstructedScale.Level(id: entry.key, at: next) }
        if entry.value.text != nil {
            return entry.value.readText(entry.key, &remarks).map {
                ConstructedScale.Level(id: entry.key, at: next, means: $0)
            }
        }
        guard let fields = Fields(entry.value, ScaleKeys.levelSection, name: entry.key, owner: entry.keySpan, &remarks)
        else { return nil }
        let at = fields.read(ScaleKeys.at, &remarks)
        let means = fields.read(ScaleKeys.means, &remarks) ?? ""
        guard at != nil || !fields.has(ScaleKeys.at) else { return nil }
        let level = ConstructedScale.Level(id: entry.key, at: at ?? next, means: means)
        guard let last, level.at <= last.at else { return level }
        let place = fields.entry(ScaleKeys.at)?.value.span ?? entry.keySpan
        remarks.error(
            "disordered-levels",
            "'\(entry.key.quotable)' stands at \(level.at.plain), not above '\(last.id.quotable)' at \(last.at.plain)",
            at: place, hint: "Write levels from worst to best, with rising numbers")
        return nil
    }

    private mutating func checkLevelID(_ entry: LocatedEntry) {
        if entry.key == "unknown" {
            remarks.error(
                "invalid-id", "A level cannot be called 'unknown', which stands for stated ignorance", at: entry.keySpan
            )
        } else {
            remarks.checkID(entry.key, at: entry.keySpan)
        }
    }
}
