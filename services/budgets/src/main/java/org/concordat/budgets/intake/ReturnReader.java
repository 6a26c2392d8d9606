package org.concordat.budgets.intake;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.reading.TableReader;
import org.concordat.web.table.reading.UnreadableTable;

/**
 * Reads the bytes of a return. What is wrong with the envelope is refused; what is wrong with a cell becomes a finding of
 * a return that can be stored, so that nothing a user sends is lost.
 */
public final class ReturnReader {

    private ReturnReader() {}

    /**
     * @param period from the query; needed for CSV and XLSX unless a column {@code period} says it
     * @param unit from the query; pounds when neither it nor the body says
     * @throws ReturnRefused when the envelope is wrong, so that nothing can be stored
     */
    public static ReadReturn read(byte[] body, ReturnFormat format, Optional<String> period, Optional<String> unit) {
        RawReturn raw = switch (format) {
            case JSON -> JsonReturn.read(body);
            case CSV -> table(body, TableFormat.CSV);
            case XLSX -> table(body, TableFormat.XLSX);
        };
        return new Interpretation(raw).interpret(period, unit);
    }

    private static RawReturn table(byte[] body, TableFormat format) {
        try {
            return TableReturn.read(TableReader.read(body, format));
        } catch (UnreadableTable e) {
            String reason = e.reason().name();
            throw new ReturnRefused(
                    e.isTooLarge() ? ReturnRefused.Kind.TOO_LARGE : ReturnRefused.Kind.MALFORMED,
                    reason.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    String.valueOf(e.getMessage()),
                    List.of(Finding.error(reason, "", String.valueOf(e.getMessage()))));
        }
    }
}
