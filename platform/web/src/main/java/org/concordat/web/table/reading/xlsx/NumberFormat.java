package org.concordat.web.table.reading.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.web.table.Cell;
import org.concordat.web.table.amount.Noise;
import org.concordat.web.table.reading.assembly.Content;
import org.jspecify.annotations.Nullable;

/** What a workbook's number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31). */
record NumberFormat(List<FormatSection> sections) {

    /** Those that have no text in the workbook, as far as they are no dates. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(5, "#,##0;-#,##0"),
            Map.entry(6, "#,##0;-#,##0"),
            Map.entry(7, "#,##0.00;-#,##0.00"),
            Map.entry(8, "#,##0.00;-#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(37, "#,##0;(#,##0)"),
            Map.entry(38, "#,##0;(#,##0)"),
            Map.entry(39, "#,##0.00;(#,##0.00)"),
            Map.entry(40, "#,##0.00;(#,##0.00)"),
            Map.entry(41, "#,##0;(#,##0);\"-\""),
            Map.entry(42, "#,##0;(#,##0);\"-\""),
            Map.entry(43, "#,##0.00;(#,##0.00);\"-\"??"),
            Map.entry(44, "#,##0.00;(#,##0.00);\"-\"??"),
            Map.entry(48, "##0.0E+0"));

    static final NumberFormat GENERAL = parse("General");
    private static final NumberFormat DATE = parse("yyyy-mm-dd");

    /** Longer ones are no spreadsheet's, and are not taken apart. */
    private static final int CODE_MAX = 1_000;

    /** Beyond this a number is nothing that anybody reports, and is not written out. */
    private static final int EXPONENT_MAX = 30;

    private static final Pattern FOREIGN = Pattern.compile("(?!£)\\p{Sc}|\\b(?!GBP)[A-Z]{3}\\b");
    private static final Pattern SUFFIX = Pattern.compile("(?i)k|m|mn|bn|b|t|th|thousand|million|billion");

    NumberFormat {
        sections = List.copyOf(sections);
    }

    /** @param code as the workbook writes it; null for one of the built-in formats */
    static NumberFormat of(int id, @Nullable String code) {
        if (code != null) {
            return code.length() > CODE_MAX ? GENERAL : parse(code);
        }
        boolean date = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        return date
                ? DATE
                : Optional.ofNullable(BUILT_IN.get(id)).map(NumberFormat::parse).orElse(GENERAL);
    }

    private static NumberFormat parse(String code) {
        List<FormatSection> sections = new ArrayList<>();
        int begin = 0;
        char within = 0;
        for (int at = 0; at <= code.length(); at++) {
            char character = at == code.length() ? ';' : code.charAt(at);
            if (at == code.length() || within == 0 && character == ';') {
                sections.add(FormatSection.of(code.substring(begin, at)));
                begin = at + 1;
            } else if (within == 0 && character == '\\') {
                at = Math.min(at + 1, code.length() - 1);
            } else if (within == 0 && (character == '"' || character == '[')) {
                within = character == '"' ? '"' : ']';
            } else if (character == within) {
                within = 0;
            }
        }
        return new NumberFormat(sections);
    }

    /** What a cell with this number says. @param dates tells which day the number of a date is */
    Content content(BigDecimal stored, DateSystem dates) {
        BigDecimal number = Noise.without(stored);
        if (Math.abs((long) number.precision() - number.scale()) > EXPONENT_MAX) {
            return Content.number(number);
        }
        FormatSection section = section(number);
        if (section.isDate()) {
            return dates.content(number);
        }
        if (section.isPercentage()) {
            return place -> new Cell.Percentage(place, number);
        }
        if (!section.showsDigits()) {
            return withoutDigits(section, number);
        }
        if (FOREIGN.matcher(section.literal()).find()
                || section.power() == 0 && SUFFIX.matcher(section.literal()).matches()) {
            String text = section.literal().length() == 1
                            && !Character.isLetter(section.literal().charAt(0))
                    ? section.literal() + number.toPlainString()
                    : number.toPlainString() + section.literal();
            return Content.text(text);
        }
        return section.showsAll() ? Content.number(number) : rounded(section, number);
    }

    private FormatSection section(BigDecimal number) {
        if (sections.size() == 1) {
            return sections.getFirst();
        }
        boolean conditions =
                sections.stream().anyMatch(section -> section.condition().isPresent());
        if (conditions) {
            int last = Math.min(2, sections.size() - 1);
            for (int i = 0; i < last; i++) {
                boolean fits = sections.get(i).condition().isPresent()
                        ? sections.get(i).lets(number)
                        : i == 0 ? number.signum() > 0 : number.signum() < 0;
                if (fits) {
                    return sections.get(i);
                }
            }
            return sections.get(last);
        }
        if (number.signum() < 0) {
            return sections.get(1);
        }
        return number.signum() == 0 && sections.size() > 2 ? sections.get(2) : sections.getFirst();
    }

    /** A dash or a word in place of nil says nil; in place of anything else, nobody sees what the cell holds. */
    private static Content withoutDigits(FormatSection section, BigDecimal number) {
        return number.signum() == 0 && !section.literal().isEmpty()
                ? Content.number(number)
                : place -> new Cell.Displayed(place, number, Optional.empty(), 0);
    }

    private Content rounded(FormatSection section, BigDecimal number) {
        int power = section.power();
        BigDecimal scaled = number.scaleByPowerOfTen(-power);
        BigDecimal shown = scaled.setScale(section.decimals(), RoundingMode.HALF_UP);
        boolean unsigned = number.signum() < 0
                && sections.size() > 1
                && section == sections.get(1)
                && section.condition().isEmpty()
                && section.literal().isEmpty()
                && !section.isColoured();
        BigDecimal read = unsigned ? shown.negate() : shown;
        return power == 0 && read.compareTo(number) == 0
                ? Content.number(number)
                : place -> new Cell.Displayed(place, number, Optional.of(read), power);
    }
}
