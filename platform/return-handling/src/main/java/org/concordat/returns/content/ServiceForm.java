package org.concordat.returns.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.returns.columns.LineJson;
import org.concordat.returns.columns.LineSql;
import org.concordat.returns.columns.LineTable;
import org.concordat.returns.form.FormContext;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnReader;
import org.concordat.returns.reading.TableSaid;
import org.concordat.returns.reading.profile.TableProfile;
import org.concordat.returns.rules.ReturnRules;
import org.concordat.web.table.writing.Value;

/**
 * A service's form with all that follows from it, made once. Whoever handles returns holds it as {@code ServiceForm<?, ?>}
 * and never learns what a line is.
 */
public final class ServiceForm<L, X extends FormContext> {

    private final ReturnForm<L, X> form;
    private final ReturnReader<L> reader;
    private final ReturnRules<L, X> rules;
    private final LineJson<L> json;
    private final Function<Period, LineTable<L>> table;
    private final LineSql<L> sql;

    private ServiceForm(ReturnForm<L, X> form) {
        if (form.opening().isPresent() != form.domain().hasOpening()) {
            throw new IllegalArgumentException(
                    "the form of %s and its domain disagree whether it has an opening".formatted(form.aName()));
        }
        this.form = form;
        this.reader = new ReturnReader<>(form);
        this.rules = new ReturnRules<>(form);
        this.json = new LineJson<>(form.schema());
        this.table = period -> new LineTable<>(form.schema(), form.columns(period));
        this.sql = new LineSql<>(form.schema());
    }

    public static ServiceForm<?, ?> of(ReturnForm<?, ?> form) {
        return new ServiceForm<>(form);
    }

    /**
     * Reads what was sent. CPU work, without a database or a lock.
     *
     * @param period and {@code unit} as the query says them
     * @param illustrative whether the sender says that its figures were generated for demonstration; it may say so itself
     * @param profile the one that the source names
     * @throws org.concordat.returns.reading.ReturnRefused when nothing can be stored of it
     */
    public SentReturn<L, X> read(
            Source source,
            Optional<String> period,
            Optional<String> unit,
            boolean illustrative,
            Optional<TableProfile> profile) {
        ReadReturn<L> read =
                reader.read(source.bytes(), source.format(), period, unit, new TableSaid(profile, source.constants()));
        return new SentReturn<>(this, read, illustrative || read.illustrative());
    }

    /**
     * What was read when it was saved.
     *
     * @return empty when the form read otherwise then: its source is to be read
     */
    public Optional<SentReturn<L, X>> again(byte[] kept) {
        try {
            ReadReturn<L> read = reader.again(kept);
            return Optional.of(new SentReturn<>(this, read, read.illustrative()));
        } catch (IllegalArgumentException keptByAnotherForm) {
            return Optional.empty();
        }
    }

    /** Lines that are stored, or are to be. */
    public StoredLines<L> stored(List<L> lines) {
        return new StoredLines<>(form.schema(), json, table, sql, lines);
    }

    public LineSql<L> sql() {
        return sql;
    }

    /** The header of a return for a period as a table. */
    public List<String> header(Period period) {
        return table.apply(period).header();
    }

    /** Whether returns are made for a period, if the borough's calendar asks for it. */
    public boolean takes(Period period) {
        return form.takes(period);
    }

    /** The rows that a finance team begins with; to be read within a transaction that names the borough. */
    public Stream<List<Value>> template(Borough borough, Period period) {
        return table.apply(period).template(period, form.template(borough, period));
    }

    ReturnForm<L, X> form() {
        return form;
    }

    ReturnReader<L> reader() {
        return reader;
    }

    ReturnRules<L, X> rules() {
        return rules;
    }
}
