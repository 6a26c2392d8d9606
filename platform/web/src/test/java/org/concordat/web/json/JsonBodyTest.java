package org.concordat.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.LineType;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.web.problem.Problem;
import org.concordat.web.work.BodyWork;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a body must be to be taken, and what is said of one that is not. */
@NullMarked
class JsonBodyTest {

    record Line(LineType type, BigDecimal amount, @Nullable String comment) {
        Line {
            if (amount.signum() < 0) {
                throw new InvalidValue("line", amount.toPlainString(), "an amount that is not negative");
            }
        }
    }

    record Sent(
            Period period,
            List<Line> lines,
            Optional<LocalDate> due,
            @Nullable Money total,
            @JsonProperty("final") @Nullable Boolean closing,
            @Nullable Integer count,
            @Nullable Map<Borough, Money> shares,
            @Nullable Set<String> names,
            @Nullable JsonNode anything) {}

    private static final JsonBody JSON = new JsonBody(new BodyWork(262_144, 10, 10, Duration.ofSeconds(10)));

    private Sent read(String body) {
        return JSON.read(body.getBytes(StandardCharsets.UTF_8), Sent.class);
    }

    private List<String> findings(String body) {
        Problem problem = catchThrowableOfType(Problem.class, () -> read(body));
        assertThat(problem).as("the body was taken").isNotNull();
        assertThat(problem.status()).isEqualTo(400);
        return problem.findings().stream()
                .map(finding -> finding.code() + " " + finding.at())
                .toList();
    }

    private static String with(String field) {
        return "{\"period\":\"2016-17-P01\",\"lines\":[]," + field + "}";
    }

    @Test
    void takes_what_is_right_exactly_as_it_was_written() {
        Sent sent = read("""
                {"period":"2016-17-P12","due":"2016-05-16","total":1290.50,"final":true,"count":3,
                 "lines":[{"type":"GRANT","amount":1.10,"comment":null},{"type":"INCOME","amount":2}],
                 "shares":{"LBHF":1},"names":["a","b"],"anything":{"x":1.500}}""");
        assertThat(sent.period()).isEqualTo(Period.parse("2016-17-P12"));
        assertThat(sent.total()).isEqualTo(Money.of("1290.50"));
        assertThat(sent.lines())
                .containsExactly(
                        new Line(LineType.GRANT, new BigDecimal("1.10"), null),
                        new Line(LineType.INCOME, new BigDecimal("2"), null));
        assertThat(sent.due()).contains(LocalDate.of(2016, 5, 16));
        assertThat(sent.closing()).isTrue();
        assertThat(sent.count()).isEqualTo(3);
        assertThat(sent.shares()).containsEntry(new Borough("LBHF"), Money.of("1"));
        assertThat(sent.names()).containsExactly("a", "b");
        assertThat(String.valueOf(sent.anything())).isEqualTo("{\"x\":1.500}");
    }

    @Test
    void says_all_that_is_wrong_at_once_each_at_its_place() {
        assertThat(findings("""
                {"period":"2016-17-P14","lines":[{"type":"GIFT","amount":"2"},{"type":"GRANT","amount":-1},{"amount":1}],
                 "due":"tomorrow","extra/field":1}"""))
                .containsExactlyInAnyOrder(
                        "INVALID_VALUE /period",
                        "INVALID_VALUE /lines/0/type",
                        "WRONG_TYPE /lines/0/amount",
                        "INVALID_VALUE /lines/1",
                        "MISSING /lines/2/type",
                        "INVALID_VALUE /due",
                        "UNKNOWN_FIELD /extra~1field");
    }

    @Test
    void says_what_is_required_and_not_there() {
        assertThat(findings("{}")).containsExactly("MISSING /period", "MISSING /lines");
        assertThat(findings("{\"period\":null,\"lines\":[null]}"))
                .containsExactly("MISSING /period", "MISSING /lines/0");
    }

