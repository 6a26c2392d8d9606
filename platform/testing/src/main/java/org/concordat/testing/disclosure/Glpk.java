package org.concordat.testing.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** Another solver, of other people and in another language, where it is installed. */
public final class Glpk {

    private static final int STATUS = 4;
    private static final int VALUE = 5;

    private final Path folder;

    /** @param folder where models and solutions are written */
    public Glpk(Path folder) {
        this.folder = folder;
    }

    public static boolean isInstalled() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "glpsol")));
    }

    /**
     * The best value of a model; empty when there is no end to it.
     *
     * @param model in CPLEX LP
     * @throws AssertionError where it finds none
     */
    public OptionalDouble solve(String model) throws IOException, InterruptedException {
        Path asked = Files.writeString(folder.resolve("model.lp"), model);
        Path answered = folder.resolve("solution");
        Process process = new ProcessBuilder(
                        "glpsol", "--lp", asked.toString(), "--nopresol", "-w", answered.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        refuseUnless(process.waitFor() == 0, said);
        String[] solution = Files.readAllLines(answered).stream()
                .filter(line -> line.startsWith("s "))
                .findFirst()
                .orElseThrow()
                .split(" ");
        if (said.contains("UNBOUNDED")) {
            return OptionalDouble.empty();
        }
        // "s mip rows columns o value" of whole numbers, "s bas rows columns f f value" of others
        boolean isWhole = solution[1].equals("mip");
        refuseUnless(solution[STATUS].equals(isWhole ? "o" : "f"), said);
        return OptionalDouble.of(Double.parseDouble(solution[isWhole ? VALUE : VALUE + 1]));
    }

    private static void refuseUnless(boolean isSolved, String said) {
        if (!isSolved) {
            throw new AssertionError(said);
        }
    }
}
