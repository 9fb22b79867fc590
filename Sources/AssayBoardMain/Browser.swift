// The browser of this machine.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The browser of this machine.
enum Browser {
    /// Opens a link that others must not see.
    ///
    /// A link on a command line is seen by everybody on the machine, so the browser gets a file that leads there, and that
    /// only its owner can read.
    static func open(_ link: String) {
        var template = Array("/tmp/assay-board-XXXXXX".utf8CString)
        guard let folder = mkdtemp(&template).map({ String(cString: $0) }) else { return excuse() }
        let path = folder + "/board.html"
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        let page = Array(
            "<!doctype html><meta http-equiv=\"refresh\" content=\"0; url=\(link)\"><a href=\"\(link)\">The board</a>\n"
                .utf8)
        guard descriptor >= 0, write(descriptor, page, page.count) == page.count else { return excuse() }
        close(descriptor)
        if !start(path) { excuse() }
        Task {
            try? await Task.sleep(for: .seconds(30))
            unlink(path)
            rmdir(folder)
        }
    }

    private static func start(_ path: String) -> Bool {
        var words: [UnsafeMutablePointer<CChar>?] = [strdup("xdg-open"), strdup(path), nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        return posix_spawnp(&process, "xdg-open", nil, nil, &words, environ) == 0
    }

    private static func excuse() { Console.remark("No browser could be opened; open the presenter's link in one.\n") }
}
