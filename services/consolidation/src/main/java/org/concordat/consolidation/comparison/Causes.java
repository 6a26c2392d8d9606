package org.concordat.consolidation.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.consolidation.comparison.Why.Code;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedLine;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.view.Utc;
import org.concordat.kernel.Borough;
import org.jspecify.annotations.Nullable;

/** Why figures differ, read off the two answers: it names a borough only where both answers do. */
final class Causes {

    /**
     * One figure, before and after.
     *
     * @param borough whose figure it is; none for one that combines a partnership's
     */
    record Figures(
            @Nullable ReleasedRow earlier,
            @Nullable ReleasedRow later,
            Optional<Borough> borough,
            int part,
            int measure,
            Optional<ReleasedCell> was,
            Optional<ReleasedCell> is) {

        boolean valueDiffers() {
            return !was.flatMap(ReleasedCell::quantity).equals(is.flatMap(ReleasedCell::quantity));
        }
    }

    private final ReleasedView from;
    private final ReleasedView to;
    private final DomainTable table;

    Causes(ReleasedView from, ReleasedView to) {
        this.from = from;
        this.to = to;
        this.table = to.question().domain().table();
    }

    List<Why> of(Figures figures) {
        List<Why> why = new ArrayList<>();
        if (figures.borough().isPresent()) {
            ofOne(figures, figures.borough().get(), why);
        } else {
            ofAll(figures, why);
        }
        if (why.isEmpty()) {
            why.add(Why.notShown());
        }
        comments(figures).forEach(why::add);
        return why;
    }

    /** Of a figure that combines: who came in, who went out, and of those who stayed, whose own figure is shown. */
    private void ofAll(Figures figures, List<Why> why) {
        Coverage before = coverage(figures.was());
        Coverage after = coverage(figures.is());
        for (Borough borough : after.included()) {
            if (!before.included().contains(borough)) {
                why.add(cameIn(borough, before.withheld().contains(borough)));
            }
        }
        for (Borough borough : before.included()) {
            if (!after.included().contains(borough)) {
                why.add(wentOut(borough, after.withheld().contains(borough)));
            }
        }
        for (Borough borough : after.included()) {
            if (before.included().contains(borough)) {
                ownFigure(figures, borough).ifPresent(why::add);
            }
        }
        if (why.isEmpty()) {
            after.included().forEach(borough -> mapped(borough).ifPresent(why::add));
        }
    }

    private static Coverage coverage(Optional<ReleasedCell> cell) {
        return cell.flatMap(ReleasedCell::coverage).orElse(new Coverage(List.of(), List.of(), List.of()));
    }

    private Why cameIn(Borough borough, boolean wasWithheld) {
        if (!from.members().contains(borough)) {
            return Why.of(Code.JOINED, borough, "%s is a member of the partnership since.".formatted(borough));
        }
        return wasWithheld ? shared(borough) : posted(borough);
    }

    private Why wentOut(Borough borough, boolean isWithheld) {
        if (!to.members().contains(borough)) {
            return Why.of(Code.LEFT, borough, "%s is no longer a member of the partnership.".formatted(borough));
        }
        return isWithheld ? withheld(borough) : leftOut(borough);
    }

    /** Why the own figure of a borough that is in both differs, where it is shown in both. */
    private Optional<Why> ownFigure(Figures figures, Borough borough) {
        Optional<ReleasedCell> was = contribution(figures.earlier(), borough, figures);
        Optional<ReleasedCell> is = contribution(figures.later(), borough, figures);
        boolean shown = was.filter(ReleasedCell::hasValue).isPresent()
                && is.filter(ReleasedCell::hasValue).isPresent();
        return shown && !was.flatMap(ReleasedCell::quantity).equals(is.flatMap(ReleasedCell::quantity))
                ? Optional.of(reposted(borough, was.get(), is.get()))
                : Optional.empty();
    }

    private static Optional<ReleasedCell> contribution(@Nullable ReleasedRow row, Borough borough, Figures figures) {
        return row == null
                ? Optional.empty()
                : row.contribution(borough)
                        .flatMap(contribution ->
                                Comparison.cell(contribution.figures(), figures.part(), figures.measure()));
    }

    private void ofOne(Figures figures, Borough borough, List<Why> why) {
        CellStatus before = status(figures.was());
        CellStatus after = status(figures.is());
        if (before == CellStatus.WITHHELD && after != CellStatus.WITHHELD) {
            why.add(from.members().contains(borough) ? shared(borough) : cameIn(borough, false));
        } else if (after == CellStatus.WITHHELD && before != CellStatus.WITHHELD) {
            why.add(withheld(borough));
        } else if (!from.members().contains(borough)) {
            why.add(cameIn(borough, false));
        } else if (!to.members().contains(borough)) {
            why.add(wentOut(borough, false));
        } else if (!before.hasValue() && after.hasValue()) {
            why.add(versionThatReplaced(borough).orElseGet(() -> posted(borough)));
        } else if (before.hasValue() && !after.hasValue()) {
            why.add(leftOut(borough));
        } else if (before.hasValue()) {
            why.add(reposted(borough, figures.was().orElseThrow(), figures.is().orElseThrow()));
        }
    }

    private static CellStatus status(Optional<ReleasedCell> cell) {
        return cell.map(ReleasedCell::status).orElse(CellStatus.MISSING);
    }

