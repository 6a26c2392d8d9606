package org.concordat.local;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.concordat.local.process.Component;

/** Starts components side by side, each as soon as what it needs is there, and can be told to give up. */
final class Starting {
    private static final Duration TO_GIVE_UP = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("starting-", 1).daemon().factory());

    /** Starts all; throws what went wrong first, while the rest may still be starting. */
    void everything(Map<String, Component> servers, Map<String, Component> services) {
        CompletableFuture<?> postgres = begin(servers, "postgres");
        CompletableFuture<?> kafka = begin(servers, "kafka");
        CompletableFuture<?> keycloak = begin(servers, "keycloak");
        CompletableFuture<?> footing = CompletableFuture.allOf(postgres, kafka);
        CompletableFuture<?> first = new CompletableFuture<>();
        CompletableFuture<?>[] all = Stream.concat(
                        Stream.of(footing, keycloak),
                        services.values().stream().map(service -> footing.thenRunAsync(() -> run(service), threads)))
                .map(start -> start.whenComplete((done, failure) -> {
                    if (failure != null) {
                        first.completeExceptionally(failure);
                    }
                }))
                .toArray(CompletableFuture<?>[]::new);
        await(CompletableFuture.anyOf(CompletableFuture.allOf(all), first));
    }

    /** Starts one. */
    void one(Component component) {
        await(CompletableFuture.runAsync(() -> run(component), threads));
    }

    /** Interrupts whatever is still starting and waits until it has let go. */
    void giveUp() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(TO_GIVE_UP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<?> begin(Map<String, Component> servers, String name) {
        Component server = servers.get(name);
        if (server == null) {
            throw new IllegalArgumentException("no server is called " + name);
        }
        return CompletableFuture.runAsync(() -> run(server), threads);
    }

    private static void run(Component component) {
        try {
            component.start();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException(component.name() + " was interrupted while starting", interrupted);
        }
    }

    private static void await(CompletableFuture<?> start) {
        try {
            start.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while starting", interrupted);
        } catch (ExecutionException | CompletionException failed) {
            throw original(failed);
        }
    }

    private static RuntimeException original(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null
                && (cause instanceof ExecutionException || cause instanceof CompletionException)) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException known ? known : new StackException(cause.toString(), cause);
    }
}
