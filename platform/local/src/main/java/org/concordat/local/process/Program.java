package org.concordat.local.process;

import java.io.IOException;
import java.time.Duration;
import org.concordat.local.Progress;

/** What one component runs, and how one sees that it is ready. */
public interface Program {

    /** The component's name, also of its log and its pid file. */
    String name();

    /** The port of 127.0.0.1 on which it answers. */
    int port();

    /** Does what must be done before the process starts, the first time or every time, and says how to start it. */
    Command prepare(Progress progress) throws IOException, InterruptedException;

    /** Whether the running process answers; asked several times a second. */
    boolean answers();

    /** Does what must be done once the process answers, before anyone relies on it. */
    default void whenAnswering(Progress progress) throws IOException, InterruptedException {}

    /** How long the process may take from its start until it answers; much, since the machine may be shared by many. */
    default Duration patience() {
        return Duration.ofMinutes(8);
    }
}
