package org.concordat.consolidation.attacks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.concordat.consolidation.trial.FormerInstance;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same attacks on answers of the edition before disclosure control: they succeed. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
@WithTestResource(value = FormerInstance.class, initArgs = @ResourceArg(name = "edition", value = "2"))
@ExtendWith(WithoutControl.class)
class AttacksOnMoneyWithoutControlTest extends AttacksOnMoney {

    @Override
    char set() {
        return 'N';
    }
}
