package io.github.rollcall.testkit.proof;

import static io.github.rollcall.testkit.proof.WrongConnectors.bent;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.Cursor;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.DirectoryUserId;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.DirectoryConnector;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.testkit.DirectoryFixture;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Connectors that are wrong about themselves, failures or their end. */
final class WrongConnectorManners {
    private WrongConnectorManners() {}

    static Stream<Wrong<Supplier<DirectoryFixture>>> all() {
        return Stream.of(
                bent("has a name that is too long", HasALongName::new, "aProviderHasAShortName"),
                bent(
                        "has another fingerprint each time",
                        HasARandomFingerprint::new,
                        "theFingerprintIsThatOfTheConfiguration",
                        "makingAConnectorAsksNobody"),
                bent("has one fingerprint for all", HasOneFingerprint::new, "theFingerprintIsThatOfTheConfiguration"),
                bent("doubts everything", DoubtsEverything::new, "aCheckTellsThatUsersCanBeRead"),
                bent("claims every permission", ClaimsEveryPermission::new, "aLostPermissionIsAValueOfTheCheck"),
                bent("throws what it should report", ThrowsFromTheCheck::new, "aLostPermissionIsAValueOfTheCheck"),
                bent("lists what it remembers", ListsWhatItRemembers::new, "aLostPermissionNeverLooksLikeAShortList"),
                bent(
                        "starts over at a forged cursor",
                        StartsOver::new,
                        "aForgedCursorIsRefused",
                        "aCursorNeverLeadsToAnotherHost"),
                bent("follows a cursor anywhere", FollowsACursor::new, "aCursorNeverLeadsToAnotherHost"),
                bent("lets other exceptions out", LetsExceptionsOut::new, "aForgedCursorIsRefused"),
                bent("swallows an interrupt", SwallowsInterrupts::new, "anInterruptEndsACallThatWaits"),
                bent(
                        "takes an interrupt for a timeout",
                        TakesInterruptsForTimeouts::new,
                        "anInterruptEndsACallThatWaits"),
                bent("cannot be closed twice", ClosesOnce::new, "closingTwiceIsAsGoodAsOnce"),
                bent("goes on after its end", GoesOnAfterItsEnd::new, "callsAfterTheEndFail"),
                bent("shows its secret", ShowsItsSecret::new, "nothingItShowsHoldsASecretOrAPerson"),
                bent("asks when it is made", AsksWhenItIsMade::new, "makingAConnectorAsksNobody"));
    }

    private static final class AsksWhenItIsMade extends WrongConnector {
        AsksWhenItIsMade(DirectoryConnector right) {
            super(right);
            if (right.check().areas().isEmpty()) {
                throw new IllegalStateException("a check always names an area");
            }
        }
    }

    private static final class HasALongName extends WrongConnector {
        HasALongName(DirectoryConnector right) {
            super(right);
        }

        @Override
        public String provider() {
            return "a".repeat(33);
        }
    }

    private static final class HasARandomFingerprint extends WrongConnector {
        HasARandomFingerprint(DirectoryConnector right) {
            super(right);
        }

        @Override
        public String fingerprint() {
            return UUID.randomUUID().toString();
        }
    }

    private static final class HasOneFingerprint extends WrongConnector {
        HasOneFingerprint(DirectoryConnector right) {
            super(right);
        }

        @Override
        public String fingerprint() {
            return "fingerprint";
        }
    }

    private static final class DoubtsEverything extends WrongConnector {
        DoubtsEverything(DirectoryConnector right) {
            super(right);
        }

        @Override
        public ConnectionReport check() {
            return ConnectionReport.of(
                    Map.of(Area.USERS, AreaStatus.unknown("everything", "Look at it")), CallCost.ONE_REQUEST);
        }
    }

    private static final class ClaimsEveryPermission extends WrongConnector {
        ClaimsEveryPermission(DirectoryConnector right) {
            super(right);
        }

