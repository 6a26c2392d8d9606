package org.concordat.returns.reading;

import java.util.Optional;
import org.concordat.returns.form.ReturnForm;

/**
 * Reads the bytes of a return. What is wrong with the envelope is refused; what is wrong with a cell becomes a finding of
 * a return that can be stored, so that nothing a user sends is lost.
 */
public final class ReturnReader<L> {

    private final ReturnForm<L, ?> form;

    public ReturnReader(ReturnForm<L, ?> form) {
        this.form = form;
    }

    /**
     * CPU work without a database or a lock; 20 MiB take a second.
     *
     * @param period from the query; needed for CSV and XLSX unless a column {@code period} says it
     * @param unit from the query; pounds when neither it nor the body says
     * @throws ReturnRefused when the envelope is wrong, so that nothing can be stored
     */
    public ReadReturn<L> read(byte[] body, ReturnFormat format, Optional<String> period, Optional<String> unit) {
        throw new UnsupportedOperationException(form.name());
    }

    /** The reading, to be kept beside the source so that no file is parsed twice. */
    public byte[] kept(ReadReturn<L> read) {
        throw new UnsupportedOperationException(form.name());
    }

    /** @throws IllegalArgumentException when it was kept by a form that read otherwise: read the source again then */
    public ReadReturn<L> again(byte[] kept) {
        throw new UnsupportedOperationException(form.name());
    }
}
