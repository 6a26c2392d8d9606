package org.concordat.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.concordat.local.StackException;
import org.concordat.local.postgres.LocalPostgres;
import org.concordat.local.process.Ending;
import org.concordat.local.process.Unpacking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes what the stack has kept: figures, topics, users and logs. */
@Command(name = "reset", description = "Deletes all figures, topics, users and logs of this checkout's stack.")
final class ResetCommand implements Callable<Integer> {
    private static final Set<String> NO_DATA = Set.of("prepared", "build");

    @Option(names = "--all", description = "Delete the unpacked programs too; the next start takes a minute longer.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        Checkout checkout = Checkout.here();
        if (checkout.supervisor().isPresent()) {
            throw new StackException("Concordat is up, and its data in use: ./concordat down first, then reset.");
        }
        Ending.leftovers(checkout.workspace());
        for (Path outside : LocalPostgres.dataOutside(checkout.workspace())) {
            Unpacking.delete(outside);
        }
        for (Path kept : kept(checkout.state())) {
            Unpacking.delete(kept);
        }
        Console.line("Everything is forgotten; ./concordat up begins anew.");
        return 0;
    }

    private List<Path> kept(Path state) throws IOException {
        if (!Files.isDirectory(state)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(state)) {
            return files.filter(
                            file -> all || !NO_DATA.contains(file.getFileName().toString()))
                    .toList();
        }
    }
}
