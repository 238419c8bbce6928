-- Ids, hint keys and handles are the UTF-8 bytes of the text, which H2 compares and orders byte by byte whatever its collation;
-- UTF8TOSTRING(external_id) shows them.

-- One row for each directory integration: its lease, its state, its current scan. A row stays when its directory is
-- retired, so that the epoch only ever grows. Every write of a run locks it first.
CREATE TABLE rollcall_directory (
    directory_no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    directory    VARBINARY(765) NOT NULL UNIQUE,
    epoch        bigint NOT NULL DEFAULT 0,
    lease_ends   bigint NOT NULL DEFAULT 0,          -- milliseconds since 1970-01-01T00:00Z
    lease_millis bigint NOT NULL DEFAULT 0,
    state        VARCHAR NOT NULL DEFAULT '',           -- the engine's, opaque
    scan_id      VARCHAR,
    scan_no      bigint NOT NULL DEFAULT 0,
    active_users bigint NOT NULL DEFAULT 0,
    next_user_no bigint NOT NULL DEFAULT 0
);

-- Users. Attributes are a JSON object: a text, an array of texts, null for a cleared value.
CREATE TABLE rollcall_user (
    directory_no    integer NOT NULL,
    external_id     VARBINARY(765) NOT NULL,
    user_no         bigint NOT NULL,                 -- within the directory, for rollcall_seen
    status          VARCHAR NOT NULL,       -- ACTIVE, INACTIVE, UNKNOWN
    provider_status VARCHAR,
    deactivation    VARCHAR,                -- why the user is inactive
    attributes      VARCHAR NOT NULL,
    digest          VARBINARY(16) NOT NULL,                  -- of the attributes: a row whose digest is the stated one is left alone
    search_text     VARCHAR NOT NULL,
    enrolled_at     TIMESTAMP(3) WITH TIME ZONE,                     -- no sync writes it
    PRIMARY KEY (directory_no, external_id)
);

-- What a login hint finds: the first 255 characters of every key; the rest is compared in the user.
CREATE TABLE rollcall_hint (
    directory_no integer NOT NULL,
    hint_key     VARBINARY(765) NOT NULL,
    external_id  VARBINARY(765) NOT NULL,
    PRIMARY KEY (directory_no, hint_key, external_id)
);

-- Whom the current scan has shown: a bit for each user by number, 4,096 to a row, the lowest bit of the first byte first.
-- A row of another scan counts as empty, so that nothing need be deleted when a scan begins.
CREATE TABLE rollcall_seen (
    directory_no integer NOT NULL,
    chunk_no     bigint NOT NULL,
    scan_no      bigint NOT NULL,
    bits         VARBINARY(512) NOT NULL,
    PRIMARY KEY (directory_no, chunk_no)
);

-- Deactivations that wait for the end of the run, or for a person.
CREATE TABLE rollcall_pending (
    directory_no    integer NOT NULL,
    external_id     VARBINARY(765) NOT NULL,
    reason          VARCHAR NOT NULL,
    provider_status VARCHAR,
    PRIMARY KEY (directory_no, external_id)
);

-- One row for each area of a directory that was ever written: its newest epoch, its current reading.
CREATE TABLE rollcall_area (
    directory_no integer NOT NULL,
    area         VARCHAR NOT NULL,          -- GROUPS, APPLICATIONS, SERVICE_PRINCIPALS
    epoch        bigint NOT NULL,
    scan_id      VARCHAR NOT NULL,
    scan_no      bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (directory_no, area)
);

-- Groups, applications and service principals.
CREATE TABLE rollcall_object (
    directory_no integer NOT NULL,
    area         VARCHAR NOT NULL,
    external_id  VARBINARY(765) NOT NULL,
    name         VARCHAR NOT NULL,
    kind         VARCHAR,
    client_id    VARCHAR,
    status       VARCHAR,
    seen_by      bigint NOT NULL,                    -- the number of the reading that showed it last
    PRIMARY KEY (directory_no, area, external_id)
);

CREATE TABLE rollcall_member (
    directory_no integer NOT NULL,
    group_id     VARBINARY(765) NOT NULL,
    user_id      VARBINARY(765) NOT NULL,
    seen_by      bigint NOT NULL,
    PRIMARY KEY (directory_no, group_id, user_id)
);
CREATE INDEX rollcall_member_user ON rollcall_member (directory_no, user_id);

CREATE TABLE rollcall_connection (
    directory         VARBINARY(765) NOT NULL PRIMARY KEY,
    name              VARCHAR NOT NULL,
    provider          VARCHAR NOT NULL,
    tenant            VARCHAR,
    group_id          VARCHAR,
    permission_level  VARCHAR NOT NULL,
    state             VARCHAR NOT NULL,
    reason            VARCHAR,
    staged_hash       VARCHAR,
    staged_users      bigint,
    staged_run        VARCHAR,
    staged_at         TIMESTAMP(3) WITH TIME ZONE,
    staged_expires_at TIMESTAMP(3) WITH TIME ZONE,
    last_report       VARCHAR,
    version           bigint NOT NULL
);

CREATE TABLE rollcall_attempt (
    handle     VARBINARY(765) NOT NULL PRIMARY KEY,
    directory  VARBINARY(765) NOT NULL,
    binding    VARCHAR NOT NULL,
    expires_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE rollcall_subscription (
    id          VARBINARY(765) NOT NULL PRIMARY KEY,
    directory   VARBINARY(765) NOT NULL,
    tenant      VARCHAR NOT NULL,
    resource    VARCHAR NOT NULL,
    secret_hash VARCHAR NOT NULL,
    expires_at  TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
