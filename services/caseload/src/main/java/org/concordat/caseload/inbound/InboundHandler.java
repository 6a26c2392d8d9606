package org.concordat.caseload.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.caseload.intake.EventAnswer;
import org.concordat.caseload.intake.EventCheckJson;
import org.concordat.caseload.intake.IntakeHandler;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.messaging.ForeignIntake;
import org.concordat.messaging.ForeignRecord;
import org.concordat.security.audit.AuditTrail;

/** Takes in what sources write to their topics, as what they send by HTTP; what is rejected nobody waits for, so it is kept. */
@ApplicationScoped
public class InboundHandler implements ForeignIntake {

    private final EventCheckJson check;
    private final IntakeHandler intake;
    private final RejectedStore rejected;
    private final AuditTrail audit;
    private final Clock clock;

    InboundHandler(EventCheckJson check, IntakeHandler intake, RejectedStore rejected, AuditTrail audit, Clock clock) {
        this.check = check;
        this.intake = intake;
        this.rejected = rejected;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Pattern topics() {
        return InboundTopic.FORM;
    }

    @Override
    public Borough borough(String topic) {
        return InboundTopic.of(topic).borough();
    }

    @Override
    public void take(String topic, List<ForeignRecord> records) {
        InboundTopic from = InboundTopic.of(topic);
        List<EventAnswer> answers = intake.take(
                        from.borough(),
                        new IntakeHandler.Way("topics/" + topic, Optional.of(from.source())),
                        records.stream()
                                .map(record -> check.checkRecord(type(record), record.headers(), record.value()))
                                .toList())
                .events();
        List<RejectedEvent> out = answers.stream()
                .filter(answer -> answer.status() == EventAnswer.Status.REJECTED)
                .map(answer -> rejected(from, records.get(answer.index()), answer.findings()))
                .toList();
        if (!out.isEmpty()) {
            rejected.keep(from.borough(), out);
        }
    }

    private static String type(ForeignRecord record) {
        return new String(record.headers().getOrDefault("content-type", new byte[0]), StandardCharsets.UTF_8);
    }

    private RejectedEvent rejected(InboundTopic from, ForeignRecord record, List<Finding> findings) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new RejectedEvent(from.source(), record.partition(), record.offset(), now, findings);
    }

    @Override
    public void giveUp(String topic, ForeignRecord record) {
        InboundTopic from = InboundTopic.of(topic);
        Finding why = Finding.error(
                "NOT_TAKEN_IN",
                "",
                "it could not be taken in; send it again once the borough and its source are recorded");
        rejected.keep(from.borough(), List.of(rejected(from, record, List.of(why))));
        audit.record(from.borough(), "events.reject", "topics/" + topic, null, null);
    }
}
