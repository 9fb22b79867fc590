// The one way to write a number, and what is said about every other.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A number")
struct NumberTests {
    private func reading(_ number: String) -> Reading {
        read(plant(("worst: 0, best: 500", "worst: 0, best: 1e300"), ("jobs: 320", "jobs: \(number)")))
    }

    @Test(
        "is digits with a decimal point",
        arguments: [
            "0", "7", "1250", "0.35", "1e6", "1E6", "1.5e-3", "1.5e+3", "2.50", "123456789012345678",
            "0.1234567890123456789",
            "9007199254740993", "2.2250738585072011e-308", "5e-324", "8.5e22", "1e23", "123456789012345e8",
            "0.000000000000000000000001", "0e99999999999999999999", "179769313486231570000000000000000000000e261",
        ])
    func valid(text: String) {
        #expect(reading(text).problem?.performances[option: 0, criterion: 1].best == Double(text))
    }

    @Test("below zero is written with a hyphen, and -0 is 0")
    func negative() {
        let table = read(plant(("jobs: 320", "jobs: -2"))).problem?.performances
        #expect(table?[option: 0, criterion: 1].best == -2)
        let zero = read(plant(("jobs: 320", "jobs: -0.0"))).problem?.performances[option: 0, criterion: 1].best
        #expect(zero?.sign == .plus)
    }

    @Test(
        "is nothing else, and what is wrong is said with what to write",
        arguments: [
            ("12.345.678", ": its digits are grouped", "Write 12345678"),
            ("1_000", ": its digits are grouped", "Write 1000"), ("1 000", ": its digits are grouped", "Write 1000"),
            ("1'000", ": its digits are grouped", "Write 1000"),
            ("1:30", ": it looks like a time or a ratio", "Write one number in the criterion's unit"),
            ("017", ": it begins with 0", "Write 17"), ("-007.5", ": it begins with 0", "Write -7.5"),
            ("0x1F", ": it is not decimal", "Write 31"), ("0o17", ": it is not decimal", "Write 15"),
            ("0b11", ": it is not decimal", "Write 3"),
            (".5", "", "Write 0.5"), ("5.", "", "Write 5"), ("+5", "", "Write 5"), ("-.5", "", "Write -0.5"),
            (".nan", ": only finite numbers can be compared", "Write a number, or 'unknown' if nobody knows"),
            ("NaN", ": only finite numbers can be compared", "Write a number, or 'unknown' if nobody knows"),
            ("-.inf", ": only finite numbers can be compared", "Write a number, or 'unknown' if nobody knows"),
            ("1e400", ": it is larger than 1.8e308", "Choose a larger unit"),
            ("1e-400", ": it is too close to 0", "Choose a smaller unit, or write 0"),
            ("25%", ": it has a percent sign", "Write 25 or 0.25, whichever the unit says"),
            ("1/4", ": it is a fraction", "Write 0.25"),
            ("5-10", ": it is a span", "Write low, best, high, such as [5, …, 10]"),
            ("1O", ": it has the letter 'O' in it", "Write 10"), ("l0", ": it has the letter 'l' in it", "Write 10"),
            ("$5", "", "Write the number alone; the unit stands with the criterion"),
            ("3 bn", "", "Write the number alone; the unit stands with the criterion"),
            ("n/a", "", "Write a number, or 'unknown' if nobody knows"),
            ("--", "", "Write a number, or 'unknown' if nobody knows"),
            ("ten", "", "Write digits with a decimal point, such as 12.5"),
            ("−5", ": '−' is U+2212 MINUS SIGN", "Write -5"), ("–5", ": '–' is U+2013 EN DASH", "Write -5"),
            ("５", ": '５' is U+FF15 FULLWIDTH DIGIT FIVE", "Write 5"),
            ("٣", ": '٣' is U+0663 ARABIC-INDIC DIGIT THREE", "Write 3"),
            ("५.५", ": '५' is U+096B DEVANAGARI DIGIT FIVE", "Write 5.5"),
        ] as [(String, String, String)])
    func invalid(text: String, reason: String, hint: String) {
        expect(
            MarkedDocument.cell(text),
            [Expected(1, "invalid-number", "'\(text)' is not a number\(reason)", hint: hint)])
    }

    @Test("with a character that cannot be seen has it named")
    func invisible() {
        expect(
            MarkedDocument.cell("3\u{A0}20"),
            [Expected(1, "invalid-number", "'3\\u{A0}20' is not a number: U+00A0 NO-BREAK SPACE", hint: "Write 320")])
        expect(
            MarkedDocument.cell("32\u{200B}"),
            [Expected(1, "invalid-number", "'32\\u{200B}' is not a number: U+200B ZERO WIDTH SPACE", hint: "Write 32")])
    }

    @Test("with a decimal comma is caught in braces, in a list and on a line of its own")
    func comma() {
        let mistake = Expected(1, "invalid-number", "'3,5' is not a number: it has a decimal comma", hint: "Write 3.5")
        expect(plant(("jobs: 320", "jobs: 1️⃣3,5")), [mistake])
        expect(plant(("jobs: 320}", "jobs: {low: 1️⃣3,5, best: 4}}")), [mistake])
        expect(MarkedDocument.cell("3,5"), [mistake])
        expect(
            MarkedDocument.cell("1,250"),
            [
                Expected(
                    1, "invalid-number", "'1,250' is not a number: it has a comma",
                    hint: "Write 1250 or 1.250, whichever is meant")
            ])
        expect(
            plant(("jobs: 320", "jobs: 1️⃣[3,5, 4, 5]")),
            [
                Expected(
                    1, "wrong-type", "A list in a cell has three figures, low, best and high, not 4",
                    hint: "Write [4, 8, 14]; within a list a comma always separates")
            ])
    }

    @Test("is not a text in quotes")
    func quoted() {
        expect(
            plant(("jobs: 320", "jobs: 1️⃣\"320\"")),
            [
                Expected(
                    1, "invalid-number", "'320' is in quotes, so it is a text and not a number",
                    hint: "Remove the quotes")
            ])
    }
}

extension MarkedDocument {
    /// The shortest document with a marked cell on a line of its own.
    static func cell(_ text: String) -> String {
        plant(("gujarat: {cost: 31, jobs: 320}", "gujarat:\n    cost: 31\n    jobs: 1️⃣\(text)"))
    }
}
