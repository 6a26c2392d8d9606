package org.concordat.consolidation.release;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.concordat.consolidation.policy.ViewMeasure;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Fund;
import org.concordat.kernel.Period;

/**
 * Where a cell stands: the question that was asked and the place in its answer.
 *
 * @param question limited to the cell's node, down to cost centres
 * @param party 0 for the figure itself, then the members of the partnership from 1, by code
 */
public record CellAddress(Question question, Fund fund, String serviceLine, Slot slot, ViewMeasure measure, int party) {

    private static final int LENGTH_MAX = 400;

    /** Reads the name of a cell; empty for anything that is not exactly the name of one. */
    public static Optional<CellAddress> parse(String id) {
        if (id.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        try {
            CellAddress address = read(Base64.getUrlDecoder().decode(id));
            return address.id().equals(id) ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static CellAddress read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() != CellIds.VERSION) {
            throw new IllegalArgumentException("another version");
        }
        int flags = in.get();
        Instant asAt = Instant.ofEpochMilli(in.getLong());
        FinancialYear year = new FinancialYear(in.getShort());
        int stretch = in.get();
        Period period = new Period(year, Period.Kind.values()[stretch >> 4], stretch & 0xF);
        String name = text(in);
        Subject subject =
                (flags & CellIds.SOVEREIGN) != 0 ? new Subject.Sovereign(new Borough(name)) : new Subject.Shared(name);
        in.position((in.position() + 2) / 3 * 3);
        Fund fund = Fund.values()[in.get()];
        String serviceLine = text(in);
        in.position(bytes.length - CellIds.TAIL);
        int place = in.get();
        int party = in.get();
        Question question = new Question(
                subject,
                period,
                asAt,
                (flags & CellIds.PROVISIONAL) != 0,
                true,
                Optional.of(serviceLine),
                Optional.of(fund));
        return new CellAddress(
                question,
                fund,
                serviceLine,
                Slot.all().get(place >> 4),
                ViewMeasure.all().get(place & 0xF),
                party);
    }

    private static String text(ByteBuffer in) {
        byte[] text = new byte[in.get() & 0xFF];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Its name; what differs in the slightest from the name it was read from was tampered with. */
    public String id() {
        return new CellIds(question).row(fund, serviceLine).id(party, slot, measure);
    }
}
