package org.concordat.mandates.pools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.mandates.agreement.Agreement;
import org.concordat.mandates.agreement.Binding;
import org.concordat.mandates.partnerships.Membership;
import org.concordat.mandates.partnerships.Partnership;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final Borough LBHF = new Borough("LBHF");
    private static final Borough RBKC = new Borough("RBKC");
    private static final Borough WCC = new Borough("WCC");
    private static final FinancialYear YEAR = new FinancialYear(2016);
    private static final Partnership TRI_BOROUGH = new Partnership(
            "tri-borough",
            "Tri-borough",
            Stream.of(LBHF, RBKC, WCC)
                    .map(borough -> new Membership(borough, LocalDate.parse("2011-06-01"), Optional.empty()))
                    .toList(),
            List.of(),
            Optional.empty());

    @Test
    void binds_when_the_mandates_of_all_its_boroughs_agree_to_the_same_version() {
        Binding<Pool> binding = bind(pool(2), YEAR, Map.of(LBHF, agrees(2), RBKC, agrees(2), WCC, agrees(2)));
        assertThat(binding.binds()).isTrue();
        assertThat(binding.inWords()).contains("binds in 2016-17");
    }

    @Test
    void does_not_bind_and_says_who_stands_in_the_way_and_why() {
        Binding<Pool> binding =
                bind(pool(2), YEAR, Map.of(LBHF, agrees(1), RBKC, new Agreement.UnderMandate(List.of())));
        assertThat(binding.binds()).isFalse();
        assertThat(binding.missing())
                .containsExactly(
                        Map.entry(LBHF, "the mandate of LBHF agrees to version 1"),
                        Map.entry(RBKC, "the mandate of RBKC does not speak of it"),
                        Map.entry(WCC, "WCC has no mandate in force for 2016-17"));
        assertThat(binding.inWords()).contains("does not bind in 2016-17: the mandate of LBHF agrees to version 1;");
    }

    @Test
    void does_not_bind_in_a_year_it_is_not_for() {
        Map<Borough, Agreement> all = Map.of(LBHF, agrees(2), RBKC, agrees(2), WCC, agrees(2));
        FinancialYear before = new FinancialYear(2010);
        assertThat(bind(pool(2), before, all).binds()).isFalse();
        assertThat(bind(pool(2), before, all).inWords()).contains("is not for 2010-11");
    }

    @Test
    void accepts_a_key_whose_weights_are_of_any_scale_and_whose_host_may_pay_nothing() {
        assertThat(check(pool(1))).isEmpty();
        assertThat(check(with(List.of(share(LBHF, "0"), share(RBKC, "0.5"), share(WCC, "298")))))
                .isEmpty();
    }

    @Test
    void refuses_a_key_that_cannot_split_a_cost() {
        assertThat(codes(with(List.of(share(LBHF, "0"), share(RBKC, "0.00")))))
                .containsExactly("WEIGHTS_ADD_UP_TO_NOTHING");
        assertThat(codes(with(List.of(share(LBHF, "2"), share(RBKC, "-1"))))).containsExactly("NEGATIVE_WEIGHT");
        assertThat(codes(with(List.of(share(LBHF, "2"), share(LBHF, "1"))))).containsExactly("DUPLICATE_SHARE");
        assertThat(codes(with(List.of(share(RBKC, "2"), share(WCC, "1"))))).containsExactly("HOST_WITHOUT_SHARE");
        assertThat(codes(with(List.of(share(LBHF, "2"), share(new Borough("HILL"), "1")))))
                .containsExactly("NOT_A_MEMBER");
    }

    @Test
    void refuses_a_key_for_no_line_an_unknown_one_or_one_twice() {
        assertThat(codes(lines())).containsExactly("NO_SERVICE_LINES");
        assertThat(codes(lines("7.7"))).containsExactly("UNKNOWN_SERVICE_LINE");
        assertThat(codes(lines("9.1", "9.1"))).containsExactly("DUPLICATE_SERVICE_LINE");
    }

    @Test
    void refuses_a_key_that_ends_before_it_begins() {
        Pool pool = pool(1);
        assertThat(codes(new Pool(
                        pool.partnership(),
                        pool.code(),
                        1,
                        pool.title(),
                        pool.host(),
                        pool.serviceLines(),
                        pool.basis(),
                        pool.shares(),
                        pool.from(),
                        Optional.of(pool.from().minusDays(1)))))
                .containsExactly("UNTIL_BEFORE_FROM");
    }

    @Test
    void accepts_a_part_of_the_cost_and_caps_that_leave_somebody_to_bear_the_rest() {
        assertThat(check(limited(
                        ApportionmentBasis.CASELOAD,
                        new PoolLimits(
                                List.of("CC-1", "CC-2"),
                                List.of(Fund.GENERAL_FUND, Fund.DSG),
                                List.of(percent(LBHF, "40.5"), pounds(RBKC, "1000.50")),
                                Optional.of("CIN-OPEN")))))
                .isEmpty();
        assertThat(check(capped(percent(LBHF, "50"), percent(RBKC, "30"), percent(WCC, "20"))))
                .as("exactly everything")
                .isEmpty();
        assertThat(check(capped(percent(LBHF, "0"), percent(RBKC, "0"), pounds(WCC, "1"))))
                .as("an amount may be enough")
                .isEmpty();
    }

    @Test
    void refuses_caps_that_nobody_could_keep_or_understand() {
        assertThat(codes(capped(percent(LBHF, "50"), percent(RBKC, "30"), percent(WCC, "19.99"))))
                .containsExactly("CAPS_LEAVE_A_REST");
        assertThat(codes(capped(percent(LBHF, "100.01")))).containsExactly("CAP_OUT_OF_RANGE");
        assertThat(codes(capped(percent(LBHF, "-1")))).containsExactly("CAP_OUT_OF_RANGE");
        assertThat(codes(capped(pounds(LBHF, "0.001")))).containsExactly("CAP_OUT_OF_RANGE");
        assertThat(codes(capped(pounds(LBHF, "1"), percent(LBHF, "1")))).containsExactly("DUPLICATE_CAP");
        assertThat(codes(capped(pounds(new Borough("HILL"), "1")))).containsExactly("CAP_WITHOUT_SHARE");
        assertThat(codes(capped(new PoolLimits.Cap(LBHF, Optional.empty(), Optional.empty()))))
                .containsExactly("CAP_UNCLEAR");
        assertThat(codes(capped(new PoolLimits.Cap(LBHF, Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.ONE)))))
                .containsExactly("CAP_UNCLEAR");
    }

    @Test
    void refuses_a_part_of_the_cost_twice_and_a_measure_of_caseload_of_a_key_of_something_else() {
        assertThat(codes(limited(
                        ApportionmentBasis.POPULATION,
                        new PoolLimits(
                                List.of("CC-1", "CC-1"),
                                List.of(Fund.DSG, Fund.DSG),
                                List.of(),
                                Optional.of("CIN-OPEN")))))
                .containsExactly("DUPLICATE_COST_CENTRE", "DUPLICATE_FUND", "MEASURE_OF_ANOTHER_BASIS");
    }

    @Test
    void knows_a_version_that_says_the_same_as_another() {
        assertThat(pool(1).saysTheSameAs(pool(2))).isTrue();
        assertThat(pool(1).saysTheSameAs(lines("9.2"))).isFalse();
    }

    private static List<String> codes(Pool pool) {
        return check(pool).stream().map(Finding::code).toList();
    }

    private static List<Finding> check(Pool pool) {
        return new PoolCheck(TRI_BOROUGH, Set.of("9.1", "9.2")::contains).check(pool);
    }

    private static Binding<Pool> bind(Pool pool, FinancialYear year, Map<Borough, Agreement> agreements) {
        return Binding.of(pool, pool.boroughs(), year, agreements);
    }

    private static Agreement agrees(int version) {
        return new Agreement.UnderMandate(List.of(version));
    }

    private static Pool.Share share(Borough borough, String weight) {
        return new Pool.Share(borough, new BigDecimal(weight));
    }

    private static Pool pool(int version) {
        return of(version, List.of("9.1"), List.of(share(LBHF, "341"), share(RBKC, "209"), share(WCC, "298")));
    }

    private static Pool with(List<Pool.Share> shares) {
        return of(1, List.of("9.1"), shares);
    }

    private static Pool lines(String... lines) {
        return of(1, List.of(lines), List.of(share(LBHF, "341"), share(RBKC, "209")));
    }

    private static Pool capped(PoolLimits.Cap... caps) {
        return limited(
                ApportionmentBasis.FIXED_SHARE, new PoolLimits(List.of(), List.of(), List.of(caps), Optional.empty()));
    }

    private static PoolLimits.Cap percent(Borough borough, String percent) {
        return new PoolLimits.Cap(borough, Optional.of(new BigDecimal(percent)), Optional.empty());
    }

    private static PoolLimits.Cap pounds(Borough borough, String pounds) {
        return new PoolLimits.Cap(borough, Optional.empty(), Optional.of(new BigDecimal(pounds)));
    }

    private static Pool limited(ApportionmentBasis basis, PoolLimits limits) {
        Pool all = pool(1);
        return new Pool(
                all.partnership(),
                all.code(),
                all.version(),
                all.title(),
                all.host(),
                all.serviceLines(),
                basis,
                all.shares(),
                all.from(),
                all.until(),
                limits);
    }

    private static Pool of(int version, List<String> lines, List<Pool.Share> shares) {
        return new Pool(
                "tri-borough",
                "senior-management",
                version,
                "Senior management team",
                LBHF,
                lines,
                ApportionmentBasis.FIXED_SHARE,
                shares,
                LocalDate.parse("2012-04-01"),
                Optional.empty());
    }
}
