package org.concordat.consolidation.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.disclosure.SmallNumbers;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.measure.RowMeasure;
import org.concordat.consolidation.measure.UnlikeParts;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.question.CellAddress;
import org.concordat.consolidation.question.CellName;
import org.concordat.consolidation.question.CellNames;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Coverage;
import org.concordat.consolidation.release.ViewSources.Contributor;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.TooFew;
import org.jspecify.annotations.Nullable;

/** Fills in the figures of the cells that the pattern shows, and touches no other figure. */
final class RowBuilder {

    private record Parties(long included, long withheld, long missing) {}

    /** A measure that cannot be combined at a place; of a difference, who is in what it is made of and who in itself. */
    private record Unlike(int measure, long of, long less, long own) {}

    private final ViewSources sources;
    private final DomainTable table;
    private final Measures measures;
    private final List<@Nullable BoroughTotals> totals;
    private final Pattern pattern;
    private final CellNames names;
    private final Map<Parties, Coverage> coverages = new HashMap<>();
    private final Map<Unlike, String> reasons = new HashMap<>();
    /** Of each contributor whose lines may be asked for, its lines by the key of their row. */
    private final List<Map<String, List<PostedLine>>> lines = new ArrayList<>();

    RowBuilder(ViewSources sources, List<@Nullable BoroughTotals> totals, Pattern pattern) {
        this.sources = sources;
        this.table = sources.table();
        this.measures = table.measures();
        this.totals = totals;
        this.pattern = pattern;
        this.names = CellNames.of(sources.question());
        boolean linesToo = sources.question().detail() || !sources.isShared();
        sources.contributors().forEach(contributor -> lines.add(linesToo ? byRow(contributor) : Map.of()));
    }

    private static Map<String, List<PostedLine>> byRow(Contributor contributor) {
        Map<String, List<PostedLine>> lines = new HashMap<>();
        contributor
                .posted()
                .map(posted -> Stream.concat(posted.lines().stream(), posted.details().stream()))
                .orElse(Stream.empty())
                .sorted(Comparator.comparingInt(PostedLine::line))
                .forEach(line -> lines.computeIfAbsent(contributor.rowOf(line), code -> new ArrayList<>())
                        .add(line));
        return lines;
    }

    List<ReleasedRow> rows() {
        return rows(0, pattern.rows().size() - pattern.totals());
    }

    /** At the foot: of each group, then of all of them. */
    List<ReleasedRow> totals() {
        return rows(pattern.rows().size() - pattern.totals(), pattern.rows().size());
    }

    private List<ReleasedRow> rows(int from, int to) {
        List<ReleasedRow> rows = new ArrayList<>(to - from);
        for (int row = from; row < to; row++) {
            rows.add(row(row));
        }
        return rows;
    }

    private CellNames.OfRow named(Pattern.Row at) {
        return names.row(
                at.group(),
                at.node() == sources.rows().foot()
                        ? CellAddress.total(sources.question().row())
                        : sources.rows().node(at.node()).code());
    }

    private ReleasedRow row(int row) {
        Pattern.Row at = pattern.rows().get(row);
        CellNames.OfRow named = named(at);
        List<ReleasedContribution> contributions = new ArrayList<>();
        if (sources.isShared()) {
            for (int i = 0; i < sources.contributors().size(); i++) {
                Contributor contributor = sources.contributors().get(i);
                contributions.add(new ReleasedContribution(
                        contributor.borough(),
                        contributor.sharing().most(at.node()),
                        contributor.sharing().least(at.node()),
                        figures(row, i + 1, named),
                        said(row, i, at.node()),
                        lines(i, at.group(), at.node())));
            }
        }
        return new ReleasedRow(
                at.group(),
                sources.rows().node(at.node()),
                sources.rows().level(at.node()),
                figures(row, 0, named),
                contributions,
                sources.isShared() ? List.of() : said(row, 0, at.node()),
                sources.isShared() ? List.of() : lines(0, at.group(), at.node()));
    }

