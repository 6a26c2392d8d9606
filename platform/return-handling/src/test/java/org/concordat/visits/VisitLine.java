package org.concordat.visits;

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

/** The home visits that a team made in a month. */
record VisitLine(int number, Optional<String> team, Optional<Long> visits, Optional<String> comment) {

    static final Column<VisitLine, String> TEAM = new Column<>(
            "team",
            "Team",
            "The team that made the visits, once in a return.",
            new Kind.Code(40),
            Set.of(SENT, PUBLISHED, PROVEN, PREFILLED, REQUIRED),
            VisitLine::team);

    static final Column<VisitLine, Long> VISITS = new Column<>(
            "visits",
            "Visits",
            "How many homes were visited; a home that was visited twice counts twice.",
            new Kind.Count(100_000),
            Set.of(SENT, PUBLISHED, PROVEN, ADDED_UP, REQUIRED),
            VisitLine::visits);

    static final Column<VisitLine, String> COMMENT = new Column<>(
            "comment",
            "Comment",
            "Explains the line.",
            new Kind.Prose(500),
            Set.of(SENT, PUBLISHED),
            VisitLine::comment);

    static final LineSchema<VisitLine> SCHEMA = new LineSchema<>(
            List.of(TEAM, VISITS, COMMENT),
            TEAM,
            VisitLine::number,
            (number, values) -> new VisitLine(number, values.get(TEAM), values.get(VISITS), values.get(COMMENT)));
}
