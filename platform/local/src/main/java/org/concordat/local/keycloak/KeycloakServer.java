package org.concordat.local.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.concordat.local.Installation;
import org.concordat.local.Progress;
import org.concordat.local.Shipped;
import org.concordat.local.process.Command;
import org.concordat.local.process.Preparation;
import org.concordat.local.process.Probe;
import org.concordat.local.process.Program;
import org.concordat.local.process.Session;
import org.concordat.local.process.Unpacking;
import org.concordat.local.process.Workspace;

/**
 * A Keycloak server on 127.0.0.1 with the realm {@code concordat}. The distribution is unpacked and optimised once for
 * all stacks of a checkout; a stack has a home of its own that links to it and keeps the users.
 */
public final class KeycloakServer implements Program {
    private static final List<String> SHARED = List.of("lib", "conf", "providers", "themes");
    private static final String REALM = "concordat";

    private final Installation installation;
    private final Workspace workspace;
    private final int port;

    public KeycloakServer(Installation installation, Workspace workspace, int port) {
        this.installation = installation;
        this.workspace = workspace;
        this.port = port;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Command prepare(Progress progress) throws IOException, InterruptedException {
        Path home = workspace.dataOf("keycloak");
        linkTo(distribution(progress), home);
        Path realm = home.resolve("data/import/concordat-realm.json");
        if (!Files.exists(realm)) {
            progress.say(name(), "taking in the realm and its people (only the first time)");
        }
        Files.createDirectories(realm.getParent());
        Files.writeString(realm, Shipped.text("keycloak/concordat-realm.json"));
        List<String> start = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port);
        return Command.of(
                Session.joined(java(home), start),
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "concordat"));
    }

    private Path distribution(Progress progress) throws IOException, InterruptedException {
        Path archive = installation.keycloakArchive();
        String version =
                archive.getFileName().toString().replace("-quarkus-dist", "").replace(".zip", "");
        return Unpacking.once(installation.prepared().resolve(version), unfinished -> {
            progress.say(name(), "unpacking and optimising it (only the first time, about a minute)");
            Unpacking.zip(archive, unfinished);
            List<String> build = List.of("build", "--db=dev-file", "--health-enabled=false");
            Preparation.run(workspace, "keycloak-build", Command.of(Session.joined(java(unfinished), build), Map.of()));
        });
    }

    private static void linkTo(Path distribution, Path home) throws IOException {
        for (String part : SHARED) {
            Path link = home.resolve(part);
            if (!Files.exists(link)) {
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, distribution.resolve(part));
            }
        }
    }

    /** What {@code kc.sh} would run, without the shell in between, which would be one more process to end. */
    private static List<String> java(Path home) {
        return Command.java(
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // half the processor time of a start, which is most of what it does here
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                // Or its transaction manager listens on a port to have a number of its own.
                "-DCoreEnvironmentBean.processImplementationClassName="
                        + "com.arjuna.ats.internal.arjuna.utils.UuidProcessId",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=GB",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    @Override
    public boolean answers() {
        return Probe.answers(port, "/realms/" + REALM);
    }
}
