package org.concordat.kpis.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.span.Span;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.kpis.form.ResultContext;
import org.concordat.kpis.form.ResultLine;

/** What was approved before, by what it is about: found once for a return, however many lines it has. */
final class ResultSeries {

    private record Earlier(Span about, BigDecimal value) {}

    private final ResultContext context;
    private final Map<ResultLine.Key, List<Earlier>> bySeries = new HashMap<>();

    ResultSeries(ResultContext context) {
        this.context = context;
        context.history().forEach(approved -> approved.lines().forEach(this::add));
    }

    private void add(ResultLine line) {
        Optional<Span> about = about(line);
        Optional<BigDecimal> value = line.comparable(context.catalogue());
        if (line.key().isPresent() && about.isPresent() && value.isPresent()) {
            bySeries.computeIfAbsent(line.key().get().series(), series -> new ArrayList<>())
                    .add(new Earlier(about.get(), value.get()));
        }
    }

    /** Earliest first: about times before that of the line, and since its series last broke. */
    List<BigDecimal> before(ResultLine line, Kpi kpi) {
        Optional<Span> about = about(line);
        return line.key().map(key -> bySeries.getOrDefault(key.series(), List.of())).orElse(List.of()).stream()
                .filter(earlier -> about.filter(now -> continues(kpi, earlier.about(), now))
                        .isPresent())
                .map(Earlier::value)
                .toList();
    }

    private static boolean continues(Kpi kpi, Span before, Span now) {
        return before.compareTo(now) < 0
                && kpi.definition().breakBetween(before.end(), now.end()).isEmpty();
    }

    private Optional<Span> about(ResultLine line) {
        try {
            return line.span().map(text -> Span.parse(text, context.terms()));
        } catch (InvalidValue e) {
            return Optional.empty(); // a finding of its own
        }
    }
}
