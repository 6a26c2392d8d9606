package org.concordat.consolidation.procurement.intention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.assessment.Assessed;
import org.concordat.consolidation.assessment.Assessment;
import org.concordat.consolidation.assessment.Note;
import org.concordat.consolidation.assessment.NoteColumn;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.procurement.intention.IntentionRows.Says;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;

/**
 * The per cent that the spend of a row is of all spend: worked out from what the answer shows, of both by themselves and of
 * the same boroughs, and never where either is not shown. What a paper prints stands beside it.
 */
final class SpendShares implements Assessment {

    private static final List<Measure> SPENDS = List.of(IntentionRows.SPEND, IntentionRows.SPAN_SPEND);

    private static final List<NoteColumn> COLUMNS = List.of(
            new NoteColumn(
                    "percent",
                    "percent",
                    "what the spend of the year is of all spend of it, worked out, in whole per cent"),
            new NoteColumn("percentSays", "percent_says", "of what it is worked out, and what the paper prints"),
            new NoteColumn(
                    "spanPercent", "span_percent", "the same of spend that is printed for several years together"),
            new NoteColumn("spanPercentSays", "span_percent_says", "of what that is worked out"));

    @Override
    public List<NoteColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Assessed of(ReleasedView view, Set<Borough> named, References references) {
        Assessed assessed = new Assessed(COLUMNS);
        Optional<ReleasedRow> all = view.totals().stream().reduce((first, last) -> last);
        all.ifPresent(total -> view.rows().forEach(row -> {
            say(assessed, row, Optional.empty(), notes(row.figures(), total.figures(), lines(row)));
            for (ReleasedContribution of : row.contributions()) {
                total.contribution(of.borough())
                        .ifPresent(whole -> say(
                                assessed,
                                row,
                                Optional.of(of.borough()),
                                notes(of.figures(), whole.figures(), of.lines())));
            }
        }));
        return assessed;
    }

    private static void say(Assessed assessed, ReleasedRow row, Optional<Borough> borough, List<Optional<Note>> notes) {
        if (notes.stream().anyMatch(Optional::isPresent)) {
            assessed.say(row, borough, notes);
        }
    }

    private static List<ReleasedLine> lines(ReleasedRow row) {
        return row.contributions().isEmpty() ? row.lines() : List.of();
    }

    private static List<Optional<Note>> notes(ReleasedFigures part, ReleasedFigures whole, List<ReleasedLine> lines) {
        List<Optional<Note>> notes = new ArrayList<>();
        for (Measure spend : SPENDS) {
            int number = IntentionRows.TABLE.measures().number(spend);
            ReleasedCell of = part.whole().get(number);
            ReleasedCell all = whole.whole().get(number);
            boolean made = of.hasValue()
                    && all.hasValue()
                    && all.figure() != 0
                    && of.included().equals(all.included());
            notes.add(made ? Optional.of(new Note.Number(percent(of, all))) : Optional.empty());
            notes.add(made ? Optional.of(new Note.Text(words(of, all, printed(lines, spend)))) : Optional.empty());
        }
        return notes;
    }

    private static BigDecimal percent(ReleasedCell of, ReleasedCell all) {
        return BigDecimal.valueOf(of.figure())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(all.figure()), 0, RoundingMode.HALF_UP);
    }

    private static String words(ReleasedCell of, ReleasedCell all, Printed printed) {
        return "Worked out: %s of %s%s"
                .formatted(of.value().orElseThrow(), all.value().orElseThrow(), printed.words());
    }

    /** @param spending lines with spend @param percents that are printed of them */
    private record Printed(int spending, List<String> percents) {

        private String words() {
            if (spending == 0) {
                return ".";
            }
            return percents.isEmpty()
                    ? "; the paper leaves the per cent out."
                    : "; the paper prints %s.".formatted(String.join(" and ", percents));
        }
    }

    private static Printed printed(List<ReleasedLine> lines, Measure spend) {
        List<ReleasedLine> spending =
                lines.stream().filter(line -> line.cell(spend).hasValue()).toList();
        return new Printed(
                spending.size(),
                spending.stream()
                        .flatMap(line -> line.texts().get(Says.PERCENT.number()).stream())
                        .toList());
    }
}
