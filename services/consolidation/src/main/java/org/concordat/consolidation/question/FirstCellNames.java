package org.concordat.consolidation.question;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.concordat.consolidation.domain.Domain;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;

/**
 * The first version of names: of the one domain there was, without its name and without who asked; four bits for a part
 * and four for a measure. Answers given with them stay the same bytes for ever, so that domain keeps them.
 */
final class FirstCellNames implements CellNames {

    static final int VERSION = 1;
    private static final int TAIL = 2 + Integer.BYTES;

    private final String prefix;
    private final long check;

    FirstCellNames(Question question) {
        byte[] name = NameBytes.bytes(question.subject().code());
        ByteBuffer header = ByteBuffer.allocate(17 + name.length);
        header.put((byte) VERSION).put((byte) NameBytes.flags(question));
        header.putLong(question.asAt().toEpochMilli());
        header.putShort((short) question.period().year().startYear()).put(NameBytes.stretch(question.period()));
        header.put((byte) name.length).put(name);
        byte[] padded = NameBytes.padded(header);
        this.prefix = NameBytes.BASE64.encodeToString(padded);
        this.check = NameBytes.check(padded);
    }

    @Override
    public CellNames.OfRow row(int group, String row) {
        byte[] code = NameBytes.bytes(row);
        ByteBuffer of = ByteBuffer.allocate(5 + code.length);
        of.put((byte) group).put((byte) code.length).put(code);
        byte[] padded = NameBytes.padded(of);
        byte[] start = NameBytes.bytes(prefix + NameBytes.BASE64.encodeToString(padded));
        long soFar = NameBytes.check(check, padded);
        return (into, party, part, measure) -> {
            int place = part << 4 | measure;
            int sum = NameBytes.folded(NameBytes.step(NameBytes.step(soFar, place), party));
            return NameBytes.write(into, start, 8, (long) place << 40 | (long) party << 32 | sum & 0xFFFFFFFFL);
        };
    }

    /** @throws RuntimeException for what is no such name */
    static CellAddress read(byte[] bytes, Domain domain) {
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        int flags = in.get();
        java.time.Instant asAt = java.time.Instant.ofEpochMilli(in.getLong());
        Period period = NameBytes.period(in.getShort(), in.get());
        String name = NameBytes.text(in);
        Subject subject = (flags & NameBytes.SOVEREIGN) != 0
                ? new Subject.Sovereign(new Borough(name))
                : new Subject.Shared(name);
        NameBytes.skipPadding(in);
        int group = in.get();
        String row = NameBytes.text(in);
        in.position(bytes.length - TAIL);
        int place = in.get();
        return new CellAddress(
                new CellAddress.Asked(
                        domain, subject, Optional.empty(), period, asAt, (flags & NameBytes.PROVISIONAL) != 0),
                group,
                row,
                place >> 4,
                place & 0xF,
                in.get());
    }
}
