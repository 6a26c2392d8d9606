package org.concordat.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.concordat.local.Installation;
import org.concordat.local.StackException;
import org.concordat.local.process.Workspace;

/**
 * Where the server's programs and files are. Usually inside the workspace; when the account that runs the server cannot
 * reach that, in a folder of {@code /var/tmp} that the workspace remembers.
 *
 * @param programs the unpacked binaries
 * @param cluster the database cluster
 */
record PostgresPlace(Path programs, Path cluster) {
    private static final String REMEMBERED = "elsewhere";

    static PostgresPlace choose(Installation installation, Workspace workspace, ServerAccount account)
            throws IOException, InterruptedException {
        Path archive = installation.postgresArchive();
        Path inside = workspace.dataOf("postgres");
        if (account.canWorkIn(inside)
                && account.canWorkIn(installation.prepared().resolve("postgres"))) {
            return in(installation.prepared().resolve("postgres"), inside, archive);
        }
        Path outside = elsewhere(inside);
        if (!account.canWorkIn(outside)) {
            throw new StackException("PostgreSQL's account can write neither in " + inside + " nor in " + outside
                    + ". Move the checkout to a folder that others may enter (chmod o+x), or run as an ordinary user.");
        }
        return in(outside, outside, archive);
    }

    /** The folder outside the workspace, when one was ever needed. */
    static Stream<Path> outsideOf(Workspace workspace) throws IOException {
        Path remembered = workspace.dataOf("postgres").resolve(REMEMBERED);
        return Files.exists(remembered)
                ? Stream.of(Path.of(Files.readString(remembered).strip()))
                : Stream.empty();
    }

    private static Path elsewhere(Path inside) throws IOException {
        Path remembered = inside.resolve(REMEMBERED);
        if (!Files.exists(remembered)) {
            Path made = Files.createTempDirectory(Path.of("/var/tmp"), "concordat-postgres-");
            Files.writeString(remembered, made + "\n");
        }
        return Path.of(Files.readString(remembered).strip());
    }

    private static PostgresPlace in(Path programs, Path data, Path archive) throws IOException, InterruptedException {
        return new PostgresPlace(PostgresPrograms.unpacked(archive, programs), data.resolve("cluster"));
    }
}
