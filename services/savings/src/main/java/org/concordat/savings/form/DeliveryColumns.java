package org.concordat.savings.form;

import static org.concordat.returns.form.Column.Use.ADDED_UP;
import static org.concordat.returns.form.Column.Use.GROUP;
import static org.concordat.returns.form.Column.Use.PREFILLED;
import static org.concordat.returns.form.Column.Use.PROVEN;
import static org.concordat.returns.form.Column.Use.PUBLISHED;
import static org.concordat.returns.form.Column.Use.REQUIRED;
import static org.concordat.returns.form.Column.Use.SENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.savings.Assurance;
import org.concordat.kernel.savings.SavingsClass;
import org.concordat.kernel.savings.SavingsMeasure;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.LineValues;
import org.concordat.returns.form.MeasureColumns;

/** The columns of a return of delivery. */
public final class DeliveryColumns {

    private static final int CODE_CHARACTERS_MAX = 120;
    private static final int TEXT_CHARACTERS_MAX = 4_000;

    public static final Column<DeliveryLine, String> INITIATIVE = new Column<>(
            "initiative",
            "Initiative",
            "Its reference in the borough's plan, in any case of letters. A target that no saving fills yet is an initiative"
                    + " of its own, of the kind UNIDENTIFIED.",
            new Kind.Code(CODE_CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED, REQUIRED),
            DeliveryLine::initiative);

    public static final Column<DeliveryLine, String> TITLE = new Column<>(
            "title",
            "Title of the initiative",
            "From the plan; of an initiative that the plan does not have, as sent.",
            new Kind.Prose(TEXT_CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED, PREFILLED),
            DeliveryLine::title);

    public static final Column<DeliveryLine, Fund> FUND = new Column<>(
            "fund",
            "Fund",
            "The fund whose budget the saving lowers. From the plan where the line does not say it.",
            new Kind.Choice<>(Fund.class),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED, GROUP),
            DeliveryLine::fund);

    public static final Column<DeliveryLine, SavingsClass> CLASS = new Column<>(
            "class",
            "Class",
            "EXISTING_PLAN or ADDITIONAL: whether the saving was in the existing plan. From the plan where the line does not say"
                    + " it.",
            new Kind.Choice<>(SavingsClass.class),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED, GROUP),
            DeliveryLine::savingsClass);

    public static final Column<DeliveryLine, String> SERVICE_LINE = new Column<>(
            "serviceLine",
            "Service line",
            "Of the common chart, and no total of it; left out for a saving across services. From the plan where the line does"
                    + " not say it.",
            new Kind.Code(CODE_CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED),
            DeliveryLine::serviceLine);

    public static final Column<DeliveryLine, Assurance> ASSURANCE = new Column<>(
            "assurance",
            "Assurance",
            "How sure the saving is: ASSURED, ON_TRACK, AT_RISK or CANNOT_BE_DELIVERED.",
            new Kind.Choice<>(Assurance.class),
            Set.of(SENT, PUBLISHED, PROVEN),
            DeliveryLine::assurance);

    public static final Column<DeliveryLine, String> COMMENT = new Column<>(
            "comment",
            "Comment",
            "Why, and what is done about it.",
            new Kind.Prose(TEXT_CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED),
            DeliveryLine::comment);

    private static final MeasureColumns<DeliveryLine, SavingsMeasure> MEASURES =
            new MeasureColumns<>(SavingsMeasure.class, DeliveryColumns::amount);

    public static final LineSchema<DeliveryLine> SCHEMA =
            new LineSchema<>(all(), INITIATIVE, DeliveryLine::number, DeliveryColumns::line);

    private DeliveryColumns() {}

    public static Column<DeliveryLine, Money> of(SavingsMeasure measure) {
        return MEASURES.of(measure);
    }

    private static List<Column<DeliveryLine, ?>> all() {
        List<Column<DeliveryLine, ?>> all = new ArrayList<>(List.of(INITIATIVE, TITLE, FUND, CLASS, SERVICE_LINE));
        all.addAll(MEASURES.all());
        all.add(ASSURANCE);
        all.add(COMMENT);
        return all;
    }

    private static Column<DeliveryLine, Money> amount(SavingsMeasure measure) {
        return new Column<>(
                measure.json(),
                measure.title(),
                meaning(measure),
                new Kind.Amount(),
                measure == SavingsMeasure.TARGET
                        ? Set.of(SENT, PUBLISHED, PROVEN, ADDED_UP, PREFILLED)
                        : Set.of(SENT, PUBLISHED, PROVEN, ADDED_UP),
                line -> line.figure(measure));
    }

    private static String meaning(SavingsMeasure measure) {
        return switch (measure) {
            case TARGET ->
                "What the initiative is to save anew in the financial year. From the plan where the line does not say it: of"
                        + " cumulative amounts what the year adds.";
            case DELIVERED -> "Gross saving achieved from the beginning of the year to the end of the period.";
            case ON_TRACK -> "What is still to come this year and on track.";
            case AT_RISK ->
                "What is still to come this year and at risk. Mitigation does not shrink it; at the outturn there is none:"
                        + " what was not achieved is undeliverable.";
            case UNDELIVERABLE -> "What cannot be delivered this year; at the outturn what was not achieved.";
            case OVER_DELIVERY ->
                "What is saved above the target: target = delivered + on track + at risk + undeliverable - over-delivery.";
            case FORECAST -> "Gross saving expected by the year's end.";
            case IN_YEAR_PRESSURE ->
                "Cost pressures of the year that set off what was achieved: net saving = delivered - pressure.";
            case MITIGATION -> "What is saved elsewhere in the place of what is at risk or undeliverable.";
        };
    }

    private static DeliveryLine line(int number, LineValues<DeliveryLine> values) {
        return new DeliveryLine(
                number,
                values.get(INITIATIVE),
                values.get(TITLE),
                values.get(FUND),
                values.get(CLASS),
                values.get(SERVICE_LINE),
                MEASURES.figures(values),
                values.get(ASSURANCE),
                values.get(COMMENT));
    }
}
