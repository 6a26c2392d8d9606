package org.concordat.local.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.concordat.local.Installation;
import org.concordat.local.verify.EightTests;
import org.concordat.local.verify.Verification;
import org.concordat.local.verify.VerificationFindings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proves what a running stack has stored and that it reconciles, or says what is wrong and what was not looked at. */
@Command(
        name = "verify",
        description = {
            "Proves the audit chains, what is stored, and the reconciliation.",
            "Exit code 1 when something is wrong, 2 when nothing is but not everything could be looked at."
        })
final class VerifyCommand implements Callable<Integer> {

    @Option(names = "--period", description = "Reconcile one period only, such as 2016-17-P03.")
    private String period = "";

    @Option(
            names = "--releases",
            description = "Also audits everything that is shown: whether anything held back can be worked out from it.")
    private boolean releases;

    @Option(
            names = "--disclosure",
            description = {
                "The same, and proves disclosure control itself: runs the eight tests by which it is judged, whole.",
                "That needs what ./concordat test needs, and some time."
            })
    private boolean disclosure;

    @Option(names = "--as", description = "Who audits; by default the auditor of all boroughs.")
    private String auditor = Verification.AUDITOR_OF_ALL;

    @Override
    public Integer call() {
        Checkout checkout = Checkout.here();
        Verification verification = new Verification(checkout.addresses(), auditor, Console::line);
        VerificationFindings findings = verification.of(period, releases || disclosure);
        if (disclosure) {
            Path log = checkout.state().resolve("proof.log");
            new EightTests(Installation.find().home(), log, Console::line).run(findings);
        }
        findings.wrong().forEach(Console::line);
        findings.notLookedAt().forEach(line -> Console.line("NOT LOOKED AT: " + line));
        if (!findings.wrong().isEmpty()) {
            Console.line("NOT VERIFIED: %d findings above."
                    .formatted(findings.wrong().size()));
            return 1;
        }
        if (!findings.notLookedAt().isEmpty()) {
            Console.line("Nothing is wrong with what was looked at; NOT EVERYTHING was, as above.");
            return 2;
        }
        Console.line("Everything verified.");
        return 0;
    }
}
