package org.concordat.local.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.local.process.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeysTest {

    private static final String UNSIGNED_UNTIL = "CONCORDAT_SIGNATURES_UNSIGNED_UNTIL";

    @TempDir
    Path folder;

    @Test
    void every_service_has_a_key_of_its_own_that_only_its_owner_reads() throws IOException {
        made("mandates", "budgets");

        for (String service : List.of("mandates", "budgets")) {
            Path mine = keys(service + ".private.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine)))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(mine)).contains("\"d\"");
            assertThat(Files.readString(keys(service + ".public.json")))
                    .contains("\"x\"")
                    .doesNotContain("\"d\"");
        }
        assertThat(SigningKey.firstIn(keys("mandates.private.json")).publicPart())
                .isNotEqualTo(SigningKey.firstIn(keys("budgets.private.json")).publicPart());
        assertThat(Files.readString(keys("publishers.json"))).contains("budgets.public.json");
    }

    @Test
    void keys_stay_as_they_are_and_a_new_service_gets_one() throws IOException {
        made("mandates");
        String before = Files.readString(keys("mandates.private.json"));

        made("mandates", "newcomer");

        assertThat(Files.readString(keys("mandates.private.json"))).isEqualTo(before);
        assertThat(keys("newcomer.private.json")).exists();
    }

    @Test
    void whoever_may_publish_has_a_key_also_where_it_does_not_run() throws IOException {
        made("consolidation");

        for (JsonNode publisher : new ObjectMapper().readTree(Files.readString(keys("publishers.json")))) {
            assertThat(keys(publisher.get("keys").asText())).exists();
        }
    }

    @Test
    void a_log_that_is_older_than_the_keys_is_believed_unsigned_up_to_now_and_no_other() throws IOException {
        Path log = Files.createDirectories(folder.resolve("kafka/log")).resolve("meta.properties");
        Files.writeString(log, "");
        Instant before = Instant.now();

        Map<String, String> settings = made("mandates").settingsOf("mandates");

        assertThat(Instant.parse(settings.get(UNSIGNED_UNTIL))).isBetween(before, Instant.now());
        assertThat(made("mandates").settingsOf("mandates")).isEqualTo(settings);
    }

    @Test
    void a_stack_that_signed_from_its_first_day_believes_nothing_unsigned() throws IOException {
        made("mandates");
        Files.createDirectories(folder.resolve("kafka/log"));
        Files.writeString(folder.resolve("kafka/log/meta.properties"), "");

        assertThat(made("mandates").settingsOf("mandates")).doesNotContainKey(UNSIGNED_UNTIL);
    }

    private LocalKeys made(String... services) {
        LocalKeys keys = new LocalKeys(new Workspace(folder));
        keys.make(List.of(services));
        return keys;
    }

    private Path keys(String file) {
        return folder.resolve("keys").resolve(file);
    }
}
