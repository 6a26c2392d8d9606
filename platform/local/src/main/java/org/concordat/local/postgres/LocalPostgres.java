package org.concordat.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.concordat.local.Installation;
import org.concordat.local.Progress;
import org.concordat.local.StackException;
import org.concordat.local.process.Command;
import org.concordat.local.process.Preparation;
import org.concordat.local.process.Probe;
import org.concordat.local.process.Program;
import org.concordat.local.process.Workspace;

/** A PostgreSQL server on 127.0.0.1 with one database per service, its files kept in the workspace. */
public final class LocalPostgres implements Program {
    private static final String SUPERUSER = "postgres";

    private final Installation installation;
    private final Workspace workspace;
    private final int port;
    private final List<String> services;

    public LocalPostgres(Installation installation, Workspace workspace, int port, List<String> services) {
        this.installation = installation;
        this.workspace = workspace;
        this.port = port;
        this.services = List.copyOf(services);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Command prepare(Progress progress) throws IOException, InterruptedException {
        ServerAccount account = ServerAccount.choose();
        PostgresPlace place = PostgresPlace.choose(installation, workspace, account);
        if (!Files.exists(place.cluster().resolve("PG_VERSION"))) {
            progress.say(name(), "making the database cluster");
            makeCluster(account, place);
        }
        List<String> server = List.of(
                place.programs().resolve("bin/postgres").toString(),
                "-D",
                place.cluster().toString(),
                "-c",
                "port=" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=128MB");
        return new Command(account.command(server), Map.of(), "INT"); // "fast": does not wait for who is connected
    }

    private void makeCluster(ServerAccount account, PostgresPlace place) throws IOException, InterruptedException {
        Path password = place.cluster().resolveSibling("first-password");
        Files.writeString(password, ServiceDatabase.PASSWORD + "\n");
        try {
            List<String> initdb = List.of(
                    place.programs().resolve("bin/initdb").toString(),
                    "--pgdata=" + place.cluster(),
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C");
            Preparation.run(workspace, "postgres-initdb", Command.of(account.command(initdb), Map.of()));
        } finally {
            Files.delete(password);
        }
    }

    @Override
    public boolean answers() {
        return Probe.connects(port) && ServiceDatabase.answers(superuserUrl(), SUPERUSER);
    }

    @Override
    public void whenAnswering(Progress progress) {
        for (String service : services) {
            // Also when it is there: an earlier release may have had other roles.
            inDatabase("make the database of " + service, () -> ServiceDatabase.create(superuserUrl(), service));
        }
    }

    /** Throws a service's database away and makes it again, empty; whoever is connected loses the connection. */
    public void dropAndCreate(String service) {
        inDatabase("drop the database of " + service, () -> {
            ServiceDatabase.drop(superuserUrl(), service);
            ServiceDatabase.create(superuserUrl(), service);
        });
    }

    /** Where the superuser signs in, for what tests and {@code psql} need. */
    public String superuserUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Folders outside a workspace that hold its data, because the server's account could not reach the workspace. */
    public static List<Path> dataOutside(Workspace workspace) throws IOException {
        return PostgresPlace.outsideOf(workspace).toList();
    }

    private interface Statements {
        void run() throws SQLException;
    }

    private static void inDatabase(String what, Statements statements) {
        try {
            statements.run();
        } catch (SQLException refused) {
            throw new StackException("PostgreSQL would not " + what + ": " + refused.getMessage(), refused);
        }
    }
}
