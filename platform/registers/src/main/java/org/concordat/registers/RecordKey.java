package org.concordat.registers;

import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;

/**
 * Where a record is found within its register.
 *
 * @param behind the borough behind whose wall it is kept, so that only its own people read it; none where everybody may.
 *     Each borough has codes of its own then; where everybody reads, a code is one record
 * @param code of the record
 */
public record RecordKey(Optional<Borough> behind, String code) {

    /** For everybody to read. */
    public static RecordKey open(String code) {
        return new RecordKey(Optional.empty(), code);
    }

    /** For the borough's own people. */
    public static RecordKey of(Borough borough, String code) {
        return new RecordKey(Optional.of(borough), code);
    }

    /** Those that a transaction names to reach it. */
    public Set<Borough> boroughs() {
        return behind.map(Set::of).orElse(Set.of());
    }
}
