package org.concordat.testing.cases;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Chance that is the same whenever it begins with the same seed. */
final class Chance {

    private static final int HUNDRED = 100;
    private static final int PSEUDONYM_BYTES = 18;

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** True so many times in a hundred. */
    boolean percent(int times) {
        return random.nextInt(HUNDRED) < times;
    }

    /** True so many times in a thousand. */
    boolean perMille(int times) {
        return random.nextInt(HUNDRED * 10) < times;
    }

    /** Both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    LocalDate after(LocalDate day, int least, int most) {
        return day.plusDays(between(least, most));
    }

    /** @param kind {@code child} or {@code worker} */
    String pseudonym(String kind) {
        byte[] bytes = new byte[PSEUDONYM_BYTES];
        random.nextBytes(bytes);
        return "k1.%s.%s".formatted(kind, Base64.getUrlEncoder().encodeToString(bytes));
    }

    long seed() {
        return random.nextLong();
    }

    Random random() {
        return random;
    }
}
