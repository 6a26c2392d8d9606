package org.concordat.consolidation.caseload.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a history comes to, asked for as views ask: at the end of a day, or of the days of a stretch. */
public final class Told {

    private final Map<String, CaseMeasure> measures = new LinkedHashMap<>();
    private final Map<Addend, Amount> all;

    private Told(CaseHistory history, Chapter... chapters) {
        Addends addends = new Addends(history);
        for (Chapter chapter : chapters) {
            chapter.measures().forEach(measure -> measures.put(measure.code(), measure));
            chapter.tell(history.among(chapter.reads()), addends);
        }
        this.all = addends.all();
    }

    public static Told of(CaseHistory history, Chapter... chapters) {
        return new Told(history, chapters);
    }

    public Map<Addend, Amount> all() {
        return all;
    }

    /** How many there are at the end of a day, with all teams. */
    public long at(String code, String day) {
        return sum(code, addend -> !addend.day().isAfter(LocalDate.parse(day))).part();
    }

    public long at(String code, String day, String team) {
        return sum(code, addend -> addend.team().equals(team) && !addend.day().isAfter(LocalDate.parse(day)))
                .part();
    }

    /** Part and whole at the end of a day, such as {@code 1 of 2}. */
    public String shareAt(String code, String day) {
        return share(sum(code, addend -> !addend.day().isAfter(LocalDate.parse(day))));
    }

    /** How many came about from a day to another. */
    public long within(String code, String from, String until) {
        return sum(code, between(from, until)).part();
    }

    public long within(String code, String from, String until, String team) {
        return sum(code, between(from, until).and(addend -> addend.team().equals(team)))
                .part();
    }

    /** Part and whole of what came about from a day to another, such as {@code 1 of 2}. */
    public String share(String code, String from, String until) {
        return share(sum(code, between(from, until)));
    }

    /** The numbers of which a median would be made, in order. */
    public List<Integer> values(String code, String from, String until) {
        Predicate<Addend> asked = ofMeasure(code).and(between(from, until));
        List<Integer> values = new ArrayList<>();
        all.forEach((addend, amount) -> {
            for (long i = 0; asked.test(addend) && i < amount.part(); i++) {
                values.add(addend.value());
            }
        });
        return values.stream().sorted().toList();
    }

    private Amount sum(String code, Predicate<Addend> which) {
        Predicate<Addend> asked = ofMeasure(code).and(which);
        return all.entrySet().stream()
                .filter(entry -> asked.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Amount.NOTHING, Amount::plus);
    }

    private Predicate<Addend> ofMeasure(String code) {
        if (!measures.containsKey(code)) {
            throw new IllegalArgumentException("Nobody measures " + code);
        }
        return addend -> addend.measure().equals(code);
    }

    private static Predicate<Addend> between(String from, String until) {
        return addend ->
                !addend.day().isBefore(LocalDate.parse(from)) && !addend.day().isAfter(LocalDate.parse(until));
    }

    private static String share(Amount amount) {
        return "%d of %d".formatted(amount.part(), amount.whole());
    }
}
