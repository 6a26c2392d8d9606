package org.concordat.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void every_topic_takes_the_brokers_time_for_when_something_became_known() {
        assertThat(Topic.all())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(
                        topic -> assertThat(topic.settings()).containsEntry("message.timestamp.type", "LogAppendTime"));
    }

    @Test
    void every_topic_that_is_a_record_is_kept_for_ever() {
        assertThat(Topic.all()).allSatisfy(topic -> assertThat(topic.settings()).containsEntry("retention.ms", "-1"));
    }
}
