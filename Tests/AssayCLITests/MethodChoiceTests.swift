// Methods and their parameters on the command line.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct MethodChoiceTests {
    private let subject = "Criteria/india-us-critical-minerals.yaml"

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("several methods stand side by side, each as it scores alone, and agreement is counted per family")
    func sideBySide() throws {
        let place = try Workplace()
        let both = try object(place.assay("score \(subject) --method mabac,rov,vikor --format json").output)
        let methods = try #require(both["methods"] as? [[String: Any]])
        #expect(methods.compactMap { $0["method"] as? String } == ["mabac", "rov", "vikor"])
        for method in methods {
            let id = try #require(method["method"] as? String)
            let alone = try object(place.assay("score \(subject) --method \(id) --format json").output)
            #expect(
                NSArray(array: method["ranking"] as? [Any] ?? []) == NSArray(array: alone["ranking"] as? [Any] ?? []))
        }
        // Range of Value is half of the min–max weighted sum, and MABAC ranks as it: two names, one family.
        let families = try #require(both["families"] as? [[String: Any]])
        #expect(families.compactMap { $0["methods"] as? [String] } == [["mabac", "rov"], ["vikor"]])
        #expect((both["agreement"] as? [String: Any])?["families"] as? Int == 2)
        let text = try place.assay("score \(subject) --method mabac --method rov,vikor").output
        #expect(text.contains("of 2 families of methods put"))
        let csv = try place.assay("score \(subject) --method mabac,rov,vikor --format csv").output
        #expect(csv.hasPrefix("option,name,mabac rank,mabac score,rov rank,rov score,vikor rank,vikor score\r\n"))
        #expect(csv.split(separator: "\r\n").count == 10)
    }

    @Test("the ranks of each method are compared with the first's by four coefficients")
    func rankAgreement() throws {
        // By one criterion of weight 1 and the other, of three options: the second and the third change places.
        // ρ = 1 − 6 · 2 / 24 = ½, τ = ⅓; weighted ρ = 1 − 6 · (3 + 3) / (3 · 4 · 8) = 0.625;
        // WS = 1 − ¼ · 1 / 1 − ⅛ · 1 / 2 = 0.6875.
        let place = try Workplace()
        try place.write("option,a,b\nx,9,9\ny,5,3\nz,4,8\n", to: "t.csv")
        let options = "--weights 3,2 --method lexicographic,weighted-sum"
        let both = try object(place.assay("score t.csv \(options) --format json").output)
        let second = try #require((both["methods"] as? [[String: Any]])?.last)
        #expect((second["ranking"] as? [[String: Any]])?.map { $0["option"] as? String } == ["x", "z", "y"])
        for (key, value) in [("kendall", 1.0 / 3), ("spearman", 0.5), ("weightedSpearman", 0.625), ("ws", 0.6875)] {
            #expect(abs(try #require(second[key] as? Double) - value) < 1e-12)
        }
        let lines = try place.assay("score t.csv \(options)").output.split(separator: "\n")
        let row = lines.last { $0.hasPrefix("  Weighted sum ") }
        #expect(row?.split(separator: " ").suffix(4) == ["0.333", "0.500", "0.625", "0.688"], "\(lines)")
        #expect(lines.allSatisfy { $0.count <= 80 }, "\(lines)")
    }

    @Test("counts of votes are printed as they were given: the capital of Tennessee")
    func votes() throws {
        let place = try Workplace()
        let table = "city,m,n,c,k\nmemphis,1,4,4,4\nnashville,2,1,3,3\nchattanooga,3,2,1,2\nknoxville,4,3,2,1\n"
        try place.write(table, to: "votes.csv")
        func run(_ method: String) throws -> [String: Any] {
            let options = "--weights 42,26,15,17 --minimize m,n,c,k --method \(method) --format json"
            return try object(place.assay("score votes.csv \(options)").output)
        }
        let figures = try run("borda")["figures"] as? [String: [String: Double]]
        let points = try #require(figures?["points"])
        for (city, count) in [("memphis", 126.0), ("nashville", 194), ("chattanooga", 173), ("knoxville", 107)] {
            #expect(try abs(#require(points[city]) - count) < 1e-9)
        }
        let duels = (try run("copeland")["steps"] as? [[String: Any]])?.first?["numbers"] as? [[Double]]
        #expect(try abs(#require(duels)[2][3] - 83) < 1e-9)
        let distance = (try run("kemeny")["steps"] as? [[String: Any]])?.last?["numbers"] as? [[Double]]
        // Nashville, Chattanooga, Knoxville, Memphis: 3 · 42 for Memphis, 32 + 32 + 17 for the others.
        #expect(try abs(#require(distance)[0][0] - 207) < 1e-9)
    }

    @Test("the document's cross-checks stand beside its method")
    func crossChecks() throws {
        let place = try Workplace()
        let all = try object(place.assay("score \(subject) --cross-checks --format json").output)
        let ids = (all["methods"] as? [[String: Any]])?.compactMap { $0["method"] as? String }
        #expect(ids == ["additive", "geometric", "topsis", "vikor", "promethee-2", "mabac"])
        let none = try place.assay("score Criteria/annual-workshop.yaml --cross-checks")
        #expect(none.code == 64)
        #expect(none.remarks.contains("the document names none"))
    }

    @Test("a method that is not defined here leaves the others standing")
    func undefined() throws {
        let place = try Workplace()
        try place.write("option,a,b\nx,-1,2\ny,3,1\n", to: "t.csv")
        let run = try place.assay("score t.csv --method topsis,copras")
        #expect(run.code == 0)
        #expect(run.output.contains("COPRAS is not defined here: 'A' must not be negative"), "\(run.output)")
    }

    @Test("parameters change what the method says, in every form that a document can write")
    func parameters() throws {
        let place = try Workplace()
        // By hand: S = 2/3, 5/12, 1/3 and R = 2/3, 1/3, 1/3, so that the second has Q = 1/4 by S alone and 0 by R alone.
        try place.write("option,risk,altitude\na1,1,3000\na2,2,3750\na3,5,4500\n", to: "t.csv")
        func second(_ more: String) throws -> Double {
            let options = "--weights 1,2 --minimize risk --method vikor --format json"
            let ranking =
                try object(place.assay("score t.csv \(options) \(more)").output)["ranking"] as? [[String: Any]]
            return try #require(ranking?.first { $0["option"] as? String == "a2" }?["score"] as? Double)
        }
        #expect(abs(try second("--parameter v=1") + 0.25) < 1e-12)
        #expect(abs(try second("--parameter v=0")) < 1e-12)
        #expect(abs(try second("--parameter v=0.6") - second("--parameter vikor.v=0.6")) == 0)
        let bounds = "--method spotis --parameter"
        let list = try place.assay("score t.csv --minimize risk \(bounds) 'bounds=[[0, 10], [0, 5000]]' --format csv")
        let map = try place.assay(
            "score t.csv --minimize risk \(bounds) 'bounds={risk: [0, 10], altitude: [0, 5000]}' --format csv")
        #expect(list.code == 0)
        #expect(list.output == map.output)
    }

    @Test("the working of a method is printed on request, and stands in the JSON")
    func working() throws {
        // By hand: c(a,b) = 1/3 · 1 + 2/3 · 0, since b is better under the second criterion alone.
        let place = try Workplace()
        try place.write("option,risk,altitude\na,1,3000\nb,2,3750\n", to: "t.csv")
        let options = "score t.csv --weights 1,2 --minimize risk --method electre-3"
        let text = try place.assay(options + " --working").output
        #expect(
            text.contains("\nCredibility\n          A       B\n  A       1  0.3333\n  B  0.6667       1\n"), "\(text)")
        #expect(text.contains("\n  A           2          2\n  B           1          1\n"), "\(text)")
        #expect(text.contains("\n     A  B\n  A  I  N\n  B  P  I\n"), "\(text)")
        #expect(try !place.assay(options).output.contains("Credibility"))
        let vikor = try place.assay("score t.csv --weights 1,2 --minimize risk --method vikor --working").output
        #expect(vikor.contains("\n  compromise: B\n  C1 holds: the first by Q has an acceptable advantage"), "\(vikor)")
        let steps = try object(place.assay(options + " --format json").output)["steps"] as? [[String: Any]]
        let credibility = steps?.first { $0["title"] as? String == "Credibility" }
        #expect(credibility?["columns"] as? [String] == ["A", "B"])
        let numbers = try #require(credibility?["numbers"] as? [[Double]])
        #expect(abs(numbers[0][1] - 1.0 / 3) < 1e-12)
        #expect(try place.assay(options + " --working --format csv").code == 64)
    }

    @Test("every mistake in methods and parameters is told at once, with what was probably meant")
    func mistakes() throws {
        let place = try Workplace()
        let run = try place.assay(
            "score \(subject) --method topsis --parameter normalisaton=vector --parameter ideal=foo --parameter v=")
        #expect(run.code == 64)
        #expect(run.output.isEmpty)
        for sentence in [
            "'normalisaton' is not a parameter of the method 'topsis'; did you mean 'normalisation'?",
            "'ideal' is one of data, range, not 'foo'", "--parameter v=: write name=value",
        ] {
            #expect(run.remarks.contains(sentence), "\(run.remarks)")
        }
        let several = try place.assay("score \(subject) --method topsiss,vikor,vikor --parameter v=2")
        #expect(several.code == 64)
        #expect(several.remarks.contains("did you mean 'topsis'?"))
        #expect(several.remarks.contains("'vikor' is given twice"))
        #expect(several.remarks.contains("'v' is a number from 0 to 1, not '2'"))
    }

    @Test("a method on the command line needs weights of its kind, as in a document that names it")
    func weightKinds() throws {
        let place = try Workplace()
        let text = """
            assay: 1
            title: Kinds
            criteria: {cost: {range: {worst: 6, best: 0}}, jobs: {range: {worst: 0, best: 9}}}
            weights: {mine: {kind: importance, points: {cost: 1, jobs: 1}}}
            options: [a, b]
            performance: {a: {cost: 5, jobs: 2}, b: {cost: 3, jobs: 1}}
            analysis: {method: METHOD}

            """
        try place.write(text.replacing("METHOD", with: "topsis"), to: "topsis.yaml")
        try place.write(text.replacing("METHOD", with: "additive"), to: "additive.yaml")
        #expect(try place.assay("score topsis.yaml").code == 0)
        let document = try place.assay("score additive.yaml")
        for command in ["score", "robustness", "sensitivity", "weights", "report"] {
            let run = try place.assay("\(command) topsis.yaml --method additive")
            #expect(run.code == 65)
            #expect(run.output.isEmpty)
            #expect(run.remarks == document.remarks.replacing("additive.yaml", with: "topsis.yaml"))
        }
        #expect(try place.assay("score topsis.yaml --method topsis,additive").code == 65)
    }

    @Test("commands that show one ranking take one method")
    func oneMethod() throws {
        let run = try Workplace().assay("robustness \(subject) --method topsis,vikor")
        #expect(run.code == 64)
        #expect(run.remarks.contains("--method: give one"))
    }

    @Test("a great table is ranked, and analyses that compare every two of its options say that they cannot")
    func greatTable() throws {
        let place = try Workplace()
        let rows = (1...30_000).map { "o\($0),\($0 % 1009),\($0 * 7 % 30_011)" }
        try place.write("option,a,b\n" + rows.joined(separator: "\n") + "\n", to: "great.csv")
        let csv = try place.assay("score great.csv --method topsis --format csv").output
        let text = try place.assay("score great.csv --method topsis").output
        #expect(csv.split(separator: "\r\n").count == 30_001)
        let first = csv.split(separator: "\r\n")[1].split(separator: ",")[2]
        let line = try #require(
            text.split(separator: "\n").first { $0.hasPrefix("     1  ") || $0.hasPrefix("    =1  ") })
        #expect(line.contains(first))
        for command in ["robustness", "sensitivity"] {
            let run = try place.assay("\(command) great.csv")
            #expect(run.code == 65)
            #expect(run.remarks.contains("there are 30,000 options"), "\(run.remarks)")
        }
    }

    @Test("decimal commas are read where they are announced, and refused where they could mean two things")
    func decimalCommas() throws {
        let place = try Workplace()
        try place.write("car;price;range\nalfa;25,5;410\nbeta;18;300,25\n", to: "comma.csv")
        try place.write("car;price;range\nalfa;25.5;410\nbeta;18;300.25\n", to: "point.csv")
        try place.write("car,price,range\nalfa,25,410\n", to: "both.csv")
        let options = "--method topsis --minimize price --format csv"
        let comma = try place.assay("score comma.csv --decimal-comma \(options)")
        #expect(comma.code == 0)
        #expect(try comma.output == place.assay("score point.csv \(options)").output)
        let wrong = try place.assay("score point.csv --decimal-comma")
        #expect(wrong.code == 65)
        #expect(wrong.remarks.contains("'25.5' is not a number here: it has a decimal point"))
        let unannounced = try place.assay("score comma.csv")
        #expect(unannounced.code == 65)
        #expect(unannounced.remarks.contains("or give --decimal-comma for the whole table"))
        let both = try place.assay("score both.csv --decimal-comma")
        #expect(both.code == 65)
        #expect(both.remarks.contains("error[ambiguous-comma]"))
        #expect(try place.assay("score \(subject) --decimal-comma").code == 64)
    }
}
