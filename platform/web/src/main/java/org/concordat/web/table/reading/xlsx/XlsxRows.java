package org.concordat.web.table.reading.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.web.table.Cell;
import org.concordat.web.table.reading.archive.Archive;
import org.concordat.web.table.reading.archive.MergedRange;
import org.concordat.web.table.reading.archive.SheetAddress;
import org.concordat.web.table.reading.archive.Xml;
import org.concordat.web.table.reading.assembly.Content;
import org.concordat.web.table.reading.assembly.TableAssembly;

/** The rows of a sheet that {@link XlsxSheet} has found to be within bounds, cell by cell. */
final class XlsxRows {

    /** A formula is only shown to whoever has to replace it. */
    private static final int FORMULA_SHOWN = 200;

    private final XlsxBook book;
    private final List<MergedRange> merged;
    private final TableAssembly assembly;
    private final Map<String, String> sharedFormulas = new HashMap<>();

    private int row;
    private List<Content> contents = new ArrayList<>();
    private boolean anything;

    private int column;
    private String type = "n";
    private Optional<String> style = Optional.empty();
    private final StringBuilder value = new StringBuilder();
    private boolean hasValue;
    private final StringBuilder formula = new StringBuilder();
    private boolean hasFormula;
    private Optional<String> sharedFormula = Optional.empty();
    private final RichText inline = new RichText();
    private String element = "";

    private XlsxRows(XlsxBook book, List<MergedRange> merged, TableAssembly assembly) {
        this.book = book;
        this.merged = merged;
        this.assembly = assembly;
    }

    static void read(Archive archive, String part, XlsxBook book, List<MergedRange> merged, TableAssembly assembly)
            throws IOException, XMLStreamException {
        XlsxRows rows = new XlsxRows(book, merged, assembly);
        try (InputStream in = archive.required(part)) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> rows.begin(xml);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        rows.characters(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> rows.end(xml.getLocalName());
                    default -> {}
                }
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        element = xml.getLocalName();
        inline.begin(element);
        switch (element) {
            case "row" -> {
                row = Xml.attribute(xml, "r").map(XlsxSheet::number).orElse(row + 1);
                contents = new ArrayList<>();
                anything = false;
                column = -1;
            }
            case "c" -> {
                column = Xml.attribute(xml, "r")
                        .map(SheetAddress::parse)
                        .map(SheetAddress::column)
                        .orElse(column + 1);
                type = Xml.attribute(xml, "t").orElse("n");
                style = Xml.attribute(xml, "s");
                value.setLength(0);
                formula.setLength(0);
                inline.clear();
                hasValue = false;
                hasFormula = false;
            }
            case "v" -> hasValue = true;
            case "f" -> {
                hasFormula = true;
                sharedFormula = Xml.attribute(xml, "t").equals(Optional.of("shared"))
                        ? Xml.attribute(xml, "si")
                        : Optional.empty();
            }
            default -> {}
        }
    }

    private void characters(String text) {
        inline.characters(text);
        if (element.equals("v")) {
            value.append(text);
        } else if (element.equals("f")) {
            formula.append(text);
        }
    }

    private void end(String ended) {
        inline.end(ended);
        element = "";
        if (ended.equals("c")) {
            place(content());
        } else if (ended.equals("row") && anything) {
            assembly.add(row, merge(contents), contents);
        }
    }

    private void place(Content content) {
        if (content != Content.NOTHING) {
            while (contents.size() <= column) {
                contents.add(Content.NOTHING);
            }
            contents.set(column, content);
            anything = true;
        }
    }

    private Content content() {
        Content result = result();
        if (!hasFormula) {
            return result;
        }
        String written = formula.toString();
        if (sharedFormula.isPresent()) {
            if (!written.isEmpty()) {
                sharedFormulas.put(sharedFormula.get(), written);
            }
            written = sharedFormulas.getOrDefault(sharedFormula.get(), "");
        }
        String shown = written.length() <= FORMULA_SHOWN ? written : written.substring(0, FORMULA_SHOWN) + "…";
        return place -> new Cell.Formula(place, "=" + shown, result.at(place));
    }

    private Content result() {
        if (type.equals("inlineStr")) {
            return Content.text(inline.text());
        }
        if (!hasValue) {
            return Content.NOTHING;
        }
        String said = value.toString();
        return switch (type) {
            // A text that the workbook promises elsewhere and does not have must not pass for a blank.
            case "s" -> Content.text(book.strings().text(said.strip()).orElseThrow(() -> Xml.damaged(null)));
            case "str" -> Content.text(Escapes.undone(said));
            case "b" -> Content.truth(XlsxSheet.isTrue(said.strip()));
            case "e" -> Content.fault(said);
            case "d" -> Content.date(moment(said.strip()));
            case "n" ->
                said.isBlank()
                        ? Content.NOTHING
                        : book.styles().format(style).content(Xml.number(said.strip()), book.dates());
            default -> throw Xml.damaged(null);
        };
    }

    /** As ISO 8601 writes it: a day, or a day and a time. */
    private static LocalDateTime moment(String text) {
        try {
            String local = text.replaceFirst("(?:Z|[+-]\\d{2}:\\d{2})$", text.contains("T") ? "" : "$0");
            return local.contains("T")
                    ? LocalDateTime.parse(local)
                    : LocalDate.parse(local).atStartOfDay();
        } catch (DateTimeException e) {
            throw Xml.damaged(e);
        }
    }

    private List<Content> merge(List<Content> own) {
        List<Content> all = own;
        for (MergedRange range : merged) {
            if (range.touchesRow(row)) {
                all = all == own ? new ArrayList<>(own) : all;
                String text = range.text().toUpperCase(Locale.ROOT);
                for (int at = range.first().column(); at < all.size() && range.touchesColumn(at); at++) {
                    all.set(at, place -> new Cell.Merged(place, text));
                }
            }
        }
        return all;
    }
}
