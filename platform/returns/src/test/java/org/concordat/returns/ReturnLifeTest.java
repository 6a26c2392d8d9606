package org.concordat.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.returns.Submission.FindingComment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnLifeTest {

    private static final Heading FIRST =
            new Heading(new UUID(0, 1), ReportingDomain.BUDGET, new Borough("LBHF"), Period.parse("2016-17-P03"), 1);
    private static final Stamp BY_FINANCE = new Stamp(named("finance.lbhf"), Instant.parse("2016-07-08T09:00:00Z"));
    private static final Stamp BY_APPROVER = new Stamp(named("approver.lbhf"), Instant.parse("2016-07-09T09:00:00Z"));
    private static final Submission SILENT = new Submission(Optional.empty(), List.of());
    private static final Finding ERROR = Finding.error("LINE_TWICE", "row 3", "twice");
    private static final Finding FELL = Finding.warning("ACTUAL_FELL", "row 2, actual_to_date (D2)", "fell");
    private static final Finding MISSING = Finding.warning("LINE_MISSING", "", "missing");

    private static Draft draft(Finding... findings) {
        return Return.begin(Optional.empty(), FIRST, BY_FINANCE, new Findings(List.of(findings)));
    }

    private static Submitted submitted() {
        return draft().submit(BY_FINANCE, SILENT, warning -> false);
    }

    private static Approved approved() {
        return submitted().approve(BY_APPROVER, "I certify it.");
    }

    private static Rejected rejected() {
        return submitted().reject(BY_APPROVER, "Line 3 is not ours.");
    }

    private static Superseded superseded() {
        return approved().supersededBy(restatement());
    }

    private static Approved restatement() {
        Heading second = new Heading(new UUID(0, 2), FIRST.domain(), FIRST.borough(), FIRST.period(), 1);
        return Return.begin(Optional.of(approved()), second, BY_FINANCE, Findings.NONE)
                .submit(BY_FINANCE, SILENT, warning -> false)
                .approve(BY_APPROVER, "Restated.");
    }

    private static void assertRefused(ThrowingCallable step, Refusal refusal) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static Actor named(String name) {
        return Actor.of("https://identity.test", name, name);
    }

    @Test
    void goes_from_draft_to_approved_by_two_people() {
        Approved approved = approved();

        assertThat(approved.state()).isEqualTo(Return.State.APPROVED);
        assertThat(approved.heading()).isEqualTo(FIRST);
        assertThat(approved.submitted()).isEqualTo(BY_FINANCE);
        assertThat(approved.approved()).isEqualTo(BY_APPROVER);
        assertThat(approved.certification()).isEqualTo("I certify it.");
    }

    @Test
    void restates_an_approved_return_as_the_next_version_and_keeps_the_former() {
        Approved restated = restatement();
        Superseded former = approved().supersededBy(restated);

        assertThat(restated.heading().version()).isEqualTo(2);
        assertThat(restated.heading().id()).isEqualTo(new UUID(0, 2));
        assertThat(former.was()).isEqualTo(approved());
        assertThat(former.by()).isEqualTo(new UUID(0, 2));
        assertThatThrownBy(() -> restated.supersededBy(approved())).isInstanceOf(IllegalArgumentException.class);
    }

    static List<Return> inProgress() {
        return List.of(draft(), submitted(), rejected());
    }

    @ParameterizedTest
    @MethodSource("inProgress")
    void begins_no_version_beside_one_that_is_worked_on(Return latest) {
        assertRefused(
                () -> Return.begin(Optional.of(latest), FIRST, BY_FINANCE, Findings.NONE), Refusal.VERSION_IN_PROGRESS);
    }

    @Test
    void corrects_what_was_sent_back_in_the_same_version() {
        Draft corrected = rejected().revised(BY_FINANCE, new Findings(List.of(FELL)));

        assertThat(corrected.heading()).isEqualTo(FIRST);
        assertThat(corrected.findings().warnings()).containsExactly(FELL);
        assertThat(draft(ERROR).revised(BY_FINANCE, Findings.NONE).findings().all())
                .isEmpty();
    }

    static List<Return> settled() {
        return List.of(submitted(), approved(), superseded());
    }

    @ParameterizedTest
    @MethodSource("settled")
    void changes_nothing_that_is_not_a_draft(Return settled) {
        assertRefused(() -> settled.revised(BY_FINANCE, Findings.NONE), Refusal.NOT_A_DRAFT);
        assertRefused(settled::asDraft, Refusal.NOT_A_DRAFT);
    }

    @Test
    void approves_nothing_that_is_not_submitted() {
        for (Return other : List.of(draft(), approved(), rejected(), superseded())) {
            assertRefused(other::asSubmitted, Refusal.NOT_SUBMITTED);
        }
        assertRefused(() -> rejected().asDraft(), Refusal.NOT_A_DRAFT);
        assertThat(submitted().asSubmitted()).isEqualTo(submitted());
        assertThat(draft().asDraft()).isEqualTo(draft());
    }

    @Test
    void submits_nothing_with_errors_and_says_which() {
        assertThatThrownBy(() -> draft(FELL, ERROR).submit(BY_FINANCE, generally("all is well"), warning -> true))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(Refusal.RETURN_HAS_ERRORS);
                    assertThat(refused.findings()).containsExactly(ERROR);
                });
    }

    @Test
    void wants_every_warning_commented_one_way_or_another() {
        Draft draft = draft(FELL, MISSING);

        assertThatThrownBy(() -> draft.submit(BY_FINANCE, SILENT, FELL::equals))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(Refusal.WARNING_NEEDS_COMMENT);
                    assertThat(refused.findings()).containsExactly(MISSING);
                });
        assertRefused(() -> draft.submit(BY_FINANCE, generally("  "), w -> false), Refusal.WARNING_NEEDS_COMMENT);
        assertRefused(
                () -> draft.submit(
                        BY_FINANCE, on(new FindingComment("LINE_MISSING", Optional.empty(), " ")), FELL::equals),
                Refusal.WARNING_NEEDS_COMMENT);

        assertThat(draft.submit(BY_FINANCE, generally("closed in May"), w -> false)
                        .state())
                .isEqualTo(Return.State.SUBMITTED);
        assertThat(draft.submit(
                                BY_FINANCE,
                                on(
                                        new FindingComment("LINE_MISSING", Optional.empty(), "closed"),
                                        new FindingComment("ACTUAL_FELL", Optional.of(FELL.at()), "accrual")),
                                w -> false)
                        .findings()
                        .warnings())
                .hasSize(2);
        assertThat(draft.submit(
                                BY_FINANCE,
                                on(new FindingComment("LINE_MISSING", Optional.empty(), "closed")),
                                FELL::equals)
                        .submission()
                        .comments())
                .hasSize(1);
    }

    @Test
    void refuses_a_comment_about_a_warning_that_is_not_there() {
        FindingComment elsewhere = new FindingComment("ACTUAL_FELL", Optional.of("row 9"), "accrual");

        assertRefused(() -> draft(FELL).submit(BY_FINANCE, on(elsewhere), w -> true), Refusal.COMMENT_MATCHES_NOTHING);
    }

    private static Submission generally(String comment) {
        return new Submission(Optional.of(comment), List.of());
    }

    private static Submission on(FindingComment... comments) {
        return new Submission(Optional.empty(), List.of(comments));
    }

    @Test
    void lets_nobody_approve_what_they_submitted() {
        assertRefused(
                () -> submitted().approve(new Stamp(BY_FINANCE.actor(), BY_APPROVER.at()), "I certify it."),
                Refusal.SUBMITTER_MAY_NOT_APPROVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void wants_a_certification_and_a_reason(String blank) {
        assertRefused(() -> submitted().approve(BY_APPROVER, blank), Refusal.CERTIFICATION_MISSING);
        assertRefused(() -> submitted().reject(BY_APPROVER, blank), Refusal.REASON_MISSING);
    }

    @Test
    void keeps_statements_to_a_length_that_is_read() {
        assertRefused(() -> submitted().approve(BY_APPROVER, "x".repeat(4_001)), Refusal.STATEMENT_TOO_LONG);
        assertRefused(() -> submitted().reject(BY_APPROVER, "x".repeat(4_001)), Refusal.STATEMENT_TOO_LONG);
    }

    @Test
    void has_a_code_for_every_refusal_and_none_is_a_success() {
        assertThat(Refusal.values()).allSatisfy(refusal -> {
            assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(refusal.kind()).isIn(Refusal.Kind.FORBIDDEN, Refusal.Kind.CONFLICT, Refusal.Kind.UNPROCESSABLE);
        });
    }
}
