package org.concordat.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.impl.AbstractNode;
import com.schibsted.spt.data.jslt.impl.DotExpression;
import com.schibsted.spt.data.jslt.impl.ExpressionNode;
import com.schibsted.spt.data.jslt.impl.PreparationContext;
import com.schibsted.spt.data.jslt.impl.Scope;
import java.util.List;

/**
 * A part of an expression that pays for what it does before anything goes on. Parts of a prepared expression are put into
 * these, so that nothing of it is worked out unpaid.
 */
final class MeteredJson implements ExpressionNode {

    /** What a part may not come to, since what it stands in would do too much at one stroke. */
    enum Guard {
        NOTHING {
            @Override
            void check(JsonNode value) {
                // It may be anything.
            }
        },
        /** A text times a number is a text of any length. */
        TEXT {
            @Override
            void check(JsonNode value) {
                if (value.isTextual()) {
                    throw new JsltException("a text is not multiplied");
                }
            }
        },
        /** From a place far before its beginning on, a list is filled up with nothing. */
        FAR_PLACE {
            @Override
            void check(JsonNode value) {
                if (value.isNumber() && Math.abs((double) value.intValue()) > WeightJson.MOST) {
                    throw new JsltException("there is no such place");
                }
            }
        };

        abstract void check(JsonNode value);
    }

    private final ExpressionNode part;
    private final Guard guard;
    private final Meter meter;
    private final int line;

    MeteredJson(ExpressionNode part, Guard guard, Meter meter) {
        this.part = part;
        this.guard = guard;
        this.meter = meter;
        this.line = part instanceof AbstractNode node && node.getLocation() != null
                ? node.getLocation().getLine()
                : 0;
    }

    @Override
    public JsonNode apply(Scope scope, JsonNode input) {
        int around = meter.enter(line);
        try {
            JsonNode value = part.apply(scope, input);
            meter.charge(WeightJson.of(value));
            guard.check(value);
            return value;
        } catch (RuntimeException failed) {
            meter.failed();
            throw failed;
        } finally {
            meter.leave(around);
        }
    }

    @Override
    public void dump(int level) {
        part.dump(level);
    }

    @Override
    public void computeMatchContexts(DotExpression parent) {
        part.computeMatchContexts(parent);
    }

    @Override
    public void prepare(PreparationContext ctx) {
        part.prepare(ctx);
    }

    /** Nothing is worked out before it is paid for. */
    @Override
    public ExpressionNode optimize() {
        return this;
    }

    @Override
    public List<ExpressionNode> getChildren() {
        return part.getChildren();
    }
}
