package org.concordat.kernel.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kernel.contracts.ContractDraft.day;
import static org.concordat.kernel.contracts.ContractDraft.year;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.shares.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractCheckTest {

    private static final Borough LBHF = new Borough("LBHF");
    private static final Borough WCC = new Borough("WCC");

    @Test
    void a_contract_of_which_little_is_known_is_one() {
        assertThat(found(draft -> {})).isEmpty();
    }

    @Test
    void an_amount_is_exact_to_the_penny_and_within_bounds() {
        assertThat(found(draft -> draft.value = "0.01")).isEmpty();
        assertThat(found(draft -> draft.value = "0.000001")).containsExactly("AMOUNT_TOO_FINE /value");
        assertThat(found(draft -> draft.value = "99999999.99999")).isEmpty();
        assertThat(found(draft -> draft.value = "100000000")).containsExactly("AMOUNT_OUT_OF_BOUNDS /value");
        assertThat(found(draft -> draft.wholeValue = "-1")).contains("AMOUNT_NEGATIVE /wholeValue");
        assertThat(found(draft -> draft.years = List.of(year("2011-12", null, "-1", null))))
                .containsExactly("AMOUNT_NEGATIVE /years/0/forecast");
        assertThat(found(draft -> draft.modifications = List.of(new Contract.Modification(
                        day("2011-01-01"), "Less", Optional.of(new BigDecimal("-1")), Optional.empty()))))
                .isEmpty();
    }

    @Test
    void years_are_in_order_and_make_the_value_where_they_are_all_there() {
        assertThat(found(draft ->
                        draft.years = List.of(year("2012-13", "1", null, null), year("2011-12", "1", null, null))))
                .containsExactly("YEARS_OUT_OF_ORDER /years/1/year");
        assertThat(found(draft -> {
                    draft.value = "10";
                    draft.years = List.of(year("2011-12", "4", null, null), year("2012-13", "6", null, null));
                }))
                .isEmpty();
        assertThat(found(draft -> {
                    draft.value = "10.9";
                    draft.years = List.of(year("2011-12", "4", null, null), year("2012-13", "7", null, null));
                }))
                .as("half of a tenth for each and for the total is 0.15")
                .isEmpty();
        assertThat(found(draft -> {
                    draft.value = "10.8";
                    draft.years = List.of(year("2011-12", "4", null, null), year("2012-13", "7", null, null));
                }))
                .containsExactly("YEARS_DO_NOT_ADD /years");
    }

    @Test
    void years_that_are_not_said_leave_the_sum_open_unless_it_is_too_much() {
        Consumer<ContractDraft> less = draft -> {
            draft.start = "2011-04-01";
            draft.end = "2013-03-31";
            draft.notice = "P0D";
            draft.procurementLead = "P0D";
            draft.intentions =
                    List.of(new Contract.Intended(day("2011-12-01"), FutureIntention.TO_END, Optional.empty()));
            draft.value = "10";
            draft.years = List.of(year("2011-12", "4", null, null));
        };
        assertThat(found(less)).isEmpty();
        assertThat(found(less.andThen(draft ->
                        draft.years = List.of(year("2011-12", "4", null, null), year("2012-13", "4", null, null)))))
                .containsExactly("YEARS_DO_NOT_ADD /years");
        assertThat(found(less.andThen(draft -> draft.years = List.of(year("2011-12", "14", null, null)))))
                .containsExactly("YEARS_DO_NOT_ADD /years");
    }

    @Test
    void spend_is_within_the_value_and_a_forecast_within_what_is_left_of_it() {
        assertThat(found(draft -> {
                    draft.value = "10";
                    draft.years = List.of(year("2011-12", null, "4", "4"), year("2012-13", null, "6", "6"));
                }))
                .isEmpty();
        assertThat(found(draft -> {
                    draft.value = "10";
                    draft.years = List.of(year("2011-12", null, null, "4"), year("2012-13", null, null, "6.1"));
                }))
                .containsExactly("SPEND_ABOVE_VALUE /value");
        assertThat(found(draft -> {
                    draft.value = "10";
                    draft.years = List.of(year("2011-12", null, null, "4"), year("2012-13", null, "6.1", null));
                }))
                .containsExactly("FORECAST_BEYOND_VALUE /years/1/forecast");
        assertThat(found(draft -> draft.years = List.of(year("2011-12", "4", "4.1", null))))
                .containsExactly("FORECAST_BEYOND_VALUE /years/0/forecast");
    }

    @Test
    void nothing_ends_before_it_begins() {
        assertThat(found(draft -> {
                    draft.start = "2012-04-01";
                    draft.end = "2012-03-31";
                }))
                .containsExactly("END_BEFORE_START /end");
        assertThat(errors(draft -> {
                    draft.start = "2012-04-01";
                    draft.end = "2012-04-01";
                    draft.review = "2012-04-01";
                    draft.termination = new Contract.Termination(day("2012-04-01"), "Given up");
                }))
                .isEmpty();
        assertThat(errors(draft -> {
                    draft.start = "2012-04-01";
                    draft.review = "2012-03-31";
                    draft.termination = new Contract.Termination(day("2012-03-31"), "Given up");
                }))
                .containsExactly("REVIEW_BEFORE_START /review", "TERMINATION_BEFORE_START /termination/on");
        assertThat(errors(draft -> {
                    draft.end = "2012-03-31";
                    draft.extensions = List.of(
                            new Contract.Extension(day("2013-03-31"), Optional.empty()),
                            new Contract.Extension(day("2013-03-31"), Optional.empty()));
                }))
                .containsExactly("EXTENSION_EXTENDS_NOTHING /extensions/1/until");
    }

    @ParameterizedTest
    @CsvSource({"P10Y, true", "P121M, false", "-P1M, false", "P3650D, true", "P3651D, false"})
    void a_period_is_none_or_more_and_at_most_ten_years(String period, boolean fine) {
        assertThat(errors(draft -> draft.notice = period)).hasSize(fine ? 0 : 1);
        assertThat(errors(draft -> draft.procurementLead = period)).hasSize(fine ? 0 : 1);
    }

    @Test
    void only_a_call_off_is_called_off_from_a_framework() {
        assertThat(found(draft -> draft.route = ProcurementRoute.CALL_OFF))
                .containsExactly("FRAMEWORK_MISSING /framework");
        assertThat(found(draft -> draft.framework = "Catering"))
                .containsExactly("FRAMEWORK_OF_ANOTHER_ROUTE /framework");
        assertThat(found(draft -> {
                    draft.route = ProcurementRoute.CALL_OFF;
                    draft.framework = "Catering";
                }))
                .isEmpty();
    }

    @Test
    void the_shares_of_a_contract_make_a_whole_of_which_each_records_its_own_part() {
        Consumer<ContractDraft> shared = draft -> {
            draft.sharedReference = "school-meals";
            draft.shares = List.of(share(LBHF, "40.25"), share(WCC, "59.75"));
            draft.lead = WCC;
            draft.wholeValue = "1000";
            draft.value = "402.5";
        };
        assertThat(found(shared)).isEmpty();
        assertThat(found(shared.andThen(draft -> draft.shares = List.of(share(LBHF, "40"), share(WCC, "59.75")))))
                .contains("SHARES_DO_NOT_ADD /shares");
        assertThat(found(shared.andThen(draft -> draft.shares = List.of(share(WCC, "40.25"), share(WCC, "59.75")))))
                .containsExactly("SHARE_TWICE /shares/1", "SHARE_MISSING /shares");
        assertThat(found(shared.andThen(draft -> draft.shares = List.of(share(LBHF, "0"), share(WCC, "100")))))
                .contains("SHARE_OUT_OF_RANGE /shares/0/percent");
        assertThat(found(shared.andThen(draft -> draft.sharedReference = null)))
                .containsExactly("SHARED_REFERENCE_MISSING /sharedReference");
        assertThat(found(shared.andThen(draft -> draft.lead = new Borough("RBKC"))))
                .containsExactly("LEAD_WITHOUT_SHARE /lead");
        assertThat(found(shared.andThen(draft -> draft.value = "1000"))).containsExactly("SHARE_DIFFERS /value");
        assertThat(found(shared.andThen(draft -> draft.shares = null))).containsExactly("SHARES_MISSING /shares");
        assertThat(found(draft -> draft.partnership = "Tri Borough"))
                .containsExactly("PARTNERSHIP_INVALID /partnership");
    }

    @Test
    void performance_is_of_quarters_and_of_what_the_contract_is_measured_by() {
        assertThat(found(draft -> {
                    draft.indicators = List.of(new Contract.Indicator("Take-up", Optional.of("45%"), Optional.empty()));
                    draft.performance = List.of(rated("2011-12-Q3", "Take-up"), rated("2011-12-Q4", null));
                }))
                .isEmpty();
        assertThat(found(draft -> draft.performance = List.of(rated("2011-12-Q5", null), rated("2011-13-Q1", null))))
                .containsExactly(
                        "QUARTER_UNREADABLE /performance/0/quarter", "QUARTER_UNREADABLE /performance/1/quarter");
        assertThat(found(draft -> draft.performance = List.of(rated("2011-12-Q1", "Take-up"))))
                .containsExactly("INDICATOR_UNKNOWN /performance/0/indicator");
    }

    @Test
    void what_was_meant_to_become_of_it_stays_and_grows() {
        Contract.Intended first = intended("2011-06-01", FutureIntention.TO_BE_DECIDED);
        Contract.Intended then = intended("2011-12-01", FutureIntention.TO_END);
        ContractDraft before = new ContractDraft();
        before.intentions = List.of(first);
        assertThat(changed(before, draft -> draft.intentions = List.of(first, then)))
                .isEmpty();
        assertThat(changed(before, draft -> draft.intentions = List.of(then)))
                .containsExactly("INTENTIONS_CHANGED /intentions");
        assertThat(changed(before, draft -> draft.intentions = null)).containsExactly("INTENTIONS_CHANGED /intentions");
        assertThat(changed(before, draft -> draft.intentions = List.of(first, first)))
                .containsExactly("INTENTIONS_OUT_OF_ORDER /intentions/1/on");
        assertThat(changed(before, draft -> {
                    draft.intentions = List.of(first, then);
                    draft.reason = null;
                }))
                .containsExactly("REASON_MISSING /reason");
    }

    @Test
    void a_renewal_that_is_no_day_stays_as_it_is_printed() {
        assertThat(found(draft -> draft.renewal = "Rolling")).containsExactly("RENEWAL_IS_NO_DATE /renewal");
        assertThat(found(draft -> draft.renewal = "2019-11-04")).containsExactly("LEAD_TIME_NOT_SAID /notice");
    }

    @Test
    void what_has_to_be_decided_and_what_is_over_and_still_paid_is_said() {
        assertThat(found(draft -> {
                    draft.end = "2012-03-31";
                    draft.notice = "P2M";
                    draft.procurementLead = "P1M";
                }))
                .containsExactly("DECISION_DUE /intentions");
        assertThat(found(draft -> {
                    draft.end = "2012-03-31";
                    draft.notice = "P2M";
                }))
                .containsExactly("LEAD_TIME_NOT_SAID /procurementLead");
        assertThat(found(draft -> {
                    draft.end = "2011-03-31";
                    draft.notice = "P2M";
                    draft.procurementLead = "P0D";
                    draft.years = List.of(year("2011-12", null, null, "1"));
                    draft.intentions = List.of(intended("2011-01-01", FutureIntention.TO_END));
                }))
                .containsExactly("EXPIRED_STILL_PAYING /end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03000000-1", "09000000-3", "15000000-8", "30192000-1", "33600000-6", "45000000-7", "55524000-9",
                "60000000-8", "72000000-5", "79000000-4", "80000000-4", "85000000-9", "85311300-5", "98000000-3",
                "55524000"
            })
    void published_codes_of_the_procurement_vocabulary_are_codes(String cpv) {
        assertThat(found(draft -> draft.cpv = cpv)).isEmpty();
    }

    @Test
    void what_is_no_code_of_the_vocabulary_is_refused_and_a_digit_that_differs_is_told() {
        assertThat(found(draft -> draft.cpv = "5552400-9")).containsExactly("CPV_UNREADABLE /cpv");
        assertThat(found(draft -> draft.cpv = "catering")).containsExactly("CPV_UNREADABLE /cpv");
        assertThat(found(draft -> draft.cpv = "55524000-8")).containsExactly("CPV_CHECK_DIGIT /cpv");
        assertThat(errors(draft -> draft.cpv = "55524000-8")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01234567, true",
        "1234567, true",
        "SC123456, true",
        "oc 301234, true",
        "RS007691, true",
        "IP12345R, true",
        "R0000123, true",
        "XX123456, false",
        "123, false",
        "012345678, false",
    })
    void a_company_number_has_the_form_of_companies_house(String number, boolean fine) {
        assertThat(found(draft -> draft.company = number))
                .isEqualTo(fine ? List.of() : List.of("COMPANY_NUMBER_UNREADABLE /supplier/company"));
    }

    @ParameterizedTest
    @CsvSource({"1089969, true", "212345, true", "SC012345, true", "NIC100002, true", "12345, false", "SC12345, false"})
    void a_charity_number_has_the_form_of_its_regulator(String number, boolean fine) {
        assertThat(found(draft -> draft.charity = number))
                .isEqualTo(fine ? List.of() : List.of("CHARITY_NUMBER_UNREADABLE /supplier/charity"));
    }

    private static Share share(Borough borough, String percent) {
        return new Share(borough, new BigDecimal(percent));
    }

    private static Contract.Rated rated(String quarter, @Nullable String indicator) {
        return new Contract.Rated(quarter, Optional.ofNullable(indicator), PerformanceRating.GOOD, Optional.empty());
    }

    private static Contract.Intended intended(String on, FutureIntention intention) {
        return new Contract.Intended(day(on), intention, Optional.empty());
    }

    private static List<String> found(Consumer<ContractDraft> about) {
        ContractDraft draft = new ContractDraft();
        about.accept(draft);
        return texts(ContractCheck.check(LBHF, draft.build(), Optional.empty(), day("2012-01-17")));
    }

    private static List<String> errors(Consumer<ContractDraft> about) {
        ContractDraft draft = new ContractDraft();
        about.accept(draft);
        return texts(ContractCheck.check(LBHF, draft.build(), Optional.empty(), day("2012-01-17")).stream()
                .filter(Finding::isError)
                .toList());
    }

    private static List<String> changed(ContractDraft before, Consumer<ContractDraft> about) {
        ContractDraft draft = new ContractDraft();
        draft.reason = "Decided";
        about.accept(draft);
        return texts(ContractCheck.check(LBHF, draft.build(), Optional.of(before.build()), day("2012-01-17")));
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream().map(one -> one.code() + " " + one.at()).toList();
    }
}