        @Override
        public ConnectionReport check() {
            return ConnectionReport.of(Map.of(Area.USERS, AreaStatus.enabled()), CallCost.ONE_REQUEST);
        }
    }

    private static final class ThrowsFromTheCheck extends WrongConnector {
        ThrowsFromTheCheck(DirectoryConnector right) {
            super(right);
        }

        @Override
        public ConnectionReport check() {
            ConnectionReport report = right.check();
            if (report.area(Area.USERS).state() == AreaStatus.State.DISABLED) {
                throw DirectoryException.of(ErrorCode.PERMISSION_MISSING, "no permission", "Grant it")
                        .build();
            }
            return report;
        }
    }

    private static final class ListsWhatItRemembers extends WrongConnector {
        ListsWhatItRemembers(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            try {
                return right.users(cursor);
            } catch (DirectoryException e) {
                if (e.kind() == ErrorKind.PERMISSION_MISSING) {
                    return UserPage.builder()
                            .user(DirectoryUser.builder(new DirectoryUserId(id(), "remembered"))
                                    .build())
                            .end(Completion.proven());
                }
                throw e;
            }
        }
    }

    private static final class StartsOver extends WrongConnector {
        StartsOver(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            try {
                return right.users(cursor);
            } catch (DirectoryException e) {
                return e.code() == ErrorCode.CURSOR_EXPIRED ? right.users(null) : fail(e);
            }
        }

        private static UserPage fail(DirectoryException e) {
            throw e;
        }
    }

    private static final class FollowsACursor extends WrongConnector {
        FollowsACursor(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            if (cursor != null && cursor.value().startsWith("http")) {
                visit(URI.create(cursor.value().replace("$", "")));
            }
            return right.users(cursor);
        }

        private static void visit(URI link) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(link.getHost(), link.getPort()), 5_000);
                if (socket.getInputStream().read() >= 0) {
                    throw new IOException("the other side has nothing to say");
                }
            } catch (IOException e) {
                // Reset by the other side, which has counted the visit.
            }
        }
    }

    private static final class LetsExceptionsOut extends WrongConnector {
        LetsExceptionsOut(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            try {
                return right.users(cursor);
            } catch (DirectoryException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class SwallowsInterrupts extends WrongConnector {
        SwallowsInterrupts(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            try {
                return right.users(cursor);
            } catch (DirectoryException e) {
                throw Thread.interrupted()
                        ? DirectoryException.of(ErrorCode.INTERRUPTED, "the call was interrupted", "Start again")
                                .build()
                        : e;
            }
        }
    }

    private static final class TakesInterruptsForTimeouts extends WrongConnector {
        TakesInterruptsForTimeouts(DirectoryConnector right) {
            super(right);
        }

        @Override
        public UserPage users(@Nullable Cursor cursor) {
            try {
                return right.users(cursor);
            } catch (DirectoryException e) {
                throw e.code() == ErrorCode.INTERRUPTED
                        ? DirectoryException.of(ErrorCode.TIMEOUT, "no answer", "Try again")
                                .build()
                        : e;
            }
        }
    }

    private static final class ClosesOnce extends WrongConnector {
        private boolean closed;

        ClosesOnce(DirectoryConnector right) {
            super(right);
        }

        @Override
        public void close() {
            if (closed) {
                throw new IllegalStateException("closed already");
            }
            closed = true;
            right.close();
        }
    }

    private static final class GoesOnAfterItsEnd extends WrongConnector {
        GoesOnAfterItsEnd(DirectoryConnector right) {
            super(right);
        }

        @Override
        public void close() {}
    }

    private static final class ShowsItsSecret extends WrongConnector {
        ShowsItsSecret(DirectoryConnector right) {
            super(right);
        }

        @Override
        public String toString() {
            return "WrongConnector[" + WrongFixture.SECRET + "]";
        }
    }
}
