package org.concordat.savings.api;

/** What tests send. */
final class Bodies {

    /** 350 thousand in 2016-17, 700 by the year after. */
    static final String INITIATIVE = """
            {"title": "Commissioning staff", "kind": "IDENTIFIED", "owner": "Director of Commissioning",
             "fund": "GENERAL_FUND", "class": "ADDITIONAL", "attribution": "BOROUGH",
             "decision": {"status": "AGREED", "reference": "Cabinet, item 7", "on": "2015-12-05"},
             "counting": "CUMULATIVE", "recurrence": "RECURRING", "unit": "GBP_THOUSAND",
             "planned": [{"year": "2016-17", "amount": 350}, {"year": "2017-18", "amount": 700}], "additional": 700,
             "assurance": [{"on": "2015-12-05", "assurance": "AT_RISK", "note": "Consultation is open"}]}""";

    private Bodies() {}
}
