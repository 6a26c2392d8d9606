package org.concordat.local.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.concordat.local.Ports;
import org.concordat.local.Stack;
import org.concordat.local.demo.Demonstration;
import org.concordat.local.demo.FirstFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, and holds it until Ctrl-C, {@code ./concordat down} or a signal. */
@Command(name = "up", description = "Starts everything and shows where to look; Ctrl-C ends all of it.")
final class UpCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(15);

    @Option(names = "--detach", description = "Return when a figure can be read, with everything running on.")
    private boolean detach;

    @Option(names = "--servers-only", description = "PostgreSQL, Kafka and Keycloak, but none of the services.")
    private boolean serversOnly;

    @Option(names = "--no-demo", description = "Do not load the demonstration figures.")
    private boolean withoutDemo;

    @Override
    public Integer call() throws Exception {
        Checkout checkout = Checkout.here();
        if (checkout.supervisor().isPresent()) {
            return new AlreadyUp(checkout).say(detach);
        }
        if (detach) {
            return new Detached(checkout).up(serversOnly, withoutDemo);
        }
        holdHere(checkout);
        return 0;
    }

    private void holdHere(Checkout checkout) throws InterruptedException {
        Console console = new Console();
        Ports ports = checkout.ports();
        checkout.superviseFromHere();
        checkout.remember(ports);
        try (Stack stack = Stack.in(checkout.state(), ports, console)) {
            if (serversOnly) {
                stack.startServers();
            } else {
                stack.start();
                showDemonstration(checkout, stack, console);
            }
            Welcome.print(stack.addresses(), console.seconds(), serversOnly);
            checkout.announceReady();
            Duration pause = BETWEEN_LOOKS;
            while (true) { // until a signal ends this process, and its shutdown hook the stack
                Thread.sleep(pause);
                pause = stack.mend() ? BETWEEN_LOOKS : AFTER_A_FAILURE;
            }
        }
    }

    private void showDemonstration(Checkout checkout, Stack stack, Console console) {
        if (withoutDemo) {
            return;
        }
        if (!checkout.hasDemonstration()) {
            new Demonstration(stack.addresses(), console).load();
            checkout.rememberDemonstration();
        }
        new FirstFigure(stack.addresses(), console).await();
    }
}
