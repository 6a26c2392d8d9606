package org.concordat.consolidation.procurement.matching;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What somebody of a partnership's management has decided about two suppliers, as registers write them.
 *
 * @param one comes before the other in their order
 * @param why it was decided so
 * @param decidedAt by the clock of the service that took the decision
 */
public record MatchDecision(
        String partnership,
        ListedSupplier one,
        ListedSupplier other,
        Decision decision,
        String why,
        String decidedBy,
        Instant decidedAt) {

    /** Enough that no two of a partnership's pairs meet. */
    private static final int LETTERS = 32;

    public enum Decision {
        /** They are one. */
        CONFIRMED,
        /** They are two. */
        REJECTED
    }

    public MatchDecision {
        if (one.compareTo(other) > 0) {
            ListedSupplier first = other;
            other = one;
            one = first;
        }
    }

    boolean isAbout(ListedSupplier supplier, ListedSupplier that) {
        return one.equals(supplier) && other.equals(that) || one.equals(that) && other.equals(supplier);
    }

    /** Which two it is about: the same for the same two, whichever is named first, and nothing that tells their names. */
    public String match() {
        String both = String.join(
                "\n",
                one.name(),
                one.company().orElse(""),
                one.charity().orElse(""),
                other.name(),
                other.company().orElse(""),
                other.charity().orElse(""));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, LETTERS);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** In a sentence. */
    String said() {
        return "%s by %s on %s: %s"
                .formatted(
                        decision == Decision.CONFIRMED ? "Confirmed" : "Rejected",
                        decidedBy,
                        decidedAt.toString().substring(0, "2012-01-17".length()),
                        why);
    }
}
