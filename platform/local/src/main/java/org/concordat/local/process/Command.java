package org.concordat.local.process;

import java.util.List;
import java.util.Map;

/**
 * How to start a process, and how to ask it to end.
 *
 * @param words the program and its arguments
 * @param environment variables added to this process's own
 * @param stopSignal the name of the signal that asks it to end in good order
 */
public record Command(List<String> words, Map<String, String> environment, String stopSignal) {

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** A command that ends in good order on SIGTERM. */
    public static Command of(List<String> words, Map<String, String> environment) {
        return new Command(words, environment, "TERM");
    }

    /** A Java program, run by the Java that runs this one. */
    public static List<String> java(String... arguments) {
        return Session.joined(List.of(System.getProperty("java.home") + "/bin/java"), List.of(arguments));
    }
}
