package org.concordat.returns.madeup;

import static org.concordat.returns.form.Column.Use.ADDED_UP;
import static org.concordat.returns.form.Column.Use.PREFILLED;
import static org.concordat.returns.form.Column.Use.PROVEN;
import static org.concordat.returns.form.Column.Use.PUBLISHED;
import static org.concordat.returns.form.Column.Use.REQUIRED;
import static org.concordat.returns.form.Column.Use.SENT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;

/** A line of three columns, without money and without groups. */
public record Visits(int number, Optional<String> team, Optional<Long> visits, Optional<String> comment) {

    public static final Column<Visits, String> TEAM = new Column<>(
            "team",
            "Team",
            "Who went there.",
            new Kind.Code(20),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED, REQUIRED),
            Visits::team);
    public static final Column<Visits, Long> VISITS = new Column<>(
            "visits",
            "Visits",
            "How many there were.",
            new Kind.Count(10_000),
            Set.of(SENT, PUBLISHED, PROVEN, ADDED_UP, REQUIRED),
            Visits::visits);
    public static final Column<Visits, String> COMMENT = new Column<>(
            "comment", "Comment", "Explains the line.", new Kind.Prose(200), Set.of(SENT, PUBLISHED), Visits::comment);

    public static final LineSchema<Visits> SCHEMA = new LineSchema<>(
            List.of(TEAM, VISITS, COMMENT),
            TEAM,
            Visits::number,
            (number, values) -> new Visits(number, values.get(TEAM), values.get(VISITS), values.get(COMMENT)));
}
