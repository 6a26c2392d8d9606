package org.concordat.consolidation.release;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.policy.ViewMeasure;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Fund;
import org.concordat.kernel.ServiceLine;

/** Where one cell comes from, as far as whoever sees the cell may know. Made by the release step alone. */
public final class ReleasedExplanation {

    private final Question question;
    private final ReleasedCell cell;
    private final Fund fund;
    private final ServiceLine serviceLine;
    private final Slot slot;
    private final ViewMeasure measure;
    private final Optional<Borough> contribution;
    private final List<ReleasedSource> sources;

    ReleasedExplanation(
            Question question,
            ReleasedCell cell,
            Fund fund,
            ServiceLine serviceLine,
            Slot slot,
            ViewMeasure measure,
            Optional<Borough> contribution,
            List<ReleasedSource> sources) {
        this.question = question;
        this.cell = cell;
        this.fund = fund;
        this.serviceLine = serviceLine;
        this.slot = slot;
        this.measure = measure;
        this.contribution = contribution;
        this.sources = List.copyOf(sources);
    }

    public Question question() {
        return question;
    }

    public ReleasedCell cell() {
        return cell;
    }

    public Fund fund() {
        return fund;
    }

    public ServiceLine serviceLine() {
        return serviceLine;
    }

    public Slot slot() {
        return slot;
    }

    public ViewMeasure measure() {
        return measure;
    }

    /** The borough whose contribution to a partnership figure is explained; none for the figure itself. */
    public Optional<Borough> contribution() {
        return contribution;
    }

    /** Of every borough that could be in the figure, by code. */
    public List<ReleasedSource> sources() {
        return sources;
    }

    /** How the figure is worked out, in words. */
    public String formula() {
        String figure = "%s of %s %s in the %s"
                .formatted(
                        measure.title(),
                        serviceLine.code(),
                        serviceLine.title(),
                        fund.title().toLowerCase(java.util.Locale.ROOT));
        String made = measure == ViewMeasure.VARIANCE ? " = forecast outturn − current budget" : "";
        String of = slot == Slot.NET
                ? ", net: expenditure − grant − income"
                : ", " + slot.name().toLowerCase(java.util.Locale.ROOT);
        String over =
                serviceLine.total() ? ", added up over the service lines below" : ", added up over the return's lines";
        String boroughs = cell.coverage().isPresent() ? " and over the boroughs included" : "";
        return figure + made + of + over + boroughs;
    }
}
