// Ratios as people write them: 3, 1.5, 1/3.
// SPDX-License-Identifier: Apache-2.0

import Assay

/// Ratios as people write them.
public enum Ratio {
    /// A number, or a fraction such as 1/3 as it is written; nil for anything else.
    public static func number(_ text: String) -> Double? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            .map { DecimalNumber($0.trimmingBlanks)?.value }
        switch parts.count {
        case 1: return parts[0]
        case 2:
            guard let top = parts[0], let bottom = parts[1], bottom != 0 else { return nil }
            return top / bottom
        default: return nil
        }
    }
}

extension LocatedValue {
    /// A ratio above 0; a fraction such as 1/3 is read as it is written.
    func readRatio(_ name: String, _ remarks: inout Remarks) -> Double? {
        let ratio: Double
        if let text, text.contains("/") {
            guard let fraction = Ratio.number(text) else {
                remarks.error(
                    "invalid-number", "'\(text.quotable)' is not a fraction", at: span,
                    hint: "Write two numbers and a stroke, such as 1/3")
                return nil
            }
            ratio = fraction
        } else {
            guard let number = readNumber(name, &remarks) else { return nil }
            ratio = number
        }
        guard ratio > 0, ratio.isNormal else {
            remarks.error(
                "invalid-ratio", "A ratio of worth is above 0, not \(text?.quotable ?? "")", at: span,
                hint: "If the first is worth a third of the second, write 1/3")
            return nil
        }
        return ratio
    }
}

extension Substring {
    /// The text without blanks at its ends.
    var trimmingBlanks: String {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
