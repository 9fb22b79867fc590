// The parts of a document that somebody may want to find again.
// SPDX-License-Identifier: Apache-2.0

/// A part of a decision document that has a place.
public enum Subject: Hashable, Sendable {
    /// A key of the top level, by its name.
    case section(String)
    /// A source, by id.
    case source(String)
    /// A list that figures are counted on, by id.
    case list(String)
    /// An entry of a list, by its number from 0; it may stand in a file of its own.
    case listEntry(list: String, Int)
    /// What an entry of lists stands for, by the entry.
    case listGroup(String)
    /// A comparison of two lists, by id.
    case overlap(String)
    /// A convention of a comparison of two lists, by id.
    case convention(overlap: String, String)
    /// An entry that a cell counts, by its number from 0 in the cell's list.
    case countedEntry(option: String, criterion: String, Int)
    /// A scale, by id.
    case scale(String)
    /// A group of criteria, by id.
    case group(String)
    /// A criterion, by id.
    case criterion(String)
    /// The agreed range of a criterion, or the direction or scale that stands for it.
    case range(criterion: String)
    /// The value function of a criterion.
    case valueFunction(criterion: String)
    /// The compensation of a group.
    case compensation(group: String)
    /// A weight set, by id.
    case weightSet(String)
    /// The points of one criterion or group in a weight set.
    case weight(set: String, criterion: String)
    /// An option, by id.
    case option(String)
    /// The performance of an option under a criterion.
    case cell(option: String, criterion: String)
    /// A screen, by its number from 0.
    case screen(Int)
    /// A scenario, by id.
    case scenario(String)
    /// The factor of a criterion or group in a scenario.
    case factor(scenario: String, criterion: String)
    /// A changed cell of a scenario.
    case change(scenario: String, option: String, criterion: String)
    /// A key of the analysis, by its name.
    case analysis(String)
    /// A parameter of the method, by its name.
    case parameter(String)
    /// A method to compare with, by its number from 0.
    case crossCheck(Int)
    /// A waiver, by its number from 0.
    case waiver(Int)
}

extension Subject {
    /// The ids that name it: those by which a waiver finds what is said of it.
    public var ids: [String] {
        switch self {
        case .source(let id), .list(let id), .overlap(let id), .scale(let id), .group(let id), .criterion(let id),
            .range(let id),
            .valueFunction(let id), .compensation(let id), .weightSet(let id), .option(let id), .scenario(let id):
            [id]
        case .weight(let set, let criterion): [set, criterion]
        case .listEntry(let list, _): [list]
        case .convention(let overlap, let id): [overlap, id]
        case .cell(let option, let criterion), .countedEntry(let option, let criterion, _): [option, criterion]
        case .factor(let scenario, let criterion): [scenario, criterion]
        case .change(let scenario, let option, let criterion): [scenario, option, criterion]
        case .section, .listGroup, .screen, .analysis, .parameter, .crossCheck, .waiver: []
        }
    }
}
