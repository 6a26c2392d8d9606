package org.concordat.consolidation.returnsstatus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.web.table.writing.TableWriter;
import org.concordat.web.table.writing.Value;

/** The status as a table, a row for each borough and period. */
final class ReturnsStatusTable {

    private static final List<String> HEADER = List.of(
            "borough",
            "period",
            "state",
            "version",
            "due",
            "submitted_at",
            "approved_at",
            "late",
            "working_days_late",
            "closed",
            "as_at");

    private ReturnsStatusTable() {}

    static byte[] csv(ReturnsStatus status) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TableWriter.csv(HEADER, rows(status), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Stream<List<Value>> rows(ReturnsStatus status) {
        return status.boroughs().stream()
                .flatMap(member -> member.periods().stream().map(line -> row(status, member, line)));
    }

    private static List<Value> row(ReturnsStatus status, ReturnsStatus.Member member, ReturnsStatus.Line line) {
        return List.of(
                new Value.Text(member.borough()),
                new Value.Text(line.period()),
                new Value.Text(line.state().name()),
                line.version().<Value>map(ReturnsStatusTable::number).orElse(new Value.Nothing()),
                line.due().<Value>map(Value.Day::new).orElse(new Value.Nothing()),
                text(line.submittedAt()),
                text(line.approvedAt()),
                new Value.Text(line.late() ? "yes" : "no"),
                number(line.workingDaysLate()),
                text(line.closed().map(closed -> closed ? "yes" : "no")),
                new Value.Text(status.asAt().toString()));
    }

    private static Value number(int number) {
        return new Value.Numeric(BigDecimal.valueOf(number));
    }

    private static Value text(Optional<?> value) {
        return value.<Value>map(known -> new Value.Text(known.toString())).orElse(new Value.Nothing());
    }
}
