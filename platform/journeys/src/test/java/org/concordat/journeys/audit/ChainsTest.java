package org.concordat.journeys.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.concordat.journeys.Suite;
import org.concordat.local.kafka.Credentials;
import org.concordat.testing.wire.Tally;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An audit chain edited, cut, rewritten or gone, with and without its head: the proof names the chain. */
class ChainsTest {

    private static final Suite SUITE = Suite.running();

    /** A chain of each service that has some records in the demonstration. */
    private record Chain(String service, String borough) {

        String of(String sql) {
            return sql.replace(":chain", "'" + borough + "'")
                    .replace(":last", "(select max(sequence) from audit_record where borough = '" + borough + "')");
        }
    }

    private static int tried;
    private static int found;

    private static final List<Chain> CHAINS =
            List.of(new Chain("mandates", "WCC"), new Chain("budgets", "WCC"), new Chain("consolidation", "-"));

    private interface Change {
        void make(Database database, Chain chain) throws SQLException;
    }

    @BeforeAll
    static void every_chain_is_sealed() {
        // Consolidation records what administrators do there and nothing else: they set aside what strangers wrote.
        for (int i = 0; i < 4; i++) {
            strangerWrites();
            await().atMost(Suite.PATIENCE)
                    .until(() -> SUITE.get("admin", "consolidation", "/v1/parked-events?limit=1")
                                    .jsonPath()
                                    .getList("items")
                                    .size()
                            > 0);
            SUITE.setStrangersAside();
        }
        for (Chain chain : CHAINS) {
            assertThat(SUITE.post("auditor", chain.service(), "/v1/audit/seals", "")
                            .statusCode())
                    .isEqualTo(200);
            await().atMost(Suite.PATIENCE).untilAsserted(() -> {
                JsonPath found = verification(chain.service());
                String path = "chains.find { it.borough == '%s' }".formatted(chain.borough());
                assertThat(found.getBoolean("clean")).as(found.prettify()).isTrue();
                assertThat(found.<Integer>get(path + ".sealed.sequence"))
                        .isGreaterThanOrEqualTo(4)
                        .isEqualTo(found.get(path + ".records"));
            });
        }
    }

    @AfterAll
    static void what_was_put_back_is_clean() {
        Tally.of("tamperings", "chains").count(tried, found);
        for (Chain chain : CHAINS) {
            assertThat(verification(chain.service()).getBoolean("clean")).isTrue();
        }
    }

    private static void strangerWrites() {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                SUITE.stack.kafka(Credentials.ADMINISTRATOR), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("concordat.budgets", "nobody", new byte[] {1}));
        }
    }

    private static JsonPath verification(String service) {
        return SUITE.get("auditor", service, "/v1/audit/verification").jsonPath();
    }

    @TestFactory
    Stream<DynamicTest> what_is_done_to_a_chain_is_found() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Chain chain : CHAINS) {
            for (String column : List.of(
                    "at", "actor", "actor_id", "origin", "action", "subject", "before", "after", "rows", "signature")) {
                String other = column.equals("at")
                        ? "at + interval '1 microsecond'"
                        : "reverse(coalesce(%s, 'x'))".formatted(column);
                tests.add(test(
                        chain,
                        column + " edited",
                        sql("update audit_record set %s = %s where borough = :chain and sequence = 2"
                                .formatted(column, other))));
            }
            tests.add(test(
                    chain,
                    "hash edited",
                    sql("update audit_record set hash = sha256(hash) where borough = :chain and sequence = 2")));
            tests.add(test(
                    chain,
                    "a record deleted",
                    sql("delete from audit_record where borough = :chain and sequence = 2")));
            tests.add(test(
                    chain,
                    "the tail cut",
                    sql("delete from audit_record where borough = :chain and sequence = :last")));
            tests.add(
                    test(
                            chain,
                            "the tail cut and the head moved back",
                            sql(
                                    "delete from audit_record where borough = :chain and sequence = :last",
                                    "update audit_head h set sequence = r.sequence, hash = r.hash from audit_record r where h.borough = :chain and r.borough = :chain and r.sequence = :last")));
            tests.add(test(chain, "the records deleted", sql("delete from audit_record where borough = :chain")));
            tests.add(test(
                    chain,
                    "the chain deleted with its head",
                    sql(
                            "delete from audit_record where borough = :chain",
                            "delete from audit_head where borough = :chain")));
            tests.add(test(
                    chain,
                    "all chains deleted with their heads",
                    sql("delete from audit_record", "delete from audit_head")));
            tests.add(test(
                    chain,
                    "all chains set to nothing",
                    sql(
                            "delete from audit_record",
                            "update audit_head set sequence = 0, hash = decode(repeat('00', 32), 'hex')")));
            tests.add(test(chain, "two records exchanged", sql("""
                    update audit_record r set actor = o.actor, action = o.action, subject = o.subject, before = o.before, after = o.after,
                           rows = o.rows, hash = o.hash, signature = o.signature, at = o.at, origin = o.origin, actor_id = o.actor_id
                    from audit_record o where r.borough = :chain and o.borough = :chain
                      and (r.sequence, o.sequence) in ((1, 2), (2, 1))""")));
            tests.add(test(
                    chain,
                    "renamed",
                    sql(
                            "update audit_record set borough = 'ZZ9' where borough = :chain",
                            "update audit_head set borough = 'ZZ9' where borough = :chain")));
            tests.add(test(
                    chain,
                    "the head set forward",
                    sql("update audit_head set sequence = sequence + 1 where borough = :chain")));
            tests.add(test(
                    chain,
                    "the head's hash edited",
                    sql("update audit_head set hash = sha256(hash) where borough = :chain")));
            tests.add(test(
                    chain,
                    "a record added with its hash and the head moved",
                    (database, of) -> Rewriting.append(database, of.borough(), null)));
            tests.add(test(
                    chain,
                    "a record added with the signature of another",
                    (database, of) -> Rewriting.append(database, of.borough(), "signature")));
            tests.add(test(chain, "rewritten with all hashes made anew", (database, of) -> {
                database.execute(of.of(
                        "update audit_record set actor = 'somebody.else' where borough = :chain and sequence = 2"));
                Rewriting.hashesAnew(database, of.borough());
            }));
            tests.add(test(chain, "rewritten as if it had never been signed", (database, of) -> {
                database.execute(of.of(
                        "update audit_record set actor = 'somebody.else' where borough = :chain and sequence = 2"));
                database.execute(of.of("update audit_record set signature = null where borough = :chain"));
                Rewriting.hashesAnew(database, of.borough());
            }));
        }
        return tests.stream();
    }

    private static Change sql(String... statements) {
        return (database, chain) -> {
            for (String statement : statements) {
                database.execute(chain.of(statement));
            }
        };
    }

    private static DynamicTest test(Chain chain, String how, Change change) {
        return dynamicTest("%s %s: %s".formatted(chain.service(), chain.borough(), how), () -> {
            try (Database database = new Database(SUITE, chain.service())) {
                tried++;
                database.keep("audit_record", "audit_head");
                try {
                    change.make(database, chain);
                    JsonPath answer = verification(chain.service());
                    assertThat(answer.getBoolean("clean")).isFalse();
                    assertThat(answer.<Boolean>getList(
                                    "chains.findAll { it.borough == '%s' }.clean".formatted(chain.borough())))
                            .as(answer.prettify())
                            .containsExactly(false);
                    found++;
                } finally {
                    database.putBack("audit_record", "audit_head");
                }
            }
        });
    }
}
