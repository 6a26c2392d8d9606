package org.concordat.consolidation.projection;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.facts.FoldedStore;
import org.concordat.consolidation.facts.LineTotals;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.ledger.AppliedEventStore.Entry;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.consolidation.reference.ReferenceEventStore.Shared;
import org.concordat.consolidation.returns.ClosureStore;
import org.concordat.consolidation.returns.ReturnEvent;
import org.concordat.kernel.Borough;

/** An event read and checked whole, before anything of it is written. */
sealed interface Step {

    /** How it is entered in the ledger. */
    Entry entry();

    /** Something happened to a return that brought no lines. */
    record OfReturn(Entry entry, ReturnEvent event) implements Step {}

    /** A submission or an approval. */
    record OfLines(Entry entry, Domain domain, ReturnEvent event, List<PostedLine> lines, LineTotals published)
            implements Step {

        /** Raw figures belong in no log. */
        @Override
        public String toString() {
            return "OfLines[%d lines]".formatted(lines.size());
        }
    }

    record OfPeriod(Entry entry, ClosureStore.Turn turn) implements Step {}

    /** It happened, and that is all that is kept of it. */
    record Noted(Entry entry) implements Step {}

    record OfReference(Entry entry, Shared kind) implements Step {}

    record OfMandate(Entry entry, Borough borough, java.util.UUID mandate, boolean withdrawn) implements Step {}

    /** Kept whole, in a table of a domain's own. */
    record OfDomain(Entry entry, KeptTable table) implements Step {}

    /** Folded into tables of a domain's own. */
    record OfFolded(Entry entry, Borough borough, FoldedStore.Content content) implements Step {}

    static Entry entry(org.concordat.messaging.ReceivedEvent event, Borough borough, String about) {
        return new Entry(event, Optional.of(borough), about);
    }
}
