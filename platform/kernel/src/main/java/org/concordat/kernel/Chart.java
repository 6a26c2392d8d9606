package org.concordat.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A chart of service lines: the common reporting lines every borough's own cost centres map to, as a forest of totals
 * and lines. The default chart follows the Department for Education's Section 251 budget and outturn statements.
 */
public final class Chart {

    private final Map<String, ServiceLine> nodes = new LinkedHashMap<>();
    private final Map<String, List<ServiceLine>> children = new LinkedHashMap<>();
    private final List<ServiceLine> inOrder = new ArrayList<>();

    /** @param lines in the order in which people read them; every parent must be among them and be a total */
    public Chart(List<ServiceLine> lines) {
        for (ServiceLine line : lines) {
            if (nodes.put(line.code(), line) != null) {
                throw new InvalidValue("chart", line.code(), "each service line once");
            }
        }
        for (ServiceLine line : lines) {
            line.parent().ifPresent(parent -> {
                ServiceLine above = nodes.get(parent);
                if (above == null || !above.total()) {
                    throw new InvalidValue("chart", line.code(), "a parent that is a total of the same chart");
                }
                children.computeIfAbsent(parent, code -> new ArrayList<>()).add(line);
            });
        }
        lines.stream().filter(line -> line.parent().isEmpty()).forEach(this::append);
        if (inOrder.size() != nodes.size()) {
            throw new InvalidValue("chart", "a circle of totals", "every line below a top");
        }
    }

    private void append(ServiceLine line) {
        inOrder.add(line);
        childrenOf(line.code()).forEach(this::append);
    }

    /** Every node, each total followed by what is below it. */
    public List<ServiceLine> nodes() {
        return List.copyOf(inOrder);
    }

    public Optional<ServiceLine> find(String code) {
        return Optional.ofNullable(nodes.get(code));
    }

    /**
     * Why nothing can be posted to a code: the chart does not have it (SERVICE_LINE_UNKNOWN), or it is a total, which is
     * derived (SERVICE_LINE_IS_TOTAL). None for a line.
     *
     * @param at where the code stands
     */
    public Optional<Finding> whyNotPostedTo(String code, String at) {
        ServiceLine node = nodes.get(code);
        if (node == null) {
            return Optional.of(Finding.error(
                    "SERVICE_LINE_UNKNOWN", at, "'%s' is not a line of the chart of service lines.".formatted(code)));
        }
        return node.total()
                ? Optional.of(Finding.error(
                        "SERVICE_LINE_IS_TOTAL",
                        at,
                        "%s (%s) is a total, which is derived. Name a line below it: %s."
                                .formatted(code, node.title(), String.join(", ", linesUnder(code)))))
                : Optional.empty();
    }

    public List<ServiceLine> childrenOf(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** The input lines at or below a node; none for an unknown code. */
    public Set<String> linesUnder(String code) {
        Set<String> lines = new LinkedHashSet<>();
        collectLines(code, lines);
        return lines;
    }

    private void collectLines(String code, Set<String> into) {
        ServiceLine node = nodes.get(code);
        if (node != null && !node.total()) {
            into.add(code);
        }
        childrenOf(code).forEach(child -> collectLines(child.code(), into));
    }

    /** The node itself and the totals above it, nearest first; empty for an unknown code. */
    public List<String> pathUp(String code) {
        List<String> path = new ArrayList<>();
        Optional<ServiceLine> node = find(code);
        while (node.isPresent()) {
            path.add(node.get().code());
            node = node.get().parent().flatMap(this::find);
        }
        return path;
    }
}
