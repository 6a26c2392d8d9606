package org.concordat.web.table.reading.ods;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.web.table.Cell;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;
import org.concordat.web.table.reading.archive.MergedRange;
import org.concordat.web.table.reading.archive.SheetAddress;
import org.concordat.web.table.reading.archive.Xml;
import org.concordat.web.table.reading.assembly.Content;
import org.concordat.web.table.reading.assembly.HiddenPlaces;
import org.concordat.web.table.reading.assembly.TableAssembly;

/**
 * One sheet, row by row. A row or a cell says how often it is repeated, which costs its writer nothing: what stands
 * nowhere is only counted, and what is repeated counts as often as it is.
 */
final class OdsSheet {

    /** A spreadsheet's own limits. */
    private static final int LAST_ROW = 1_048_576;

    private static final int LAST_COLUMN = 16_384;

    private static final int MOST_MERGED_RANGES = 1_000;

    /** There is room made for every cell up to the last of a row: this many times those that hold something. */
    private static final int EMPTY_CELLS_FACTOR = 50;

    private final TableLimits limits;
    private final TableAssembly assembly;
    private final HiddenPlaces hidden = new HiddenPlaces();
    private final List<MergedRange> merged = new ArrayList<>();

    private long row;
    private long column;
    private long declaredColumns;
    private long cells;
    private long places;
    private long characters;
    private List<Content> contents = new ArrayList<>();

    OdsSheet(TableLimits limits, TableAssembly assembly) {
        this.limits = limits;
        this.assembly = assembly;
    }

    HiddenPlaces hidden() {
        return hidden;
    }

    /** @param xml where the table has begun */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table")) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table-column" -> column(xml);
                    case "table-row" -> row(xml);
                    // Groups and headers of rows and columns hold them as the table does.
                    case "table-rows",
                            "table-row-group",
                            "table-header-rows",
                            "table-columns",
                            "table-column-group",
                            "table-header-columns" -> {}
                    default -> OdsReading.skip(xml);
                }
            }
        }
    }

    private void column(XMLStreamReader xml) {
        long count = repeated(xml, "number-columns-repeated");
        if (isHidden(xml)) {
            hidden.columns(declaredColumns + 1, declaredColumns + count);
        }
        declaredColumns = Math.min(declaredColumns + count, LAST_COLUMN);
    }

    private boolean isHidden(XMLStreamReader xml) {
        String visibility = Xml.attribute(xml, "visibility").orElse("visible");
        if (visibility.equals("filter")) {
            hidden.filtered();
        }
        return !visibility.equals("visible");
    }

    private void row(XMLStreamReader xml) throws XMLStreamException {
        long count = repeated(xml, "number-rows-repeated");
        boolean unseen = isHidden(xml);
        column = 0;
        contents = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table-cell", "covered-table-cell" -> cell(xml);
                    default -> OdsReading.skip(xml);
                }
            }
        }
        if (unseen) {
            hidden.rows(row + 1, row + count);
        }
        if (contents.isEmpty()) {
            row += count;
            return;
        }
        for (long i = 0; i < count; i++) {
            row++;
            if (row > LAST_ROW) {
                throw Xml.damaged(null);
            }
            if (i > 0) {
                count(contents.size(), 0);
            }
            assembly.add((int) row, merge(contents), contents);
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        long count = repeated(xml, "number-columns-repeated");
        merge(xml);
        OdsCell cell = OdsCell.read(xml);
        Content content = cell.content();
        if (content != Content.NOTHING) {
            if (column + count > LAST_COLUMN) {
                throw Xml.damaged(null);
            }
            count(count + column - contents.size(), count * cell.characters());
            while (contents.size() < column) {
                contents.add(Content.NOTHING);
            }
            for (long i = 0; i < count; i++) {
                cells++;
                contents.add(content);
            }
            if (cells > limits.cells()) {
                throw tooLarge("more than %,d cells with something in them".formatted(limits.cells()));
            }
        }
        column = Math.min(column + count, LAST_COLUMN);
    }

    private void count(long morePlaces, long moreCharacters) {
        places += morePlaces;
        characters += moreCharacters;
        if (places > (long) limits.cells() * EMPTY_CELLS_FACTOR) {
            throw tooLarge("rows that are far too wide");
        }
        if (characters > limits.characters()) {
            throw tooLarge("more than %,d characters in its cells".formatted(limits.characters()));
        }
    }

    private void merge(XMLStreamReader xml) {
        long columns = spanned(xml, "number-columns-spanned");
        long rows = spanned(xml, "number-rows-spanned");
        if (columns > 1 || rows > 1) {
            SheetAddress first = new SheetAddress((int) column, (int) Math.min(row + 1, LAST_ROW));
            SheetAddress last = new SheetAddress(
                    (int) Math.min(column + columns, LAST_COLUMN) - 1, (int) Math.min(row + rows, LAST_ROW));
            merged.add(new MergedRange("%s:%s".formatted(text(first), text(last)), first, last));
            if (merged.size() > MOST_MERGED_RANGES) {
                throw tooLarge("more than %,d merged ranges".formatted(MOST_MERGED_RANGES));
            }
        }
    }

    private static String text(SheetAddress address) {
        return new TableColumn(address.column(), "").letters() + address.row();
    }

    private List<Content> merge(List<Content> own) {
        List<Content> all = own;
        for (MergedRange range : merged) {
            if (range.touchesRow((int) row)) {
                all = all == own ? new ArrayList<>(own) : all;
                for (int at = range.first().column(); at < all.size() && range.touchesColumn(at); at++) {
                    all.set(at, place -> new Cell.Merged(place, range.text()));
                }
            }
        }
        return all;
    }

    private static long spanned(XMLStreamReader xml, String attribute) {
        return Xml.attribute(xml, attribute).isPresent() ? repeated(xml, attribute) : 1;
    }

    private static long repeated(XMLStreamReader xml, String attribute) {
        Optional<String> said = Xml.attribute(xml, attribute);
        try {
            long count = said.isPresent() ? Integer.parseInt(said.get().strip()) : 1;
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw Xml.damaged(e);
        }
        throw Xml.damaged(null);
    }

    static UnreadableTable tooLarge(String what) {
        return new UnreadableTable(
                Reason.WORKBOOK_TOO_LARGE_INSIDE,
                "The sheet has %s. Paste the values of the table alone into a new spreadsheet and send that."
                        .formatted(what));
    }
}
