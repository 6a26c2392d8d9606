package org.concordat.returns.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.FormContext;
import org.concordat.returns.reading.ReadReturn;

/** What was sent, read. Its envelope is right; its cells are not checked yet. */
public final class SentReturn<L, X extends FormContext> {

    private final ServiceForm<L, X> form;
    private final ReadReturn<L> read;
    private final boolean illustrative;

    SentReturn(ServiceForm<L, X> form, ReadReturn<L> read, boolean illustrative) {
        this.form = form;
        this.read = read;
        this.illustrative = illustrative;
    }

    public Period period() {
        return read.period();
    }

    /** The name of the unit in which its amounts are printed; none for a domain without amounts. */
    public Optional<String> unit() {
        return read.unit().map(Enum::name);
    }

    public boolean illustrative() {
        return illustrative;
    }

    /** To be kept beside its source, so that no file is read twice. */
    public byte[] kept() {
        return form.reader().kept(read);
    }

    /** Whether the line that a finding is about explains itself. */
    public Predicate<Finding> acknowledged() {
        return read.acknowledged();
    }

    /**
     * Its lines as they are to be stored, and what there is to say of them.
     *
     * @param lines each placed once
     */
    public record Checked<L>(StoredLines<L> lines, List<Finding> findings) {}

    /** Against how things are now; within a transaction that names the borough. */
    public Checked<L> check(Borough borough) {
        X context = form.form().context(borough, read.period());
        CheckedReturn<L, X> placed = form.rules().place(read, context);
        return new Checked<>(form.stored(placed.placed()), form.rules().check(read, placed));
    }
}
