package org.concordat.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.concordat.bench.load.Requests.Answer;

/** The partnership that is measured: the demonstration's, but with all three boroughs in it for all years. */
public final class TriBorough {
    /** Its members, by code. */
    public static final List<String> MEMBERS = List.of("LBHF", "RBKC", "WCC");

    private static final ObjectMapper JSON = new ObjectMapper();
    public static final String PATH = "/v1/partnerships/tri-borough";
    private static final String CHART = "section-251";
    private static final String SINCE = "1974-04-01"; // before the first financial year there can be

    private final Requests caller;
    private final Set<String> mandated = new HashSet<>();

    public TriBorough(Requests caller) {
        this.caller = caller;
    }

    /** The address of its budget view of a period, in consolidation. */
    public static String view(String period) {
        return ReturnDomain.BUDGETS.view(period);
    }

    /** Makes every borough a member of all years. */
    public void openForAllYears() {
        Answer known = caller.get("admin", "mandates", PATH).expect(Set.of(200), "the partnership");
        ObjectNode partnership = (ObjectNode) known.json();
        ArrayNode members = JSON.createArrayNode();
        MEMBERS.forEach(code -> members.addObject().put("borough", code).put("from", SINCE));
        ObjectNode changed = JSON.createObjectNode();
        changed.set("title", partnership.path("title"));
        changed.set("members", members);
        caller.put("admin", "mandates", PATH, etag(known), changed.toString())
                .expect(Set.of(200), "opening the partnership");
    }

    /**
     * Has every borough adopt a mandate for a year that lets the partnership see its figures by name, in every domain,
     * and its contracts one by one; once.
     */
    public void adoptMandates(String year) {
        adoptMandates(year, borough -> "NAMED");
    }

    /** The same with another detail of figures for some boroughs. */
    public void adoptMandates(String year, UnaryOperator<String> details) {
        adopt(year, borough -> sharing(details.apply(borough)));
    }

    /**
     * Has every borough adopt a mandate for a year; once.
     *
     * @param sharing its rules, by borough
     */
    public synchronized void adopt(String year, Function<String, ArrayNode> sharing) {
        if (!mandated.add(year)) {
            return;
        }
        for (String borough : MEMBERS) {
            ObjectNode mandate =
                    JSON.createObjectNode().put("financialYear", year).put("title", "Mandate " + year);
            mandate.set("sharing", sharing.apply(borough));
            String path = "/v1/boroughs/" + borough + "/mandates";
            String suffix = "." + borough.toLowerCase(Locale.ROOT);
            Answer drafted = caller.post(
                            "mandate" + suffix, "mandates", path, "application/json", utf8(mandate.toString()))
                    .expect(Set.of(201), "drafting a mandate");
            String id = drafted.json().path("id").asText();
            caller.post("cabinet" + suffix, "mandates", path + "/" + id + "/adoption", "application/json", utf8("{}"))
                    .expect(Set.of(200), "adopting a mandate");
        }
    }

    private static ArrayNode sharing(String detail) {
        ArrayNode sharing = JSON.createArrayNode();
        for (ReturnDomain domain : ReturnDomain.values()) {
            sharing.add(rule(domain.sharing(), detail));
        }
        return sharing.add(rule("CONTRACT", "DETAIL"));
    }

    /** A rule about the partnership. */
    public static ObjectNode rule(String domain, String detail) {
        return JSON.createObjectNode()
                .put("partnership", "tri-borough")
                .put("domain", domain)
                .put("detail", detail);
    }

    /**
     * Adds cost centres to a borough's chart, in turn to each of these service lines, and answers so many lines for
     * them: two for each cost centre, of different funds, since a chart takes no more cost centres than a return lines.
     */
    public List<BudgetFile.Line> addCostCentres(String borough, List<String> serviceLines, int lines) {
        String path = "/v1/boroughs/" + borough + "/chart";
        String finance = "finance." + borough.toLowerCase(Locale.ROOT);
        Answer known = caller.get(finance, "budgets", path).expect(Set.of(200), "the chart of " + borough);
        ArrayNode chart = (ArrayNode) known.json();
        List<BudgetFile.Line> added = new ArrayList<>();
        for (int i = 0; 2 * i < lines; i++) {
            String code = "BN-%05d".formatted(i);
            String line = serviceLines.get(i % serviceLines.size());
            chart.addObject()
                    .put("costCentre", code)
                    .put("title", "Cost centre " + i)
                    .put("serviceLine", line)
                    .put("from", SINCE);
            added.add(new BudgetFile.Line(code, line, "GENERAL_FUND"));
            added.add(new BudgetFile.Line(code, line, "DSG"));
        }
        caller.put(finance, "budgets", path, etag(known), chart.toString())
                .expect(Set.of(200), "adding cost centres to the chart of " + borough);
        return added;
    }

    /** The service lines of the chart that figures are reported on; totals are not among them. */
    public List<String> reportedLines() {
        return nodes().entrySet().stream()
                .filter(node -> !node.getValue().path("total").asBoolean())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** For every reported line itself and each total it counts towards. */
    public List<Map.Entry<String, String>> countedTowards() {
        Map<String, JsonNode> nodes = nodes();
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String line : reportedLines()) {
            for (JsonNode node = nodes.get(line);
                    node != null;
                    node = nodes.get(node.path("parent").asText())) {
                pairs.add(Map.entry(line, node.path("code").asText()));
            }
        }
        return pairs;
    }

    private Map<String, JsonNode> nodes() {
        Answer chart = caller.get("admin", "mandates", "/v1/charts/" + CHART).expect(Set.of(200), "the chart");
        Map<String, JsonNode> nodes = new TreeMap<>();
        chart.json().path("lines").forEach(node -> nodes.put(node.path("code").asText(), node));
        return nodes;
    }

    private static String etag(Answer answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
