package org.concordat.mapping;

import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.impl.ExpressionImpl;
import com.schibsted.spt.data.jslt.impl.ExpressionNode;
import com.schibsted.spt.data.jslt.impl.LetExpression;
import com.schibsted.spt.data.jslt.impl.ParseContext;
import com.schibsted.spt.data.jslt.impl.PreparationContext;
import com.schibsted.spt.data.jslt.parser.JJTJsltParserState;
import com.schibsted.spt.data.jslt.parser.JsltParser;
import com.schibsted.spt.data.jslt.parser.ParseException;
import com.schibsted.spt.data.jslt.parser.ParserImpl;
import com.schibsted.spt.data.jslt.parser.SimpleNode;
import com.schibsted.spt.data.jslt.parser.TokenMgrError;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An expression of JSLT, read and prepared by JSLT itself, but not optimised: its optimiser works parts out while it reads,
 * where nothing counts what they cost ({@code "x" * 2000000000}). JSLT has no door to that, so its parser is asked step by
 * step, by names that a test holds to the version in use.
 */
final class ExpressionJson {

    private ExpressionJson() {}

    /**
     * @param functions those that there are beside JSLT's own
     * @throws MappingUnreadable where it is none, or asks for what a mapping has not
     */
    static ExpressionImpl read(String text, List<Function> functions) {
        try {
            JsltParser parser = new JsltParser(new StringReader(text));
            parser.Start();
            SimpleNode root = root(parser);
            AllowedWordsJson.check(root, functions);
            return prepared(root, functions);
        } catch (ParseException unreadable) {
            int line = unreadable.currentToken == null || unreadable.currentToken.next == null
                    ? 0
                    : unreadable.currentToken.next.beginLine;
            throw new MappingUnreadable(line, "this is no expression of JSLT");
        } catch (JsltException refused) {
            throw new MappingUnreadable(Math.max(refused.getLine(), 0), "this is no expression of JSLT");
        } catch (TokenMgrError | NumberFormatException unreadable) {
            throw new MappingUnreadable(0, "it has characters or numbers that are none of JSLT");
        } catch (StackOverflowError deep) {
            throw new MappingUnreadable(0, "its parts lie too deep within each other");
        }
    }

    private static ExpressionImpl prepared(SimpleNode root, List<Function> functions) {
        ParseContext context = new ParseContext(
                functions,
                null,
                module -> {
                    throw new JsltException("a mapping imports nothing");
                },
                new HashMap<>(),
                new ArrayList<>(),
                new PreparationContext(),
                value -> !value.isNull());
        LetExpression[] lets = ask("buildLets", LetExpression[].class, context, root);
        ask("collectFunctions", Void.class, context, root);
        SimpleNode last = Objects.requireNonNull(ask("getLastChild", SimpleNode.class, root));
        ExpressionNode top = ask("node2expr", ExpressionNode.class, context, last);
        context.resolveFunctions();
        ExpressionImpl expression = new ExpressionImpl(lets, context.getDeclaredFunctions(), top);
        expression.prepare(context.getPreparationContext());
        expression.setGlobalModules(List.of());
        return expression;
    }

    private static SimpleNode root(JsltParser parser) {
        try {
            Field state = JsltParser.class.getDeclaredField("jjtree");
            state.setAccessible(true);
            return (SimpleNode) ((JJTJsltParserState) state.get(parser)).rootNode();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JSLT is not the version that it is used as", e);
        }
    }

    private static <T extends @Nullable Object> @Nullable T ask(String step, Class<T> answer, Object... given) {
        try {
            for (Method method : ParserImpl.class.getDeclaredMethods()) {
                if (method.getName().equals(step) && method.getParameterCount() == given.length) {
                    method.setAccessible(true);
                    return answer.cast(method.invoke(null, given));
                }
            }
            throw new IllegalStateException("JSLT has no step " + step);
        } catch (InvocationTargetException failed) {
            switch (failed.getCause()) {
                case RuntimeException refused -> throw refused;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException("asking JSLT to " + step, failed);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("JSLT is not the version that it is used as", e);
        }
    }
}
