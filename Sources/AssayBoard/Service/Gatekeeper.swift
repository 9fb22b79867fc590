// Who may come in, and what may be asked at all.
// SPDX-License-Identifier: Apache-2.0

/// Refuses what does not come from the board's own page.
///
/// Other sites that a browser shows can send requests to this machine, under a name of their own (DNS rebinding) or in the
/// browser's name (cross-site request forgery). So the host must be this machine's, what changes something must come
/// from the board's own page as JSON, and everything needs the secret of the start link, which the browser keeps in a
/// cookie that scripts cannot read and other sites cannot send.
///
/// > Barth, A., Jackson, C. & Mitchell, J. C. (2008). Robust defenses for cross-site request forgery. *CCS '08*, 75–88.
/// doi:[10.1145/1455770.1455782](https://doi.org/10.1145/1455770.1455782)
public struct Gatekeeper: Sendable {
    /// The secret of whoever may change things.
    public let presenter: BoardToken
    /// The secret of whoever may look.
    public let viewer: BoardToken
    /// The names of this machine that browsers may use.
    let names: [String]

    /// A gatekeeper with fresh secrets.
    ///
    /// - Parameter address: An address that the board is shared under, besides this machine's own; nil if it is not.
    public init(sharedUnder address: String? = nil) {
        (presenter, viewer) = (BoardToken(), BoardToken())
        let shared = address.map { $0.contains(":") ? "[\($0)]" : $0 }
        names = ["127.0.0.1", "localhost", "[::1]"] + (shared.map { [$0] } ?? [])
    }

    /// What a request is answered at once; nil if it may be looked at.
    func refusal(of request: BoardRequest) -> BoardAnswer? {
        guard let host = request.host, isKnown(host, request.port), !request.has("host") else {
            return .refusal(421, "this board is not at the address that the request names")
        }
        guard ["GET", "HEAD", "POST"].contains(request.method) else {
            return .refusal(405, "this board understands GET, HEAD and POST")
        }
        if request.method == "POST" { return refusal(ofChange: request, host) }
        return comesFromElsewhere(request) && request.path != "/"
            ? .refusal(403, "the request comes from another site") : nil
    }

    private func refusal(ofChange request: BoardRequest, _ host: String) -> BoardAnswer? {
        let isOwn = request.has("origin") ? request.header("origin") == "http://\(host)" : !isReferred(request, host)
        guard isOwn, !comesFromElsewhere(request) else { return .refusal(403, "the request comes from another site") }
        let type = request.header("content-type").map { $0.prefix { $0 != ";" }.lowercased() } ?? ""
        guard type.trimmed == "application/json" else { return .refusal(415, "the board reads JSON only") }
        return nil
    }

    private func isKnown(_ host: String, _ port: Int) -> Bool {
        names.contains { host == "\($0):\(port)" || port == 80 && host == $0 }
    }

    /// Whether a browser says that another site has sent the request.
    private func comesFromElsewhere(_ request: BoardRequest) -> Bool {
        guard request.has("sec-fetch-site") else { return false }
        return !["same-origin", "none"].contains(request.header("sec-fetch-site") ?? "")
    }

    private func isReferred(_ request: BoardRequest, _ host: String) -> Bool {
        guard request.has("referer") else { return false }
        return request.header("referer").map { !$0.hasPrefix("http://\(host)/") } ?? true
    }
}

// MARK: - Secrets

extension Gatekeeper {
    /// What a visitor may do; nil for one without the secret.
    func role(of request: BoardRequest) -> BoardRole? {
        request.cookie(cookieName(request)).flatMap(role(of:))
    }

    /// What whoever has a secret may do; nil if it is none.
    func role(of secret: String) -> BoardRole? {
        // Both are compared, so that the time says nothing of either.
        let (presents, views) = (presenter.isSame(as: secret), viewer.isSame(as: secret))
        return presents ? .presenter : views ? .viewer : nil
    }

    /// The cookie that keeps a secret; ports of one machine share cookies, so that its name tells them apart.
    func cookie(keeping secret: String, _ request: BoardRequest) -> String {
        "\(cookieName(request))=\(secret); Path=/; HttpOnly; SameSite=Strict"
    }

    private func cookieName(_ request: BoardRequest) -> String { "assay-board-\(request.port)" }
}

extension String {
    fileprivate var trimmed: Substring { drop { $0 == " " }.prefix { $0 != " " } }
}
