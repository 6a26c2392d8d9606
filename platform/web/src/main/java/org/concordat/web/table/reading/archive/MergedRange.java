package org.concordat.web.table.reading.archive;

/**
 * Cells that a workbook shows as one.
 *
 * @param text as the workbook writes it, such as {@code A5:B6}
 */
public record MergedRange(String text, SheetAddress first, SheetAddress last) {

    public static MergedRange parse(String text) {
        String[] ends = text.split(":", 2);
        return new MergedRange(text, SheetAddress.parse(ends[0]), SheetAddress.parse(ends[ends.length - 1]));
    }

    public boolean touchesRow(int row) {
        return first.row() <= row && row <= last.row();
    }

    public boolean touchesColumn(int column) {
        return first.column() <= column && column <= last.column();
    }
}
