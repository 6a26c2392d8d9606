package org.concordat.kernel.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.ReportingDomain.BUDGET;
import static org.concordat.kernel.ReportingDomain.KPI;
import static org.concordat.kernel.sharing.SharingDetail.DETAIL;
import static org.concordat.kernel.sharing.SharingDetail.NAMED;
import static org.concordat.kernel.sharing.SharingDetail.TOTALS;
import static org.concordat.kernel.sharing.SharingDetail.WITHHELD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Chart;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.ServiceLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharingRulesTest {

    private static final Chart CHART = new Chart(List.of(
            new ServiceLine("3", "Children", Optional.empty(), true),
            new ServiceLine("3.1", "Children looked after", Optional.of("3"), true),
            new ServiceLine("3.1.1", "Residential care", Optional.of("3.1"), false),
            new ServiceLine("3.1.2", "Fostering services", Optional.of("3.1"), false),
            new ServiceLine("3.6", "Youth justice", Optional.of("3"), true),
            new ServiceLine("3.6.1", "Youth justice", Optional.of("3.6"), false)));
    private static final LocalDate JULY = LocalDate.of(2016, 7, 1);

    private static final SharingRule ALL = rule(null, null, null, null, DETAIL, null, null);

    @Test
    void shares_nothing_without_a_rule() {
        assertThat(decide(List.of(), "3.1.2", "actualToDate")).isEqualTo(SharingDecision.NO_RULE);
        SharingRule other = rule("bi-borough", BUDGET, null, null, DETAIL, null, null);
        SharingRule kpi = rule("tri-borough", KPI, null, null, DETAIL, null, null);
        assertThat(decide(List.of(other, kpi), "3.1.2", "actualToDate")).isEqualTo(SharingDecision.NO_RULE);
    }

    @Test
    void shares_nothing_of_a_line_the_chart_does_not_know() {
        assertThat(decide(List.of(ALL), "7.7", "actualToDate")).isEqualTo(SharingDecision.NO_RULE);
    }

    @Test
    void lets_the_rule_of_the_lower_service_line_win() {
        List<SharingRule> rules = List.of(
                rule("tri-borough", BUDGET, null, null, NAMED, null, null),
                rule("tri-borough", BUDGET, "3.1", null, TOTALS, null, null),
                rule("tri-borough", BUDGET, "3.1.2", null, DETAIL, null, null));
        assertThat(decide(rules, "3.6.1", "actualToDate")).isEqualTo(new SharingDecision(NAMED, Optional.of(0)));
        assertThat(decide(rules, "3.1.1", "actualToDate")).isEqualTo(new SharingDecision(TOTALS, Optional.of(1)));
        assertThat(decide(rules, "3.1.2", "actualToDate")).isEqualTo(new SharingDecision(DETAIL, Optional.of(2)));
    }

    @Test
    void lets_the_rule_that_names_a_partnership_a_domain_or_a_measure_win_over_one_that_does_not() {
        for (SharingRule narrower : List.of(
                rule("tri-borough", null, null, null, NAMED, null, null),
                rule(null, BUDGET, null, null, NAMED, null, null),
                rule(null, null, null, "actualToDate", NAMED, null, null))) {
            assertThat(decide(List.of(ALL, narrower), "3.1.2", "actualToDate").detail())
                    .isEqualTo(NAMED);
        }
    }

    @Test
    void takes_the_least_of_rules_that_cannot_be_compared() {
        List<SharingRule> rules = List.of(
                rule("tri-borough", BUDGET, "3.1", null, NAMED, null, null),
                rule("tri-borough", BUDGET, null, "actualToDate", TOTALS, null, null));
        assertThat(decide(rules, "3.1.2", "actualToDate")).isEqualTo(new SharingDecision(TOTALS, Optional.of(1)));
        assertThat(decide(rules, "3.1.2", "currentBudget").detail()).isEqualTo(NAMED);
    }

    @Test
    void names_the_same_rule_of_several_that_show_as_little_whatever_their_order() {
        SharingRule byLine = rule("tri-borough", BUDGET, "3.1", null, TOTALS, null, null);
        SharingRule byMeasure = rule("tri-borough", BUDGET, null, "actualToDate", TOTALS, null, null);
        List<SharingRule> one = List.of(byLine, byMeasure);
        List<SharingRule> other = List.of(byMeasure, byLine);
        assertThat(decide(one, "3.1.2", "actualToDate").rule().map(one::get))
                .isPresent()
                .isEqualTo(decide(other, "3.1.2", "actualToDate").rule().map(other::get));
    }

    @Test
    void takes_the_least_of_contradictory_rules_of_equal_scope() {
        SharingRule one = rule("tri-borough", BUDGET, null, null, NAMED, null, null);
        SharingRule other = rule("tri-borough", BUDGET, null, null, WITHHELD, null, null);
        assertThat(decide(List.of(one, other), "3.1.2", "actualToDate"))
                .isEqualTo(new SharingDecision(WITHHELD, Optional.of(1)));
    }

    @Test
    void holds_an_embargo_up_to_and_including_its_last_day() {
        List<SharingRule> rules = List.of(
                rule("tri-borough", BUDGET, null, null, NAMED, null, null),
                rule("tri-borough", BUDGET, null, null, WITHHELD, JULY, LocalDate.of(2016, 12, 31)));
        assertThat(on(rules, JULY.minusDays(1))).isEqualTo(NAMED);
        assertThat(on(rules, JULY)).isEqualTo(WITHHELD);
        assertThat(on(rules, LocalDate.of(2016, 12, 31))).isEqualTo(WITHHELD);
        assertThat(on(rules, LocalDate.of(2017, 1, 1))).isEqualTo(NAMED);
    }

    @Test
    void lets_the_shorter_stretch_of_days_win_over_the_one_it_lies_in() {
        SharingRule longer = rule("tri-borough", BUDGET, null, null, WITHHELD, null, LocalDate.of(2016, 12, 31));
        SharingRule shorter = rule("tri-borough", BUDGET, null, null, NAMED, JULY, LocalDate.of(2016, 8, 31));
        assertThat(on(List.of(longer, shorter), JULY)).isEqualTo(NAMED);
        assertThat(on(List.of(longer, shorter), JULY.minusDays(1))).isEqualTo(WITHHELD);
    }

    @Test
    void shows_of_a_variance_no_more_than_of_the_figures_it_is_made_of() {
        SharingRule all = rule("tri-borough", BUDGET, null, null, NAMED, null, null);
        for (String part : List.of("forecastOutturn", "currentBudget", "variance")) {
            SharingRule withheld = rule("tri-borough", BUDGET, null, part, WITHHELD, null, null);
            assertThat(decide(List.of(all, withheld), "3.1.2", "variance"))
                    .isEqualTo(new SharingDecision(WITHHELD, Optional.of(1)));
        }
        SharingRule actual = rule("tri-borough", BUDGET, null, "actualToDate", WITHHELD, null, null);
        assertThat(decide(List.of(all, actual), "3.1.2", "variance").detail()).isEqualTo(NAMED);
    }

    @Test
    void a_measure_of_any_domain_shows_no_more_than_what_it_is_made_of() {
        SharedMeasure rate = new SharedMeasure(KPI, "RATE", List.of("CASES", "CHILDREN"));
        SharingRule all = rule("tri-borough", KPI, null, null, NAMED, null, null);
        SharingRule children = rule("tri-borough", KPI, null, "CHILDREN", TOTALS, null, null);
        SharingRules rules = SharingRules.of(List.of(all, children));
        assertThat(rules.decide("tri-borough", rate, "3.1.2", JULY, CHART))
                .isEqualTo(new SharingDecision(TOTALS, Optional.of(1)));
        assertThat(rules.decide("tri-borough", SharedMeasure.reported(KPI, "RATE"), "3.1.2", JULY, CHART)
                        .detail())
                .isEqualTo(NAMED);
    }

    @Property
    void gives_the_same_answer_whatever_the_order_of_the_rules(
            @ForAll("someRules") List<SharingRule> rules,
            @ForAll("lines") String line,
            @ForAll("measures") String measure,
            @ForAll("days") LocalDate day,
            @ForAll Random random) {
        List<SharingRule> shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, random);
        SharingDecision one = SharingRules.of(rules).decide("tri-borough", measure(measure), line, day, CHART);
        SharingDecision other = SharingRules.of(shuffled).decide("tri-borough", measure(measure), line, day, CHART);
        assertThat(other.detail()).isEqualTo(one.detail());
        assertThat(other.rule().map(shuffled::get)).isEqualTo(one.rule().map(rules::get));
    }

    @Property
    void never_shows_more_for_a_further_rule_that_withholds(
            @ForAll("someRules") List<SharingRule> rules,
            @ForAll("someRule") SharingRule further,
            @ForAll("lines") String line,
            @ForAll("measures") String measure,
            @ForAll("days") LocalDate day) {
        List<SharingRule> more = new ArrayList<>(rules);
        more.add(new SharingRule(
                further.partnership(),
                further.domain(),
                further.serviceLine(),
                further.measure(),
                WITHHELD,
                further.from(),
                further.until()));
        SharingDetail before = SharingRules.of(rules)
                .decide("tri-borough", measure(measure), line, day, CHART)
                .detail();
        SharingDetail after = SharingRules.of(more)
                .decide("tri-borough", measure(measure), line, day, CHART)
                .detail();
        assertThat(before.atLeast(after)).isTrue();
    }

    @Property
    void shows_no_more_of_a_line_that_may_have_stood_anywhere_than_of_any_line(
            @ForAll("someRules") List<SharingRule> rules,
            @ForAll("lines") String line,
            @ForAll("measures") String measure,
            @ForAll("days") LocalDate day) {
        SharingRules all = SharingRules.of(rules);
        assertThat(all.decide("tri-borough", measure(measure), line, day, CHART)
                        .detail()
                        .atLeast(all.decideWhereverItStood("tri-borough", measure(measure), day)
                                .detail()))
                .isTrue();
    }

    @Property
    void never_shows_more_than_the_most_generous_rule(
            @ForAll("someRules") List<SharingRule> rules,
            @ForAll("lines") String line,
            @ForAll("measures") String measure,
            @ForAll("days") LocalDate day) {
        SharingDetail most = rules.stream()
                .map(SharingRule::detail)
                .max(SharingDetail::compareTo)
                .orElse(WITHHELD);
        assertThat(most.atLeast(SharingRules.of(rules)
                        .decide("tri-borough", measure(measure), line, day, CHART)
                        .detail()))
                .isTrue();
    }

    @Property
    void no_rule_is_more_specific_than_one_that_is_more_specific_than_it(
            @ForAll("someRule") SharingRule one, @ForAll("someRule") SharingRule other) {
        assertThat(one.isMoreSpecificThan(other, CHART) && other.isMoreSpecificThan(one, CHART))
                .isFalse();
        assertThat(one.isMoreSpecificThan(one, CHART)).isFalse();
    }

    @Provide
    Arbitrary<List<SharingRule>> someRules() {
        return someRule().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<SharingRule> someRule() {
        return Combinators.combine(
                        Arbitraries.of("tri-borough", "bi-borough").optional(),
                        Arbitraries.of(BUDGET, KPI).optional(),
                        lines().optional(),
                        measures().optional(),
                        Arbitraries.of(SharingDetail.class),
                        days().optional(),
                        days().optional())
                .as(SharingRule::new);
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("3", "3.1", "3.1.1", "3.1.2", "3.6.1");
    }

    @Provide
    Arbitrary<String> measures() {
        return Arbitraries.of("actualToDate", "forecastOutturn", "currentBudget", "variance");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 6).map(JULY::plusDays);
    }

    private static SharingDecision decide(List<SharingRule> rules, String line, String measure) {
        return SharingRules.of(rules).decide("tri-borough", measure(measure), line, JULY, CHART);
    }

    private static SharedMeasure measure(String name) {
        SharedMeasure variance = BudgetMeasure.variance();
        return name.equals(variance.name()) ? variance : SharedMeasure.reported(BUDGET, name);
    }

    private static SharingDetail on(List<SharingRule> rules, LocalDate day) {
        return SharingRules.of(rules)
                .decide("tri-borough", measure("actualToDate"), "3.1.2", day, CHART)
                .detail();
    }

    /** Absent parts are written as null here, for the reader's sake. */
    private static SharingRule rule(
            @Nullable String partnership,
            @Nullable ReportingDomain domain,
            @Nullable String line,
            @Nullable String measure,
            SharingDetail detail,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new SharingRule(
                Optional.ofNullable(partnership),
                Optional.ofNullable(domain),
                Optional.ofNullable(line),
                Optional.ofNullable(measure),
                detail,
                Optional.ofNullable(from),
                Optional.ofNullable(until));
    }
}
