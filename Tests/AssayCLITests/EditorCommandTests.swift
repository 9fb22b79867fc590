// assay new, schema and fmt from end to end.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct EditorCommandTests {
    @Test("a new document stands beside the schema that its first line names")
    func new() throws {
        let place = try Workplace()
        let run = try place.assay("new Criteria/plant")
        #expect(run.code == 0)
        #expect(run.output.contains("Wrote Criteria/assay.schema.json"))
        let text = String(decoding: try #require(place.bytes(of: "Criteria/plant.yaml")), as: UTF8.self)
        #expect(text.hasPrefix("# yaml-language-server: $schema=assay.schema.json\n\nassay: 1\n"))
        let schema = try place.assay("schema").output
        #expect(place.bytes(of: "Criteria/assay.schema.json") == Data(schema.utf8))
        #expect(try place.assay("fmt --check Criteria/*").output.isEmpty)
        try place.write("{}", to: "Criteria/assay.schema.json")
        let second = try place.assay("new Criteria/other")
        #expect(second.remarks.contains("assay schema --output Criteria/assay.schema.json"))
        #expect(place.bytes(of: "Criteria/assay.schema.json") == Data("{}".utf8))
        #expect(
            try place.assay("schema --output Criteria/assay.schema.json").output == "Wrote Criteria/assay.schema.json\n"
        )
        #expect(place.bytes(of: "Criteria/assay.schema.json") == Data(schema.utf8))
    }

    @Test("the schema is a schema, and no document")
    func schema() throws {
        let place = try Workplace()
        let run = try place.shell(
            "assay schema > s.json && /usr/bin/python3 -c 'import json, jsonschema; "
                + "jsonschema.Draft202012Validator.check_schema(json.load(open(\"s.json\")))'")
        #expect(run.code == 0, "\(run.remarks)")
        let check = try place.assay("check s.json")
        #expect(check.code == 65)
        #expect(check.output.contains("This is a schema for editors, not a decision document"))
    }

    @Test("fmt writes what has to change, names it under --check, and reads standard input")
    func fmt() throws {
        let place = try Workplace()
        try place.write(jumbled, to: "a.yaml")
        try place.write(shortest, to: "b.yaml")
        let check = try place.assay("fmt --check a.yaml b.yaml")
        #expect(check.code == 1)
        #expect(check.output == "a.yaml\n")
        #expect(place.bytes(of: "a.yaml") == Data(jumbled.utf8))
        #expect(try place.assay("fmt - < a.yaml").output == shortest)
        let run = try place.assay("fmt a.yaml b.yaml")
        #expect(run.code == 0)
        #expect(run.output == "Wrote a.yaml\nb.yaml is in canonical form\n")
        #expect(place.bytes(of: "a.yaml") == Data(shortest.utf8))
    }

    @Test("fmt writes nothing over what an editor has saved since it read the file")
    func changedMeanwhile() throws {
        let place = try Workplace()
        try place.write(jumbled, to: "a.yaml")
        // Before it looks at the old bytes again, fmt asks for the folder: while somebody else has it, the file changes.
        let run = try place.shell(
            """
            exec 9<.; flock 9
            assay fmt a.yaml 9<&- & pid=$!
            while kill -0 $pid && ! grep -q -- "-> FLOCK .* $pid " /proc/locks; do sleep 0.01; done
            echo '# saved meanwhile' >> a.yaml
            exec 9<&-; wait $pid
            """)
        #expect(run.code == 73 && run.output.isEmpty)
        #expect(
            run.remarks
                == "assay: 'a.yaml' cannot be written: somebody has changed it since it was read; run the command again\n"
        )
        #expect(place.bytes(of: "a.yaml") == Data((jumbled + "# saved meanwhile\n").utf8))
    }

    @Test("fmt leaves a document with errors as it is, says why, and goes on with the next")
    func errors() throws {
        let place = try Workplace()
        let broken = jumbled.replacingOccurrences(of: "cost: 31", with: "cost: ten")
        try place.write(broken, to: "a.yaml")
        try place.write(jumbled, to: "b.yaml")
        let run = try place.assay("fmt a.yaml b.yaml")
        #expect(run.code == 65)
        #expect(run.remarks.contains("'ten' is not a number"))
        #expect(place.bytes(of: "a.yaml") == Data(broken.utf8))
        #expect(place.bytes(of: "b.yaml") == Data(shortest.utf8))
    }
}

private let shortest = """
    assay: 1
    title: Where to put the pilot plant

    criteria:
      cost: {unit: US$ m, range: {worst: 60, best: 20}}   # offers

    weights: equal
    options: [gujarat]
    performance: {gujarat: {cost: 31}}

    """

private let jumbled = """
    title: Where to put the pilot plant
    assay: 1
    weights: equal
    criteria:
        cost: {range: {best: 20, worst: 60}, unit: US$ m} # offers
    options: ['gujarat']
    performance: {gujarat: {cost: 31}}
    """
