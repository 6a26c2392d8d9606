package org.concordat.savings.table;

import java.util.List;
import org.concordat.web.table.printed.PrintedColumn;

/** The columns that the table of a plan may have, beside one for each year. */
enum PlanColumn implements PrintedColumn {
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

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean isAmount() {
        return amount;
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }
}
