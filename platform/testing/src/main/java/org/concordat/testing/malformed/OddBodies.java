package org.concordat.testing.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bodies that are none, and bodies of the described form with one thing in them that is another. */
final class OddBodies {

    /** Whatever is expected, these are not it. */
    static final List<byte[]> NEVER = List.of(
            bytes("{"),
            bytes("["),
            bytes("\""),
            bytes("{\"a\":}"),
            bytes("{\"a\":1,\"a\":2}"),
            bytes("{a:1}"),
            bytes("{'a':1}"),
            bytes("{} {}"),
            bytes("{}x"),
            bytes("nul"),
            bytes("NaN"),
            bytes("[1,]"),
            bytes("// x\n{}"),
            bytes("{\"\\u0000\":1}"),
            bytes("{\"a\":\"\\ud800\"}"),
            bytes("{\"a\":\"\u0001\"}"),
            bytes("[".repeat(10_000)),
            bytes("{\"a\":".repeat(5_000)),
            bytes("{\"" + "n".repeat(60_000) + "\":1}"),
            bytes("{\"a\":" + "9".repeat(5_000) + "}"),
            bytes("{\"a\":1e999999999}"),
            bytes("{\"a\":\"" + "x".repeat(200_000) + "\"}"),
            bytes("[" + "1,".repeat(100_000) + "1]"),
            bytes("{\"lines\":[" + "{},".repeat(60_000) + "{}]}"),
            bytes("<?xml version=\"1.0\"?><a/>"),
            new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0},
            new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'},
            new byte[] {'P', 'K', 3, 4, 0, 0},
            new byte[] {0x1F, (byte) 0x8B, 8, 0},
            new byte[] {0});

    /** JSON that may be what is expected, though it rarely is. */
    static final List<byte[]> RARELY = List.of(
            bytes("{}"),
            bytes("[]"),
            bytes("null"),
            bytes("true"),
            bytes("0"),
            bytes("\"\""),
            bytes(" "),
            bytes("[{}]"),
            bytes("[null]"),
            bytes("[[]]"),
            bytes("{\"a\":1}"),
            bytes("\uFEFF{}"));

    /** Tables that are none, whichever of the formats they claim. */
    static final List<byte[]> TABLES = List.of(
            bytes("a"),
            bytes("a,a\n1,2\n"),
            bytes("\"never closed\n"),
            bytes("period,unit\n\0,1\n"),
            bytes(",".repeat(20_000) + "\n"),
            bytes("a\n" + "1\n".repeat(60_000)),
            bytes("service_line,current_budget\n=1+1,#REF!\n"),
            bytes("x".repeat(40_000) + "\n"),
            bytes("sep=\n"),
            bytes("\uFEFF"),
            new byte[] {'P', 'K', 3, 4},
            new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
            new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
            new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'});

    private static final List<JsonNode> VALUES = values();

    private OddBodies() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> values() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return List.of(
                json.nullNode(),
                json.booleanNode(true),
                json.numberNode(0),
                json.numberNode(-1),
                json.numberNode(1.5),
                json.numberNode(new java.math.BigDecimal("1E+39")),
                json.numberNode(new java.math.BigDecimal("-1E-39")),
                json.numberNode(new java.math.BigInteger("9".repeat(50))),
                json.textNode(""),
                json.textNode(" "),
                json.textNode("\u0000"),
                json.textNode("\u202e\ud83d\ude00"),
                json.textNode("x".repeat(20_000)),
                json.textNode("+999999999-01-01"),
                json.textNode("2016-02-30"),
                json.textNode("2016-17-P99"),
                json.textNode("'; drop table x; --"),
                json.arrayNode(),
                json.arrayNode().addNull(),
                json.arrayNode().add(json.arrayNode()),
                json.objectNode(),
                json.objectNode().put("", 1));
    }

    /** The example with each thing in it, however deep, replaced by others, left out, and joined by a stranger. */
    static List<byte[]> of(JsonNode example) {
        List<byte[]> all = new ArrayList<>();
        change(example, example, all);
        return all;
    }

    private static void change(JsonNode root, JsonNode node, List<byte[]> all) {
        if (node instanceof ObjectNode object) {
            object.put("stranger", 1);
            all.add(bytes(root.toString()));
            object.remove("stranger");
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode was = object.get(name);
                for (JsonNode value : VALUES) {
                    object.set(name, value);
                    all.add(bytes(root.toString()));
                }
                object.remove(name);
                all.add(bytes(root.toString()));
                object.set(name, was);
                change(root, was, all);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode was = array.get(i);
                for (JsonNode value : VALUES) {
                    array.set(i, value);
                    all.add(bytes(root.toString()));
                }
                array.set(i, was);
                change(root, was, all);
            }
        }
    }
}
