package io.github.rollcall.claims;

/** The rules and tables of this version of the module as a whole. */
public final class RuleSet {

    /** Changes whenever a comparison may answer differently: a rule is added or removed, changes its outcome, or a table changes. In every decision record. */
    public static final String VERSION = "1";

    private RuleSet() {}
}
