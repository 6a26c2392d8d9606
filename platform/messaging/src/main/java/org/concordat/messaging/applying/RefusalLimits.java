package org.concordat.messaging.applying;

/**
 * How much is kept of records that were refused, so that strangers cannot fill the disk. What comes beyond is counted.
 *
 * @param recordsMax how many are kept with where they came from
 * @param bytesMax how much they may take together; of one that does not fit, only where it came from is kept
 */
public record RefusalLimits(int recordsMax, long bytesMax) {

    public static final RefusalLimits NOTHING = new RefusalLimits(0, 0);
}
