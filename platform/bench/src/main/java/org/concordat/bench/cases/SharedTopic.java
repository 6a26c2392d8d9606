package org.concordat.bench.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.concordat.local.StackException;

/**
 * A topic that the instances of a service share.
 *
 * @param administrator Kafka's settings of whoever may ask for everything
 * @param group that of the instances
 */
record SharedTopic(Map<String, Object> administrator, String group, String topic) {

    private static final long PATIENCE_S = 60;
    private static final long PAUSE_MS = 50;

    /** Waits until so many instances share all of its partitions; how many each has, the most first. */
    List<Integer> awaitShares(int partitions, int instances) throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + PATIENCE_S * 1_000_000_000;
        try (Admin broker = Admin.create(administrator)) {
            while (System.nanoTime() < deadline) {
                ConsumerGroupDescription described = broker.describeConsumerGroups(List.of(group))
                        .all()
                        .get()
                        .values()
                        .iterator()
                        .next();
                List<Integer> shares = shares(described);
                int shared = shares.stream().mapToInt(Integer::intValue).sum();
                if (described.groupState() == GroupState.STABLE && shares.size() == instances && shared == partitions) {
                    return shares;
                }
                Thread.sleep(PAUSE_MS);
            }
        }
        throw new StackException("%d instances did not share %s within %d s".formatted(instances, topic, PATIENCE_S));
    }

    private List<Integer> shares(ConsumerGroupDescription described) {
        return described.members().stream()
                .map(member -> (int) member.assignment().topicPartitions().stream()
                        .filter(partition -> partition.topic().equals(topic))
                        .count())
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
