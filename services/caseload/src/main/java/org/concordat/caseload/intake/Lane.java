package org.concordat.caseload.intake;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * One of the sixteen lanes in which a borough's events go on: whoever an event is about, all about them is in one lane, in
 * the order it was taken in. Their number is a promise: another would put somebody's later events into another lane.
 *
 * @param number from 0 to 15
 */
record Lane(int number) implements Comparable<Lane> {

    static final int LANES = 16;

    /** @param whom the pseudonym of whom an event is about, or the source of what is about nobody */
    static Lane of(String whom) {
        CRC32 spread = new CRC32();
        spread.update(whom.getBytes(StandardCharsets.UTF_8));
        return new Lane((int) (spread.getValue() % LANES));
    }

    /** What its events are about, such as {@code WCC/cases/07}. */
    String aggregate(String borough) {
        return "%s/cases/%02d".formatted(borough, number);
    }

    @Override
    public int compareTo(Lane other) {
        return Integer.compare(number, other.number);
    }
}
