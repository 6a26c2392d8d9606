package org.concordat.web.table.reading.archive;

/**
 * Where a cell is in a sheet.
 *
 * @param column counts from 0
 * @param row counts from 1
 */
public record SheetAddress(int column, int row) {

    /** A spreadsheet's own limits: column XFD, row 1,048,576. */
    private static final int LAST_COLUMN = 16_384;

    private static final int LAST_ROW = 1_048_576;

    /** @param address such as {@code B7} */
    public static SheetAddress parse(String address) {
        int column = 0;
        int at = 0;
        while (at < address.length() && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z' && at < 4) {
            column = column * 26 + address.charAt(at) - 'A' + 1;
            at++;
        }
        try {
            int row = Integer.parseInt(address.substring(at));
            if (column >= 1 && column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW) {
                return new SheetAddress(column - 1, row);
            }
        } catch (NumberFormatException e) {
            throw Xml.damaged(e);
        }
        throw Xml.damaged(null);
    }
}
