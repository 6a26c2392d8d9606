package org.concordat.returns.foreign;

import org.concordat.returns.reading.ReturnFormat;

/**
 * A file and what is read of it.
 *
 * @param unit that the query says
 * @param expected a line {@code team|visits|spent in pounds|last visit|remark} for each that is read, then its findings as
 *     {@code CODE at}; or {@code refused: code}
 */
record ForeignFile(String name, ReturnFormat format, String unit, byte[] body, String expected) {

    @Override
    public String toString() {
        return name;
    }
}
