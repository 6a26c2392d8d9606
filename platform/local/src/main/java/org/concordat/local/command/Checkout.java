package org.concordat.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.concordat.local.Addresses;
import org.concordat.local.Installation;
import org.concordat.local.Ports;
import org.concordat.local.StackException;
import org.concordat.local.process.ProcessRecord;
import org.concordat.local.process.Workspace;

/** The stack that {@code ./concordat} of this checkout is about, and the supervisor that holds it while it runs. */
final class Checkout {
    private static final String OFFSET_VARIABLE = "CONCORDAT_PORT_OFFSET";

    private final Path state;

    Checkout(Installation installation) {
        this.state = installation.state();
    }

    static Checkout here() {
        return new Checkout(Installation.find());
    }

    Workspace workspace() {
        return new Workspace(state);
    }

    Path state() {
        return state;
    }

    Addresses addresses() {
        return new Addresses(ports());
    }

    /** The standard ports, moved as this shell says, or else as the last {@code up} was told. */
    Ports ports() {
        String said = System.getenv(OFFSET_VARIABLE);
        return Ports.standard().shiftedBy(said == null ? rememberedOffset() : offset(said));
    }

    /** Lets the commands of other terminals find the same ports. */
    void remember(Ports ports) {
        int first = Ports.standard().of("postgres");
        write(offsetFile(), Integer.toString(ports.of("postgres") - first));
    }

    /** The process that holds the stack, when it is up. */
    Optional<ProcessHandle> supervisor() {
        return ProcessRecord.read(supervisorFile()).flatMap(ProcessRecord::alive);
    }

    /** Records this process as the one that holds the stack. */
    void superviseFromHere() {
        made(state);
        delete(readyFile());
        ProcessRecord.of(ProcessHandle.current(), "TERM").write(supervisorFile());
    }

    /** Says that the stack is up and shows figures. */
    void announceReady() {
        write(readyFile(), "");
    }

    boolean isReady() {
        return Files.exists(readyFile());
    }

    /** Whether the demonstration has been loaded into the data kept here. */
    boolean hasDemonstration() {
        return Files.exists(demonstrationFile());
    }

    void rememberDemonstration() {
        write(demonstrationFile(), "");
    }

    private int rememberedOffset() {
        try {
            return Files.exists(offsetFile()) ? offset(Files.readString(offsetFile())) : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int offset(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException noNumber) {
            throw new StackException(OFFSET_VARIABLE + " must be a number that is added to every port, not " + text);
        }
    }

    private Path offsetFile() {
        return state.resolve("port-offset");
    }

    private Path supervisorFile() {
        return state.resolve("supervisor.pid");
    }

    private Path readyFile() {
        return state.resolve("ready");
    }

    private Path demonstrationFile() {
        return state.resolve("demonstration-loaded");
    }

    private void write(Path file, String text) {
        try {
            Files.writeString(made(state).resolve(file), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException notMade) {
            throw new UncheckedIOException(notMade);
        }
    }
}
