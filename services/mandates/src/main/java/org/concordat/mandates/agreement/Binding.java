package org.concordat.mandates.agreement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;

/**
 * Whether a version binds in a year: only when the mandates in force of all boroughs that it is about agree to that very
 * version.
 *
 * @param missing why each borough that stands in the way does, in borough order
 */
public record Binding<T extends JointTerms<T>>(FinancialYear financialYear, T terms, Map<Borough, String> missing) {

    /** @param boroughs those that it is about in the year */
    public static <T extends JointTerms<T>> Binding<T> of(
            T terms, Collection<Borough> boroughs, FinancialYear year, Map<Borough, Agreement> agreements) {
        Map<Borough, String> missing = new LinkedHashMap<>();
        for (Borough borough : new TreeSet<>(boroughs)) {
            Agreement agreement = Optional.ofNullable(agreements.get(borough)).orElse(new Agreement.NoMandate());
            reason(terms, borough, year, agreement).ifPresent(why -> missing.put(borough, why));
        }
        return new Binding<>(year, terms, missing);
    }

    public boolean binds() {
        return missing.isEmpty() && terms.isFor(financialYear);
    }

    private static Optional<String> reason(
            JointTerms<?> terms, Borough borough, FinancialYear year, Agreement agreement) {
        return switch (agreement) {
            case Agreement.NoMandate() ->
                terms.kind().needsMandateOfAll()
                        ? Optional.of("%s has no mandate in force for %s".formatted(borough, year))
                        : Optional.empty();
            case Agreement.UnderMandate(var versions)
            when versions.isEmpty() -> Optional.of("the mandate of %s does not speak of it".formatted(borough));
            case Agreement.UnderMandate(var versions)
            when !versions.contains(terms.version()) ->
                Optional.of("the mandate of %s agrees to version %s"
                        .formatted(
                                borough, versions.stream().map(String::valueOf).collect(Collectors.joining(" and "))));
            case Agreement.UnderMandate agreed -> Optional.empty();
        };
    }

    /** One sentence a mandate officer can act on. */
    public String inWords() {
        String which = "Version %d of the %s “%s” (%s)"
                .formatted(terms.version(), terms.kind().word(), terms.title(), terms.code());
        if (!terms.isFor(financialYear)) {
            return "%s is not for %s, so it does not bind.".formatted(which, financialYear);
        }
        if (binds()) {
            return "%s binds in %s: the mandates in force of all its boroughs agree to it."
                    .formatted(which, financialYear);
        }
        return "%s does not bind in %s: %s.".formatted(which, financialYear, String.join("; ", missing.values()));
    }
}
