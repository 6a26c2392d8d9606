package org.concordat.returns.life;

import java.util.List;
import java.util.Optional;
import org.concordat.returns.Submission;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said on submitting: one comment for every warning, or one for each. */
@Schema(name = "Submission", example = """
                {"comment": "As printed in the monitor", "comments": [
                  {"code": "VARIANCE_UNEXPLAINED", "at": "row 5", "comment": "Two more placements"}]}
                """)
record SubmissionBody(@Nullable String comment, @Nullable List<FindingComment> comments) {

    /** @param at the place of the warning; every warning of that code when absent */
    @Schema(name = "FindingComment")
    record FindingComment(String code, @Nullable String at, String comment) {}

    Submission toDomain() {
        return new Submission(
                Optional.ofNullable(comment),
                comments == null
                        ? List.of()
                        : comments.stream()
                                .map(one -> new Submission.FindingComment(
                                        one.code, Optional.ofNullable(one.at), one.comment))
                                .toList());
    }
}
