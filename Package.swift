// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "assay",
    products: [
        .executable(name: "assay", targets: ["AssayCLI"]),
        .executable(name: "assay-board", targets: ["AssayBoardMain"]),
        .executable(name: "assay-bench", targets: ["AssayBench"]),
        .library(name: "Assay", targets: ["Assay", "AssayDocuments", "AssayReports", "AssayFiles", "AssayWorkbook"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CCbc", providers: [.apt(["coinor-libcbc-dev"])]),
        .target(name: "LinearPrograms", dependencies: ["CCbc"], swiftSettings: settings),
        .target(name: "CKernels"),
        .target(
            name: "Assay",
            dependencies: ["CKernels", "LinearPrograms", .product(name: "RealModule", package: "swift-numerics")],
            swiftSettings: settings),
        .target(
            name: "AssayDocuments",
            dependencies: ["Assay", "AssayFiles", "AssayXML", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),
        .target(name: "AssayXML", dependencies: ["CExpat"], swiftSettings: settings),
        .target(name: "AssayReports", dependencies: ["Assay"], swiftSettings: settings),
        .target(name: "AssayFiles", swiftSettings: settings),
        .target(
            name: "AssayHistory",
            dependencies: ["Assay", "AssayFiles", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "CXLSXParts"),
        .systemLibrary(
            name: "CMinizip", pkgConfig: "minizip",
            providers: [.apt(["libminizip-dev"])]),
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat",
            providers: [.apt(["libexpat1-dev"])]),
        .target(
            name: "AssayWorkbook",
            dependencies: [
                "Assay", "AssayFiles", "AssayReports", "AssayXML", "CExpat", "CMinizip", "CXLSXParts", "CXLSXWriter",
            ],
            swiftSettings: settings),
        .target(
            name: "AssayPages", dependencies: ["Assay", "AssayFiles", "AssayReports"],
            resources: [.embedInCode("Style/page.css")], swiftSettings: settings),
        .target(
            name: "AssayBoard",
            dependencies: ["Assay", "AssayDocuments", "AssayFiles", "AssayReports", "AssayWorkbook"],
            resources: [.embedInCode("Page")], swiftSettings: settings),
        .target(
            name: "AssayBoardServer",
            dependencies: ["AssayBoard", .product(name: "Hummingbird", package: "hummingbird")],
            swiftSettings: settings),
        .target(
            name: "AssayPrograms",
            dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings),
        .executableTarget(
            name: "AssayBoardMain",
            dependencies: [
                "AssayBoard", "AssayPrograms", "AssayBoardServer", "AssayDocuments", "AssayFiles",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "AssayCLI",
            dependencies: [
                "Assay", "AssayPrograms", "AssayDocuments", "AssayFiles", "AssayHistory", "AssayPages",
                "AssayReports", "AssayWorkbook", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(name: "AssayBench", dependencies: ["Assay"], swiftSettings: settings),
        .testTarget(name: "LinearProgramsTests", dependencies: ["LinearPrograms"], swiftSettings: settings),
        .testTarget(name: "AssayTests", dependencies: ["Assay"], swiftSettings: settings),
        .testTarget(
            name: "AssayDocumentsTests", dependencies: ["AssayDocuments", "Assay", "AssayTestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "AssayReportsTests", dependencies: ["AssayReports", "AssayDocuments", "Assay", "AssayTestSupport"],
            swiftSettings: settings),
        .target(
            name: "AssayTestSupport", dependencies: ["AssayReports", "AssayWorkbook", "CMinizip"],
            path: "Tests/AssayTestSupport", swiftSettings: settings),
        .testTarget(
            name: "AssayHistoryTests", dependencies: ["AssayHistory", "AssayFiles", "AssayTestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "AssayFilesTests", dependencies: ["AssayFiles", "AssayTestSupport"], swiftSettings: settings),
        .testTarget(
            name: "AssayWorkbookTests",
            dependencies: [
                "AssayWorkbook", "AssayFiles", "AssayReports", "AssayDocuments", "Assay", "AssayTestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "AssayPagesTests",
            dependencies: [
                "AssayPages", "AssayFiles", "AssayReports", "AssayDocuments", "Assay", "AssayTestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "AssayBoardTests",
            dependencies: [
                "AssayBoard", "AssayBoardMain", "AssayBoardServer", "AssayDocuments", "AssayTestSupport", "Assay",
            ],
            exclude: ["Trials"], swiftSettings: settings),
        .testTarget(
            name: "AssayProofTests",
            dependencies: ["AssayWorkbook", "AssayReports", "AssayDocuments", "Assay", "AssayTestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "AssayCLITests", dependencies: ["AssayCLI", "AssayTestSupport"], swiftSettings: settings),
    ]
)
