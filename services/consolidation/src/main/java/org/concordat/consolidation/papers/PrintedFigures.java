package org.concordat.consolidation.papers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;

/** What papers have printed of a domain and a period, as it was known at a moment. */
public final class PrintedFigures {

    public static final PrintedFigures NONE = new PrintedFigures(List.of());

    /**
     * What a paper was said to have printed from some moment on.
     *
     * @param paper of which borough and which of its papers
     */
    record Version(String paper, Instant knownAt, List<PrintedFigure> figures) {}

    private final List<Version> versions;
    private final Map<Of, PrintedFigure> figures;

    private record Of(Borough borough, String row, String measure) {}

    /** @param versions in the order in which they became known */
    PrintedFigures(List<Version> versions) {
        this.versions = List.copyOf(versions);
        Map<String, Version> latest = new TreeMap<>();
        versions.forEach(version -> latest.put(version.paper(), version));
        this.figures = latest.values().stream()
                .flatMap(version -> version.figures().stream())
                .collect(Collectors.toMap(
                        figure -> new Of(figure.borough(), figure.row(), figure.measure()),
                        figure -> figure,
                        (one, other) -> other));
    }

    /** As it was known before. */
    public PrintedFigures asAt(Instant moment) {
        List<Version> then = versions.stream()
                .filter(version -> !version.knownAt().isAfter(moment))
                .toList();
        return then.size() == versions.size() ? this : new PrintedFigures(then);
    }

    public Optional<PrintedFigure> of(Borough borough, String row, String measure) {
        return figures.isEmpty() ? Optional.empty() : Optional.ofNullable(figures.get(new Of(borough, row, measure)));
    }
}
