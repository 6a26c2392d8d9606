package org.concordat.consolidation.releases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;

/**
 * By which a release is known: everything that is shown to an audience of a domain, of a partnership and a period, as at
 * a moment. It says what it is of, so nothing has to be kept for it to be found again.
 *
 * @param audience the boroughs whose people it is shown to; empty for the management
 */
record ReleaseId(Domain domain, String partnership, Period period, Instant asAt, SortedSet<Borough> audience) {

    private static final String BETWEEN = "|";
    private static final int PARTS = 5;
    private static final int LETTERS_MAX = 1_000;

    /** Empty for anything that is no release's. */
    static Optional<ReleaseId> parse(String text) {
        if (text.length() > LETTERS_MAX) {
            return Optional.empty();
        }
        try {
            List<String> parts =
                    List.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1));
            return parts.size() == PARTS
                    ? Domains.registered()
                            .ofPath(parts.get(0))
                            .map(domain -> new ReleaseId(
                                    domain,
                                    parts.get(1),
                                    Period.parse(parts.get(2)),
                                    Instant.ofEpochMilli(Long.parseLong(parts.get(3))),
                                    boroughs(parts.get(4))))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static SortedSet<Borough> boroughs(String text) {
        return Arrays.stream(text.split(","))
                .filter(code -> !code.isEmpty())
                .map(Borough::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who reads it, in words. */
    String reader() {
        return audience.isEmpty()
                ? "MANAGEMENT"
                : audience.stream().map(Borough::code).collect(Collectors.joining("+"));
    }

    /** As its audience asks for it. */
    Question question(Edition edition) {
        return new Question(
                domain,
                new Subject.Shared(partnership),
                audience.isEmpty() ? new Audience.Management(audience) : new Audience.Partner(audience),
                period,
                asAt,
                false,
                false,
                Optional.empty(),
                OptionalInt.empty(),
                edition);
    }

    @Override
    public String toString() {
        String plain = String.join(
                BETWEEN,
                domain.path(),
                partnership,
                period.toString(),
                Long.toString(asAt.toEpochMilli()),
                audience.stream().map(Borough::code).collect(Collectors.joining(",")));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
