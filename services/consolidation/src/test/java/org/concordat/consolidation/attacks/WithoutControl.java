package org.concordat.consolidation.attacks;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Where answers are of an edition without disclosure control, every attack has to succeed: what it asserts must not be so.
 * What something else guards has to fail as before.
 */
final class WithoutControl implements TestExecutionExceptionHandler, AfterTestExecutionCallback {

    private static final Namespace HERE = Namespace.create(WithoutControl.class);
    private static final String SUCCEEDED = "succeeded";

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (!(thrown instanceof AssertionError) || isGuardedOtherwise(context)) {
            throw thrown;
        }
        context.getStore(HERE).put(SUCCEEDED, true);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()
                && !isGuardedOtherwise(context)
                && context.getStore(HERE).get(SUCCEEDED) == null) {
            throw new AssertionError("without disclosure control this attack fails as well: it shows nothing of it");
        }
    }

    private static boolean isGuardedOtherwise(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(GuardedOtherwise.class);
    }
}
