package org.concordat.consolidation.procurement.matching;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Spellings as registers have them, made up, with what is expected to be said of them. */
class SupplierPairsTest {

    private record Expected(MatchVerdict verdict, ListedSupplier one, ListedSupplier other) {}

    private record Found(Expected expected, Likeness likeness) {

        @Override
        public String toString() {
            return "%s expected, %s (%d) found of \"%s\" and \"%s\": %s"
                    .formatted(
                            expected.verdict(),
                            likeness.verdict(),
                            likeness.percent(),
                            expected.one().name(),
                            expected.other().name(),
                            String.join(" ", likeness.why()));
        }
    }

    private static final Set<MatchVerdict> YES = Set.of(MatchVerdict.SAME, MatchVerdict.LIKELY);

    private final List<Expected> table = read();
    private final SupplierComparison comparison = SupplierComparison.among(
            table.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).toList());
    private final List<Found> found = table.stream()
            .map(pair -> new Found(pair, comparison.compare(pair.one(), pair.other())))
            .toList();

    @Test
    void no_two_that_are_not_one_are_called_the_same() {
        assertThat(table).hasSizeGreaterThanOrEqualTo(60);
        assertThat(found)
                .filteredOn(pair -> !YES.contains(pair.expected().verdict()))
                .filteredOn(pair -> YES.contains(pair.likeness().verdict()))
                .isEmpty();
        assertThat(found)
                .filteredOn(pair -> pair.expected().verdict() != MatchVerdict.SAME)
                .filteredOn(pair -> pair.likeness().verdict() == MatchVerdict.SAME)
                .isEmpty();
    }

    @Test
    void at_most_three_that_are_one_are_missed() {
        assertThat(found)
                .filteredOn(pair -> YES.contains(pair.expected().verdict()))
                .filteredOn(pair -> !YES.contains(pair.likeness().verdict()))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void what_is_doubtful_is_left_to_a_person_and_what_is_not_is_not_shown() {
        assertThat(found)
                .filteredOn(pair -> pair.expected().verdict() != pair.likeness().verdict())
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void the_verdict_says_which_number_and_which_words_and_how_sure_it_is() {
        Likeness number = comparison.compare(
                new ListedSupplier("Larkfield Care", Optional.of("4182234"), Optional.empty(), Optional.empty()),
                new ListedSupplier("Other Name", Optional.of("04182234"), Optional.empty(), Optional.empty()));
        Likeness words = comparison.compare(
                ListedSupplier.named("Sunridge Homes"), ListedSupplier.named("Sunridge Education and Training"));
        Likeness forms = comparison.compare(
                ListedSupplier.named("Larkfield Care Ltd"), ListedSupplier.named("Larkfield Care LLP"));

        assertThat(number)
                .isEqualTo(new Likeness(MatchVerdict.SAME, 100, List.of("Both have the company number 04182234.")));
        assertThat(words.why())
                .containsExactly(
                        "Both names have \"sunridge\".", "Only one has \"education\", \"home\", \"training\".");
        assertThat(words.percent()).isBetween(50, 79);
        assertThat(forms.why()).contains("Their legal forms differ: LIMITED and LLP.");
    }

    @Test
    void it_says_the_same_whoever_is_asked_about_first() {
        for (Expected pair : table) {
            assertThat(comparison.compare(pair.other(), pair.one()))
                    .as("%s and %s", pair.one(), pair.other())
                    .isEqualTo(comparison.compare(pair.one(), pair.other()));
        }
    }

    private static List<Expected> read() {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(
                                SupplierPairsTest.class.getResourceAsStream("/procurement/supplier-pairs.csv")),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream()
                    .map(row -> new Expected(
                            MatchVerdict.valueOf(row.getField("expected")),
                            supplier(row, "one"),
                            supplier(row, "other")))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ListedSupplier supplier(NamedCsvRecord row, String which) {
        return new ListedSupplier(
                row.getField(which),
                Optional.of(row.getField(which + "_company")),
                Optional.of(row.getField(which + "_charity")),
                Optional.of(row.getField(which + "_category")));
    }
}
