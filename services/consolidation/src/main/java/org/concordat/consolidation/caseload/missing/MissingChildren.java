package org.concordat.consolidation.caseload.missing;

import java.util.List;
import org.concordat.consolidation.caseload.history.Chapter;

/** Children who go missing and the interviews after their return, in the order people read it. */
public final class MissingChildren {

    public static final List<Chapter> CHAPTERS = List.of(new Missing(), new ReturnInterviews());

    private MissingChildren() {}
}
