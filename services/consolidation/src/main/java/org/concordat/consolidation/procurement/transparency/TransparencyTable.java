package org.concordat.consolidation.procurement.transparency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.consolidation.export.StableTable;
import org.concordat.consolidation.procurement.NotListed;
import org.concordat.consolidation.procurement.OptionalValue;
import org.concordat.consolidation.procurement.transparency.ContractRegister.RegisteredContract;
import org.concordat.consolidation.procurement.transparency.PipelineNotice.NoticedContract;
import org.concordat.consolidation.procurement.transparency.TenderRegister.RegisteredTender;
import org.concordat.consolidation.view.Utc;
import org.concordat.kernel.Borough;
import org.concordat.web.answer.AnswerBytes;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.writing.Value;

/**
 * What is published as a table, a row for each contract. Whose contracts are not all there has a row at the foot that says
 * so, and nothing but that.
 */
final class TransparencyTable {

    private static final String LISTED = "listed";

    private record Column<T>(String name, Function<T, Value> value) {}

    private static final List<Column<RegisteredContract>> CONTRACTS = List.of(
            new Column<>("title", of -> Value.of(of.title())),
            new Column<>("department", of -> OptionalValue.text(of.department())),
            new Column<>("description", of -> OptionalValue.text(of.description())),
            new Column<>("supplier", of -> Value.of(of.supplier())),
            new Column<>("company_number", of -> OptionalValue.text(of.company())),
            new Column<>("charity_number", of -> OptionalValue.text(of.charity())),
            new Column<>("sme_vcse", of -> OptionalValue.text(of.size())),
            new Column<>("value", of -> OptionalValue.pounds(of.value())),
            new Column<>("yearly_amount", of -> OptionalValue.pounds(of.yearlyAmount())),
            new Column<>("irrecoverable_vat", of -> OptionalValue.pounds(of.irrecoverableVat())),
            new Column<>("start", of -> OptionalValue.day(of.start())),
            new Column<>("end", of -> OptionalValue.day(of.end())),
            new Column<>("review", of -> OptionalValue.day(of.review())),
            new Column<>("route", of -> OptionalValue.text(of.route().map(Enum::name))),
            new Column<>("invited", of -> OptionalValue.text(of.invited().map(TransparencyTable::yes))),
            new Column<>("shared_reference", of -> OptionalValue.text(of.sharedReference())));

    private static final List<Column<RegisteredTender>> TENDERS = List.of(
            new Column<>("title", of -> Value.of(of.title())),
            new Column<>("department", of -> OptionalValue.text(of.department())),
            new Column<>("description", of -> OptionalValue.text(of.description())),
            new Column<>("route", of -> OptionalValue.text(of.route().map(Enum::name))),
            new Column<>("procurement_from", of -> OptionalValue.day(of.procurementFrom())),
            new Column<>("awarded", of -> Value.of(yes(of.awarded()))),
            new Column<>("value", of -> OptionalValue.pounds(of.value())),
            new Column<>("start", of -> OptionalValue.day(of.start())),
            new Column<>("end", of -> OptionalValue.day(of.end())),
            new Column<>("review", of -> OptionalValue.day(of.review())));

    private static final List<Column<NoticedContract>> NOTICE = List.of(
            new Column<>("title", of -> Value.of(of.title())),
            new Column<>("description", of -> OptionalValue.text(of.description())),
            new Column<>("cpv", of -> OptionalValue.text(of.cpv())),
            new Column<>("category", of -> OptionalValue.text(of.category())),
            new Column<>("regime", of -> Value.of(of.regime().name())),
            new Column<>("procurement_from", of -> OptionalValue.day(of.procurementFrom())),
            new Column<>("state", of -> OptionalValue.text(of.state().map(Enum::name))),
            new Column<>("start", of -> OptionalValue.day(of.start())),
            new Column<>("last_day", of -> OptionalValue.day(of.lastDay())),
            new Column<>("intention", of -> OptionalValue.text(of.intention().map(Enum::name))),
            new Column<>("route", of -> OptionalValue.text(of.route().map(Enum::name))),
            new Column<>("shared_reference", of -> OptionalValue.text(of.sharedReference())),
            new Column<>("estimated_value", of -> Value.of(of.estimatedValue())));

    private final String of;
    private final LocalDate on;
    private final Instant asAt;
    private final List<NotListed> notListed;

    private TransparencyTable(String of, LocalDate on, Instant asAt, List<NotListed> notListed) {
        this.of = of;
        this.on = on;
        this.asAt = asAt;
        this.notListed = notListed;
    }

    static AnswerBytes of(ContractRegister register, TableFormat format) {
        return new TransparencyTable(register.of(), register.on(), register.asAt(), register.notListed())
                .write(
                        format,
                        "Contracts",
                        CONTRACTS,
                        register.contracts(),
                        RegisteredContract::borough,
                        RegisteredContract::reference);
    }

    static AnswerBytes of(TenderRegister register, TableFormat format) {
        return new TransparencyTable(register.of(), register.on(), register.asAt(), register.notListed())
                .write(
                        format,
                        "Tenders",
                        TENDERS,
                        register.tenders(),
                        RegisteredTender::borough,
                        RegisteredTender::reference);
    }

    static AnswerBytes of(PipelineNotice notice, TableFormat format) {
        return new TransparencyTable(notice.of(), notice.on(), notice.asAt(), notice.notListed())
                .write(
                        format,
                        "Pipeline",
                        NOTICE,
                        notice.contracts(),
                        NoticedContract::borough,
                        NoticedContract::contract);
    }

    private <T> AnswerBytes write(
            TableFormat format,
            String sheet,
            List<Column<T>> columns,
            List<T> entries,
            Function<T, Borough> borough,
            Function<T, String> reference) {
        List<String> header = Stream.concat(
                        Stream.of("of", "on", "as_at", "coverage", "borough", "reference"),
                        columns.stream().map(Column::name))
                .toList();
        Stream<List<Value>> listed = entries.stream()
                .map(entry -> row(
                        LISTED,
                        borough.apply(entry),
                        Optional.of(reference.apply(entry)),
                        columns.stream()
                                .map(column -> column.value().apply(entry))
                                .toList()));
        Stream<List<Value>> missing = notListed.stream()
                .map(not -> row(
                        not.inWords(),
                        not.borough(),
                        Optional.empty(),
                        Collections.nCopies(columns.size(), Value.nothing())));
        return StableTable.of(format, sheet, asAt, header, Stream.concat(listed, missing));
    }

    private List<Value> row(String coverage, Borough borough, Optional<String> reference, List<Value> columns) {
        List<Value> row = new ArrayList<>(List.of(
                Value.of(of),
                Value.of(on),
                Value.of(Utc.text(asAt)),
                Value.of(coverage),
                Value.of(borough.code()),
                OptionalValue.text(reference)));
        row.addAll(columns);
        return row;
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
