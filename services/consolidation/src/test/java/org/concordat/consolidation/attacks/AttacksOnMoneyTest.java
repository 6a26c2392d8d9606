package org.concordat.consolidation.attacks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;

/** None of them succeeds. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class AttacksOnMoneyTest extends AttacksOnMoney {

    @Override
    char set() {
        return 'M';
    }
}
