package org.concordat.local.command;

import java.util.concurrent.Callable;
import org.concordat.local.PublicApi;
import org.concordat.local.Service;
import org.concordat.local.Shipped;
import org.concordat.local.verify.Verification;
import picocli.CommandLine.Command;

/** Has every service seal its audit chains as they are now, which they do by themselves from time to time. */
@Command(name = "seal", description = "Seals the audit chains of all services as they are now; verify first.")
final class SealCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        PublicApi api = new PublicApi(Checkout.here().addresses());
        int failed = 0;
        for (Service service : Shipped.services()) {
            PublicApi.Answer answer = api.post(Verification.AUDITOR_OF_ALL, service.name(), "/v1/audit/seals");
            if (answer.status() == 200) {
                Console.line("%s: %d chains are sealed"
                        .formatted(service.name(), answer.body().path("seals").size()));
            } else {
                Console.line("%s answered %d: %s".formatted(service.name(), answer.status(), answer.text()));
                failed++;
            }
        }
        return failed == 0 ? 0 : 1;
    }
}
