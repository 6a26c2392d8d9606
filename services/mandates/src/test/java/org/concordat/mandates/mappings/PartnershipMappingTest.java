package org.concordat.mandates.mappings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.ServiceLine;
import org.concordat.mandates.agreement.Agreement;
import org.concordat.mandates.agreement.Binding;
import org.concordat.mandates.charts.ChartEdition;
import org.junit.jupiter.api.Test;

class PartnershipMappingTest {

    private static final Borough LBHF = new Borough("LBHF");
    private static final Borough HILL = new Borough("HILL");
    private static final FinancialYear YEAR = new FinancialYear(2016);
    private static final ChartEdition ADULTS = edition(
            "adults",
            new ServiceLine("A", "Adult social care", Optional.empty(), true),
            new ServiceLine("A.1", "Home care", Optional.of("A"), false));
    private static final ChartEdition SECTION_251 = edition(
            "section-251",
            new ServiceLine("3", "Children", Optional.empty(), true),
            new ServiceLine("3.1.2", "Fostering services", Optional.of("3"), false));

    @Test
    void binds_when_the_mandates_of_all_members_agree_to_the_same_version() {
        assertThat(binding(Map.of(LBHF, agrees(2), HILL, agrees(1, 2))).binds()).isTrue();
    }

    @Test
    void does_not_ask_a_member_of_whom_nothing_is_shown_for_want_of_a_mandate() {
        assertThat(binding(Map.of(LBHF, agrees(2))).binds()).isTrue();
        assertThat(binding(Map.of(LBHF, agrees(2), HILL, new Agreement.NoMandate()))
                        .binds())
                .isTrue();
    }

    @Test
    void does_not_bind_while_a_mandate_in_force_is_silent_or_agrees_to_another_version() {
        Binding<PartnershipMapping> binding = binding(Map.of(LBHF, agrees(), HILL, agrees(1)));
        assertThat(binding.binds()).isFalse();
        assertThat(binding.missing())
                .containsExactly(
                        Map.entry(HILL, "the mandate of HILL agrees to version 1"),
                        Map.entry(LBHF, "the mandate of LBHF does not speak of it"));
    }

    @Test
    void maps_a_line_or_a_total_of_the_one_chart_to_a_line_of_the_other() {
        assertThat(codes(lines("A", "3.1.2", "A.1", "3.1.2"))).isEmpty();
        assertThat(codes(lines())).containsExactly("NO_LINES");
        assertThat(codes(lines("A.1", "3.1.2", "A.1", "3.1.2"))).containsExactly("DUPLICATE_LINE");
        assertThat(codes(lines("B", "3.1.2"))).containsExactly("UNKNOWN_SERVICE_LINE");
        assertThat(codes(lines("A.1", "7.7"))).containsExactly("UNKNOWN_SERVICE_LINE");
        assertThat(codes(lines("A.1", "3"))).containsExactly("TOTAL_AS_TARGET");
    }

    @Test
    void is_between_two_charts_that_there_are() {
        PartnershipMapping mapping = lines("A.1", "3.1.2");
        assertThat(codes(mapping, List.of(), List.of(SECTION_251))).containsExactly("UNKNOWN_CHART");
        assertThat(codes(mapping, List.of(ADULTS), List.of())).containsExactly("UNKNOWN_CHART");
        assertThat(codes(of(1, "adults", "adults", "A.1", "A.1"), List.of(ADULTS), List.of(ADULTS)))
                .containsExactly("SAME_CHART");
    }

    @Test
    void stays_between_the_same_charts_in_every_version_and_is_the_only_one_between_them() {
        PartnershipMapping mapping = lines("A.1", "3.1.2");
        PartnershipMapping before = of(1, "adults", "elsewhere", "A.1", "E.1");
        assertThat(new PartnershipMappingCheck(List.of(ADULTS), List.of(SECTION_251), List.of())
                        .check(mapping, Optional.of(before)))
                .extracting(Finding::code)
                .containsExactly("OTHER_CHARTS_BEFORE");
        assertThat(new PartnershipMappingCheck(List.of(ADULTS), List.of(SECTION_251), List.of(mapping))
                        .check(mapping, Optional.empty()))
                .extracting(Finding::code)
                .containsExactly("CHARTS_MAPPED_ALREADY");
    }

    @Test
    void refuses_to_end_before_it_begins() {
        PartnershipMapping mapping = lines("A.1", "3.1.2");
        assertThat(codes(new PartnershipMapping(
                        "tri-borough",
                        mapping.code(),
                        1,
                        mapping.title(),
                        "adults",
                        "section-251",
                        mapping.lines(),
                        mapping.from(),
                        Optional.of(mapping.from().minusDays(1)))))
                .containsExactly("UNTIL_BEFORE_FROM");
    }

    @Test
    void has_a_code_like_every_reference() {
        assertThatThrownBy(() -> of("Not a code", 1, "adults", "section-251", "A", "3.1.2"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("chart mapping");
    }

    private static Binding<PartnershipMapping> binding(Map<Borough, Agreement> agreements) {
        return Binding.of(of(2, "adults", "section-251", "A", "3.1.2"), Set.of(LBHF, HILL), YEAR, agreements);
    }

    private static Agreement agrees(Integer... versions) {
        return new Agreement.UnderMandate(List.of(versions));
    }

    private static List<String> codes(PartnershipMapping mapping) {
        return codes(mapping, List.of(ADULTS), List.of(SECTION_251));
    }

    private static List<String> codes(
            PartnershipMapping mapping, List<ChartEdition> source, List<ChartEdition> target) {
        return new PartnershipMappingCheck(source, target, List.of())
                .check(mapping, Optional.empty()).stream().map(Finding::code).toList();
    }

    private static PartnershipMapping lines(String... fromAndTo) {
        return of(1, "adults", "section-251", fromAndTo);
    }

    private static PartnershipMapping of(int version, String fromChart, String toChart, String... fromAndTo) {
        return of("adults-to-section-251", version, fromChart, toChart, fromAndTo);
    }

    private static PartnershipMapping of(
            String code, int version, String fromChart, String toChart, String... fromAndTo) {
        List<PartnershipMapping.Line> lines = new java.util.ArrayList<>();
        for (int i = 0; i < fromAndTo.length; i += 2) {
            lines.add(new PartnershipMapping.Line(fromAndTo[i], fromAndTo[i + 1]));
        }
        return new PartnershipMapping(
                "tri-borough",
                code,
                version,
                "Adults",
                fromChart,
                toChart,
                lines,
                LocalDate.parse("2012-04-01"),
                Optional.empty());
    }

    private static ChartEdition edition(String code, ServiceLine... lines) {
        return new ChartEdition(code, 1, code, Optional.empty(), Optional.empty(), new Chart(List.of(lines)));
    }
}
