package org.concordat.mandates.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Lets one change of reference data at a time happen, so that what was checked still holds when it is stored. */
@ApplicationScoped
public class ReferenceLockStore {

    /** Any number that nothing else of this database locks. */
    private static final long LOCK = 4_811_001L;

    private final EntityManager entities;

    ReferenceLockStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for its turn; the turn ends with the transaction. */
    public void takeTurn() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) as turn")
                .setParameter(1, LOCK)
                .getSingleResult();
    }
}
