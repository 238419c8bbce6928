package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users whom a change hints at, read by id with their groups: what is true of them now, whatever the hint said. */
final class OktaUsersById {
    private final OktaClients clients;
    private final OktaReads reads;
    private final OktaUserMapper mapper;
    private final OktaMembership membership;

    OktaUsersById(OktaClients clients, OktaReads reads, OktaUserMapper mapper, OktaMembership membership) {
        this.clients = clients;
        this.reads = reads;
        this.mapper = mapper;
        this.membership = membership;
    }

    /** What is true of a user. */
    enum Standing {
        /** Belongs to the scope. */
        MEMBER,
        /** Exists and does not belong to the scope. */
        OUTSIDE,
        /** Does not exist. */
        MISSING,
        /** Belongs to the scope and is no user that can be read. */
        UNREADABLE,
        /** Outside of what the app's administrator role covers. */
        FORBIDDEN
    }

    /**
     * One of them.
     *
     * @param user whoever belongs to the scope and can be read
     * @param digest of all that counts in the user; empty if there is none
     */
    record Account(String id, Standing standing, @Nullable DirectoryUser user, Optional<String> digest) {}

    /** Reads users. Throws if anybody was not answered for, because a user who is left out would not be told again. */
    Reply<List<Account>> read(Collection<String> ids) {
        List<Account> accounts = new ArrayList<>();
        CallCost cost = CallCost.NONE;
        for (String id : ids) {
            Reply<Account> account = read(id);
            accounts.add(account.value());
            cost = cost.plus(account.cost());
        }
        if (accounts.stream().anyMatch(account -> account.standing() == Standing.OUTSIDE)) {
            cost = cost.plus(membership.proveShown());
        }
        return new Reply<>(accounts, cost);
    }

    private Reply<Account> read(String id) {
        CallCost cost = CallCost.NONE;
        try {
            Reply<JsonObject> read = reads.get(
                    clients.address("/api/v1/users/" + clients.segment(id)),
                    response -> about(StrictJson.object(response.body()), id));
            cost = read.cost();
            Reply<Boolean> member = membership.of(id);
            cost = cost.plus(member.cost());
            return new Reply<>(account(id, read.value(), member.value()), cost);
        } catch (DirectoryException refusal) {
            Standing standing = standing(refusal);
            cost = cost.plus(CallCost.ONE_REQUEST);
            return new Reply<>(
                    new Account(id, standing, null, Optional.empty()),
                    standing == Standing.MISSING ? cost.plus(membership.proveGone(id)) : cost);
        }
    }

    private Account account(String id, JsonObject row, boolean member) {
        Optional<String> digest = Optional.of(mapper.digest(row));
        if (!member) {
            return new Account(id, Standing.OUTSIDE, null, digest);
        }
        return mapper.user(row)
                .map(user -> new Account(id, Standing.MEMBER, user, digest))
                .orElseGet(() -> new Account(id, Standing.UNREADABLE, null, digest));
    }

    /** Okta resolves logins and short names as well. */
    private static JsonObject about(JsonObject row, String id) {
        return Optional.of(row)
                .filter(user -> OktaUserMapper.id(user).filter(id::equals).isPresent())
                .orElseThrow(() -> OktaPlaces.invalid("a read of a user is about nobody, or another"));
    }

    private static Standing standing(DirectoryException refusal) {
        if (OktaErrors.isNotFound(refusal)) {
            return Standing.MISSING;
        }
        if (refusal.code() == ErrorCode.PERMISSION_MISSING
                && refusal.providerCode()
                        .filter(OktaErrors.ROLE_MISSING::equals)
                        .isPresent()) {
            return Standing.FORBIDDEN;
        }
        throw refusal;
    }
}
