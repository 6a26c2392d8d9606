package org.concordat.kpis.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.kpi.Qualifier;
import org.concordat.kernel.kpi.Result;
import org.concordat.kernel.span.Frequency;
import org.concordat.kernel.span.Span;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReadLine;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.form.Rule;

/** The return of results: its columns, how a line finds its definition and its numbers, and what a period begins with. */
public final class ResultForm implements ReturnForm<ResultLine, ResultContext> {

    private static final String EXAMPLE = """
            {"period": "2016-17-P03", "lines": [
              {"kpi": "CP-ICPC-15", "numerator": 9, "denominator": 12, "comment": "three held a day late"},
              {"kpi": "CIN-CONTACTS", "result": "1,204"},
              {"kpi": "CLA-3-PLACEMENTS", "span": "2016-17-Q1", "result": "TBC"}]}
            """;

    private final ResultReferences references;
    private final List<Rule<ResultLine, ResultContext>> rules;

    public ResultForm(ResultReferences references, List<Rule<ResultLine, ResultContext>> rules) {
        this.references = references;
        this.rules = List.copyOf(rules);
    }

    @Override
    public ReportingDomain domain() {
        return ReportingDomain.KPI;
    }

    @Override
    public String name() {
        return "return of results";
    }

    @Override
    public LineSchema<ResultLine> schema() {
        return ResultColumns.SCHEMA;
    }

    @Override
    public String example() {
        return EXAMPLE;
    }

    @Override
    public Map<String, List<String>> synonyms() {
        return ResultNames.BY_COLUMN;
    }

    @Override
    public ResultContext context(Borough borough, Period period) {
        return references.context(borough, period);
    }

    @Override
    public List<Rule<ResultLine, ResultContext>> rules() {
        return rules;
    }

    /** An indicator is written as the catalogue writes it, and gives its title, what the result is about, and its numbers. */
    @Override
    public ResultLine place(ReadLine<ResultLine> read, ResultContext context) {
        ResultLine line = schema().line(read.number(), read);
        Optional<Kpi> definition =
                line.kpi().map(code -> code.strip().toUpperCase(Locale.ROOT)).map(context.catalogue()::get);
        return definition.map(kpi -> placed(line, kpi, context)).orElse(line);
    }

    private static ResultLine placed(ResultLine line, Kpi kpi, ResultContext context) {
        Optional<String> span = line.span()
                .or(() -> line.asAt()
                        .filter(day -> kpi.frequency() == Frequency.AS_AT_DAY)
                        .map(LocalDate::toString))
                .or(() -> kpi.frequency()
                        .latestEndedBy(context.period().end(), context.terms())
                        .map(Span::toString));
        Optional<Result> printed = line.result().flatMap(text -> printed(kpi, text));
        return new ResultLine(
                line.number(),
                Optional.of(kpi.code()),
                Optional.of(kpi.definition().title()),
                span,
                line.serviceLine(),
                line.team(),
                line.result(),
                line.value().or(() -> printed.flatMap(ResultForm::value)),
                line.numerator().or(() -> printed.flatMap(ResultForm::numerator)),
                line.denominator().or(() -> printed.flatMap(ResultForm::denominator)),
                line.share().or(() -> printed.flatMap(ResultForm::share)),
                line.qualifier().or(() -> printed.flatMap(ResultForm::qualifier)),
                line.asAt(),
                line.source(),
                line.comment());
    }

    private static Optional<Result> printed(Kpi kpi, String text) {
        try {
            return Optional.of(kpi.definition().printed().parse(text));
        } catch (InvalidValue e) {
            return Optional.empty(); // a finding of its own
        }
    }

    private static Optional<BigDecimal> value(Result result) {
        return switch (result) {
            case Result.Value(BigDecimal value) -> Optional.of(value);
            case Result.CountWithShare(BigDecimal count, BigDecimal share) -> Optional.of(count);
            case Result.Rank(int place, int of) -> Optional.of(BigDecimal.valueOf(place));
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> numerator(Result result) {
        return result instanceof Result.Parts parts ? Optional.of(parts.numerator()) : Optional.empty();
    }

    private static Optional<BigDecimal> denominator(Result result) {
        return switch (result) {
            case Result.Parts parts -> Optional.of(parts.denominator());
            case Result.Rank rank -> Optional.of(BigDecimal.valueOf(rank.of()));
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> share(Result result) {
        return result instanceof Result.CountWithShare counted ? Optional.of(counted.share()) : Optional.empty();
    }

    private static Optional<Qualifier> qualifier(Result result) {
        return result instanceof Result.NoNumber none ? Optional.of(none.why()) : Optional.empty();
    }

    /** What the borough reports and is due in the period; of a borough that has not reported yet, everything that is due. */
    @Override
    public Stream<ResultLine> template(Borough borough, Period period) {
        ResultContext context = references.context(borough, period);
        Map<ResultLine.Key, ResultLine> lines = new LinkedHashMap<>();
        List<ResultLine> reported = references.reported(borough, period);
        if (reported.isEmpty()) {
            context.catalogue().values().stream()
                    .sorted(Comparator.comparing(Kpi::code))
                    .flatMap(kpi -> due(kpi, period, context, Optional.empty(), Optional.empty()))
                    .forEach(line -> line.key().ifPresent(key -> lines.putIfAbsent(key, line)));
        }
        for (ResultLine before : reported) {
            before.kpi()
                    .map(context.catalogue()::get)
                    .map(kpi -> due(kpi, period, context, before.serviceLine(), before.team()))
                    .orElse(Stream.empty())
                    .forEach(line -> line.key().ifPresent(key -> lines.putIfAbsent(key, line)));
        }
        return lines.values().stream();
    }

    private static Stream<ResultLine> due(
            Kpi kpi, Period period, ResultContext context, Optional<String> serviceLine, Optional<String> team) {
        return kpi.frequency().dueIn(period, context.terms()).stream()
                .filter(kpi.definition()::isDefinedFor)
                .map(span -> new ResultLine(
                        1,
                        Optional.of(kpi.code()),
                        Optional.of(kpi.definition().title()),
                        Optional.of(span.toString()),
                        serviceLine,
                        team,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
