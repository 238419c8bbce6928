package io.github.rollcall.entra;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.store.Subscription;
import io.github.rollcall.directory.store.SubscriptionStore;
import io.github.rollcall.directory.wire.Sha256;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The subscriptions of one connection: what Graph holds and what the host stores, kept the same. */
final class KeptSubscriptions {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<Area, String> RESOURCES =
            new EnumMap<>(Map.of(Area.USERS, "/users", Area.GROUPS, "/groups"));
    private static final Map<Area, GraphPermission> PERMISSIONS =
            new EnumMap<>(Map.of(Area.USERS, GraphPermission.USERS, Area.GROUPS, GraphPermission.GROUPS));

    private final DirectoryId directory;
    private final GraphAccess access;
    private final SubscriptionStore subscriptions;
    private final URI address;
    private final Duration lifetime;
    private final GraphSubscriptions graph;

    KeptSubscriptions(
            DirectoryId directory,
            GraphAccess access,
            SubscriptionStore subscriptions,
            URI address,
            Duration lifetime,
            GraphSubscriptions graph) {
        this.directory = directory;
        this.access = access;
        this.subscriptions = subscriptions;
        this.address = address;
        this.lifetime = lifetime;
        this.graph = graph;
    }

    Map<Area, AreaStatus> subscribe() {
        return each((area, current) -> {
            if (current.isEmpty()) {
                create(area);
            }
        });
    }

    Map<Area, AreaStatus> renew() {
        return each((area, current) -> {
            if (current.isEmpty() || !renewed(area, current.get())) {
                create(area);
            }
        });
    }

    void endAll() {
        @Nullable DirectoryException first = null;
        for (Subscription subscription : stored(() -> subscriptions.list(directory))) {
            stored(() -> subscriptions.remove(subscription.id()));
            try {
                graph.delete(areaOf(subscription), subscription.id());
            } catch (DirectoryException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** What is done for one area with the subscription that it has. */
    private interface Step {
        void take(Area area, Optional<Subscription> current);
    }

    private Map<Area, AreaStatus> each(Step step) {
        Map<Area, AreaStatus> statuses = new EnumMap<>(Area.class);
        Instant now = access.clock().instant();
        List<Subscription> known = new ArrayList<>();
        for (Subscription subscription : stored(() -> subscriptions.list(directory))) {
            if (now.isBefore(subscription.expiresAt()) && subscription.tenant().equals(access.tenantId())) {
                known.add(subscription);
            } else {
                stored(() -> subscriptions.remove(subscription.id()));
            }
        }
        @Nullable DirectoryException first = null;
        for (Map.Entry<Area, String> wanted : RESOURCES.entrySet()) {
            Area area = wanted.getKey();
            Optional<Subscription> current = known.stream()
                    .filter(one -> one.resource().equals(wanted.getValue()))
                    .findFirst();
            try {
                statuses.put(area, status(area, () -> step.take(area, current)));
            } catch (DirectoryException failure) {
                if (endsTheCall(failure)) {
                    throw failure;
                }
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return statuses;
    }

    /** Whether the other area would fare the same, or Graph asks to be left alone. */
    private static boolean endsTheCall(DirectoryException failure) {
        return failure.retryAfter().isPresent()
                || failure.code() == ErrorCode.INTERRUPTED
                || failure.kind() == ErrorKind.AUTHORIZATION
                || failure.kind() == ErrorKind.STORE;
    }

    private static AreaStatus status(Area area, Runnable step) {
        try {
            step.run();
            return AreaStatus.enabled();
        } catch (DirectoryException failure) {
            if (failure.kind() != ErrorKind.PERMISSION_MISSING) {
                throw failure;
            }
            String permission =
                    Objects.requireNonNull(PERMISSIONS.get(area), "permission").wireName();
            return AreaStatus.disabled(
                    permission,
                    "notifications; changes are found by the next sync",
                    GraphPermissions.grant(permission)
                            + ". If it is granted, the tenant has no room for another subscription");
        }
    }

    private void create(Area area) {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String resource = Objects.requireNonNull(RESOURCES.get(area), "resource");
        GraphSubscriptions.Made made = graph.create(area, resource, address, secret, end());
        stored(() -> subscriptions.insert(new Subscription(
                made.id(), directory, access.tenantId(), resource, Sha256.of(secret), made.expiresAt())));
    }

    /** Whether it could be renewed; one that Graph no longer knows is forgotten. */
    private boolean renewed(Area area, Subscription subscription) {
        try {
            Instant end = graph.renew(area, subscription.id(), end());
            stored(() -> subscriptions.update(subscription.until(end)));
            return true;
        } catch (DirectoryException failure) {
            if (!GraphErrors.isNotFound(failure)) {
                throw failure;
            }
            stored(() -> subscriptions.remove(subscription.id()));
            return false;
        }
    }

    private Instant end() {
        return access.clock().instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Area areaOf(Subscription subscription) {
        return subscription.resource().equals(RESOURCES.get(Area.GROUPS)) ? Area.GROUPS : Area.USERS;
    }

    private static <T> T stored(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException broken) {
            throw DirectoryException.of(
                            ErrorCode.STORE_FAILED,
                            "the host's store of subscriptions failed ("
                                    + broken.getClass().getSimpleName() + ")",
                            "See the cause; call again when it works")
                    .cause(broken)
                    .build();
        }
    }
}
