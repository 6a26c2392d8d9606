package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's lines as printed, but for the ports of this stack. */
class FirstFiveMinutesTest {

    private static final Suite SUITE = Suite.running();
    private static final Path README = Path.of("../../README.md");
    private static final Pattern BLOCK = Pattern.compile("<!-- five minutes -->\\s*```bash\\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_lines_of_the_readme_show_the_figure_in_both_views() throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("set -eu\n");
        Matcher blocks = BLOCK.matcher(Files.readString(README));
        while (blocks.find()) {
            script.append(blocks.group(1));
        }
        String here = script.toString()
                .replace("http://localhost:8180", SUITE.stack.keycloakUrl())
                .replace("http://localhost:8081", SUITE.stack.url("mandates"))
                .replace("http://localhost:8082", SUITE.stack.url("budgets"))
                .replace("http://localhost:8087", SUITE.stack.url("consolidation"));
        Path folder = Files.createTempDirectory("five-minutes");
        Process shell = new ProcessBuilder("bash", "-c", here)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).as(printed).isZero();
        assertThat(printed.lines().filter(line -> line.contains("1290500")))
                .as(printed)
                .anyMatch(line -> line.contains("NET,PARTNERSHIP"))
                .anyMatch(line -> line.startsWith("LBHF,2016-17-P13"));
    }
}
