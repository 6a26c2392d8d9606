package org.concordat.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AnswerBytesTest {

    @Property(tries = 200)
    void holds_what_was_written_however_it_was_cut(
            @ForAll @Size(max = 8) List<@IntRange(max = 200_000) Integer> lengths, @ForAll Random random)
            throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        AnswerBytes answer = AnswerBytes.of(out -> {
            for (int length : lengths) {
                byte[] some = new byte[length + 2];
                random.nextBytes(some);
                out.write(some, 1, length);
                out.write(some[0]);
                whole.write(some, 1, length);
                whole.write(some[0]);
            }
        });

        assertThat(answer.toArray()).isEqualTo(whole.toByteArray());
        assertThat(answer.toArray()).as("read again").isEqualTo(whole.toByteArray());
        assertThat(answer.length()).isEqualTo(whole.size());
        assertThat(answer.buffer().readableBytes()).isEqualTo(whole.size());
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        answer.digest(digest);
        assertThat(digest.digest())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(whole.toByteArray()));
    }

    @Test
    void an_answer_of_exactly_one_piece_is_that_piece() {
        byte[] piece = new byte[64 * 1024];
        new Random(1).nextBytes(piece);
        assertThat(AnswerBytes.of(out -> out.write(piece)).toArray()).isEqualTo(piece);
        assertThat(AnswerBytes.of(out -> {}).length()).isZero();
    }

    @Test
    void what_its_writer_throws_comes_out() {
        assertThatThrownBy(() -> AnswerBytes.of(out -> {
                    throw new EOFException();
                }))
                .isInstanceOf(UncheckedIOException.class);
    }
}
