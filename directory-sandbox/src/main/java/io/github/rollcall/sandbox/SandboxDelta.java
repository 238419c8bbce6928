package io.github.rollcall.sandbox;

/** How a sandbox answers delta queries. What is changed here holds for rounds that begin later. */
public final class SandboxDelta {

    private static final int DEFAULT_PAGE = 200;

    private final SandboxDirectory directory;
    private final DeltaTokens tokens;
    private int pageSize = DEFAULT_PAGE;
    private int emptyPages;
    private boolean repeats;
    private int refusal;

    SandboxDelta(SandboxDirectory directory, DeltaTokens tokens) {
        this.directory = directory;
        this.tokens = tokens;
    }

    /**
     * Changes how many users, or members of one group, a page holds; 200 otherwise.
     *
     * @param rows at least 1
     */
    public void pageSize(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a page holds at least one row: " + rows);
        }
        locked(() -> pageSize = rows);
    }

    /**
     * Puts empty pages, each with a next link, before the rows of every round; none otherwise.
     *
     * @param pages how many, not negative
     */
    public void emptyPages(int pages) {
        if (pages < 0) {
            throw new IllegalArgumentException("pages must not be negative: " + pages);
        }
        locked(() -> emptyPages = pages);
    }

    /** Tells everything twice, and of a member every statement instead of the last. */
    public void repeatRows() {
        locked(() -> repeats = true);
    }

    /** Pages of 200, none of them empty, everything told once. */
    public void asUsual() {
        locked(() -> {
            pageSize = DEFAULT_PAGE;
            emptyPages = 0;
            repeats = false;
        });
    }

    /**
     * Makes the tenant one without delta queries, as External ID and B2C tenants are.
     *
     * @param status what they are answered with: 400, 404, 405 or 501
     */
    public void refuse(int status) {
        if (status < 400 || status > 501) {
            throw new IllegalArgumentException("a refusal is 400 to 501: " + status);
        }
        locked(() -> refusal = status);
    }

    /** Makes the tenant one with delta queries again. */
    public void allow() {
        locked(() -> refusal = 0);
    }

    /**
     * Makes every delta and skip token of a delta query that was given out so far worthless.
     *
     * @param loss how that is said
     */
    public void expireTokens(DeltaTokenLoss loss) {
        locked(() -> tokens.expire(loss));
    }

    int pageSize() {
        return pageSize;
    }

    int emptyPages() {
        return emptyPages;
    }

    boolean repeats() {
        return repeats;
    }

    /** The status every delta query is refused with; zero if none is. */
    int refusal() {
        return refusal;
    }

    private void locked(Runnable change) {
        synchronized (directory) {
            change.run();
        }
    }
}
