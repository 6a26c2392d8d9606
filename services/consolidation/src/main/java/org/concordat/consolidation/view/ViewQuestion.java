package org.concordat.consolidation.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
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
 * @param beside the key of the row of another domain whose results stand beside service lines, such as an indicator
 * @param include {@code provisional}, {@code detail} or both, one by one or with a comma between
 */
public record ViewQuestion(
        Domain domain,
        @Nullable String period,
        @Nullable String row,
        @Nullable String group,
        @Nullable String by,
        @Nullable String beside,
        List<String> include) {

    private static final String PROVISIONAL = "provisional";
    private static final List<String> INCLUDABLE = List.of(PROVISIONAL, "detail");

    /** @throws InvalidValue when it is none */
    public Period about() {
        return Period.parse(period == null ? "" : period);
    }

    /** With what is asked for beside the figures. @param code null when it was not sent */
    ViewQuestion beside(@Nullable String code) {
        return new ViewQuestion(domain, period, row, group, by, code, include);
    }

    /**
     * What is asked of the domain whose results are given by service line; none where nothing is to stand beside.
     *
     * @throws InvalidValue where rows are no service lines
     */
    Optional<Function<Audience, Question>> aboutBeside(Subject subject, Instant asAt, Edition edition) {
        if (beside == null) {
            return Optional.empty();
        }
        if (by != null && breakdown(by).isPresent()) {
            throw new InvalidValue("result beside the figures", beside, "asked for where rows are service lines");
        }
        if (!edition.showsIndicatorsBeside()) {
            throw Problem.badRequest(
                    "not-in-this-edition",
                    "As at that moment nothing stands beside the figures. Results of indicators do as at later moments.");
        }
        Domain of = Domains.registered().all().stream()
                .filter(domain -> Beside.breakdown(domain).isPresent())
                .findFirst()
                .orElseThrow(() -> new InvalidValue("result beside the figures", beside, "of a registered domain"));
        return Optional.of(new ViewQuestion(
                        of,
                        period,
                        beside,
                        null,
                        Beside.breakdown(of).orElseThrow().name(),
                        null,
                        included().stream().filter(PROVISIONAL::equals).toList())
                .about(subject, asAt, edition));
    }

    private List<String> included() {
        List<String> included = include.stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .toList();
        for (String name : included) {
            if (!INCLUDABLE.contains(name)) {
                throw new InvalidValue("part to include", name, "provisional, detail, or both with a comma between");
            }
        }
        return included;
    }

    /** @throws InvalidValue for what is no value of its kind */
    public Function<Audience, Question> about(Subject subject, Instant asAt, Edition edition) {
        List<String> included = included();
        Period asked = about();
        Optional<Breakdown> rows = by == null ? Optional.empty() : breakdown(by);
        if (rows.isPresent() && !edition.hasTotals()) {
            throw Problem.badRequest(
                    "not-in-this-edition",
                    "As at that moment rows are what lines were posted to. Other rows are given as at later moments.");
        }
        if (rows.filter(one -> !one.slices()).isPresent() && row == null) {
            throw new InvalidValue(
                    "breakdown",
                    rows.get().name(),
                    "asked for of one row, by the parameter " + domain.words().row());
        }
        OptionalInt only = group == null ? OptionalInt.empty() : number(group);
        return audience -> new Question(
                domain,
                subject,
                audience,
                asked,
                asAt,
                included.contains(PROVISIONAL),
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
