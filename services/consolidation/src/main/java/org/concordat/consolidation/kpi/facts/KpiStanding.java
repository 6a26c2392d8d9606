package org.concordat.consolidation.kpi.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.facts.BoroughReturn;
import org.concordat.consolidation.facts.BoroughReturn.Place;
import org.concordat.consolidation.facts.Facts;
import org.concordat.consolidation.facts.LineAmounts;
import org.concordat.consolidation.facts.PostedLine;
import org.concordat.consolidation.facts.StandingLines;
import org.concordat.consolidation.kpi.KpiByLine;
import org.concordat.consolidation.kpi.KpiCatalogue;
import org.concordat.consolidation.kpi.KpiKnown;
import org.concordat.consolidation.kpi.KpiTable;
import org.concordat.consolidation.returns.ReturnEvent;
import org.concordat.consolidation.returns.ReturnVersion;
import org.concordat.kernel.Period;
import org.concordat.kernel.kpi.parts.ResultPart;
import org.concordat.kernel.span.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which results stand for a period: of each indicator those about the spans that the period expects, whichever return
 * brought them. A result counts while the version of the return that brought it stands; of several about the same span
 * the one that was known last. What is about another span stands for no other: nothing is carried forward.
 *
 * <p>The borough's figure is the result that is about all of it. Where there is none, results of its parts make one by the
 * indicator's own rule; otherwise they are detail. By service line the same holds of each line.
 */
final class KpiStanding implements StandingLines {

    private static final int SPAN = KpiTable.text("span");
    private static final int SERVICE_LINE = KpiTable.text("serviceLine");
    private static final int TEAM = KpiTable.text("team");

    /** Which version of which return brought a line. */
    private record Origin(Period period, long posting) {}

    /** A result with the event by which it stands. */
    record Result(Span span, PostedLine line, ReturnEvent event) {

        private static final Comparator<Result> KNOWN_LAST = Comparator.<Result, java.time.Instant>comparing(
                        result -> result.event().knownAt())
                .thenComparing(result -> result.event().period())
                .thenComparing(result -> result.line().line());

        static Result last(Result one, Result other) {
            return KNOWN_LAST.compare(one, other) < 0 ? other : one;
        }

        ResultPart part() {
            return Choosing.part(line);
        }
    }

    @Override
    public Optional<BoroughReturn> of(Facts.Wanted wanted, Held held) {
        return switch (wanted.definitions()) {
            case KpiCatalogue catalogue -> scorecard(wanted, held, catalogue);
            case KpiByLine one -> byLine(wanted, held, one);
            default -> Optional.empty();
        };
    }

    private static Optional<BoroughReturn> byLine(Facts.Wanted wanted, Held held, KpiByLine one) {
        String code = one.kpi().code();
        List<HeldLine> lines = one.kpi().frequency().isRegular()
                ? held.saying("span", one.catalogue().expectedTexts(code, wanted.borough())).stream()
                        .filter(line -> line.line().row().equals(code))
                        .toList()
                : latest(held, List.of(code), one.catalogue(), wanted);
        Choosing choosing = new Choosing(wanted, one.catalogue());
        choosing.addByLine(one.kpi(), results(lines, held, one.catalogue(), wanted));
        Set<String> few = FewBetween.of(List.of(one.kpi()), held, one.catalogue(), wanted);
        return choosing.chosen(held, row -> !few.isEmpty());
    }

    /** Those that stand. */
    static List<Result> results(List<HeldLine> lines, Held held, KpiCatalogue catalogue, Facts.Wanted wanted) {
        Map<Origin, ReturnEvent> events = events(held, lines);
        return lines.stream()
                .flatMap(line -> result(line, events, catalogue, wanted).stream())
                .toList();
    }

    /** Of the periods that brought one of these lines alone: it costs the same however long the history is. */
    private static Map<Origin, ReturnEvent> events(Held held, List<HeldLine> lines) {
        Set<Period> periods = lines.stream().map(HeldLine::period).collect(Collectors.toSet());
        return held.standing(periods).stream()
                .collect(Collectors.toMap(
                        event -> new Origin(
                                event.period(), event.posting().orElseThrow().key()),
                        Function.identity()));
    }

