-- Verifications. Content is opaque, and the seal covers every column: a row that is changed by hand is refused.
CREATE TABLE rollcall_verification (
    directory   text COLLATE "C" NOT NULL,
    id          text COLLATE "C" NOT NULL,
    external_id text COLLATE "C",                     -- null if the hint led to nobody
    state       text COLLATE "C" NOT NULL,
    version     bigint NOT NULL,
    started_at  timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    content     text COLLATE "C" NOT NULL,
    seal        text COLLATE "C" NOT NULL,
    PRIMARY KEY (directory, id)
);
CREATE INDEX rollcall_verification_state ON rollcall_verification (directory, state, changed_at);
CREATE INDEX rollcall_verification_user ON rollcall_verification (directory, external_id, started_at);

-- The digests of vendors' references, each claimed once and never given back.
CREATE TABLE rollcall_reference (
    reference   text COLLATE "C" NOT NULL PRIMARY KEY,
    directory   text COLLATE "C" NOT NULL,
    id          text COLLATE "C" NOT NULL
);
