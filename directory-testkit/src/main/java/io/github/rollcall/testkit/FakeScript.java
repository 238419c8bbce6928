package io.github.rollcall.testkit;

import io.github.rollcall.directory.Area;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.AreaStatus;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.Confirmation;
import io.github.rollcall.directory.connector.ConnectionReport;
import io.github.rollcall.directory.connector.Presence;
import io.github.rollcall.testkit.FakeDirectory.Call;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link FakeDirectory} misbehaves. What is told here holds until {@link #behave()}; calls are counted from the moment
 * of telling. All methods may be called by several threads.
 */
public final class FakeScript {
    private static final AreaStatus REVOKED =
            AreaStatus.disabled("Users.Read", "Users are not synced", "Grant Users.Read to the application");

    private final Map<Call, Integer> calls = new EnumMap<>(Call.class);
    private final List<Cue> cues = new ArrayList<>();
    private final Map<String, Presence> presences = new HashMap<>();
    private FakeFaults faults = FakeFaults.NONE;
    private AreaStatus usersArea = AreaStatus.enabled();
    private @Nullable String tenant;
    private boolean changesOffered;
    private int generation;

    FakeScript() {}

    private record Cue(Call call, int at, Runnable action) {}

    /**
     * Lets one call fail; a retry of the engine is another call.
     *
     * @param call which
     * @param nth 1 for the next one
     * @param failure what it throws
     * @return this
     */
    public FakeScript failAt(Call call, int nth, RuntimeException failure) {
        return beforeAt(call, nth, () -> {
            throw failure;
        });
    }

    /**
     * Lets something happen before a call is answered: the world changes, a clock moves, another run takes over.
     *
     * @param call which
     * @param nth 1 for the next one
     * @param action what happens, in the calling thread
     * @return this
     */
    public synchronized FakeScript beforeAt(Call call, int nth, Runnable action) {
        if (nth < 1) {
            throw new IllegalArgumentException("nth: 1 is the next call");
        }
        cues.add(new Cue(call, calls(call) + nth, action));
        return this;
    }

    /**
     * Leaves users out of listings and changes although they belong there.
     *
     * @param externalIds who
     * @return this
     */
    public synchronized FakeScript drop(String... externalIds) {
        faults = faults.dropping(Set.of(externalIds));
        return this;
    }

    /**
     * Lists nobody, with a proven end.
     *
     * @return this
     */
    public synchronized FakeScript listNobody() {
        faults = faults.listingNobody();
        return this;
    }

    /**
     * Ends listings without proof.
     *
     * @param doubt why
     * @return this
     */
    public synchronized FakeScript endWithoutProof(String doubt) {
        faults = faults.doubting(doubt);
        return this;
    }

    /**
     * Lets every page that has a next one point to itself.
     *
     * @return this
     */
    public synchronized FakeScript repeatCursor() {
        faults = faults.repeatingCursor();
        return this;
    }

    /**
     * Shows users as rows that cannot be read but for their id.
     *
     * @param externalIds who
     * @return this
     */
    public synchronized FakeScript rejectRows(String... externalIds) {
        faults = faults.rejecting(Set.of(externalIds));
        return this;
    }

    /**
     * Adds rows without an id to each page.
     *
     * @param rows how many
     * @return this
     */
    public synchronized FakeScript addRowsWithoutId(int rows) {
        faults = faults.withRowsWithoutId(rows);
        return this;
    }

    /**
     * States a count of the listing.
     *
     * @param users the count, right or wrong
     * @return this
     */
    public synchronized FakeScript claimTotal(long users) {
        faults = faults.claiming(users);
        return this;
    }

    /**
     * Lets pages of changes say that their users may be outside the scope.
     *
     * @return this
     */
    public synchronized FakeScript leaveScopeUnknown() {
        faults = faults.leavingScopeUnknown();
        return this;
    }

    /**
     * Answers for an id when it is confirmed, whatever is true.
     *
     * @param externalId who
     * @param presence the answer
     * @return this
     */
    public synchronized FakeScript answer(String externalId, Presence presence) {
        presences.put(externalId, presence);
        return this;
    }

    /**
     * Forgets the places all cursors made so far point to. Cursors made later are good.
     *
     * @return this
     */
    public synchronized FakeScript expireCursors() {
        generation++;
        return this;
    }

    /**
     * Takes the permission to read users away: a check says so, and every other call is refused.
     *
     * @return this
     */
    public synchronized FakeScript revokeUsersArea() {
        usersArea = REVOKED;
        return this;
    }

    /**
     * Lets a check answer that nobody can tell whether users may be read. Calls go on being answered.
     *
     * @return this
     */
    public synchronized FakeScript doubtUsersArea() {
        usersArea = AreaStatus.unknown("Users.Read", "Look at the permissions of the application");
        return this;
    }

    /**
     * Ends all misbehaviour told so far. Expired cursors stay expired, and changes stay offered.
     *
     * @return this
     */
    public synchronized FakeScript behave() {
        cues.clear();
        presences.clear();
        faults = FakeFaults.NONE;
        usersArea = AreaStatus.enabled();
        tenant = null;
        return this;
    }

    // --- for the directory ------------------------------------------------------------------------------------------

    synchronized void offerChanges() {
        changesOffered = true;
    }

    synchronized boolean offersChanges() {
        return changesOffered;
    }

    synchronized int calls(Call call) {
        return calls.getOrDefault(call, 0);
    }

    synchronized int generation() {
        return generation;
    }

    synchronized FakeFaults faults() {
        return faults;
    }

    /** Counts a call and plays what was told for it, outside the lock, because an action may block. */
    void begin(Call call) {
        List<Runnable> actions = new ArrayList<>();
        synchronized (this) {
            int number = calls.merge(call, 1, Integer::sum);
            cues.removeIf(cue -> {
                boolean due = cue.call() == call && cue.at() == number;
                if (due) {
                    actions.add(cue.action());
                }
                return due;
            });
        }
        actions.forEach(Runnable::run);
    }

    /**
     * Lets a check say which tenant answers; before, and after {@link #behave()}, it says none.
     *
     * @param id the id of the tenant
     * @return this
     */
    public synchronized FakeScript answerAs(String id) {
        tenant = id;
        return this;
    }

    synchronized ConnectionReport report(Map<Area, AreaStatus> others) {
        Map<Area, AreaStatus> areas = new EnumMap<>(others);
        areas.put(Area.USERS, usersArea);
        ConnectionReport report = ConnectionReport.of(areas, CallCost.ONE_REQUEST);
        return tenant == null ? report : report.withTenant(tenant);
    }

    synchronized void demandUsersArea() {
        if (usersArea.state() == AreaStatus.State.DISABLED) {
            throw DirectoryException.of(
                            ErrorCode.PERMISSION_MISSING,
                            "the application may not read users",
                            "Grant Users.Read to the application")
                    .area(Area.USERS)
                    .build();
        }
    }

    synchronized Confirmation confirm(FakeRoster roster, Set<String> externalIds) {
        Map<String, Presence> answers = new HashMap<>();
        for (String externalId : externalIds) {
            Presence told = presences.get(externalId);
            answers.put(externalId, told != null ? told : roster.presence(externalId));
        }
        return new Confirmation(answers, CallCost.ONE_REQUEST);
    }
}
