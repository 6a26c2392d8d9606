package org.concordat.local.command;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.concordat.local.process.Command;
import org.concordat.local.process.Session;

/** Runs {@code up} in a process of its own that outlives this one, and shows what it says until it is ready. */
final class Detached {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Checkout checkout;
    private final Path log;
    private long shown;

    Detached(Checkout checkout) {
        this.checkout = checkout;
        this.log = checkout.workspace().logOf("up");
    }

    int up(boolean serversOnly, boolean withoutDemo) throws IOException, InterruptedException {
        Files.writeString(log, "");
        Process supervisor = start(serversOnly, withoutDemo);
        Thread giveUp = new Thread(supervisor::destroy, "give-up");
        Runtime.getRuntime().addShutdownHook(giveUp);
        while (supervisor.isAlive() && !isReady(supervisor)) {
            show();
            Thread.sleep(BETWEEN_LOOKS);
        }
        Runtime.getRuntime().removeShutdownHook(giveUp);
        show();
        return supervisor.isAlive() ? 0 : 1;
    }

    private boolean isReady(Process supervisor) {
        return checkout.supervisor()
                        .filter(held -> held.pid() == supervisor.pid())
                        .isPresent()
                && checkout.isReady();
    }

    private Process start(boolean serversOnly, boolean withoutDemo) throws IOException {
        List<String> command = new ArrayList<>(Command.java(
                "-Dconcordat.home=" + checkout.state().getParent(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Concordat.class.getName(),
                "up"));
        if (serversOnly) {
            command.add("--servers-only");
        }
        if (withoutDemo) {
            command.add("--no-demo");
        }
        return new ProcessBuilder(Session.own(command))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void show() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] fresh = new byte[(int) (file.length() - shown)];
            file.seek(shown);
            file.readFully(fresh);
            shown += fresh.length;
            System.out.print(new String(fresh, StandardCharsets.UTF_8));
            System.out.flush();
        }
    }
}
