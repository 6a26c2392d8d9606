package org.concordat.consolidation.budget.apportionment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.budget.apportionment.OwnApportionment.OwnPool;
import org.concordat.consolidation.budget.apportionment.SharedApportionment.Share;
import org.concordat.consolidation.budget.apportionment.SharedApportionment.SharedPool;
import org.concordat.consolidation.budget.apportionment.SharedApportionment.Weight;
import org.concordat.consolidation.export.StableTable;
import org.concordat.consolidation.view.Utc;
import org.concordat.kernel.Borough;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.Value;

/** Apportionment as a table: a row for each measure of each borough in each pool. */
final class ApportionmentTable {

    private static final String SHEET = "Apportionment";

    private static final List<String> TERMS = List.of(
            "period",
            "as_at",
            "partnership",
            "pool",
            "version",
            "title",
            "host",
            "basis",
            "binds",
            "not_agreed",
            "borough",
            "weight",
            "weight_status",
            "weight_known_since",
            "measure");

    private static final List<String> SHARED = header("carries", "bears");
    private static final List<String> OWN = header("own_cost", "pool_cost", "share", "for_others", "net");

    private ApportionmentTable() {}

    private static List<String> header(String... figures) {
        return Stream.of(
                        TERMS.stream(),
                        Stream.of(figures).flatMap(figure -> Stream.of(figure, figure + "_status")),
                        Stream.of("at_cap", "remark"))
                .flatMap(names -> names)
                .toList();
    }

    static AnswerBytes of(SharedApportionment all, TableFormat format) {
        return StableTable.of(
                format,
                SHEET,
                all.asAt(),
                SHARED,
                all.pools().stream().flatMap(pool -> pool.key().stream().flatMap(weight -> rows(all, pool, weight))));
    }

    /** What is carried stands in the row of whose books carry it, so that a column adds up to what there is. */
    private static Stream<List<Value>> rows(SharedApportionment all, SharedPool pool, Weight weight) {
        Optional<Share> share = pool.shares().stream()
                .filter(of -> of.borough().equals(weight.borough()))
                .findFirst();
        boolean hosts = pool.terms().host().equals(weight.borough());
        return pool.cost().keySet().stream()
                .map(measure -> row(
                        terms(all.period(), Utc.text(all.asAt()), pool.terms(), weight, measure),
                        List.of(
                                Optional.ofNullable(pool.cost().get(measure)).filter(any -> hosts),
                                share.map(of -> of.figures().get(measure))),
                        share.map(Share::atCap).orElse(List.of()).contains(measure)));
    }

    static AnswerBytes of(OwnApportionment all, TableFormat format) {
        return StableTable.of(
                format,
                SHEET,
                all.asAt(),
                OWN,
                all.pools().stream()
                        .flatMap(pool -> pool.ownCost().keySet().stream().map(measure -> row(all, pool, measure))));
    }

    private static List<Value> row(OwnApportionment all, OwnPool pool, String measure) {
        return row(
                terms(all.period(), Utc.text(all.asAt()), pool.terms(), pool.weight(), measure),
                Stream.of(pool.ownCost(), pool.poolCost(), pool.share(), pool.forOthers(), pool.net())
                        .map(figures -> figure(figures, measure))
                        .toList(),
                pool.atCap().contains(measure));
    }

    private static Optional<ToldFigure> figure(Map<String, ToldFigure> figures, String measure) {
        return Optional.ofNullable(figures.get(measure));
    }

    private static Stream<Value> terms(String period, String asAt, PoolTerms terms, Weight weight, String measure) {
        return Stream.of(
                Value.of(period),
                Value.of(asAt),
                Value.of(terms.partnership()),
                Value.of(terms.pool()),
                Value.of(String.valueOf(terms.version())),
                Value.of(terms.title()),
                Value.of(terms.host().code()),
                Value.of(terms.basis().name()),
                Value.of(String.valueOf(terms.binds())),
                Value.of(terms.notAgreed().stream()
                        .map(PoolTerms.NotAgreed::borough)
                        .map(Borough::code)
                        .collect(Collectors.joining(", "))),
                Value.of(weight.borough().code()),
                weight.weight().map(Value::of).orElseGet(Value::nothing),
                Value.of(weight.status().name()),
                weight.knownSince().map(Utc::text).map(Value::of).orElseGet(Value::nothing),
                Value.of(measure));
    }

    private static List<Value> row(Stream<Value> terms, List<Optional<ToldFigure>> figures, boolean atCap) {
        return Stream.of(
                        terms,
                        figures.stream().flatMap(ToldFigure::cells),
                        Stream.of(
                                Value.of(String.valueOf(atCap)),
                                figures.stream()
                                        .flatMap(Optional::stream)
                                        .flatMap(figure -> figure.reason().stream())
                                        .findFirst()
                                        .map(Value::of)
                                        .orElseGet(Value::nothing)))
                .flatMap(values -> values)
                .toList();
    }
}
