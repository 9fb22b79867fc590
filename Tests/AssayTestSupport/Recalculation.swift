// Whether other applications compute what the engine has written.
// SPDX-License-Identifier: Apache-2.0

import AssayReports
import AssayWorkbook

/// An application that computes every formula of a workbook anew.
public enum Recalculation: String, CaseIterable, Sendable {
    /// Debian's `gnumeric`.
    case gnumeric
    /// Debian's `libreoffice-calc`.
    case libreOffice

    /// Whether the application is installed.
    public var isInstalled: Bool {
        switch self {
        case .gnumeric: Shell.has("ssconvert")
        case .libreOffice: Shell.has("soffice")
        }
    }

    /// The formula cells whose value in the file is not the one that the application computes.
    ///
    /// - Parameter paths: Workbooks with different names; several cost LibreOffice little more than one.
    /// - Parameter tolerance: How far two numbers may be apart, relative to the larger of the number and 1.
    /// - Returns: One sentence a cell, or one that says that the application failed.
    public func differences(of paths: [String], tolerance: Double = 1e-9) -> [String] {
        let folder = Folder()
        let log = recalculate(paths, into: folder.path)
        return paths.flatMap { path -> [String] in
            let name = path.split(separator: "/").last.map(String.init) ?? path
            do {
                let before = try WorkbookContents(path: path)
                let after = try WorkbookContents(path: folder[name])
                return Recalculation.differences(before, after, tolerance).map { "\(name) in \(rawValue): \($0)" }
            } catch {
                return ["\(name) in \(rawValue): \(error); \(log)"]
            }
        }
    }

    /// Has the application open a workbook and save it under the same name in another folder.
    public func save(_ path: String, into folder: String) {
        Shell.run("mkdir -p \(Shell.word(folder))")
        recalculate([path], into: folder)
    }

    @discardableResult
    private func recalculate(_ paths: [String], into folder: String) -> String {
        switch self {
        case .gnumeric:
            return paths.map { path in
                let name = path.split(separator: "/").last.map(String.init) ?? path
                return Shell.run("ssconvert --recalc \(Shell.word(path)) \(Shell.word("\(folder)/\(name)"))").output
            }.joined()
        case .libreOffice:
            let profile = Folder()
            Shell.run("mkdir -p \(profile["user"])")
            profile.write(Recalculation.settings, to: "user/registrymodifications.xcu")
            let files = paths.map(Shell.word).joined(separator: " ")
            return Shell.run(
                "soffice -env:UserInstallation=file://\(profile.path) --headless"
                    + " --convert-to 'xlsx:Calc MS Excel 2007 XML' --outdir \(Shell.word(folder)) \(files)"
            ).output
        }
    }

    private static func differences(_ before: WorkbookContents, _ after: WorkbookContents, _ tolerance: Double)
        -> [String]
    {
        before.places.compactMap { place in
            guard let entry = before[place], entry.formula != nil else { return nil }
            let value = after[place]?.value ?? .empty
            return same(entry.value, value, tolerance)
                ? nil : "\(place.absolute) holds \(entry.value), computed \(value)"
        }
    }

    private static func same(
        _ a: WorkbookContents.Entry.Value, _ b: WorkbookContents.Entry.Value, _ tolerance: Double
    ) -> Bool {
        switch (a, b) {
        case (.number(let x), .number(let y)): abs(x - y) <= tolerance * max(1, abs(x))
        case (.text(""), .empty), (.empty, .text("")): true
        default: a == b
        }
    }

    /// A profile in which LibreOffice computes every formula when it loads a file.
    private static let settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
        <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """
}
