package org.concordat.local.process;

import java.io.IOException;
import java.util.List;

/** A process that is run to its end before a component starts, such as making a database cluster. */
public final class Preparation {
    private Preparation() {}

    /** Runs a command; what it prints goes to the log of {@code name}. */
    public static void run(Workspace workspace, String name, Command command) throws IOException, InterruptedException {
        int code = Child.launch(workspace, name, command).await();
        if (code != 0) {
            List<String> log = LogTail.of(workspace.logOf(name), 5);
            throw new IOException(name + " failed with exit code " + code + ": " + String.join(" / ", log));
        }
    }
}