    private ReleasedFigures figures(int row, int party, CellNames.OfRow named) {
        List<@Nullable List<ReleasedCell>> cells = new ArrayList<>(table.parts().size());
        for (int part = 0; part < table.parts().size(); part++) {
            if (part == 0 || occurs(row, party, part)) {
                List<ReleasedCell> ofPart = new ArrayList<>(measures.size());
                for (int measure = 0; measure < measures.size(); measure++) {
                    ofPart.add(cell(row, party, part, measure, new CellName(named, party, part, measure)));
                }
                cells.add(ofPart);
            } else {
                cells.add(null);
            }
        }
        return new ReleasedFigures(table, cells);
    }

    /** Whether lines of the part were posted that whoever asks may know of. */
    private boolean occurs(int row, int party, int part) {
        Pattern.Row at = pattern.rows().get(row);
        int needed = (party == 0 ? SharingDetail.TOTALS : SharingDetail.NAMED).ordinal();
        for (int i = 0; i < totals.size(); i++) {
            BoroughTotals of = totals.get(i);
            if (of != null && (party == 0 || party == i + 1) && of.openness(at.group(), part, at.node()) >= needed) {
                return true;
            }
        }
        return false;
    }

    private ReleasedCell cell(int row, int party, int part, int measure, CellName name) {
        CellStatus status = pattern.status(row, party, part, measure);
        long from = party == 0 ? pattern.included(row, part, measure) : 1L << party - 1;
        Coverage coverage = party == 0 && sources.isShared()
                ? coverage(from, pattern.withheld(row, part, measure), pattern.missing(row, part, measure))
                : null;
        Pattern.Row at = pattern.rows().get(row);
        Measure of = sources.rows().measure(at.node(), measures, measure);
        if (!status.hasValue()) {
            return ReleasedCell.hidden(of, status, coverage, reason(status, row, part, measure), name);
        }
        int place = measures.first(measure);
        return ReleasedCell.shown(
                of,
                status,
                combined(from, at, part, place),
                of.kind().width() > 1 ? combined(from, at, part, place + 1) : 0,
                coverage,
                name);
    }

    /** Why it is not combined; it says of the boroughs what their coverage says. */
    private @Nullable String reason(CellStatus status, int row, int part, int measure) {
        if (status != CellStatus.NOT_COMBINABLE || !sources.question().edition().comparesOnlyLikeParts()) {
            return null;
        }
        if (!sources.rows().addUp()) {
            return sources.rows()
                    .combining(pattern.rows().get(row).node(), measures, measures.first(measure))
                    .whySideBySide();
        }
        return measures.derived().stream()
                .filter(derived -> derived.number() == measure)
                .findFirst()
                .map(derived -> reasons.computeIfAbsent(
                        new Unlike(
                                measure,
                                pattern.included(row, part, derived.of()),
                                pattern.included(row, part, derived.less()),
                                pattern.included(row, part, measure)),
                        unlike -> unlikeParts(derived, unlike)))
                .orElseGet(() -> reasons.computeIfAbsent(
                        new Unlike(measure, 0, 0, 0),
                        any -> "Figures of %s do not combine: each stands for itself.".formatted(title(measure))));
    }

    private String unlikeParts(Measures.Derived derived, Unlike unlike) {
        return UnlikeParts.text(
                title(derived.of()),
                title(derived.less()),
                title(derived.number()),
                codes(unlike.of() & ~unlike.less()),
                codes(unlike.less() & ~unlike.of()),
                codes(unlike.of() & unlike.less() & ~unlike.own()));
    }

    private List<String> codes(long who) {
        return boroughs(who).stream().map(Borough::code).toList();
    }

    private String title(int measure) {
        return measures.get(measure).title().toLowerCase(Locale.ROOT);
    }

    private long combined(long from, Pattern.Row at, int part, int place) {
        Combining how = sources.rows().combining(at.node(), measures, place);
        long all = how.nothing();
        for (int i = 0; i < totals.size(); i++) {
            BoroughTotals of = totals.get(i);
            if (of != null && (from & 1L << i) != 0) {
                long figure = of.at(at.group(), part, at.node(), place);
                all = how.isSum() ? Math.addExact(all, figure) : how.combine(all, figure);
            }
        }
        return all;
    }

