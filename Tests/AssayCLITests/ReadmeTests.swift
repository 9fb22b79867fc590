// The README, run as it is written.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct ReadmeTests {
    let readme: String

    init() throws {
        readme = try String(contentsOf: Workplace.root.appending(path: "README.md"), encoding: .utf8)
    }

    /// The lines of the blocks that a shell would run.
    private var commands: [String] {
        var (commands, inside) = ([String](), false)
        for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { inside = line == "```sh" } else if inside { commands.append(String(line)) }
        }
        return commands.map { $0.split(separator: "#")[0].trimmingCharacters(in: .whitespaces) }
    }

    @Test("every command of the README works, in its order, and every make target exists")
    func everyCommand() throws {
        let place = try Workplace()
        #expect(commands.count > 10)
        for command in commands {
            if command.hasPrefix("make ") {
                let root = Workplace.root.path()
                #expect(try place.shell("make -n -C '\(root)' \(command.dropFirst(5))").code == 0, "\(command)")
            } else {
                let run = try place.shell(command)
                #expect(run.code == 0, "\(command): \(run.remarks)")
                #expect(!run.output.isEmpty, "\(command)")
            }
        }
        #expect(place.bytes(of: "pilot-plant.xlsx") != nil)
        #expect(place.bytes(of: "Reports/india-us-critical-minerals.xlsx") != nil)
    }

    @Test("the ranking and the mistake that the README shows are those that the command prints")
    func shownOutput() throws {
        let place = try Workplace()
        _ = try place.assay("new pilot-plant")
        #expect(readme.contains(try place.assay("score pilot-plant.yaml").output))
        _ = try place.shell("sed -i '3a wieght: 3' pilot-plant.yaml")
        let mistake = try place.assay("check pilot-plant.yaml").output.components(separatedBy: "\n\n")[0]
        #expect(readme.contains(mistake))
    }

    @Test("the shortest document of the README and of the guide is complete")
    func shortestDocument() throws {
        let place = try Workplace()
        let guide = try String(contentsOf: Workplace.root.appending(path: "Criteria/README.md"), encoding: .utf8)
        for text in [readme, guide] {
            let start = try #require(text.range(of: "```yaml\nassay: 1"))
            let end = try #require(text.range(of: "\n```", range: start.upperBound..<text.endIndex))
            let document = text[start.lowerBound..<end.lowerBound].dropFirst("```yaml\n".count)
            try place.write(String(document) + "\n", to: "shortest.yaml")
            let run = try place.assay("score shortest.yaml --format csv")
            #expect(run.code == 0)
            #expect(
                run.output.hasPrefix("rank,option,name,score,cost,jobs\r\n1,odisha,Odisha,74,54,20\r\n"),
                "\(run.output)")
        }
    }
}
