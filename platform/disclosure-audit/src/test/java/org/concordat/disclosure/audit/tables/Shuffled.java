package org.concordat.disclosure.audit.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.concordat.disclosure.audit.AuditModel;

/** The same model with everything in another order. */
final class Shuffled {

    private Shuffled() {}

    static AuditModel of(AuditModel model, Random chance) {
        return new AuditModel(
                shuffled(model.cells(), chance),
                shuffled(model.statements(), chance),
                shuffled(model.attackers(), chance));
    }

    private static <T> List<T> shuffled(List<T> list, Random chance) {
        List<T> other = new ArrayList<>(list);
        Collections.shuffle(other, chance);
        return other;
    }
}
