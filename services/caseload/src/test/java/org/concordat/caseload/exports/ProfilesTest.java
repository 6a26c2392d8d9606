package org.concordat.caseload.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.concordat.caseload.api.CaseSystem;
import org.concordat.testing.RealServers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "caseload"))
class ProfilesTest {

    private static final Path APPROVED = Path.of("src/test/resources/profiles");

    @Test
    void a_profile_is_recorded_in_versions() {
        CaseSystem system = CaseSystem.known("PRFONE");
        Exports.record(system, "paris", Exports.profile()).statusCode(201);
        system.as("administrator")
                .header("If-Match", "\"1\"")
                .body(Exports.profile().put("title", "Referrals of 2024").toString())
                .put("/profiles/paris")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        system.as("auditor").get("/profiles").then().statusCode(200).body("items", hasSize(1));
        system.as("case-system")
                .get("/profiles/paris?version=1")
                .then()
                .statusCode(200)
                .body("title", equalTo("Referrals"))
                .body("codes.source.SCH", equalTo("SCHOOL"))
                .body("mapping", hasSize(3));
        system.as("auditor").get("/profiles/mosaic").then().statusCode(404);
    }

    @Test
    void what_is_wrong_with_a_profile_is_said_at_its_place() {
        CaseSystem system = CaseSystem.known("PRFBAD");
        refused(system, profile -> profile.put("zone", "London"), "DATES_UNREADABLE", "/dates");
        refused(system, profile -> profile.putArray("dates").add("dd/MM/yy"), "DATES_UNREADABLE", "/dates");
        refused(system, profile -> profile.putArray("identity"), "IDENTITY_UNREADABLE", "/identity");
        refused(system, profile -> profile.putArray("identity").add("ID"), "POINTER_UNREADABLE", "/identity/0");
        refused(system, profile -> profile.putArray("pseudonyms").add("ID"), "POINTER_UNREADABLE", "/pseudonyms/0");
        refused(
                system,
                profile -> profile.withObject("/payload").put("records", "/x"),
                "PAYLOAD_UNREADABLE",
                "/payload");
        refused(
                system,
                profile -> profile.withObject("/payload").put("format", "JSON"),
                "PAYLOAD_UNREADABLE",
                "/payload");
        refused(
                system,
                profile -> profile.withObject("/payload").put("separator", "ab"),
                "PAYLOAD_UNREADABLE",
                "/payload/separator");
        refused(
                system,
                profile -> profile.putObject("payload").put("format", "JSON").put("records", "x"),
                "PAYLOAD_UNREADABLE",
                "/payload/records");
        refused(
                system,
                profile -> profile.withObject("/codes/source").put("x".repeat(101), "SCHOOL"),
                "CODES_TOO_MANY",
                "/codes");
        refused(
                system,
                profile -> profile.putArray("mapping").add("let a = 1").add("now()"),
                "MAPPING_UNREADABLE",
                "/mapping/1");
        refused(
                system,
                profile -> profile.putArray("mapping").add("let a = 1\nnull"),
                "MAPPING_UNREADABLE",
                "/mapping");
        refused(
                system,
                profile -> profile.putArray("mapping").add("import \"x\" as x 1"),
                "MAPPING_UNREADABLE",
                "/mapping/0");
        Exports.record(system, "concordat-paris", Exports.profile())
                .statusCode(422)
                .body("findings.code", contains("PROFILE_CODE_RESERVED"));
        Exports.record(system, "Paris", Exports.profile()).statusCode(400);
    }

    private static void refused(CaseSystem system, Consumer<ObjectNode> change, String code, String at) {
        ObjectNode profile = Exports.profile();
        change.accept(profile);
        Exports.record(system, "paris", profile)
                .statusCode(422)
                .body("findings.code", hasItem(code))
                .body("findings.at", hasItem(at));
    }

    @Test
    void a_source_has_a_profile_that_there_is() {
        CaseSystem system = CaseSystem.known("PRFSRC");
        system.as("administrator")
                .header("If-Match", "*")
                .body(system.source(", \"profile\": \"paris\""))
                .put("/sources/mosaic")
                .then()
                .statusCode(422)
                .body("findings.code", contains("PROFILE_UNKNOWN"));
        Exports.use(system, "concordat-paris");
        Exports.record(system, "paris", Exports.profile()).statusCode(201);
        Exports.use(system, "paris");
    }

    @Test
    void profiles_that_are_shipped_are_listed_and_nobodys_to_change() {
        CaseSystem system = CaseSystem.known("PRFSHIP");
        system.as("auditor")
                .basePath("/v1")
                .get("/profiles")
                .then()
                .statusCode(200)
                .body(
                        "items.profile",
                        contains("concordat-frameworki", "concordat-mosaic", "concordat-paris", "concordat-protocol"));
        system.as("auditor")
                .basePath("/v1")
                .get("/profiles/concordat-eclipse")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:concordat:problem:profile-unknown"));
    }

    /** The files are made anew with -Dconcordat.regenerate. */
    @TestFactory
    Stream<DynamicTest> each_shipped_profile_makes_of_its_sample_what_is_approved() {
        CaseSystem system = CaseSystem.known("PRFSMPL");
        return Stream.of("frameworki", "mosaic", "paris", "protocol")
                .map(product -> DynamicTest.dynamicTest(product, () -> makesWhatIsApproved(system, product)));
    }

    private static void makesWhatIsApproved(CaseSystem system, String product) throws IOException {
        JsonNode shipped = Exports.json(system.as("administrator")
                .basePath("/v1")
                .get("/profiles/concordat-" + product)
                .asString());
        boolean isCsv = shipped.at("/payload/format").asText().equals("CSV");
        String sample = shipped.path("sample").asText();
        JsonNode tried = Exports.json(system.as("administrator")
                .contentType(isCsv ? Exports.CSV : "application/json")
                .body(sample)
                .post("/profiles/concordat-%s/trial".formatted(product))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0))
                .body("unmapped", hasSize(0))
                .extract()
                .asString());
        Path approved = APPROVED.resolve(product + ".json");
        String text =
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tried) + "\n";
        if (Boolean.getBoolean("concordat.regenerate")) {
            Files.createDirectories(APPROVED);
            Files.writeString(approved, text);
        }
        assertThat(text).isEqualTo(Files.readString(approved));

        Exports.use(system, "concordat-" + product);
        long events = tried.path("sound").asLong();
        system.as("case-system")
                .contentType(isCsv ? Exports.CSV : "application/json")
                .body(sample)
                .post("/sources/mosaic/records")
                .then()
                .statusCode(200)
                .body("accepted", equalTo((int) events))
                .body("rejected", equalTo(0))
                .body("leftOut", equalTo(tried.path("leftOut").asInt()));
    }
}
