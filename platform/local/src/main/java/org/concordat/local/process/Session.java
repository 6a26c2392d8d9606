package org.concordat.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process session of its own for a child, so that Ctrl-C at the terminal reaches only the supervisor, which then ends
 * its children in order. The program replaces itself by the child: the process id stays the same.
 */
public final class Session {
    private Session() {}

    /** The command, run in its own session where the system has a program that can do so. */
    public static List<String> own(List<String> command) {
        return starter().map(starter -> joined(starter, command)).orElse(command);
    }

    private static Optional<List<String>> starter() {
        if (onPath("setsid").isPresent()) {
            return Optional.of(List.of("setsid"));
        }
        return onPath("perl").map(perl -> List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV"));
    }

    /** Where a program is, by the search path. */
    public static Optional<Path> onPath(String program) {
        String path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** One command after another. */
    public static List<String> joined(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(second);
        return List.copyOf(joined);
    }
}
