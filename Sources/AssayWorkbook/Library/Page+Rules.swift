// One sheet of a workbook in the making: rules that colour cells, and rules for what may be entered.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import CXLSXWriter

extension Page {
    /// Adds the rules that colour cells by their content.
    func addHighlights() throws(Refusal) {
        for highlight in sheet.highlights {
            let (first, last) = (highlight.range.first, highlight.range.last)
            var format = lxw_conditional_format()
            let formula = try fill(&format, with: highlight.rule)
            let code = withOptionalCString(formula) { formula in
                format.value_string = formula
                return worksheet_conditional_format_range(
                    worksheet, lxw_row_t(first.row), lxw_col_t(first.column), lxw_row_t(last.row),
                    lxw_col_t(last.column), &format)
            }
            try check(code, "a rule that colours \(first.absolute)")
        }
    }

    /// Sets all of a rule but its formula, which is returned.
    private func fill(_ format: inout lxw_conditional_format, with rule: Highlight.Rule) throws(Refusal) -> String? {
        switch rule {
        case .bar(let from, let to, let color): try setBar(&format, from, to, color)
        case .blend(let from, let low, let to, let high): try setBlend(&format, (from, low), (to, high))
        case .equals(let x, let text, let fill):
            format.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            format.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
            format.value = try finite(x)
            format.format = try book.formats.highlight(text: text, fill: fill, bold: true)
        case .formula(let formula, let text, let fill, let bold):
            format.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
            format.format = try book.formats.highlight(text: text, fill: fill, bold: bold)
            return "=" + formula
        case .shared(let formula):
            format.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
            format.format = try book.formats.highlight(number: #""="0"#)
            return "=" + formula
        }
        return nil
    }

    private func setBar(_ format: inout lxw_conditional_format, _ from: Double, _ to: Double, _ color: Color)
        throws(Refusal)
    {
        format.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
        format.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        format.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        format.min_value = try finite(from)
        format.max_value = try finite(to)
        format.bar_color = color.code
        format.data_bar_2010 = 1
        format.bar_solid = 1
        format.bar_no_border = 1
        format.bar_negative_color_same = 1
    }

    private func setBlend(
        _ format: inout lxw_conditional_format, _ low: (at: Double, color: Color), _ high: (at: Double, color: Color)
    ) throws(Refusal) {
        format.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
        format.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        format.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        format.min_value = try finite(low.at)
        format.max_value = try finite(high.at)
        format.min_color = low.color.code
        format.max_color = high.color.code
    }

    /// Adds the rules for what may be entered.
    func addEntryRules() throws(Refusal) {
        for entry in sheet.entries {
            let (first, last) = (entry.range.first, entry.range.last)
            var validation = lxw_data_validation()
            let source = try fill(&validation, with: entry.rule)
            let kind = entry.strict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
            validation.error_type = UInt8(kind.rawValue)
            let code = withOptionalCString(source) { source in
                withOptionalCString(entry.message.isEmpty ? nil : SafeText.short(entry.message, limit: 255)) {
                    message in
                    validation.value_formula = source
                    validation.error_message = message
                    return worksheet_data_validation_range(
                        worksheet, lxw_row_t(first.row), lxw_col_t(first.column), lxw_row_t(last.row),
                        lxw_col_t(last.column), &validation)
                }
            }
            try check(code, "a rule for what may be entered at \(first.absolute)")
        }
    }

    /// Sets all of a rule but the range of its list, which is returned.
    private func fill(_ validation: inout lxw_data_validation, with rule: EntryRule.Rule) throws(Refusal) -> String? {
        switch rule {
        case .oneOf(let range):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            return "=" + range.seen(from: sheet.name)
        case .number(let from, let to):
            validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
            validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
            let ends = [try finite(from), try finite(to)].sorted()
            validation.minimum_number = ends[0]
            validation.maximum_number = ends[1]
        case .nonNegative:
            validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
            validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
        }
        return nil
    }

    private func finite(_ x: Double) throws(Refusal) -> Double {
        guard x.isFinite else { throw Refusal("a rule of '\(sheet.name)' holds no finite number (\(x))") }
        return x
    }
}

/// Lends a text to C, which promises not to change it.
func withOptionalCString<R>(_ text: String?, _ body: (UnsafeMutablePointer<CChar>?) -> R) -> R {
    guard let text else { return body(nil) }
    return text.withCString { body(UnsafeMutablePointer(mutating: $0)) }
}
