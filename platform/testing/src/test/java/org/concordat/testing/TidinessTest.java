package org.concordat.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check finds what is planted for it, leaves alone what is in order, and says when it looked at nothing. */
class TidinessTest {

    private static final String MAIN = "services/figures/src/main/java/org/concordat/figures/";
    private static final String TEST = "services/figures/src/test/java/org/concordat/figures/";
    private static final String DATABASE = "services/figures/src/main/resources/db/migration/";

    @TempDir
    Path root = Path.of(".");

    @Test
    void a_file_too_long_is_found_and_a_story_may_be_longer() throws IOException {
        plant(MAIN + "Long.java", "// line\n".repeat(351));
        plant(MAIN + "Short.java", "// line\n".repeat(350));
        plant(TEST + "StoryTest.java", "// line\n".repeat(650));
        plant(TEST + "EpicTest.java", "// line\n".repeat(651));
        assertThat(where(Tidiness::javaFilesThatFitNoSitting))
                .containsExactly(MAIN + "Long.java", TEST + "EpicTest.java");
    }

    @Test
    void a_package_of_sixteen_files_is_found_and_its_description_does_not_count() throws IOException {
        for (int i : IntStream.range(0, 15).toArray()) {
            plant(MAIN + "large/Class" + i + ".java", "");
            plant(MAIN + "enough/Class" + i + ".java", "");
        }
        plant(MAIN + "enough/package-info.java", "");
        plant(MAIN + "large/OneMore.java", "");
        assertThat(where(Tidiness::packagesThatFitNoSitting)).containsExactly((MAIN + "large"));
    }

    @Test
    void a_name_that_stands_for_two_things_is_found_across_modules() throws IOException {
        plant(MAIN + "Chart.java", "");
        plant("platform/kernel/src/main/java/org/concordat/kernel/Chart.java", "");
        plant(MAIN + "package-info.java", "");
        plant("platform/kernel/src/main/java/org/concordat/kernel/package-info.java", "");
        plant(TEST + "Api.java", "");
        plant("services/other/src/test/java/org/concordat/other/Api.java", "");
        assertThat(where(Tidiness::namesOfTwoThings)).containsExactly("Chart");
    }

    @Test
    void a_service_that_repeats_what_the_platform_says_is_found() throws IOException {
        plant("services/figures/pom.xml", "<line/>\n".repeat(46));
        plant("services/other/pom.xml", "<line/>\n".repeat(45));
        plant("services/figures/src/main/resources/application.properties", "key=value\n".repeat(26));
        plant("services/other/src/main/resources/application.properties", "key=value\n# why\n\n".repeat(25));
        plant("services/other/src/test/resources/application.properties", "key=value\n".repeat(99));
        assertThat(where(Tidiness::servicesThatSayMoreThanTheirOwn))
                .containsExactly(
                        "services/figures/pom.xml", "services/figures/src/main/resources/application.properties");
    }

    @Test
    void a_migration_with_a_number_taken_or_of_another_series_or_without_reason_is_found() throws IOException {
        plant(DATABASE + "V101__create_figures.sql", "-- Figures.");
        plant(DATABASE + "V102__say_nothing.sql", "create table figure ();");
        plant(DATABASE + "V103__one.sql", "-- One.");
        plant(DATABASE + "V103__two.sql", "-- Two.");
        plant(DATABASE + "V150__of_the_returns.sql", "-- Not its own.");
        plant(DATABASE + "figures.sql", "-- No number.");
        plant("platform/web/src/main/resources/db/platform/V010__remember.sql", "-- Remember.");
        plant("platform/security/src/main/resources/db/platform/V010__remember_too.sql", "-- The same number.");
        plant("platform/returns/src/main/resources/db/returns/V151__keep_returns.sql", "-- Returns.");
        assertThat(where(Tidiness::migrationsOutOfOrder))
                .containsExactlyInAnyOrder(
                        DATABASE + "V102__say_nothing.sql",
                        DATABASE + "V103__two.sql",
                        DATABASE + "V150__of_the_returns.sql",
                        DATABASE + "figures.sql",
                        "platform/web/src/main/resources/db/platform/V010__remember.sql");
    }

