package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lines of the README and of the guides as printed, but for the ports of this stack. */
class FirstFiveMinutesTest {

    private static final Suite SUITE = Suite.running();
    private static final Path DOCUMENTS = Path.of("../../");

    /** In the order in which a council that begins needs them. */
    private static final List<String> GUIDES =
            List.of("administrator", "accountant", "approver", "mandate-officer", "integrator");

    @Test
    void the_lines_of_the_readme_show_the_figure_in_both_views() throws IOException, InterruptedException {
        String printed = run(blocks("five minutes", Files.readString(DOCUMENTS.resolve("README.md"))));

        assertThat(printed.lines().filter(line -> line.contains("1290500")))
                .as(printed)
                .anyMatch(line -> line.contains("NET,PARTNERSHIP"))
                .anyMatch(line -> line.startsWith("LBHF,2016-17-P13"));
    }

    @Test
    void the_lines_of_the_guides_take_a_new_council_to_its_opening_budget_in_the_partnerships_view()
            throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder();
        for (String guide : GUIDES) {
            script.append(blocks("guide", Files.readString(DOCUMENTS.resolve("docs/guides/" + guide + ".md"))));
        }

        String printed = run(script.toString());

        assertThat(printed)
                .contains("\"borough\":\"SUTT\",\"name\":\"Sutton\"")
                .contains("original_budget,profile_april")
                .contains("\"state\":\"APPROVED\"")
                .contains("\"clean\":true")
                .contains("\"period\":\"2024-25-P03\",\"unit\":\"GBP\",\"illustrative\":false,\"findings\":[]")
                .contains("\"period\":\"2024-25-P03\",\"unit\":\"GBP_THOUSAND\",\"illustrative\":false,\"findings\":[]")
                .doesNotContain("urn:concordat:problem");
        assertThat(printed.lines())
                .as(printed)
                .anyMatch(line -> line.startsWith("two-boroughs,2024-25-P00") && line.contains("2000"));
    }

    private static String blocks(String marker, String page) {
        StringBuilder script = new StringBuilder();
        Matcher blocks = Pattern.compile("<!-- %s -->\\s*```bash\\n(.*?)```".formatted(marker), Pattern.DOTALL)
                .matcher(page);
        while (blocks.find()) {
            script.append(blocks.group(1));
        }
        assertThat(script).as("the lines of " + marker).isNotEmpty();
        return script.toString();
    }

    private static String run(String script) throws IOException, InterruptedException {
        String here = ("set -eu\n" + script)
                .replace("http://localhost:8180", SUITE.stack.keycloakUrl())
                .replace("http://localhost:8081", SUITE.stack.url("mandates"))
                .replace("http://localhost:8082", SUITE.stack.url("budgets"))
                .replace("http://localhost:8087", SUITE.stack.url("consolidation"));
        Path folder = Files.createTempDirectory("printed-lines");
        Process shell = new ProcessBuilder("bash", "-c", here)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).as(printed).isZero();
        return printed;
    }
}
