# Puts a server of the board under load. Prints a line "ok …" or "not ok …" for each thing it tries.
# SPDX-License-Identifier: Apache-2.0
#
#   /usr/bin/python3 load.py ASSAY-BOARD [--seconds SECONDS]
#
# Needs the Debian package wrk.

import argparse
import json
import os
import re
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

sys.dont_write_bytecode = True  # nothing may appear among the sources

from documents import large_document
from server import Meeting


class Visitor:
    """Somebody with the presenter's link, and without a browser."""

    def __init__(self, meeting):
        self.address = f"http://127.0.0.1:{meeting.port}"
        self.port = meeting.port
        self.cookie = f"assay-board-{meeting.port}={meeting.presenter.split('token=')[1]}"

    def state(self):
        request = urllib.request.Request(self.address + "/state", headers={"Cookie": self.cookie})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def listen(self, heard):
        """Follows the events until the server ends, and counts the bytes."""
        line = socket.create_connection(("127.0.0.1", self.port))
        line.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nCookie: {self.cookie}\r\n\r\n".encode())

        def follow():
            try:
                while part := line.recv(1 << 16):
                    heard[0] += len(part)
            except OSError:
                pass
        threading.Thread(target=follow, daemon=True).start()

    def changes(self, seconds):
        """Changes scores for a while; how many requests, how many of them failed, requests a second, and milliseconds."""
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "changes.lua")
        revision = str(self.state()["revision"])
        run = subprocess.run(
            ["wrk", "-t1", "-c1", f"-d{seconds}s", "-s", script, self.address, "--", self.cookie, revision],
            capture_output=True, text=True, check=True)
        return [float(number) for number in run.stdout.strip().split("\n")[-1].split()]


def changes(meeting, seconds):
    """Takes score changes without an error, and without holding more and more memory."""
    visitor, heard = Visitor(meeting), [0]
    for _ in range(5):
        visitor.listen(heard)
    visitor.changes(max(1, seconds // 2))  # fills what is bounded: the steps that can be undone, and the log
    before = meeting.memory
    requests, failed, rate, middle, late = visitor.changes(seconds)
    grown = meeting.memory - before
    print(f"{requests:.0f} score changes, {rate:.0f} a second, five pages listening: median {middle:.1f} ms, 99th percentile "
          f"{late:.1f} ms, memory {before:.0f} MiB, grown by {grown:.1f}", file=sys.stderr)
    assert requests > 0 and failed == 0, f"{failed:.0f} of {requests:.0f} requests failed"
    assert grown < 24, f"the memory has grown by {grown:.1f} MiB"
    assert heard[0] > 0, "the pages that listen have heard nothing"


def idle(meeting, _):
    """Serves its page while 1,500 connections say nothing, and lets them go."""
    visitor, before = Visitor(meeting), meeting.memory
    crowd = [socket.create_connection(("127.0.0.1", meeting.port), timeout=20) for _ in range(1500)]
    start = time.time()
    visitor.state()
    late = (time.time() - start) * 1000
    grown = meeting.memory - before
    print(f"1,500 idle connections: the page takes {late:.0f} ms, memory grown by {grown:.1f} MiB", file=sys.stderr)
    assert grown < 100, f"the memory has grown by {grown:.1f} MiB"
    open_now = sum(1 for line in crowd if not is_closed(line, 0))
    assert open_now <= 100, f"{open_now} connections are open"
    for line in crowd[-100:]:
        assert is_closed(line, 60), "an idle connection is kept"


def is_closed(line, seconds):
    line.settimeout(seconds)
    try:
        return line.recv(1) == b""
    except (BlockingIOError, TimeoutError):
        return False
    except ConnectionError:
        return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--seconds", type=int, default=30)
    wishes = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    folder = tempfile.mkdtemp(prefix="assay-board-")
    path = os.path.join(folder, "decision.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(large_document(5, 6, 2), file)
    meeting = Meeting(wishes.program, path)
    try:
        for attempt in [changes, idle]:
            try:
                attempt(meeting, wishes.seconds)
                print(f"ok {attempt.__doc__}", flush=True)
            except Exception as failure:
                print(f"not ok {attempt.__doc__} {failure}", flush=True)
    finally:
        meeting.close()
        shutil.rmtree(folder, ignore_errors=True)
    print("done")


if __name__ == "__main__":
    main()
