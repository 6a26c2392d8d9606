package org.concordat.returns;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;

/**
 * What is said on submitting.
 *
 * @param comment about the return as a whole; answers every warning
 * @param comments about single warnings
 */
public record Submission(Optional<String> comment, List<FindingComment> comments) {

    public Submission {
        comment = comment.map(String::strip).filter(text -> !text.isEmpty());
        comments = List.copyOf(comments);
    }

    /** What is said about the warnings of a code, or else about the whole. */
    public Optional<String> said(String code) {
        return comments.stream()
                .filter(entry -> entry.code().equals(code) && !entry.isEmpty())
                .map(entry -> entry.comment().strip())
                .findFirst()
                .or(() -> comment);
    }

    boolean answers(Finding warning) {
        return comment.isPresent() || comments.stream().anyMatch(entry -> entry.isAbout(warning) && !entry.isEmpty());
    }

    /**
     * @param code of the warnings it answers
     * @param at the place of the one it answers; every warning of that code when there is none
     */
    public record FindingComment(String code, Optional<String> at, String comment) {

        boolean isAbout(Finding warning) {
            return code.equals(warning.code()) && at.map(warning.at()::equals).orElse(true);
        }

        boolean isEmpty() {
            return comment.isBlank();
        }
    }
}
