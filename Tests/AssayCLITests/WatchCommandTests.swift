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

    @Test("a document that is not there is no reason to wait")
    func missing() throws {
        let run = try Workplace().shell("timeout 5 assay watch d.yaml")
        #expect(run.code == 66)
        #expect(run.remarks == "assay: There is no file 'd.yaml'\n")
    }

    /// Watches a document on a terminal of its own, saves files, and presses Ctrl-C.
    private let terminal = #"""
        import fcntl, os, pty, re, select, struct, sys, termios, time
        reader, writer = pty.openpty()
        fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        before = termios.tcgetattr(writer)
        pid = os.fork()
        if pid == 0:
            os.setsid()
            fcntl.ioctl(writer, termios.TIOCSCTTY, 0)
            for number in range(3): os.dup2(writer, number)
            os.execvp("assay", ["assay", "watch", "d.yaml"])
        seen, slowest = b"", 0
        def until(text, since):
            global seen, slowest
            end, start = time.time() + 10, len(seen)
            while time.time() < end:
                if select.select([reader], [], [], 0.02)[0]: seen += os.read(reader, 65536)
                if text.encode() in seen[start:]:
                    slowest = max(slowest, time.time() - since if since else 0)
                    return
            print("never seen:", text)
        def save(name, text):
            time.sleep(0.2)
            with open(name, "w") as file: file.write(text)
            return time.time()
        def rename(name, text):
            save(name + ".new", text)
            os.rename(name + ".new", name)
            return time.time()
        text = open("d.yaml").read()
        until("Odisha", None)
        until("Gujarat rose from 2 to 1", rename("d.yaml", text.replace("cost: 60", "cost: 10")))
        until("Gujarat fell from 1 to 2", save("tables/p.csv", "option,cost,jobs\ngujarat,31,100\nodisha,24,250\n"))
        until("lists.ours", save("ours.csv", "entry\ntin\nzinc\n"))
        until("There is no file", save("d.yaml", text.replace("ours.csv", "later.csv")))
        until("later.csv", save("later.csv", "entry\niron\n"))
        until("error", save("d.yaml", text[:100]))
        save("tables/p.csv", "option,cost,jobs\ngujarat,31,320\nodisha,24,250\n")
        until("rose from 2 to 1", save("d.yaml", text.replace("cost: 60", "cost: 1")))
        os.write(reader, b"\x03")
        _, status = os.waitpid(pid, 0)
        print("exit", os.WEXITSTATUS(status))
        print("modes kept:", termios.tcgetattr(writer) == before)
        while select.select([reader], [], [], 0)[0]: seen += os.read(reader, 65536)
        print("ends on a line of its own:", seen.endswith(b"\n"))
        print("first screen is scrolled away:", seen.count(b"\r\n" * 24))
        codes = set(re.findall(rb"\x1b\[[?0-9;]*([A-Za-z])", seen))
        print("only colours, home and clear:", codes <= {b"m", b"H", b"J"})
        colours = re.findall(rb"\x1b\[([0-9;]*)m", seen)
        print("colours end:", not colours or colours[-1] in (b"", b"0"))
        print("within half a second:", slowest < 0.5)
        print(f"slowest {1000 * slowest:.0f} ms", file=sys.stderr)
        """#

    @Test("on a terminal each state takes the place of the one before, and Ctrl-C leaves the terminal as it was")
    func pressed() throws {
        let place = try Workplace()
        try place.write(
            """
            assay: 1
            title: Sites
            lists: {ours: {file: ours.csv}}
            criteria: {cost: {range: {worst: 60, best: 20}}, jobs: {range: {worst: 0, best: 500}}}
            weights: {cost: 60, jobs: 40}
            options: [gujarat, odisha]
            performance: tables/p.csv

            """, to: "d.yaml")
        try place.write("entry\ntin\n", to: "ours.csv")
        _ = try place.shell(
            "mkdir tables; printf 'option,cost,jobs\\ngujarat,31,320\\nodisha,24,250\\n' > tables/p.csv")
        try place.write(terminal, to: "terminal.py")
        let run = try place.shell("python3 terminal.py")
        #expect(
            run.output == """
                exit 130
                modes kept: True
                ends on a line of its own: True
                first screen is scrolled away: 1
                only colours, home and clear: True
                colours end: True
                within half a second: True

                """, "\(run.output) \(run.remarks)")
    }
}
