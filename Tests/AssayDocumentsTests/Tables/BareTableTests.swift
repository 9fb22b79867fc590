// Bare tables as decisions, and mistakes in them.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A bare table") struct BareTableTests {
    private let cars = "Car,Price,Safety (stars),0-100 km/h\nAlfa 1,\"25\",4,9.5\nBeta,18,unknown,-1e1\n"

    @Test("is a decision: options in rows, criteria in columns, more is better, equal weights")
    func meaning() throws {
        let reading = read(cars, path: "Papers/cars.csv")
        #expect(reading.diagnostics == [])
        let problem = try #require(reading.problem)
        #expect(problem.title == "cars.csv")
        #expect(problem.options.map(\.id) == ["alfa-1", "beta"])
        #expect(problem.options.map(\.name) == ["Alfa 1", "Beta"])
        #expect(problem.criteria.map(\.id) == ["price", "safety-stars", "criterion-0-100-km-h"])
        #expect(problem.criteria.map(\.name) == ["Price", "Safety (stars)", "0-100 km/h"])
        #expect(problem.criteria.allSatisfy { $0.measure == .direction(.maximize) })
        #expect(problem.weightSets.map(\.judgement) == [.equal])
        #expect(problem.performances.cells.map(\.best) == [25, 4, 9.5, 18, nil, -10])
        let place = SourcePlace(path: "Papers/cars.csv", line: 3, column: 6, length: 2)
        #expect(reading.places[.cell(option: "beta", criterion: "price")] == place)
    }

    @Test("gives every name an id of its own")
    func ids() throws {
        let problem = try #require(read("x,a,A,a!,费用,a-5\n1,1,1,1,1,1\n甲,1,1,1,1,1\n", path: "t.tsv").problem)
        #expect(problem.criteria.map(\.id) == ["a", "a-2", "a-3", "criterion-4", "a-5"])
        #expect(problem.criteria.map(\.name) == ["A", "A", "a!", "费用", "A 5"])
        #expect(problem.options.map(\.id) == ["option-1", "option-2"])
    }

    @Test("with anything wrong in it is refused, at its place")
    func mistakes() {
        expect(
            "Car,Price,1️⃣Price\nAlfa,2️⃣n/a,4\n3️⃣Beta,18,3,5\n",
            path: "t.csv",
            [
                Expected(1, "duplicate-column", "The column 'Price' is given twice"),
                Expected(
                    2, "invalid-number", "'n/a' is not a number", hint: "Write a number, or 'unknown' if nobody knows"),
                Expected(
                    3, "ragged-row", "This row has 4 cells, and the header has 3",
                    hint: "Put a cell with a comma in it into quotes"),
            ])
    }

    @Test(
        "without criteria, options or names is refused",
        arguments: [
            ("1️⃣", "empty", "The table is empty"),
            ("1️⃣Car,Price\n", "empty", "The table has a header and no options"),
            ("1️⃣Car\nAlfa\n", "missing-column", "The table has one column, and no criteria"),
            (
                "option,1️⃣criterion,best\na,b,1\n", "long-table",
                "The table has one row per figure, and a bare table has one per option"
            ),
            ("Car,Price\n\"1️⃣\",3\n", "missing-name", "This row has no name"),
            ("Car,\"1️⃣\"\nAlfa,3\n", "missing-name", "This column has no name"),
            ("Car,Price\nAlfa,3\n1️⃣Alfa,3\n", "duplicate-row", "The option 'Alfa' has two rows"),
            ("Car,Price\nAlfa,1️⃣\"3\n", "csv-syntax", "The quotes that open here are not closed"),
            ("Car,Price\nAlfa,1️⃣1e999\n", "invalid-number", "'1e999' is not a number: it is larger than 1.8e308"),
        ])
    func refusals(_ table: String, _ code: String, _ message: String) {
        let marked = MarkedDocument(table)
        let reading = read(marked.text, path: "t.csv")
        #expect(reading.problem == nil)
        #expect(reading.diagnostics.map(\.code) == [code])
        #expect(reading.diagnostics.map(\.message) == [message])
        #expect(reading.diagnostics.first?.place?.line == marked.places[1]?.line)
        #expect(reading.diagnostics.first?.place?.column == marked.places[1]?.column)
    }

    @Test("whose first column holds only numbers is read with a warning, unless it says that it names options")
    func figuresForNames() {
        let reading = read("cost,jobs\n31,320\n24.5,250\n", path: "t.csv")
        #expect(reading.problem?.options.count == 2)
        #expect(reading.diagnostics.map(\.code) == ["names-or-figures"])
        for title in ["option", "Alternatives", "ID", ""] {
            #expect(read("\(title),jobs\n31,320\n24,250\n", path: "t.csv").diagnostics.isEmpty)
        }
        #expect(read("cost,jobs\n31,320\nOdisha,250\n", path: "t.csv").diagnostics.isEmpty)
    }

    @Test("whose header holds only numbers is read with a warning")
    func noHeader() {
        let reading = read("Alfa,25,4\nBeta,18,3\n", path: "t.csv")
        #expect(reading.problem?.options.count == 1)
        #expect(
            reading.diagnostics.map(\.message) == ["The first row names the criteria, and there are only numbers in it"]
        )
    }
}

@Suite("Choices for a bare table") struct TableChoicesTests {
    private func problem() throws -> DecisionProblem {
        try #require(read("Car,Price,Top speed\nAlfa,25,190\nBeta,18,170\n", path: "t.csv").problem)
    }

    @Test("turn criteria, by name or id")
    func minimizing() throws {
        for name in ["Price", "price"] {
            let turned = try TableChoices.minimizing([name], in: problem())
            #expect(turned.criteria.map(\.direction) == [.minimize, .maximize])
        }
        #expect(throws: TableChoices.Objection.self) { try TableChoices.minimizing(["prise"], in: problem()) }
    }

    @Test(
        "give points in order, by name or by id",
        arguments: [
            "3,1", "Price=3,Top speed=1", "top-speed=1,price=3", "75%,25%", "3, 1", "Price = 3, Top speed = 1",
        ])
    func weighing(_ text: String) throws {
        let weighed = try TableChoices.weighing(text, in: problem())
        #expect(weighed.weightSets.map { $0.weights(in: weighed.tree) } == [[0.75, 0.25]])
    }

    @Test(
        "that do not fit are objected to",
        arguments: [
            ("3", "there is one number for the 2 criteria price, top-speed; commas separate numbers"),
            ("3 1 2,5,6", "there are 3 numbers for the 2 criteria price, top-speed; commas separate numbers"),
            ("price=3", "there are no points for 'top-speed'; write top-speed=0 if it should not count"),
            ("price=3,1", "'1' names no criterion; write criterion=points"),
            ("price=3,prise=1", "'prise' is not a criterion of this table; did you mean 'price'?"),
            ("price=3,price=1", "'price' has points twice"),
            ("3,-1", "points are a number that is not negative, not '-1'"),
            ("0,0", "all points are 0"),
        ])
    func objections(_ text: String, _ sentence: String) throws {
        let problem = try problem()
        let objection = #expect(throws: TableChoices.Objection.self) {
            try TableChoices.weighing(text, in: problem)
        }
        #expect(objection?.description == sentence)
    }
}
