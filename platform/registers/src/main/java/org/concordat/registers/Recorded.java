package org.concordat.registers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.registers.table.FlatRecord;

/**
 * A version as it is answered.
 *
 * @param recordedBy what whoever recorded it is called; not said of what everybody reads
 * @param confirmedBy what whoever confirmed it is called; of a version that wanted confirmation
 * @param warnings what was found when it was recorded, and did not stand in the way
 */
public record Recorded<V>(
        @JsonUnwrapped V record,
        Optional<String> recordedBy,
        Instant recordedAt,
        Optional<String> confirmedBy,
        Optional<Instant> confirmedAt,
        List<Finding> warnings) {

    /** The same to whoever sent it in a table: warnings are at rows and columns. They are kept at their pointers. */
    Recorded<V> inTable(FlatRecord sent) {
        return new Recorded<>(
                record,
                recordedBy,
                recordedAt,
                confirmedBy,
                confirmedAt,
                warnings.stream().map(sent::inTable).toList());
    }

    /** A version as it is answered. */
    public static <T extends Record, V> Recorded<V> of(Register<T, V> register, RecordVersion<T> version) {
        return new Recorded<>(
                register.view(version),
                version.key().behind().map(borough -> version.recordedBy().name()),
                version.recordedAt(),
                version.confirmation().map(confirmation -> confirmation.by().name()),
                version.confirmation().map(Confirmation::at),
                version.warnings());
    }
}
