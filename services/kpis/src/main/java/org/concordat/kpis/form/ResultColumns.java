package org.concordat.kpis.form;

import static org.concordat.returns.form.Column.Use.PREFILLED;
import static org.concordat.returns.form.Column.Use.PROVEN;
import static org.concordat.returns.form.Column.Use.PUBLISHED;
import static org.concordat.returns.form.Column.Use.REQUIRED;
import static org.concordat.returns.form.Column.Use.SENT;
import static org.concordat.returns.form.Column.Use.STATES_FIGURE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.concordat.kernel.kpi.Qualifier;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.LineValues;

/** The columns of a return of results. */
public final class ResultColumns {

    private static final int CODE_CHARACTERS_MAX = 120;
    private static final int TEXT_CHARACTERS_MAX = 4_000;
    private static final BigDecimal MOST = new BigDecimal("100000000000");

    public static final Column<ResultLine, String> KPI = new Column<>(
            "kpi",
            "Indicator",
            "Its code in the catalogue, such as CP-ICPC-15, in any case of letters.",
            new Kind.Code(CODE_CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED, REQUIRED),
            ResultLine::kpi);

    public static final Column<ResultLine, String> TITLE = new Column<>(
            "title",
            "Title of the indicator",
            "From the catalogue; for people, it is not read.",
            new Kind.Prose(TEXT_CHARACTERS_MAX),
            Set.of(PUBLISHED, PREFILLED),
            ResultLine::title);

    public static final Column<ResultLine, String> SPAN = new Column<>(
            "span",
            "What it is about",
            "The time that the result is about: 2016-17-P03, -B1 (two months), -Q1, -H1, -T1 (term), 2016-17, 2016-W23 (ISO 8601),"
                    + " AY2015-16 (academic year), 2016 (calendar year), or a day. Left out, it is the latest of the indicator's"
                    + " frequency that has ended by the period's end.",
            new Kind.Code(CODE_CHARACTERS_MAX, true),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED),
            ResultLine::span);

    public static final Column<ResultLine, String> SERVICE_LINE = new Column<>(
            "serviceLine",
            "Service line",
            "The service that the result is about, by its code in the common chart; left out for the whole borough.",
            new Kind.Code(CODE_CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED),
            ResultLine::serviceLine);

    public static final Column<ResultLine, String> TEAM = new Column<>(
            "team",
            "Team",
            "The team that the result is about, by the borough's own name for it; left out for the whole borough.",
            new Kind.Code(CODE_CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED),
            ResultLine::team);

    public static final Column<ResultLine, String> RESULT = new Column<>(
            "result",
            "Result as printed",
            "As papers print it: 18 (34%), £347,420, 12%, 9 of 12, 5th of 32, Outstanding 7, Good 20, TBC, N/A - new programme,"
                    + " update. The numbers are taken from it where the line does not say them.",
            new Kind.Prose(TEXT_CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED, PROVEN, STATES_FIGURE),
            ResultLine::result);

    public static final Column<ResultLine, BigDecimal> VALUE = number(
            "value",
            "Value",
            "The result where it is a number by itself, in the indicator's unit: 12.5 for 12.5 %, pounds for money. Of a rank the"
                    + " place.",
            ResultLine::value);

    public static final Column<ResultLine, BigDecimal> NUMERATOR = number(
            "numerator",
            "Numerator",
            "What was counted, by the definition; not below 0. Full-time equivalents have decimals.",
            ResultLine::numerator);

    public static final Column<ResultLine, BigDecimal> DENOMINATOR = number(
            "denominator",
            "Denominator",
            "Of how many; 0 means that there were no cases. Of a rank how many were ranked.",
            ResultLine::denominator);

    public static final Column<ResultLine, BigDecimal> SHARE = new Column<>(
            "share",
            "Share",
            "In per cent, beside a count: 34 for 18 (34 %).",
            new Kind.Number(4, BigDecimal.ZERO, BigDecimal.valueOf(100)),
            Set.of(SENT, PUBLISHED, PROVEN),
            ResultLine::share);

    public static final Column<ResultLine, Qualifier> QUALIFIER = new Column<>(
            "qualifier",
            "Qualifier",
            "What is said where there is no number (TO_BE_CONFIRMED, NOT_AVAILABLE, NEW_PROGRAMME, UPDATE_AWAITED, NONE_RECORDED,"
                    + " NOT_COMPARABLE) or beside one (PROVISIONAL, LOW_RELIABILITY). A result that is missing is not zero.",
            new Kind.Choice<>(Qualifier.class),
            Set.of(SENT, PUBLISHED, PROVEN),
            ResultLine::qualifier);

    public static final Column<ResultLine, LocalDate> AS_AT = new Column<>(
            "asAt",
            "As at",
            "The day that was counted on, where that is not the last of what the result is about.",
            new Kind.Day(),
            Set.of(SENT, PUBLISHED, PROVEN),
            ResultLine::asAt);

    public static final Column<ResultLine, String> SOURCE = new Column<>(
            "source",
            "Source",
            "Where the result is from, such as a system or a return to a department.",
            new Kind.Prose(TEXT_CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED),
            ResultLine::source);

    public static final Column<ResultLine, String> COMMENT = new Column<>(
            "comment",
            "Comment",
            "The director's words on the result.",
            new Kind.Prose(TEXT_CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED),
            ResultLine::comment);

    /** Those that say a number. */
    public static final List<Column<ResultLine, ?>> NUMBERS = List.of(VALUE, NUMERATOR, DENOMINATOR, SHARE);

    public static final LineSchema<ResultLine> SCHEMA = new LineSchema<>(
            List.of(
                    KPI,
                    TITLE,
                    SPAN,
                    SERVICE_LINE,
                    TEAM,
                    RESULT,
                    VALUE,
                    NUMERATOR,
                    DENOMINATOR,
                    SHARE,
                    QUALIFIER,
                    AS_AT,
                    SOURCE,
                    COMMENT),
            KPI,
            ResultLine::number,
            ResultColumns::line);

    private ResultColumns() {}

    private static Column<ResultLine, BigDecimal> number(
            String name, String title, String meaning, Function<ResultLine, Optional<BigDecimal>> value) {
        return new Column<>(
                name, title, meaning, new Kind.Number(6, MOST.negate(), MOST), Set.of(SENT, PUBLISHED, PROVEN), value);
    }

    private static ResultLine line(int number, LineValues<ResultLine> values) {
        return new ResultLine(
                number,
                values.get(KPI),
                values.get(TITLE),
                values.get(SPAN),
                values.get(SERVICE_LINE),
                values.get(TEAM),
                values.get(RESULT),
                values.get(VALUE),
                values.get(NUMERATOR),
                values.get(DENOMINATOR),
                values.get(SHARE),
                values.get(QUALIFIER),
                values.get(AS_AT),
                values.get(SOURCE),
                values.get(COMMENT));
    }
}
