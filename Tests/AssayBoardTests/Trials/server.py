# A server of the board, started for a trial.
# SPDX-License-Identifier: Apache-2.0

import re
import signal
import subprocess


class Meeting:
    """A server of the board."""

    def __init__(self, program, path, port=0):
        self.path = path
        self.process = subprocess.Popen(
            [program, path, "--port", str(port)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        links = []
        while len(links) < 2:
            line = self.process.stdout.readline()
            assert line, f"the server ended: {self.process.poll()}"
            links += re.findall(r"http://\S+", line)
        self.presenter, self.viewer = links
        self.port = int(re.search(r":(\d+)/", self.presenter)[1])

    @property
    def memory(self):
        """How much memory the server holds, in MiB."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1]) / 1024

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.kill()
