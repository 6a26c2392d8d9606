package org.concordat.bench;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.bench.domains.BudgetLoad;
import org.concordat.bench.domains.DeliveryLoad;
import org.concordat.bench.domains.DomainLoad;
import org.concordat.bench.domains.ResultLoad;
import org.concordat.bench.figures.Report;
import org.concordat.bench.load.Effort;
import org.concordat.bench.load.Requests;
import org.concordat.bench.load.ReturnDomain;
import org.concordat.bench.load.Returns;
import org.concordat.bench.load.TriBorough;
import org.concordat.bench.load.UnusedPeriods;
import org.concordat.bench.measure.Measurement;
import org.concordat.bench.measure.Setting;
import org.concordat.bench.measure.Setting.FirstStart;
import org.concordat.local.Installation;
import org.concordat.local.Ports;
import org.concordat.local.Progress;
import org.concordat.local.Stack;
import org.concordat.local.StackException;
import org.concordat.local.demo.Demonstration;
import org.concordat.local.demo.FirstFigure;
import org.concordat.local.process.Workspace;

/** One run: a stack in a folder of its own, from empty to ended; what it stored goes when all was measured. */
final class Run {
    private final Installation installation;
    private final Effort effort;
    private final Set<ReturnDomain> measured;
    private final Progress progress;

    /** @param measured the domains whose returns are measured, where a measure is of any domain */
    Run(Installation installation, Effort effort, Set<ReturnDomain> measured, Progress progress) {
        this.installation = installation;
        this.effort = effort;
        this.measured = measured;
        this.progress = progress;
    }

    void of(List<Measurement> measures, Report report) throws Exception {
        Files.createDirectories(installation.state());
        Path lock = installation.state().resolve("bench.lock");
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = file.tryLock()) {
            if (held == null) {
                throw new StackException("Another bench is running in this checkout: two would measure each other.");
            }
            Workspace workspace = new Workspace(installation.state().resolve("bench"));
            Stack.forget(workspace.directory());
            measured(measures, workspace, report);
            Stack.forget(workspace.directory());
        }
    }

    private void measured(List<Measurement> measures, Workspace workspace, Report report) throws Exception {
        boolean prepared = Files.isDirectory(installation.prepared());
        try (Stack stack = Stack.in(workspace.directory(), Ports.free(), progress)) {
            long begun = System.nanoTime();
            stack.start();
            new Demonstration(stack.addresses(), progress).load();
            new FirstFigure(stack.addresses(), progress).await();
            FirstStart firstStart = new FirstStart((System.nanoTime() - begun) / 1e9, prepared);
            Requests caller = new Requests(stack.addresses());
            TriBorough partnership = new TriBorough(caller);
            partnership.openForAllYears();
            UnusedPeriods periods = new UnusedPeriods(partnership);
            Setting setting = new Setting(
                    effort,
                    stack,
                    workspace,
                    caller,
                    partnership,
                    new Returns(caller),
                    periods,
                    loads(caller, partnership, periods),
                    firstStart,
                    report,
                    progress);
            for (Measurement measure : measures) {
                progress.say(measure.name(), measure.description());
                measure.measure(setting);
            }
        }
    }

    private List<DomainLoad> loads(Requests caller, TriBorough partnership, UnusedPeriods budgets) {
        return Stream.<DomainLoad>of(
                        new BudgetLoad(partnership, budgets),
                        new ResultLoad(caller, new UnusedPeriods(partnership)),
                        new DeliveryLoad(caller, partnership, new UnusedPeriods(partnership)))
                .filter(load -> measured.contains(load.domain()))
                .toList();
    }
}
