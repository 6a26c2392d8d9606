package org.concordat.security.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;
import org.concordat.security.BoroughsHere;
import org.concordat.security.proof.AuditVerification;
import org.concordat.security.proof.ChainSeal;
import org.concordat.security.proof.FurtherProof;
import org.concordat.security.proof.Proof;
import org.concordat.security.proof.RecordSigner;
import org.concordat.security.proof.SealLog;

/**
 * Proves what is stored: the chains by their hashes, signatures and published seals, the rows by what the chains say of
 * them, and the rest by what they came from. What is missing counts like what is wrong: a chain that was sealed is looked
 * for although nothing of it may be left.
 */
@ApplicationScoped
public class AuditCheck {

    private final DataSource database;
    private final BoroughScope scope;
    private final Instance<RecordSigner> signers;
    private final Instance<SealLog> seals;
    private final Instance<FurtherProof> further;
    private final BoroughsHere here;

    AuditCheck(
            DataSource database,
            BoroughScope scope,
            Instance<RecordSigner> signers,
            Instance<SealLog> seals,
            Instance<FurtherProof> further,
            BoroughsHere here) {
        this.database = database;
        this.scope = scope;
        this.signers = signers;
        this.seals = seals;
        this.further = further;
        this.here = here;
    }

    /** Proves what is stored of these boroughs, and what all share. */
    public AuditVerification verify(Set<Borough> boroughs) {
        List<String> notLookedAt = new ArrayList<>();
        // Before the snapshot: what was sealed by then must be in it.
        List<ChainSeal> published = published(notLookedAt);
        Set<String> codes = boroughs.stream().map(Borough::code).collect(Collectors.toCollection(TreeSet::new));
        List<Proof> proofs = new ArrayList<>();
        List<String> misnamed = here.misnamed();
        proofs.add(new Proof("boroughs", "whose rows there are, in every table", misnamed, 0));
        List<AuditVerification.Chain> chains = scope.read(boroughs, () -> stored(codes, published, proofs));
        further.forEach(proof -> {
            try {
                proof.of(boroughs).ifPresent(proofs::add);
            } catch (IllegalStateException e) {
                notLookedAt.add("what was taken in from events: " + e.getMessage());
            }
        });
        return new AuditVerification(List.copyOf(codes), chains, proofs, notLookedAt);
    }

    private List<ChainSeal> published(List<String> notLookedAt) {
        if (!seals.isResolvable()) {
            notLookedAt.add("seals of the audit chains: this service publishes none");
            return List.of();
        }
        try {
            return seals.get().read();
        } catch (IllegalStateException e) {
            notLookedAt.add("seals of the audit chains: they could not be read (%s)".formatted(e.getMessage()));
            return List.of();
        }
    }

    private List<AuditVerification.Chain> stored(Set<String> boroughs, List<ChainSeal> published, List<Proof> proofs) {
        Set<String> names = Stream.concat(Stream.of(BoroughScope.SHARED), boroughs.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        try (Connection connection = database.getConnection()) {
            AuditBook book = AuditBook.read(connection);
            KeptRows rows = new KeptRows(connection);
            RecordedRows recorded = new RecordedRows();
            List<AuditVerification.Chain> chains =
                    chains(new AuditChain(connection), names, book.own(published), recorded);
            List<String> kept = rows.tables();
            proofs.add(book.proof(published, !kept.isEmpty()));
            if (!kept.isEmpty()) {
                proofs.add(recorded.compare(kept, rows::forEach, names));
            }
            return chains;
        } catch (SQLException e) {
            throw new AuditFailed("of " + names, e);
        }
    }

    private List<AuditVerification.Chain> chains(
            AuditChain stored, Set<String> names, Map<String, List<ChainSeal>> seals, RecordedRows rows)
            throws SQLException {
        Map<String, AuditChain.Head> heads = stored.heads();
        Map<String, ChainCheck> checks = new TreeMap<>();
        Stream.concat(heads.keySet().stream(), seals.keySet().stream())
                .filter(names::contains)
                .forEach(chain -> checks.computeIfAbsent(chain, name -> check(name, seals)));
        stored.forEach(entry -> {
            checks.computeIfAbsent(entry.chain(), name -> check(name, seals)).next(entry);
            rows.take(entry);
        });
        return checks.entrySet().stream()
                .map(check -> {
                    AuditChain.Head head = heads.getOrDefault(check.getKey(), AuditChain.Head.NONE);
                    return check.getValue().endingAt(head.sequence(), head.hash());
                })
                .toList();
    }

    private ChainCheck check(String chain, Map<String, List<ChainSeal>> seals) {
        return new ChainCheck(chain, signers.stream().findFirst(), seals.getOrDefault(chain, List.of()));
    }
}
