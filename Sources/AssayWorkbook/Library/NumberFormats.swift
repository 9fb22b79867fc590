// How numbers are shown, in the language of number formats.
// SPDX-License-Identifier: Apache-2.0

import AssayReports

extension CellStyle.Number {
    /// The code that applications understand.
    var code: String {
        switch self {
        case .general, .brief: "General"
        case .decimals(let count): "#,##" + CellStyle.Number.digits(count)
        case .percent(let count): CellStyle.Number.digits(count) + "%"
        case .rank: "0"
        case .check: #"[=1]"OK";[=0]"FAIL";General"#
        case .signed(0): ##""▲ "#,##0;"▼ "#,##0;"–""##
        case .signed(let count): CellStyle.Number.signed("#,##" + CellStyle.Number.digits(count))
        case .text: "@"
        }
    }

    /// A format that suits one number: `brief` becomes the decimals that the number needs, up to three.
    ///
    /// A number that may change, in an input or a formula, keeps the application's own choice.
    func suiting(_ x: Double, mayChange: Bool) -> CellStyle.Number {
        guard self == .brief, !mayChange, abs(x) < 1e12 else { return self }
        var scaled = x
        for count in 0..<3 {
            if abs(scaled - scaled.rounded()) < 5e-4 { return .decimals(count) }
            scaled *= 10
        }
        return .decimals(3)
    }

    private static func signed(_ digits: String) -> String { ##"+\##(digits);"−"\##(digits);"–""## }

    /// Digits with a count of decimals, as `0.00`.
    private static func digits(_ count: Int) -> String {
        count <= 0 ? "0" : "0." + String(repeating: "0", count: min(count, 15))
    }
}
