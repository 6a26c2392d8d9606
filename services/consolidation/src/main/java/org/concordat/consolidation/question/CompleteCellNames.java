package org.concordat.consolidation.question;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
import org.concordat.consolidation.table.Breakdown;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;

/** The second version of names: with the domain, who asked, and room for 256 parts and 65,536 measures. */
final class CompleteCellNames implements CellNames {

    static final int VERSION = 2;
    /** Part, measure, party and check. */
    private static final int TAIL = 9;

    private static final int FOR_ITSELF = 0;
    private static final int FOR_MANAGEMENT = 1;
    private static final int FOR_AUDITOR = 2;
    private static final int FOR_PARTNER = 3;

    private final String prefix;
    private final long check;

    CompleteCellNames(Question question) {
        byte[] domain = NameBytes.bytes(question.domain().code());
        byte[] name = NameBytes.bytes(question.subject().code());
        byte[] boroughs = NameBytes.bytes(question.audience().seesToo().stream()
                .map(Borough::code)
                .collect(java.util.stream.Collectors.joining(" ")));
        byte[] sliced = sliced(question);
        ByteBuffer header = ByteBuffer.allocate(20 + domain.length + name.length + boroughs.length + sliced.length);
        header.put((byte) VERSION).put((byte) NameBytes.flags(question));
        header.putLong(question.asAt().toEpochMilli());
        header.putShort((short) question.period().year().startYear()).put(NameBytes.stretch(question.period()));
        header.put((byte) domain.length).put(domain);
        header.put((byte) name.length).put(name);
        header.put(kind(question.audience())).putShort((short) boroughs.length).put(boroughs);
        header.put(sliced);
        byte[] padded = NameBytes.padded(header);
        this.prefix = NameBytes.BASE64.encodeToString(padded);
        this.check = NameBytes.check(padded);
    }

    /** How lines are put into rows and to which row the question is limited, where a cell's own row does not say so. */
    private static byte[] sliced(Question question) {
        if (question.by().isEmpty()) {
            return new byte[0];
        }
        byte[] by = NameBytes.bytes(question.by().get().name());
        byte[] limit = NameBytes.bytes(question.row().orElse(""));
        return ByteBuffer.allocate(2 + by.length + limit.length)
                .put((byte) by.length)
                .put(by)
                .put((byte) limit.length)
                .put(limit)
                .array();
    }

    private static CellAddress.Sliced sliced(Domain domain, ByteBuffer in) {
        Breakdown by = domain.table()
                .breakdown(NameBytes.text(in))
                .orElseThrow(() -> new IllegalArgumentException("no such breakdown"));
        return new CellAddress.Sliced(by, Optional.of(NameBytes.text(in)).filter(row -> !row.isEmpty()));
    }

    private static byte kind(Audience audience) {
        return (byte)
                switch (audience) {
                    case Audience.Sovereign own -> FOR_ITSELF;
                    case Audience.Management management -> FOR_MANAGEMENT;
                    case Audience.Auditor auditor -> FOR_AUDITOR;
                    case Audience.Partner partner -> FOR_PARTNER;
                };
    }

    private static Audience audience(byte kind, SortedSet<Borough> boroughs) {
        return switch (kind) {
            case FOR_ITSELF -> new Audience.Sovereign();
            case FOR_MANAGEMENT -> new Audience.Management(boroughs);
            case FOR_AUDITOR -> new Audience.Auditor(boroughs);
            case FOR_PARTNER -> new Audience.Partner(boroughs);
            default -> throw new IllegalArgumentException("no audience");
        };
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
            ByteBuffer tail = ByteBuffer.allocate(TAIL);
            tail.put((byte) 0).put((byte) part).putShort((short) measure).put((byte) party);
            long sum = soFar;
            for (int i = 0; i < tail.position(); i++) {
                sum = NameBytes.step(sum, tail.get(i));
            }
            tail.putInt(NameBytes.folded(sum));
            byte[] letters = NameBytes.BASE64.encode(tail.array());
            System.arraycopy(start, 0, into, 0, start.length);
            System.arraycopy(letters, 0, into, start.length, letters.length);
            return start.length + letters.length;
        };
    }

    /** @throws RuntimeException for what is no such name */
    static CellAddress read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        int flags = in.get();
        Instant asAt = Instant.ofEpochMilli(in.getLong());
        Period period = NameBytes.period(in.getShort(), in.get());
        Domain domain = Domains.registered()
                .ofCode(NameBytes.text(in))
                .orElseThrow(() -> new IllegalArgumentException("no such domain"));
        String name = NameBytes.text(in);
        Subject subject = (flags & NameBytes.SOVEREIGN) != 0
                ? new Subject.Sovereign(new Borough(name))
                : new Subject.Shared(name);
        byte kind = in.get();
        byte[] codes = new byte[in.getShort()];
        in.get(codes);
        SortedSet<Borough> boroughs = new TreeSet<>();
        for (String code : new String(codes, java.nio.charset.StandardCharsets.UTF_8).split(" ")) {
            if (!code.isEmpty()) {
                boroughs.add(new Borough(code));
            }
        }
        Optional<CellAddress.Sliced> sliced =
                (flags & NameBytes.SLICED) != 0 ? Optional.of(sliced(domain, in)) : Optional.empty();
        NameBytes.skipPadding(in);
        int group = in.get() & 0xFF;
        String row = NameBytes.text(in);
        in.position(bytes.length - TAIL + 1);
        int part = in.get() & 0xFF;
        int measure = in.getShort() & 0xFFFF;
        return new CellAddress(
                new CellAddress.Asked(
                        domain,
                        subject,
                        Optional.of(audience(kind, boroughs)),
                        period,
                        asAt,
                        (flags & NameBytes.PROVISIONAL) != 0,
                        sliced),
                group,
                row,
                part,
                measure,
                in.get() & 0xFF);
    }
}