    private Why reposted(Borough borough, ReleasedCell was, ReleasedCell is) {
        if (was.status() == CellStatus.PROVISIONAL && is.status() == CellStatus.SHOWN) {
            return Why.of(
                    Code.APPROVED, borough, "The return of %s, submitted before, was approved.".formatted(borough));
        }
        if (was.status() == CellStatus.SHOWN && is.status() == CellStatus.PROVISIONAL) {
            return Why.of(
                    Code.POSTED, borough, "%s submitted a later version, which is not approved.".formatted(borough));
        }
        return versionThatReplaced(borough)
                .or(() -> mapped(borough))
                .orElseGet(() ->
                        Why.of(Code.NOT_SHOWN, borough, "Lines of %s were put under other rows.".formatted(borough)));
    }

    /** The restatement that stands, where the later answer tells it and the earlier had another version. */
    private Optional<Why> versionThatReplaced(Borough borough) {
        return restated(to, borough)
                .filter(later -> !restated(from, borough)
                        .map(earlier -> earlier.version() == later.version())
                        .orElse(false))
                .map(later -> Why.of(
                        Code.RESTATED,
                        borough,
                        "Version %d of the return of %s, known since %s, replaced the one before."
                                .formatted(later.version(), borough, Utc.text(later.knownAt()))));
    }

    /** By which mapping its lines are read now, where it is another than before. */
    private Optional<Why> mapped(Borough borough) {
        Optional<ReleasedView.Mapped> now = mapped(to, borough);
        if (now.equals(mapped(from, borough))) {
            return Optional.empty();
        }
        return Optional.of(Why.of(
                Code.MAPPED,
                borough,
                now.map(by -> "The lines of %s on the chart %s are read by version %d of the mapping “%s” (%s)."
                                .formatted(borough, by.fromChart(), by.version(), by.title(), by.mapping()))
                        .orElse("The lines of %s stand where they were posted, and no longer by a mapping."
                                .formatted(borough))));
    }

    private static Optional<ReleasedView.Mapped> mapped(ReleasedView view, Borough borough) {
        return view.mapped().stream()
                .filter(mapped -> mapped.borough().equals(borough))
                .findFirst();
    }

    private static Optional<ReleasedView.Restated> restated(ReleasedView view, Borough borough) {
        return view.restated().stream()
                .filter(restated -> restated.borough().equals(borough))
                .findFirst();
    }

    private static Why posted(Borough borough) {
        return Why.of(Code.POSTED, borough, "The figure of %s came in.".formatted(borough));
    }

    private static Why leftOut(Borough borough) {
        return Why.of(Code.LEFT_OUT, borough, "What stands of %s leaves the figure out.".formatted(borough));
    }

    private Why shared(Borough borough) {
        return Why.of(Code.SHARED, borough, "%s lets the figure through.".formatted(mandate(borough)));
    }

    private Why withheld(Borough borough) {
        return Why.of(Code.WITHHELD, borough, "%s holds the figure back.".formatted(mandate(borough)));
    }

    /** The one that applies now, whether it is another than before or a rule of it is limited in time. */
    private String mandate(Borough borough) {
        Optional<ReleasedView.Mandate> now = mandate(to, borough);
        if (now.isEmpty()) {
            return "No mandate of %s is in force, which".formatted(borough);
        }
        return "%s of %s (version %d%s)"
                .formatted(
                        now.get().title(),
                        borough,
                        now.get().version(),
                        now.equals(mandate(from, borough)) ? ", by a rule that is limited in time" : "");
    }

    private static Optional<ReleasedView.Mandate> mandate(ReleasedView view, Borough borough) {
        return view.mandates().stream()
                .filter(mandate -> mandate.borough().equals(borough))
                .findFirst();
    }

    /** What the lines of the later return that are new or changed say of themselves, where they may be shown. */
    private Stream<Why> comments(Figures figures) {
        if (!figures.valueDiffers()) {
            return Stream.empty();
        }
        return figures.borough().stream().flatMap(borough -> {
            List<ReleasedLine> before = lines(figures.earlier(), borough);
            return lines(figures.later(), borough).stream()
                    .filter(line -> figures.part() == 0 || line.part() == figures.part())
                    .filter(Predicate.not(line -> before.stream().anyMatch(other -> sayTheSame(line, other, figures))))
                    .flatMap(line -> comment(line).map(text -> Why.of(Code.COMMENT, borough, text)));
        });
    }

    private List<ReleasedLine> lines(@Nullable ReleasedRow row, Borough borough) {
        if (row == null) {
            return List.of();
        }
        return to.question().isShared()
                ? row.contribution(borough).map(ReleasedContribution::lines).orElse(List.of())
                : row.lines();
    }

    private boolean sayTheSame(ReleasedLine line, ReleasedLine other, Figures figures) {
        return line.part() == other.part()
                && names(line).equals(names(other))
                && line.cells()
                        .get(figures.measure())
                        .quantity()
                        .equals(other.cells().get(figures.measure()).quantity());
    }

    private List<Optional<String>> names(ReleasedLine line) {
        return texts(line, false).toList();
    }

    /** With the name of the line before it, such as its cost centre. */
    private Stream<String> comment(ReleasedLine line) {
        String name = names(line).stream().flatMap(Optional::stream).findFirst().orElse("Line " + line.line());
        return texts(line, true).flatMap(Optional::stream).map(text -> name + ": " + text);
    }

    private Stream<Optional<String>> texts(ReleasedLine line, boolean onlyWithEveryFigure) {
        Stream.Builder<Optional<String>> texts = Stream.builder();
        for (int text = 0; text < table.texts().size(); text++) {
            if (table.texts().get(text).onlyWithEveryFigure() == onlyWithEveryFigure) {
                texts.add(line.texts().get(text));
            }
        }
        return texts.build();
    }
}
