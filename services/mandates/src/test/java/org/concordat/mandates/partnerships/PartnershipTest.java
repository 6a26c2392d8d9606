package org.concordat.mandates.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnershipTest {

    private static final Borough LBHF = new Borough("LBHF");
    private static final Borough RBKC = new Borough("RBKC");

    @Test
    void counts_a_borough_as_a_member_on_its_first_and_its_last_day() {
        Partnership partnership = of(member(LBHF, "2011-06-01", "2018-03-31"));
        assertThat(partnership.membersOn(LocalDate.parse("2011-05-31"))).isEmpty();
        assertThat(partnership.membersOn(LocalDate.parse("2011-06-01"))).containsExactly(LBHF);
        assertThat(partnership.membersOn(LocalDate.parse("2018-03-31"))).containsExactly(LBHF);
        assertThat(partnership.membersOn(LocalDate.parse("2018-04-01"))).isEmpty();
    }

    @Test
    void counts_a_member_for_the_periods_whose_last_day_it_belongs() {
        Partnership partnership = of(member(LBHF, "2016-04-15", "2016-06-29"));
        assertThat(partnership.membersAt(Period.parse("2016-17-P01"))).containsExactly(LBHF);
        assertThat(partnership.membersAt(Period.parse("2016-17-P03"))).isEmpty();
        assertThat(partnership.membersIn(new FinancialYear(2016))).containsExactly(LBHF);
        assertThat(partnership.membersIn(new FinancialYear(2017))).isEmpty();
    }

    @Test
    void lets_a_borough_leave_and_come_back() {
        assertThat(check(of(
                        member(LBHF, "2011-06-01", "2018-03-31"),
                        member(LBHF, "2020-04-01", null),
                        member(RBKC, "2011-06-01", null))))
                .isEmpty();
    }

    @Test
    void refuses_overlapping_stretches_of_one_borough() {
        assertThat(codes(of(member(LBHF, "2011-06-01", "2018-03-31"), member(LBHF, "2018-03-31", null))))
                .containsExactly("OVERLAPPING_MEMBERSHIP");
        assertThat(codes(of(member(LBHF, "2018-03-31", null), member(LBHF, "2011-06-01", null))))
                .containsExactly("OVERLAPPING_MEMBERSHIP");
        assertThat(codes(of(member(LBHF, "2018-03-31", null), member(LBHF, "2011-06-01", "2018-03-31"))))
                .containsExactly("OVERLAPPING_MEMBERSHIP");
        assertThat(codes(of(member(LBHF, "2018-04-01", null), member(LBHF, "2011-06-01", "2018-03-31"))))
                .isEmpty();
        assertThat(codes(of(member(LBHF, "2011-06-01", null), member(RBKC, "2011-06-01", null))))
                .isEmpty();
    }

    @Test
    void refuses_a_stretch_that_ends_before_it_begins_an_unknown_borough_and_no_member_at_all() {
        assertThat(codes(of(member(LBHF, "2018-04-01", "2018-03-31")))).containsExactly("UNTIL_BEFORE_FROM");
        assertThat(codes(of(member(new Borough("NOWHERE"), "2018-04-01", null))))
                .containsExactly("UNKNOWN_BOROUGH");
        assertThat(codes(of())).containsExactly("NO_MEMBERS");
    }

    @Test
    void refuses_a_scope_that_is_unknown_overlapping_or_upside_down() {
        SharedService youth = new SharedService("3.6.1", LocalDate.parse("2012-04-01"), Optional.empty());
        SharedService unknown = new SharedService("7.7", LocalDate.parse("2012-04-01"), Optional.empty());
        SharedService backwards =
                new SharedService("3.1", LocalDate.parse("2012-04-01"), Optional.of(LocalDate.parse("2012-03-31")));
        assertThat(check(new Partnership(
                        "tri-borough",
                        "T",
                        List.of(member(LBHF, "2011-06-01", null)),
                        List.of(youth, unknown, youth, backwards),
                        Optional.empty())))
                .extracting(Finding::code, Finding::at)
                .containsExactly(
                        tuple("UNKNOWN_SERVICE_LINE", "/serviceScopes/1/serviceLine"),
                        tuple("OVERLAPPING_SCOPE", "/serviceScopes/2"),
                        tuple("UNTIL_BEFORE_FROM", "/serviceScopes/3/until"));
    }

    @Test
    void reports_on_a_chart_that_there_is() {
        assertThat(codes(on("section-251"))).isEmpty();
        assertThat(codes(on("adults"))).containsExactly("UNKNOWN_CHART");
    }

    private static Partnership on(String chart) {
        return new Partnership(
                "tri-borough", "T", List.of(member(LBHF, "2011-06-01", null)), List.of(), Optional.of(chart));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t", "Tri-borough", "-tri", "tri borough", "tri_borough"})
    void refuses_a_code_of_another_form(String code) {
        assertThatThrownBy(() -> new Partnership(code, "T", List.of(), List.of(), Optional.empty()))
                .isInstanceOf(InvalidValue.class);
    }

    private static List<String> codes(Partnership partnership) {
        return check(partnership).stream().map(Finding::code).toList();
    }

    private static List<Finding> check(Partnership partnership) {
        return new MembershipCheck(
                        Set.of(LBHF, RBKC)::contains, "section-251"::equals, Set.of("3.6.1", "3.1")::contains)
                .check(partnership);
    }

    private static Partnership of(Membership... members) {
        return new Partnership("tri-borough", "Tri-borough", List.of(members), List.of(), Optional.empty());
    }

    private static Membership member(Borough borough, String from, @Nullable String until) {
        return new Membership(
                borough, LocalDate.parse(from), Optional.ofNullable(until).map(LocalDate::parse));
    }
}
