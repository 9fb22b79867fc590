// The way in.
// SPDX-License-Identifier: Apache-2.0

/// The way in: the secret of the start link becomes a cookie, and the link without the secret takes over.
enum SignIn {
    /// The answer to a start link.
    static func answer(to request: BoardRequest, _ secret: String, _ gate: Gatekeeper) -> BoardAnswer {
        guard gate.role(of: secret) != nil else { return .refusal(403, "the token is not one of this meeting") }
        let cookie = ("set-cookie", gate.cookie(keeping: secret, request))
        let site = request.header("sec-fetch-site") ?? "none"
        if site == "none" || site == "same-origin" { return BoardAnswer(303, headers: [("location", "/"), cookie]) }
        // A browser that came by a link on another site would follow a redirection without the new cookie.
        var answer = page(200, "<p>One moment … <a href=\"/\">The board</a></p>", refresh: true)
        answer.headers.append(cookie)
        return answer
    }

    /// The answer to whoever has not signed in: a page that asks for the token, or a sentence for programs.
    static func refusal(of request: BoardRequest) -> BoardAnswer {
        guard request.path == "/", request.method != "POST" else {
            return .refusal(401, "open the board by its start link first, which has a token")
        }
        let form =
            "<p>Open the board by the link that the presenter has, or write the token from it here.</p>\n"
            + "<form action=\"/\" method=\"get\"><label>Token <input name=\"token\" autocomplete=\"off\" autofocus></label> "
            + "<button>Open</button></form>"
        return page(401, form)
    }

    private static func page(_ status: Int, _ body: String, refresh: Bool = false) -> BoardAnswer {
        let forward = refresh ? "<meta http-equiv=\"refresh\" content=\"0; url=/\">\n" : ""
        return .text(
            status, "text/html; charset=utf-8",
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\(forward)"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>Assay: the meeting board</title>\n"
                + "<h1>The meeting board</h1>\n\(body)\n</html>\n")
    }
}
