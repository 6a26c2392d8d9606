package org.concordat.consolidation.question;

import java.nio.BufferUnderflowException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.kernel.Period;

/**
 * Where a cell stands: the question that was asked and the place in its answer.
 *
 * @param group its number in the domain's table, as are those of part and measure; of a total of all groups, the number
 *     after the last
 * @param row the key of its row; of a total at the foot, a mark and the row to which the question was limited
 * @param party 0 for the figure itself, then the members of the partnership from 1, by code
 */
public record CellAddress(Asked asked, int group, String row, int part, int measure, int party) {

    /**
     * The question as the name has it.
     *
     * @param audience whose answer the cell stands in; empty in names of the first version, which are explained for
     *     whoever asks
     * @param sliced how its lines were put into rows; empty for what they were posted to
     */
    public record Asked(
            Domain domain,
            Subject subject,
            Optional<Audience> audience,
            Period period,
            Instant asAt,
            boolean provisional,
            Optional<Sliced> sliced) {

        /** With a row for what lines were posted to. */
        public Asked(
                Domain domain,
                Subject subject,
                Optional<Audience> audience,
                Period period,
                Instant asAt,
                boolean provisional) {
            this(domain, subject, audience, period, asAt, provisional, Optional.empty());
        }
    }

    /** @param limit the only row, of those that lines were posted to, that was asked for */
    public record Sliced(Breakdown by, Optional<String> limit) {}

    public CellAddress {
        if (group >= asked.domain().table().groups().size() + (isTotal(row) ? 1 : 0)
                || part >= asked.domain().table().parts().size()
                || measure >= asked.domain().measures().size()
                || group < 0
                || part < 0
                || party < 0) {
            throw new IllegalArgumentException("no place of the domain's table");
        }
    }

    /** Before the key of a row: all that is asked for below it. No key of a row begins with it. */
    private static final String TOTAL = "*";

    /** Where a total at the foot of an answer stands. @param limit the only row that was asked for */
    public static String total(Optional<String> limit) {
        return TOTAL + limit.orElse("");
    }

    private static boolean isTotal(String row) {
        return row.startsWith(TOTAL);
    }

    /** Whether it stands at the foot. */
    public boolean isTotal() {
        return isTotal(row);
    }

    /** The cell of that answer. */
    public static CellAddress in(Question question, int group, String row, int part, int measure, int party) {
        Asked asked = new Asked(
                question.domain(),
                question.subject(),
                Optional.of(question.audience()),
                question.period(),
                question.asAt(),
                question.provisional(),
                question.by().map(by -> new Sliced(by, question.row())));
        return new CellAddress(asked, group, row, part, measure, party);
    }

    /** Reads the name of a cell; empty for anything that is not exactly the name of one. */
    public static Optional<CellAddress> parse(String name) {
        if (name.length() > CellNames.LENGTH_MAX) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(name);
            return read(bytes).filter(address -> address.name().equals(name));
        } catch (RuntimeException e) {
            if (e instanceof IllegalArgumentException
                    || e instanceof BufferUnderflowException
                    || e instanceof IndexOutOfBoundsException
                    || e instanceof java.time.DateTimeException
                    || e instanceof NegativeArraySizeException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<CellAddress> read(byte[] bytes) {
        return switch (bytes[0]) {
            case FirstCellNames.VERSION ->
                Domains.registered().namedWithoutDomain().map(domain -> FirstCellNames.read(bytes, domain));
            case CompleteCellNames.VERSION -> Optional.of(CompleteCellNames.read(bytes));
            default -> Optional.empty();
        };
    }

    /** The question limited to the cell's row, down to single lines, as this audience asks it. */
    public Question question(Audience audience, Edition edition) {
        Optional<String> limit = asked.sliced()
                .map(Sliced::limit)
                .orElseGet(() -> Optional.of(isTotal() ? row.substring(TOTAL.length()) : row)
                        .filter(key -> !key.isEmpty()));
        boolean allGroups = group == asked.domain().table().groups().size();
        return new Question(
                asked.domain(),
                asked.subject(),
                audience,
                asked.period(),
                asked.asAt(),
                asked.provisional(),
                true,
                limit,
                allGroups ? OptionalInt.empty() : OptionalInt.of(group),
                edition,
                asked.sliced().map(Sliced::by));
    }

    /** Its name; what differs in the slightest from the name it was read from was tampered with. */
    public String name() {
        CellNames names = CellNames.of(question(asked.audience().orElseGet(Audience.Sovereign::new), Edition.latest()));
        return new CellName(names.row(group, row), party, part, measure).toString();
    }
}
