package org.concordat.kpis.form;

import java.util.List;
import java.util.Map;

/** What performance teams call the columns of a return of results in papers of their own. */
final class ResultNames {

    static final Map<String, List<String>> BY_COLUMN = Map.ofEntries(
            Map.entry(
                    "kpi",
                    List.of(
                            "KPI",
                            "Indicator",
                            "Indicator Code",
                            "KPI Code",
                            "Measure",
                            "PI",
                            "PI Code",
                            "Ref",
                            "Reference")),
            Map.entry("span", List.of("Period", "Reporting Period", "Date", "Quarter", "Month")),
            Map.entry("serviceLine", List.of("Service Line", "Service Line Code", "Service Code")),
            Map.entry("team", List.of("Team", "Team Name", "Unit")),
            Map.entry(
                    "result", List.of("Result", "Position", "Performance", "Outturn", "Actual", "Current Performance")),
            Map.entry("value", List.of("Value", "Score")),
            Map.entry("numerator", List.of("Numerator", "Num")),
            Map.entry("denominator", List.of("Denominator", "Den", "Denom")),
            Map.entry("share", List.of("Share", "Percentage", "%")),
            Map.entry("qualifier", List.of("Qualifier", "Status of Data")),
            Map.entry("asAt", List.of("As At", "As At Date", "Snapshot Date")),
            Map.entry("source", List.of("Source", "Data Source")),
            Map.entry(
                    "comment",
                    List.of("Comment", "Comments", "Commentary", "Narrative", "Notes", "Director's Comment")));

    private ResultNames() {}
}
