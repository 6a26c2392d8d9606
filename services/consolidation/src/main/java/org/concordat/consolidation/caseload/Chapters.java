package org.concordat.consolidation.caseload;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.care.InCare;
import org.concordat.consolidation.caseload.education.EducationHealthCare;
import org.concordat.consolidation.caseload.history.Addend;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.missing.MissingChildren;
import org.concordat.consolidation.caseload.path.ContactToPlan;
import org.concordat.consolidation.caseload.work.CasesAndWorkers;

/** Everything that is measured of cases, in the order people read it. */
public final class Chapters {

    private static final List<Chapter> ALL = Stream.of(
                    ContactToPlan.CHAPTERS,
                    InCare.CHAPTERS,
                    MissingChildren.CHAPTERS,
                    EducationHealthCare.CHAPTERS,
                    CasesAndWorkers.CHAPTERS)
            .flatMap(List::stream)
            .toList();

    private static final Map<Chapter, Set<EventType>> READ =
            ALL.stream().collect(Collectors.toMap(chapter -> chapter, Chapter::reads));

    private static final Map<String, CaseMeasure> MEASURES = measures();

    private Chapters() {}

    private static Map<String, CaseMeasure> measures() {
        Map<String, CaseMeasure> byCode = new LinkedHashMap<>();
        ALL.stream().flatMap(chapter -> chapter.measures().stream()).forEach(measure -> {
            if (byCode.put(measure.code(), measure) != null) {
                throw new IllegalArgumentException(measure.code() + " is measured twice");
            }
        });
        return byCode;
    }

    /** By code, in reading order. */
    public static Map<String, CaseMeasure> all() {
        return MEASURES;
    }

    public static Optional<CaseMeasure> find(String code) {
        return Optional.ofNullable(MEASURES.get(code));
    }

    /** What a history adds to all of them. */
    public static Map<Addend, Amount> tell(CaseHistory history) {
        return tell(ALL, history);
    }

    /** What one history adds more than another: told by those chapters alone that read something of which they differ. */
    public static Map<Addend, Amount> difference(CaseHistory less, CaseHistory more) {
        List<Chapter> differing = ALL;
        if (more.hasTeamsOf(less)) {
            Set<EventType> apart = more.typesApart(less);
            differing = ALL.stream()
                    .filter(chapter -> !Collections.disjoint(read(chapter), apart))
                    .toList();
        }
        return Addends.difference(tell(differing, less), tell(differing, more));
    }

    /** Those that tell of any of these measures, and may tell of others. @param codes of measures */
    static List<Chapter> of(Collection<String> codes) {
        return ALL.stream()
                .filter(chapter -> chapter.measures().stream().anyMatch(measure -> codes.contains(measure.code())))
                .toList();
    }

    private static Set<EventType> read(Chapter chapter) {
        return READ.getOrDefault(chapter, Set.of());
    }

    static Map<Addend, Amount> tell(List<Chapter> chapters, CaseHistory history) {
        Addends addends = new Addends(history);
        chapters.forEach(chapter -> chapter.tell(history.among(read(chapter)), addends));
        return addends.all();
    }
}
