package org.concordat.kpis.form;

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
        Optional<Result.Numbers> printed =
                line.result().flatMap(text -> printed(kpi, text)).map(Result::numbers);
        return new ResultLine(
                line.number(),
                Optional.of(kpi.code()),
                Optional.of(kpi.definition().title()),
                span,
                line.serviceLine(),
                line.team(),
                line.result(),
                line.value().or(() -> printed.flatMap(Result.Numbers::value)),
                line.numerator().or(() -> printed.flatMap(Result.Numbers::numerator)),
                line.denominator().or(() -> printed.flatMap(Result.Numbers::denominator)),
                line.share().or(() -> printed.flatMap(Result.Numbers::share)),
                line.qualifier().or(() -> printed.flatMap(Result.Numbers::instead)),
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
