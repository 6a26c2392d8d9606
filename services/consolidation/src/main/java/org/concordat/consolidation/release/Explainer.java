package org.concordat.consolidation.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordat.consolidation.policy.Restatements;
import org.concordat.consolidation.policy.SharingReason;
import org.concordat.consolidation.question.CellAddress;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.consolidation.release.ViewSources.Contributor;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.kernel.Borough;

/** Tells where one cell comes from. The cell is made as in the answer itself, so no more is told than is shown. */
final class Explainer {

    private final CellAddress address;
    private final ViewSources sources;
    private final RowBuilder rows;

    Explainer(CellAddress address, ViewSources sources, RowBuilder rows) {
        this.address = address;
        this.sources = sources;
        this.rows = rows;
    }

    Optional<ReleasedExplanation> explain() {
        return (address.isTotal() ? rows.totals() : rows.rows())
                .stream()
                        .filter(row -> row.group() == address.group()
                                && (address.isTotal() || row.node().code().equals(address.row())))
                        .findFirst()
                        .flatMap(row -> figures(row)
                                .filter(figures -> figures.has(address.part()))
                                .map(figures -> figures.cells(address.part()).get(address.measure()))
                                .map(cell -> explanation(row, cell)));
    }

    private Optional<ReleasedFigures> figures(ReleasedRow row) {
        if (address.party() == 0) {
            return Optional.of(row.figures());
        }
        return address.party() > 0 && address.party() <= row.contributions().size()
                ? Optional.of(row.contributions().get(address.party() - 1).figures())
                : Optional.empty();
    }

    private ReleasedExplanation explanation(ReleasedRow row, ReleasedCell cell) {
        int node = address.isTotal()
                ? sources.rows().foot()
                : sources.rows().find(address.row()).orElseThrow();
        List<ReleasedExplanation.Source> boroughs = new ArrayList<>();
        for (int i = 0; i < sources.contributors().size(); i++) {
            if (address.party() == 0 || address.party() == i + 1) {
                boroughs.add(sources.isShared() ? shared(row, cell, i, node) : own(row, cell, node));
            }
        }
        Optional<Borough> contribution = address.party() == 0
                ? Optional.empty()
                : Optional.of(sources.contributors().get(address.party() - 1).borough());
        return new ReleasedExplanation(
                sources.question(),
                cell,
                sources.table().group(row.group()),
                row.node(),
                address.part(),
                address.measure(),
                contribution,
                address.isTotal()
                        ? sources.summed().stream().map(sources.rows()::node).toList()
                        : List.of(),
                boroughs,
                Optional.empty());
    }

    private ReleasedExplanation.Source own(ReleasedRow row, ReleasedCell cell, int node) {
        Contributor borough = sources.contributors().getFirst();
        boolean in = cell.hasValue();
        return new ReleasedExplanation.Source(
                borough.borough(),
                in ? ReleasedExplanation.Source.Part.INCLUDED : ReleasedExplanation.Source.Part.MISSING,
                from(borough, row),
                isIllustrative(borough, row),
                Optional.of(cell),
                Optional.empty(),
                in ? "The borough's own figure." : whyMissing(borough),
                lines(0, node),
                Optional.empty());
    }

    private ReleasedExplanation.Source shared(ReleasedRow row, ReleasedCell cell, int contributor, int node) {
        Contributor borough = sources.contributors().get(contributor);
        SharingReason reason = borough.sharing()
                .reason(node, address.measure(), sources.table().words().linesInWords());
        Optional<ReleasedCell> named = named(row, contributor);
        ReleasedExplanation.Source.Part part = cell.coverage()
                .map(coverage -> part(coverage, borough.borough()))
                .orElseGet(() -> part(cell));
        if (part == ReleasedExplanation.Source.Part.WITHHELD) {
            return new ReleasedExplanation.Source(
                    borough.borough(),
                    part,
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.of(reason),
                    whyWithheld(cell, reason),
                    List.of(),
                    mapped(borough));
        }
        return new ReleasedExplanation.Source(
                borough.borough(),
                part,
                mayTellVersion(borough, named) ? from(borough, row) : Optional.empty(),
                isIllustrative(borough, row),
                named.filter(ReleasedCell::hasValue),
                Optional.of(reason),
                part == ReleasedExplanation.Source.Part.INCLUDED
                        ? reason.text()
                        : whyMissing(borough) + " " + reason.text(),
                lines(contributor, node),
                mapped(borough));
    }

