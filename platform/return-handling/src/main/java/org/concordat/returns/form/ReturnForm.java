package org.concordat.returns.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.reference.AskedPeriods;

/**
 * A domain's return: what a service brings to take part in the life of returns. A service has one bean of this type.
 *
 * @param <L> a line as it is stored and published
 * @param <X> what the rules need to know besides the return
 */
public interface ReturnForm<L, X extends FormContext> extends AskedPeriods {

    ReportingDomain domain();

    /** In messages to people, such as {@code budget return}. */
    String name();

    /** With its article, such as {@code a budget return}. */
    default String aName() {
        return Column.withArticle(name());
    }

    LineSchema<L> schema();

    /** A return in JSON, for the service's guide and OpenAPI document. */
    String example();

    /**
     * All that placing and the rules need to know, as it is now. Called within a transaction that names the borough.
     *
     * @param period one that returns are made for
     */
    X context(Borough borough, Period period);

    /**
     * The line as it is stored: with what the borough's own reference data adds to what was sent. A value that could not
     * be read, or is none of its kind, is absent and has its finding.
     */
    L place(ReadLine<L> read, X context);

    /** What its return for P00 holds; there is one exactly where the domain has opening budgets. */
    default Optional<Opening<L>> opening() {
        return Optional.empty();
    }

    @Override
    default boolean asksForOpening() {
        return opening().isPresent();
    }

    /** Whether returns are made for a period in this domain, if the borough's calendar asks for it. */
    default boolean takes(Period period) {
        return period.isReporting() && (!period.isOpening() || asksForOpening());
    }

    /** The columns that a return for a period has, in the order of the schema. */
    default List<Column<L, ?>> columns(Period period) {
        List<Column<L, ?>> others = opening()
                .map(opening -> period.isOpening() ? opening.leftOut() : opening.further())
                .orElse(List.of());
        return schema().columns().stream()
                .filter(column -> !others.contains(column))
                .toList();
    }

    /** What a line of a return for a period cannot do without. */
    default List<Column<L, ?>> required(Period period) {
        return opening()
                .filter(opening -> period.isOpening())
                .map(Opening::required)
                .orElseGet(() -> schema().with(Column.Use.REQUIRED).toList());
    }

    /** In the order in which people read their findings; those that follow from the schema alone come first by themselves. */
    List<Rule<L, X>> rules();

    /** What its lines come to when they are of several kinds with several signs; none for a domain without such. */
    default Optional<Net<L>> net() {
        return Optional.empty();
    }

    /** The chart whose totals a control total may name; none for a domain whose lines stand in none. */
    default Optional<ChartTotals<L, X>> chartTotals() {
        return Optional.empty();
    }

    /** What finance teams call its columns in sheets of their own, by the column's name. */
    default Map<String, List<String>> synonyms() {
        return Map.of();
    }

    /**
     * The lines that a finance team begins a period with; only the columns that are PREFILLED are written. Called within
     * a transaction that names the borough. It looks up what it needs itself: the rules need other things.
     */
    Stream<L> template(Borough borough, Period period);
}
