package org.concordat.consolidation.caseload.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.consolidation.Database;
import org.concordat.consolidation.caseload.ReportedDays;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.work.Workload;
import org.concordat.consolidation.facts.FoldedStore;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.security.BoroughScope;
import org.concordat.testing.RealServers;
import org.concordat.testing.cases.SentCase;
import org.concordat.testing.cases.YearOfCases;
import org.junit.jupiter.api.Test;

/**
 * What is kept as sums is what all changes come to, as at any moment and for any stretch: of a year of cases with all that
 * goes wrong, in no order, which becomes known over two years.
 */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class CaseSumsTest {

    private static final long SEED = 61;
    private static final int EVENTS = 1_500;
    private static final int OF_A_BUNDLE = 8;
    private static final int LANES = 16;
    private static final Instant KNOWN = Instant.parse("2022-05-01T10:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<SentCase> SENT = sent();

    @Inject
    BoroughScope scope;

    @Inject
    DataSource database;

    @Test
    void sums_as_at_any_moment_are_those_of_all_changes() {
        Borough borough = new Borough("CSSA");
        scope.write(Set.of(borough), () -> {
            List<FoldedStore.Known> bundles = bundles(borough);
            fold(bundles);
            Random random = new Random(SEED);
            for (Instant asAt : moments(bundles, random)) {
                for (String period :
                        List.of("2022-23-P01", "2022-23-P11", "2022-23-Q2", "2022-23-P13", "2023-24-P00")) {
                    ReportedDays asked = ReportedDays.of(Period.parse(period));
                    String what = "%s as at %s".formatted(period, asAt);
                    assertThat(told(CaseSumsStore.sums(database, borough, asAt, asked)))
                            .as(what)
                            .isEqualTo(told(PlainSums.of(database, borough, asAt, asked)));
                    assertThat(CaseSumsStore.byMonth(database, borough, asAt, asked))
                            .as(what)
                            .containsExactlyInAnyOrderElementsOf(PlainSums.byMonth(database, borough, asAt, asked));
                    assertThat(CaseSumsStore.byWorker(database, borough, asAt, asked.last(), Workload.measures()))
                            .as(what)
                            .isEqualTo(PlainSums.byWorker(database, borough, asAt, asked.last(), Workload.measures()));
                }
            }
            return borough;
        });
    }

    @Test
    void they_are_the_same_rows_whichever_is_read_first_and_those_laid_down_for_a_former_release() {
        Borough borough = new Borough("CSSB");
        Borough other = new Borough("CSSC");
        scope.write(Set.of(borough, other), () -> {
            fold(bundles(borough));
            List<FoldedStore.Known> shuffled = new ArrayList<>(bundles(other));
            Collections.shuffle(shuffled, new Random(SEED));
            fold(shuffled);
            return borough;
        });

        List<String> kept = rows("case_sum", borough);
        assertThat(kept).hasSizeGreaterThan(1_000).noneMatch(row -> row.endsWith(" 0 changes"));
        assertThat(rows("case_sum", other)).isEqualTo(kept);
        assertThat(laidDown(borough)).isEqualTo(kept);
    }

    /** Of WCC alone, as caseload passes them on: each once, and nothing that it refuses. */
    private static List<SentCase> sent() {
        YearOfCases year = YearOfCases.of(SEED, EVENTS);
        Set<SentCase> refused = new HashSet<>(year.invalid());
        return year.inRandomOrder().stream()
                .filter(event -> event.borough().equals("WCC") && !refused.contains(event))
                .distinct()
                .toList();
    }

    /** As they become known: several on one day, then none for days. */
    private static List<FoldedStore.Known> bundles(Borough borough) {
        List<FoldedStore.Known> bundles = new ArrayList<>();
        Random random = new Random(SEED);
        Instant at = KNOWN;
        for (int from = 0; from < SENT.size(); from += OF_A_BUNDLE) {
            List<ToldEvent> events = SENT.subList(from, Math.min(from + OF_A_BUNDLE, SENT.size())).stream()
                    .map(event -> told(borough, event))
                    .toList();
            bundles.add(new FoldedStore.Known(new CaseBundleJson(borough.code(), 0, events), borough, at));
            at = at.plusMillis(random.nextInt(3) > 0 ? random.nextInt(7_200_000) : random.nextLong(2_000_000_000L));
        }
        return bundles;
    }

    private static ToldEvent told(Borough borough, SentCase event) {
        try {
            String subject = event.subject().orElse(event.source());
            Optional<String> voids = event.type().equals("event-withdrawn.v1")
                    ? Optional.of(String.valueOf(event.says().get("event")))
                    : event.corrects();
            return new ToldEvent(
                    borough.code(),
                    new ToldEvent.Key(event.source(), event.id()),
                    event.type(),
                    subject,
                    event.time(),
                    voids,
                    Math.floorMod(subject.hashCode(), LANES),
                    event.time(),
                    JSON.writeValueAsString(event.says()),
                    Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some together and some alone, as a consumer reads them. */
    private void fold(List<FoldedStore.Known> bundles) {
        Random random = new Random(SEED);
        try (Connection connection = database.getConnection()) {
            for (int from = 0, until; from < bundles.size(); from = until) {
                until = Math.min(bundles.size(), from + 1 + random.nextInt(4));
                CaseEventStore.ONLY.append(bundles.subList(from, until), connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Before, at and between what became known, and at the ends of days and months. */
    private static List<Instant> moments(List<FoldedStore.Known> bundles, Random random) {
        List<Instant> moments = new ArrayList<>(List.of(
                KNOWN.minusMillis(1),
                KNOWN,
                Instant.parse("2022-07-31T23:59:59.999Z"),
                Instant.parse("2022-08-01T00:00:00Z"),
                Instant.parse("2022-12-31T23:00:00Z"),
                Instant.parse("2030-01-01T00:00:00Z")));
        for (int i = 0; i < 6; i++) {
            Instant at = bundles.get(random.nextInt(bundles.size())).at();
            moments.addAll(List.of(at, at.plusMillis(random.nextInt(3_600_000))));
        }
        return moments;
    }

    /** What is told of each measure and team, and of each value within the stretch; nothing where that is none. */
    private static Map<List<Object>, List<Long>> told(List<MeasureSums> sums) {
        Map<List<Object>, List<Long>> told = new HashMap<>();
        for (MeasureSums sum : sums) {
            told.merge(
                    List.of(sum.measure(), sum.team()),
                    Stream.of(sum.now(), sum.before())
                            .flatMap(of ->
                                    Stream.of(of.atEnd().part(), of.atEnd().whole(), of.nights()))
                            .toList(),
                    CaseSumsTest::plus);
            List<Amount> within = List.of(sum.now().within(), sum.before().within());
            if (!within.stream().allMatch(Amount::isNothing)) {
                told.put(
                        List.of(sum.measure(), sum.team(), sum.value()),
                        within.stream()
                                .flatMap(amount -> Stream.of(amount.part(), amount.whole()))
                                .toList());
            }
        }
        return told;
    }

    private static List<Long> plus(List<Long> some, List<Long> more) {
        List<Long> sums = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            sums.add(some.get(i) + more.get(i));
        }
        return sums;
    }

    private static List<String> rows(String table, Borough borough) {
        try (Connection superuser = Database.asSuperuser();
                Statement statement = superuser.createStatement()) {
            return rows(table, borough, statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(String table, Borough borough, Statement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var row = statement.executeQuery("""
                select concat_ws(' ', known_span, known_from, span, first_day, measure, team, holder, value,
                                 part, whole, part_days, changes, 'changes')
                from %s where borough = '%s' order by 1
                """.formatted(table, borough.code()))) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    /** By the statement of the migration, of the same changes. */
    private static List<String> laidDown(Borough borough) {
        try (InputStream file = CaseSumsTest.class.getResourceAsStream("/db/migration/V119__keep_sums_of_cases.sql");
                Connection superuser = Database.asSuperuser();
                Statement statement = superuser.createStatement()) {
            Matcher laying = Pattern.compile("insert into case_sum[^;]*")
                    .matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(laying.find()).isTrue();
            statement.execute("create temporary table laid_down (like case_sum)");
            statement.execute(laying.group().replace("into case_sum", "into laid_down"));
            return rows("laid_down", borough, statement);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
