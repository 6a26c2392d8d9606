package org.concordat.mandates.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.concordat.kernel.Borough;
import org.concordat.mandates.terms.MeasureNames;
import org.concordat.web.reference.Limits;

/** A paper as it is sent and as it is stored. */
record PaperBody(String title, LocalDate published, Optional<String> link, List<Paper.Figure> figures) {

    private static final int FIGURES_MAX = 1_000;
    private static final BigDecimal LIMIT = new BigDecimal("100000000000");
    private static final int DECIMALS = 6;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int CODE_LENGTH_MAX = 60;

    static PaperBody of(Paper paper) {
        return new PaperBody(paper.title(), paper.published(), paper.link(), paper.figures());
    }

    /** Refuses what no paper could say. @param today no paper is recorded before anybody could read it */
    Paper toDomain(Borough borough, String code, int version, LocalDate today) {
        Limits limits = new Limits();
        if (code.length() > CODE_LENGTH_MAX || !CODE.matcher(code).matches()) {
            limits.error(
                    "CODE_UNREADABLE",
                    "/paper",
                    "A paper is called by lower-case letters, digits and single dashes, at most %d of them"
                            .formatted(CODE_LENGTH_MAX));
        }
        limits.title(title, "/title");
        link.ifPresent(where -> limits.title(where, "/link"));
        limits.day(Optional.of(published), "/published");
        if (published.isAfter(today)) {
            limits.error(
                    "NOT_PUBLISHED_YET",
                    "/published",
                    "The paper is of %s, and nobody can read it before that".formatted(published));
        }
        limits.count(figures, FIGURES_MAX, "/figures");
        Set<Paper.Of> said = new HashSet<>();
        for (int number = 0; number < figures.size(); number++) {
            check(figures.get(number), "/figures/" + number, said, limits);
        }
        limits.require();
        return asStored(borough, code, version);
    }

    private static void check(Paper.Figure figure, String at, Set<Paper.Of> said, Limits limits) {
        limits.title(figure.row(), at + "/row");
        if (!MeasureNames.isShown(figure.domain(), figure.measure())) {
            limits.error(
                    "UNKNOWN_MEASURE",
                    at + "/measure",
                    "A view of %s has no measure %s".formatted(figure.domain(), figure.measure()));
        }
        checkNumber(figure.value(), at + "/value", limits);
        figure.denominator().ifPresent(of -> checkNumber(of, at + "/denominator", limits));
        if (!said.add(figure.of())) {
            limits.error("DUPLICATE_FIGURE", at, "The paper says already what this is");
        }
    }

    private static void checkNumber(BigDecimal number, String at, Limits limits) {
        if (number.abs().compareTo(LIMIT) >= 0 || number.stripTrailingZeros().scale() > DECIMALS) {
            limits.error(
                    "NUMBER_OUT_OF_RANGE",
                    at,
                    "A figure is below %s and has at most %d decimals".formatted(LIMIT.toPlainString(), DECIMALS));
        }
    }

    Paper asStored(Borough borough, String code, int version) {
        return new Paper(borough, code, version, title, published, link, figures);
    }
}
