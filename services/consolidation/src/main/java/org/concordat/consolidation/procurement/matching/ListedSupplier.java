package org.concordat.consolidation.procurement.matching;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A supplier as a register writes it.
 *
 * @param name as printed, which may be that of nobody ("various providers")
 * @param company its number at Companies House, as eight characters; shorter ones are filled up with zeros
 * @param charity its number at a charity regulator, as written there without spaces
 * @param category the code of what it was hired for, from the general to the particular, such as a CPV code
 */
public record ListedSupplier(String name, Optional<String> company, Optional<String> charity, Optional<String> category)
        implements Comparable<ListedSupplier> {

    private static final int COMPANY_LENGTH = 8;
    private static final Comparator<ListedSupplier> ORDER = Comparator.comparing(ListedSupplier::name)
            .thenComparing(supplier -> supplier.company().orElse(""))
            .thenComparing(supplier -> supplier.charity().orElse(""))
            .thenComparing(supplier -> supplier.category().orElse(""));

    public ListedSupplier {
        company = company.map(ListedSupplier::compact)
                .filter(number -> !number.isEmpty())
                .map(number -> number.chars().allMatch(Character::isDigit) && number.length() < COMPANY_LENGTH
                        ? "0".repeat(COMPANY_LENGTH - number.length()) + number
                        : number);
        charity = charity.map(ListedSupplier::compact).filter(number -> !number.isEmpty());
        category = category.map(ListedSupplier::compact).filter(code -> !code.isEmpty());
    }

    /** Known by its name alone. */
    public static ListedSupplier named(String name) {
        return new ListedSupplier(name, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether both have a number of one kind, and it is not the same. */
    public boolean isByNumberAnotherThan(ListedSupplier other) {
        return differ(company, other.company) || differ(charity, other.charity);
    }

    /** Whether both have a number of one kind, and it is the same. */
    public boolean isByNumber(ListedSupplier other) {
        return company.isPresent() && company.equals(other.company)
                || charity.isPresent() && charity.equals(other.charity);
    }

    private static boolean differ(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static String compact(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public int compareTo(ListedSupplier other) {
        return ORDER.compare(this, other);
    }
}
