package org.concordat.web.table;

/**
 * How much a table may hold.
 *
 * @param bytes as sent
 * @param inflatedBytes of all parts of a workbook together
 * @param inflation how many times its packed size a part may grow to; small parts are not held to it
 */
public record TableLimits(int rows, int columns, long bytes, long inflatedBytes, int inflation) {

    private static final long MEBIBYTE = 1024L * 1024L;

    /** The limits of the public contract: 50,000 lines, 20 MiB; 200 columns, and 400 MiB once inflated. */
    public static final TableLimits PUBLIC_CONTRACT = new TableLimits(50_000, 200, 20 * MEBIBYTE, 400 * MEBIBYTE, 200);
}
