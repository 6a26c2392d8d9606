package org.concordat.journeys.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.journeys.Suite;
import org.concordat.local.Installation;
import org.concordat.local.Ports;
import org.concordat.local.Stack;
import org.concordat.local.verify.Verification;
import org.junit.jupiter.api.Test;

/**
 * Makes the fixture anew, with the services of the checkout that {@code -Dconcordat.home} names. No test by its name, so
 * it runs only when asked for; its README says how.
 */
class FormerReleaseMaker {

    private static final Path FIXTURE = Path.of("src/test/resources/former-release");

    @Test
    void writes_down_what_a_release_leaves_behind() throws Exception {
        assertThat(System.getProperty("concordat.home"))
                .as("-Dconcordat.home names the built checkout of the release")
                .isNotNull();
        Path folder = Suite.emptyFolder("former-stack");
        Files.createDirectories(FIXTURE);
        try (Stack stack = Stack.in(folder, Ports.free())) {
            stack.start();
            List<RecordedAnswer> answers = new FormerWorld(Suite.on(stack)).happen();
            answers.forEach(answer -> answer.isGivenAgainBy(Suite.on(stack)));
            Files.write(FIXTURE.resolve(FormerRelease.ANSWERS), Archive.packed(RecordedAnswer.files(answers)));
            assertThat(new Verification(stack.addresses(), Verification.AUDITOR_OF_ALL, line -> {})
                            .of("", false)
                            .all())
                    .isEmpty();
            nothingWaits(stack);
            FormerRelease.SERVICES.forEach(stack::stop);
            for (String service : FormerRelease.SERVICES) {
                Files.writeString(FIXTURE.resolve(FormerRelease.database(service)), database(stack, service));
            }
            stack.stop("kafka");
        }
        Files.write(FIXTURE.resolve(FormerRelease.LOG), Archive.packed(Archive.files(folder.resolve("kafka/log"))));
    }

    private static void nothingWaits(Stack stack) {
        for (String service : List.of("mandates", "budgets")) {
            await().atMost(Suite.PATIENCE).until(() -> {
                try (Connection superuser = FormerRelease.superuser(stack, service);
                        Statement statement = superuser.createStatement();
                        ResultSet row =
                                statement.executeQuery("select count(*) from outbox where published_at is null")) {
                    return row.next() && row.getLong(1) == 0;
                }
            });
        }
    }

    private static String database(Stack stack, String service) throws SQLException, IOException {
        try (Connection superuser = FormerRelease.superuser(stack, service)) {
            return DatabaseScript.of(superuser, service + "_owner", name -> migration(service, name));
        }
    }

    /** The text of a migration in the release's sources, for the roles of one service. */
    private static String migration(String service, String script) {
        Path home = Installation.find().home();
        try (Stream<Path> files = Stream.of(home.resolve("platform"), home.resolve("services/" + service))
                .flatMap(FormerReleaseMaker::sources)) {
            List<Path> found = files.filter(
                            file -> file.endsWith(Path.of(script).getFileName()))
                    .toList();
            assertThat(found).as(script).hasSize(1);
            return Files.readString(found.getFirst())
                    .replace("${application}", service)
                    .replace("${relay}", service + "_relay");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> sources(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().contains("src/main/resources/db/"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
