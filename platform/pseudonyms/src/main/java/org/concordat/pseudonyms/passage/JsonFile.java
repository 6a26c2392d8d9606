package org.concordat.pseudonyms.passage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.pseudonyms.layout.Layout;
import org.concordat.pseudonyms.layout.LayoutRule;
import org.concordat.pseudonyms.layout.NotMade;
import org.jspecify.annotations.Nullable;

/**
 * JSON on its way out: one array of records, or records one after the other (JSON Lines). Fields on the way to a listed
 * one keep their shape, listed ones leave as the layout says, all others are passed over. A name that comes twice in an
 * object is refused when it is listed: two readers would take two values.
 */
public final class JsonFile implements Passage {

    private final Place root;
    private final int listed;
    private final Treatment treatment;
    private final Complaints complaints;

    public JsonFile(Layout layout, Treatment treatment, Complaints complaints) {
        this.root = Place.of(layout);
        this.listed = (int) layout.rules().values().stream()
                .filter(rule -> !(rule instanceof LayoutRule.Drop))
                .count();
        this.treatment = treatment;
        this.complaints = complaints;
    }

    /** A place in a record: one that the layout lists, or one on the way there. */
    private static final class Place {
        private final String pointer;
        private final Map<String, Place> within = new LinkedHashMap<>();
        private @Nullable LayoutRule rule;

        private Place(String pointer) {
            this.pointer = pointer;
        }

        static Place of(Layout layout) {
            Place root = new Place("");
            layout.rules().forEach((pointer, rule) -> {
                Place place = root;
                for (String step : pointer.substring(1).split("/", -1)) {
                    String name = step.replace("~1", "/").replace("~0", "~");
                    Place parent = place;
                    place = place.within.computeIfAbsent(name, _ -> new Place(parent.pointer + "/" + step));
                }
                place.rule = rule;
            });
            return root;
        }

        /** What is at a name, when something of it leaves. */
        Optional<Place> at(String name) {
            return Optional.ofNullable(within.get(name)).filter(place -> !(place.rule instanceof LayoutRule.Drop));
        }

        boolean mustBeThere() {
            return rule instanceof LayoutRule.Replace replace && !replace.optional();
        }
    }

    @Override
    public Summary pass(BufferedReader in, Writer out) throws IOException, NotMade {
        in.mark(1);
        if (in.read() != '\uFEFF') {
            in.reset();
        }
        JsonReading json = new JsonReading(in);
        if (json.take('[')) {
            out.write('[');
            if (!json.take(']')) {
                do {
                    out.write(json.record() == 0 ? "\n" : ",\n");
                    record(json, out);
                } while (json.take(','));
                json.require(']');
            }
            out.write("\n]\n");
            if (json.upcoming() != -1) {
                throw json.refused("is the last, and something follows the array");
            }
        } else {
            while (json.upcoming() != -1) {
                record(json, out);
                out.write('\n');
            }
        }
        return new Summary(json.record(), listed, java.util.List.of());
    }

    private void record(JsonReading json, Writer out) throws IOException, NotMade {
        json.beginRecord();
        if (json.upcoming() != '{') {
            throw json.refused("is no object");
        }
        object(json, root, out, 1);
    }

    private void value(JsonReading json, Place place, Writer out, int depth) throws IOException, NotMade {
        if (depth > JsonReading.DEPTH_MAX) {
            throw json.refused("lies deeper than " + JsonReading.DEPTH_MAX);
        }
        int begin = json.upcoming();
        LayoutRule rule = place.rule;
        if (rule != null) {
            if (begin == '{' || begin == '[') {
                complaints.add(where(json, place), "holds more than one value");
                json.skip(depth);
                out.write("null");
            } else {
                single(json, rule, place, out);
            }
        } else if (begin == '{') {
            object(json, place, out, depth);
        } else if (begin == '[') {
            array(json, place, out, depth);
        } else {
            boolean text = begin == '"';
            if (text || !json.word().equals("null")) {
                if (text) {
                    json.skip(depth);
                }
                complaints.add(where(json, place), "holds a value where the layout expects fields within");
            }
            out.write("null");
        }
    }

    private void object(JsonReading json, Place place, Writer out, int depth) throws IOException, NotMade {
        json.require('{');
        out.write('{');
        Set<String> seen = new HashSet<>();
        if (!json.take('}')) {
            do {
                json.upcoming();
                String name = json.text();
                json.require(':');
                Optional<Place> within = name.equals("*") ? Optional.empty() : place.at(name);
                if (within.isEmpty()) {
                    json.skip(depth + 1);
                    continue;
                }
                if (!seen.add(name)) {
                    throw json.refused("has a listed field twice: " + within.get().pointer);
                }
                out.write(seen.size() == 1 ? "\"" : ",\"");
                out.write(escaped(name));
                out.write("\":");
                value(json, within.get(), out, depth + 1);
            } while (json.take(','));
            json.require('}');
        }
        out.write('}');
        for (Map.Entry<String, Place> expected : place.within.entrySet()) {
            if (expected.getValue().mustBeThere()
                    && !expected.getKey().equals("*")
                    && !seen.contains(expected.getKey())) {
                complaints.add(where(json, expected.getValue()), "is not there, and the layout does not say optional");
            }
        }
    }

    private void array(JsonReading json, Place place, Writer out, int depth) throws IOException, NotMade {
        Optional<Place> each = place.at("*");
        if (each.isEmpty()) {
            complaints.add(where(json, place), "holds several, and the layout names no place with *");
            json.skip(depth);
            out.write("null");
            return;
        }
        json.require('[');
        out.write('[');
        if (!json.take(']')) {
            String comma = "";
            do {
                out.write(comma);
                value(json, each.get(), out, depth + 1);
                comma = ",";
            } while (json.take(','));
            json.require(']');
        }
        out.write(']');
    }

    private void single(JsonReading json, LayoutRule rule, Place place, Writer out) throws IOException, NotMade {
        String where = where(json, place);
        if (json.upcoming() == '"') {
            String left = treatment.leave(rule, json.text(), where).orElse("");
            out.write('"' + escaped(left) + '"');
            return;
        }
        String word = json.word();
        boolean flag = word.equals("true") || word.equals("false");
        if (word.equals("null")) {
            // A blank, which a pseudonym may be where the layout says so.
            treatment.leave(rule, "", where);
            out.write("null");
        } else if (flag && rule instanceof LayoutRule.Keep) {
            out.write(word);
        } else {
            String left = treatment.leave(rule, word, where).orElse("");
            out.write(rule.keeps() ? word : '"' + escaped(left) + '"');
        }
    }

    private static String where(JsonReading json, Place place) {
        return "record %d, %s".formatted(json.record(), place.pointer);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
