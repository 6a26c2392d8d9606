package org.concordat.web.table.reading.ods;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.web.table.Cell;
import org.concordat.web.table.amount.Noise;
import org.concordat.web.table.reading.archive.Xml;
import org.concordat.web.table.reading.assembly.Content;

/**
 * A cell of a spreadsheet, which says both what it holds and what it shows.
 *
 * @param type such as {@code float}; empty where nothing stands
 * @param value as it is held
 * @param shown the lines that it shows
 */
record OdsCell(String type, Optional<String> value, Optional<String> formula, Optional<String> currency, String shown) {

    /** A formula is only shown to whoever has to replace it. */
    private static final int FORMULA_SHOWN = 200;

    private static final Pattern PREFIX = Pattern.compile("^[a-z]{1,10}:(?==)");
    private static final Pattern FIGURE = Pattern.compile(
            "(?<open>\\()?(?<sign>-)?£?(?<sign2>-)?(?<digits>[\\d,]{1,40}(?:\\.\\d{1,30})?)(?<close>\\))?");
    private static final Pattern SUFFIXED =
            Pattern.compile("(?i).*\\d ?(k|m|mn|bn|b|t|th|thousand|million|billion)\\)?");

    /** Divisions that a format may make: each comma of it is a thousand. */
    private static final int POWER_MAX = 9;

    /** @param xml where the cell has begun; it is read to its end */
    static OdsCell read(XMLStreamReader xml) throws XMLStreamException {
        String type = Xml.attribute(xml, "value-type").orElse("");
        Optional<String> value = Xml.attribute(
                xml,
                switch (type) {
                    case "date" -> "date-value";
                    case "time" -> "time-value";
                    case "boolean" -> "boolean-value";
                    case "string" -> "string-value";
                    default -> "value";
                });
        Optional<String> formula = Xml.attribute(xml, "formula");
        Optional<String> currency = Xml.attribute(xml, "currency");
        return new OdsCell(type, value, formula, currency, text(xml));
    }

    /** The paragraphs of the cell itself: comments and drawings hold some of their own. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int paragraphs = 0;
        int within = 0;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String element = xml.getLocalName();
                    boolean ofParagraph = within > 0 || depth == 1 && (element.equals("p") || element.equals("h"));
                    if (!ofParagraph || element.equals("annotation") || element.equals("frame")) {
                        OdsReading.skip(xml);
                        continue;
                    }
                    depth++;
                    within++;
                    if (within == 1 && paragraphs++ > 0) {
                        text.append('\n');
                    }
                    switch (element) {
                        case "s" -> spaces(xml, text);
                        case "tab" -> text.append('\t');
                        case "line-break" -> text.append('\n');
                        default -> {}
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    within = Math.max(0, within - 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (within > 0) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
            requireLength(text.length());
        }
        return text.toString();
    }

    private static void spaces(XMLStreamReader xml, StringBuilder text) {
        try {
            int count = Xml.attribute(xml, "c").map(Integer::parseInt).orElse(1);
            if (count < 0) {
                throw Xml.damaged(null);
            }
            requireLength((long) text.length() + count);
            text.repeat(' ', count);
        } catch (NumberFormatException e) {
            throw Xml.damaged(e);
        }
    }

    private static void requireLength(long characters) {
        if (characters > 2L * Xml.LONGEST_VALUE) {
            throw OdsSheet.tooLarge("a cell with more characters than a spreadsheet gives it");
        }
    }

    int characters() {
        return shown.length() + formula.map(String::length).orElse(0);
    }

    Content content() {
        Content result = result();
        if (formula.isEmpty()) {
            return result;
        }
        String written = PREFIX.matcher(formula.get()).replaceFirst("");
        String abridged = written.length() <= FORMULA_SHOWN ? written : written.substring(0, FORMULA_SHOWN) + "…";
        return place -> new Cell.Formula(place, abridged.startsWith("=") ? abridged : "=" + abridged, result.at(place));
    }

    private Content result() {
        return switch (type) {
            case "float", "currency" -> number(number(value));
            case "percentage" -> {
                BigDecimal fraction = Noise.without(number(value));
                yield place -> new Cell.Percentage(place, fraction);
            }
            case "date" -> Content.date(moment(value.orElse("")));
            case "boolean" -> Content.truth(value.equals(Optional.of("true")));
            // Hours and minutes are nothing that a return asks for; what stands there is said as it shows.
            case "time" -> Content.text(shown);
            default ->
                Content.text(
                        shown.isEmpty()
                                ? value.filter(text -> type.equals("string")).orElse("")
                                : shown);
        };
    }

    private static BigDecimal number(Optional<String> text) {
        return Xml.number(text.orElse("").strip());
    }

    private static LocalDateTime moment(String text) {
        try {
            return text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
        } catch (DateTimeException e) {
            throw Xml.damaged(e);
        }
    }

    /** What is held, unless what is shown is plainly another number. */
    private Content number(BigDecimal stored) {
        BigDecimal held = Noise.without(stored);
        boolean foreign = currency.isPresent() && !currency.get().equals("GBP")
                || shown.codePoints()
                        .anyMatch(character ->
                                character != '£' && Character.getType(character) == Character.CURRENCY_SYMBOL);
        boolean absurd = Math.abs((long) held.precision() - held.scale()) > 30;
        if (foreign
                || !absurd && SUFFIXED.matcher(shown).matches() && power(held).orElse(0) == 0) {
            return Content.text(shown);
        }
        if (shown.isBlank() && !absurd) {
            return place -> new Cell.Displayed(place, held, Optional.empty(), 0);
        }
        Optional<BigDecimal> figure = figure();
        if (absurd || figure.isEmpty() || figure.get().compareTo(held) == 0) {
            return Content.number(held);
        }
        return place -> new Cell.Displayed(place, held, figure, power(held).orElse(0));
    }

    /** What is shown, where it is written as numbers are here. */
    private Optional<BigDecimal> figure() {
        String bare = shown.replaceAll("[\\s\\u00a0\\u202f]+", "")
                .replace('\u2212', '-')
                .replaceAll("(?i)(?<=\\d)(k|m|mn|bn|thousand|million|billion)$", "");
        Matcher matcher = FIGURE.matcher(bare);
        if (!matcher.matches() || !matcher.group("digits").matches(".*\\d.*")) {
            return Optional.empty();
        }
        BigDecimal figure = new BigDecimal(matcher.group("digits").replace(",", ""));
        boolean negative =
                matcher.group("open") != null || matcher.group("sign") != null || matcher.group("sign2") != null;
        return Optional.of(negative ? figure.negate() : figure);
    }

    /** By which power of ten what is shown is smaller, if it is by one of thousands and but for rounding. */
    private Optional<Integer> power(BigDecimal held) {
        Optional<BigDecimal> figure = figure();
        for (int power = 0; power <= POWER_MAX && figure.isPresent(); power += 3) {
            BigDecimal scaled = held.scaleByPowerOfTen(-power);
            BigDecimal rounded = scaled.setScale(figure.get().scale(), java.math.RoundingMode.HALF_UP);
            if (rounded.compareTo(figure.get()) == 0) {
                return Optional.of(power);
            }
        }
        return Optional.empty();
    }
}
