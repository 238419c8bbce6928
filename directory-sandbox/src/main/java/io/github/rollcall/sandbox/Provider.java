package io.github.rollcall.sandbox;

/** One provider's side of a sandbox. All methods are called under the directory's lock. */
interface Provider {

    RequestLog.Purpose purpose(Call call);

    Answer token(Call call);

    Answer data(Call call);

    /** The answer with the headers the provider puts on every answer. */
    Answer stamp(Answer answer, Call call);

    Dialect dialect();

    /** Whether a data request changes something. */
    default boolean isWrite(Call call) {
        return !call.method().equals("GET");
    }
}
