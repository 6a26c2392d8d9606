package org.concordat.consolidation.projection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.facts.FurtherEvents;
import org.concordat.consolidation.facts.LineTotals;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.ledger.AppliedEventStore.Entry;
import org.concordat.consolidation.returns.ClosureStore;
import org.concordat.consolidation.returns.ReturnEvent;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/** Reads the events of a domain's topic: the life of its returns, the closing of periods, and what it has further. */
final class ReturnsReader {

    private ReturnsReader() {}

    /** @throws CannotApply for a type that is not known here, data that does not fit, or lines that do not add up */
    static Step read(Domain domain, ReceivedEvent event) {
        String prefix = domain.topic() + ".";
        String type = event.type().startsWith(prefix) ? event.type().substring(prefix.length()) : "";
        @Nullable ReturnWire wire = domain.takesReturns() ? ReturnWire.of(type, event) : null;
        if (wire == null) {
            return further(domain, type, event);
        }
        ReturnEventReader reader = new ReturnEventReader(domain, event);
        return switch (wire) {
            case ReturnWire.Drafted drafted -> ofReturn(event, reader.drafted(drafted));
            case ReturnWire.Rejected rejected -> ofReturn(event, reader.rejected(rejected));
            case ReturnWire.Submitted submitted -> ofLines(domain, event, reader.submitted(submitted));
            case ReturnWire.Approved approved -> ofLines(domain, event, reader.approved(approved));
            case ReturnWire.Closed closed -> ofPeriod(domain, event, closed, true, Optional.empty());
            case ReturnWire.Reopened reopened ->
                ofPeriod(domain, event, reopened, false, Optional.of(reopened.reason()));
        };
    }

    private static Step ofReturn(ReceivedEvent event, ReturnEvent of) {
        return new Step.OfReturn(Step.entry(event, of.borough(), of.period().toString()), of);
    }

    private static Step ofLines(Domain domain, ReceivedEvent event, ReturnEvent of) {
        domain.facts().check().accept(event.data());
        List<PostedLine> lines = domain.facts().lines(event.data());
        LineTotals published = domain.facts().published(event.data().path("controlTotals"));
        refuseOthersLines(domain, lines, published);
        return new Step.OfLines(Step.entry(event, of.borough(), of.period().toString()), domain, of, lines, published);
    }

    /** What arrived must be what its publisher says it sent; otherwise it is parked and reconciliation names it. */
    private static void refuseOthersLines(Domain domain, List<PostedLine> lines, LineTotals published) {
        if (lines.stream().mapToInt(PostedLine::line).distinct().count() != lines.size()) {
            throw new CannotApply("a line number occurs twice");
        }
        LineTotals recomputed = domain.facts().totals(lines);
        if (recomputed.lines() != published.lines()) {
            throw new CannotApply("control totals differ: %d lines arrived, %d were published"
                    .formatted(recomputed.lines(), published.lines()));
        }
        if (!recomputed.sums().equals(published.sums())) {
            throw new CannotApply("control totals differ: the sums of the lines are not the published ones");
        }
        if (!recomputed.digest().equals(published.digest())) {
            throw new CannotApply("control totals differ: the digest of the lines is not the published one");
        }
    }

    private static Step ofPeriod(
            Domain domain, ReceivedEvent event, ReturnWire wire, boolean closed, Optional<String> reason) {
        Borough borough = Ownership.of(event, wire.borough(), wire.borough() + "/" + wire.period());
        Period period = Period.parse(wire.period());
        return new Step.OfPeriod(
                Step.entry(event, borough, period.toString()),
                new ClosureStore.Turn(domain.name(), borough, period, closed, reason));
    }

    private static Step further(Domain domain, String type, ReceivedEvent event) {
        return step(domain.facts().further().read(type, event.data()), event);
    }

    /** Of the topic of this service itself: what people have decided here, about whichever domain knows it. */
    static Step decided(Collection<Domain> domains, String topic, ReceivedEvent event) {
        String prefix = topic + ".";
        String type = event.type().startsWith(prefix) ? event.type().substring(prefix.length()) : "";
        return step(
                domains.stream()
                        .flatMap(domain -> domain.facts().further().decided(type, event.data()).stream())
                        .findFirst(),
                event);
    }

    private static Step step(Optional<FurtherEvents.Further> read, ReceivedEvent event) {
        return switch (read.orElseThrow(() -> CannotApply.unknownType(event))) {
            case FurtherEvents.Noted noted -> {
                Borough borough = Ownership.of(event, noted.borough(), noted.aggregate());
                yield new Step.Noted(Step.entry(event, borough, about(noted)));
            }
            case FurtherEvents.Kept kept -> new Step.OfDomain(entry(event, kept), kept.table());
            case FurtherEvents.Folded folded -> {
                Borough borough = Ownership.of(event, folded.borough(), folded.aggregate());
                yield new Step.OfFolded(Step.entry(event, borough, ""), borough, folded.content());
            }
        };
    }

    private static String about(FurtherEvents.Noted noted) {
        return noted.about().isEmpty() ? "" : Period.parse(noted.about()).toString();
    }

    private static Entry entry(ReceivedEvent event, FurtherEvents.Kept kept) {
        if (kept.borough().isPresent()) {
            return Step.entry(event, Ownership.of(event, kept.borough().get(), kept.aggregate()), "");
        }
        Ownership.about(event, kept.aggregate());
        return new Entry(event, Optional.empty(), "");
    }
}
