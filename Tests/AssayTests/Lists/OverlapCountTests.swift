// Overlaps of lists against counts that an independent program printed.
// SPDX-License-Identifier: Apache-2.0

import Assay
import Foundation
import Testing

@Suite("What two lists share")
struct OverlapCountTests {
    /// The three lists of critical minerals as they were collected, apart from the documents of the project.
    private let lists: [String: [String]]
    private let groups: ListGroups

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Fixtures/lists/minerals.json").standardizedFileURL
        let json = try JSONDecoder().decode(JSON.self, from: Data(contentsOf: file))
        var lists: [String: [String]] = [:]
        for (id, list) in try #require(json["lists"]?.map) { lists[id] = list["items"]?.list?.compactMap(\.text) }
        self.lists = lists
        let members = (try #require(json["groups"]?["REE"]?["members"]?.list)).compactMap(\.text)
        let platinum = (try #require(json["groups"]?["PGE"]?["members"]?.list)).compactMap(\.text)
        let lanthanides = members.filter { !["scandium", "yttrium"].contains($0) }
        groups = try ListGroups([
            ListGroup("PGE", platinum), ListGroup("lanthanides", lanthanides),
            ListGroup("REE", ["lanthanides", "scandium", "yttrium"]),
        ])
    }

    private func list(_ id: String) throws -> EvidenceList {
        let entries = try #require(lists[id])
        return EvidenceList(id: id, entries: entries)
    }

    private func count(
        _ counting: ListCounting, of us: String = "us_2022", _ change: (inout ListConvention) -> Void = { _ in }
    ) throws -> OverlapCount {
        var convention = ListConvention(id: "c", counting: counting)
        change(&convention)
        return OverlapCount(of: try list(us), and: try list("india_2023"), by: convention, groups: groups)
    }

    @Test("counts 40 of 50 elements, 80 %, if rare earths include scandium and yttrium")
    func elements() throws {
        let found = try count(.elements)
        #expect(found.shared.count == 40 && found.total == 50 && found.share == 0.8)
        #expect(
            found.onlyCounted == [
                "aluminum", "arsenic", "barite", "cesium", "chromium", "fluorspar", "magnesium", "manganese",
                "rubidium",
                "zinc",
            ])
        #expect(
            found.onlyOther.sorted() == [
                "cadmium", "copper", "molybdenum", "osmium", "phosphorus", "potash", "promethium", "rhenium",
                "selenium",
                "silicon", "strontium",
            ])
        #expect(found.repeated.map { [$0.entry: $0.items.count] } == [["PGE": 5], ["REE": 16]])
    }

    @Test("counts 39 without scandium, and 38 with lanthanides alone")
    func otherGroups() throws {
        let yttrium = try count(.elements) { $0.groups = [ListGroup("REE", ["lanthanides", "yttrium"])] }
        #expect(yttrium.shared.count == 39 && abs(yttrium.share - 0.78) < 1e-12)
        let lanthanides = try count(.elements) { $0.groups = [ListGroup("REE", ["lanthanides"])] }
        #expect(lanthanides.shared.count == 38 && abs(lanthanides.share - 0.76) < 1e-12)
    }

    @Test("counts 21 of 31 entries on the one list, and of 30 on the other, if a group counts once")
    func entries() throws {
        let us = try count(.entries)
        #expect(us.shared.count == 21 && us.total == 31 && us.repeated.isEmpty)
        let india = try count(.entries) { $0.countsSecond = true }
        #expect(india.shared.count == 21 && india.total == 30 && india.share == 0.7)
        #expect(india.onlyCounted.count == 9)
        #expect(us.shared.contains("PGE") && us.shared.contains("REE") && us.shared.contains("graphite"))
    }

    @Test("counts 40 of the 51 elements of the other list; 40 of the 61 of either")
    func otherSide() throws {
        let found = try count(.elements) { $0.countsSecond = true }
        #expect(found.counted == "india_2023" && found.shared.count == 40 && found.total == 51)
        #expect(abs(found.jaccard - 40.0 / 61) < 1e-12)
        #expect(try abs(count(.elements).jaccard - 40.0 / 61) < 1e-12)
    }

    @Test("counts 45 of the 60 of 2025 if phosphate means phosphorus, 25 if rare earths count once")
    func variants() throws {
        let latest = try count(.elements, of: "us_2025") { $0.same = [["phosphate", "phosphorus"]] }
        #expect(latest.shared.count == 45 && latest.total == 60)
        #expect(try count(.elements, of: "us_2025").shared.count == 44)
        #expect(try count(.elements) { $0.whole = ["REE"] }.shared.count == 25)
    }

    @Test("counts 39 if a list is copied with thallium for thulium")
    func misspelling() throws {
        let copied = try list("us_2022").entries.map { $0 == "thulium" ? "thallium" : $0 }
        let found = OverlapCount(
            of: EvidenceList(id: "us", entries: copied), and: try list("india_2023"),
            by: ListConvention(id: "c", counting: .elements), groups: groups)
        #expect(found.shared.count == 39)
    }

    @Test("takes capitals for no difference, and an empty list for no share")
    func edges() {
        let (a, b) = (EvidenceList(id: "a", entries: ["Tin", "ZINC"]), EvidenceList(id: "b", entries: ["zinc"]))
        let convention = ListConvention(id: "c", counting: .elements)
        #expect(OverlapCount(of: a, and: b, by: convention, groups: .none).shared == ["ZINC"])
        let none = EvidenceList(id: "none", entries: [])
        let found = OverlapCount(of: none, and: none, by: convention, groups: .none)
        #expect(found.share == 0 && found.jaccard == 0)
    }
}

