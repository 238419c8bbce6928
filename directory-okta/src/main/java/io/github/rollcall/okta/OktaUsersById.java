package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.JsonObject;
import io.github.rollcall.directory.wire.Reply;
import io.github.rollcall.directory.wire.StrictJson;
import io.github.rollcall.okta.OktaMembership.Other;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Users whom a change hints at, asked about by id: what is true of them now, whatever the hint said. Changes cover the whole
 * org, so that the groups are asked for first, and the profiles of others are left alone.
 */
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
        /** Outside of what the app's administrator role covers, so that it cannot be told. */
        FORBIDDEN
    }

    /**
     * One of them.
     *
     * @param user whoever belongs to the scope and can be read
     * @param digest of all that counts in the user; empty if the user was not read
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
        return accounts.stream().anyMatch(account -> account.standing() == Standing.OUTSIDE)
                ? certified(accounts, cost)
                : new Reply<>(accounts, cost);
    }

    /** Who is outside of a group that is not shown may be in it; a doubt about some is none about the others. */
    private Reply<List<Account>> certified(List<Account> accounts, CallCost cost) {
        try {
            return new Reply<>(accounts, cost.plus(membership.proveShown()));
        } catch (DirectoryException failure) {
            if (OktaPresence.endsTheCall(failure)) {
                throw failure;
            }
            accounts.replaceAll(account ->
                    account.standing() == Standing.OUTSIDE ? without(account.id(), Standing.FORBIDDEN) : account);
            return new Reply<>(accounts, cost.plus(CallCost.ONE_REQUEST));
        }
    }

    private Reply<Account> read(String id) {
        Reply<Boolean> member;
        try {
            member = membership.of(id);
        } catch (DirectoryException refusal) {
            return refused(id, refusal, () -> membership.proveGone(id, Other.PROFILE));
        }
        if (!member.value()) {
            return new Reply<>(without(id, Standing.OUTSIDE), member.cost());
        }
        Reply<Account> account;
        try {
            account = reads.get(
                    OktaUserById.address(clients, id),
                    response -> member(id, about(StrictJson.object(response.body()), id)));
        } catch (DirectoryException refusal) {
            account = refused(id, refusal, () -> membership.proveGone(id, Other.GROUPS));
        }
        return new Reply<>(account.value(), member.cost().plus(account.cost()));
    }

    private static Reply<Account> refused(String id, DirectoryException refusal, Supplier<CallCost> proof) {
        Standing standing = standing(refusal);
        if (standing != Standing.MISSING) {
            return new Reply<>(without(id, standing), CallCost.ONE_REQUEST);
        }
        try {
            return new Reply<>(without(id, Standing.MISSING), proof.get().plus(CallCost.ONE_REQUEST));
        } catch (DirectoryException unproven) {
            if (OktaPresence.endsTheCall(unproven)) {
                throw unproven;
            }
            return new Reply<>(without(id, Standing.FORBIDDEN), CallCost.ONE_REQUEST);
        }
    }

    private static Account without(String id, Standing standing) {
        return new Account(id, standing, null, Optional.empty());
    }

    private Account member(String id, JsonObject row) {
        Optional<String> digest = Optional.of(mapper.digest(row));
        return mapper.user(row)
                .map(user -> new Account(id, Standing.MEMBER, user, digest))
                .orElseGet(() -> new Account(id, Standing.UNREADABLE, null, digest));
    }

    /** Okta resolves logins and short names as well. */
    private static JsonObject about(JsonObject row, String id) {
        return Optional.of(row)
                .filter(user -> OktaUserById.isAbout(user, id))
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