    private Coverage coverage(long included, long withheld, long missing) {
        return coverages.computeIfAbsent(
                new Parties(included, withheld, missing),
                parties -> new Coverage(
                        boroughs(parties.included()), boroughs(parties.withheld()), boroughs(parties.missing())));
    }

    private List<Borough> boroughs(long bits) {
        List<Borough> boroughs = new ArrayList<>();
        for (int i = 0; i < sources.contributors().size(); i++) {
            if ((bits & 1L << i) != 0) {
                boroughs.add(sources.contributors().get(i).borough());
            }
        }
        return boroughs;
    }

    /** How the borough gives its first figure of the row, where one line is it and it may be shown by itself. */
    private List<Optional<String>> said(int row, int contributor, int node) {
        Contributor of = sources.contributors().get(contributor);
        if (sources.isShared() && pattern.status(row, contributor + 1, 0, 0) == CellStatus.SUPPRESSED
                || !table.saysHowFiguresAreGiven()
                || !of.sharing().isAtLeast(SharingDetail.NAMED, node, 0)) {
            return List.of();
        }
        String code = sources.rows().node(node).code();
        List<PostedLine> figure = of.posted().map(BoroughReturn::lines).orElse(List.of()).stream()
                .filter(line -> of.rowOf(line).equals(code))
                .toList();
        return figure.size() == 1 ? table.saidWithFigure(figure.getFirst().texts()) : List.of();
    }

    /** The lines posted right at the row that may be shown one by one. */
    List<ReleasedLine> lines(int contributor, int group, int node) {
        SharingTable sharing = sources.contributors().get(contributor).sharing();
        SharingDetail open =
                sources.question().domain().linesNeedFullDetail() ? sharing.least(node) : sharing.most(node);
        if (!open.atLeast(SharingDetail.DETAIL)) {
            return List.of();
        }
        List<PostedLine> posted =
                lines.get(contributor).getOrDefault(sources.rows().node(node).code(), List.of()).stream()
                        .filter(line -> line.group() == group)
                        .toList();
        BitSet few = tellFewChildren(contributor, posted, group, node);
        return posted.stream()
                .map(line -> ReleasedLine.of(line, node, sources, contributor, few))
                .toList();
    }

    /**
     * The measures of which some line tells a small number of children: then none is told, or the rest would tell it. Nor
     * is any where the figure that the lines make up is hidden.
     */
    private BitSet tellFewChildren(int contributor, List<PostedLine> lines, int group, int node) {
        BitSet few = new BitSet();
        if (sources.isShared()
                && sources.question().edition().controlsDisclosure()
                && sources.rows()
                        .node(node)
                        .own()
                        .filter(own -> own.of() == RowMeasure.Counting.CHILDREN)
                        .isPresent()) {
            int row = pattern.rows().indexOf(new Pattern.Row(group, node));
            for (int measure = 0; measure < measures.size(); measure++) {
                int of = measure;
                few.set(
                        measure,
                        isOfFew(contributor, node)
                                || row >= 0 && pattern.status(row, contributor + 1, 0, of) == CellStatus.SUPPRESSED
                                || lines.stream().anyMatch(line -> tellsFewChildren(line, node, of)));
            }
        }
        return few;
    }

    private boolean isOfFew(int contributor, int node) {
        String row = sources.rows().node(node).code();
        return sources.contributors().get(contributor).posted().stream()
                .anyMatch(posted -> posted.few().details().contains(row));
    }

    private boolean tellsFewChildren(PostedLine line, int node, int number) {
        Measure measure = sources.rows().measure(node, measures, number);
        int place = measures.first(number);
        return line.amounts().reports(number)
                && SmallNumbers.tell(
                        measure,
                        sources.rows().node(node).own().map(RowMeasure::tooFew).orElse(TooFew.USUAL),
                        line.amounts().at(place),
                        line.amounts().at(place + measure.kind().width() - 1));
    }
}
