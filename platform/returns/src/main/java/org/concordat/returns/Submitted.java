package org.concordat.returns;

/** Waiting for somebody else to certify it. Its findings are warnings, all answered. */
public record Submitted(Heading heading, Stamp submitted, Findings findings, Submission submission) implements Return {

    private static final int LONGEST_STATEMENT = 4_000;

    @Override
    public State state() {
        return State.SUBMITTED;
    }

    /**
     * @param certification the approver's statement, kept with the version
     * @throws Refused SUBMITTER_MAY_NOT_APPROVE, CERTIFICATION_MISSING or STATEMENT_TOO_LONG
     */
    public Approved approve(Stamp approved, String certification) {
        if (approved.actor().isSameAs(submitted.actor())) {
            throw new Refused(
                    Refusal.SUBMITTER_MAY_NOT_APPROVE,
                    "Whoever submitted a return may not approve it; ask somebody else.");
        }
        return new Approved(
                heading,
                submitted,
                approved,
                statement(certification, Refusal.CERTIFICATION_MISSING, "An approval needs its certification."),
                findings,
                submission);
    }

    /** @throws Refused REASON_MISSING or STATEMENT_TOO_LONG */
    public Rejected reject(Stamp rejected, String reason) {
        return new Rejected(
                heading,
                submitted,
                rejected,
                statement(reason, Refusal.REASON_MISSING, "Sending a return back needs a reason."),
                findings);
    }

    private static String statement(String text, Refusal missing, String message) {
        if (text.isBlank()) {
            throw new Refused(missing, message);
        }
        if (text.length() > LONGEST_STATEMENT) {
            throw new Refused(
                    Refusal.STATEMENT_TOO_LONG,
                    "The statement has %,d characters; at most %,d are kept."
                            .formatted(text.length(), LONGEST_STATEMENT));
        }
        return text.strip();
    }
}
