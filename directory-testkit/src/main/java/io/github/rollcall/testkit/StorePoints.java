package io.github.rollcall.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The points of a run: the moments before and after each call of any of its stores, counted together from 1. A test lets
 * something happen at one of them: the process ends, another node takes over, the store fails.
 *
 * <pre>{@code
 * StorePoints points = StorePoints.at(point -> {
 *     if (point == 7) {
 *         throw new AssertionError("the process ends here");
 *     }
 * });
 * DirectorySync.between(connector, points.of(UserStore.class, users), points.of(ConnectionStore.class, connections))
 *         .executor(Runnable::run)
 *         .run(SyncMode.FULL);
 * }</pre>
 *
 * <p>Stores may be called by several threads; which point is whose is then left to chance.
 */
public final class StorePoints {
    private final AtomicInteger reached = new AtomicInteger();
    private final IntConsumer event;

    private StorePoints(IntConsumer event) {
        this.event = Objects.requireNonNull(event, "event");
    }

    /**
     * Counts from now on.
     *
     * @param event what happens at a point, in the thread of the call; what it throws is what the call throws
     * @return the points of one run
     */
    public static StorePoints at(IntConsumer event) {
        return new StorePoints(event);
    }

    /**
     * Counts the calls of a store.
     *
     * @param <S> the interface
     * @param role the interface the run knows the store by
     * @param store the store
     * @return the store as the run is to see it
     */
    public <S> S of(Class<S> role, S store) {
        return role.cast(Proxy.newProxyInstance(
                role.getClassLoader(),
                new Class<?>[] {role},
                (self, method, arguments) -> call(store, method, arguments)));
    }

    /**
     * How far the run has got.
     *
     * @return the number of the latest point, 0 before the first
     */
    public int reached() {
        return reached.get();
    }

    private @Nullable Object call(Object store, Method method, Object @Nullable [] arguments) throws Throwable {
        event.accept(reached.incrementAndGet());
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        } finally {
            event.accept(reached.incrementAndGet());
        }
    }
}
