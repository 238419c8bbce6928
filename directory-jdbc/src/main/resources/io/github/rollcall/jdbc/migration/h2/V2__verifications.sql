-- Verifications. Content is opaque, and the seal covers every column: a row that is changed by hand is refused.
CREATE TABLE rollcall_verification (
    directory   VARBINARY(765) NOT NULL,
    id          VARBINARY(765) NOT NULL,
    external_id VARBINARY(765),                     -- null if the hint led to nobody
    state       VARCHAR NOT NULL,
    version     bigint NOT NULL,
    started_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    changed_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    expires_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    content     VARCHAR NOT NULL,
    seal        VARCHAR NOT NULL,
    PRIMARY KEY (directory, id)
);
CREATE INDEX rollcall_verification_state ON rollcall_verification (directory, state, changed_at);
CREATE INDEX rollcall_verification_user ON rollcall_verification (directory, external_id, started_at);

-- The digests of vendors' references, each claimed once and never given back.
CREATE TABLE rollcall_reference (
    reference   VARBINARY(765) NOT NULL PRIMARY KEY,
    directory   VARBINARY(765) NOT NULL,
    id          VARBINARY(765) NOT NULL
);
