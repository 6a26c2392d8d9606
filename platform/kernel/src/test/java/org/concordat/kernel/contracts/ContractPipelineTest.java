package org.concordat.kernel.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.contracts.ContractDraft.day;
import static org.concordat.kernel.contracts.ContractDraft.year;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.money.MoneyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractPipelineTest {

    private static final String TODAY = "2012-01-17";

    @Test
    void a_contract_has_to_be_decided_on_before_notice_and_before_a_new_procurement() {
        ContractDraft draft = new ContractDraft();
        draft.end = "2013-03-31";
        assertThat(draft.build().actBy()).contains(day("2013-03-31"));
        draft.notice = "P3M";
        assertThat(draft.build().noticeBy()).contains(day("2012-12-31"));
        assertThat(draft.build().actBy()).contains(day("2012-12-31"));
        draft.procurementLead = "P6M";
        assertThat(draft.build().noticeBy()).contains(day("2012-12-31"));
        assertThat(draft.build().actBy()).contains(day("2012-06-30"));
        draft.notice = "P28D";
        assertThat(draft.build().actBy()).contains(day("2012-09-03"));
    }

    @Test
    void what_has_not_begun_is_procured_before_its_start_and_what_runs_before_what_follows() {
        ContractDraft draft = new ContractDraft();
        draft.start = "2012-04-01";
        draft.end = "2015-03-31";
        draft.notice = "P3M";
        assertThat(draft.build().procurementFrom(day("2012-03-31"))).contains(day("2012-04-01"));
        draft.procurementLead = "P6M";
        assertThat(draft.build().procurementFrom(day("2012-03-31"))).contains(day("2011-10-01"));
        assertThat(draft.build().procurementFrom(day("2012-04-01")))
                .as("it has begun")
                .contains(day("2014-06-30"));
        draft.end = null;
        assertThat(draft.build().procurementFrom(day("2012-04-01"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2012-01-16, OVERDUE",
        "2012-01-17, WITHIN_6_MONTHS",
        "2012-07-16, WITHIN_6_MONTHS",
        "2012-07-17, WITHIN_12_MONTHS",
        "2013-01-16, WITHIN_12_MONTHS",
        "2013-01-17, WITHIN_18_MONTHS",
        "2013-07-16, WITHIN_18_MONTHS",
        "2013-07-17, LATER",
    })
    void a_band_begins_with_its_first_day(String actBy, PipelineState state) {
        ContractDraft draft = new ContractDraft();
        draft.end = day(actBy).plusMonths(9).toString();
        draft.notice = "P3M";
        draft.procurementLead = "P6M";
        assertThat(draft.build().actBy()).contains(day(actBy));
        assertThat(draft.build().stateOn(day(TODAY))).isEqualTo(state);
    }

    @Test
    void its_last_day_is_that_of_its_termination_or_last_extension_or_term_or_its_renewal() {
        ContractDraft draft = new ContractDraft();
        assertThat(draft.build().lastDay()).isEmpty();
        assertThat(draft.build().stateOn(day(TODAY))).isEqualTo(PipelineState.NO_DATE);
        draft.renewal = "52 week placements";
        assertThat(draft.build().lastDay()).isEmpty();
        assertThat(draft.build().stateOn(day(TODAY))).isEqualTo(PipelineState.NO_DATE);
        draft.renewal = "2012-11-04";
        assertThat(draft.build().lastDay()).contains(day("2012-11-04"));
        draft.end = "2012-03-31";
        assertThat(draft.build().lastDay()).contains(day("2012-03-31"));
        draft.extensions = List.of(
                new Contract.Extension(day("2013-03-31"), Optional.of(true)),
                new Contract.Extension(day("2014-03-31"), Optional.empty()),
                new Contract.Extension(day("2015-03-31"), Optional.of(false)));
        assertThat(draft.build().lastDay()).contains(day("2013-03-31"));
        draft.termination = new Contract.Termination(day("2012-06-30"), "Given up");
        assertThat(draft.build().lastDay()).contains(day("2012-06-30"));
        assertThat(draft.build().stateOn(day(TODAY))).isEqualTo(PipelineState.ENDED);
    }

    @Test
    void what_has_ended_and_is_paid_for_in_a_later_year_is_told_apart() {
        ContractDraft draft = new ContractDraft();
        draft.end = "2011-03-31";
        assertThat(draft.build().stateOn(day("2011-03-31"))).isEqualTo(PipelineState.WITHIN_6_MONTHS);
        assertThat(draft.build().stateOn(day("2011-04-01"))).isEqualTo(PipelineState.ENDED);
        draft.years = List.of(year("2010-11", null, "10", "10"));
        assertThat(draft.build().stateOn(day(TODAY))).isEqualTo(PipelineState.ENDED);
        draft.years = List.of(year("2011-12", null, null, "0.1"));
        assertThat(draft.build().stateOn(day(TODAY))).isEqualTo(PipelineState.EXPIRED_STILL_PAYING);
        draft.years = List.of(year("2011-12", null, "3", null));
        assertThat(draft.build().stateOn(day(TODAY))).isEqualTo(PipelineState.EXPIRED_STILL_PAYING);
        draft.years = List.of(year("2011-12", "3", null, "0"));
        assertThat(draft.build().stateOn(day(TODAY))).isEqualTo(PipelineState.ENDED);
        // Which part of the year of its end came afterwards nobody can say.
        draft.end = "2011-04-01";
        draft.years = List.of(year("2011-12", null, null, "3"));
        assertThat(draft.build().stateOn(day(TODAY))).isEqualTo(PipelineState.ENDED);
        // A year that has not begun pays nobody.
        draft.years = List.of(year("2012-13", null, "3", null));
        assertThat(draft.build().stateOn(day(TODAY))).isEqualTo(PipelineState.ENDED);
    }

    @Test
    void a_decision_is_awaited_from_the_day_by_which_it_is_due_until_somebody_decides() {
        ContractDraft draft = new ContractDraft();
        draft.end = "2012-03-31";
        draft.notice = "P2M";
        assertThat(draft.build().awaitsDecisionOn(day("2012-01-30"))).isFalse();
        assertThat(draft.build().awaitsDecisionOn(day("2012-01-31"))).isTrue();
        draft.intentions =
                List.of(new Contract.Intended(day("2011-12-01"), FutureIntention.TO_BE_DECIDED, Optional.empty()));
        assertThat(draft.build().awaitsDecisionOn(day("2012-01-31"))).isTrue();
        draft.intentions = List.of(
                new Contract.Intended(day("2011-12-01"), FutureIntention.TO_BE_DECIDED, Optional.empty()),
                new Contract.Intended(day("2012-01-10"), FutureIntention.OTHER_OR_NO_CHANGE, Optional.of("Cabinet")));
        assertThat(draft.build().awaitsDecisionOn(day("2012-01-31"))).isFalse();
        draft.intentions = List.of();
        assertThat(draft.build().awaitsDecisionOn(day("2012-04-01"))).isFalse();
    }

    @Test
    void amounts_are_told_in_exact_pounds_whatever_the_paper_prints() {
        ContractDraft draft = new ContractDraft();
        draft.value = "19365.5";
        draft.years = List.of(year("2011-12", "1", "3873", "0.05"));
        draft.modifications = List.of(
                new Contract.Modification(day(TODAY), "Less", Optional.of(new BigDecimal("-2")), Optional.empty()));
        Contract pounds = draft.build().inPounds();
        assertThat(pounds.unit()).isEqualTo(MoneyUnit.GBP);
        assertThat(pounds.value().orElseThrow()).isEqualByComparingTo("19365500");
        Contract.YearFigures year = pounds.years().orElseThrow().getFirst();
        assertThat(year.value().orElseThrow()).isEqualByComparingTo("1000");
        assertThat(year.forecast().orElseThrow()).isEqualByComparingTo("3873000");
        assertThat(year.spend().orElseThrow()).isEqualByComparingTo("50");
        assertThat(pounds.modifications().orElseThrow().getFirst().valueChange().orElseThrow())
                .isEqualByComparingTo("-2000");
    }

    @ParameterizedTest
    @CsvSource({
        "Various Providers, true",
        "Various, true",
        "VARIOUS FOSTERING AGENCIES, true",
        "Rolling contract with various providers, true",
        "Multiple suppliers, true",
        "Variousness Ltd, false",
        "Eden Food Services Ltd, false",
        "16 Children's Centres, false",
    })
    void a_name_of_nobody_in_particular_is_no_supplier(String name, boolean nobody) {
        assertThat(Supplier.named(name).nobodyInParticular()).isEqualTo(nobody);
    }
}