    private static Optional<BoroughReturn> scorecard(Facts.Wanted wanted, Held held, KpiCatalogue catalogue) {
        List<HeldLine> lines = Stream.concat(
                        held.saying("span", catalogue.expectedTexts(wanted.borough())).stream()
                                .filter(line -> catalogue
                                        .find(line.line().row())
                                        .filter(kpi -> kpi.frequency().isRegular())
                                        .isPresent()),
                        latest(held, catalogue.irregular(), catalogue, wanted).stream())
                .toList();
        Map<String, List<Result>> byCode = results(lines, held, catalogue, wanted).stream()
                .collect(Collectors.groupingBy(result -> result.line().row()));
        Choosing choosing = new Choosing(wanted, catalogue);
        catalogue.definitions().forEach(kpi -> choosing.add(kpi, byCode.getOrDefault(kpi.code(), List.of())));
        return choosing.chosen(held, FewBetween.of(catalogue.definitions(), held, catalogue, wanted)::contains);
    }

    /**
     * Of what is reported now and then the latest results: enough of each part for the figures of a row. Where too few of
     * them stand, as at a moment long ago, all that there are.
     */
    private static List<HeldLine> latest(
            Held held, Collection<String> codes, KpiCatalogue catalogue, Facts.Wanted wanted) {
        if (codes.isEmpty()) {
            return List.of();
        }
        List<LatestLine> latest = held.latest(codes, wanted.position().end());
        Set<String> tooFew = catalogue.holdsOneYear()
                ? Set.of()
                : tooFew(latest.stream().filter(line -> !line.isAll()).toList(), held, catalogue, wanted);
        return Stream.concat(
                        latest.stream()
                                .map(LatestLine::held)
                                .filter(line -> !tooFew.contains(line.line().row())),
                        tooFew.isEmpty() ? Stream.of() : held.saying("kpi", tooFew).stream())
                .toList();
    }

    /** The indicators of which some part may have earlier results that its figures need. */
    private static Set<String> tooFew(List<LatestLine> ofMany, Held held, KpiCatalogue catalogue, Facts.Wanted wanted) {
        if (ofMany.isEmpty()) {
            return Set.of();
        }
        Map<Origin, ReturnEvent> events =
                events(held, ofMany.stream().map(LatestLine::held).toList());
        return ofMany.stream()
                .map(LatestLine::held)
                .collect(Collectors.groupingBy(line -> List.of(line.line().row(), Choosing.part(line.line()))))
                .values()
                .stream()
                .filter(lines -> lines.stream()
                                .flatMap(line -> result(line, events, catalogue, wanted).stream())
                                .map(Result::span)
                                .filter(catalogue::holds)
                                .distinct()
                                .count()
                        < KpiTable.FIGURES)
                .map(lines -> lines.getFirst().line().row())
                .collect(Collectors.toSet());
    }

    private static Optional<Result> result(
            HeldLine held, Map<Origin, ReturnEvent> events, KpiCatalogue catalogue, Facts.Wanted wanted) {
        return Optional.ofNullable(held.line().texts().get(SPAN))
                .flatMap(text -> catalogue.span(text, wanted.borough()))
                .flatMap(span -> Optional.ofNullable(events.get(new Origin(held.period(), held.posting())))
                        .map(event -> new Result(span, held.line(), event)));
    }

    /** Collects what stands, indicator by indicator. */
    private static final class Choosing {

        private final Facts.Wanted wanted;
        private final KpiCatalogue catalogue;
        private final List<PostedLine> lines = new ArrayList<>();
        private final List<PostedLine> details = new ArrayList<>();
        private final Map<Place, ReturnVersion> origins = new HashMap<>();

        private Choosing(Facts.Wanted wanted, KpiCatalogue catalogue) {
            this.wanted = wanted;
            this.catalogue = catalogue;
        }

        void add(KpiKnown kpi, List<Result> results) {
            SortedMap<ResultPart, Map<Span, Result>> parts = parts(kpi, results);
            add(kpi, kpi.code(), parts, standing(kpi, ResultPart.WHOLE, parts.keySet()));
        }

        /** What is about no service line stands in no row. */
        void addByLine(KpiKnown kpi, List<Result> results) {
            SortedMap<ResultPart, Map<Span, Result>> parts = parts(kpi, results);
            Map<String, SortedMap<ResultPart, Map<Span, Result>>> byLine = new TreeMap<>();
            parts.forEach((part, bySpan) -> byLine.computeIfAbsent(part.serviceLine(), line -> new TreeMap<>())
                    .put(part, bySpan));
            byLine.remove(ResultPart.WHOLE.serviceLine());
            byLine.forEach((line, ofIt) -> add(kpi, line, ofIt, standing(kpi, ResultPart.ofLine(line), ofIt.keySet())));
        }

