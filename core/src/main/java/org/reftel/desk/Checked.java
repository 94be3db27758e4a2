package org.reftel.desk;

import java.util.List;

/// What the records say against themselves and one another.
///
/// @param records how many were checked
/// @param aspects in the order of [Aspect.Kind]
public record Checked(int records, List<Aspect> aspects) {
    public Checked {
        aspects = List.copyOf(aspects);
    }

    /// Whether no aspect has a fault.
    public boolean good() {
        return aspects.stream().allMatch(Aspect::good);
    }

    /// One question, asked of every record.
    ///
    /// @param good how many records (for references: cables) came out well
    /// @param of how many there were
    /// @param verdict in plain words: `4 records agree, 1 cannot be checked`
    public record Aspect(Kind kind, boolean good, int count, int of, String verdict, List<Finding> findings) {
        public Aspect {
            findings = List.copyOf(findings);
        }

        /// What is asked.
        public enum Kind {
            HEADER("header against itself"),
            CLASSIFICATION("classification"),
            REFERENCES("references"),
            REPAIRS("repairs"),
            COVERAGE("coverage"),
            COPIES("copies"),
            /// Only where a file is there.
            FILES("case files");

            private final String title;

            Kind(String title) {
                this.title = title;
            }

            /// As it is printed.
            public String title() {
                return title;
            }
        }
    }

    /// One thing found.
    ///
    /// @param code `W303`; empty when it is a remark and no fault, or a fault of a case file
    public record Finding(String document, String code, String message) {}
}
