package io.github.rollcall.testkit;

import io.github.rollcall.sandbox.EntraSandbox;
import io.github.rollcall.sandbox.OktaSandbox;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts sandboxes for tests that ask for them as parameters, and closes them:
 *
 * <pre>{@code
 * @ExtendWith(SandboxExtension.class)
 * class OurSyncTest {
 *     @Test
 *     void leaversAreDeactivated(EntraSandbox entra) { ... }
 * }
 * }</pre>
 *
 * A parameter of a test method is a fresh sandbox for that test; a parameter of a constructor, {@code @BeforeEach} or
 * {@code @AfterEach} method is the same one as the test's; a parameter of {@code @BeforeAll} is one for the class, which the
 * tests of the class then share. Needs {@code directory-sandbox} on the class path and JUnit 5.13
 * or newer.
 */
public final class SandboxExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);

    /** Made by JUnit. */
    public SandboxExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == EntraSandbox.class || type == OktaSandbox.class;
    }

    /** JUnit closes what its store holds when the test, or the class, has ended. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Store store = context.getStore(NAMESPACE);
        Object running = store.get(type);
        if (running == null) {
            running = type == EntraSandbox.class ? EntraSandbox.start() : OktaSandbox.start();
            store.put(type, running);
        }
        return running;
    }
}
