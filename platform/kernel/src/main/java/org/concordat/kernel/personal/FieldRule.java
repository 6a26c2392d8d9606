package org.concordat.kernel.personal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a schema says a field holds. What is meant there is let through unlooked at; all else is looked at as any text,
 * whether or not the schema refuses it too.
 */
public sealed interface FieldRule {

    /** Whether the text is what the field is for, character by character. */
    boolean isMeant(String text);

    /** One of a list, such as the codes of a placement's type. */
    record Codes(Set<String> codes) implements FieldRule {

        public Codes {
            codes = Set.copyOf(codes);
        }

        @Override
        public boolean isMeant(String text) {
            return codes.contains(text);
        }
    }

    /** A pseudonym of one kind of subject; one of another kind is not meant here. */
    record PseudonymOf(Pseudonym.Kind kind) implements FieldRule {

        @Override
        public boolean isMeant(String text) {
            return Pseudonym.find(text)
                    .filter(pseudonym -> pseudonym.kind() == kind)
                    .isPresent();
        }
    }

    /** What needs no further word. */
    enum Plain implements FieldRule {
        /** A field nobody described: everything is looked at, but for a UUID, which is nobody's number. */
        ANYTHING {
            @Override
            public boolean isMeant(String text) {
                return UUID_FORM.matcher(text).matches();
            }
        },
        /** A pseudonym, of whatever kind. */
        PSEUDONYM {
            @Override
            public boolean isMeant(String text) {
                return Pseudonym.isWellFormed(text);
            }
        },
        /** A day as {@code 2026-11-27}. Nobody can tell a birth date from another there. */
        DATE {
            @Override
            public boolean isMeant(String text) {
                try {
                    LocalDate.parse(text);
                    return true;
                } catch (DateTimeException e) {
                    return false;
                }
            }
        },
        /** A moment as {@code 2026-11-27T10:00:00Z}, with its offset. */
        MOMENT {
            @Override
            public boolean isMeant(String text) {
                try {
                    OffsetDateTime.parse(text);
                    return true;
                } catch (DateTimeException e) {
                    return false;
                }
            }
        },
        /** At most eight digits before the point: too few for anybody's number, enough for a week's cost. */
        NUMBER {
            @Override
            public boolean isMeant(String text) {
                return NUMBER_FORM.matcher(text).matches();
            }
        };

        private static final Pattern UUID_FORM =
                Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
        private static final Pattern NUMBER_FORM = Pattern.compile("-?[0-9]{1,8}(\\.[0-9]{1,6})?");
    }
}
