package org.concordat.savings.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Fund;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.savings.SavingsClass;
import org.concordat.kernel.savings.SavingsMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan has a target of 270 thousand for HF-01 in 2016-17: 340 cumulative after 70. */
class DeliveryRulesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "all is delivered; initiative,delivered; HF-01,270; ''",
                "the identity holds; initiative,delivered,on_track,at_risk,undeliverable,comment; HF-01,200,40,20,10,late; ''",
                "the identity holds with over-delivery; initiative,delivered,over_delivery; HF-01,290,20; ''",
                "a reference in any case; initiative,delivered; hf-01,270; ''",
                "mitigation and pressure stand beside; initiative,delivered,at_risk,in_year_pressure,mitigation,comment; HF-01,200,70,15,25,late; ''",
                "no initiative; initiative,fund,class,delivered; ,GENERAL_FUND,ADDITIONAL,270; ERROR INITIATIVE_MISSING row 2, initiative (A2)",
                "the identity fails; initiative,delivered,on_track; HF-01,200,68; ERROR IDENTITY_BROKEN row 2, target",
                "mitigation shrinks what is at risk; initiative,delivered,at_risk,mitigation; HF-01,200,45,25; ERROR AT_RISK_SHRUNK_BY_MITIGATION row 2, target",
                "at risk is net of pressures; initiative,delivered,at_risk,in_year_pressure; HF-01,200,85,15; ERROR IDENTITY_BROKEN row 2, target",
                "a rest that is none of the three; initiative,delivered; HF-01,269; WARNING TARGET_LEFT_OPEN row 2, target",
                "another target; initiative,target,delivered; HF-01,280,280; WARNING TARGET_DIFFERS row 2, target (B2)",
                "delivery without a plan; initiative,fund,class,target,delivered; NEW-1,DSG,ADDITIONAL,1,1; WARNING DELIVERY_WITHOUT_PLAN row 2, initiative (A2)",
                "no fund without a plan; initiative,class,target,delivered; NEW-1,ADDITIONAL,1,1; ERROR FUND_MISSING row 2, fund|WARNING DELIVERY_WITHOUT_PLAN row 2, initiative (A2)",
                "no class without a plan; initiative,fund,target,delivered; NEW-1,DSG,1,1; ERROR CLASS_MISSING row 2, class|WARNING DELIVERY_WITHOUT_PLAN row 2, initiative (A2)",
                "another fund; initiative,fund,delivered; HF-01,DSG,270; ERROR FUND_DIFFERS row 2, fund (B2)",
                "a service line of none; initiative,service_line,delivered; HF-01,8.8,270; ERROR SERVICE_LINE_UNKNOWN row 2, service_line (B2)",
                "a total of the chart; initiative,service_line,delivered; HF-01,3,270; ERROR SERVICE_LINE_IS_TOTAL row 2, service_line (B2)",
                "a line of the chart; initiative,service_line,delivered; HF-01,3.1.2,270; ''",
                "a negative part; initiative,delivered,on_track; HF-01,280,-10; ERROR FIGURE_NEGATIVE row 2, on_track (C2)",
                "what nobody found delivers; initiative,target,delivered; HF-03,50,50; ERROR UNIDENTIFIED_DELIVERS row 2, delivered (C2)",
                "what nobody found is not delivered; initiative,target,undeliverable; HF-03,50,50; ''",
                "a row that is no saving; initiative,class,delivered; HF-04,ADDITIONAL,; ERROR INITIATIVE_IS_NO_SAVING row 2, initiative (A2)",
                "a forecast below what is delivered; initiative,delivered,forecast; HF-01,270,269; WARNING FORECAST_BELOW_DELIVERED row 2, forecast (C2)",
                "a forecast of what is delivered; initiative,delivered,forecast; HF-01,270,270; ''",
                "a forecast above what can come; initiative,delivered,on_track,undeliverable,forecast; HF-01,200,40,30,241; WARNING FORECAST_ABOVE_POSSIBLE row 2, forecast (E2)",
                "a forecast of all that can come; initiative,delivered,on_track,undeliverable,forecast; HF-01,200,40,30,240; ''",
                "assured and at risk; initiative,delivered,at_risk,assurance; HF-01,200,70,assured; WARNING ASSURANCE_DIFFERS row 2, assurance (D2)",
                "at risk and unexplained; initiative,delivered,at_risk,assurance; HF-01,200,70,at risk; WARNING ASSURANCE_UNEXPLAINED row 2, comment",
                "at risk and explained; initiative,delivered,at_risk,assurance,comment; HF-01,200,70,at risk,late; ''",
                "a pressure above what is delivered; initiative,delivered,in_year_pressure; HF-01,270,271; WARNING NET_SAVING_NEGATIVE row 2, in_year_pressure (C2)",
                "a pressure of what is delivered; initiative,delivered,in_year_pressure; HF-01,270,270; ''"
            })
    void says_what_is_wrong_and_where(String name, String header, String row, String expected) {
        boolean ofAnother = !row.toUpperCase(java.util.Locale.ROOT).startsWith("HF-01");
        String body = header + "\r\n" + row + (ofAnother ? "\r\n" + complete(header) : "");

        assertThat(codes(Known.inApril().check(body)))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split("\\|")));
    }

    /** The line of the plan's one initiative of the year, so that it is not missed. */
    private static String complete(String header) {
        return java.util.Arrays.stream(header.split(","))
                .map(column -> switch (column) {
                    case "initiative" -> "HF-01";
                    case "target", "delivered" -> "270";
                    case "undeliverable" -> header.contains("delivered,") || header.endsWith("delivered") ? "0" : "270";
                    case "class" -> "ADDITIONAL";
                    default -> "";
                })
                .collect(java.util.stream.Collectors.joining(","));
    }

    @Test
    void what_the_line_leaves_out_comes_from_the_plan() {
        DeliveryLine line =
                Known.inApril().placed("initiative,delivered\r\nhf-01,100").getFirst();

        assertThat(line.initiative()).contains("HF-01");
        assertThat(line.title()).contains("Management");
        assertThat(line.fund()).contains(Fund.GENERAL_FUND);
        assertThat(line.savingsClass()).contains(SavingsClass.ADDITIONAL);
        assertThat(line.figure(SavingsMeasure.TARGET)).contains(Money.of("270000"));
    }

    @Test
    void a_planned_initiative_that_is_not_reported_is_missed() {
        assertThat(Known.inApril().check("initiative,fund,class,target,delivered\r\nNEW-1,DSG,ADDITIONAL,1,1"))
                .filteredOn(finding -> finding.code().equals("INITIATIVE_NOT_REPORTED"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("HF-01", "Management", "270 (£270,000.00)", "2016-17"));
    }

    @Test
    void printed_rounding_of_the_parts_is_said_and_what_is_beyond_it_refused() {
        // Four parts and a target printed to the thousand: two and a half thousand at most.
        String header = "initiative,target,delivered,on_track,at_risk,undeliverable,comment\r\n";
        assertThat(codes(Known.inApril().check(header + "HF-01,270,199,40,20,9,late")))
                .containsExactly("WARNING IDENTITY_ROUNDED row 2, target (B2)");
        assertThat(codes(Known.inApril().check(header + "HF-01,270,198,40,20,9,late")))
                .containsExactly("ERROR IDENTITY_BROKEN row 2, target (B2)");
    }

    @Test
    void the_finding_of_a_broken_identity_says_what_was_seen_and_what_was_expected() {
        assertThat(Known.inApril().check("initiative,delivered,at_risk,mitigation\r\nHF-01,200,45,25"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("make 245 (£245,000.00)", "target is 270 (£270,000.00)", "difference of 25")
                        .contains("never shrinks what is at risk"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "delivered and undeliverable; initiative,delivered,undeliverable,forecast; HF-01,200,70,200; ''",
                "still at risk; initiative,delivered,at_risk; HF-01,200,70; ERROR AT_RISK_AT_OUTTURN row 2, at_risk (C2)",
                "still on track; initiative,delivered,on_track; HF-01,200,70; ERROR ON_TRACK_AT_OUTTURN row 2, on_track (C2)",
                "nothing at risk; initiative,delivered,at_risk,undeliverable; HF-01,200,0,70; ''",
                "a forecast of more; initiative,delivered,undeliverable,forecast; HF-01,200,70,210; ERROR FORECAST_AT_OUTTURN row 2, forecast (D2)"
            })
    void at_the_outturn_what_was_at_risk_is_delivered_or_was_not_achieved(
            String name, String header, String row, String expected) {
        assertThat(codes(Known.in(Known.YEAR.outturn())
                        .after(Known.YEAR.month(12), "150000")
                        .check(header + "\r\n" + row)))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void what_was_delivered_does_not_fall() {
        Known may = Known.in(Known.YEAR.month(2)).after(Known.APRIL, "150000");

        assertThat(codes(may.check("initiative,delivered,on_track\r\nHF-01,149,121")))
                .containsExactly("WARNING DELIVERED_FELL row 2, delivered (B2)");
        assertThat(codes(may.check("initiative,delivered,on_track\r\nHF-01,150,120")))
                .isEmpty();
    }

    @Test
    void the_template_of_a_month_has_what_is_planned_for_its_year() {
        assertThat(Known.FORM.template(new org.concordat.kernel.Borough("LBHF"), Known.APRIL))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.initiative()).isEqualTo(Optional.of("HF-01"));
                    assertThat(line.figure(SavingsMeasure.TARGET)).contains(Money.of("270000"));
                    assertThat(line.figure(SavingsMeasure.DELIVERED)).isEmpty();
                });
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "%s %s %s".formatted(finding.severity(), finding.code(), finding.at()))
                .toList();
    }
}
