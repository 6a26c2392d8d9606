package org.concordat.disclosure.audit.file;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.disclosure.audit.Audit;
import org.concordat.disclosure.audit.AuditLimits;
import org.concordat.disclosure.audit.Auditor;
import org.concordat.disclosure.audit.Exposure;
import org.concordat.disclosure.audit.Exposure.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Audits every model of a directory and says what came of it, without a value: {@code java -cp … AuditFiles DIRECTORY
 * [SECONDS]}. Ends with 0 when all pass, 1 when something leaks or is not true, 2 when it could not look at everything.
 */
public final class AuditFiles {

    static final int PASSED = 0;
    static final int FAILED = 1;
    static final int NOT_LOOKED = 2;

    private static final String MODEL = ".json";
    private static final long SECONDS = 60;

    private final Auditor auditor = new Auditor(AuditLimits.STANDARD);
    private final PrintStream out;
    private final Duration within;
    private final Map<Outcome, Integer> intervals = new EnumMap<>(Outcome.class);
    private int passed;
    private int alarms;
    private int unreadable;

    private AuditFiles(PrintStream out, Duration within) {
        this.out = out;
        this.within = within;
    }

    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Say a directory of models, and for how many seconds each is looked at");
            System.exit(NOT_LOOKED);
        }
        long seconds = arguments.length == 2 ? Long.parseLong(arguments[1]) : SECONDS;
        System.exit(audit(new File(arguments[0]), Duration.ofSeconds(seconds), System.out));
    }

    /**
     * @param within for each model
     * @return what the command ends with
     */
    public static int audit(File directory, Duration within, PrintStream out) {
        return new AuditFiles(out, within).all(directory.listFiles((folder, name) -> name.endsWith(MODEL)));
    }

    private int all(File @Nullable [] files) {
        if (files == null || files.length == 0) {
            out.println("There is nothing to look at");
            return NOT_LOOKED;
        }
        Arrays.sort(files);
        for (File file : files) {
            try {
                note(file.getName(), auditor.measure(AuditJson.read(file), within));
            } catch (IOException | RuntimeException e) {
                unreadable++;
                out.println(file.getName() + ": could not be looked at: " + e.getMessage());
            }
        }
        out.println("%d models: %d pass, %d do not, %d are not true, %d could not be looked at"
                .formatted(files.length, passed, files.length - passed - alarms - unreadable, alarms, unreadable));
        out.println(Arrays.stream(Outcome.values())
                .map(outcome -> "%d intervals %s".formatted(count(outcome), outcome))
                .collect(Collectors.joining(", ")));
        if (alarms > 0 || count(Outcome.LEAK) > 0) {
            return FAILED;
        }
        return unreadable > 0 || count(Outcome.UNKNOWN) > 0 ? NOT_LOOKED : PASSED;
    }

    private int count(Outcome outcome) {
        return intervals.getOrDefault(outcome, 0);
    }

    private void note(String file, Audit audit) {
        passed += audit.passes() ? 1 : 0;
        switch (audit) {
            case Audit.Alarm alarm -> {
                alarms++;
                alarm.broken().forEach(broken -> out.println(file + ": is not true: " + broken));
            }
            case Audit.Looked looked -> {
                for (Exposure exposure : looked.exposures()) {
                    intervals.merge(exposure.outcome(), 1, Integer::sum);
                }
                looked.failing()
                        .forEach(exposure -> out.println("%s: %s of %s by %s"
                                .formatted(file, exposure.outcome(), exposure.cell(), exposure.attacker())));
            }
        }
    }
}
