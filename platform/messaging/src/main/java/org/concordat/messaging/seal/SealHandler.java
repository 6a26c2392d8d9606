package org.concordat.messaging.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.messaging.Outbox;
import org.concordat.messaging.signature.Signing;
import org.concordat.security.BoroughScope;
import org.concordat.security.audit.AuditReader;
import org.concordat.security.proof.ChainSeal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals the audit chains: says where each ends and has that signed and published. */
@ApplicationScoped
class SealHandler {

    private final AuditReader audit;
    private final BoroughScope scope;
    private final Outbox outbox;
    private final Signing signing;
    private final String service;
    private final String topic;

    /** How far each chain was sealed since the start; what has not grown since needs no further seal. */
    private final Map<String, Long> sealed = new HashMap<>();

    SealHandler(
            AuditReader audit,
            BoroughScope scope,
            Outbox outbox,
            Signing signing,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "concordat.seals.topic") String topic) {
        this.audit = audit;
        this.scope = scope;
        this.outbox = outbox;
        this.signing = signing;
        this.service = service;
        this.topic = topic;
    }

    /**
     * Seals the chains of these boroughs and the shared one; one at a time, so that seals come in order.
     *
     * @return what is sealed by now
     */
    synchronized List<ChainSeal> seal(Set<Borough> boroughs) {
        if (signing.find().isEmpty()) {
            return List.of();
        }
        List<ChainSeal> ends = audit.ends(boroughs);
        List<ChainSeal> grown = ends.stream()
                .filter(end -> end.sequence() > sealed.getOrDefault(end.chain(), 0L))
                .toList();
        if (!grown.isEmpty()) {
            scope.write(boroughs, () -> {
                grown.forEach(this::publish);
                return grown.size();
            });
            grown.forEach(seal -> sealed.put(seal.chain(), seal.sequence()));
        }
        return ends;
    }

    private void publish(ChainSeal seal) {
        SealWire wire = SealWire.of(service, seal);
        Borough owner = seal.chain().equals(BoroughScope.SHARED) ? null : new Borough(seal.chain());
        outbox.publishOn(topic, SealWire.TYPE, wire.aggregate(), owner, wire);
    }
}
