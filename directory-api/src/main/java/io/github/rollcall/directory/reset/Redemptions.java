package io.github.rollcall.directory.reset;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The verifications of a directory, as {@link CredentialReset} needs them. Implemented by Rollcall's own verification, so that
 * this package need not know connectors, which know it; a host neither implements nor receives one.
 */
public interface Redemptions {
    /**
     * A redemption, or why there is none.
     *
     * @param redemption the redemption, or null
     * @param refusal why there is none, or null
     */
    record Taken(@Nullable Redemption redemption, @Nullable ResetRefusal refusal) {
        /**
         * Refuses none and both.
         *
         * @param redemption the redemption, or null
         * @param refusal why there is none, or null
         */
        public Taken {
            if ((redemption == null) == (refusal == null)) {
                throw new IllegalArgumentException("taken: either a redemption or a refusal");
            }
        }

        /**
         * Says why there is none.
         *
         * @param refusal why
         * @return no redemption
         */
        public static Taken refused(ResetRefusal refusal) {
            return new Taken(null, Objects.requireNonNull(refusal, "refusal"));
        }
    }

    /**
     * Takes the one use of a verification. Of any number of calls a single one gets it.
     *
     * @param id the verification
     * @param secret the employee's
     * @return the redemption or a refusal
     */
    Taken take(String id, String secret);

    /**
     * Shows the use of a verification without taking it; to be asked for user and action alone.
     *
     * @param id the verification
     * @param secret the employee's
     * @return the redemption or the refusal that taking would give now
     */
    Taken peek(String id, String secret);

    /**
     * The writes whose outcome is not known: those under way for more than two minutes, which are given up by this call, and
     * those that were given up before.
     *
     * @return each with its evidence, to be read back
     */
    List<Unsettled> unsettled();

    /**
     * A write whose outcome is not known.
     *
     * @param redemption the redemption it belongs to; only {@link Redemption#end} may be called
     * @param before what the provider said before the write
     */
    record Unsettled(Redemption redemption, CredentialEvidence before) {
        /**
         * Refuses nulls.
         *
         * @param redemption the redemption it belongs to
         * @param before what the provider said before the write
         */
        public Unsettled {
            Objects.requireNonNull(redemption, "redemption");
            Objects.requireNonNull(before, "before");
        }
    }
}
