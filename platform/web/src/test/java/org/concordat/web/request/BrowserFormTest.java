package org.concordat.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.concordat.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserFormTest {

    private static final String TYPE = "multipart/form-data; boundary=\"x y\"";
    private static final String FILE =
            "--x y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"J\u00fcn.XLSX\"\r\nContent-Type: application/Zip; a=b\r\n\r\n\r\n--x\r\n\r\n";

    private static BrowserForm read(String body) {
        return BrowserForm.read(TYPE, body.getBytes(StandardCharsets.UTF_8), Set.of("period"));
    }

    private static String field(String name, String value) {
        return "--x y\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }

    @Test
    void takes_the_file_as_it_is_and_the_fields_beside_it() {
        BrowserForm form = read(field("period", " 2016-17-P03 ") + FILE + "--x y--\r\n");

        assertThat(form.file().name()).isEqualTo("J\u00fcn.XLSX");
        assertThat(form.file().extension()).isEqualTo("xlsx");
        assertThat(form.file().mediaType()).isEqualTo("application/zip");
        assertThat(form.file().bytes()).isEqualTo("\r\n--x\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(form.fields()).isEqualTo(Map.of("period", "2016-17-P03"));
        assertThat(read(field("period", "") + FILE + "--x y--").fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing of the kind",
                "--x y--\r\n",
                "--x y\r\n",
                "--x y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\ncut off"
            })
    void refuses_what_is_no_form_with_a_file(String body) {
        assertRefused(body);
    }

    @Test
    void refuses_two_files_fields_twice_unknown_or_long_and_parts_without_end() {
        assertRefused(FILE + FILE + "--x y--");
        assertRefused(field("period", "a") + field("period", "b") + FILE + "--x y--");
        assertRefused(field("currency", "EUR") + FILE + "--x y--");
        assertRefused(field("period", "x".repeat(1_001)) + FILE + "--x y--");
        assertRefused(field("period", "").repeat(30) + FILE + "--x y--");
        assertThatThrownBy(() -> BrowserForm.read("multipart/form-data", new byte[0], Set.of()))
                .isInstanceOf(Problem.class);
    }

    private static void assertRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("form-malformed");
        });
    }
}