@Suite("Entries that stand for several")
struct ListGroupsTests {
    @Test("expand through groups within groups, each element once")
    func expansion() throws {
        let groups = try ListGroups([
            ListGroup("all", ["light", "heavy", "tin"]), ListGroup("light", ["a", "b"]),
            ListGroup("heavy", ["B", "c"]),
        ])
        #expect(groups.elements(of: "ALL") == ["a", "b", "c", "tin"])
        #expect(groups.elements(of: "zinc") == ["zinc"])
    }

    @Test("may not contain themselves, however far around, nor share a name, nor stand too deep")
    func faults() {
        #expect(throws: ListGroups.Fault.circle(["b", "c", "b"])) {
            try ListGroups([ListGroup("a", ["b"]), ListGroup("b", ["x", "c"]), ListGroup("c", ["b"])])
        }
        #expect(throws: ListGroups.Fault.circle(["a", "a"])) { try ListGroups([ListGroup("a", ["a"])]) }
        #expect(throws: ListGroups.Fault.duplicate("A")) {
            try ListGroups([ListGroup("a", ["x"]), ListGroup("A", ["y"])])
        }
        let chain = (0..<40).map { ListGroup("g\($0)", ["g\($0 + 1)"]) }
        #expect(throws: ListGroups.Fault.tooDeep("g32")) { try ListGroups(chain) }
    }

    @Test("are expanded in a moment where each holds the next two, which would take ages by plain descent")
    func lattice() throws {
        let groups = try ListGroups((0..<31).reversed().map { ListGroup("g\($0)", ["g\($0 + 1)", "g\($0 + 2)"]) })
        #expect(groups.elements(of: "g0") == ["g31", "g32"])
    }
}

@Suite("A count of list entries")
struct ListCountTests {
    private let groups: ListGroups
    private let list = EvidenceList(id: "l", entries: ["cobalt", "cerium", "scandium", "tin"])

    init() throws { groups = try ListGroups([ListGroup("REE", ["cerium", "scandium", "yttrium"])]) }

    @Test("counts every element of a group that is on the list, and names the entry that brought them")
    func elements() {
        let count = ListCount(["REE", "tin"], of: list, .elements, groups: groups)
        #expect(count.count == 3 && count.inWords == "REE (2), tin" && count.missing.isEmpty)
        #expect(count.contributions.map(\.items) == [["cerium", "scandium"], ["tin"]])
    }

    @Test("counts a group once among entries, also for one of its members")
    func entries() {
        #expect(ListCount(["REE", "tin"], of: list, .entries, groups: groups).count == 2)
        let member = ListCount(["scandium", "cerium"], of: list, .entries, groups: groups)
        #expect(member.count == 1 && member.contributions.map(\.items.count) == [1, 0])
    }

    @Test("says what is not on the list, and counts nothing for it")
    func missing() {
        let count = ListCount(["tin", "thallium"], of: list, .elements, groups: groups)
        #expect(count.count == 1 && count.missing == ["thallium"])
        #expect(ListCount([], of: list, .elements, groups: groups).inWords == "none")
    }
}
