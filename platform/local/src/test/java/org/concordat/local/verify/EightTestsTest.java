package org.concordat.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run is a stand-in for Maven that writes down what the suite would. */
class EightTestsTest {

    @TempDir
    private Path home;

    private final List<String> told = new ArrayList<>();

    private VerificationFindings run(String script) throws IOException {
        Path maven = Files.writeString(home.resolve("mvnw"), "#!/bin/sh\n" + script);
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        VerificationFindings findings = new VerificationFindings(told::add);
        new EightTests(home, home.resolve("state/proof.log"), told::add).run(findings);
        return findings;
    }

    private static String writes(String module, String file, int test, int many, int asExpected) {
        return """
                mkdir -p %1$s/target/attack-kit
                echo 'm: disclosure %3$d, tries: %4$d attempts, %5$d as expected' > %1$s/target/attack-kit/%2$s.txt
                """.formatted(module, file, test, many, asExpected);
    }

    private static String allBut(int left) {
        StringBuilder script = new StringBuilder();
        for (int test = 1; test <= 8; test++) {
            script.append(
                    test == left
                            ? ""
                            : writes("services/consolidation", "disclosure-" + test, test, 10 * test, 10 * test));
        }
        return script.toString();
    }

    @Test
    void tells_of_each_how_much_was_tried_in_all_modules_together() throws IOException {
        VerificationFindings findings =
                run("echo \"maven $*\"\n" + allBut(0) + writes("platform/disclosure-audit", "disclosure-1", 1, 5, 5));

        assertThat(findings.all()).isEmpty();
        assertThat(told)
                .hasSize(9)
                .contains("disclosure, test 1: tries: 15, all as they must be")
                .contains("disclosure, test 8: tries: 80, all as they must be");
        assertThat(home.resolve("state/proof.log"))
                .content()
                .contains("-Dgroups=disclosure-proof", "-Dconcordat.soak=true", "-am test");
    }

    @Test
    void what_was_not_run_was_not_looked_at() throws IOException {
        VerificationFindings findings = run(allBut(2));
        assertThat(findings.wrong()).isEmpty();
        assertThat(findings.notLookedAt()).containsExactly("disclosure, test 2: nothing of it was run");
    }

    @Test
    void what_a_run_before_wrote_down_counts_no_more() throws IOException {
        run(allBut(0));
        assertThat(run("exit 0\n").notLookedAt()).hasSize(8);
    }

    @Test
    void says_what_is_wrong_and_that_the_run_failed() throws IOException {
        VerificationFindings findings =
                run(allBut(3) + writes("services/consolidation", "disclosure-3", 3, 30, 29) + "exit 1\n");
        assertThat(findings.wrong())
                .hasSize(2)
                .contains("disclosure, test 3: tries: 1 of 30 are wrong")
                .anyMatch(line -> line.contains("failed (1)") && line.contains("proof.log"));
    }

    @Test
    void files_of_other_attacks_are_left() throws IOException {
        Path other = home.resolve("services/consolidation/target/attack-kit/forged-tokens.txt");
        Files.createDirectories(other.resolveSibling(""));
        Files.writeString(other, "consolidation: forged tokens: 7 attempts, 7 as expected\n");
        run(allBut(0));
        assertThat(other).exists();
    }
}
