package org.concordat.bench.measure;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.local.StackException;
import org.concordat.local.process.ProcessRecord;

/** What the process of a service holds and uses, as the system and the service itself tell. */
public record ServiceProcess(Setting setting, String service) {
    private static final double MIB = 1 << 20;
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} (\\S+)");

    /** What the system has given it, in MiB. */
    public double residentMib() throws IOException, InterruptedException {
        String printed = run("ps", "-o", "rss=", "-p", Long.toString(pid()));
        return Double.parseDouble(printed.strip()) / 1024;
    }

    /** What its objects take after a full collection, in MiB. */
    public double heapMib() throws IOException, InterruptedException {
        run(System.getProperty("java.home") + "/bin/jcmd", Long.toString(pid()), "GC.run");
        String metrics = setting.caller().metrics(service);
        double bytes = 0;
        Matcher used = HEAP.matcher(metrics);
        while (used.find()) {
            bytes += Double.parseDouble(used.group(1));
        }
        if (bytes == 0) {
            throw new StackException(service + " does not tell how much of its heap is used");
        }
        return bytes / MIB;
    }

    /** The time that processors have spent on it since it began, in milliseconds. */
    public double processorMilliseconds() {
        return process()
                .info()
                .totalCpuDuration()
                .map(spent -> spent.toNanos() / 1e6)
                .orElseThrow(() -> new StackException("this system does not tell what " + service + " has used"));
    }

    private long pid() {
        return process().pid();
    }

    private ProcessHandle process() {
        return ProcessRecord.read(setting.workspace().pids().resolve(service + ".pid"))
                .flatMap(ProcessRecord::alive)
                .orElseThrow(() -> new StackException(service + " is not running"));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new StackException(String.join(" ", command) + " failed: " + printed);
        }
        return printed;
    }
}
