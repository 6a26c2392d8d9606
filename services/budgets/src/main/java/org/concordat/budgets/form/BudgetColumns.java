package org.concordat.budgets.form;

import static org.concordat.returns.form.Column.Use.ADDED_UP;
import static org.concordat.returns.form.Column.Use.GROUP;
import static org.concordat.returns.form.Column.Use.NEVER_MIXED;
import static org.concordat.returns.form.Column.Use.PREFILLED;
import static org.concordat.returns.form.Column.Use.PROVEN;
import static org.concordat.returns.form.Column.Use.PROVEN_WHERE_SAID;
import static org.concordat.returns.form.Column.Use.PUBLISHED;
import static org.concordat.returns.form.Column.Use.REQUIRED;
import static org.concordat.returns.form.Column.Use.SAID_IN_TABLES;
import static org.concordat.returns.form.Column.Use.SENT;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.LineValues;
import org.concordat.returns.form.MeasureColumns;
import org.concordat.returns.form.Opening;

/** The columns of a budget return. */
public final class BudgetColumns {

    private static final int CHARACTERS_MAX = 4_000;
    private static final int TITLE_CHARACTERS_MAX = 200;

    public static final Column<BudgetLine, String> COST_CENTRE = new Column<>(
            "costCentre",
            "Cost centre",
            "The borough's own code, as its chart has it on the last day of the period, in any case of letters. A line names"
                    + " it, or a service line, or both.",
            new Kind.Code(CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED),
            BudgetLine::costCentre);

    public static final Column<BudgetLine, String> COST_CENTRE_TITLE = new Column<>(
            "costCentreTitle",
            "Title of the cost centre",
            "From the borough's chart; for people, it is not read.",
            new Kind.Prose(TITLE_CHARACTERS_MAX),
            Set.of(PUBLISHED, PREFILLED),
            BudgetLine::costCentreTitle);

    public static final Column<BudgetLine, String> SERVICE_LINE = new Column<>(
            "serviceLine",
            "Service line",
            "Of the common chart, such as 3.1.2, and no total of it. Where the line names its cost centre alone, from the"
                    + " borough's chart.",
            new Kind.Code(CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED),
            BudgetLine::serviceLine);

