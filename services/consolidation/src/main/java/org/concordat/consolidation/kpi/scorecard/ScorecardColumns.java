package org.concordat.consolidation.kpi.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.assessment.Note;
import org.concordat.consolidation.assessment.NoteColumn;
import org.concordat.consolidation.table.Words;

/** What a scorecard says beside its figures, in reading order. */
enum ScorecardColumns {
    UNIT("unit", "what the results are measured in"),
    POLARITY("polarity", "which way is the good one: HIGHER, LOWER, NEAR_TARGET, or NONE"),
    EXPECTED("expected", "what the result is about: the latest time of the indicator's frequency that has ended"),
    TERMS(
            "terms",
            "of what is reported by the term: its days, and whether the borough's calendar says them or they are the usual months"),
    STATUS("status", "MET, NEAR, MISSED, NO_TARGET, NO_RESULT or NOT_COMPARABLE, against the borough's own target"),
    TARGET("target", "what the result is measured against, as the borough has set it"),
    ARITHMETIC("arithmetic", "how the status is worked out"),
    TARGET_CHANGED("targetChanged", "why the borough last changed its targets"),
    MANDATE_STATUS("mandateStatus", "the same against what the mandate in force commits to"),
    MANDATE_TARGET("mandateTarget", "what the mandate in force commits to"),
    MANDATE_ARITHMETIC("mandateArithmetic", "how that status is worked out"),
    DIRECTION(
            "direction",
            "IMPROVING, WORSENING, STEADY, UP, DOWN or UNKNOWN, over the last results that may be compared"),
    CHANGE("change", "over how much they moved"),
    COMPARATOR("comparator", "with whose results it is compared"),
    COMPARATOR_VALUE("comparatorValue", "theirs for the same time"),
    RANK("rank", "the place among them, from 1, the best"),
    RANKED("ranked", "how many were put in order, this one included"),
    QUARTILE("quartile", "from 1, the best, to 4"),
    LAST_RESULT("lastResult", "where the result is missing: the last one before it, which does not stand for it"),
    SERIES_BREAK("seriesBreak", "why results before and after are not compared");

    private final NoteColumn column;

    ScorecardColumns(String name, String meaning) {
        this.column = new NoteColumn(name, Words.column(name), meaning);
    }

    static List<NoteColumn> all() {
        return Arrays.stream(values()).map(column -> column.column).toList();
    }

    /** Collects what is said of one place. */
    static final class Said {

        private final List<Optional<Note>> notes = new ArrayList<>();

        Said() {
            for (ScorecardColumns any : values()) {
                notes.add(Optional.empty());
            }
        }

        Said say(ScorecardColumns column, String text) {
            return say(column, new Note.Text(text));
        }

        Said say(ScorecardColumns column, Note note) {
            notes.set(column.ordinal(), Optional.of(note));
            return this;
        }

        List<Optional<Note>> notes() {
            return notes;
        }
    }
}
