package org.concordat.web.table.reading.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;
import org.concordat.web.table.reading.archive.Archive;
import org.concordat.web.table.reading.archive.MergedRange;
import org.concordat.web.table.reading.archive.SheetAddress;
import org.concordat.web.table.reading.archive.Xml;
import org.concordat.web.table.reading.assembly.HiddenPlaces;
import org.jspecify.annotations.Nullable;

/**
 * A sheet read from end to end before anything is made of it: what is merged and what is hidden, which stands in part
 * behind the cells, and the work that it would be.
 */
final class XlsxSheet {

    private static final int MOST_MERGED_RANGES = 1_000;
    private static final int MOST_ARRAY_FORMULAS = 1_000;
    private static final int MOST_SHARED_FORMULAS = 10_000;

    /** What is formatted without holding anything may be this much more than what holds something. */
    private static final int EMPTY_CELLS_FACTOR = 50;

    private final XlsxStrings strings;
    private final TableLimits limits;
    private final List<MergedRange> merged = new ArrayList<>();
    private final HiddenPlaces hidden = new HiddenPlaces();

    /** How long each is, by its number: it is written out anew in every cell that shares it. */
    private final Map<String, Integer> sharedFormulas = new HashMap<>();

    private int arrays;
    private int row;
    private int column;
    private long places;
    private long characters;
    private int cells;
    private boolean inRow;
    private @Nullable String cell;
    private boolean shared;
    private @Nullable String sharedFormula;
    private final StringBuilder index = new StringBuilder();
    private String element = "";
    private int length;

    private XlsxSheet(XlsxStrings strings, TableLimits limits) {
        this.strings = strings;
        this.limits = limits;
    }

    /** @throws UnreadableTable when it is damaged, or would be more than a table may hold */
    static XlsxSheet scan(Archive archive, String part, XlsxStrings strings, TableLimits limits)
            throws IOException, XMLStreamException {
        XlsxSheet sheet = new XlsxSheet(strings, limits);
        try (InputStream in = archive.required(part)) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> sheet.begin(xml);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> sheet.text(xml);
                    case XMLStreamConstants.END_ELEMENT -> sheet.end(xml.getLocalName());
                    default -> {}
                }
            }
        }
        return sheet;
    }

    List<MergedRange> merged() {
        return merged;
    }

    HiddenPlaces hidden() {
        return hidden;
    }

    private void begin(XMLStreamReader xml) {
        element = xml.getLocalName();
        length = 0;
        switch (element) {
            case "row" -> {
                row = Xml.attribute(xml, "r").map(XlsxSheet::number).orElse(row + 1);
                column = 0;
                inRow = true;
                if (isHidden(xml)) {
                    hidden.row(row);
                }
            }
            case "col" -> column(xml);
            case "autoFilter" -> hidden.filtered();
            case "c" -> beginCell(xml);
            case "v" -> index.setLength(0);
            case "f" -> beginFormula(xml);
            case "mergeCell" ->
                Xml.attribute(xml, "ref").map(MergedRange::parse).ifPresent(merged::add);
            default -> {}
        }
        if (merged.size() > MOST_MERGED_RANGES
                || arrays > MOST_ARRAY_FORMULAS
                || sharedFormulas.size() > MOST_SHARED_FORMULAS) {
            throw tooLarge("more than %,d merged ranges or array formulas".formatted(MOST_MERGED_RANGES));
        }
    }

    private void column(XMLStreamReader xml) {
        if (isHidden(xml)) {
            hidden.columns(
                    Xml.attribute(xml, "min").map(XlsxSheet::number).orElse(1),
                    Xml.attribute(xml, "max").map(XlsxSheet::number).orElse(1));
        }
    }

    private static boolean isHidden(XMLStreamReader xml) {
        return Xml.attribute(xml, "hidden").filter(XlsxSheet::isTrue).isPresent();
    }

    /** As XML Schema writes a truth. */
    static boolean isTrue(String text) {
        return text.equals("1") || text.equals("true");
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Xml.damaged(e);
        }
    }

    private void beginCell(XMLStreamReader xml) {
        Optional<String> address = Xml.attribute(xml, "r");
        column = address.map(SheetAddress::parse).map(SheetAddress::column).orElse(column) + 1;
        cell = address.orElseGet(() -> "%s%d".formatted(letters(), row));
        shared = Xml.attribute(xml, "t").equals(Optional.of("s"));
    }

    private String letters() {
        return new TableColumn(column - 1, "").letters();
    }

    private void beginFormula(XMLStreamReader xml) {
        Optional<String> type = Xml.attribute(xml, "t");
        arrays += type.equals(Optional.of("array")) ? 1 : 0;
        sharedFormula =
                type.equals(Optional.of("shared")) ? Xml.attribute(xml, "si").orElse("") : null;
    }

    private void text(XMLStreamReader xml) {
        // A long text comes in pieces.
        length += xml.getTextLength();
        if (length > Xml.LONGEST_VALUE) {
            throw Xml.damaged(null);
        }
        if (cell != null) {
            count(xml.getTextLength());
            if (shared && element.equals("v")) {
                index.append(xml.getText());
            }
        }
    }

    private void end(String ended) {
        switch (ended) {
            case "v" -> endValue();
            case "f" -> endFormula();
            case "c" -> cell = null;
            case "row" -> endRow();
            default -> {}
        }
        element = "";
        length = 0;
    }

    private void endValue() {
        if (cell != null) {
            if (++cells > limits.cells()) {
                throw tooLarge("more than %,d cells with something in them".formatted(limits.cells()));
            }
            if (shared) {
                String wanted = index.toString();
                count(strings.text(wanted)
                        .orElseThrow(() -> missing(String.valueOf(cell), wanted))
                        .length());
            }
        }
    }

    private void endFormula() {
        if (sharedFormula != null) {
            if (length > 0) {
                sharedFormulas.put(sharedFormula, length);
            }
            count(sharedFormulas.getOrDefault(sharedFormula, 0));
        }
        sharedFormula = null;
    }

    /** There is room made for every cell up to the last of a row. */
    private void endRow() {
        places += inRow ? column : 0;
        inRow = false;
        if (places > (long) limits.cells() * EMPTY_CELLS_FACTOR) {
            throw tooLarge("rows that are far too wide");
        }
    }

    private void count(int more) {
        characters += more;
        if (characters > limits.characters()) {
            throw tooLarge("more than %,d characters in its cells".formatted(limits.characters()));
        }
    }

    private static UnreadableTable missing(String cell, String index) {
        String shown = index.length() <= 20 ? index : index.substring(0, 20) + "…";
        return new UnreadableTable(
                Reason.SHARED_STRING_MISSING,
                "cell " + cell,
                "The workbook is damaged: cell %s shows the text number '%s' of the workbook, and there is no such text. Open it, save it again and send that."
                        .formatted(cell, shown));
    }

    private static UnreadableTable tooLarge(String what) {
        return new UnreadableTable(
                Reason.WORKBOOK_TOO_LARGE_INSIDE,
                "The sheet has %s. Paste the values of the table alone into a new workbook and send that."
                        .formatted(what));
    }
}
