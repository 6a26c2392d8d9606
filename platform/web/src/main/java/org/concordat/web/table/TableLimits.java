package org.concordat.web.table;

/**
 * How much a table may hold.
 *
 * @param bytes as sent
 * @param inflatedBytes of all parts of a workbook together
 * @param inflation how many times its packed size a part may grow to; small parts are not held to it
 * @param cells in all rows together, blank ones too; and texts that a workbook keeps once for all its cells
 * @param characters in all cells together, a text that a workbook keeps once as often as it is used
 */
public record TableLimits(
        int rows, int columns, long bytes, long inflatedBytes, int inflation, int cells, long characters) {

    private static final long MEBIBYTE = 1024L * 1024L;

    /**
     * The limits of the public contract: 50,000 lines, 20 MiB; 200 columns, 400 MiB once inflated, a million cells with
     * 40 million characters, which is 20 columns and 800 characters for each of the lines.
     */
    public static final TableLimits PUBLIC_CONTRACT =
            new TableLimits(50_000, 200, 20 * MEBIBYTE, 400 * MEBIBYTE, 200, 1_000_000, 40_000_000);
}
