package org.concordat.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.concordat.local.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LauncherTest {
    private static final Path LAUNCHER = Installation.find().home().resolve("concordat");

    @TempDir
    Path folder;

    @Test
    void says_plainly_what_to_do_when_there_is_no_jdk() throws Exception {
        assertThat(runWith("find_jdk", Map.of()))
                .contains("Concordat needs a JDK 25 or newer")
                .contains("set JAVA_HOME");
    }

    @Test
    void passes_over_a_jdk_that_is_too_old() throws Exception {
        assertThat(runWith("find_jdk", Map.of("JAVA_HOME", fakeJdk("21.0.4")))).contains("none was found");
        assertThat(runWith("find_jdk", Map.of("JAVA_HOME", fakeJdk("25.0.1")))).contains("jdk-25.0.1");
    }

    @Test
    void adds_up_the_counts_of_every_report() throws Exception {
        report("one", "tests=\"5\" errors=\"1\" skipped=\"1\" failures=\"0\"");
        report("two", "tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"1\"");

        assertThat(runWith("sum_of_tests", Map.of())).isEqualToIgnoringWhitespace("5 passed, 2 failed, 1 skipped");
    }

    @Test
    void adds_up_what_the_attack_kit_counted_in_every_module() throws Exception {
        attacks("one", "tokens", "one: forged tokens: 1500 attempts, 1500 as expected");
        attacks("two", "tokens", "two: forged tokens: 30 attempts, 28 as expected");
        attacks("two", "files", "two: hostile files: 7 attempts, 7 as expected");

        assertThat(runWith("sum_of_attacks", Map.of()).lines())
                .containsExactly(
                        "attack kit: forged tokens: 1530 attempts, 1528 as expected",
                        "attack kit: hostile files: 7 attempts, 7 as expected");
    }

    @Test
    void soaks_when_asked_to_and_ends_with_the_counts_of_tests() throws Exception {
        attacks("one", "former", "one: forged tokens: 99 attempts, 99 as expected");
        Path maven = Files.writeString(folder.resolve("mvnw"), """
                #!/bin/sh
                echo "maven $*"
                mkdir -p one/target/surefire-reports
                echo '<testsuite name="x" tests="2" errors="0" skipped="0" failures="0">' > one/target/surefire-reports/TEST-x.xml
                echo 'one: forged tokens: 5 attempts, 5 as expected' > one/target/attack-kit/tokens.txt
                """);
        assertThat(maven.toFile().setExecutable(true)).isTrue();

        List<String> printed = runWith("run_tests --soak -q", Map.of()).lines().toList();

        assertThat(printed.getFirst()).startsWith("maven ").endsWith("verify -Dconcordat.soak=true -q");
        assertThat(printed.subList(1, printed.size()))
                .containsExactly(
                        "attack kit: forged tokens: 5 attempts, 5 as expected", "2 passed, 0 failed, 0 skipped");
        assertThat(runWith("run_tests", Map.of())).contains("verify\n");
    }

    private void attacks(String module, String part, String line) throws IOException {
        Path kit = Files.createDirectories(folder.resolve(module).resolve("target/attack-kit"));
        Files.writeString(kit.resolve(part + ".txt"), line + "\n");
    }

    private void report(String module, String counts) throws IOException {
        Path reports = Files.createDirectories(folder.resolve(module).resolve("target/surefire-reports"));
        Files.writeString(
                reports.resolve("TEST-x.xml"), "<?xml version=\"1.0\"?>\n<testsuite name=\"x\" " + counts + ">\n");
    }

    private String fakeJdk(String version) throws IOException {
        Path jdk = folder.resolve("jdk-" + version);
        Path bin = Files.createDirectories(jdk.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            Path file = Files.writeString(
                    bin.resolve(program), "#!/bin/sh\necho 'openjdk version \"" + version + "\"' >&2\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return jdk.toString();
    }

    /** Runs one function of the launcher, where no JDK is but those the test made. */
    private String runWith(String function, Map<String, String> environment) throws IOException, InterruptedException {
        String script = "source '" + LAUNCHER + "'; cd '" + folder + "'; " + function;
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
        shell.environment().clear();
        shell.environment()
                .putAll(Map.of("PATH", "/usr/bin:/bin", "CONCORDAT_JDK_FOLDERS", folder + "/no-such-folder"));
        shell.environment().putAll(environment);
        Process process = shell.start();
        String printed = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return printed;
    }
}
