package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.Reply;
import java.util.List;

/** Whether the System Log may be read. It is no area: without it the sync goes on, and learns of leavers later. */
final class OktaLogPermission {
    private final OktaSystemLog log;
    private final OktaReads reads;
    private final OktaSettings settings;

    OktaLogPermission(OktaSystemLog log, OktaReads reads, OktaSettings settings) {
        this.log = log;
        this.reads = reads;
        this.settings = settings;
    }

    /** What an administrator should know; nothing if the log answers, or fails for a reason that passes. */
    Reply<List<String>> warnings() {
        if (!reads.isGranted(OktaScope.LOGS.wireName())) {
            return new Reply<>(List.of(scopeMissing()), CallCost.NONE);
        }
        try {
            return new Reply<>(List.of(), log.probe().cost());
        } catch (DirectoryException refusal) {
            if (refusal.kind() == ErrorKind.AUTHORIZATION || refusal.code() == ErrorCode.INTERRUPTED) {
                throw refusal;
            }
            List<String> warnings = OktaChangesStart.isNotOffered(refusal) ? List.of(refused(refusal)) : List.of();
            return new Reply<>(warnings, CallCost.ONE_REQUEST);
        }
    }

    private String refused(DirectoryException refusal) {
        return refusal.providerCode().filter(OktaErrors.SCOPE_MISSING::equals).isPresent()
                ? scopeMissing()
                : lost(
                        "Okta refuses the System Log",
                        "in the Okta admin console open the app, tab Admin roles, and assign a role that may view it");
    }

    private String scopeMissing() {
        return lost(
                "the app lacks the scope " + OktaScope.LOGS.wireName(),
                "in the Okta admin console open the app, tab Okta API Scopes, and grant " + OktaScope.LOGS.wireName());
    }

    private String lost(String why, String remedy) {
        String who = settings.groupId() == null ? "users who are deleted" : "users who leave the group or are deleted";
        return who + " are found by full passes only, because " + why + ": " + remedy;
    }
}
