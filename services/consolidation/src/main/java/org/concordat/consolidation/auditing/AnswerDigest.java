package org.concordat.consolidation.auditing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.concordat.consolidation.disclosure.Cells;
import org.concordat.consolidation.measure.Measure;
import org.concordat.kernel.sharing.SharingDetail;

/**
 * By what an answer is told from another that says anything else of any other figures: all that an {@link AnswerModel} is
 * made of, in a few bytes, so that what was audited can be remembered without being kept.
 */
final class AnswerDigest {

    private static final int BUFFER = 64 * 1024;

    private final Cells cells;
    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    private AnswerDigest(Cells cells, MessageDigest digest) {
        this.cells = cells;
        this.digest = digest;
    }

    static String of(Cells answer) {
        try {
            return new AnswerDigest(answer, MessageDigest.getInstance("SHA-256")).digest();
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private String digest() {
        add(cells.standings().levels().toString());
        cells.table().parts().forEach(part -> add(part.code() + " " + part.sign()));
        cells.boroughs().forEach(borough -> add(borough + " " + cells.audience().contains(borough)));
        for (int parent : cells.forest().parents()) {
            add(parent);
        }
        for (int place = 0; place < cells.forest().size() && !cells.sums().isEmpty(); place++) {
            add(cells.rows().node(cells.forest().row(place).node()).code());
        }
        for (int measure = 0; measure < cells.measures().size(); measure++) {
            add(cells.measures().get(measure).name());
            for (int place = 0; place < cells.forest().size(); place++) {
                add(place, measure);
            }
        }
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(int place, int measure) {
        Measure of = cells.measure(place, measure);
        add(of.kind().ordinal());
        add(of.combining().ordinal());
        add(cells.sensitivity(place, measure).ordinal());
        add(cells.tooFew(place).upTo());
        add(cells.tooFew(place).is(0) ? 1 : 0);
        for (int borough = 0; borough < cells.boroughs().size(); borough++) {
            add(cells.isKnownFromPaper(borough, place, measure) ? 1 : 0);
            add(
                    cells.sharing(borough)
                                    .isAtLeast(
                                            SharingDetail.NAMED,
                                            cells.forest().row(place).node(),
                                            measure)
                            ? 1
                            : 0);
        }
        for (int part = 0; part < cells.table().parts().size(); part++) {
            long included = cells.included(place, part, measure);
            add(included);
            add(cells.isTotalShown(place, part, measure) ? 1 : 0);
            for (int borough = 0; borough < cells.boroughs().size(); borough++) {
                boolean isShown = cells.isOwnShown(borough, place, part, measure);
                add(isShown ? 1 : 0);
                for (int number = 0;
                        (isShown || (included & 1L << borough) != 0)
                                && number < cells.measures().get(measure).kind().width();
                        number++) {
                    add(cells.figure(borough, place, part, measure, number));
                }
            }
        }
    }

    private void add(String text) {
        flush();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private void add(long number) {
        if (buffer.remaining() < Long.BYTES) {
            flush();
        }
        buffer.putLong(number);
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }
}
