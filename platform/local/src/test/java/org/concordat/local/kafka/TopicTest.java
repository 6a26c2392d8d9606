package org.concordat.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TopicTest {

    private static final String INBOUND = "concordat.caseload.inbound.";

    @Test
    void every_topic_takes_the_brokers_time_for_when_something_became_known() {
        assertThat(Topic.all())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(
                        topic -> assertThat(topic.settings()).containsEntry("message.timestamp.type", "LogAppendTime"));
    }

    @Test
    void every_topic_that_is_a_record_is_kept_for_ever() {
        assertThat(Topic.all())
                .filteredOn(topic -> !topic.name().startsWith(INBOUND))
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(topic -> assertThat(topic.settings()).containsEntry("retention.ms", "-1"));
    }

    @Test
    void a_topic_may_be_made_with_another_number_of_partitions_and_stays_the_same_otherwise() {
        Topic shipped = Topic.all().getFirst();

        Topic made = shipped.withPartitions(7);

        assertThat(made.onOneBroker().numPartitions()).isEqualTo(7);
        assertThat(made.withPartitions(shipped.partitions())).isEqualTo(shipped);
    }

    /** The record of it is what the caseload service publishes. */
    @Test
    void what_case_systems_send_lies_a_week_and_no_longer() {
        assertThat(Topic.all())
                .filteredOn(topic -> topic.name().startsWith(INBOUND))
                .hasSize(3)
                .allSatisfy(topic -> assertThat(topic.settings())
                        .containsEntry(
                                "retention.ms", Long.toString(Duration.ofDays(7).toMillis())));
    }
}