    @Test
    void takes_no_text_for_a_number_and_no_number_for_a_text() {
        assertThat(findings(with("\"total\":\"12\""))).containsExactly("WRONG_TYPE /total");
        assertThat(findings(with("\"count\":1.0"))).containsExactly("WRONG_TYPE /count");
        assertThat(findings(with("\"count\":true"))).containsExactly("WRONG_TYPE /count");
        assertThat(findings(with("\"count\":99999999999"))).containsExactly("INVALID_VALUE /count");
        assertThat(findings(with("\"final\":\"true\""))).containsExactly("WRONG_TYPE /final");
        assertThat(findings(with("\"names\":[1]"))).containsExactly("WRONG_TYPE /names/0");
        assertThat(findings(with("\"names\":\"a\""))).containsExactly("WRONG_TYPE /names");
        assertThat(findings(with("\"names\":[\"a\",\"a\"]"))).containsExactly("DUPLICATE /names/1");
        assertThat(findings(with("\"shares\":{\"lbhf\":1}"))).containsExactly("INVALID_VALUE /shares/lbhf");
        assertThat(findings("[]")).containsExactly("WRONG_TYPE ");
    }

    @Test
    void takes_nothing_twice_and_nothing_behind_the_end() {
        assertThat(findings(with("\"count\":1,\"count\":2"))).containsExactly("DUPLICATE_FIELD /count");
        assertThat(findings(with("\"count\":1") + "{}")).containsExactly("TRAILING_CONTENT ");
        assertThat(findings(with("\"count\":1") + "]")).containsExactly("MALFORMED_JSON ");
        assertThat(findings("{\"period\":")).containsExactly("MALFORMED_JSON /period");
        assertThat(findings(with("\"count\":NaN"))).containsExactly("MALFORMED_JSON /count");
    }

    @Test
    void refuses_what_nothing_behind_it_could_hold() {
        assertThat(findings(with("\"total\":1e999999999"))).containsExactly("NUMBER_OUT_OF_RANGE /total");
        assertThat(findings(with("\"anything\":[1e-999999999]"))).containsExactly("NUMBER_OUT_OF_RANGE /anything/0");
        assertThat(findings(with("\"count\":" + "9".repeat(61)))).containsExactly("LIMIT_EXCEEDED /count");
        assertThat(findings(with("\"anything\":" + "[".repeat(40))))
                .first()
                .asString()
                .startsWith("LIMIT_EXCEEDED /anything/");
        assertThat(findings(with("\"names\":[\"\\u0000\"]"))).containsExactly("UNUSABLE_CHARACTER /names/0");
        assertThat(findings(with("\"names\":[\"\\ud800\"]"))).containsExactly("UNUSABLE_CHARACTER /names/0");
        assertThat(read(with("\"names\":[\"\\ud83d\\ude00\"]")).names()).containsExactly("😀");
    }

    @Test
    void stops_giving_examples_when_there_are_very_many() {
        List<String> findings = findings("{\"period\":\"2016-17-P01\",\"lines\":[" + "1,".repeat(999) + "1]}");
        assertThat(findings).hasSize(101).last().isEqualTo("FURTHER_FINDINGS ");
    }

    @Test
    void says_the_same_in_words() {
        Problem problem = catchThrowableOfType(Problem.class, () -> read("{\"period\":3,\"lines\":[]}"));
        assertThat(problem.detail())
                .isEqualTo("The body is not as it must be at /period: a period is expected, not the number 3.");
        assertThat(problem.findings())
                .containsExactly(Finding.error("WRONG_TYPE", "/period", "a period is expected, not the number 3"));
        assertThatThrownBy(() -> read("")).isInstanceOf(Problem.class).hasMessageContaining("no body");
    }

    @Property
    void never_fails_in_another_way_than_with_a_problem(@ForAll byte[] anything) {
        assertProblem(anything);
    }

    @Property
    void never_fails_in_another_way_when_a_right_body_is_damaged(@ForAll int at, @ForAll byte with) {
        byte[] body = "{\"period\":\"2016-17-P01\",\"lines\":[{\"type\":\"GRANT\",\"amount\":1.10}],\"count\":3}"
                .getBytes(StandardCharsets.UTF_8);
        body[Math.floorMod(at, body.length)] = with;
        assertProblem(body);
    }

    private void assertProblem(byte[] body) {
        try {
            JSON.read(body, Sent.class);
        } catch (Problem problem) {
            assertThat(problem.status()).isEqualTo(400);
        }
    }
}
