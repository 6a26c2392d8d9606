package org.concordat.local.kafka;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.concordat.local.Shipped;

/**
 * A topic as {@code deploy/kafka/topics.json} lists it.
 *
 * @param name the topic's name
 * @param why what it is there for
 * @param partitions how many partitions it is made with
 * @param settings Kafka's topic settings, by Kafka's names
 */
public record Topic(String name, String why, int partitions, Map<String, String> settings) {

    /** Every topic of Concordat. */
    public static List<Topic> all() {
        return Shipped.list("kafka/topics.json", new TypeReference<>() {});
    }

    /** The same topic with another number of partitions; that number is for ever, since keys are placed by it. */
    public Topic withPartitions(int number) {
        return new Topic(name, why, number, settings);
    }

    /** As Kafka's administration client wants it, on a single broker. */
    NewTopic onOneBroker() {
        return new NewTopic(name, partitions, (short) 1).configs(settings);
    }
}
