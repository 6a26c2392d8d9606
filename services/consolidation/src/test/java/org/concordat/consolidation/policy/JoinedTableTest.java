package org.concordat.consolidation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.consolidation.budget.BudgetDomain;
import org.concordat.consolidation.reference.BoroughKnown;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.reference.MappingKnown;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.table.RowNode;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.OnsCode;
import org.concordat.kernel.Period;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.sharing.DisclosureLevels;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JoinedTableTest {

    private static final Borough HILL = new Borough("HILL");
    private static final Borough LBHF = new Borough("LBHF");
    private static final Period MAY = Period.parse("2016-17-P02");
    private static final LocalDate TODAY = LocalDate.parse("2016-07-15");
    private static final Instant KNOWN = Instant.parse("2016-07-15T09:00:00Z");
    private static final Map<String, Chart> CHARTS = Map.of(
            "section-251",
            new Chart(List.of(
                    new ServiceLine("3", "Children", Optional.empty(), true),
                    new ServiceLine("3.1", "Looked after", Optional.of("3"), false),
                    new ServiceLine("3.2", "Families", Optional.of("3"), false))),
            "other",
            new Chart(List.of(
                    new ServiceLine("A", "All", Optional.empty(), true),
                    new ServiceLine("A.1", "Homes", Optional.of("A"), false),
                    new ServiceLine("A.2", "Visits", Optional.of("A"), false))));

    /** Each mandate is a version of its own: what is worked out from one is remembered. */
    private static final AtomicInteger ADOPTED = new AtomicInteger();

    private final SortedMap<Borough, String> charts = new TreeMap<>(Map.of(HILL, "other", LBHF, "section-251"));
    private final SortedMap<Borough, Optional<MandateKnown>> mandates = new TreeMap<>();
    private final List<MappingKnown> mappings = new ArrayList<>();
    private @Nullable String own = "section-251";

    @Test
    void members_on_one_chart_have_its_rows_and_no_other() {
        charts.put(HILL, "section-251");
        adopt(HILL, 0);
        adopt(LBHF, 0);
        assertThat(table().rows().nodes()).extracting(RowNode::code).containsExactly("3", "3.1", "3.2");
        assertThat(table().members()).allSatisfy(member -> {
            assertThat(member.landing()).isEmpty();
            assertThat(member.mapping()).isEmpty();
        });
        own = null;
        assertThat(table().rows().nodes()).hasSize(3);
    }

    @Test
    void what_is_not_mapped_has_a_row_below_the_total_of_everything() {
        agreed();
        RowTree rows = table().rows();
        assertThat(rows.nodes()).extracting(RowNode::code).containsExactly("3", "3.1", "3.2", RowTree.NOT_MAPPED);
        assertThat(rows.within(rows.find(RowTree.NOT_MAPPED).orElseThrow(), 0)).isTrue();
        assertThat(landing("A.1")).isEqualTo("3.1");
        assertThat(landing("A.2")).isEqualTo(RowTree.NOT_MAPPED);
        assertThat(landing("gone")).isEqualTo(RowTree.NOT_MAPPED);
    }

    @Test
    void what_is_mapped_to_a_line_that_is_a_total_by_now_is_not_lost() {
        mappings.add(mapping(1, "3", "2012-04-01", null));
        adopt(HILL, 1);
        adopt(LBHF, 1);
        assertThat(landing("A.1")).isEqualTo(RowTree.NOT_MAPPED);
    }

    @Test
    void says_which_mapping_is_missing() {
        adopt(HILL, 1);
        refused("(other, section-251)", "No mapping from other to section-251 is recorded for 2016-17-P02.");
        mappings.add(mapping(1, "3.1", "2016-06-01", null));
        refused("No mapping from other to section-251 is recorded for 2016-17-P02.");
        mappings.clear();
        mappings.add(mapping(1, "3.1", "2012-04-01", "2016-05-30"));
        refused("No mapping from other to section-251 is recorded for 2016-17-P02.");
        mappings.clear();
        mappings.add(mapping(1, "3.1", "2016-05-31", "2016-05-31"));
        assertThat(table().members()).hasSize(2);
    }

    @Test
    void says_that_nobody_has_said_on_which_chart_the_partnership_reports() {
        agreed();
        own = null;
        refused("Nobody has said on which of them the partnership reports.");
    }

    @Test
    void says_who_has_not_agreed() {
        mappings.add(mapping(1, "3.1", "2012-04-01", null));
        adopt(HILL, 1);
        adopt(LBHF, 0);
        refused("The mandates of LBHF do not agree to version 1 of the mapping other-to-251");
        adopt(HILL, 0);
        refused("The mandates of HILL, LBHF do not agree to version 1");
    }

    @Test
    void takes_the_latest_version_that_all_agree_to_and_asks_nobody_without_a_mandate() {
        mappings.add(mapping(1, "3.1", "2012-04-01", null));
        mappings.add(mapping(2, "3.2", "2012-04-01", null));
        adopt(HILL, 1, 2);
        adopt(LBHF, 1);
        assertThat(landing("A.1")).isEqualTo("3.1");
        adopt(LBHF, 1, 2);
        assertThat(landing("A.1")).isEqualTo("3.2");
        mandates.put(LBHF, Optional.empty());
        adopt(HILL, 2);
        assertThat(landing("A.1")).isEqualTo("3.2");
        assertThat(table().members().getLast().sharing().sharesAnything()).isFalse();
    }

    @Test
    void a_row_is_as_open_as_the_least_open_own_line_there_and_says_which() {
        agreed(rule(SharingDetail.DETAIL, ""), rule(SharingDetail.TOTALS, "A.1"));
        SharingTable hill = table().members().getFirst().sharing();
        RowTree rows = table().rows();
        assertThat(hill.detail(rows.find("3.1").orElseThrow(), 0)).isEqualTo(SharingDetail.TOTALS);
        assertThat(hill.detail(rows.find("3").orElseThrow(), 0)).isEqualTo(SharingDetail.TOTALS);
        assertThat(hill.reason(rows.find("3").orElseThrow(), 0, "cost centres").text())
                .contains("the borough's own service line A.1");
        assertThat(hill.detail(rows.find("3.2").orElseThrow(), 0))
                .as("nothing of the borough is there")
                .isEqualTo(SharingDetail.DETAIL);
    }

    @Test
    void a_line_that_no_chart_knows_any_more_is_as_open_as_the_least_open_rule_that_may_have_spoken_of_it() {
        agreed(rule(SharingDetail.DETAIL, "A.1"), rule(SharingDetail.DETAIL, "A.2"));
        assertThat(notMapped()).as("no rule speaks of every line").isEqualTo(SharingDetail.WITHHELD);
        adopt(HILL, List.of(rule(SharingDetail.DETAIL, "")), 1);
        assertThat(notMapped()).isEqualTo(SharingDetail.DETAIL);
        adopt(HILL, List.of(rule(SharingDetail.DETAIL, ""), rule(SharingDetail.WITHHELD, "gone")), 1);
        assertThat(notMapped()).isEqualTo(SharingDetail.WITHHELD);
    }

    private SharingDetail notMapped() {
        return table().members()
                .getFirst()
                .sharing()
                .detail(table().rows().find(RowTree.NOT_MAPPED).orElseThrow(), 0);
    }

    private void agreed(SharingRule... ofHillingdon) {
        mappings.add(mapping(1, "3.1", "2012-04-01", null));
        adopt(HILL, List.of(ofHillingdon), 1);
        adopt(LBHF, 1);
    }

    private String landing(String line) {
        return table().members().getFirst().landing().orElseThrow().rowOf(line);
    }

    private void refused(String... saying) {
        assertThatThrownBy(this::table)
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.code()).isEqualTo("charts-differ");
                })
                .hasMessageContainingAll(saying);
    }

    private JoinedTable table() {
        return JoinedTable.of(
                BudgetDomain.BUDGET,
                new PartnershipKnown(
                        "tri-borough",
                        "T",
                        List.of(),
                        List.of(),
                        Optional.ofNullable(own),
                        DisclosureLevels.USUAL,
                        KNOWN),
                MAY,
                TODAY,
                new JoinedTable.Basis(
                        charts.entrySet().stream()
                                .map(entry -> new BoroughKnown(
                                        entry.getKey(), "N", new OnsCode("E09000017"), entry.getValue(), KNOWN))
                                .toList(),
                        mandates,
                        code -> Objects.requireNonNull(CHARTS.get(code)),
                        () -> mappings));
    }

    private void adopt(Borough borough, int... versions) {
        adopt(borough, List.of(rule(SharingDetail.NAMED, "")), versions);
    }

    private void adopt(Borough borough, List<SharingRule> rules, int... versions) {
        Set<MandateKnown.MappingVersion> agreed = IntStream.of(versions)
                .mapToObj(version -> new MandateKnown.MappingVersion("other-to-251", version))
                .collect(Collectors.toSet());
        mandates.put(
                borough,
                Optional.of(new MandateKnown(
                        "mandate-of-" + borough,
                        borough,
                        MAY.year(),
                        ADOPTED.incrementAndGet(),
                        "M",
                        rules,
                        agreed,
                        KNOWN)));
        Stream.of(HILL, LBHF).forEach(each -> mandates.putIfAbsent(each, Optional.empty()));
    }

    private static MappingKnown mapping(int version, String to, String from, @Nullable String until) {
        return new MappingKnown(
                "tri-borough",
                "other-to-251",
                version,
                "M",
                "other",
                "section-251",
                Map.of("A.1", to),
                LocalDate.parse(from),
                Optional.ofNullable(until).map(LocalDate::parse),
                KNOWN);
    }

    private static SharingRule rule(SharingDetail detail, String line) {
        return new SharingRule(
                Optional.empty(),
                Optional.empty(),
                Optional.of(line).filter(text -> !text.isEmpty()),
                Optional.empty(),
                detail,
                Optional.empty(),
                Optional.empty());
    }
}
