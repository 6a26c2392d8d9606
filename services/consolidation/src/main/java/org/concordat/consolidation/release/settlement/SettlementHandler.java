package org.concordat.consolidation.release.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.security.Caller;
import org.concordat.web.problem.Problem;

/** Settles costs that several boroughs bear, for whoever asks of their partnership, or for one of them. */
@ApplicationScoped
public class SettlementHandler {

    private final ReleaseHandler release;
    private final AudienceCheck access;

    SettlementHandler(ReleaseHandler release, AudienceCheck access) {
        this.release = release;
        this.access = access;
    }

    /**
     * As the partnership's own views show the figures that it is made of.
     *
     * @param all of that partnership, and of one period and moment
     * @throws Problem 404 when there is no such partnership for the caller
     */
    public List<ReleasedSettlement> forPartnership(Caller caller, String partnership, List<Settlement> all) {
        Asked asked = new Asked(caller);
        BiFunction<Settlement, Domain, ReleasedView> shared =
                (of, domain) -> asked.shared(domain, new Subject.Shared(partnership), of);
        return all.stream()
                .map(of -> settle(
                        of,
                        asked,
                        (figures, borough) -> Summing.seen(figures, shared.apply(of, figures.domain()), borough),
                        Optional.empty()))
                .toList();
    }

    /**
     * For a borough: what it hosts, its own weights and its own shares. What others have is for the partnership to tell.
     *
     * @throws Problem 404 when there is no such borough for the caller
     */
    public List<ReleasedSettlement> forBorough(Caller caller, Borough own, List<Settlement> all) {
        if (AudienceCheck.of(caller, own).isEmpty()) {
            throw AudienceCheck.unknownBorough(own);
        }
        Asked asked = new Asked(caller);
        return all.stream()
                .map(of -> settle(
                        of,
                        asked,
                        (figures, borough) -> Stream.generate(
                                        () -> borough.equals(own) ? CellStatus.SHOWN : CellStatus.WITHHELD)
                                .limit(figures.domain().measures().size())
                                .toList(),
                        Optional.of(own)))
                .toList();
    }

    private static ReleasedSettlement settle(
            Settlement of, Asked asked, BiFunction<Figures, Borough, List<CellStatus>> seen, Optional<Borough> own) {
        List<RawFigure> cost = seenAs(asked.whole(of.cost(), of.host(), of), seen.apply(of.cost(), of.host()));
        SortedMap<Borough, RawFigure> key = new TreeMap<>();
        of.key().forEach((borough, weight) -> key.put(borough, weight(borough, weight, of, asked, seen)));
        Measures measures = of.cost().domain().measures();
        SortedMap<Borough, ReleasedFigure> released = new TreeMap<>();
        key.forEach((borough, weight) -> released.put(borough, weight.released()));
        return new ReleasedSettlement(
                cost.stream().map(RawFigure::released).toList(),
                own.map(borough -> asked.whole(allLines(of.cost()), borough, of).stream()
                                .map(RawFigure::released)
                                .toList())
                        .orElse(List.of()),
                released,
                new Splitting(of, measures, cost, key)
                        .shares(borough -> own.filter(borough::equals).isPresent()));
    }

    private static Figures allLines(Figures figures) {
        return new Figures(figures.domain(), figures.rows(), figures.groups(), Optional.empty());
    }

    private static RawFigure weight(
            Borough borough,
            KeyFigure weight,
            Settlement of,
            Asked asked,
            BiFunction<Figures, Borough, List<CellStatus>> seen) {
        return switch (weight) {
            case KeyFigure.Open(var number, var knownAt) ->
                new RawFigure(number, knownAt, number.isPresent() ? CellStatus.SHOWN : CellStatus.MISSING);
            case KeyFigure.Own(var figures, var measure) ->
                seenAs(asked.whole(figures, borough, of), seen.apply(figures, borough))
                        .get(measure);
        };
    }

    private static List<RawFigure> seenAs(List<RawFigure> raw, List<CellStatus> seen) {
        List<RawFigure> told = new ArrayList<>();
        for (int measure = 0; measure < raw.size(); measure++) {
            told.add(raw.get(measure).as(seen.get(measure)));
        }
        return told;
    }

    /** Views of one question's period and moment, each asked for once. */
    private final class Asked {

        private final Caller caller;
        private final Map<String, ReleasedView> shared = new HashMap<>();
        private final Map<String, Optional<ReleaseHandler.Whole>> whole = new HashMap<>();

        private Asked(Caller caller) {
            this.caller = caller;
        }

        ReleasedView shared(Domain domain, Subject.Shared subject, Settlement of) {
            return shared.computeIfAbsent(
                    domain.code(),
                    any -> release.view(caller, subject, of.asAt(), question(domain, subject, of))
                            .orElseThrow(() -> access.unknown(caller, subject, of.asAt())));
        }

        List<RawFigure> whole(Figures figures, Borough borough, Settlement of) {
            Subject subject = new Subject.Sovereign(borough);
            Optional<ReleaseHandler.Whole> found = whole.computeIfAbsent(
                    borough + " " + figures.domain().code(),
                    any -> release.whole(borough, question(figures.domain(), subject, of)));
            return found.map(view -> Summing.whole(figures, view.view(), view.knownAt()))
                    .orElseGet(() -> Stream.generate(
                                    () -> new RawFigure(Optional.empty(), Optional.empty(), CellStatus.MISSING))
                            .limit(figures.domain().measures().size())
                            .toList());
        }

        private static Function<Audience, Question> question(Domain domain, Subject subject, Settlement of) {
            Instant asAt = of.asAt();
            return audience -> new Question(
                    domain,
                    subject,
                    audience,
                    of.period(),
                    asAt,
                    false,
                    true,
                    Optional.empty(),
                    OptionalInt.empty(),
                    of.edition());
        }
    }
}
