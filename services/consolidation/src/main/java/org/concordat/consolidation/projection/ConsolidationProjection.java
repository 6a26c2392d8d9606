package org.concordat.consolidation.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
import org.concordat.consolidation.facts.FactStore;
import org.concordat.consolidation.facts.FoldedStore;
import org.concordat.consolidation.ledger.AppliedEventStore;
import org.concordat.consolidation.reference.KeptEventStore;
import org.concordat.consolidation.reference.ReferenceEventStore;
import org.concordat.consolidation.reference.ReferenceEventStore.Kept;
import org.concordat.consolidation.returns.ClosureStore;
import org.concordat.consolidation.returns.ReturnEvent;
import org.concordat.consolidation.returns.ReturnEventStore;
import org.concordat.consolidation.seals.SealReader;
import org.concordat.consolidation.seals.SealStore;
import org.concordat.kernel.InvalidValue;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.ReceivedEvent;

/**
 * Folds a batch of events: reads and checks all of them, enters them in the ledger together, then writes what they bring
 * together. An event is checked whole before anything of it is written.
 */
@ApplicationScoped
class ConsolidationProjection implements EventProjection {

    private final Domains domains = Domains.registered();
    /** This service's own: what people decide here, so that it is rebuilt like everything else. */
    private static final String DECISIONS = "concordat.consolidation";

    private final AppliedEventStore ledger;
    private final ReturnEventStore returns;
    private final ClosureStore periods;
    private final FactStore lines;
    private final ReferenceEventStore references;
    private final KeptEventStore ofDomains;
    private final SealStore seals;

    ConsolidationProjection(
            AppliedEventStore ledger,
            ReturnEventStore returns,
            ClosureStore periods,
            FactStore lines,
            ReferenceEventStore references,
            KeptEventStore ofDomains,
            SealStore seals) {
        this.ledger = ledger;
        this.returns = returns;
        this.periods = periods;
        this.lines = lines;
        this.references = references;
        this.ofDomains = ofDomains;
        this.seals = seals;
    }

    @Override
    public Set<String> topics() {
        Set<String> topics = domains.topics();
        topics.add(MandatesEvent.TOPIC);
        topics.add(SealReader.TOPIC);
        topics.add(DECISIONS);
        return topics;
    }

    @Override
    public void apply(List<ReceivedEvent> events, Connection connection) throws SQLException {
        List<Step> steps = new ArrayList<>(events.size());
        for (ReceivedEvent event : events) {
            if (event.topic().equals(SealReader.TOPIC)) {
                // No figure and no policy: no answer changes, so it is in no ledger of changes.
                seals.append(SealReader.read(event), event, connection);
            } else {
                steps.add(read(event));
            }
        }
        List<Optional<Instant>> known =
                ledger.enter(steps.stream().map(Step::entry).toList(), connection);
        Batch batch = new Batch(connection);
        for (int i = 0; i < steps.size(); i++) {
            if (known.get(i).isPresent()) {
                batch.take(steps.get(i), known.get(i).get());
            }
        }
        batch.write();
    }

    private Step read(ReceivedEvent event) {
        try {
            if (event.topic().equals(MandatesEvent.TOPIC)) {
                return MandatesReader.read(event);
            }
            if (event.topic().equals(DECISIONS)) {
                return ReturnsReader.decided(domains.all(), DECISIONS, event);
            }
            Domain domain = domains.ofTopic(event.topic())
                    .orElseThrow(() -> new CannotApply("no projection for topic " + event.topic()));
            return ReturnsReader.read(domain, event);
        } catch (InvalidValue e) {
            // Which value, not its text: a reason is read by people who see no figures.
            throw new CannotApply("data holds no valid " + e.what());
        } catch (DateTimeException e) {
            throw new CannotApply("data holds no valid date");
        } catch (ArithmeticException e) {
            throw new CannotApply("data holds figures that are beyond adding up");
        }
    }

    /** What the events of a batch bring, until it is written. */
    private final class Batch {

        /** The lines of one version of a return with one digest. */
        private record Content(String of, int version, String digest) {}

        private final Connection connection;
        private final Map<Domain, List<FactStore.Brought>> brought = new LinkedHashMap<>();
        /** Under which posting contents are held that this batch brings. */
        private final Map<Content, Long> postings = new HashMap<>();

        private final List<Kept> kept = new ArrayList<>();
        private final Map<FoldedStore, List<FoldedStore.Known>> folded = new LinkedHashMap<>();

        Batch(Connection connection) {
            this.connection = connection;
        }

        void take(Step step, Instant known) throws SQLException {
            switch (step) {
                case Step.OfReturn of -> returns.append(of.event().knownSince(known), Optional.empty(), connection);
                case Step.OfLines of -> takeLines(of, known);
                case Step.OfPeriod of -> periods.append(of.turn(), of.entry().event(), known, connection);
                case Step.OfReference of ->
                    kept.add(new Kept.OfAll(of.kind(), of.entry().event(), known));
                case Step.OfMandate of ->
                    kept.add(new Kept.OfMandate(
                            of.borough(),
                            of.mandate(),
                            of.withdrawn(),
                            of.entry().event(),
                            known));
                case Step.OfDomain of ->
                    ofDomains.append(
                            of.table(), of.entry().borough(), of.entry().event(), known, connection);
                case Step.OfFolded of ->
                    folded.computeIfAbsent(of.content().into(), store -> new ArrayList<>())
                            .add(new FoldedStore.Known(of.content(), of.borough(), known));
                case Step.Noted of -> {}
            }
        }

        /** An approval whose digest is that of the submission stands for the submission's lines. */
        private void takeLines(Step.OfLines of, Instant known) throws SQLException {
            ReturnEvent event = of.event().knownSince(known);
            Content content = new Content(
                    event.domain() + " " + event.borough() + " " + event.period(),
                    event.version(),
                    of.published().digest());
            Optional<Long> held = Optional.ofNullable(postings.get(content));
            if (held.isEmpty()) {
                held = returns.postingOf(event, of.published().digest(), connection);
            }
            if (held.isEmpty()) {
                brought.computeIfAbsent(of.domain(), domain -> new ArrayList<>())
                        .add(new FactStore.Brought(
                                event.borough(),
                                event.period(),
                                event.version(),
                                event.aggregateVersion(),
                                of.lines()));
                postings.put(content, event.aggregateVersion());
            }
            returns.append(
                    held.map(event::standingFor).orElse(event),
                    Optional.of(ReturnEventStore.Published.of(
                            of.published().lines(),
                            of.domain().facts().written(of.published()),
                            of.published().digest())),
                    connection);
        }

        void write() throws SQLException {
            for (Map.Entry<Domain, List<FactStore.Brought>> ofDomain : brought.entrySet()) {
                lines.append(ofDomain.getKey(), ofDomain.getValue(), connection);
            }
            references.append(kept, connection);
            for (Map.Entry<FoldedStore, List<FoldedStore.Known>> ofStore : folded.entrySet()) {
                ofStore.getKey().append(ofStore.getValue(), connection);
            }
        }
    }
}
