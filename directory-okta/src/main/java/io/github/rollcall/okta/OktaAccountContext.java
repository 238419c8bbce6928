package io.github.rollcall.okta;

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
        return context.part(
                        ContextPart.GROUPS,
                        () -> context.groups(groups.of(id)),
                        refused -> OktaAreas.off(refused, OktaScope.GROUPS))
                .part(
                        ContextPart.APPLICATIONS,
                        () -> context.applications(applications.of(id)),
                        refused -> OktaAreas.off(refused, OktaScope.APPLICATIONS))
                .build();
    }
}
