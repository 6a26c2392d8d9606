package org.concordat.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.concordat.mapping.MappingStopped.Why;

/**
 * What a mapping has beside JSLT's own functions. Each answers nothing for nothing, so that a field that is not there
 * makes a field that is not there.
 */
final class MappingFunctionsJson {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,6})?");

    private final Map<String, Map<String, String>> codes;
    private final WrittenMoments moments;
    private final MappingNotes notes;

    MappingFunctionsJson(Map<String, Map<String, String>> codes, WrittenMoments moments, MappingNotes notes) {
        this.codes = codes;
        this.moments = moments;
        this.notes = notes;
    }

    List<Function> all() {
        return List.of(
                new Of("code", 2, given -> json(code(text(given[0]).orElse(""), text(given[1])))),
                new Of(
                        "moment",
                        1,
                        given -> json(text(given[0])
                                .flatMap(said -> noted(
                                        moments.moment(said).map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format))))),
                new Of("day", 1, given -> json(text(given[0]).flatMap(said -> noted(moments.day(said))))),
                new Of("amount", 1, given -> text(given[0]).map(this::amount).orElse(NullNode.instance)),
                new Of("parts", 2, MappingFunctionsJson::parts),
                new Of("join", 2, given -> joined(given[0], text(given[1]).orElse(""))));
    }

    /** The code of ours for one of the system's; one that the list has not is noted and never guessed. */
    private Optional<String> code(String list, Optional<String> said) {
        Map<String, String> known = codes.get(list);
        if (known == null) {
            throw new JsltException("there is no such list of codes");
        }
        Optional<String> ours = said.flatMap(code -> Optional.ofNullable(known.get(code)));
        if (said.isPresent() && ours.isEmpty()) {
            notes.unmapped(list);
        }
        return ours;
    }

    private Optional<String> noted(Optional<?> read) {
        if (read.isEmpty()) {
            notes.unreadable("a day or a moment in one of the forms of the profile is expected");
        }
        return read.map(Object::toString);
    }

    private static JsonNode json(Optional<String> text) {
        return text.<JsonNode>map(TextNode::valueOf).orElse(NullNode.instance);
    }

    /** Money and distances as tables write them, exactly: {@code £1,250.50}. */
    private JsonNode amount(String said) {
        String plain = said.replace(",", "").replace("£", "").strip();
        if (!AMOUNT.matcher(plain).matches()) {
            notes.unreadable("an amount such as 1250.50 is expected");
            return NullNode.instance;
        }
        return DecimalNode.valueOf(new BigDecimal(plain));
    }

    /** What stands between a separator, taken as it is; blanks at the ends are left out, and so is what is blank. */
    private static JsonNode parts(JsonNode[] given) {
        String separator = text(given[1]).orElseThrow(() -> new JsltException("a separator is expected"));
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        for (String part : text(given[0]).orElse("").split(Pattern.quote(separator), -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** JSLT's own makes a text of any length at one stroke. */
    private static JsonNode joined(JsonNode list, String separator) {
        StringJoiner joined = new StringJoiner(separator);
        for (JsonNode part : list) {
            joined.add(part.isTextual() ? part.textValue() : part.toString());
            if (joined.length() > WeightJson.CHARACTERS_MAX) {
                throw new MappingStopped(Why.LARGE);
            }
        }
        return TextNode.valueOf(joined.toString());
    }

    /** What a value says, without blanks at its ends; none where it says nothing. */
    private static Optional<String> text(JsonNode value) {
        return value.isNull() || value.isContainerNode()
                ? Optional.empty()
                : Optional.of(value.asText().strip()).filter(said -> !said.isEmpty());
    }

    /** Works something out of what is given. */
    private interface Work {
        JsonNode on(JsonNode[] given);
    }

    private record Of(String name, int arguments, Work work) implements Function {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public int getMinArguments() {
            return arguments;
        }

        @Override
        public int getMaxArguments() {
            return arguments;
        }

        @Override
        public JsonNode call(JsonNode input, JsonNode[] given) {
            return work.on(given);
        }
    }
}
