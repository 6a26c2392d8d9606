package org.concordat.local.kafka;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.concordat.local.Shipped;

/**
 * What one credential may do with the broker, as {@code deploy/kafka/acls.json} lists it. What is not listed is refused.
 *
 * @param principal its user name; a service has its own name
 * @param why what it is there for
 * @param writes the topics it may write
 * @param reads the topics it may read
 * @param groups the consumer groups it may join
 */
public record Access(String principal, String why, List<String> writes, List<String> reads, List<String> groups) {
    private static final String ANY_HOST = "*";

    /** Every credential of Concordat but the administrator's, to whom nothing is refused. */
    public static List<Access> all() {
        return Shipped.list("kafka/acls.json", new TypeReference<>() {});
    }

    /** As Kafka's administration client wants it. Writing and reading each bring the right to ask about the topic. */
    public Stream<AclBinding> bindings() {
        return Stream.of(
                        writes.stream().map(topic -> allowed(ResourceType.TOPIC, topic, AclOperation.WRITE)),
                        reads.stream().map(topic -> allowed(ResourceType.TOPIC, topic, AclOperation.READ)),
                        groups.stream().map(group -> allowed(ResourceType.GROUP, group, AclOperation.READ)))
                .flatMap(bindings -> bindings);
    }

    private AclBinding allowed(ResourceType type, String name, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + principal, ANY_HOST, operation, AclPermissionType.ALLOW));
    }
}
