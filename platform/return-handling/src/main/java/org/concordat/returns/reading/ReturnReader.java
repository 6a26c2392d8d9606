package org.concordat.returns.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.reading.profile.TableProfile;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.TableLayout;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.reading.TableReader;

/**
 * Reads the bytes of a return. What is wrong with the envelope is refused; what is wrong with a cell becomes a finding of
 * a return that can be stored, so that nothing a user sends is lost.
 */
public final class ReturnReader<L> {

    private final ReturnForm<L, ?> form;
    private final ReadingJson<L> keeping;

    public ReturnReader(ReturnForm<L, ?> form) {
        this.form = form;
        this.keeping = new ReadingJson<>(form.schema());
    }

    /**
     * CPU work without a database or a lock; 20 MiB may take a second.
     *
     * @param period from the query; needed for tables unless a column {@code period} says it
     * @param unit from the query; where neither it nor the body says one, JSON is in pounds and a table is refused
     * @throws ReturnRefused when the envelope is wrong, so that nothing can be stored
     */
    public ReadReturn<L> read(byte[] body, ReturnFormat format, Optional<String> period, Optional<String> unit) {
        return read(body, format, period, unit, TableSaid.NOTHING);
    }

    /** The same, where something is said of a table beside it. */
    public ReadReturn<L> read(
            byte[] body, ReturnFormat format, Optional<String> period, Optional<String> unit, TableSaid said) {
        RawReturn<L> raw =
                format.table().map(table -> table(body, table, said)).orElseGet(() -> JsonReturn.read(body, form));
        return new Interpretation<>(form, raw).interpret(period, unit);
    }

    private RawReturn<L> table(byte[] body, TableFormat format, TableSaid said) {
        try {
            Table table = TableReader.read(
                    body, format, said.profile().map(TableProfile::layout).orElse(TableLayout.OURS));
            return TableReturn.read(table, form, said);
        } catch (UnreadableTable e) {
            throw refused(e);
        }
    }

    /** A file that cannot be read at all, as a refusal. */
    public static ReturnRefused refused(UnreadableTable e) {
        String reason = e.reason().name();
        return new ReturnRefused(
                e.isTooLarge() ? ReturnRefused.Kind.TOO_LARGE : ReturnRefused.Kind.MALFORMED,
                reason.toLowerCase(Locale.ROOT).replace('_', '-'),
                String.valueOf(e.getMessage()),
                List.of(Finding.error(reason, e.at(), String.valueOf(e.getMessage()))));
    }

    /** The reading, to be kept beside the source so that no file is parsed twice. */
    public byte[] kept(ReadReturn<L> read) {
        return keeping.write(read);
    }

    /** @throws IllegalArgumentException when it was kept by a form that read otherwise: read the source again then */
    public ReadReturn<L> again(byte[] kept) {
        return keeping.read(kept);
    }
}
