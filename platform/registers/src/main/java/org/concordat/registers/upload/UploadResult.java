package org.concordat.registers.upload;

import java.util.List;
import java.util.UUID;

/**
 * What became of an upload.
 *
 * @param upload by which all that waits of it is confirmed together
 * @param stored whether anything was: not of a dry run
 */
public record UploadResult(UUID upload, boolean stored, Counts counts, List<RowResult> rows) {

    /** How many records there are of each kind. @param awaitingConfirmation among the new and the changed */
    public record Counts(long created, long changed, long unchanged, long refused, long awaitingConfirmation) {

        static Counts of(List<RowResult> rows) {
            return new Counts(
                    count(rows, RowResult.Done.NEW),
                    count(rows, RowResult.Done.CHANGED),
                    count(rows, RowResult.Done.UNCHANGED),
                    count(rows, RowResult.Done.REFUSED),
                    rows.stream().filter(RowResult::awaitsConfirmation).count());
        }

        private static long count(List<RowResult> rows, RowResult.Done what) {
            return rows.stream().filter(row -> row.what() == what).count();
        }
    }
}
