package org.concordat.caseload.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Finding;
import org.concordat.kernel.personal.Pseudonym;

/**
 * Under which names the cases of one batch are known, with what the batch itself adds. A case goes on under its first
 * name for ever: whoever keeps it needs to know nothing of keys.
 */
public final class CaseNames {

    /** Where an event says the new pseudonym. */
    public static final String BY = "/data/by";

    private final Map<String, CaseName> names = new HashMap<>();
    private final Set<OfKey> taken = new HashSet<>();
    private final List<CaseName> added = new ArrayList<>();

    /** A case has one name under each key. */
    private record OfKey(String first, String key) {}

    /** @param known every name of every case of which one name may be asked for */
    CaseNames(Collection<CaseName> known) {
        known.forEach(this::put);
    }

    private void put(CaseName name) {
        names.put(name.pseudonym(), name);
        taken.add(new OfKey(name.first(), keyOf(name.pseudonym())));
    }

    private static String keyOf(String pseudonym) {
        return Pseudonym.of(pseudonym).keyId();
    }

    /** The first name of the case that has this one; of a case that is new, this. */
    public String firstOf(String pseudonym) {
        CaseName name = names.get(pseudonym);
        return name == null ? pseudonym : name.first();
    }

    /** The same, from now on known as a name of a case. */
    public String caseOf(String pseudonym) {
        CaseName name = names.get(pseudonym);
        if (name == null) {
            name = CaseName.ofItsOwn(pseudonym);
            add(name);
        }
        return name.first();
    }

    private void add(CaseName name) {
        put(name);
        added.add(name);
    }

    /**
     * From now on the one is another name of the other's case. Said again it changes nothing.
     *
     * @param before the pseudonym so far
     * @param by the new one, of the same kind and another key
     * @return why it may not be, and then nothing has changed
     */
    public Optional<Finding> replace(String before, String by) {
        CaseName there = names.get(by);
        if (there != null) {
            return there.replaces().filter(before::equals).isPresent()
                    ? Optional.empty()
                    : Optional.of(Finding.error(
                            "PAIR_TOO_LATE",
                            BY,
                            "it stands for a case already, by its own events or by another pair: pairs come before"
                                    + " anything under the new key"));
        }
        CaseName so = names.getOrDefault(before, CaseName.ofItsOwn(before));
        if (taken.contains(new OfKey(so.first(), keyOf(by)))) {
            return Optional.of(Finding.error(
                    "PAIR_CONTRADICTED",
                    BY,
                    "the case has another name under the key %s, and one key gives one".formatted(keyOf(by))));
        }
        caseOf(before);
        add(new CaseName(by, so.first(), Optional.of(before)));
        return Optional.empty();
    }

    /** What the batch has added, a name after the one that it replaces. */
    List<CaseName> added() {
        return List.copyOf(added);
    }
}
