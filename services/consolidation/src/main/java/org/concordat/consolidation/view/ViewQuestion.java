package org.concordat.consolidation.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.RegisterDomain;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.consolidation.table.Group;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a view as they were sent.
 *
 * @param row only that row of the table and what is below it
 * @param group only that group of rows
 * @param by by what lines are put into rows
 * @param include {@code provisional}, {@code detail} or both, one by one or with a comma between
 */
public record ViewQuestion(
        Domain domain,
        @Nullable String period,
        @Nullable String row,
        @Nullable String group,
        @Nullable String by,
        List<String> include) {

    private static final List<String> INCLUDABLE = List.of("provisional", "detail");

    /** @throws InvalidValue when it is none */
    public Period about() {
        return Period.parse(period == null ? "" : period);
    }

    /** @throws InvalidValue for what is no value of its kind */
    public Function<Audience, Question> about(Subject subject, Instant asAt, Edition edition) {
        List<String> included = include.stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .toList();
        for (String name : included) {
            if (!INCLUDABLE.contains(name)) {
                throw new InvalidValue("part to include", name, "provisional, detail, or both with a comma between");
            }
        }
        Period asked = about();
        Optional<Breakdown> rows = by == null ? Optional.empty() : breakdown(by);
        if (rows.isPresent() && !edition.hasTotals()) {
            throw Problem.badRequest(
                    "not-in-this-edition",
                    "As at that moment rows are what lines were posted to. Other rows are given as at later moments.");
        }
        OptionalInt only = group == null ? OptionalInt.empty() : number(group);
        return audience -> new Question(
                domain,
                subject,
                audience,
                asked,
                asAt,
                included.contains("provisional"),
                included.contains("detail") || domain instanceof RegisterDomain,
                Optional.ofNullable(row),
                only,
                edition,
                rows);
    }

    /** Empty for rows that are what lines were posted to. */
    private Optional<Breakdown> breakdown(String name) {
        if (name.equals(domain.words().row())) {
            return Optional.empty();
        }
        return Optional.of(domain.table()
                .breakdown(name)
                .orElseThrow(() -> new InvalidValue(
                        "breakdown", name, "one of " + domain.table().breakdownNames())));
    }

    private OptionalInt number(String code) {
        OptionalInt number = domain.table().group(code);
        if (number.isEmpty()) {
            List<String> codes =
                    domain.table().groups().stream().map(Group::code).toList();
            throw new InvalidValue(domain.words().group(), code, "one of " + codes);
        }
        return number;
    }
}
