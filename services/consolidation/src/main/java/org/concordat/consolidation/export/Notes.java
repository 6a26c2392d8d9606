package org.concordat.consolidation.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.consolidation.assessment.Assessed;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.RowNode;
import org.concordat.consolidation.view.AmountNotes;
import org.concordat.consolidation.view.Beside;
import org.concordat.consolidation.view.Utc;
import org.concordat.kernel.Borough;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.writing.Sheet;
import org.concordat.web.table.writing.Value;

/** The sheet that says once what the figures on the other are, and what the marks in it mean. */
final class Notes {

    private static final List<String> HEADER = List.of("about", "note");

    private final List<List<Value>> rows = new ArrayList<>();

    private Notes() {}

    static Sheet of(ReleasedView view, Assessed assessed, Optional<Beside> beside, MoneyUnit unit) {
        Notes notes = new Notes();
        notes.origin(view);
        notes.figures(view, unit);
        beside.ifPresent(notes::beside);
        assessed.columns().forEach(column -> notes.add(column.column(), column.meaning()));
        for (Shorthand mark : Shorthand.values()) {
            notes.add(mark.mark(), mark.meaning());
        }
        return new Sheet("Notes", HEADER, notes.rows.stream());
    }

    private void origin(ReleasedView view) {
        add("view", view.question().subject().code() + ", " + view.title());
        add("domain", view.question().domain().words().title());
        add("period", view.question().period().toString());
        add("position", view.question().period().position().toString());
        add("as_at", Utc.text(view.question().asAt()));
        view.question().by().ifPresent(by -> add("rows", "by " + by.name()));
        view.question().onlyRow().ifPresent(row -> add("limited to", row + " and what is below"));
        view.question()
                .byServiceLine()
                .ifPresent(row -> add(view.question().domain().words().row(), row));
        view.question()
                .group()
                .ifPresent(group -> add(
                        "limited to",
                        view.question().domain().table().group(group).title()));
        if (view.question().isShared()) {
            add("members", codes(view.members()));
        }
        view.membership().forEach(change -> add("member within the period", change.inWords()));
        view.coverage().ifPresent(coverage -> add("coverage of the view", RowMarks.text(coverage)));
        view.mandates()
                .forEach(mandate -> add(
                        "mandate of " + mandate.borough(),
                        "%s, version %d: %s".formatted(mandate.id(), mandate.version(), mandate.title())));
        view.mapped()
                .forEach(mapped -> add(
                        "mapping of " + mapped.borough(),
                        "%s, version %d: %s, from %s to %s"
                                .formatted(
                                        mapped.mapping(),
                                        mapped.version(),
                                        mapped.title(),
                                        mapped.fromChart(),
                                        mapped.toChart())));
        view.restated()
                .forEach(restated -> add(
                        "restated",
                        "%s: version %d, known since %s"
                                .formatted(restated.borough(), restated.version(), Utc.text(restated.knownAt()))));
        if (!view.illustrative().isEmpty()) {
            add(
                    "illustrative",
                    codes(view.illustrative())
                            + ": generated for demonstration, no real figures; so is every total with them in it");
        }
    }

    private void figures(ReleasedView view, MoneyUnit unit) {
        add("unit", unit.name());
        AmountNotes.rounding(unit).ifPresent(note -> add("rounding", note));
        if (!view.totals().isEmpty()) {
            add(
                    "TOTAL",
                    "at the foot: added up over "
                            + view.summed().stream().map(RowNode::code).collect(Collectors.joining(", "))
                            + ", each figure once");
        }
        if (view.question().isShared()) {
            add(
                    "coverage",
                    "who is in a combined figure and who is not, by column where it differs: withheld by a mandate, or missing since the return is not in or leaves the figure out");
        }
    }

    private void beside(Beside of) {
        add(
                of.column(),
                "%s (%s): what was reported of it by service line, about the latest time that has ended. It stands once for a service line, in its first row, and is no part of any amount; its own columns say who is in it and what is to be known of it"
                        .formatted(of.title(), of.code()));
        if (!of.illustrative().isEmpty()) {
            add(of.column(), codes(of.illustrative()) + ": generated for demonstration");
        }
        of.restated()
                .forEach(restated -> add(
                        of.column(),
                        "restated %s: version %d, known since %s"
                                .formatted(restated.borough(), restated.version(), Utc.text(restated.knownAt()))));
    }

    private static String codes(List<Borough> boroughs) {
        return boroughs.stream().map(Borough::code).collect(Collectors.joining(" "));
    }

    private void add(String about, String note) {
        rows.add(List.of(Value.of(about), Value.of(note)));
    }
}
