// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "ask",
  products: [
    .library(name: "Ask", targets: ["Ask"]),
    .executable(name: "ask", targets: ["AskTool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // System libraries, each a Debian package that `make` installs. Their module maps name what is
    // linked. No pkg-config: libcmark-gfm's file there names a library of another package, whose
    // absence fails every build.
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CCommonMark", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(name: "CEdit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    // Digests, a header that is compiled into its caller: there is nothing to link.
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),

    // documents ─▶ passages ─▶ sentences ─▶ terms ─▶ segments ─▶ hits ─▶ evidence ─▶ quotations
    .target(name: "AskText", dependencies: ["CStemmer", "CUTF8Proc"], exclude: ["NOTICE.md"]),
    // Opening without following links, for which Glibc has no function.
    .target(name: "COpen"),
    // Mapped files that are cut while they are read.
    .target(name: "CMapping"),
    .target(name: "AskStorage", dependencies: ["CMapping", "COpen", "CXXHash"]),
    .target(name: "AskDocuments", dependencies: ["AskStorage", "AskText", "CCommonMark"]),
    // Proves quotations against the documents alone: it cannot see an index.
    .target(name: "AskVerify", dependencies: ["AskDocuments", "AskStorage", "AskText"]),
    .target(name: "AskIndex", dependencies: ["AskStorage", "AskText"]),
    // What was learned: the word table and the weights, as bytes of the program's own file.
    .target(name: "CAnswerModel", exclude: ["words.bin", "NOTICE.md"]),
    // The pages of the handbook in `corpus/`, as bytes of the program's own file.
    .target(name: "CHandbook"),
    .target(name: "AskAnswer", dependencies: ["AskIndex", "AskText", "CAnswerModel"]),
    .target(
      name: "Ask",
      dependencies: [
        "AskAnswer", "AskDocuments", "AskIndex", "AskStorage", "AskText", "AskVerify", "CHandbook",
      ]),
    .target(name: "AskInterface", dependencies: ["Ask"]),
    // The line editor and the signals of the terminal.
    // Named for the linker, because C includes the header where Swift would import the module.
    .target(name: "CTerminal", dependencies: ["CEdit"], linkerSettings: [.linkedLibrary("edit")]),
    // The commit that is built, which `make` tells the linker.
    .target(name: "CBuild"),
    .executableTarget(
      name: "AskTool",
      dependencies: [
        "Ask", "AskInterface", "AskStorage", "CBuild", "CTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // The manual page, which `make install` puts in its place, and what packages are made with.
      exclude: ["Manual", "Packaging"]),

    // Small programs that show the library. Not a package of their own, so that the tests' build
    // builds them and compiles the library once.
    .executableTarget(name: "ExampleFolder", dependencies: ["Ask"], path: "Examples/Folder"),
    .executableTarget(name: "ExampleConversation", dependencies: ["Ask"], path: "Examples/Conversation"),
    .executableTarget(name: "ExampleFilters", dependencies: ["Ask"], path: "Examples/Filters"),
    .executableTarget(
      name: "ExampleVerify", dependencies: ["Ask"], path: "Examples/Verify", exclude: ["answers.md"]),

    // A part of this package and not a nested one, because Swift's `package` access ends at the
    // package.
    .executableTarget(
      name: "AskBenchmarks",
      dependencies: [
        "Ask", "AskAnswer", "AskIndex", "AskDocuments", "AskStorage", "AskText", "CChild", "Conversations",
        "SeededRandom",
      ],
      path: "Tests/Benchmarks",
      exclude: ["README.md", "compare.sh", "growth.py"]),

    // Conversations with the sentences they should bring up, for a test and a benchmark.
    .target(
      name: "Conversations", dependencies: ["Ask"], path: "Tests/Conversations",
      exclude: ["README.md", "handbook.txt", "seeds.txt", "wikipedia.txt"]),

    // Names of files that programs get wrong, for all tests.
    .target(name: "UnusualNames", path: "Tests/UnusualNames"),
    // Chance that can be repeated, for all tests.
    .target(name: "SeededRandom", path: "Tests/SeededRandom"),
    .testTarget(
      name: "AskTextTests", dependencies: ["AskText", "SeededRandom"], exclude: ["Sentences/Probes"]),
    .testTarget(
      name: "AskDocumentsTests",
      dependencies: ["AskDocuments", "AskStorage", "AskText", "SeededRandom", "StorageSupport"]),
    .testTarget(
      name: "AskVerifyTests",
      dependencies: ["AskVerify", "AskDocuments", "AskStorage", "AskText", "SeededRandom", "StorageSupport"]),
    // A folder on the disk for one test, and one in memory that fails and forgets when it is told to.
    .target(
      name: "StorageSupport", dependencies: ["AskStorage", "SeededRandom"], path: "Tests/StorageSupport"),
    .testTarget(
      name: "AskStorageTests",
      dependencies: ["AskStorage", "CChild", "COpen", "SeededRandom", "StorageSupport", "UnusualNames"]),
    .testTarget(
      name: "AskIndexTests",
      dependencies: ["AskIndex", "AskStorage", "AskText", "SeededRandom", "StorageSupport", "UnusualNames"],
      exclude: ["Kept"]),
    .testTarget(
      name: "AskAnswerTests",
      dependencies: [
        "AskAnswer", "AskIndex", "AskDocuments", "AskStorage", "AskText", "CChild", "SeededRandom",
        "StorageSupport",
      ]),
    .testTarget(
      name: "AskTests",
      dependencies: ["Ask", "AskDocuments", "AskStorage", "Conversations", "SeededRandom", "UnusualNames"],
      exclude: ["KindsOfDocuments", "Questions"]),
    .testTarget(
      name: "AskInterfaceTests", dependencies: ["AskInterface", "Ask", "SeededRandom", "UnusualNames"]),
    // Starts programs and terminals for the tests.
    .target(name: "CChild", path: "Tests/CChild"),
    .testTarget(
      name: "AskToolTests",
      dependencies: [
        "Ask", "AskStorage", "AskTool", "CChild", "ExampleConversation", "ExampleFilters", "ExampleFolder",
        "ExampleVerify", "SeededRandom", "UnusualNames",
      ],
      exclude: ["Fixtures"]),
    .testTarget(name: "ProjectTests"),
  ],
  // For `#embed`, which puts the word table into the program.
  cLanguageStandard: .c2x
)

// One set of rules for every module of ours, tests included.
for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // Lets a value lend a span of the bytes it owns.
    .enableExperimentalFeature("Lifetimes"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
