package org.concordat.kernel.kpi.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.kernel.Finding;
import org.concordat.kernel.kpi.KpiAccrual;
import org.concordat.kernel.kpi.KpiCombining;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Polarity;
import org.concordat.kernel.targets.ComparatorCode;

/** What must hold of a definition before it is recorded. */
final class DefinitionCheck {

    private static final int FEW_MAX = 100;

    private final KpiDefinition kpi;
    private final List<Finding> findings = new ArrayList<>();

    private DefinitionCheck(KpiDefinition kpi) {
        this.kpi = kpi;
    }

    static List<Finding> check(KpiDefinition kpi) {
        DefinitionCheck check = new DefinitionCheck(kpi);
        check.parts();
        check.tooFew();
        check.categories();
        check.combining();
        check.programme();
        check.comparators();
        check.days();
        return check.findings;
    }

    private void parts() {
        if (kpi.numerator().isEmpty() && kpi.denominator().isPresent()) {
            error("NUMERATOR_MISSING", "/numerator", "There is a denominator, and nothing says what is counted of it");
        }
        boolean byParts =
                kpi.combining() == KpiCombining.RATIO_OF_PARTS || kpi.combining() == KpiCombining.WEIGHTED_MEAN;
        if (byParts && kpi.denominator().isEmpty()) {
            error(
                    "DENOMINATOR_MISSING",
                    "/denominator",
                    "Results that combine by their parts need a numerator and a denominator in words");
        }
    }

    private void tooFew() {
        kpi.tooFew().ifPresent(few -> {
            if (few.upTo() < 1 || few.upTo() > FEW_MAX) {
                error(
                        "TOO_FEW_OUT_OF_RANGE",
                        "/tooFew/upTo",
                        "From 1 to %d children can be too few to be told, and this says %d"
                                .formatted(FEW_MAX, few.upTo()));
            }
            if (kpi.counts().filter(KpiDefinition.Counted.OTHERS::equals).isPresent()) {
                error("TOO_FEW_OF_OTHERS", "/tooFew", "Of what counts no children, no number is too small to be told");
            }
        });
    }

    private void categories() {
        List<String> categories = kpi.categories().orElse(List.of());
        boolean distribution = kpi.unit() == KpiUnit.DISTRIBUTION;
        if (distribution && categories.size() < 2) {
            error("CATEGORIES_MISSING", "/categories", "A distribution names at least two categories");
        }
        if (!distribution && !categories.isEmpty()) {
            error("CATEGORIES_OF_ANOTHER_UNIT", "/categories", "Only a DISTRIBUTION has categories");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < categories.size(); i++) {
            if (!seen.add(categories.get(i).toLowerCase(Locale.ROOT))) {
                error("DUPLICATE_CATEGORY", "/categories/" + i, categories.get(i) + " is there already");
            }
        }
    }

    private void combining() {
        boolean fits = switch (kpi.combining()) {
            case SUM ->
                switch (kpi.unit()) {
                    case COUNT, MONEY, DISTRIBUTION -> true;
                    default -> false;
                };
            case RATIO_OF_PARTS ->
                switch (kpi.unit()) {
                    case RANK, QUARTILE, DISTRIBUTION, COUNT -> false;
                    default -> true;
                };
            case WEIGHTED_MEAN ->
                switch (kpi.unit()) {
                    case SCORE, DAYS, WEEKS, MONEY, RATIO -> true;
                    default -> false;
                };
            case LATEST, NOT_AT_ALL -> true;
        };
        if (!fits) {
            error(
                    "DOES_NOT_COMBINE_SO",
                    "/combining",
                    "Results in %s do not combine by %s: percentages, rates and means combine by their parts, ranks not at all"
                            .formatted(kpi.unit(), kpi.combining()));
        }
        if (kpi.polarity() != Polarity.NONE && kpi.unit() == KpiUnit.DISTRIBUTION) {
            error(
                    "POLARITY_OF_SEVERAL",
                    "/polarity",
                    "A distribution is several numbers, of which no one is the better");
        }
    }

    private void programme() {
        boolean toDate = kpi.accrual() == KpiAccrual.PROGRAMME_TO_DATE;
        if (toDate && kpi.since().isEmpty()) {
            error("SINCE_MISSING", "/since", "Results to date need the day on which the programme began");
        }
        if (!toDate && kpi.since().isPresent()) {
            error("SINCE_OF_ANOTHER_KIND", "/since", "Only results of a PROGRAMME_TO_DATE have a day since when");
        }
    }

    private void comparators() {
        List<String> comparators = kpi.comparators().orElse(List.of());
        for (int i = 0; i < comparators.size(); i++) {
            findings.addAll(ComparatorCode.wrong(comparators.get(i), "/comparators/" + i));
        }
    }

    private void days() {
        kpi.from()
                .ifPresent(first -> kpi.until()
                        .filter(last -> last.isBefore(first))
                        .ifPresent(last -> error(
                                "UNTIL_BEFORE_FROM",
                                "/until",
                                "It holds until %s, before it begins on %s".formatted(last, first))));
        List<KpiDefinition.SeriesBreak> breaks = kpi.breaks().orElse(List.of());
        LocalDate before = LocalDate.MIN;
        for (int i = 0; i < breaks.size(); i++) {
            LocalDate on = breaks.get(i).on();
            if (!on.isAfter(before)) {
                error(
                        "BREAKS_OUT_OF_ORDER",
                        "/breaks/" + i + "/on",
                        "%s does not come after the break before it".formatted(on));
            }
            before = on;
        }
    }

    private void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }
}
