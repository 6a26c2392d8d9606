package org.concordat.mapping;

import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.parser.JsltParserConstants;
import com.schibsted.spt.data.jslt.parser.SimpleNode;
import com.schibsted.spt.data.jslt.parser.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of JSLT a mapping may say: a list of what may, so that nothing new comes in by a new version. Left out are what
 * answers differently each time ({@code now}, {@code random}, {@code uuid}), regular expressions, whose cost nobody counts
 * ({@code test}, {@code capture}, {@code split}, {@code replace}), what reads texts by rules of its own ({@code from-json},
 * {@code parse-url}, {@code parse-time}, {@code format-time}), hashes, which are no pseudonyms ({@code sha256-hex},
 * {@code hash-int}), {@code error}, and {@code import}.
 */
final class AllowedWordsJson {

    private static final Set<String> OF_JSLT = Set.of(
            "contains",
            "size",
            "min",
            "max",
            "is-number",
            "is-integer",
            "is-decimal",
            "number",
            "round",
            "floor",
            "ceiling",
            "sum",
            "mod",
            "is-string",
            "string",
            "lowercase",
            "uppercase",
            "starts-with",
            "ends-with",
            "trim",
            "not",
            "boolean",
            "is-boolean",
            "is-object",
            "get-key",
            "array",
            "is-array",
            "flatten",
            "all",
            "any",
            "zip-with-index",
            "index-of",
            "fallback");

    private AllowedWordsJson() {}

    /** @throws MappingUnreadable at the first word that a mapping has not */
    static void check(SimpleNode root, List<Function> functions) {
        Set<String> ours = functions.stream().map(Function::getName).collect(Collectors.toSet());
        Set<String> defined = new HashSet<>();
        for (Token token = root.jjtGetFirstToken(); token != null; token = token.next) {
            if (token.kind == JsltParserConstants.DEF && token.next != null) {
                if (ours.contains(token.next.image) || OF_JSLT.contains(token.next.image)) {
                    throw new MappingUnreadable(token.beginLine, "a function of that name is there already");
                }
                defined.add(token.next.image);
            }
        }
        for (Token token = root.jjtGetFirstToken(); token != null; token = token.next) {
            switch (token.kind) {
                case JsltParserConstants.IMPORT, JsltParserConstants.PIDENT ->
                    throw new MappingUnreadable(token.beginLine, "a mapping imports nothing");
                case JsltParserConstants.IDENT -> {
                    if (isCalled(token)
                            && !ours.contains(token.image)
                            && !OF_JSLT.contains(token.image)
                            && !defined.contains(token.image)) {
                        throw new MappingUnreadable(
                                token.beginLine, "a mapping has no such function: see the guide for those that it has");
                    }
                }
                default -> {}
            }
        }
    }

    private static boolean isCalled(Token token) {
        return token.next != null && token.next.kind == JsltParserConstants.LPAREN;
    }
}
