package org.concordat.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log. */
public final class LogTail {
    private static final int BYTES_MAX = 65_536;
    private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. )");

    private LogTail() {}

    /** The last lines that say something: those of a stack trace that only name a place in the code are left out. */
    static List<String> sayingSomething(Path file, int lines) {
        return last(
                of(file, Integer.MAX_VALUE).stream()
                        .filter(line -> !FRAME.matcher(line).lookingAt())
                        .toList(),
                lines);
    }

    private static List<String> last(List<String> all, int lines) {
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /** The last lines of a file; none when there is no file. */
    public static List<String> of(Path file, int lines) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, log.length() - BYTES_MAX);
            byte[] end = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(end);
            return last(new String(end, StandardCharsets.UTF_8).lines().toList(), lines);
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
