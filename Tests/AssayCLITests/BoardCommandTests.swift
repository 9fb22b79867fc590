// assay board, from a shell.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("assay board", .serialized)
struct BoardCommandTests {
    /// Starts a meeting with its output in `out`, and waits until it can be visited; its number is in `$!`.
    private static func start(_ document: String, _ arguments: String = "--port 0") -> String {
        """
        env --default-signal=INT assay board \(document) \(arguments) >out 2>err &
        for try in {1..300}; do grep -q Presenter out && break; sleep 0.1; done
        link=$(sed -n 's/^ *Presenter *//p' out)

        """
    }

    @Test(
        "starts the board beside it, which serves the page until it is interrupted",
        arguments: [("INT", 130), ("TERM", 143)])
    func starts(_ signal: String, _ code: Int) throws {
        let run = try Workplace().shell(
            Self.start("Criteria/annual-workshop.yaml") + """
                python3 - "$link" <<'END'
                import http.cookiejar, json, sys, urllib.request
                browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
                link = sys.argv[1]
                page = browser.open(link).read().decode()
                state = json.load(browser.open(link.split('?')[0] + 'state'))
                print('<title>' in page, state['role'], state['document']['file'])
                END
                kill -\(signal) $!; wait $!; echo $?
                """)
        #expect(run.output == "True presenter annual-workshop.yaml\n\(code)\n", "\(run.remarks)")
    }

    @Test("says in one sentence what to do where the board is not built")
    func missing() throws {
        let place = try Workplace()
        let run = try place.shell("cp \"$(command -v assay)\" alone && ./alone board Criteria/annual-workshop.yaml")
        #expect(run.code == 69)
        #expect(run.remarks.hasPrefix("assay: the meeting board is not built yet: run 'make board'"))
        #expect(run.remarks.split(separator: "\n").count == 1)
    }

    @Test(
        "tells whose turn it is",
        arguments: [
            ("nowhere.yaml", 66, "There is no file 'nowhere.yaml'"), ("broken.yaml", 65, "is not a key of a document"),
            ("Criteria/annual-workshop.yaml --port 70000", 64, "a port is a number from 0 to 65535"),
            ("Criteria/annual-workshop.yaml --share 0.0.0.0", 64, "'0.0.0.0' is not one address of this machine"),
            ("Criteria/annual-workshop.yaml --share elsewhere", 64, "'elsewhere' is not one address of this machine"),
            ("Criteria/annual-workshop.yaml --share 192.0.2.1", 69, "cannot be had"),
        ])
    func refusals(_ arguments: String, _ code: Int32, _ sentence: String) throws {
        let place = try Workplace()
        try place.write("assay: 1\nwieghts: 3\n", to: "broken.yaml")
        let run = try place.assay("board \(arguments)")
        #expect(run.code == code)
        #expect(run.remarks.contains(sentence), "\(run.remarks)")
        #expect(run.output.isEmpty)
    }

    @Test("says that its port is taken")
    func taken() throws {
        let run = try Workplace().shell(
            Self.start("Criteria/annual-workshop.yaml") + """
                port=$(echo "$link" | sed 's/.*:\\([0-9]*\\).*/\\1/')
                assay board Criteria/annual-workshop.yaml --port $port >/dev/null; echo $?
                kill $!
                """)
        #expect(run.output == "69\n")
        #expect(run.remarks.contains("Address already in use"))
    }

    @Test("loses nothing that was confirmed when it is killed")
    func killed() throws {
        let place = try Workplace()
        let run = try place.shell(
            Self.start("Criteria/annual-workshop.yaml") + """
                python3 - "$link" <<'END'
                import http.cookiejar, json, sys, urllib.request
                browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
                link = sys.argv[1]
                base = link.split('?')[0]
                browser.open(link)
                state = json.load(browser.open(base + 'state'))
                node = state['criteria'][0]['id']
                def post(path, **body):
                    request = urllib.request.Request(
                        base + path, json.dumps(body).encode(), {'Content-Type': 'application/json'})
                    return json.load(browser.open(request))
                edit = {'share': {'criterion': node, 'share': 0.5}}
                post('change', revision=state['revision'], by='Ann', edits=[edit])
                post('save', by='Ann', id='meeting', overwrite=True, **{'as': 'weight-set'})
                END
                kill -9 $!; wait $! 2>/dev/null
                assay weights Criteria/annual-workshop.yaml --weights meeting --format json | grep -c '"set": "meeting"'
                grep -c '"by": "Ann"' Reports/annual-workshop.board.jsonl
                """)
        #expect(run.output == "1\n2\n", "\(run.remarks)")
        #expect(try place.files(in: "Criteria").contains { $0.hasPrefix("annual-workshop (kept ") })
    }
}
