package org.concordat.consolidation.procurement.opportunity;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.consolidation.export.StableTable;
import org.concordat.consolidation.procurement.OptionalValue;
import org.concordat.consolidation.procurement.opportunity.Opportunities.Opportunity;
import org.concordat.consolidation.procurement.opportunity.Opportunities.Part;
import org.concordat.consolidation.view.Utc;
import org.concordat.kernel.Borough;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.Value;

/** Opportunities as a table, a row for each contract of each. */
final class OpportunitiesTable {

    private static final List<String> HEADER = List.of(
            "of",
            "on",
            "as_at",
            "opportunity",
            "by",
            "opportunity_title",
            "boroughs",
            "act_from",
            "act_until",
            "combined_yearly_value",
            "verdict",
            "percent",
            "why",
            "borough",
            "contract",
            "title",
            "supplier",
            "last_day",
            "act_by",
            "state",
            "yearly_value");

    private OpportunitiesTable() {}

    static AnswerBytes of(Opportunities opportunities, TableFormat format) {
        return StableTable.of(format, "Opportunities", opportunities.asAt(), HEADER, rows(opportunities));
    }

    private static Stream<List<Value>> rows(Opportunities opportunities) {
        List<Opportunity> all = opportunities.opportunities();
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(number -> all.get(number).contracts().stream()
                        .map(part -> row(opportunities, number + 1, all.get(number), part)));
    }

    private static List<Value> row(Opportunities of, int number, Opportunity opportunity, Part part) {
        return List.of(
                Value.of(of.of()),
                Value.of(of.on()),
                Value.of(Utc.text(of.asAt())),
                Value.of(BigDecimal.valueOf(number)),
                Value.of(opportunity.by().name()),
                Value.of(opportunity.title()),
                Value.of(opportunity.boroughs().stream().map(Borough::code).collect(Collectors.joining(" "))),
                Value.of(opportunity.from()),
                Value.of(opportunity.until()),
                Value.of(opportunity.yearlyValue()),
                Value.of(opportunity.verdict().name()),
                Value.of(BigDecimal.valueOf(opportunity.percent())),
                Value.of(String.join(" ", opportunity.why())),
                Value.of(part.borough().code()),
                Value.of(part.contract()),
                Value.of(part.title()),
                Value.of(part.supplier()),
                OptionalValue.day(part.lastDay()),
                OptionalValue.day(part.actBy()),
                Value.of(part.state().name()),
                OptionalValue.pounds(part.yearlyValue()));
    }
}
