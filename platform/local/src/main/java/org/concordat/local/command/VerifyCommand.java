package org.concordat.local.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.concordat.local.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proves the audit chains and the reconciliation of a running stack, or says what is wrong. */
@Command(
        name = "verify",
        description = "Proves the audit chains and the reconciliation; exit code 1 when either is not.")
final class VerifyCommand implements Callable<Integer> {

    @Option(names = "--period", description = "Reconcile one period only, such as 2016-17-P03.")
    private String period = "";

    @Override
    public Integer call() {
        Verification verification = new Verification(Checkout.here().addresses(), Console::line);
        List<String> wrong = verification.of(period);
        wrong.forEach(Console::line);
        Console.line(wrong.isEmpty() ? "Everything verified." : "NOT VERIFIED: " + wrong.size() + " findings above.");
        return wrong.isEmpty() ? 0 : 1;
    }
}
