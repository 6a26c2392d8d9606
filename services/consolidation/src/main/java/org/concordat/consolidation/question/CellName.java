package org.concordat.consolidation.question;

import java.nio.charset.StandardCharsets;

/**
 * The name of a cell, by which it can be explained. An answer has thousands, most of which are written once and never
 * looked at: so it is put into letters where it is written.
 *
 * @param party 0 for the figure itself, then the contributors from 1
 */
public record CellName(CellNames.OfRow row, int party, int part, int measure) {

    /** @return how many letters of ASCII were written */
    public int write(byte[] into) {
        return row.write(into, party, part, measure);
    }

    @Override
    public String toString() {
        byte[] letters = new byte[CellNames.LENGTH_MAX];
        return new String(letters, 0, write(letters), StandardCharsets.US_ASCII);
    }
}
