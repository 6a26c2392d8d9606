package org.concordat.kernel.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.contracts.CommissioningIntention.Planned;
import org.concordat.kernel.contracts.CommissioningIntention.ShareOfSpend;
import org.concordat.kernel.contracts.CommissioningIntention.Spend;
import org.concordat.kernel.contracts.CommissioningIntention.Total;
import org.concordat.kernel.money.MoneyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommissioningIntentionTest {

    /** The split as Hammersmith & Fulham printed it, whose total of 2012-13 has no per cent. */
    private static final CommissioningIntention PRINTED = split(
            List.of(
                    spend("2012-13", DeliveryModel.COMMISSIONED, "2675", "5"),
                    spend("2012-13", DeliveryModel.DIRECTLY_PROVIDED, "55972", "95")),
            new Total("2012-13", new BigDecimal("58647"), Optional.empty()));

    @Test
    void a_per_cent_that_the_paper_leaves_out_is_worked_out_and_says_so() {
        assertThat(PRINTED.shareOf(PRINTED.spend().orElseThrow().getFirst()))
                .contains(new ShareOfSpend(new BigDecimal("5"), false));
        assertThat(PRINTED.shareOf(PRINTED.totals().orElseThrow().getFirst()))
                .contains(new ShareOfSpend(new BigDecimal("100"), true));
        assertThat(PRINTED.shareOf(spend("2012-13", DeliveryModel.COMMISSIONED, "2675", null)))
                .contains(new ShareOfSpend(new BigDecimal("5"), true));
        assertThat(split(List.of(spend("2012-13", DeliveryModel.COMMISSIONED, "0", null)))
                        .shareOf(spend("2012-13", DeliveryModel.COMMISSIONED, "0", null)))
                .isEmpty();
        assertThat(codes(PRINTED)).containsExactly("PERCENT_WORKED_OUT /totals/0/percent");
    }

    @ParameterizedTest
    @CsvSource({
        "2011-12, 2011-12",
        "2012-13, 2012-13",
        "2013-14, 2013-15",
        "2014-15, 2013-15",
        "2015-16, ''",
        "2010-11, ''",
    })
    void the_shortest_span_that_has_a_year_speaks_of_it(String year, String span) {
        assertThat(CommissioningIntention.spanOf(
                                FinancialYear.parse(year), Stream.of("2011-12", "2013-15", "2011-13", "2012-13"))
                        .orElse(""))
                .isEqualTo(span);
        assertThat(CommissioningIntention.countOf("2013-15")).isEqualTo(2);
    }

    @Test
    void printed_per_cents_and_totals_are_held_against_the_amounts() {
        assertThat(codes(split(
                        List.of(
                                spend("2012-13", DeliveryModel.COMMISSIONED, "10", "11"),
                                spend("2012-13", DeliveryModel.DIRECTLY_PROVIDED, "90", "90")),
                        new Total("2012-13", new BigDecimal("103"), Optional.of(new BigDecimal("103"))))))
                .containsExactly("PERCENT_OUT_OF_RANGE /totals/0/percent");
        assertThat(codes(split(
                        List.of(
                                spend("2012-13", DeliveryModel.COMMISSIONED, "10", "11"),
                                spend("2012-13", DeliveryModel.DIRECTLY_PROVIDED, "90", "90")),
                        new Total("2012-13", new BigDecimal("102"), Optional.of(new BigDecimal("100"))))))
                .containsExactly(
                        "PERCENT_DIFFERS /spend/0/percent",
                        "PERCENT_DIFFERS /totals/0/percent",
                        "TOTAL_DIFFERS /totals/0/amount");
        assertThat(codes(split(
                        List.of(
                                spend("2012-13", DeliveryModel.COMMISSIONED, "10", "10"),
                                spend("2012-13", DeliveryModel.DIRECTLY_PROVIDED, "90", "90")),
                        new Total("2012-13", new BigDecimal("101"), Optional.of(new BigDecimal("101"))))))
                .as("above 100 per cent nothing is")
                .containsExactly("PERCENT_OUT_OF_RANGE /totals/0/percent");
    }

    @Test
    void something_is_said_once_and_amounts_say_what_they_are_in() {
        assertThat(codes(models())).containsExactly("NOTHING_SAID ");
        assertThat(codes(models("2011-12", "2013-15"))).isEmpty();
        assertThat(codes(models("2011-12", "2011-12"))).containsExactly("SAID_TWICE /models/1");
        assertThat(codes(models("2011-11"))).containsExactly("YEARS_UNREADABLE /models/0/years");
        Spend line = spend("2012-13", DeliveryModel.COMMISSIONED, "-1", null);
        assertThat(codes(split(List.of(line)))).containsExactly("AMOUNT_IMPOSSIBLE /spend/0/amount");
        CommissioningIntention without = new CommissioningIntention(
                "All",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(spend("2012-13", DeliveryModel.COMMISSIONED, "1", "100"))),
                Optional.empty(),
                Optional.empty());
        assertThat(codes(without)).containsExactly("UNIT_MISSING /unit");
    }

    @Test
    void amounts_are_told_in_exact_pounds() {
        CommissioningIntention pounds = PRINTED.inPounds();
        assertThat(pounds.unit()).contains(MoneyUnit.GBP);
        assertThat(pounds.spend().orElseThrow().getFirst().amount()).isEqualByComparingTo("2675000");
        assertThat(pounds.totals().orElseThrow().getFirst().amount()).isEqualByComparingTo("58647000");
    }

    @Test
    void a_span_is_one_financial_year_or_several() {
        assertThat(CommissioningIntention.firstOf("2013-15").toString()).isEqualTo("2013-14");
        assertThat(CommissioningIntention.firstOf("2099-00").toString()).isEqualTo("2099-00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-13", "2013-12", "2013-24", "2013", "13-15", ""})
    void what_is_no_span_of_years_is_refused(String years) {
        assertThatThrownBy(() -> CommissioningIntention.firstOf(years)).isInstanceOf(InvalidValue.class);
    }

    private static CommissioningIntention models(String... years) {
        return new CommissioningIntention(
                "Transport",
                Optional.empty(),
                Optional.empty(),
                Optional.of(Arrays.stream(years)
                        .map(one -> new Planned(one, DeliveryModel.CONTRACTED_OUT))
                        .toList()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static CommissioningIntention split(List<Spend> spend, Total... totals) {
        return new CommissioningIntention(
                "All services",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MoneyUnit.GBP_THOUSAND),
                Optional.of(spend),
                Optional.of(List.of(totals)),
                Optional.empty());
    }

    private static Spend spend(String years, DeliveryModel model, String amount, @Nullable String percent) {
        return new Spend(
                years,
                model,
                new BigDecimal(amount),
                Optional.ofNullable(percent).map(BigDecimal::new));
    }

    private static List<String> codes(CommissioningIntention intention) {
        return IntentionCheck.check(intention, Optional.empty()).stream()
                .map(one -> one.code() + " " + one.at())
                .toList();
    }
}
