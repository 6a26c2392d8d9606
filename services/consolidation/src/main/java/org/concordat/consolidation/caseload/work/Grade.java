package org.concordat.consolidation.caseload.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.consolidation.caseload.history.CaseMeasure;

/** The post of a worker, as {@code worker-joined} and a borough's bands name it. */
public enum Grade {
    NEWLY_QUALIFIED,
    SOCIAL_WORKER,
    SENIOR_SOCIAL_WORKER,
    ADVANCED_PRACTITIONER,
    TEAM_MANAGER,
    FAMILY_SUPPORT,
    PERSONAL_ADVISER,
    /** Also what was not told, or is told by a name that nobody here knows. */
    OTHER;

    private static final Map<String, Grade> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    /** @param code as {@code worker-joined} and bands have it */
    public static Grade of(String code) {
        return BY_CODE.getOrDefault(code, OTHER);
    }

    /** Registered social workers who have cases of their own. */
    boolean holdsCasesAsSocialWorker() {
        return switch (this) {
            case NEWLY_QUALIFIED, SOCIAL_WORKER, SENIOR_SOCIAL_WORKER, ADVANCED_PRACTITIONER -> true;
            case TEAM_MANAGER, FAMILY_SUPPORT, PERSONAL_ADVISER, OTHER -> false;
        };
    }

    /** Registered social workers, those who lead a team among them. */
    boolean isSocialWorker() {
        return this == TEAM_MANAGER || holdsCasesAsSocialWorker();
    }

    /** As people read it. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String inCodes() {
        return name().replace('_', '-');
    }

    /** How many in such a post. */
    CaseMeasure stock() {
        return CaseMeasure.of(
                "WORK-STAFF-" + inCodes(),
                "Workers in post: " + title(),
                WorkMeasures.WORKERS,
                CaseMeasure.Kind.STOCK,
                "workers in post on the last day as %s, agency workers among them, by heads; %s"
                        .formatted(title(), WorkMeasures.UNTOLD));
    }

    /** Of a worker in such a post: hundredths of a full-time equivalent, and one for the worker. */
    CaseMeasure post() {
        return CaseMeasure.of(
                "WORK-POST-" + inCodes(),
                "A worker's post: " + title(),
                WorkMeasures.WORKERS,
                CaseMeasure.Kind.WITHIN,
                "hundredths of a full-time equivalent of each worker as " + title());
    }
}
