package org.concordat.consolidation.procurement.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.kernel.contracts.Supplier;

/**
 * What is left of a printed name when everything is taken off that people write in different ways: case, accents,
 * punctuation, articles, what stands in brackets, plurals, abbreviations, and the legal form, which is kept aside.
 *
 * @param words in their order; empty for the name of nobody
 * @param form the legal form that the name ends with, where it says one that tells companies apart
 */
record SupplierName(List<String> words, Optional<String> form) {

    private static final SupplierName NOBODY = new SupplierName(List.of(), Optional.empty());

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)|\\[([^]]*)]");
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\s?\\p{L})+\\.?(?![\\p{L}\\p{N}])");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019\u02bc`]");
    /** A word without any is made of initials. */
    private static final Pattern VOWEL = Pattern.compile("[aeiouy]");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** One firm under two names: as well as what follows. */
    private static final Pattern ALIAS = Pattern.compile(
            "\\bt/as?\\b|\\btrading as\\b|\\bformerly(?: known as)?\\b|\\bpreviously(?: known as)?\\b|\\bf/?k/?a\\b|\\bnow known as\\b");

    private static final Set<String> DROPPED = Set.of("the", "and", "of", "for", "in", "an", "at", "trust");

    private static final Map<String, String> FORMS = Map.of(
            "ltd", "LIMITED",
            "limited", "LIMITED",
            "plc", "PLC",
            "llp", "LLP",
            "lp", "LP",
            "cic", "CIC",
            "cio", "CIO",
            "inc", "INC");

    /** Forms of several words, and what they are written as shortly. */
    private static final List<Map.Entry<Pattern, String>> LONG_FORMS = List.of(
            Map.entry(Pattern.compile("\\bcommunity interest company\\b"), "cic"),
            Map.entry(Pattern.compile("\\bpublic limited company\\b"), "plc"),
            Map.entry(Pattern.compile("\\blimited liability partnership\\b"), "llp"),
            Map.entry(Pattern.compile("\\bcharitable incorporated organisation\\b"), "cio"));

    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("assoc", "association"),
            Map.entry("assn", "association"),
            Map.entry("ha", "housing association"),
            Map.entry("hsg", "housing"),
            Map.entry("svcs", "service"),
            Map.entry("svc", "service"),
            Map.entry("servs", "service"),
            Map.entry("serv", "service"),
            Map.entry("mgmt", "management"),
            Map.entry("grp", "group"),
            Map.entry("soc", "society"),
            Map.entry("co", "company"),
            Map.entry("st", "saint"),
            Map.entry("ctr", "centre"),
            Map.entry("center", "centre"),
            Map.entry("intl", "international"),
            Map.entry("dev", "development"),
            Map.entry("edn", "education"),
            Map.entry("ed", "education"),
            Map.entry("organization", "organisation"),
            Map.entry("org", "organisation"),
            Map.entry("ch", "child"),
            Map.entry("children", "child"),
            Map.entry("childrens", "child"));

    private static final int SHORTEST_PLURAL = 4;

    SupplierName {
        words = List.copyOf(words);
    }

    /** The names that a printed one gives: one, or one for each alias in it. The first is the one that comes first. */
    static List<SupplierName> read(String printed) {
        if (Supplier.named(printed).nobodyInParticular()) {
            return List.of(NOBODY);
        }
        String plain = MARKS.matcher(Normalizer.normalize(printed, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        Set<String> parts = new LinkedHashSet<>();
        Matcher inside = BRACKETS.matcher(plain);
        String outside = BRACKETS.matcher(plain).replaceAll(" ");
        parts.addAll(Arrays.asList(ALIAS.split(outside)));
        while (inside.find()) {
            String text = inside.group(1) == null ? inside.group(2) : inside.group(1);
            if (ALIAS.matcher(text).find()) {
                parts.addAll(Arrays.asList(ALIAS.split(text)));
            }
        }
        List<SupplierName> names = parts.stream()
                .map(SupplierName::one)
                .filter(name -> !name.words().isEmpty())
                .distinct()
                .toList();
        return names.isEmpty() ? List.of(one(plain)) : names;
    }

    private static SupplierName one(String part) {
        String text = INITIALS.matcher(part)
                .replaceAll(initials -> NO_WORD.matcher(initials.group()).replaceAll(""));
        text = NO_WORD.matcher(APOSTROPHES.matcher(text).replaceAll("")).replaceAll(" ");
        for (Map.Entry<Pattern, String> form : LONG_FORMS) {
            text = form.getKey().matcher(text).replaceAll(form.getValue());
        }
        Optional<String> form = Optional.empty();
        List<String> words = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (String word : text.strip().split(" ")) {
            if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
                letters.append(word);
            } else if (!word.isEmpty() && !DROPPED.contains(word)) {
                flush(letters, words);
                if (FORMS.containsKey(word)) {
                    form = Optional.of(FORMS.get(word));
                } else {
                    words.addAll(List.of(
                            WRITTEN_OUT.getOrDefault(word, singular(word)).split(" ")));
                }
            }
        }
        flush(letters, words);
        return new SupplierName(words, form);
    }

    /** Single letters one after another are initials: {@code P J Care} is {@code PJ Care}. */
    private static void flush(StringBuilder letters, List<String> words) {
        if (!letters.isEmpty() && !letters.toString().equals("a")) {
            words.add(letters.toString());
        }
        letters.setLength(0);
    }

    private static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL
                || !word.endsWith("s")
                || word.endsWith("ss")
                || !VOWEL.matcher(word).find()) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
    }

    /** Whether it names nobody in particular. */
    boolean isNobody() {
        return words.isEmpty();
    }

    /** Without the spaces between: {@code Care Tech} and {@code Caretech} are the same. */
    String joined() {
        return String.join("", words);
    }

    /** The first letters of its words, where it has enough of them to be known by. */
    Optional<String> initials() {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return words.size() >= 3 ? Optional.of(initials.toString()) : Optional.empty();
    }
}
