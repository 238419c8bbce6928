package io.github.rollcall.claims;

/** Hears how far a simulation is, and may end it. Called in the thread of the simulation, about every thousand records and at the end of each stage. */
@FunctionalInterface
public interface SimulationProgress {

    /** What a simulation is doing. */
    enum Stage {
        /** The records are read and checked. */
        READING,
        /** Records of similar names are compared with each other. */
        COMPARING
    }

    /**
     * Hears of progress. An exception thrown here ends the simulation and reaches its caller.
     *
     * @param stage what is going on
     * @param done how many records are done in this stage
     * @param total how many there are, or -1 while they are read and not all known
     * @return true to go on, false to cancel
     */
    boolean at(Stage stage, long done, long total);
}
