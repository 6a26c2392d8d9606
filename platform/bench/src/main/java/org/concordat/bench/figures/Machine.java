package org.concordat.bench.figures;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What the figures were measured on: enough to compare by, and nothing that names the machine.
 *
 * @param cores how many processors the JVM may use
 * @param memoryBytes all there is
 * @param system the operating system and the architecture
 * @param java the JDK
 * @param loadBefore how many programs wanted to run before the measuring began; below nothing when the system does not
 *     tell
 */
public record Machine(int cores, long memoryBytes, String system, String java, double loadBefore) {

    public static Machine here() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize(),
                system.getName() + " " + system.getArch(),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                system.getSystemLoadAverage());
    }

    /** Whether others were at work here when the measuring began, so that times are longer than they need be. */
    public boolean isBusy() {
        return loadBefore > cores / 2.0;
    }

    public String words() {
        return String.format(
                Locale.ROOT,
                "%d cores, %.0f GiB, %s, JDK %s%s",
                cores,
                memoryBytes / (double) (1 << 30),
                system,
                java,
                isBusy() ? String.format(Locale.ROOT, "; a BUSY machine: load %.1f before the run", loadBefore) : "");
    }
}
