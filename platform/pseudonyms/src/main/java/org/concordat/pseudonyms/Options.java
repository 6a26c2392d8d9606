package org.concordat.pseudonyms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.pseudonyms.layout.NotMade;

/** The options of a command, each {@code --name value}, once. */
final class Options {

    private final Map<String, String> values = new HashMap<>();

    private Options() {}

    /** @throws NotMade when one is unknown, comes twice, has no value, or a required one is missing */
    static Options parse(List<String> words, Set<String> required, Set<String> optional) throws NotMade {
        Options options = new Options();
        for (int at = 0; at < words.size(); at += 2) {
            String name = words.get(at);
            if (!required.contains(name) && !optional.contains(name)) {
                throw usage("there is no option " + name);
            }
            if (at + 1 == words.size()) {
                throw usage(name + " wants a value");
            }
            if (options.values.put(name, words.get(at + 1)) != null) {
                throw usage(name + " is there twice");
            }
        }
        for (String name : required) {
            if (!options.values.containsKey(name)) {
                throw usage(name + " is missing");
            }
        }
        return options;
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    static NotMade usage(String what) {
        return new NotMade(NotMade.Reason.USAGE, what + "; see concordat-pseudonyms help");
    }
}
