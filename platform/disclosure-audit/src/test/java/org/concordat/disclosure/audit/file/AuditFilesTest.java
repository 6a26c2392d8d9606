package org.concordat.disclosure.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.disclosure.audit.Attacker;
import org.concordat.disclosure.audit.Audit;
import org.concordat.disclosure.audit.AuditCell;
import org.concordat.disclosure.audit.AuditLimits;
import org.concordat.disclosure.audit.AuditModel;
import org.concordat.disclosure.audit.Auditor;
import org.concordat.disclosure.audit.Range;
import org.concordat.disclosure.audit.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFilesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static final AuditModel SAFE = model(Statement.exact("release", Map.of("H", 1L, "K", 1L), 39));
    private static final AuditModel LEAKING = model(Statement.shown("release", "H", 22));
    private static final AuditModel UNTRUE = model(Statement.shown("release 7", "H", 23));

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void all_models_of_a_directory_pass() throws Exception {
        put("1.json", SAFE);
        put("2.json", SAFE);
        Files.writeString(folder.resolve("notes.txt"), "no model");

        assertThat(run()).isEqualTo(AuditFiles.PASSED);
        assertThat(text())
                .contains("2 models: 2 pass, 0 do not, 0 are not true, 0 could not be looked at")
                .contains("4 intervals SAFE, 0 intervals LEAK, 0 intervals UNKNOWN");
    }

    @Test
    void a_leak_is_named_without_its_value() throws Exception {
        put("1.json", SAFE);
        put("2.json", LEAKING);

        assertThat(run()).isEqualTo(AuditFiles.FAILED);
        assertThat(text())
                .contains("2.json: LEAK of H by outsider")
                .contains("2.json: LEAK of H by W")
                .contains("2 models: 1 pass, 1 do not")
                .doesNotContain(" 22");
    }

    @Test
    void what_is_not_true_is_named_by_where_it_was_shown() throws Exception {
        put("1.json", UNTRUE);

        assertThat(run()).isEqualTo(AuditFiles.FAILED);
        assertThat(text()).contains("1.json: is not true: release 7").contains("0 do not, 1 are not true");
    }

    @Test
    void what_cannot_be_read_was_not_looked_at() throws Exception {
        put("1.json", SAFE);
        Files.writeString(folder.resolve("2.json"), "{\"cells\": []}");

        assertThat(run()).isEqualTo(AuditFiles.NOT_LOOKED);
        assertThat(text()).contains("2.json: could not be looked at: statements is missing");
    }

    @Test
    void an_empty_directory_proves_nothing() {
        assertThat(run()).isEqualTo(AuditFiles.NOT_LOOKED);
        assertThat(AuditFiles.audit(folder.resolve("none").toFile(), LONG, new PrintStream(printed)))
                .isEqualTo(AuditFiles.NOT_LOOKED);
    }

    @Test
    void a_model_is_written_and_read_back_the_same() {
        AuditModel model = new AuditModel(
                List.of(
                        AuditCell.count("H", 22).asProtected(),
                        AuditCell.money("K", -5, Range.between(-10, 4)),
                        AuditCell.money("W", 7)),
                List.of(
                        new Statement("some", Map.of("H", 3L, "K", -2L), Range.atLeast(60)),
                        new Statement("others", Map.of("W", 1L), Range.atMost(9)),
                        new Statement("nothing", Map.of("W", 1L), Range.any())),
                List.of(Attacker.outsider(), new Attacker("both", Set.of("K", "W"))));

        assertThat(AuditJson.read(AuditJson.write(model))).isEqualTo(model);
    }

    @Test
    void an_audit_is_written_with_its_ends() {
        Auditor auditor = new Auditor(AuditLimits.STANDARD);

        assertThat(AuditJson.write(auditor.measure(SAFE, LONG)).replaceAll("\\s", ""))
                .contains("{\"attacker\":\"outsider\",\"cell\":\"H\",\"low\":0,\"high\":39,\"outcome\":\"SAFE\"}")
                .contains("\"passes\":true");
        assertThat(AuditJson.write(new Audit.Alarm(List.of("release 7"))).replaceAll("\\s", ""))
                .isEqualTo("{\"passes\":false,\"broken\":[\"release7\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"cells\":[],\"statements\":[],\"attackers\":[]} {}",
                "{\"cells\":[],\"statements\":[],\"attackers\":[],\"more\":1}",
                "{\"cells\":[],\"cells\":[],\"statements\":[],\"attackers\":[]}",
                "{\"cells\":[],\"statements\":{},\"attackers\":[]}",
                "{\"cells\":[7],\"statements\":[],\"attackers\":[]}",
                "{\"cells\":[{\"name\":\"H\",\"kind\":\"COUNT\",\"value\":1.5,\"low\":0,\"high\":null,\"protected\":false}],"
                        + "\"statements\":[],\"attackers\":[]}",
                "{\"cells\":[{\"name\":\"H\",\"kind\":\"COUNT\",\"value\":1,\"low\":0,\"protected\":false}],"
                        + "\"statements\":[],\"attackers\":[]}",
                "{\"cells\":[{\"name\":\"H\",\"kind\":\"RATE\",\"value\":1,\"low\":0,\"high\":null,\"protected\":false}],"
                        + "\"statements\":[],\"attackers\":[]}",
                "{\"cells\":[{\"name\":\"H\",\"kind\":\"COUNT\",\"value\":1,\"low\":0,\"high\":null,\"protected\":\"no\"}],"
                        + "\"statements\":[],\"attackers\":[]}",
                "{\"cells\":[],\"statements\":[{\"shownIn\":\"r\",\"sum\":{\"H\":1},\"low\":0,\"high\":null}],"
                        + "\"attackers\":[]}",
                "{\"cells\":[],\"statements\":[],\"attackers\":[{\"name\":\"K\",\"knows\":[1]}]}"
            })
    void what_is_no_model_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AuditJson.read(text));
    }

    private static AuditModel model(Statement statement) {
        return new AuditModel(
                List.of(AuditCell.count("H", 22).asProtected(), AuditCell.count("K", 17), AuditCell.count("W", 9)),
                List.of(statement),
                List.of(Attacker.outsider(), new Attacker("W", Set.of("W"))));
    }

    private void put(String name, AuditModel model) throws Exception {
        Files.writeString(folder.resolve(name), AuditJson.write(model));
    }

    private int run() {
        return AuditFiles.audit(folder.toFile(), LONG, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
