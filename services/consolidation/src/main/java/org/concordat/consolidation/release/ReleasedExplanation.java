package org.concordat.consolidation.release;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.consolidation.evidence.Evidence;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.policy.SharingReason;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.Group;
import org.concordat.consolidation.table.Part;
import org.concordat.consolidation.table.RowNode;
import org.concordat.kernel.Borough;

/** Where one cell comes from, as far as whoever sees the cell may know. Made by the release step alone. */
public final class ReleasedExplanation {

    private final Question question;
    private final ReleasedCell cell;
    private final Group group;
    private final RowNode node;
    private final int part;
    private final int measure;
    private final Optional<Borough> contribution;
    private final List<RowNode> summed;
    private final List<Source> sources;
    private final Optional<Evidence> evidence;

    ReleasedExplanation(
            Question question,
            ReleasedCell cell,
            Group group,
            RowNode node,
            int part,
            int measure,
            Optional<Borough> contribution,
            List<RowNode> summed,
            List<Source> sources,
            Optional<Evidence> evidence) {
        this.question = question;
        this.cell = cell;
        this.group = group;
        this.node = node;
        this.part = part;
        this.measure = measure;
        this.contribution = contribution;
        this.summed = List.copyOf(summed);
        this.sources = List.copyOf(sources);
        this.evidence = evidence;
    }

    /** The same of a borough's own figure, with the events that it rests on. */
    ReleasedExplanation restingOn(Optional<Evidence> events) {
        return new ReleasedExplanation(
                question, cell, group, node, part, measure, contribution, summed, sources, events);
    }

    public Question question() {
        return question;
    }

    public ReleasedCell cell() {
        return cell;
    }

    public Group group() {
        return group;
    }

    public RowNode node() {
        return node;
    }

    public Part part() {
        return table().parts().get(part);
    }

    public Measure measure() {
        return table().measures().get(measure);
    }

    int measureNumber() {
        return measure;
    }

    /** The events that a borough's own figure rests on; none where it is no matter of events, or not the asker's own. */
    public Optional<Evidence> evidence() {
        return evidence;
    }

    private DomainTable table() {
        return question.domain().table();
    }

    /** The borough whose contribution to a partnership figure is explained; none for the figure itself. */
    public Optional<Borough> contribution() {
        return contribution;
    }

    /** Of every borough that could be in the figure, by code. */
    public List<Source> sources() {
        return sources;
    }

    /** The cell of the measure on one of its lines. */
    public ReleasedCell cell(ReleasedLine line) {
        return line.cells().get(measure);
    }

    /** How the figure is worked out, in words. */
    public String formula() {
        String figure = node.isFoot() ? total() : row();
        String made = measure()
                .derived()
                .map(difference -> " = %s − %s".formatted(title(difference.of()), title(difference.less())))
                .orElse("");
        String of = !table().hasParts()
                ? ""
                : part().isWhole()
                        ? ", " + table().words().wholeMade()
                        : ", " + part().code().toLowerCase(Locale.ROOT);
        String over = node.isFoot()
                ? ", added up over the %s %s"
                        .formatted(
                                question.rowsInWords(),
                                summed.stream().map(RowNode::code).collect(Collectors.joining(", ")))
                : node.total()
                        ? ", added up over the %s below".formatted(question.rowsInWords())
                        : ", added up over the return's lines";
        String boroughs = cell.coverage().isPresent() ? " and over the boroughs included" : "";
        return figure + made + of + over + boroughs;
    }

    private String row() {
        return "%s of %s %s%s"
                .formatted(
                        measure().title(),
                        node.code(),
                        node.title(),
                        table().hasGroups() ? " in the " + group.title().toLowerCase(Locale.ROOT) : "");
    }

    private String total() {
        String of = !table().hasGroups()
                ? ""
                : group.equals(Group.ALL)
                        ? ", every " + table().words().group()
                        : " of the " + group.title().toLowerCase(Locale.ROOT);
        return "%s in total%s".formatted(measure().title(), of);
    }

    private String title(String name) {
        return table().measures()
                .get(table().measures().find(name).orElseThrow())
                .title()
                .toLowerCase(Locale.ROOT);
    }

    /** What one borough has to do with a figure. Of what is withheld it tells the reason and nothing about the return. */
    public static final class Source {

        /** Whether a borough is in a figure. */
        public enum Part {
            INCLUDED,
            WITHHELD,
            MISSING
        }

        /** The version of the return the figure comes from. */
        public record From(
                String returnId, int version, Instant knownAt, String eventId, ReturnVersion.Status status) {}

        private final Borough borough;
        private final Part part;
        private final Optional<From> from;
        private final boolean illustrative;
        private final Optional<ReleasedCell> value;
        private final Optional<SharingReason> reason;
        private final String text;
        private final List<ReleasedLine> lines;
        private final Optional<ReleasedView.Mapped> mapped;

        Source(
                Borough borough,
                Part part,
                Optional<From> from,
                boolean illustrative,
                Optional<ReleasedCell> value,
                Optional<SharingReason> reason,
                String text,
                List<ReleasedLine> lines,
                Optional<ReleasedView.Mapped> mapped) {
            this.borough = borough;
            this.part = part;
            this.from = from;
            this.illustrative = illustrative;
            this.value = value;
            this.reason = reason;
            this.text = text;
            this.lines = List.copyOf(lines);
            this.mapped = mapped;
        }

        public Borough borough() {
            return borough;
        }

        public Part part() {
            return part;
        }

        /** None where the figure is withheld, no return is in, or it would tell who restated. */
        public Optional<From> from() {
            return from;
        }

        public boolean illustrative() {
            return illustrative;
        }

        /** The borough's own figure, where it may be shown by itself. */
        public Optional<ReleasedCell> value() {
            return value;
        }

        /** Of the mandate; none in a borough's own view. */
        public Optional<SharingReason> reason() {
            return reason;
        }

        /** Why it is in or not, in words. */
        public String text() {
            return text;
        }

        /** The lines of the return that make it up, where they may be shown. */
        public List<ReleasedLine> lines() {
            return lines;
        }

        /** By which mapping its lines are read on the partnership's chart; none where it reports on that chart itself. */
        public Optional<ReleasedView.Mapped> mapped() {
            return mapped;
        }
    }
}