    public static final Column<BudgetLine, Fund> FUND = new Column<>(
            "fund",
            "Fund",
            "The purse the line is paid from; the general fund when a line of JSON says none. A table says it.",
            new Kind.Choice<>(Fund.class),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED, GROUP, SAID_IN_TABLES),
            line -> Optional.of(line.fund()));

    public static final Column<BudgetLine, LineType> TYPE = new Column<>(
            "type",
            "Type",
            "Expenditure when a line of JSON says none; a table says it. Figures of every type are stated as positive amounts.",
            new Kind.Choice<>(LineType.class),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED, GROUP, NEVER_MIXED, SAID_IN_TABLES),
            line -> Optional.of(line.type()));

    public static final Column<BudgetLine, String> SUBJECTIVE = new Column<>(
            "subjective",
            "Subjective group",
            "What the money is for, such as employees, where the borough reports by it. It is not published.",
            new Kind.Code(CHARACTERS_MAX),
            Set.of(SENT, PREFILLED),
            BudgetLine::subjective);

    public static final Column<BudgetLine, String> COMMENT = new Column<>(
            "comment",
            "Comment",
            "Explains the line; a variance above the borough's threshold needs one.",
            new Kind.Prose(CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED),
            BudgetLine::comment);

    /** Last, so that every other stands where it stood before there was one. */
    public static final Column<BudgetLine, String> COUNTERPARTY = new Column<>(
            "counterparty",
            "Counterparty",
            "Of a recharge between boroughs, the code of the other one, such as WCC: of income whom it is charged to, of"
                    + " expenditure who charges it. Both name each other, in the same fund, and the partnership matches what they"
                    + " say. Blank where the line is no recharge.",
            new Kind.Code(TITLE_CHARACTERS_MAX),
            Set.of(SENT, PUBLISHED, PROVEN_WHERE_SAID, PREFILLED),
            BudgetLine::counterparty);

    private static final MeasureColumns<BudgetLine, BudgetMeasure> MEASURES =
            new MeasureColumns<>(BudgetMeasure.class, BudgetColumns::amount);

    private static final Map<Month, Column<BudgetLine, Money>> PROFILE = profile();

    public static final LineSchema<BudgetLine> SCHEMA =
            new LineSchema<>(all(), COST_CENTRE, BudgetLine::number, BudgetColumns::line);

    /** What is known before the year begins: the original budget and, if a borough plans by month, its profile. */
    public static final Opening<BudgetLine> OPENING = new Opening<>(
            "opening budget",
            List.copyOf(PROFILE.values()),
            List.of(of(BudgetMeasure.ORIGINAL_BUDGET)),
            EnumSet.complementOf(EnumSet.of(BudgetMeasure.ORIGINAL_BUDGET)).stream()
                    .<Column<BudgetLine, ?>>map(BudgetColumns::of)
                    .toList());

    private BudgetColumns() {}

    public static Column<BudgetLine, Money> of(BudgetMeasure measure) {
        return MEASURES.of(measure);
    }

    /** What the opening budget plans for a month. */
    public static Column<BudgetLine, Money> of(Month month) {
        return Objects.requireNonNull(PROFILE.get(month));
    }

    private static List<Column<BudgetLine, ?>> all() {
        List<Column<BudgetLine, ?>> all =
                new ArrayList<>(List.of(COST_CENTRE, COST_CENTRE_TITLE, SERVICE_LINE, FUND, TYPE, SUBJECTIVE));
        all.addAll(MEASURES.all());
        all.addAll(PROFILE.values());
        all.add(COMMENT);
        all.add(COUNTERPARTY);
        return all;
    }

    private static Column<BudgetLine, Money> amount(BudgetMeasure measure) {
        Set<Use> uses = EnumSet.of(SENT, PUBLISHED, PROVEN, ADDED_UP);
        if (measure == BudgetMeasure.ORIGINAL_BUDGET || measure == BudgetMeasure.CURRENT_BUDGET) {
            uses.add(PREFILLED);
        }
        if (measure == BudgetMeasure.CURRENT_BUDGET) {
            uses.add(REQUIRED);
        }
        return new Column<>(
                measure.json(),
                measure.title(),
                meaning(measure),
                new Kind.Amount(),
                uses,
                line -> line.figure(measure));
    }

    /** Not published: what others see of a plan by month is the profile to date of each month's return. */
    private static Map<Month, Column<BudgetLine, Money>> profile() {
        Map<Month, Column<BudgetLine, Money>> profile = new LinkedHashMap<>();
        for (Month month : MonthlyProfile.MONTHS) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.UK);
            profile.put(
                    month,
                    new Column<>(
                            "profile" + name,
                            "Profile for " + name,
                            "The part of the original budget planned for %s alone; in the opening budget, where all twelve or none are said and add up to the original budget. It is not published."
                                    .formatted(name),
                            new Kind.Amount(),
                            Set.of(SENT, PREFILLED, ADDED_UP),
                            line -> line.profile().amount(month)));
        }
        return profile;
    }

    private static String meaning(BudgetMeasure measure) {
        return switch (measure) {
            case ORIGINAL_BUDGET ->
                "As set for the year; it does not change within it, a virement moves the current budget. Where the opening budget is approved, as it says.";
            case CURRENT_BUDGET -> "The original budget and the virements approved since.";
            case PROFILE_TO_DATE -> "The part of the current budget planned to be spent by the end of the period.";
            case ACTUAL_TO_DATE -> "Spent or received from the beginning of the year to the end of the period.";
            case COMMITMENTS -> "Ordered, not yet consumed; never part of the actual.";
            case FORECAST_OUTTURN -> "The budget holder's statement of the year's end.";
        };
    }

    private static BudgetLine line(int number, LineValues<BudgetLine> values) {
        Map<Month, Money> profile = new EnumMap<>(Month.class);
        PROFILE.forEach((month, column) -> values.get(column).ifPresent(amount -> profile.put(month, amount)));
        return new BudgetLine(
                number,
                values.get(COST_CENTRE),
                values.get(COST_CENTRE_TITLE),
                values.get(SERVICE_LINE),
                values.get(FUND).orElse(Fund.GENERAL_FUND),
                values.get(TYPE).orElse(LineType.EXPENDITURE),
                values.get(SUBJECTIVE),
                values.get(COUNTERPARTY),
                MEASURES.figures(values),
                profile.isEmpty() ? MonthlyProfile.NONE : new MonthlyProfile(profile),
                values.get(COMMENT));
    }
}
