package io.github.rollcall.okta;

import io.github.rollcall.provider.faults.FaultGridStories;
import io.github.rollcall.provider.faults.FaultedProvider;
import io.github.rollcall.sandbox.SandboxOptions;
import io.github.rollcall.testkit.FaultDeclaration;
import io.github.rollcall.testkit.SyncFault;

class OktaFaultGridTest extends FaultGridStories {
    @Override
    protected FaultedProvider start(SandboxOptions options) {
        return new FaultedOkta(options);
    }

    @Override
    protected FaultDeclaration declare(SyncFault fault) {
        return switch (fault) {
            case CONNECTION_REFUSED,
                    CONNECTION_RESET,
                    BODY_CUT,
                    NO_ANSWER_IN_TIME,
                    SERVER_ERROR_ONCE,
                    SERVER_ERROR_LASTING,
                    THROTTLED,
                    THROTTLED_WITHOUT_MEANING,
                    TOKEN_EXPIRED,
                    CREDENTIALS_REJECTED,
                    IDENTITY_CHANGED,
                    USERS_FORBIDDEN,
                    OTHER_AREA_FORBIDDEN,
                    GROUP_NOT_FOUND,
                    GROUP_EMPTY,
                    ANSWER_OF_ANOTHER_SHAPE,
                    TEXT_BROKEN,
                    ROW_UNREADABLE,
                    STATUS_UNREADABLE,
                    DATE_MALFORMED,
                    PAGE_REPEATED_OR_SKIPPED,
                    NEXT_LINK_CIRCLE,
                    LINK_FOREIGN,
                    LINK_HEADER_FORMS,
                    REDIRECT,
                    CHANGES_EXPIRED,
                    CHANGES_CONTRADICT,
                    CHANGES_SPLIT,
                    DIRECTORY_MOVES,
                    CANDIDATE_STILL_THERE,
                    CONFIRMATION_FAILS,
                    STORE_FAILS,
                    STORE_SLOW_OR_WRONG,
                    PROCESS_KILLED,
                    SECOND_NODE,
                    CLOCK_JUMPS,
                    CALLBACK_THROWS,
                    RUN_STOPPED,
                    ANSWER_TOO_LARGE,
                    MAPPING_CHANGED,
                    GROUP_CHANGED,
                    TWO_DIRECTORIES,
                    LOGINS_SWAPPED,
                    PROXY_INTERFERES,
                    TLS_UNTRUSTED -> FaultDeclaration.applies();
        };
    }
}
