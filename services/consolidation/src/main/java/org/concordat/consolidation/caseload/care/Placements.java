package org.concordat.consolidation.caseload.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spell;
import org.concordat.consolidation.caseload.history.Spells;
import org.concordat.consolidation.caseload.telling.Codes;
import org.concordat.consolidation.caseload.telling.States;

/** Placements as they are paid for: how many, for how many nights, and at what cost. Each counts, also beside another. */
final class Placements implements Chapter {

    static final String AREA = "Placements";

    private static final String LASTS =
            "A placement lasts from the day it began to the day before it ended, which is no later than the end of the"
                    + " episode of care it names. Each counts, two of one child too, and so do those of short breaks";

    private static final String COST =
            "By the weekly cost told by then, a seventh for each night. Nights of which no cost was"
                    + " told cost nothing here, and are counted as nights without a known cost. " + LASTS;

    /** @param ofType nothing for all types */
    private record Measures(
            CaseMeasure open,
            CaseMeasure nights,
            CaseMeasure uncosted,
            CaseMeasure cost,
            Optional<PlacementType> ofType) {

        static Measures of(Optional<PlacementType> type) {
            String part = type.map(code -> "-" + Codes.part(code)).orElse("");
            String words = type.map(code -> ": " + code.words()).orElse("");
            String which = type.map(code -> "Of type %s alone, by what was told last. ".formatted(code.words()))
                    .orElse("");
            return new Measures(
                    measure(
                            "PLACE-OPEN" + part,
                            "Placements" + words,
                            Kind.STOCK,
                            which + "Placements at the end of the last day. " + LASTS),
                    measure(
                            "PLACE-NIGHTS" + part,
                            "Nights in placements" + words,
                            Kind.NIGHTS,
                            which + "Nights of the stretch in placements; the night after the day it ended is none. "
                                    + LASTS),
                    measure(
                            "PLACE-UNCOSTED" + part,
                            "Nights in placements without a known cost" + words,
                            Kind.NIGHTS,
                            which + "Nights of the stretch in placements of which no weekly cost was told by then. "
                                    + LASTS),
                    measure("PLACE-COST" + part, "Cost of placements" + words, Kind.COST, which + COST),
                    type);
        }

        private static CaseMeasure measure(String code, String title, Kind kind, String says) {
            return CaseMeasure.of(code, title, AREA, kind, says);
        }

        Stream<CaseMeasure> all() {
            return Stream.of(open, nights, uncosted, cost);
        }

        void tell(States<Placement.Terms> allTerms, Addends to) {
            States<Placement.Terms> terms = allTerms.where(
                    some -> ofType.filter(type -> type != some.type()).isEmpty());
            terms.forEachStretch((from, until) -> {
                to.stock(open, from, until);
                to.stock(nights, from, until);
            });
            terms.where(some -> some.weeklyPence().isEmpty())
                    .forEachStretch((from, until) -> to.stock(uncosted, from, until));
            terms.map(Placement.Terms::weeklyPence)
                    .forEachValue((pence, from, until) -> to.lasting(cost, from, until, new Amount(pence, 0)));
        }
    }

    private static final Measures ALL = Measures.of(Optional.empty());
    private static final List<Measures> BY_TYPE = Stream.of(PlacementType.values())
            .map(type -> Measures.of(Optional.of(type)))
            .toList();

    private static final CaseMeasure STARTED = CaseMeasure.of(
            "PLACE-STARTED",
            "Placements that began",
            AREA,
            Kind.FLOW,
            "Placements that began; a change of what is told of one is none that begins");
    private static final CaseMeasure ENDED = CaseMeasure.of(
            "PLACE-ENDED",
            "Placements that ended",
            AREA,
            Kind.FLOW,
            "Placements that ended, by themselves or with the care they belong to, also those whose beginning is not"
                    + " known. "
                    + LASTS);

    @Override
    public List<CaseMeasure> measures() {
        List<CaseMeasure> measures = new ArrayList<>(List.of(STARTED, ENDED));
        measures.addAll(ALL.all().toList());
        List<Function<Measures, CaseMeasure>> kinds =
                List.of(Measures::open, Measures::nights, Measures::uncosted, Measures::cost);
        kinds.forEach(kind -> BY_TYPE.forEach(type -> measures.add(kind.apply(type))));
        return List.copyOf(measures);
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(Care.READ, Placement.READ);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        Spells told = Placement.told(history);
        told.begun().forEach(spell -> to.flow(STARTED, spell.from()));
        told.begun().stream()
                .filter(Spell::isContradicted)
                .flatMap(spell -> spell.until().stream())
                .forEach(end -> to.flow(ENDED, end));
        told.loose().forEach(event -> to.flow(ENDED, event.day()));
        Placement.of(history, Care.of(history).episodes()).forEach(placement -> {
            placement.until().ifPresent(end -> to.flow(ENDED, end));
            ALL.tell(placement.terms(), to);
            BY_TYPE.forEach(type -> type.tell(placement.terms(), to));
        });
    }
}
