package org.concordat.caseload.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.concordat.testing.RealServers;
import org.concordat.testing.permissions.Asked;
import org.concordat.testing.permissions.PermissionMatrix;
import org.junit.jupiter.api.Test;

/** The page is {@code src/test/resources/permissions.md}. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "caseload"))
class PermissionMatrixTest {

    @Test
    void everybody_may_what_the_page_says_and_nothing_else() {
        int attempts = PermissionMatrix.of(known("MATRIXA"), known("MATRIXB"))
                .in("source", "mosaic")
                .in("profile", "concordat-mosaic")
                .in("code", "mid-2023")
                .hold();

        assertThat(attempts).isGreaterThan(300);
    }

    private static Asked known(String borough) {
        return new Asked(CaseSystem.known(borough).borough(), "none-of-" + borough);
    }
}
