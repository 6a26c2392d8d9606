package org.concordat.bench.cases;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.bench.figures.Spread;
import org.concordat.bench.load.Requests;
import org.concordat.bench.measure.Measurement;
import org.concordat.bench.measure.Setting;
import org.concordat.local.Addresses;
import org.concordat.local.Stack;
import org.concordat.local.StackException;
import org.concordat.local.kafka.Credentials;
import org.concordat.local.kafka.Topic;

/**
 * Events of cases from HTTP until they are facts, with the topic in one partition, two and four, and with one and two
 * instances of consolidation. How many partitions a topic has is for ever, so each number has a stack of its own, with the
 * three services that it takes, in the place of the run's. With each, figures are held against what was sent.
 */
public final class SharedCases implements Measurement {

    private static final String TOPIC = "concordat.caseload";
    private static final String GROUP = "consolidation";
    private static final List<Integer> PARTITIONS = List.of(1, 2, 4);
    private static final int INSTANCES = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public String description() {
        return "the same with 1, 2 and 4 partitions, and with 1 and 2 instances of consolidation; ends the run's stack";
    }

    @Override
    public void measure(Setting setting) throws Exception {
        setting.stack().stop();
        for (int partitions : PARTITIONS) {
            Stack.forget(setting.workspace().directory());
            List<Topic> topics = Topic.all().stream()
                    .map(topic -> topic.name().equals(TOPIC) ? topic.withPartitions(partitions) : topic)
                    .toList();
            try (Stack stack =
                    Stack.in(setting.workspace().directory(), setting.stack().ports(), topics, setting.progress())) {
                stack.startOnly(List.of("mandates", "caseload", "consolidation"));
                measure(setting, stack, partitions);
            }
        }
    }

    private void measure(Setting setting, Stack stack, int partitions) throws Exception {
        Westminster westminster = new Westminster(new Requests(stack.addresses()));
        westminster.begin();
        CaseBatches batches = new CaseBatches(Westminster.SOURCE);
        CaseSenders senders = new CaseSenders(westminster.caller(), batches);
        List<Addresses> instances = new ArrayList<>(List.of(stack.addresses()));
        long sent = 0;
        try (Connection superuser = Setting.superuser(stack, "consolidation")) {
            CaseFacts facts = new CaseFacts(superuser);
            for (int number = 1; number <= INSTANCES; number++) {
                if (number > 1) {
                    instances.add(stack.startBeside(GROUP).addresses());
                }
                List<Integer> shares = new SharedTopic(stack.kafka(Credentials.ADMINISTRATOR), GROUP, TOPIC)
                        .awaitShares(partitions, number);
                sent += senders.send(WARM_UP);
                facts.await(sent);
                sent += measure(setting, with(partitions, shares), westminster, senders, facts);
                check(facts, sent, batches.contacts(), instances);
            }
        }
    }

    /** Answers how many events were sent. */
    private long measure(Setting setting, String with, Westminster westminster, CaseSenders senders, CaseFacts facts)
            throws Exception {
        long begun = System.nanoTime();
        long held = facts.held();
        try (RepeatedViews views = westminster.views()) {
            long sent = senders.send(setting.effort().casesSentShared());
            facts.await(held + sent);
            double seconds = (System.nanoTime() - begun) / 1e9;
            setting.report().add(name(), "HTTP to facts" + with, "events/s", Spread.once(sent / seconds));
            setting.report().add(name(), "view as at the moment of asking, p99" + with, "ms", views.milliseconds(99));
            return sent;
        }
    }

    /** In words: how many partitions, how many instances, and how many partitions each has where there are several. */
    private static String with(int partitions, List<Integer> shares) {
        String several = shares.size() == 1
                ? ""
                : shares.stream().map(String::valueOf).collect(Collectors.joining(" and ", " with ", ""));
        return ", %d partition%s, %d instance%s%s"
                .formatted(
                        partitions, partitions == 1 ? "" : "s", shares.size(), shares.size() == 1 ? "" : "s", several);
    }

    /** Each event is a fact once, and each instance shows the figures that were sent. */
    private static void check(CaseFacts facts, long sent, long contacts, List<Addresses> instances) throws Exception {
        if (facts.held() != sent || facts.parked() != 0) {
            throw new StackException(
                    "of %d events %d are held, %d bundles are parked".formatted(sent, facts.held(), facts.parked()));
        }
        for (Addresses instance : instances) {
            long shown = new Westminster(new Requests(instance)).contacts(CaseBatches.YEARS_OF_CONTACTS);
            if (shown != contacts) {
                throw new StackException("%d contacts were sent, %d are shown by the consolidation at %s"
                        .formatted(contacts, shown, instance.url("consolidation")));
            }
        }
    }
}
