package org.concordat.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Finding;

/** What a record came to. */
public sealed interface MappedJson {

    /** In their order; none where it came to nothing. */
    default List<ObjectNode> objects() {
        return List.of();
    }

    /** One object or more, in their order. */
    record Objects(List<ObjectNode> objects) implements MappedJson {}

    /** Nothing, as the expression says. */
    record LeftOut() implements MappedJson {}

    /**
     * Nothing, since something is wrong.
     *
     * @param findings at the line of the expression, {@code /mapping/} and its place from 0; none repeats a value
     * @param unmapped the lists of codes that lacked one
     */
    record Refused(List<Finding> findings, Set<String> unmapped) implements MappedJson {}
}
