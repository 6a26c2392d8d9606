package org.concordat.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.concordat.bench.figures.Bar;
import org.concordat.bench.figures.Figure;
import org.concordat.bench.figures.FiguresTable;
import org.concordat.bench.figures.Machine;
import org.concordat.bench.figures.Report;
import org.concordat.bench.figures.ReportJson;
import org.concordat.bench.load.Effort;
import org.concordat.bench.load.ReturnDomain;
import org.concordat.bench.measure.Measurement;
import org.concordat.bench.measure.Measurements;
import org.concordat.local.Installation;
import org.concordat.local.StackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./concordat bench}: measures a stack of its own, and ends all of it. */
@Command(
        name = "concordat bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures Concordat on this machine: starts a stack of its own beside any other, puts load on it that ends"
                    + " by itself, prints one table and ends everything it started. Exit code 0 when all was measured,"
                    + " whether or not a bar is met.",
            "",
            "Measures:"
        })
public final class Bench implements Callable<Integer> {

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "These measures only, by name.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--domains",
            split = ",",
            paramLabel = "NAME",
            description = "The returns of these domains only, where a measure is of any: ${COMPLETION-CANDIDATES}.")
    private List<ReturnDomain> domains = new ArrayList<>();

    @Option(names = "--quick", description = "Everything once and in small, to see that it works.")
    private boolean quick;

    @Option(
            names = "--events",
            paramLabel = "NUMBER",
            description = "So many events in the year of cases, such as 1000000.")
    private @Nullable Integer events;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to a file too.")
    private @Nullable Path json;

    private Bench() {}

    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        CommandLine commandLine = new CommandLine(new Bench())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
        commandLine.getCommandSpec().usageMessage().footer(names());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(commandLine.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Measurement> measures = Measurements.named(only);
        Machine machine = Machine.here();
        long begun = System.nanoTime();
        Report report = new Report(Bench::tell);
        line("Measuring on %s.", machine.words());
        new Run(
                        Installation.find(),
                        effort(),
                        domains.isEmpty() ? EnumSet.allOf(ReturnDomain.class) : EnumSet.copyOf(domains),
                        (component, message) -> line("%6.1f s  %-14s %s", seconds(begun), component, message))
                .of(measures, report);
        String date = LocalDate.now(ZoneOffset.UTC).toString();
        print(report, machine, date, seconds(begun));
        if (json != null) {
            ReportJson.write(report, machine, date, json);
        }
        return 0;
    }

    private Effort effort() {
        Effort usual = quick ? Effort.quick() : Effort.full();
        return events == null ? usual : usual.withYearOfCases(events);
    }

    private void print(Report report, Machine machine, String date, double seconds) {
        String command = "./concordat bench%s%s%s"
                .formatted(
                        named("--only", only)
                                + named(
                                        "--domains",
                                        domains.stream()
                                                .map(ReturnDomain::toString)
                                                .toList()),
                        quick ? " --quick" : "",
                        events == null ? "" : " --events " + events);
        line("");
        line("`%s`, %s, %.0f minutes, on %s.", command, date, seconds / 60, machine.words());
        line("");
        FiguresTable.of(report.figures()).forEach(row -> line("%s", row));
        line("");
        report.notes().forEach(note -> line("%s", note));
        long shortOf = report.figures().stream()
                .filter(figure -> figure.met().filter(met -> !met).isPresent())
                .count();
        line("%s", shortOf == 0 ? "Every bar is met." : shortOf + " figures are short of their bar.");
    }

    private static String named(String option, List<String> names) {
        return names.isEmpty() ? "" : " " + option + " " + String.join(",", names);
    }

    private static void tell(Figure figure) {
        String bar = figure.bar()
                .map(Bar::words)
                .map(words -> " (bar " + words + ")")
                .orElse("");
        line(
                "          %-14s %s: %.3g %s%s",
                figure.measure(), figure.what(), figure.spread().value(), figure.unit(), bar);
    }

    private static int explain(Exception failure) {
        if (failure instanceof StackException forPeople) {
            System.err.println(forPeople.getMessage());
        } else {
            failure.printStackTrace();
        }
        System.err.println("Not measured.");
        return 1;
    }

    private static String[] names() {
        return Measurements.all().stream()
                .map(measure -> "  %-10s %s"
                        .formatted(measure.name(), measure.description())
                        .replace("%", "%%"))
                .toArray(String[]::new);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void line(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
        System.out.flush();
    }
}
