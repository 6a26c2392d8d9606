package org.concordat.pseudonyms.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.concordat.kernel.personal.FieldNames;
import org.concordat.kernel.personal.Pseudonym;

/**
 * What leaves of a file, as the borough's data officer wrote it down: one statement a line.
 *
 * @param borough that the file is of; the key must be the same borough's
 * @param rules by the name of a column, or the pointer of a field of JSON with {@code *} for the places of an array
 */
public record Layout(String borough, Map<String, LayoutRule> rules) {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern BOROUGH = Pattern.compile("[A-Z][A-Z0-9]{1,11}");
    private static final Pattern SYSTEM = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public Layout {
        rules = Map.copyOf(rules);
    }

    /** Whether columns are meant by pointers into JSON. */
    public boolean isOfJson() {
        return rules.keySet().stream().allMatch(name -> name.startsWith("/"));
    }

    /** @throws NotMade when a line says nothing that the tool knows, or all of them together do not */
    public static Layout parse(List<String> lines) throws NotMade {
        String borough = "";
        Map<String, LayoutRule> rules = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            List<String> words = words(lines.get(at).replaceFirst("^\uFEFF", ""));
            if (words.isEmpty() || words.getFirst().startsWith("#")) {
                continue;
            }
            if (words.size() < 2) {
                throw wrong(at, "says too little");
            }
            String name = words.get(1);
            if (words.getFirst().equals("borough")) {
                if (!isBorough(name) || words.size() > 2 || !borough.isEmpty()) {
                    throw wrong(at, "expected one borough by its short code, such as LBHF");
                }
                borough = name;
            } else if (rules.put(name, rule(at, words)) != null) {
                throw wrong(at, "lists a column twice");
            }
        }
        if (borough.isEmpty()) {
            throw wrong("it does not say which borough it is of: borough LBHF");
        }
        Layout layout = new Layout(borough, rules);
        layout.check();
        return layout;
    }

    /** Whether a text is the short code of a borough, such as {@code LBHF}. */
    public static boolean isBorough(String text) {
        return BOROUGH.matcher(text).matches();
    }

    private void check() throws NotMade {
        if (rules.values().stream().allMatch(LayoutRule.Drop.class::isInstance)) {
            throw wrong("it lets nothing leave");
        }
        if (!isOfJson() && rules.keySet().stream().anyMatch(name -> name.startsWith("/"))) {
            throw wrong("it mixes columns of a table with fields of JSON, which begin with /");
        }
        for (String name : rules.keySet()) {
            if (isOfJson() && rules.keySet().stream().anyMatch(other -> other.startsWith(name + "/"))) {
                throw wrong("it lists a field and another within it");
            }
        }
    }

    private static LayoutRule rule(int at, List<String> words) throws NotMade {
        return switch (words.getFirst()) {
            case "drop" -> {
                if (words.size() > 2) {
                    throw wrong(at, "expected: drop COLUMN");
                }
                yield new LayoutRule.Drop();
            }
            case "keep" -> keep(at, words);
            case "pseudonym" -> replace(at, words);
            default -> throw wrong(at, "expected borough, pseudonym, keep or drop");
        };
    }

    private static LayoutRule keep(int at, List<String> words) throws NotMade {
        if (FieldNames.kindOf(words.get(1)).isPresent()) {
            throw wrong(at, "keeps a column whose name says that it holds personal data");
        }
        String form = words.size() < 3 ? KeptForm.CODE.word() : words.get(2);
        if (form.equals("codes") && words.size() > 3) {
            return new LayoutRule.KeepListed(new HashSet<>(words.subList(3, words.size())));
        }
        if (words.size() > 3 || form.equals("codes")) {
            throw wrong(at, "expected: keep COLUMN [code|date|number], or keep COLUMN codes CODE CODE …");
        }
        return new LayoutRule.Keep(
                KeptForm.named(form).orElseThrow(() -> wrong(at, "expected code, codes, date or number")));
    }

    private static LayoutRule replace(int at, List<String> words) throws NotMade {
        boolean optional = words.size() == 6 && words.getLast().equals("optional");
        if (words.size() != 5 && !optional) {
            throw wrong(at, "expected: pseudonym COLUMN KIND SYSTEM SPELLING [optional]");
        }
        Optional<Pseudonym.Kind> kind = Arrays.stream(Pseudonym.Kind.values())
                .filter(each -> each.word().equals(words.get(2)))
                .findFirst();
        if (kind.isEmpty()) {
            throw wrong(at, "expected a kind: child, worker, household or record");
        }
        if (!SYSTEM.matcher(words.get(3)).matches()) {
            throw wrong(at, "expected the system that gave the identifier in small letters, such as mosaic");
        }
        Spelling spelling = Spelling.named(words.get(4))
                .orElseThrow(() -> wrong(
                        at,
                        "expected how identifiers are spelt: as-written, ignoring-case, number, nhs-number or upn"));
        return new LayoutRule.Replace(kind.get(), words.get(3), spelling, optional);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (MatchResult word : WORD.matcher(line).results().toList()) {
            if (word.group().startsWith("#")) {
                break;
            }
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words;
    }

    private static NotMade wrong(int at, String what) {
        return new NotMade(NotMade.Reason.USAGE, String.format(Locale.ROOT, "line %d of the layout: %s", at + 1, what));
    }

    private static NotMade wrong(String what) {
        return new NotMade(NotMade.Reason.USAGE, "the layout cannot be used: " + what);
    }
}
