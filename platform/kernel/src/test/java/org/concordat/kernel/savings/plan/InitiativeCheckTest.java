package org.concordat.kernel.savings.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.savings.Assurance;
import org.concordat.kernel.shares.Share;
import org.junit.jupiter.api.Test;

class InitiativeCheckTest {

    private static final Borough LBHF = new Borough("LBHF");
    private static final Borough RBKC = new Borough("RBKC");
    private static final Chart CHART = new Chart(List.of(
            new ServiceLine("3", "Children", Optional.empty(), true),
            new ServiceLine("3.1.2", "Fostering", Optional.of("3"), false)));

    @Test
    void a_plain_initiative_is_right() {
        assertThat(found(draft -> {})).isEmpty();
    }

    @Test
    void the_split_makes_the_full_effect_or_is_told_with_both_figures() {
        // Hammersmith & Fulham, 17 January 2012: Social Care - Middle management savings.
        List<Finding> findings = findings(draft -> {
            draft.planned("2013-14 330", "2014-15 330");
            draft.existingPlan = Optional.of(new BigDecimal("340"));
        });
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.code()).isEqualTo("SPLIT_DIFFERS");
            assertThat(finding.at()).isEqualTo("/existingPlan");
            assertThat(finding.message()).contains("340 (£340,000.00)", "330 (£330,000.00)", "difference of 10 ");
        });
        assertThat(found(draft -> {
                    draft.planned("2014-15 340");
                    draft.existingPlan = Optional.of(new BigDecimal("340"));
                }))
                .isEmpty();
    }

    @Test
    void a_split_of_two_printed_parts_may_miss_by_what_rounding_explains() {
        assertThat(found(draft -> split(draft, "200", "141"))).containsExactly("SPLIT_ROUNDED");
        assertThat(found(draft -> split(draft, "200", "142"))).containsExactly("SPLIT_DIFFERS");
        assertThat(found(draft -> split(draft, "200", "140"))).isEmpty();
    }

    private static void split(Plans.Draft draft, String existing, String additional) {
        draft.fullYearEffect = Optional.of(new BigDecimal("340"));
        draft.existingPlan = Optional.of(new BigDecimal(existing));
        draft.additional = Optional.of(new BigDecimal(additional));
    }

    @Test
    void a_full_year_effect_is_no_less_than_its_years() {
        assertThat(found(draft -> draft.fullYearEffect = Optional.of(new BigDecimal("339"))))
                .containsExactly("EFFECT_BELOW_YEARS");
        assertThat(found(draft -> draft.fullYearEffect = Optional.of(new BigDecimal("340"))))
                .isEmpty();
    }

    @Test
    void a_recurring_saving_does_not_stop() {
        assertThat(found(draft -> draft.planned("2016-17 340", "2017-18 339")))
                .containsExactly("RECURRING_SAVING_STOPS");
        assertThat(found(draft -> draft.planned("2016-17 340", "2018-19 340")))
                .containsExactly("RECURRING_SAVING_STOPS");
        assertThat(found(draft -> draft.planned("2016-17 340", "2017-18 340"))).isEmpty();
        assertThat(found(draft -> {
                    draft.planned("2016-17 340", "2017-18 0");
                    draft.recurrence = Recurrence.ONE_OFF;
                }))
                .isEmpty();
        assertThat(found(draft -> {
                    draft.planned("2016-17 340", "2017-18 -340");
                    draft.counting = Counting.IN_YEAR;
                }))
                .containsExactly("RECURRING_SAVING_STOPS");
    }

    @Test
    void years_come_in_order_and_once() {
        assertThat(found(draft -> draft.planned("2017-18 1", "2016-17 1"))).containsExactly("YEARS_OUT_OF_ORDER");
        assertThat(found(draft -> draft.planned("2016-17 1", "2016-17 1"))).containsExactly("YEARS_OUT_OF_ORDER");
    }

    @Test
    void shares_add_to_the_whole_and_each_borough_records_its_own_part() {
        assertThat(found(draft -> shared(draft, "60", "40", "566.67"))).isEmpty();
        assertThat(found(draft -> shared(draft, "60", "39", "566.67"))).containsExactly("SHARES_DO_NOT_ADD");
        assertThat(found(draft -> shared(draft, "60", "40", "340"))).containsExactly("SHARED_SAVING_COUNTED_WHOLE");
        assertThat(found(draft -> shared(draft, "60", "40", "600"))).containsExactly("SHARE_DIFFERS");
        assertThat(found(draft -> {
                    shared(draft, "60", "40", "566.67");
                    draft.shares = Optional.of(List.of(new Share(RBKC, new BigDecimal("100"))));
                }))
                .containsExactly("SHARE_MISSING");
        assertThat(found(draft -> {
                    shared(draft, "60", "40", "566.67");
                    draft.shares = Optional.of(
                            List.of(new Share(LBHF, new BigDecimal("60")), new Share(LBHF, new BigDecimal("40"))));
                }))
                .containsExactly("SHARE_TWICE");
        assertThat(found(draft -> shared(draft, "100", "0", "340"))).containsExactly("SHARE_OUT_OF_RANGE");
        assertThat(found(draft -> {
                    shared(draft, "60", "40", "566.67");
                    draft.sharedReference = Optional.empty();
                    draft.partnership = Optional.empty();
                }))
                .containsExactly("PARTNERSHIP_MISSING", "SHARED_REFERENCE_MISSING");
        assertThat(found(draft -> {
                    shared(draft, "60", "40", "566.67");
                    draft.attribution = AttributionKind.PARTNERSHIP;
                }))
                .containsExactly("SHARES_OF_ANOTHER_KIND");
    }

    private static void shared(Plans.Draft draft, String own, String other, String whole) {
        draft.attribution = AttributionKind.SHARED;
        draft.partnership = Optional.of("tri-borough");
        draft.sharedReference = Optional.of("management");
        draft.shares =
                Optional.of(List.of(new Share(LBHF, new BigDecimal(own)), new Share(RBKC, new BigDecimal(other))));
        draft.wholeEffect = Optional.of(new BigDecimal(whole));
    }

    @Test
    void what_was_decided_says_by_which_decision() {
        assertThat(found(draft -> draft.decision =
                        new Decision(Decision.Status.DELEGATED, Optional.of("Officer"), Optional.empty())))
                .containsExactly("DECISION_MISSING");
        assertThat(found(Plans.Draft::agreed)).isEmpty();
    }

    @Test
    void what_was_approved_changes_with_a_reason_and_is_seen_to_have_changed() {
        Initiative approved = Plans.draft().agreed().build();

        assertThat(changed(approved, draft -> draft.planned("2016-17 300"))).containsExactly("REASON_MISSING");
        assertThat(changed(approved, draft -> {
                    draft.planned("2016-17 300");
                    draft.reason = Optional.of("Consultation ended late");
                }))
                .containsExactly("PLAN_CHANGED_AFTER_APPROVAL");
        assertThat(changed(approved, draft -> {
                    draft.planned("2016-17 340.0");
                    draft.title = "Managers";
                    draft.reason = Optional.of("Named as in the paper");
                }))
                .isEmpty();
        assertThat(changed(Plans.draft().build(), draft -> draft.planned("2016-17 300")))
                .isEmpty();
    }

    private static List<String> changed(Initiative latest, Consumer<Plans.Draft> changes) {
        Plans.Draft draft = Plans.draft().agreed();
        changes.accept(draft);
        return codes(InitiativeCheck.check(LBHF, "HF-01", draft.build(), Optional.of(latest), CHART));
    }

    @Test
    void how_sure_it_was_stays_as_it_was_said() {
        AssuranceStep first = new AssuranceStep(LocalDate.of(2016, 4, 1), Assurance.AT_RISK, Optional.empty());
        AssuranceStep second = new AssuranceStep(LocalDate.of(2016, 5, 1), Assurance.ON_TRACK, Optional.empty());
        Plans.Draft before = Plans.draft();
        before.assurance = Optional.of(List.of(first));
        Optional<Initiative> latest = Optional.of(before.build());

        assertThat(codes(InitiativeCheck.check(LBHF, "HF-01", assured(List.of(first, second)), latest, CHART)))
                .isEmpty();
        assertThat(codes(InitiativeCheck.check(LBHF, "HF-01", assured(List.of(second)), latest, CHART)))
                .containsExactly("ASSURANCE_HISTORY_CHANGED");
        assertThat(codes(
                        InitiativeCheck.check(LBHF, "HF-01", assured(List.of(second, first)), Optional.empty(), CHART)))
                .containsExactly("ASSURANCE_OUT_OF_ORDER");
    }

    private static Initiative assured(List<AssuranceStep> steps) {
        Plans.Draft draft = Plans.draft();
        draft.assurance = Optional.of(steps);
        return draft.build();
    }

    @Test
    void what_nobody_found_is_not_sure_and_what_is_no_saving_adds_nothing() {
        assertThat(found(draft -> {
                    draft.kind = InitiativeKind.UNIDENTIFIED;
                    draft.assurance = Optional.of(
                            List.of(new AssuranceStep(LocalDate.of(2016, 4, 1), Assurance.ASSURED, Optional.empty())));
                }))
                .containsExactly("UNIDENTIFIED_ASSURED");
        assertThat(found(draft -> draft.kind = InitiativeKind.EXCLUSION))
                .containsExactly("EXCLUSION_OF_GENERAL_FUND", "EXCLUSION_ADDS");
        assertThat(found(draft -> {
                    draft.kind = InitiativeKind.EXCLUSION;
                    draft.fund = Fund.DSG;
                    draft.planned("2016-17 -340");
                }))
                .isEmpty();
    }

    @Test
    void it_stands_in_the_chart_and_not_before_itself() {
        assertThat(found(draft -> draft.serviceLine = Optional.of("3.1.2"))).isEmpty();
        assertThat(found(draft -> draft.serviceLine = Optional.of("3"))).containsExactly("SERVICE_LINE_IS_TOTAL");
        assertThat(found(draft -> draft.serviceLine = Optional.of("8"))).containsExactly("SERVICE_LINE_UNKNOWN");
        assertThat(found(draft -> draft.dependsOn = Optional.of(List.of("HF-01"))))
                .containsExactly("DEPENDS_ON_ITSELF");
    }

    private static List<String> found(Consumer<Plans.Draft> changes) {
        return codes(findings(changes));
    }

    private static List<Finding> findings(Consumer<Plans.Draft> changes) {
        Plans.Draft draft = Plans.draft();
        changes.accept(draft);
        return InitiativeCheck.check(LBHF, "HF-01", draft.build(), Optional.empty(), CHART);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