    /** A version tells that the borough restated; beside a total that moved, by how much. */
    private boolean mayTellVersion(Contributor borough, Optional<ReleasedCell> named) {
        return !sources.question().edition().controlsDisclosure()
                || Restatements.mayBeTold(
                        borough.sharing(),
                        named.filter(ReleasedCell::hasValue).isPresent(),
                        sources.table().measures().size());
    }

    private static Optional<ReleasedView.Mapped> mapped(Contributor contributor) {
        return contributor.mapping().map(by -> ReleasedView.Mapped.of(contributor.borough(), by));
    }

    private Optional<ReleasedCell> named(ReleasedRow row, int contributor) {
        ReleasedFigures figures = row.contributions().get(contributor).figures();
        return figures.has(address.part())
                ? Optional.of(figures.cells(address.part()).get(address.measure()))
                : Optional.empty();
    }

    private static ReleasedExplanation.Source.Part part(Coverage coverage, Borough borough) {
        if (coverage.included().contains(borough)) {
            return ReleasedExplanation.Source.Part.INCLUDED;
        }
        return coverage.missing().contains(borough)
                ? ReleasedExplanation.Source.Part.MISSING
                : ReleasedExplanation.Source.Part.WITHHELD;
    }

    private static ReleasedExplanation.Source.Part part(ReleasedCell contribution) {
        return switch (contribution.status()) {
            case SHOWN, PROVISIONAL -> ReleasedExplanation.Source.Part.INCLUDED;
            case MISSING -> ReleasedExplanation.Source.Part.MISSING;
            case NOT_COMBINABLE -> ReleasedExplanation.Source.Part.INCLUDED;
            case WITHHELD, SUPPRESSED -> ReleasedExplanation.Source.Part.WITHHELD;
        };
    }

    private static String whyWithheld(ReleasedCell cell, SharingReason reason) {
        return switch (reason.detail()) {
            case WITHHELD -> reason.text();
            case TOTALS, NAMED, DETAIL ->
                cell.coverage().isPresent()
                        ? reason.text() + " No other borough's figure is in this total, so it would stand by itself."
                        : reason.text();
        };
    }

    private String whyMissing(Contributor borough) {
        return borough.posted()
                        .filter(posted -> !posted.absent().contains(address.measure()))
                        .isPresent()
                ? "The return leaves the figure out on at least one line, and missing is not zero."
                : "No return was in.";
    }

    private boolean isIllustrative(Contributor borough, ReleasedRow row) {
        return version(borough, row).map(ReturnVersion::illustrative).orElse(false);
    }

    private Optional<ReleasedExplanation.Source.From> from(Contributor borough, ReleasedRow row) {
        return version(borough, row)
                .map(version -> new ReleasedExplanation.Source.From(
                        version.returnId(), version.version(), version.knownAt(), version.eventId(), version.status()));
    }

    private Optional<ReturnVersion> version(Contributor borough, ReleasedRow row) {
        return borough.posted().map(posted -> posted.version(row.node().code(), address.measure()));
    }

    /** Those of the cell's part; of all parts for the whole. */
    private List<ReleasedLine> lines(int contributor, int node) {
        List<ReleasedLine> lines = new ArrayList<>();
        for (int top : address.isTotal() ? sources.summed() : List.of(node)) {
            for (int below = top; below < sources.rows().end(top); below++) {
                lines.addAll(linesAt(contributor, below));
            }
        }
        return lines;
    }

    private List<ReleasedLine> linesAt(int contributor, int row) {
        return IntStream.range(0, sources.table().allGroups())
                .filter(group -> address.group() == group
                        || address.group() == sources.table().allGroups())
                .boxed()
                .flatMap(group -> rows.lines(contributor, group, row).stream())
                .filter(line -> address.part() == 0 || address.part() == line.part())
                .filter(line -> line.cells().get(address.measure()).status() != CellStatus.WITHHELD)
                .toList();
    }
}
