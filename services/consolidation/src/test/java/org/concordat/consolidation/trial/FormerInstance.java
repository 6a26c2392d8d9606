package org.concordat.consolidation.trial;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.concordat.testing.Broker;

/**
 * An instance of a release that gives an earlier edition of answers, still at work: so this release gives it, too. It draws
 * moments in a log of this test's own. They need not count; that they are drawn says that it lives.
 */
public final class FormerInstance implements QuarkusTestResourceLifecycleManager {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static volatile boolean alive;

    private final String topic = "concordat.moments-" + UUID.randomUUID();
    private int edition = 1;

    /** @param initArgs {@code edition}: which it gives; the first, of releases that did not say so, when left out */
    @Override
    public void init(Map<String, String> initArgs) {
        edition = Integer.parseInt(initArgs.getOrDefault("edition", "1"));
    }

    @Override
    public Map<String, String> start() {
        Broker.start().createTopics(1, topic);
        alive = true;
        Thread thread = Thread.ofPlatform().name("former-instance").daemon().unstarted(this::draw);
        thread.start();
        return Map.of("concordat.watermark.topic", topic, "concordat.watermark.edition-silence", "PT1S");
    }

    private void draw() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Broker.start().bootstrapServers());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            if (edition > 1) {
                write(
                        producer,
                        "edition %d %s".formatted(edition, UUID.randomUUID()),
                        "{\"follows\":-1,\"after\":\"1970-01-01T00:00:00Z\",\"edition\":%d}".formatted(edition));
            }
            while (alive) {
                write(
                        producer,
                        "moment",
                        edition > 1 ? "{\"follows\":-2,\"edition\":%d}".formatted(edition) : "{\"follows\":-2}");
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(KafkaProducer<String, byte[]> producer, String key, String value)
            throws InterruptedException, ExecutionException, TimeoutException {
        producer.send(new ProducerRecord<>(topic, 0, key, value.getBytes(StandardCharsets.UTF_8)))
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** It is taken down, as in an upgrade. */
    public static void end() {
        alive = false;
    }

    @Override
    public void stop() {
        end();
    }
}
