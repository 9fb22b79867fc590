// A dialog on standard input and output.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import AssayPrograms
import AssayReports

/// Asks the questions of an interview, and takes answers as they are typed or come through a pipe.
struct Dialog {
    /// How a dialog ends.
    enum End: Equatable {
        /// Everything is answered.
        case finished
        /// Somebody left.
        case left
        /// The answers ended before the questions.
        case ended
    }

    private(set) var interview: Interview
    /// The answers as they were typed, in the order of the interview's answers.
    private(set) var texts: [String] = []
    private let words: InterviewText
    private var settled: Set<Int> = []

    init(_ interview: Interview, _ words: InterviewText) {
        self.interview = interview
        self.words = words
    }

    /// Asks until all is answered.
    mutating func run() throws(Failure) -> End {
        try Streams.result(words.opening(interview))
        while let question = interview.question {
            try Streams.result(words.question(question, in: interview))
            guard let line = try ask(words.prompt(question, in: interview)) else { return .ended }
            if line == "quit" { return .left }
            try take(line, question)
            if let end = try settle(question.circle) { return end }
        }
        return .finished
    }

    /// A line without blanks around it; nil at the end of input.
    func ask(_ prompt: String) throws(Failure) -> String? {
        try Streams.result(prompt)
        guard let line = readLine() else {
            try Streams.result("\n")
            return nil
        }
        return line.split(separator: " ").joined(separator: " ")
    }

    private mutating func take(_ line: String, _ question: Interview.Question) throws(Failure) {
        switch line {
        case "back":
            if interview.back() { texts.removeLast() } else { try Streams.result("  This is the first question.\n") }
            settled = settled.filter { interview.findings(of: $0) != nil && $0 != question.circle }
        case "show": try Streams.result(words.findings(question.circle, in: interview))
        default: try answer(line, question)
        }
    }

    private mutating func answer(_ line: String, _ question: Interview.Question) throws(Failure) {
        guard let answer = words.answer(line, number: Ratio.number(line), to: question, in: interview) else {
            return try Streams.result("  '\(line)' is no number; 'back', 'show' and 'quit' are understood too\n")
        }
        if let objection = interview.objection(to: answer) {
            return try Streams.result("  \(words.objection(objection))\n")
        }
        interview.take(answer)
        texts.append(line)
        if let fit = words.fit(question.circle, in: interview) { try Streams.result([fit]) }
    }

    /// Shows what follows once a circle is complete, and offers another look at what does not fit.
    private mutating func settle(_ circle: Int) throws(Failure) -> End? {
        let isComplete = interview.question?.circle != circle
        guard isComplete, !settled.contains(circle), interview.findings(of: circle) != nil else { return nil }
        settled.insert(circle)
        try Streams.result(words.findings(circle, in: interview))
        while let (lines, judgement) = words.revision(circle, in: interview) {
            try Streams.result(lines)
            guard let line = try ask("another ratio, or nothing to keep it: ") else { return .ended }
            if line == "quit" { return .left }
            if line.isEmpty { return nil }
            guard let ratio = Ratio.number(line) else {
                try Streams.result("  '\(line)' is no number; 'quit' is understood too\n")
                continue
            }
            guard ratio > 0, ratio.isNormal else {
                try Streams.result("  \(words.objection(.notPositive))\n")
                continue
            }
            revise(circle, judgement, to: ratio, text: line)
            try Streams.result(words.findings(circle, in: interview))
        }
        return nil
    }

    private mutating func revise(_ circle: Int, _ judgement: RatioJudgement, to ratio: Double, text: String) {
        let question = Interview.Question.ratio(circle: circle, first: judgement.first, second: judgement.second)
        guard let place = interview.answers.firstIndex(where: { $0.question == question }) else { return }
        interview.revise(circle: circle, first: judgement.first, second: judgement.second, to: ratio)
        texts[place] = text
    }
}
