package io.github.rollcall.okta;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.wire.StrictJson;
import java.util.Optional;

/** The state of one account, read now by immutable id; a search, or a listing, may be behind. */
final class OktaAccounts {
    /** Who asks, for Okta. */
    private static final String ME = "me";

    private final OktaClients clients;
    private final OktaReads reads;

    OktaAccounts(OktaClients clients, OktaReads reads) {
        this.clients = clients;
        this.reads = reads;
    }

    /** The account; empty if Okta says that it does not exist. A login is no identity, so it names nobody. */
    Optional<OktaAccount> read(String userId) {
        if (!OktaUserById.canBeAnId(userId) || userId.equals(ME)) {
            return Optional.empty();
        }
        Optional<OktaAccount> account = OktaUserById.read(
                        clients, reads, userId, response -> OktaUserMapper.account(StrictJson.object(response.body())))
                .value();
        if (account.filter(other -> !other.id().equals(userId)).isPresent()) {
            throw DirectoryException.of(
                            ErrorCode.RESPONSE_INVALID,
                            "the answer cannot be trusted: it is not about the user asked for",
                            "Nothing was concluded from it. Use the immutable id; if it persists, report it")
                    .area(Area.CREDENTIALS)
                    .build();
        }
        return account;
    }
}
