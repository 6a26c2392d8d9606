package org.concordat.contracts.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.contracts.DeliveryModel;
import org.concordat.kernel.contracts.FutureIntention;
import org.concordat.kernel.contracts.ProcurementRoute;
import org.concordat.web.table.words.HeaderWords;

/** The columns that the table may have, in the order in which they are written; amounts of years have one for each year. */
public enum ContractColumn {
    REFERENCE("reference", "", new Holds.Text(), "ref", "contractreference", "contractref", "refno"),
    TITLE("title", "/title", new Holds.Text(), "contracttitle"),
    CONTRACTOR("contractor", "/supplier/name", new Holds.Text(), "supplier", "provider", "suppliername"),
    DESCRIPTION("description", "/description", new Holds.Text(), "service"),
    SUPPLIER_NUMBER("supplier_number", "/supplier/number", new Holds.Text(), "vendornumber"),
    COMPANY_NUMBER("company_number", "/supplier/company", new Holds.Text(), "companiesnumber", "companyno"),
    CHARITY_NUMBER("charity_number", "/supplier/charity", new Holds.Text(), "charityno"),
    SME("sme", "/supplier/sme", new Holds.YesOrNo()),
    VOLUNTARY("voluntary_sector", "/supplier/voluntary", new Holds.YesOrNo(), "vcse", "voluntary"),
    CPV("cpv", "/cpv", new Holds.Text(), "cpvcode"),
    CATEGORY("category", "/category", new Holds.Text()),
    DEPARTMENT("department", "/department", new Holds.Text()),
    SERVICE_LINE("service_line", "/serviceLine", new Holds.Text()),
    DELIVERY_MODEL("delivery_model", "/deliveryModel", new Holds.Code(DeliveryModel.class)),
    PARTNERSHIP("partnership", "/partnership", new Holds.Text()),
    LEAD("lead_borough", "/lead", new Holds.Text(), "lead"),
    SHARED_REFERENCE("shared_reference", "/sharedReference", new Holds.Text()),
    SHARES("shares", "/shares", new Holds.Shares()),
    VALUE("value", "/value", new Holds.Amount(), "contractvalue", "totalvalue", "totalcontractvalue"),
    WHOLE_VALUE("whole_value", "/wholeValue", new Holds.Amount()),
    IRRECOVERABLE_VAT("irrecoverable_vat", "/irrecoverableVat", new Holds.Amount()),
    YEAR_VALUE("value", "value", new Holds.YearAmount(), "contractvalue", "annualvalue"),
    YEAR_FORECAST("forecast", "forecast", new Holds.YearAmount(), "forecastspend"),
    YEAR_SPEND("spend", "spend", new Holds.YearAmount(), "actualspend", "spendtodate"),
    SIGNED("signed", "/signed", new Holds.Day(), "signeddate", "awarddate"),
    START("start", "/start", new Holds.Day(), "startdate", "contractstart"),
    END("end", "/end", new Holds.Day(), "enddate", "contractend", "expirydate"),
    REVIEW("review", "/review", new Holds.Day(), "reviewdate"),
    RENEWAL("renewal_date", "/renewal", new Holds.Text(), "renewal"),
    EXTENSIONS("extensions", "/extensions", new Holds.Extensions(), "extensionoptions"),
    NOTICE("notice", "/notice", new Holds.Lapse(), "noticeperiod"),
    PROCUREMENT_LEAD("procurement_lead", "/procurementLead", new Holds.Lapse(), "leadtime", "procurementleadtime"),
    ROUTE("route", "/route", new Holds.Code(ProcurementRoute.class), "procurementroute"),
    FRAMEWORK("framework", "/framework", new Holds.Text()),
    LIGHT_TOUCH("light_touch", "/lightTouch", new Holds.YesOrNo()),
    INTENTION("future_intention", "", new Holds.Code(FutureIntention.class), "intention"),
    INTENTION_ON("intention_on", "", new Holds.Day(), "intentiondate"),
    DECIDED_BY("decided_by", "", new Holds.Text()),
    REASON("reason", "/reason", new Holds.Text());

    /** What stands in its cells. */
    public sealed interface Holds {
        record Text() implements Holds {}

        record YesOrNo() implements Holds {}

        record Day() implements Holds {}

        record Amount() implements Holds {}

        /** Of a financial year, which the title says. */
        record YearAmount() implements Holds {}

        record Code(Class<? extends Enum<?>> codes) implements Holds {}

        /** A period, as of ISO 8601 or in words: {@code P3M}, {@code 3 months}. */
        record Lapse() implements Holds {}

        /** {@code LBHF 40; WCC 60}. */
        record Shares() implements Holds {}

        /** {@code 2013-03-31 taken; 2014-03-31}. */
        record Extensions() implements Holds {}
    }

    private final String title;
    private final String pointer;
    private final Holds holds;
    private final List<String> synonyms;

    ContractColumn(String title, String pointer, Holds holds, String... synonyms) {
        this.title = title;
        this.pointer = pointer;
        this.holds = holds;
        this.synonyms = List.of(synonyms);
    }

    /** As it is written, without unit and year. */
    public String title() {
        return title;
    }

    /** Where its value stands in the JSON of a contract; of a year's amount its name there; empty where it makes several. */
    String pointer() {
        return pointer;
    }

    Holds holds() {
        return holds;
    }

    boolean ofYear() {
        return holds instanceof Holds.YearAmount;
    }

    /** Those of years are told by the year in their title. */
    static Optional<ContractColumn> of(String bare, boolean ofYear) {
        String key = HeaderWords.key(bare);
        return Arrays.stream(values())
                .filter(column -> column.ofYear() == ofYear)
                .filter(column -> HeaderWords.key(column.title).equals(key) || column.synonyms.contains(key))
                .findFirst();
    }
}
