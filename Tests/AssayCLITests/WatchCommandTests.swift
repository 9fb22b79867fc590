// Watching a document from end to end.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct WatchCommandTests {
    @Test("every way of saving is seen, mistakes do not hide the last good ranking, and a signal ends it")
    func saves() throws {
        let place = try Workplace()
        try place.write(
            """
            assay: 1
            title: Sites
            criteria: {cost: {range: {worst: 60, best: 20}}, jobs: {range: {worst: 0, best: 500}}}
            weights: {cost: 60, jobs: 40}
            options: [gujarat, odisha]
            performance: table.csv

            """, to: "d.yaml")
        try place.write("option,cost,jobs\ngujarat,31,320\nodisha,24,250\n", to: "table.csv")
        try place.write(
            """
            until_seen() {   # waits until the output holds a text so many times
              for i in $(seq 100); do [ "$(grep -c "$1" out)" -ge "$2" ] && return; sleep 0.05; done
              echo "never seen: $1 $2 times"
            }
            assay watch d.yaml --report >out 2>err & pid=$!
            until_seen 'Odisha' 1
            sed -i 's/cost: 60/cost: 10/' d.yaml              # another file under the same name
            until_seen 'Gujarat rose from 2 to 1' 1
            sed 's/320/100/' table.csv > table.new; mv table.new table.csv    # a table, by rename
            until_seen 'Gujarat fell from 1 to 2' 1
            printf 'opt' >> d.yaml                            # half saved, in place
            until_seen 'error' 1
            sed -i '$d' d.yaml
            until_seen 'No option changed its rank' 1
            sleep 0.5
            kill -TERM $pid; wait $pid; echo "exit $?"
            """, to: "script.sh")
        let run = try place.shell("bash -m script.sh")
        #expect(run.output == "exit 143\n", "\(run.output)")
        let shown = try #require(place.bytes(of: "out").map { String(decoding: $0, as: UTF8.self) })
        let states = shown.components(separatedBy: "\n\n\n")
        #expect(shown.contains("odisha") || shown.contains("Odisha"))
        #expect(!shown.contains("\u{1B}"), "\(states.count)")
        #expect(place.bytes(of: "d.xlsx") != nil)
        #expect(place.bytes(of: "history.sqlite") == nil)
    }
}
