package org.concordat.bench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The least that brings events of cases into a table: a plain consumer of the same records, a parser and {@code COPY}, into
 * a table without an index. Nothing is checked, known twice, fenced or added up.
 */
final class BareCases implements AutoCloseable {

    private static final String TOPIC = "concordat.caseload";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection superuser;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> from = new HashMap<>();

    /** Makes the table anew, and remembers where the topic ends now. @param broker Kafka's settings of signing in */
    public BareCases(Connection superuser, Map<String, Object> broker) throws SQLException {
        this.superuser = superuser;
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try (Statement statement = superuser.createStatement()) {
            statement.execute("drop table if exists bare_case");
            statement.execute(
                    "create table bare_case (borough text, source text, id text, type text, subject text, happened_at timestamptz, said text)");
        }
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(of -> new TopicPartition(of.topic(), of.partition()))
                .toList();
        from.putAll(consumer.endOffsets(partitions));
    }

    /** How many partitions the topic has. */
    public int partitions() {
        return from.size();
    }

    /** Copies whatever has come since; answers how many events that was. */
    public long copy() throws SQLException, IOException {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(from.keySet());
        CopyManager copies = superuser.unwrap(PGConnection.class).getCopyAPI();
        long copied = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            StringBuilder rows = new StringBuilder();
            for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofSeconds(1))) {
                copied += rows(JSON.readTree(one.value()), rows);
            }
            copies.copyIn(
                    "copy bare_case from stdin",
                    new java.io.ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        }
        return copied;
    }

    private static int rows(JsonNode bundle, StringBuilder rows) {
        JsonNode events = bundle.path("events");
        for (JsonNode event : events) {
            rows.append(bundle.path("borough").asText()).append('\t');
            for (String field : List.of("source", "id", "type", "subject", "time")) {
                rows.append(event.path(field).asText()).append('\t');
            }
            rows.append(event.path("data").toString().replace("\\", "\\\\")).append('\n');
        }
        return events.size();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
