-- One row for each bucket of rate limits: when its uses were taken, eight bytes each, in milliseconds since 1970-01-01T00:00Z.
-- The key is a keyed hash of whom it counts.
CREATE TABLE rollcall_rate (
    rate_key text COLLATE "C" PRIMARY KEY,
    times    bytea NOT NULL,
    refusing boolean NOT NULL,
    ends_at  bigint NOT NULL                         -- when the last use has expired
) WITH (fillfactor = 50);
CREATE INDEX rollcall_rate_ends ON rollcall_rate (ends_at);
