package org.concordat.returns.totals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.kernel.money.Money;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.jspecify.annotations.Nullable;

/**
 * What proves that a return arrived whole: published with it, and compared by reconciliation.
 *
 * @param lines how many there are
 * @param sums by group and measure, in the order of the schema; only those that are published and that any line reports
 * @param digest {@code sha256:} and the hash over the lines in the order of their numbers
 */
public record ControlTotals(int lines, List<Sum> sums, String digest) {

    /**
     * @param group by name of the column, in the order of the schema, the value that the lines have there; a column of
     *     which they say nothing is left out
     * @param measure the name of the column that is added up
     * @param reported how many lines report it
     * @param total amounts in pounds with two decimals
     */
    public record Sum(Map<String, String> group, String measure, int reported, BigDecimal total) {
        public Sum {
            group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
        }
    }

    public ControlTotals {
        sums = List.copyOf(sums);
    }

    public static <L> ControlTotals of(LineSchema<L> schema, List<L> lines) {
        return new ControlTotals(lines.size(), new Adding<>(schema).sums(lines), digest(schema, lines));
    }

    /**
     * The number of a line and its PROVEN columns, between bars, then the name and the value of each that is PROVEN_WHERE_SAID
     * and that it says; a line of text for each.
     */
    private static <L> String digest(LineSchema<L> schema, List<L> lines) {
        List<Column<L, ?>> proven = schema.with(Use.PROVEN).toList();
        List<Column<L, ?>> whereSaid = schema.with(Use.PROVEN_WHERE_SAID).toList();
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            StringBuilder text = new StringBuilder();
            lines.stream().sorted(Comparator.comparingInt(schema::number)).forEachOrdered(line -> {
                text.setLength(0);
                text.append(schema.number(line));
                for (Column<L, ?> column : proven) {
                    text.append('|').append(column.text(line).orElse(""));
                }
                for (Column<L, ?> column : whereSaid) {
                    column.text(line)
                            .ifPresent(said -> text.append('|')
                                    .append(column.name())
                                    .append('=')
                                    .append(said));
                }
                text.append('\n');
                sha256.update(text.toString().getBytes(StandardCharsets.UTF_8));
            });
            return "sha256:" + HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Adds up by group, in the order of the schema: choices in the order of their list, codes by the alphabet. */
    private static final class Adding<L> {

        private final List<Column<L, ?>> groups;
        private final List<Column<L, ?>> measures;

        Adding(LineSchema<L> schema) {
            this.groups = schema.with(Use.GROUP).toList();
            this.measures = schema.with(Use.ADDED_UP)
                    .filter(column -> column.is(Use.PUBLISHED))
                    .toList();
        }

        private record Part(BigDecimal total, int reported) {
            static final Part NOTHING = new Part(BigDecimal.ZERO, 0);

            Part plus(BigDecimal figure) {
                return new Part(total.add(figure), reported + 1);
            }
        }

        List<Sum> sums(List<L> lines) {
            Map<List<@Nullable Object>, Part[]> byGroup = new TreeMap<>(Adding::compare);
            for (L line : lines) {
                List<@Nullable Object> group = new ArrayList<>(groups.size());
                for (Column<L, ?> column : groups) {
                    group.add(column.of(line).orElse(null));
                }
                Part[] parts = byGroup.computeIfAbsent(group, any -> nothing());
                for (int i = 0; i < parts.length; i++) {
                    Object value = measures.get(i).of(line).orElse(null);
                    if (value != null) {
                        parts[i] = parts[i].plus(number(value));
                    }
                }
            }
            List<Sum> sums = new ArrayList<>();
            byGroup.forEach((group, parts) -> {
                for (int i = 0; i < parts.length; i++) {
                    if (parts[i].reported() > 0) {
                        sums.add(new Sum(
                                named(group),
                                measures.get(i).name(),
                                parts[i].reported(),
                                exact(parts[i].total(), measures.get(i).kind())));
                    }
                }
            });
            return sums;
        }

        private Part[] nothing() {
            Part[] parts = new Part[measures.size()];
            java.util.Arrays.fill(parts, Part.NOTHING);
            return parts;
        }

        private static BigDecimal number(Object value) {
            return switch (value) {
                case Money money -> money.pounds();
                case Long count -> BigDecimal.valueOf(count);
                case BigDecimal number -> number;
                default -> throw new IllegalStateException("the schema lets numbers alone be added up");
            };
        }

        private static BigDecimal exact(BigDecimal total, Kind<?> kind) {
            return kind instanceof Kind.Amount ? new Money(total).pounds() : Kind.plain(total);
        }

        private Map<String, String> named(List<@Nullable Object> group) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < groups.size(); i++) {
                Object value = group.get(i);
                if (value != null) {
                    named.put(groups.get(i).name(), Kind.text(value));
                }
            }
            return named;
        }

        private static int compare(List<@Nullable Object> one, List<@Nullable Object> other) {
            for (int i = 0; i < one.size(); i++) {
                int order = compare(one.get(i), other.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }

        /** Both are of one kind, and every kind has an order. */
        @SuppressWarnings("unchecked")
        private static int compare(@Nullable Object one, @Nullable Object other) {
            if (one == null || other == null) {
                return Boolean.compare(one != null, other != null);
            }
            return ((Comparable<Object>) one).compareTo(other);
        }
    }
}
