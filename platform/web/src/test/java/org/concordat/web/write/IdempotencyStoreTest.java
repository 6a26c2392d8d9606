package org.concordat.web.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.kernel.Borough;
import org.concordat.testing.PostgresServer;
import org.concordat.web.problem.Problem;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What is kept of answers, in a database that the former release had filled. */
class IdempotencyStoreTest {

    private static final String SERVICE = "keptanswers";
    private static final Set<Borough> BOROUGHS = Set.of(new Borough("LBHF"));
    private static final IdempotencyStore.Owner FINANCE =
            new IdempotencyStore.Owner("https://identity.test#7", "finance.lbhf");
    private static final PostgresServer SERVER = PostgresServer.start();

    private final IdempotencyStore store = new IdempotencyStore(application());

    @BeforeAll
    static void upgrade() throws SQLException {
        SERVER.createService(SERVICE);
        migrate("010");
        execute("""
                insert into idempotency_record (caller, key, boroughs, fingerprint, status, body, etag, location)
                values ('finance.lbhf', 'before', '{LBHF}', 'f', 201, '{"amount":12.50}', '"1"', '/v1/notes/1'),
                       ('finance.lbhf', 'nothing', '{LBHF}', 'f', 204, null, null, null)""");
        migrate("latest");
    }

    @Test
    void still_gives_the_answers_that_were_kept_before_they_were_packed() {
        IdempotencyStore.Remembered before = store.find(FINANCE, "before").orElseThrow();

        assertThat(before.fingerprint()).isEqualTo("f");
        assertThat(before.answer().status()).isEqualTo(201);
        assertThat(before.answer().body()).asString().isEqualTo("{\"amount\":12.50}");
        assertThat(before.answer().etag()).isEqualTo("\"1\"");
        assertThat(before.answer().location()).isEqualTo("/v1/notes/1");
        assertThat(store.find(FINANCE, "nothing").orElseThrow().answer().body()).isNull();
    }

    @Test
    void keeps_a_key_by_who_somebody_is_and_not_by_what_they_are_called() {
        assertThat(remember("mine", new byte[0])).isTrue();

        IdempotencyStore.Owner renamed = new IdempotencyStore.Owner(FINANCE.id(), "Finance.LBHF");
        assertThat(store.find(renamed, "mine")).isPresent();
        IdempotencyStore.Owner namesake = new IdempotencyStore.Owner("https://identity.test#8", FINANCE.name());
        assertThat(store.find(namesake, "mine")).isEmpty();
        IdempotencyStore.Owner pretender = new IdempotencyStore.Owner("https://identity.test#9", FINANCE.id());
        assertThat(store.find(pretender, "mine")).isEmpty();
        assertThat(store.remember(namesake, "mine", BOROUGHS, "f", new StoredAnswer(201, null, null, null)))
                .isTrue();
    }

    @Test
    void keeps_the_answer_to_fifty_thousand_lines_small_and_gives_it_back_to_the_byte() throws SQLException {
        byte[] answer = IntStream.range(0, 50_000)
                .mapToObj("""
                        {"costCentre":"FS-%05d","serviceLine":"3.1.2","fund":"GENERAL_FUND","type":"EXPENDITURE",\
                        "originalBudget":1200000.00,"currentBudget":1250000.00,"profileToDate":1250000.00,\
                        "actualToDate":1290500.00,"commitments":0.00,"forecastOutturn":1290500.00}"""::formatted)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(answer).hasSizeGreaterThan(10_000_000);

        assertThat(remember("long", answer)).isTrue();

        assertThat(store.find(FINANCE, "long").orElseThrow().answer().body()).isEqualTo(answer);
        assertThat(number("select octet_length(body) from idempotency_record where key = 'long'"))
                .isLessThan(1_000_000);
    }

    @Test
    void keeps_that_there_was_no_body_and_an_empty_one_apart() {
        remember("none", null);
        remember("empty", new byte[0]);

        assertThat(store.find(FINANCE, "none").orElseThrow().answer().body()).isNull();
        assertThat(store.find(FINANCE, "empty").orElseThrow().answer().body()).isEmpty();
    }

    @Test
    void refuses_the_write_whose_answer_cannot_be_made_small() throws SQLException {
        byte[] noise = new byte[20 * 1024 * 1024];
        new Random(1).nextBytes(noise);

        assertThatThrownBy(() -> remember("noise", noise))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(413));
        assertThat(number("select count(*) from idempotency_record where key = 'noise'"))
                .isZero();
    }

    private boolean remember(String key, byte @Nullable [] body) {
        return store.remember(FINANCE, key, BOROUGHS, "f", new StoredAnswer(201, body, null, null));
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(SERVER.jdbcUrl(SERVICE), SERVICE + "_owner", PostgresServer.PASSWORD)
                .locations("classpath:db/platform")
                .placeholders(
                        Map.of("application", SERVICE, "relay", SERVICE + "_relay", "parked", SERVICE + "_parked"))
                .target(target)
                .load()
                .migrate();
    }

    /** As the application, which sees one borough. */
    private static PGSimpleDataSource application() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(SERVER.jdbcUrl(SERVICE));
        source.setUser(SERVICE);
        source.setPassword(PostgresServer.PASSWORD);
        source.setOptions("-c concordat.boroughs=LBHF");
        return source;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection superuser = SERVER.connectAsSuperuser(SERVICE);
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection superuser = SERVER.connectAsSuperuser(SERVICE);
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
