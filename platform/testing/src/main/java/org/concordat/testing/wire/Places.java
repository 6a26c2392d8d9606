package org.concordat.testing.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for the parameters of addresses, such as LBHF for the borough; others are a made-up UUID. */
public final class Places {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final String OTHERS = "0196f0c8-7a3e-7c51-9d0a-3f5b8a1c2d4e";

    private final Map<String, String> byParameter;

    private Places(Map<String, String> byParameter) {
        this.byParameter = Map.copyOf(byParameter);
    }

    public static Places none() {
        return new Places(Map.of());
    }

    public Places in(String parameter, String value) {
        Map<String, String> more = new HashMap<>(byParameter);
        more.put(parameter, value);
        return new Places(more);
    }

    public String of(String parameter) {
        return byParameter.getOrDefault(parameter, OTHERS);
    }

    /** An address with its parameters in braces, filled in. */
    public String fillIn(String address) {
        return PARAMETER.matcher(address).replaceAll(parameter -> Matcher.quoteReplacement(of(parameter.group(1))));
    }
}
