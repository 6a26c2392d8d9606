package org.concordat.messaging.seal;

import java.time.Instant;
import java.util.UUID;
import org.concordat.security.proof.ChainSeal;

/** A seal as it is published: {@code concordat.seals.chain-sealed.v1}. */
record SealWire(String service, UUID book, String chain, long sequence, String hash, Instant sealedAt) {

    static final String TYPE = "concordat.seals.chain-sealed.v1";

    static SealWire of(String service, ChainSeal seal) {
        return new SealWire(service, seal.book(), seal.chain(), seal.sequence(), seal.hash(), seal.at());
    }

    ChainSeal seal() {
        return new ChainSeal(book, chain, sequence, hash, sealedAt);
    }

    /** A book belongs to one database of one service, so each chain is an aggregate of its own for ever. */
    String aggregate() {
        return "seals/%s/%s/%s".formatted(service, book, chain);
    }
}
