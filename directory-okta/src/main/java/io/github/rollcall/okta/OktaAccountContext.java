package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.connector.AccountContext;
import io.github.rollcall.directory.connector.ContextPart;
import io.github.rollcall.directory.connector.ContextReader;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.Optional;

/** What tickets show of an account. When it last signed in and changed its password stands in the user object. */
final class OktaAccountContext implements ContextReader {
    private final OktaUserById users;
    private final OktaUserMapper mapper;
    private final OktaGroupPages groups;
    private final OktaApplicationPages applications;

    OktaAccountContext(
            OktaUserById users, OktaUserMapper mapper, OktaGroupPages groups, OktaApplicationPages applications) {
        this.users = users;
        this.mapper = mapper;
        this.groups = groups;
        this.applications = applications;
    }

    @Override
    public Optional<AccountContext> accountContext(String externalId) {
        return users.row(externalId).map(row -> context(externalId, row));
    }

    private AccountContext context(String id, JsonObject row) {
        AccountContext.Builder context = AccountContext.of(mapper.single(row))
                .passwordChanged(OktaUserMapper.passwordChanged(row).orElse(null))
                .lastSignIn(OktaUserMapper.lastSignIn(row).orElse(null));
        part(context, ContextPart.GROUPS, OktaScope.GROUPS, () -> context.groups(groups.of(id)));
        part(
                context,
                ContextPart.APPLICATIONS,
                OktaScope.APPLICATIONS,
                () -> context.applications(applications.of(id)));
        return context.build();
    }

    private static void part(AccountContext.Builder context, ContextPart part, OktaScope scope, Runnable reading) {
        try {
            reading.run();
        } catch (DirectoryException refused) {
            if (!OktaAreas.isRefusal(refused)) {
                throw refused;
            }
            context.off(part, OktaAreas.off(refused, scope));
        }
    }
}
