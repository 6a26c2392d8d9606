package org.concordat.mandates.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.mandates.effects.InWords;
import org.concordat.mandates.foreword.Foreword;
import org.concordat.web.table.writing.Sheet;
import org.concordat.web.table.writing.Value;

/**
 * A mandate suite as a table: a row for each thing, a column for each member. The foreword and which mandates they are
 * come first, so that CSV, which has no second sheet, has them as well.
 */
final class MandateSuiteTable {

    private static final String SILENT = "does not speak of it";
    private static final String NO_MANDATE = "no mandate in force";

    private final MandateSuite suite;
    private final List<Borough> members;

    private MandateSuiteTable(MandateSuite suite) {
        this.suite = suite;
        this.members = List.copyOf(suite.speakers().boroughs());
    }

    static List<Sheet> of(MandateSuite suite) {
        MandateSuiteTable table = new MandateSuiteTable(suite);
        return List.of(
                new Sheet("Mandates", table.header(), table.rows()),
                new Sheet("Notes", List.of("what", "which"), notes(suite)));
    }

    private List<String> header() {
        List<String> header =
                new ArrayList<>(List.of("partnership", "financial_year", "section", "subject", "accord", "sentence"));
        members.forEach(member -> header.add(member.code()));
        return header;
    }

    private Stream<List<Value>> rows() {
        return Stream.of(
                        suite.foreword().stream().map(this::foreword),
                        Stream.of(mandates()),
                        suite.entries().stream().map(this::entry))
                .flatMap(part -> part);
    }

    private List<Value> foreword(Foreword foreword) {
        String subject = "Foreword of %s (version %d)%s"
                .formatted(
                        InWords.day(foreword.dated()),
                        foreword.version(),
                        foreword.signedBy().map(by -> ", " + by).orElse(""));
        return row("FOREWORD", subject, "", foreword.text(), members.stream().map(member -> ""));
    }

    private List<Value> mandates() {
        return row(
                "MANDATES",
                suite.inForceOn().map(day -> "In force on " + InWords.day(day)).orElse("In force"),
                "",
                "",
                suite.speakers().members().stream()
                        .map(member -> member.mandate()
                                .flatMap(MandateSuiteView.MandateInForce::of)
                                .map(MandateSuiteTable::inWords)
                                .orElse(NO_MANDATE)));
    }

    private static String inWords(MandateSuiteView.MandateInForce mandate) {
        return "%s, version %d, adopted on %s%s"
                .formatted(
                        mandate.title(),
                        mandate.version(),
                        InWords.day(mandate.adoptedOn()),
                        mandate.minute().map(minute -> " (" + minute + ")").orElse(""));
    }

    private List<Value> entry(SuiteEntry entry) {
        return row(
                entry.section().name(),
                entry.subject(),
                entry.accord().map(Accord::name).orElse(""),
                entry.sentence(),
                members.stream()
                        .map(member -> Optional.ofNullable(entry.said().get(member))
                                .map(MandateStatement::text)
                                .orElse(suite.speakers().withoutMandate().contains(member) ? NO_MANDATE : SILENT)));
    }

    private List<Value> row(String section, String subject, String accord, String sentence, Stream<String> said) {
        return Stream.concat(
                        Stream.of(
                                suite.partnership().code(),
                                suite.financialYear().toString(),
                                section,
                                subject,
                                accord,
                                sentence),
                        said)
                .map(Value::of)
                .toList();
    }

    private static Stream<List<Value>> notes(MandateSuite suite) {
        Stream<List<String>> members = suite.speakers().members().stream()
                .flatMap(member -> member.stretches().stream())
                .map(stretch -> List.of(
                        stretch.borough().code(),
                        "member from %s%s"
                                .formatted(
                                        InWords.day(stretch.from()),
                                        stretch.until()
                                                .map(last -> " to " + InWords.day(last))
                                                .orElse(""))));
        return Stream.concat(
                        Stream.concat(
                                Stream.of(
                                        List.of(
                                                "partnership",
                                                suite.partnership().title()),
                                        List.of("year", suite.financialYear().toString())),
                                members),
                        Stream.of(
                                List.of(Accord.COINCIDES.name(), "all members with a mandate in force say the same"),
                                List.of(
                                        Accord.DIFFERS.name(),
                                        "they do not all say the same, or not all speak of it; both can be done"),
                                List.of(
                                        Accord.CONTRADICTS.name(),
                                        "what one says cannot be done as long as another says otherwise"),
                                List.of("no accord", "fewer than two mandates could speak of it")))
                .map(row -> row.stream().map(Value::of).toList());
    }
}
