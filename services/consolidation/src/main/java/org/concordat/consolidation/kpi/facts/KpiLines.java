package org.concordat.consolidation.kpi.facts;

import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.concordat.consolidation.facts.LineFormat;
import org.concordat.consolidation.facts.LineTotals;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.kpi.KpiTable;
import org.concordat.consolidation.measure.Accrual;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.table.Absence;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.ReportingDomain;

/** The lines of {@code concordat.kpis}: a result each, of one indicator, about one span. */
public final class KpiLines {

    /** The numbers of a line, in the order of {@link #TABLE}. */
    static final int VALUE = 0;

    static final int NUMERATOR = 1;
    static final int DENOMINATOR = 2;
    static final int SHARE = 3;

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,19}(-[A-Z0-9]{1,20}){1,5}");

    /** What of the texts is proved by the digest before the numbers, and after them. */
    private static final int[] BEFORE = places("span", "serviceLine", "team", "result");

    private static final int[] AFTER = places("qualifier", "asAt");

    static final DomainTable TABLE = DomainTable.plain(
            Measures.of(
                    ReportingDomain.KPI,
                    List.of(number("value"), number("numerator"), number("denominator"), number("share"))),
            Absence.NOTHING,
            KpiTable.TEXTS,
            KpiTable.WORDS);

    public static final LineFormat FORMAT = new LineFormat(
            TABLE,
            "kpi_fact",
            KpiLines::code,
            KpiLines::canonical,
            KpiEventsJson::check,
            KpiEventsJson::further,
            false,
            new KpiStanding());

    private KpiLines() {}

    private static Measure number(String name) {
        return Measure.notCombinable(name, name, Accrual.STOCK);
    }

    private static int[] places(String... wire) {
        return List.of(wire).stream().mapToInt(KpiTable::text).toArray();
    }

    private static void code(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new InvalidValue("kpi", code, "the code of an indicator, such as CP-ICPC-15");
        }
    }

    /** The line as publisher and consumer agree to write it: see the event catalogue. */
    private static String canonical(PostedLine line) {
        StringJoiner text = new StringJoiner("|", "", "\n")
                .add(Integer.toString(line.line()))
                .add(line.row());
        add(text, line, BEFORE);
        for (int number = VALUE; number <= SHARE; number++) {
            text.add(
                    line.amounts().reports(number)
                            ? LineTotals.text(line.amounts().quantity(number))
                            : "");
        }
        add(text, line, AFTER);
        return text.toString();
    }

    private static void add(StringJoiner text, PostedLine line, int[] places) {
        for (int place : places) {
            text.add(Objects.requireNonNullElse(line.texts().get(place), ""));
        }
    }
}
