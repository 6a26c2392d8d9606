package org.concordat.returns;

import java.util.List;
import java.util.function.Predicate;
import org.concordat.kernel.Finding;

/**
 * Stored with its findings, even when wrong: nothing a user sends is lost.
 *
 * @param drafted the last save
 */
public record Draft(Heading heading, Stamp drafted, Findings findings) implements Return {

    @Override
    public State state() {
        return State.DRAFT;
    }

    /**
     * @param lineIsCommented whether the line that a finding is about carries a comment of its own
     * @throws Refused RETURN_HAS_ERRORS, WARNING_NEEDS_COMMENT or COMMENT_MATCHES_NOTHING
     */
    public Submitted submit(Stamp submitted, Submission submission, Predicate<Finding> lineIsCommented) {
        if (!findings.errors().isEmpty()) {
            throw new Refused(
                    Refusal.RETURN_HAS_ERRORS,
                    "The return has %d errors to be corrected first."
                            .formatted(findings.errors().size()),
                    findings.errors());
        }
        List<Finding> stray = submission.comments().stream()
                .filter(comment -> findings.warnings().stream().noneMatch(comment::isAbout))
                .map(comment -> Finding.error(
                        Refusal.COMMENT_MATCHES_NOTHING.name(),
                        comment.at().orElse(""),
                        "No warning has the code %s here.".formatted(comment.code())))
                .toList();
        if (!stray.isEmpty()) {
            throw new Refused(
                    Refusal.COMMENT_MATCHES_NOTHING,
                    "A comment is about a warning that the return does not have.",
                    stray);
        }
        List<Finding> silent = findings.warnings().stream()
                .filter(warning -> !submission.answers(warning) && !lineIsCommented.test(warning))
                .toList();
        if (!silent.isEmpty()) {
            throw new Refused(
                    Refusal.WARNING_NEEDS_COMMENT,
                    "%d warnings need a comment: one for all, one for each, or one on the line."
                            .formatted(silent.size()),
                    silent);
        }
        return new Submitted(heading, submitted, findings, submission);
    }
}
