package org.concordat.consolidation.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.InvalidValue;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.EventProjection;
import org.concordat.messaging.ReceivedEvent;

/** Hands each topic's events to the projection that folds them. */
@ApplicationScoped
class ConsolidationProjection implements EventProjection {

    private final BudgetsProjection budgets;
    private final MandatesProjection mandates;

    ConsolidationProjection(BudgetsProjection budgets, MandatesProjection mandates) {
        this.budgets = budgets;
        this.mandates = mandates;
    }

    @Override
    public Set<String> topics() {
        return Set.of(BudgetsEvent.TOPIC, MandatesEvent.TOPIC);
    }

    @Override
    public void apply(List<ReceivedEvent> events, Connection connection) throws SQLException {
        for (ReceivedEvent event : events) {
            apply(event, connection);
        }
    }

    private void apply(ReceivedEvent event, Connection connection) throws SQLException {
        try {
            switch (event.topic()) {
                case BudgetsEvent.TOPIC -> budgets.apply(event, connection);
                case MandatesEvent.TOPIC -> mandates.apply(event, connection);
                default -> throw new CannotApply("no projection for topic " + event.topic());
            }
        } catch (InvalidValue e) {
            // Which value, not its text: a reason is read by people who see no figures.
            throw new CannotApply("data holds no valid " + e.what());
        } catch (DateTimeException e) {
            throw new CannotApply("data holds no valid date");
        }
    }
}
