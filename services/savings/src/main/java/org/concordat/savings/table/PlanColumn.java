package org.concordat.savings.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.returns.reading.profile.HeaderWords;

/** The columns that the table of a plan may have, beside one for each year. */
enum PlanColumn {
    REFERENCE("reference", false, "ref", "refno"),
    TITLE("initiative", false, "title", "saving", "proposal", "description", "savingsproposal"),
    KIND("kind", false),
    FUND("fund", false, "fundtype"),
    CLASS("class", false, "category"),
    SERVICE_LINE("service_line", false, "servicelinecode"),
    OWNER("owner", false, "responsible", "leadofficer"),
    COUNTING("counting", false),
    RECURRENCE("recurrence", false),
    YEAR("financial_year", false, "year"),
    TARGET("target", true, "savingstarget", "savings"),
    FULL_YEAR_EFFECT("full_year_effect", true, "fulleffect", "fullyear"),
    EXISTING_PLAN("existing_plan", true, "existingmtfs", "existing", "mtfs"),
    ADDITIONAL("additional", true, "additionaltransformational", "transformational"),
    ASSURANCE("assurance", false, "rag"),
    DECISION("decision", false, "decisionstatus"),
    DECISION_REFERENCE("decision_reference", false),
    DECISION_DATE("decision_date", false),
    NOTE("note", false, "notes"),
    /** What is delivered is posted as a return. */
    DELIVERED("delivered", true, "actual", "achieved");

    private final String title;
    private final boolean amount;
    private final List<String> synonyms;

    PlanColumn(String title, boolean amount, String... synonyms) {
        this.title = title;
        this.amount = amount;
        this.synonyms = List.of(synonyms);
    }

    /** As it is written. */
    String title() {
        return title;
    }

    boolean isAmount() {
        return amount;
    }

    /** The column that a title means, whatever unit stands behind it. */
    static Optional<PlanColumn> of(HeaderWords words) {
        return Arrays.stream(values())
                .filter(column ->
                        HeaderWords.key(column.title).equals(words.key()) || column.synonyms.contains(words.key()))
                .findFirst();
    }
}
