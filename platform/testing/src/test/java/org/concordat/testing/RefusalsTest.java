package org.concordat.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {

    private enum Reason {
        NOT_A_DRAFT
    }

    @TempDir
    Path root = Path.of(".");

    @BeforeEach
    void a_module_whose_refusals_are_all_provoked() throws IOException {
        write("main/Handler.java", """
                class Handler {
                    /** Answers "spoken-of" to nobody. */
                    void decide() {
                        throw Problem.conflict(
                                "decided-already", "It is decided.");
                    }
                }
                """);
        write("main/Words.java", "class Words { String header = \"no-code-here\"; }");
        write("test/HandlerTest.java", """
                refused(api.post("/decision"), 409, "decided-already");
                answer.body("type", equalTo("urn:concordat:problem:not-a-draft"));
                """);
    }

    @Test
    void all_provoked_leaves_nothing() {
        assertThat(Refusals.in(root.resolve("main")).and(Reason.values()).codes())
                .containsExactly("decided-already", "not-a-draft");
        assertThat(missing()).isEmpty();
    }

    @Test
    void a_new_refusal_without_a_test_is_found() throws IOException {
        write("main/Store.java", "throw new ReturnRefused(Kind.MALFORMED, \"never-tested\", detail);");
        assertThat(missing()).containsExactly("never-tested");
    }

    @Test
    void a_new_reason_of_an_enumeration_is_found() throws IOException {
        write("test/HandlerTest.java", "refused(api.post(\"/decision\"), 409, \"decided-already\");");
        assertThat(missing()).containsExactly("not-a-draft");
    }

    @Test
    void a_test_that_only_speaks_of_a_refusal_does_not_count() throws IOException {
        write("main/Store.java", "throw Problem.conflict(\"spoken-of\", detail);");
        write("test/StoreTest.java", "// refused(answer, 409, \"spoken-of\")\nString code = \"spoken-of\";");
        assertThat(missing()).containsExactly("spoken-of");
    }

    @Test
    void comparing_nothing_is_no_success() throws IOException {
        Files.delete(root.resolve("test/HandlerTest.java"));
        assertThatThrownBy(this::missing).hasMessageContaining("nothing to compare");
        write("main/Handler.java", "class Handler {}");
        assertThatThrownBy(() -> Refusals.in(root.resolve("main")).notProvokedIn(root.resolve("test")))
                .hasMessageContaining("nothing to compare");
    }

    private SortedSet<String> missing() {
        return Refusals.in(root.resolve("main")).and(Reason.values()).notProvokedIn(root.resolve("test"));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}
