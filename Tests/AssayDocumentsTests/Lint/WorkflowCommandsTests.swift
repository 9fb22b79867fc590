// Annotations of a workflow on GitHub.
// SPDX-License-Identifier: Apache-2.0

import Assay
import AssayDocuments
import Testing

@Suite("A workflow command") struct WorkflowCommandsTests {
    @Test("keeps its properties apart and its text on one line")
    func escapes() {
        let place = SourcePlace(path: "a,b:c.yaml", line: 3, column: 5, length: 4)
        let finding = Diagnostic(
            "tiny-weight", .question, "'Noise: day, night' weighs 1 %\r\n", at: place, hint: "Leave it out")
        #expect(
            WorkflowCommands.text([finding, Diagnostic("x", .error, "Nothing"), Diagnostic("y", .warning, "Something")])
                == """
                ::notice file=a%2Cb%3Ac.yaml,line=3,col=5,endColumn=9,title=tiny-weight::'Noise: day, night' weighs 1 %25%0D%0A%0AHint: Leave it out
                ::error title=x::Nothing
                ::warning title=y::Something

                """)
    }
}
