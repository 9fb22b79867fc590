// Numbers as a reader sees them.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import Testing

@Suite("A number for a reader") struct NumberTextTests {
    @Test(
        "is shown as its style says",
        arguments: [
            (CellStyle.Number.general, 2026.0, "2026"), (.decimals(0), 1234567, "1,234,567"),
            (.decimals(2), -1234.5, "−1,234.50"),
            (.decimals(1), 0.05, "0.1"), (.decimals(1), -0.01, "0.0"), (.decimals(0), 999, "999"),
            (.percent(1), 0.123, "12.3%"), (.percent(0), 1e307, "more than 1,000,000%"),
            (.percent(0), -1, "−100%"), (.brief, 5, "5"), (.brief, 0.125, "0.125"), (.brief, 0.00012345, "0.00012"),
            (.brief, 0, "0"), (.rank, 3, "3"), (.check, 1, "OK"), (.check, 0, "FAIL"), (.signed(0), 2, "▲ 2"),
            (.signed(0), -1200, "▼ 1,200"), (.signed(0), 0, "–"), (.signed(1), 0.25, "+0.3"),
            (.signed(1), -0.25, "−0.3"),
        ])
    func shown(_ style: CellStyle.Number, _ x: Double, _ text: String) { #expect(style.text(of: x) == text) }
}
