package org.concordat.web.paging;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit at most so many items
 * @param after the place that the part before ended at, as that part's {@code next} said it
 */
public record Paging(int limit, Optional<String> after) {

    public static final int LIMIT_MAX = 500;
    public static final int LIMIT_DEFAULT = 100;
    private static final int CURSOR_LENGTH_MAX = 500;

    public static Paging of(@Nullable Integer limit, @Nullable String after) {
        int asked = limit == null ? LIMIT_DEFAULT : limit;
        if (asked < 1 || asked > LIMIT_MAX) {
            throw Problem.badRequest(
                    "limit-invalid", "The limit must be from 1 to %d, not %d.".formatted(LIMIT_MAX, asked));
        }
        if (after != null && after.length() > CURSOR_LENGTH_MAX) {
            throw invalidCursor();
        }
        return new Paging(asked, Optional.ofNullable(after).filter(text -> !text.isEmpty()));
    }

    /** For whoever finds that {@code after} is not a place it has handed out. */
    public static Problem invalidCursor() {
        return Problem.badRequest("after-invalid", "Take the parameter after from the next link of the part before.");
    }

    /** How many to read: one more than is shown tells whether something follows. */
    public int readLimit() {
        return limit + 1;
    }

    /**
     * @param read up to {@link #readLimit()} items from the place asked for
     * @param cursor the place of an item in the list
     * @param request whose path and parameters the next link repeats
     */
    public <T> Page<T> page(List<T> read, Function<T, String> cursor, UriInfo request) {
        if (read.size() <= limit) {
            return new Page<>(read, null);
        }
        List<T> shown = read.subList(0, limit);
        URI next = request.getRequestUriBuilder()
                .replaceQueryParam("limit", limit)
                .replaceQueryParam("after", "{after}")
                .build(cursor.apply(shown.getLast()));
        return new Page<>(shown, next.getRawPath() + "?" + next.getRawQuery());
    }
}
