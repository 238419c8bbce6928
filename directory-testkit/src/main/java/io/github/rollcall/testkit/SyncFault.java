package io.github.rollcall.testkit;

/**
 * What can go wrong with a sync: the catalogue of faults F1 to F45. Each constant says what happens, and what a run must make
 * of it. Common to all: the run ends within its bounds, with nothing but {@link
 * io.github.rollcall.directory.DirectoryException}; nobody who is in scope is deactivated; its report counts what the store
 * really changed; nothing is sent to another host; and when the fault is over, the next run leaves the store as if it had never
 * been.
 *
 * <p>A test of a connector answers for every constant with a {@link FaultDeclaration}. With a {@code switch} expression that
 * has no {@code default}, a constant nobody answered for fails the build.
 */
public enum SyncFault {
    /** Nobody listens at the provider's address, or its name does not resolve. Required: FAILED after retries; nothing is concluded, pages stored before stay. */
    CONNECTION_REFUSED(1),
    /** The connection breaks before an answer. Required: As when it is refused. */
    CONNECTION_RESET(2),
    /** The connection breaks in the middle of a body. Required: The page is dropped whole and asked for again; FAILED if that lasts. */
    BODY_CUT(3),
    /** No answer comes, or one that never ends. Required: The deadline of the call ends it; FAILED after retries. */
    NO_ANSWER_IN_TIME(4),
    /** One answer is 500, 502, 503 or 504. Required: COMPLETE after a retry. */
    SERVER_ERROR_ONCE(5),
    /** Every answer is a server error. Required: FAILED; the next run goes on where this one stopped. */
    SERVER_ERROR_LASTING(6),
    /** The provider asks to wait: 429 with the seconds, the date or the reset of its limit. Required: A short wait is waited; a longer one ends the run THROTTLED until then, and no request comes before. */
    THROTTLED(7),
    /** The provider asks to wait, and how long makes no sense or is missing. Required: A bounded number of tries with pauses, then FAILED or THROTTLED. */
    THROTTLED_WITHOUT_MEANING(8),
    /** One answer is 401. Required: COMPLETE with a new token. */
    TOKEN_EXPIRED(9),
    /** The provider refuses every token, or gives none. Required: QUARANTINED; nobody is deactivated. */
    CREDENTIALS_REJECTED(10),
    /** Token or host belong to another tenant or org than before. Required: QUARANTINED before anything is read. */
    IDENTITY_CHANGED(11),
    /** Reading users answers 403. Required: AREA_DISABLED; nothing changes. */
    USERS_FORBIDDEN(12),
    /** Reading groups, applications or service principals fails. Required: That area alone is off; users are COMPLETE. */
    OTHER_AREA_FORBIDDEN(13),
    /** The group does not exist. Required: QUARANTINED, and never taken for a group without members. */
    GROUP_NOT_FOUND(14),
    /** The group exists and has no members. Required: STAGED for a person to decide on. */
    GROUP_EMPTY(15),
    /** Status 200 or 204 with something that is no listing. Required: Asked for again, then FAILED; never an empty listing. */
    ANSWER_OF_ANOTHER_SHAPE(16),
    /** JSON that is cut, followed by more, or holds a key twice. Required: Asked for again, then FAILED. */
    TEXT_BROKEN(17),
    /** A row is null, a number, or lacks a readable id. Required: The row is set aside and counted; nobody is deactivated for it, and nobody is looked for by absence. */
    ROW_UNREADABLE(18),
    /** The state of an account is missing or of an unknown word or type. Required: The state stored before stays. */
    STATUS_UNREADABLE(19),
    /** A date is written in another way than the provider documents. Required: No more than that attribute is lost. */
    DATE_MALFORMED(20),
    /** A page comes twice, a page's rows are missing, rows stand in two pages. Required: Repeating changes nothing; who was skipped is found by the count or by a read by id. */
    PAGE_REPEATED_OR_SKIPPED(21),
    /** Next links lead back to a page read before, or on and on. Required: FAILED when a page comes back or there are too many of them. */
    NEXT_LINK_CIRCLE(22),
    /** A link leads to another host, port or scheme, or is none. Required: FAILED; nothing is sent there. */
    LINK_FOREIGN(23),
    /** Links in headers are written in the ways RFC 8288 allows, or are missing. Required: Read all the same; a missing one is an end that is not proven. */
    LINK_HEADER_FORMS(24),
    /** An answer redirects, wherever to. Required: FAILED; no redirect is followed. */
    REDIRECT(25),
    /** The provider no longer knows the place where changes go on. Required: Everything is read again; nothing is concluded from the loss. */
    CHANGES_EXPIRED(26),
    /** Changes tell of one user several times, or of leaving and coming back. Required: The last word counts, and leaving a group is not a deletion. */
    CHANGES_CONTRADICT(27),
    /** The changes of one group come in parts, some of them empty. Required: The parts count together. */
    CHANGES_SPLIT(28),
    /** Users come and go while the listing is read. Required: The next run is right; nobody is deactivated because pages shifted. */
    DIRECTORY_MOVES(29),
    /** The listing leaves out a user whom a read by id finds in scope. Required: The user stays active. */
    CANDIDATE_STILL_THERE(30),
    /** The read by id before a deactivation fails. Required: The deactivation waits. */
    CONFIRMATION_FAILS(31),
    /** The host's store throws, before or after its transaction. Required: The next run converges; the counts of a report are true. */
    STORE_FAILS(32),
    /** The host's store is slow, or reports other numbers than it wrote. Required: The run ends within its time limit. */
    STORE_SLOW_OR_WRONG(33),
    /** The process ends in the middle of a run. Required: Another process goes on from what was stored, and converges. */
    PROCESS_KILLED(34),
    /** Another node takes the lease over while a run works. Required: The first run ends LEASE_LOST; what the second stored stays. */
    SECOND_NODE(35),
    /** The host's clock jumps ahead or back. Required: The run ends as if it had not. */
    CLOCK_JUMPS(36),
    /** A listener or a supplier of the host throws. Required: A listener changes nothing; a credential that cannot be had is QUARANTINED. */
    CALLBACK_THROWS(37),
    /** The run is cancelled or its thread interrupted. Required: CANCELLED within one page; the interrupt flag stays set. */
    RUN_STOPPED(38),
    /** An answer is larger than configured. Required: FAILED; no more of it is read than that. */
    ANSWER_TOO_LARGE(39),
    /** The attributes are mapped otherwise than before. Required: Everything is read again; nobody is deactivated for it. */
    MAPPING_CHANGED(40),
    /** The connection is pointed at another group. Required: STAGED for a person to decide on. */
    GROUP_CHANGED(41),
    /** One person is in two directories of one store. Required: Each directory changes its own record alone. */
    TWO_DIRECTORIES(42),
    /** Two users exchange their logins. Required: Each record follows its immutable id. */
    LOGINS_SWAPPED(43),
    /** A proxy or captive portal answers in the provider's place. Required: FAILED with a hint; its page is never data. */
    PROXY_INTERFERES(44),
    /** The certificate is expired, of another host, or signed by nobody known. Required: FAILED with host and reason; nothing is sent. */
    TLS_UNTRUSTED(45);

    private final int number;

    SyncFault(int number) {
        this.number = number;
    }

    /**
     * Its number in the catalogue.
     *
     * @return F1 to F45
     */
    public String number() {
        return "F" + number;
    }
}
