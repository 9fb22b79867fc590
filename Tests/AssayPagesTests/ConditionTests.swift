// The conditions of rules.
// SPDX-License-Identifier: Apache-2.0

import AssayPages
import AssayReports
import Testing

@Suite("A condition") struct ConditionTests {
    private let contents = CellContents(
        of: Report(
            title: "T",
            sheets: [
                Sheet(
                    name: "S",
                    blocks: [
                        .table(
                            Table(
                                title: "A", row: 0, header: [],
                                body: [
                                    [.number(1), .text("out")], [.number(1), .number(0)], [.number(3), Cell(.empty)],
                                ]))
                    ]),
                Sheet(name: "It's here", blocks: [.line(row: 0, column: 0, .number(7))]),
            ]))

    private func holds(_ formula: String, row: Int = 0, column: Int = 0) -> Bool? {
        Condition(formula, at: place(0, 0), contents)?.holds(at: place(row, column))
    }

    @Test(
        "is what a spreadsheet would say",
        arguments: [
            ("A1=1", true), ("A1<>1", false), ("$A$3>2.5", true), ("A1+A2*2=3", true), ("(A1+A2)*2=4", true),
            ("-A3<=-3", true), ("A3/2>=1.5", true), ("A1/0=1", false), ("AND(A1=1,A3=3)", true),
            ("AND(A1=1,A3=4)", false),
            ("OR(A1=2, A3=3)", true), ("NOT(A1=2)", true), ("ISNUMBER(B1)", false), ("ISNUMBER(B2)", true),
            ("B1=\"OUT\"", true), ("B3=\"\"", true), ("B3=0", true), ("B1>5", false), ("COUNTIF($A$1:$A$3,A1)>1", true),
            ("COUNT(A1:B3)=4", true), ("MAX(A1:B3)=3", true), ("MIN(A1:B3)=0", true), ("SUM(A1:A3)=5", true),
            ("ABS(A1-A3)=2", true), ("'It''s here'!A1=7", true), ("S!A3=3", true), ("A1", true), ("B2", false),
        ])
    func verdicts(_ formula: String, expected: Bool) { #expect(holds(formula) == expected, "\(formula)") }

    @Test("moves with the cell, but for what is fixed")
    func moves() {
        #expect((0...2).map { holds("$A1=1", row: $0, column: 1) } == [true, true, false])
        #expect(holds("A$1=1", row: 2) == true)
        #expect(holds("A1=1", column: 1) == false)
    }

    @Test(
        "is refused where it needs more of the language",
        arguments: ["VLOOKUP(A1,A1:B3,2)=1", "A1=", "A1=1)", "", "A0=1", "1 2"])
    func refused(_ formula: String) { #expect(holds(formula) == nil) }
}