    @Test
    void a_link_to_nowhere_is_found() throws IOException {
        plant("docs/page.md", "");
        plant("README.md", "[a page](docs/page.md#part), [elsewhere](https://example.org/), [lost](docs/lost.md)");
        assertThat(where(Tidiness::brokenLinks)).containsExactly("README.md");
    }

    @Test
    void what_is_left_for_later_is_found() throws IOException {
        plant(MAIN + "Unfinished.java", "// TO" + "DO the rest");
        plant(MAIN + "Finished.java", "// the rest");
        assertThat(where(Tidiness::thingsLeftForLater)).containsExactly(MAIN + "Unfinished.java");
    }

    @Test
    void a_path_of_somebodys_machine_is_found_in_every_kind_of_text() throws IOException {
        plant("docs/guide.md", "Look into /ho" + "me/me/concordat");
        plant("concordat", "JAVA_HOME=/usr/lib/jvm/" + "jdk-25");
        plant("services/figures/src/main/resources/application.properties", "folder=/tm" + "p/figures");
        plant("docs/other.md", "Look at /v1/boroughs/home/work, https://example.org/work/ and /usr/lib/jvm/*");
        assertThat(where(Tidiness::pathsOfAMachine))
                .containsExactlyInAnyOrder(
                        "docs/guide.md", "concordat", "services/figures/src/main/resources/application.properties");
    }

    @Test
    void a_test_that_sleeps_is_found() throws IOException {
        plant(TEST + "TiredTest.java", "Thread" + ".sleep(100);");
        plant(MAIN + "Awake.java", "class Awake {}");
        assertThat(where(Tidiness::testsThatSleep)).containsExactly(TEST + "TiredTest.java");
    }

    @Test
    void a_figure_that_an_identifier_may_hold_is_found_and_a_long_one_is_not() throws IOException {
        plant(TEST + "ShortTest.java", "assertThat(answer).doesNotContain(\"canary\",\n  \"%d\");".formatted(83));
        plant(TEST + "LongTest.java", "assertThat(answer).doesNotContain(\"777777\", \"777.75\").contains(\"83\");");
        assertThat(where(Tidiness::figuresAnAnswerHoldsByChance)).containsExactly(TEST + "ShortTest.java");
    }

    @Test
    void a_database_of_a_tool_is_found_in_the_tree_and_not_below_target() throws IOException {
        plant("services/figures/.jqwik-database", "");
        plant("services/figures/target/.jqwik-database", "");
        assertThat(where(Tidiness::filesOfTools)).containsExactly("services/figures/.jqwik-database");
    }

    static Stream<Function<Tidiness, List<Violation>>> checks() {
        return Stream.of(
                Tidiness::javaFilesThatFitNoSitting,
                Tidiness::packagesThatFitNoSitting,
                Tidiness::namesOfTwoThings,
                Tidiness::servicesThatSayMoreThanTheirOwn,
                Tidiness::migrationsOutOfOrder,
                Tidiness::brokenLinks,
                Tidiness::thingsLeftForLater,
                Tidiness::pathsOfAMachine,
                Tidiness::figuresAnAnswerHoldsByChance,
                Tidiness::testsThatSleep,
                Tidiness::filesOfTools);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void a_check_that_looks_at_nothing_is_no_success(Function<Tidiness, List<Violation>> check) {
        assertThat(check.apply(Tidiness.of(root)))
                .isNotEmpty()
                .allMatch(violation -> violation.what().startsWith("has nothing to look at"));
    }

    private List<String> where(Function<Tidiness, List<Violation>> check) {
        return check.apply(Tidiness.of(root)).stream().map(Violation::where).toList();
    }

    private void plant(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, text);
    }
}
