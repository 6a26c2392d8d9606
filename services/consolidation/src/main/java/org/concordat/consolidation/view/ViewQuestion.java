package org.concordat.consolidation.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.release.Question;
import org.concordat.consolidation.release.Subject;
import org.concordat.kernel.Fund;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a view as they were sent.
 *
 * @param include {@code provisional}, {@code detail} or both, one by one or with a comma between
 */
record ViewQuestion(
        @Nullable String period,
        @Nullable String serviceLine,
        @Nullable String fund,
        List<String> include) {

    private static final List<String> INCLUDABLE = List.of("provisional", "detail");

    /** @throws InvalidValue for what is no value of its kind */
    Question about(Subject subject, Instant asAt) {
        List<String> included = include.stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .toList();
        for (String name : included) {
            if (!INCLUDABLE.contains(name)) {
                throw new InvalidValue("part to include", name, "provisional, detail, or both with a comma between");
            }
        }
        return new Question(
                subject,
                Period.parse(period == null ? "" : period),
                asAt,
                included.contains("provisional"),
                included.contains("detail"),
                Optional.ofNullable(serviceLine),
                Optional.ofNullable(fund).map(ViewQuestion::fund));
    }

    private static Fund fund(String name) {
        return Arrays.stream(Fund.values())
                .filter(fund -> fund.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("fund", name, "one of " + Arrays.toString(Fund.values())));
    }
}
