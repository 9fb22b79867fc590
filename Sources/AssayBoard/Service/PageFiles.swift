// The files of the page, which are in the binary.
// SPDX-License-Identifier: Apache-2.0

/// The files of the page.
enum PageFiles {
    /// The page itself.
    static let index = PackageResources.index_html

    /// A file, by the name under `/page/`: its media type and its bytes.
    static func file(_ name: Substring) -> (type: String, bytes: [UInt8])? {
        all.first { $0.name == name }.map { ($0.type, $0.bytes) }
    }

    private static let script = "text/javascript; charset=utf-8"
    private static let style = "text/css; charset=utf-8"

    private static let picture = "image/svg+xml"

    private static let all: [(name: String, type: String, bytes: [UInt8])] = [
        ("board.css", style, PackageResources.board_css),
        ("board.js", script, PackageResources.board_js),
        ("cells.js", script, PackageResources.cells_js),
        ("chart.js", script, PackageResources.chart_js),
        ("choices.js", script, PackageResources.choices_js),
        ("colors.js", script, PackageResources.colors_js),
        ("dom.js", script, PackageResources.dom_js),
        ("evidence.js", script, PackageResources.evidence_js),
        ("flips.js", script, PackageResources.flips_js),
        ("frames.js", script, PackageResources.frames_js),
        ("icon.svg", picture, PackageResources.icon_svg),
        ("layout.js", script, PackageResources.layout_js),
        ("log.js", script, PackageResources.log_js),
        ("notices.js", script, PackageResources.notices_js),
        ("pair.js", script, PackageResources.pair_js),
        ("panels.css", style, PackageResources.panels_css),
        ("panels.js", script, PackageResources.panels_js),
        ("perspectives.js", script, PackageResources.perspectives_js),
        ("picture.js", script, PackageResources.picture_js),
        ("reading.js", script, PackageResources.reading_js),
        ("rows.js", script, PackageResources.rows_js),
        ("save.js", script, PackageResources.save_js),
        ("server.js", script, PackageResources.server_js),
        ("split.js", script, PackageResources.split_js),
        ("state.js", script, PackageResources.state_js),
        ("sweep.js", script, PackageResources.sweep_js),
        ("table.js", script, PackageResources.table_js),
        ("text.js", script, PackageResources.text_js),
        ("weights.js", script, PackageResources.weights_js),
        ("words.js", script, PackageResources.words_js),
    ]
}
