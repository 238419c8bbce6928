package io.github.rollcall.claims;

/**
 * How many records could be mistaken for others.
 *
 * @param total how many records there are
 * @param records how many of them look like at least one other
 * @param others how many others they look like, added up over all records
 */
public record Lookalikes(long total, long records, long others) {

    /**
     * The share of records that look like at least one other.
     *
     * @return between 0 and 1; 0 without records
     */
    public double share() {
        return total == 0 ? 0 : (double) records / total;
    }

    /**
     * How many others a record looks like on average.
     *
     * @return at least 0; 0 without records
     */
    public double mean() {
        return total == 0 ? 0 : (double) others / total;
    }
}
