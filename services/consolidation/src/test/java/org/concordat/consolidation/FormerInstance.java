package org.concordat.consolidation;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
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
 * An instance of a release that gives the first edition, still at work: it draws moments in a log of its own tests' own,
 * and does not say which edition it gives. They need not count; that they are drawn says that it lives.
 */
public final class FormerInstance implements QuarkusTestResourceLifecycleManager {

    private static final byte[] MOMENT = "{\"follows\":-2}".getBytes(StandardCharsets.UTF_8);
    private static final String TOPIC = "concordat.moments-" + UUID.randomUUID();

    private static volatile boolean alive;

    @Override
    public Map<String, String> start() {
        Broker.start().createTopics(1, TOPIC);
        alive = true;
        Thread thread = Thread.ofPlatform().name("former-instance").daemon().unstarted(FormerInstance::draw);
        thread.start();
        return Map.of("concordat.watermark.topic", TOPIC, "concordat.watermark.edition-silence", "PT1S");
    }

    private static void draw() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Broker.start().bootstrapServers());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            while (alive) {
                producer.send(new ProducerRecord<>(TOPIC, 0, "moment", MOMENT)).get(10, TimeUnit.SECONDS);
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It is taken down, as in an upgrade. */
    static void end() {
        alive = false;
    }

    @Override
    public void stop() {
        end();
    }
}