        private SortedMap<ResultPart, Map<Span, Result>> parts(KpiKnown kpi, List<Result> results) {
            SortedMap<ResultPart, Map<Span, Result>> parts = new TreeMap<>();
            results.stream()
                    .filter(result -> isExpected(kpi, result.span()))
                    .forEach(result -> parts.computeIfAbsent(result.part(), part -> new HashMap<>())
                            .merge(result.span(), result, Result::last));
            return parts;
        }

        /** The parts that make the figure of a whole: what does not combine makes none. */
        private static List<ResultPart> standing(KpiKnown kpi, ResultPart whole, Set<ResultPart> there) {
            boolean combines = kpi.measure().combining().isSum()
                    || kpi.measure().combining().isByParts();
            return combines || there.contains(whole) ? whole.standing(there) : List.of();
        }

        private void add(
                KpiKnown kpi, String row, SortedMap<ResultPart, Map<Span, Result>> parts, List<ResultPart> standing) {
            parts.forEach((part, bySpan) -> {
                boolean isFigure = standing.contains(part);
                line(kpi, row, bySpan, isFigure).ifPresent(isFigure ? lines::add : details::add);
            });
        }

        private boolean isExpected(KpiKnown kpi, Span span) {
            return kpi.frequency().isRegular()
                    ? catalogue.expected(kpi.code(), wanted.borough()).contains(span)
                    : catalogue.holds(span);
        }

        private static ResultPart part(PostedLine line) {
            return new ResultPart(text(line, SERVICE_LINE), text(line, TEAM));
        }

        private static String text(PostedLine line, int text) {
            String said = line.texts().get(text);
            return said == null ? "" : said;
        }

        /** One line of all figures of a part, as the latest of them says it. */
        private Optional<PostedLine> line(KpiKnown kpi, String row, Map<Span, Result> bySpan, boolean isFigure) {
            List<Span> spans = spans(kpi, bySpan);
            LineAmounts.Builder amounts =
                    new LineAmounts.Builder(wanted.domain().measures());
            PostedLine latest = null;
            for (int figure = 0; figure < spans.size(); figure++) {
                @Nullable Result result = bySpan.get(spans.get(figure));
                if (result != null) {
                    latest = latest == null ? saying(result.line(), figure == 0) : latest;
                    int measure = figure;
                    KpiFigures.of(kpi, result.line()).ifPresent(of -> amounts.report(measure, of.first(), of.second()));
                    if (isFigure) {
                        origins.merge(
                                new Place(row, figure),
                                ReturnVersion.of(result.event()),
                                (one, other) -> one.knownAt().isBefore(other.knownAt()) ? other : one);
                    }
                }
            }
            return Optional.ofNullable(latest)
                    .map(said -> new PostedLine(said.line(), row, 0, 0, amounts.build(), said.texts()));
        }

        private List<Span> spans(KpiKnown kpi, Map<Span, Result> bySpan) {
            return kpi.frequency().isRegular()
                    ? catalogue.expected(kpi.code(), wanted.borough())
                    : bySpan.keySet().stream()
                            .sorted(Comparator.reverseOrder())
                            .limit(KpiTable.FIGURES)
                            .toList();
        }

        /** What an earlier result says is not said of the latest. */
        private static PostedLine saying(PostedLine line, boolean isLatest) {
            if (isLatest) {
                return line;
            }
            List<@Nullable String> texts = new ArrayList<>();
            for (int text = 0; text < line.texts().size(); text++) {
                texts.add(text == SERVICE_LINE || text == TEAM ? line.texts().get(text) : null);
            }
            return new PostedLine(line.line(), line.row(), line.group(), line.part(), line.amounts(), texts);
        }

        /**
         * None of a borough of which no return stands; where no figure is, the last return says so.
         *
         * @param few the rows of which results together tell a small number
         */
        Optional<BoroughReturn> chosen(Held held, Predicate<String> few) {
            return last(origins.values().stream())
                    .or(() -> last(held.standing().stream().map(ReturnVersion::of)))
                    .map(version -> new BoroughReturn(version, lines, details, origins)
                            .with(new BoroughReturn.Few(rows(lines, few), rows(details, few))));
        }

        private static Set<String> rows(List<PostedLine> lines, Predicate<String> few) {
            return lines.stream().map(PostedLine::row).filter(few).collect(Collectors.toSet());
        }

        private static Optional<ReturnVersion> last(Stream<ReturnVersion> versions) {
            return versions.max(Comparator.comparing(ReturnVersion::knownAt).thenComparing(ReturnVersion::period));
        }
    }
}
