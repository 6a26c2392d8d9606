package org.concordat.returns.madeup;

import static org.concordat.returns.form.Column.Use.ADDED_UP;
import static org.concordat.returns.form.Column.Use.GROUP;
import static org.concordat.returns.form.Column.Use.NEVER_MIXED;
import static org.concordat.returns.form.Column.Use.PREFILLED;
import static org.concordat.returns.form.Column.Use.PROVEN;
import static org.concordat.returns.form.Column.Use.PUBLISHED;
import static org.concordat.returns.form.Column.Use.REQUIRED;
import static org.concordat.returns.form.Column.Use.SENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;

/** A line with a value of every kind. */
public record Inspection(
        int number,
        Optional<String> team,
        Optional<String> teamTitle,
        Optional<Outcome> outcome,
        Optional<String> ward,
        Optional<Long> visits,
        Optional<BigDecimal> share,
        Optional<Money> spent,
        Optional<LocalDate> lastVisit,
        Optional<String> remark) {

    /** How it ended. */
    public enum Outcome {
        PASSED,
        PARTLY_PASSED,
        FAILED
    }

    public static final Column<Inspection, String> TEAM = new Column<>(
            "team",
            "Team",
            "Who went there.",
            new Kind.Code(20),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED),
            Inspection::team);
    public static final Column<Inspection, String> TEAM_TITLE = new Column<>(
            "teamTitle",
            "Title of the team",
            "For people.",
            new Kind.Prose(40),
            Set.of(PUBLISHED),
            Inspection::teamTitle);
    public static final Column<Inspection, Outcome> OUTCOME = new Column<>(
            "outcome",
            "Outcome",
            "How it ended.",
            new Kind.Choice<>(Outcome.class),
            Set.of(SENT, PUBLISHED, PROVEN, GROUP, NEVER_MIXED),
            Inspection::outcome);
    public static final Column<Inspection, String> WARD = new Column<>(
            "ward", "Ward", "Where it was.", new Kind.Code(20), Set.of(SENT, PROVEN, GROUP), Inspection::ward);
    public static final Column<Inspection, Long> VISITS = new Column<>(
            "visits",
            "Visits",
            "How many there were.",
            new Kind.Count(1_000_000_000),
            Set.of(SENT, PUBLISHED, PROVEN, ADDED_UP, REQUIRED),
            Inspection::visits);
    public static final Column<Inspection, BigDecimal> SHARE = new Column<>(
            "share",
            "Share without notice",
            "Per cent of the visits.",
            new Kind.Number(2, BigDecimal.ZERO, new BigDecimal("100")),
            Set.of(SENT, PUBLISHED, PROVEN),
            Inspection::share);
    public static final Column<Inspection, Money> SPENT = new Column<>(
            "spent",
            "Spent",
            "On the visits.",
            new Kind.Amount(),
            Set.of(SENT, PUBLISHED, PROVEN, ADDED_UP),
            Inspection::spent);
    public static final Column<Inspection, LocalDate> LAST_VISIT = new Column<>(
            "lastVisit",
            "Last visit",
            "The day of the last one.",
            new Kind.Day(),
            Set.of(SENT, PUBLISHED, PROVEN),
            Inspection::lastVisit);
    public static final Column<Inspection, String> REMARK = new Column<>(
            "remark", "Remark", "Whatever there is to say.", new Kind.Prose(200), Set.of(SENT), Inspection::remark);

    public static final LineSchema<Inspection> SCHEMA = new LineSchema<>(
            List.of(TEAM, TEAM_TITLE, OUTCOME, WARD, VISITS, SHARE, SPENT, LAST_VISIT, REMARK),
            TEAM,
            Inspection::number,
            (number, values) -> new Inspection(
                    number,
                    values.get(TEAM),
                    values.get(TEAM_TITLE),
                    values.get(OUTCOME),
                    values.get(WARD),
                    values.get(VISITS),
                    values.get(SHARE),
                    values.get(SPENT),
                    values.get(LAST_VISIT),
                    values.get(REMARK)));
}
