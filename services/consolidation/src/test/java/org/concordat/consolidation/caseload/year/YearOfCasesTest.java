package org.concordat.consolidation.caseload.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.consolidation.caseload.CaseloadDomain;
import org.concordat.consolidation.caseload.Chapters;
import org.concordat.consolidation.caseload.history.Addend;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.table.NumberSum;
import org.concordat.testing.cases.SentCase;
import org.concordat.testing.cases.YearOfCases;
import org.concordat.testing.cases.plain.PlainFigures;
import org.concordat.testing.cases.plain.PlainSheet.Figure;
import org.concordat.testing.cases.plain.Story;
import org.junit.jupiter.api.Test;

/** A year of three boroughs, told by the chapters and by a plain calculation that knows nothing of them. */
class YearOfCasesTest {

    private static final long SEED = 20221127;
    private static final int EVENTS = 100_000;
    private static final int RARE = 3;
    private static final int FIGURES_MIN = 55;
    private static final YearOfCases YEAR = YearOfCases.of(SEED, EVENTS);

    @Test
    void every_figure_of_every_borough_and_month_is_what_a_plain_calculation_gives() {
        Map<String, Map<Addend, Amount>> told = told(YEAR.clean());
        Set<String> codes = new HashSet<>();
        Set<String> seen = new HashSet<>();
        List<String> differences = new ArrayList<>();
        for (String borough : YearOfCases.sources().keySet()) {
            List<Story> stories = Story.of(YEAR.clean(), borough);
            for (LocalDate first = YearOfCases.FIRST_DAY;
                    first.isBefore(YearOfCases.LAST_DAY);
                    first = first.plusMonths(1)) {
                LocalDate last = first.plusMonths(1).minusDays(1);
                Map<String, Figure> asked = asked(told.getOrDefault(borough, Map.of()), first, last);
                Map<String, Figure> plain = PlainFigures.of(stories, first, last);
                codes.addAll(plain.keySet());
                for (Map.Entry<String, Figure> figure : plain.entrySet()) {
                    Figure other = asked.getOrDefault(figure.getKey(), new Figure(0, 0));
                    if (!other.equals(figure.getValue())) {
                        differences.add("%s of %s in the month to %s: plain %s, chapters %s"
                                .formatted(figure.getKey(), borough, last, figure.getValue(), other));
                    }
                    if (figure.getValue().part() > 0) {
                        seen.add(figure.getKey());
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        // A figure that is nothing everywhere would prove nothing: a year of this size may lack the rarest.
        codes.removeAll(seen);
        assertThat(codes).hasSizeLessThanOrEqualTo(RARE);
        assertThat(seen).hasSizeGreaterThan(FIGURES_MIN);
    }

    /** Rates are left out: a population is told by nobody's cases. */
    @Test
    void numbers_that_are_said_to_come_to_one_another_do() {
        List<NumberSum> sums = CaseloadDomain.CASELOAD.declaration().rows().sums().stream()
                .filter(sum -> sum.whole()
                        .flatMap(whole -> Chapters.find(whole.row()))
                        .filter(whole -> whole.kind() != CaseMeasure.Kind.RATE)
                        .isPresent())
                .toList();
        assertThat(sums).hasSizeGreaterThan(25);
        told(YEAR.clean())
                .forEach((borough, told) -> YearOfCases.FIRST_DAY
                        .datesUntil(YearOfCases.LAST_DAY, Period.ofMonths(1))
                        .forEach(first -> {
                            Map<String, Figure> asked =
                                    asked(told, first, first.plusMonths(1).minusDays(1));
                            assertThat(sums)
                                    .allSatisfy(sum -> assertThat(sum.parts().stream()
                                                    .mapToLong(part -> number(asked, part))
                                                    .sum())
                                            .as("%s of %s in the month from %s", sum, borough, first)
                                            .isEqualTo(number(asked, sum.whole().orElseThrow())));
                        }));
    }

    private static long number(Map<String, Figure> asked, NumberSum.Number number) {
        assertThat(Chapters.find(number.row())).as(number.row()).isPresent();
        Figure figure = asked.getOrDefault(number.row(), new Figure(0, 0));
        return number.number() == 0 ? figure.part() : figure.whole();
    }

    @Test
    void what_stands_of_everything_that_was_sent_in_any_order_is_what_happened() {
        Set<String> happened = new HashSet<>(ids(YEAR.clean()));
        assertThat(happened).hasSameSizeAs(YEAR.clean());
        assertThat(standing(YEAR.inRandomOrder())).isEqualTo(happened);
        assertThat(standing(YEAR.arriving())).isEqualTo(happened);
    }

    @Test
    void the_same_seed_makes_the_same_year_and_another_another() {
        assertThat(YearOfCases.of(1, 300).arriving())
                .isEqualTo(YearOfCases.of(1, 300).arriving());
        assertThat(YearOfCases.of(2, 300).arriving())
                .isNotEqualTo(YearOfCases.of(1, 300).arriving());
    }

    @Test
    void everything_that_goes_wrong_happens_about_as_often_as_it_should() {
        List<SentCase> sent = YEAR.arriving();
        assertThat(YEAR.clean()).hasSizeBetween(EVENTS, EVENTS + 300);
        assertThat(sent.size() - new HashSet<>(sent).size()).isBetween(EVENTS / 25, EVENTS / 15);
        assertThat(sent.stream()
                        .filter(event -> event.corrects().isPresent())
                        .map(SentCase::id)
                        .distinct())
                .hasSizeBetween(EVENTS / 150, EVENTS / 70);
        assertThat(sent.stream().filter(event -> event.type().equals("event-withdrawn.v1")))
                .hasSizeBetween(EVENTS / 400, EVENTS / 120);
        assertThat(YEAR.invalid()).hasSizeBetween(EVENTS / 400, EVENTS / 120);
        assertThat(YEAR.clean().stream().map(SentCase::type).distinct()).hasSizeGreaterThan(45);
    }

    @Test
    void batches_are_of_one_borough_and_hold_everything() {
        List<YearOfCases.Batch> batches = YearOfCases.batches(YEAR.arriving(), 1000);
        assertThat(batches.stream().mapToInt(YearOfCases.Batch::events).sum())
                .isEqualTo(YEAR.arriving().size());
        assertThat(batches).allSatisfy(batch -> {
            assertThat(batch.events()).isLessThanOrEqualTo(1000);
            assertThat(batch.json()).contains(YearOfCases.sources().get(batch.borough()));
        });
    }

    private static List<String> ids(List<SentCase> events) {
        return events.stream().map(SentCase::id).toList();
    }

    /** The ids of what was taken and neither corrected nor withdrawn. */
    private static Set<String> standing(List<SentCase> sent) {
        Set<String> refused = new HashSet<>(ids(YEAR.invalid()));
        Set<String> gone = new HashSet<>();
        for (SentCase event : sent) {
            event.corrects().filter(_ -> !refused.contains(event.id())).ifPresent(gone::add);
            if (event.type().equals("event-withdrawn.v1")) {
                gone.add(event.id());
                gone.add(String.valueOf(event.says().get("event")));
            }
        }
        Set<String> standing = new HashSet<>(ids(sent));
        standing.removeAll(refused);
        standing.removeAll(gone);
        return standing;
    }

    /** What the chapters tell of each borough. */
    private static Map<String, Map<Addend, Amount>> told(List<SentCase> events) {
        Map<String, Map<Addend, Amount>> told = new HashMap<>();
        for (String borough : YearOfCases.sources().keySet()) {
            for (Story story : Story.of(events, borough)) {
                List<CaseEvent> standing = story.events().stream()
                        .map(event -> new CaseEvent(
                                event.source(),
                                event.id(),
                                EventType.of(event.type()).orElseThrow(),
                                event.time(),
                                event.says()))
                        .toList();
                String subject = story.events().getFirst().subject().orElse("");
                Map<Addend, Amount> sums = told.computeIfAbsent(borough, _ -> new HashMap<>());
                Chapters.tell(new CaseHistory(subject, standing))
                        .forEach((addend, amount) -> sums.merge(addend, amount, Amount::plus));
            }
        }
        return told;
    }

    /** As a view asks for a month. */
    private static Map<String, Figure> asked(Map<Addend, Amount> told, LocalDate first, LocalDate last) {
        Map<String, Figure> asked = new TreeMap<>();
        told.forEach((addend, amount) -> {
            CaseMeasure.Kind kind =
                    Chapters.find(addend.measure()).orElseThrow().kind();
            long times = switch (kind) {
                case FLOW, SHARE_OF_FLOW, MEAN_OF_FLOW, MEDIAN_OF_FLOW ->
                    addend.day().isBefore(first) || addend.day().isAfter(last) ? 0 : 1;
                case NIGHTS, COST -> nights(addend.day(), first, last);
                case STOCK,
                        SHARE_OF_STOCK,
                        RATIO_OF_STOCK,
                        RATE,
                        WITHIN,
                        OF_WORKERS,
                        CASES_OF_WORKERS,
                        MOST_OF_WORKERS -> addend.day().isAfter(last) ? 0 : 1;
            };
            asked.merge(
                    addend.measure(),
                    new Figure(amount.part() * times, amount.whole() * times),
                    (one, other) -> new Figure(one.part() + other.part(), one.whole() + other.whole()));
        });
        return asked;
    }

    /** On how many days of the month what was added on a day counts. */
    private static long nights(LocalDate day, LocalDate first, LocalDate last) {
        LocalDate from = day.isBefore(first) ? first : day;
        return Math.max(0, last.toEpochDay() - from.toEpochDay() + 1);
    }
}
