// The entry point.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Assay
import AssayFiles
import AssayPrograms
import Glibc

@main
struct AssayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assay",
        abstract: "Turns a decision document into a ranking that can be defended, and into a live workbook.",
        discussion: """
            Start with a document of your own:
              assay new my-decision          writes a commented starter, my-decision.yaml
              assay check my-decision.yaml   reports every mistake, with line and column
              assay score my-decision.yaml   prints the ranking
              assay report my-decision.yaml  writes the workbook

            Ask what would be different:
              assay score my-decision.yaml --set weights.cost=20
              assay score my-decision.yaml --set performance.gujarat.cost=35
              assay score my-decision.yaml --scenario price-crash --weights ministry

            Results go to standard output, remarks to standard error. Exit codes: 0 done, \
            1 a document that 'fmt --check' would change, 64 wrong command line, 65 a document or workbook with errors, \
            66 no such input, 69 the meeting board cannot be had, 73 cannot write, 74 input or output failed, \
            78 a workbook or history of another version.
            """,
        version: Version.current,
        subcommands: [
            NewCommand.self, CheckCommand.self, ExplainRuleCommand.self, ScoreCommand.self, WeightsCommand.self,
            ReportCommand.self, BoardCommand.self,
            VerifyCommand.self, MethodsCommand.self, SensitivityCommand.self, RobustnessCommand.self,
            PerspectivesCommand.self, ScenariosCommand.self, EvidenceCommand.self, ListsCommand.self,
            ElicitCommand.self, MergeCommand.self, ImportCommand.self, FormatCommand.self,
            SchemaCommand.self, CompareCommand.self, ExplainCommand.self, HistoryCommand.self, WatchCommand.self,
            ConvertCommand.self,
        ])

    static func main() {
        Interruption.prepare()
        do {
            var command = try namedFirst ?? parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            Streams.remark(failure.message)
            Glibc.exit(failure.code)
        } catch {
            leave(with: error)
        }
    }

    /// The command that is named first, from its own arguments alone, as the whole tree takes longer than many commands run;
    /// nil where something else stands there, and for help and mistakes, which the tree words.
    private static var namedFirst: (any ParsableCommand)? {
        let words = CommandLine.arguments.dropFirst()
        guard let named = configuration.subcommands.first(where: { $0.configuration.commandName == words.first }),
            let command = try? named.parseAsRoot(Array(words.dropFirst())), type(of: command) == named
        else { return nil }
        return command
    }

    /// Prints help and version as results, and mistakes in the command line as remarks, then exits.
    private static func leave(with error: any Error) -> Never {
        let code = exitCode(for: error)
        guard code.isSuccess else { exit(withError: error) }
        do {
            try Streams.result(fullMessage(for: error) + "\n")
            Glibc.exit(0)
        } catch {
            Streams.remark(error.message)
            Glibc.exit(error.code)
        }
    }
}
