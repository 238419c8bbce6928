package io.github.rollcall.directory.context;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.connector.AccountContext;
import io.github.rollcall.directory.connector.ApplicationReader;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.ContextPart;
import io.github.rollcall.directory.connector.ContextReader;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.GroupReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says about a user now.
 *
 * @param account null if the provider does not know the user or could not be asked
 * @param failure why it could not be asked; null if it has answered
 */
record ProviderPart(
        @Nullable AccountContext account, @Nullable DirectoryException failure) {

    static ProviderPart read(DirectoryConnector connector, DirectoryUserId user) {
        Optional<ContextReader> reader = connector.context();
        if (reader.isEmpty()) {
            return partByPart(connector, user);
        }
        try {
            Optional<AccountContext> account = reader.get().accountContext(user.externalId());
            return new ProviderPart(
                    account.map(one -> checked(one, one.user(), user)).orElse(null), null);
        } catch (RuntimeException failure) {
            DirectoryException known = known(failure);
            return isOutOfReach(known) ? new ProviderPart(null, known) : partByPart(connector, user);
        }
    }

    /** Where nothing answers, each further question would only wait again. */
    private static boolean isOutOfReach(DirectoryException failure) {
        return failure.kind() == ErrorKind.UNAVAILABLE || failure.kind() == ErrorKind.AUTHORIZATION;
    }

    private static DirectoryException known(RuntimeException failure) {
        if (failure instanceof DirectoryException known) {
            return known;
        }
        // The message of an undeclared exception may hold anything, so only its class is told.
        return DirectoryException.of(
                        ErrorCode.CONNECTOR_FAILED,
                        "the connector failed with an undeclared exception ("
                                + failure.getClass().getSimpleName() + ")",
                        "Report it to the author of the connector")
                .build();
    }

    private static ProviderPart partByPart(DirectoryConnector connector, DirectoryUserId user) {
        String id = user.externalId();
        Optional<DirectoryUser> record;
        try {
            record = connector.user(id).map(one -> checked(one, one, user));
        } catch (RuntimeException failure) {
            return new ProviderPart(null, known(failure));
        }
        if (record.isEmpty()) {
            return new ProviderPart(null, null);
        }
        AccountContext.Builder context = AccountContext.of(record.get());
        Optional<GroupReader> groups = connector.groups();
        Optional<ApplicationReader> applications = connector.applications();
        part(context, ContextPart.GROUPS, groups, one -> one.memberOf(id), context::groups, connector, Area.GROUPS);
        part(
                context,
                ContextPart.APPLICATIONS,
                applications,
                one -> one.assignments(id),
                context::applications,
                connector,
                Area.APPLICATIONS);
        context.off(
                ContextPart.SIGN_IN_ACTIVITY,
                AreaStatus.unknown("the account's history", "Use a connector that reads the context of an account"));
        return new ProviderPart(context.build(), null);
    }

    private static <R, T> void part(
            AccountContext.Builder context,
            ContextPart part,
            Optional<R> reader,
            Function<R, List<T>> question,
            Consumer<List<T>> answer,
            DirectoryConnector connector,
            Area area) {
        try {
            if (reader.isPresent()) {
                answer.accept(question.apply(reader.get()));
            } else {
                context.off(part, connector.check().area(area));
            }
        } catch (RuntimeException failure) {
            context.off(part, PartStatus.of(failure, "the part " + part + " of tickets"));
        }
    }

    /** What is about somebody else is no answer. */
    private static <T> T checked(T answer, DirectoryUser about, DirectoryUserId asked) {
        if (!about.id().equals(asked)) {
            throw DirectoryException.of(
                            ErrorCode.CONNECTOR_FAILED,
                            "the connector answered with another user than the one asked for",
                            "Report it to the author of the connector")
                    .build();
        }
        return answer;
    }
}
