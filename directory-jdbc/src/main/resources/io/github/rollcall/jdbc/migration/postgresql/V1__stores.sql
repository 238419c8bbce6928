-- One row for each directory integration: its lease, its state, its current scan. A row stays when its directory is
-- retired, so that the epoch only ever grows. Every write of a run locks it first.
CREATE TABLE rollcall_directory (
    directory_no integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    directory    text COLLATE "C" NOT NULL UNIQUE,
    epoch        bigint NOT NULL DEFAULT 0,
    lease_ends   bigint NOT NULL DEFAULT 0,          -- milliseconds since 1970-01-01T00:00Z
    lease_millis bigint NOT NULL DEFAULT 0,
    state        text NOT NULL DEFAULT '',           -- the engine's, opaque
    scan_id      text COLLATE "C",
    scan_no      bigint NOT NULL DEFAULT 0,
    active_users bigint NOT NULL DEFAULT 0,
    next_user_no bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

-- Users. Attributes are a JSON object: a text, an array of texts, null for a cleared value.
CREATE TABLE rollcall_user (
    directory_no    integer NOT NULL,
    external_id     text COLLATE "C" NOT NULL,
    user_no         bigint NOT NULL,                 -- within the directory, for rollcall_seen
    status          text COLLATE "C" NOT NULL,       -- ACTIVE, INACTIVE, UNKNOWN
    provider_status text COLLATE "C",
    deactivation    text COLLATE "C",                -- why the user is inactive
    attributes      text COLLATE "C" NOT NULL,
    digest          bytea NOT NULL,                  -- of the attributes: a row whose digest is the stated one is left alone
    search_text     text COLLATE "C" NOT NULL,
    enrolled_at     timestamptz,                     -- no sync writes it
    PRIMARY KEY (directory_no, external_id)
);

-- What a login hint finds: the first 255 characters of every key; the rest is compared in the user.
CREATE TABLE rollcall_hint (
    directory_no integer NOT NULL,
    hint_key     text COLLATE "C" NOT NULL,
    external_id  text COLLATE "C" NOT NULL,
    PRIMARY KEY (directory_no, hint_key, external_id)
);

-- Whom the current scan has shown: a bit for each user by number, 4,096 to a row, the lowest bit of the first byte first.
-- A row of another scan counts as empty, so that nothing need be deleted when a scan begins.
CREATE TABLE rollcall_seen (
    directory_no integer NOT NULL,
    chunk_no     bigint NOT NULL,
    scan_no      bigint NOT NULL,
    bits         bytea NOT NULL,
    PRIMARY KEY (directory_no, chunk_no)
) WITH (fillfactor = 50);

-- Deactivations that wait for the end of the run, or for a person.
CREATE TABLE rollcall_pending (
    directory_no    integer NOT NULL,
    external_id     text COLLATE "C" NOT NULL,
    reason          text COLLATE "C" NOT NULL,
    provider_status text COLLATE "C",
    PRIMARY KEY (directory_no, external_id)
);

-- One row for each area of a directory that was ever written: its newest epoch, its current reading.
CREATE TABLE rollcall_area (
    directory_no integer NOT NULL,
    area         text COLLATE "C" NOT NULL,          -- GROUPS, APPLICATIONS, SERVICE_PRINCIPALS
    epoch        bigint NOT NULL,
    scan_id      text COLLATE "C" NOT NULL,
    scan_no      bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (directory_no, area)
);

-- Groups, applications and service principals.
CREATE TABLE rollcall_object (
    directory_no integer NOT NULL,
    area         text COLLATE "C" NOT NULL,
    external_id  text COLLATE "C" NOT NULL,
    name         text COLLATE "C" NOT NULL,
    kind         text COLLATE "C",
    client_id    text COLLATE "C",
    status       text COLLATE "C",
    seen_by      bigint NOT NULL,                    -- the number of the reading that showed it last
    PRIMARY KEY (directory_no, area, external_id)
);

CREATE TABLE rollcall_member (
    directory_no integer NOT NULL,
    group_id     text COLLATE "C" NOT NULL,
    user_id      text COLLATE "C" NOT NULL,
    seen_by      bigint NOT NULL,
    PRIMARY KEY (directory_no, group_id, user_id)
) WITH (fillfactor = 60);
CREATE INDEX rollcall_member_user ON rollcall_member (directory_no, user_id);

CREATE TABLE rollcall_connection (
    directory         text COLLATE "C" PRIMARY KEY,
    name              text COLLATE "C" NOT NULL,
    provider          text COLLATE "C" NOT NULL,
    tenant            text COLLATE "C",
    group_id          text COLLATE "C",
    permission_level  text COLLATE "C" NOT NULL,
    state             text COLLATE "C" NOT NULL,
    reason            text COLLATE "C",
    staged_hash       text COLLATE "C",
    staged_users      bigint,
    staged_run        text COLLATE "C",
    staged_at         timestamptz,
    staged_expires_at timestamptz,
    last_report       text COLLATE "C",
    version           bigint NOT NULL
);

CREATE TABLE rollcall_attempt (
    handle     text COLLATE "C" PRIMARY KEY,
    directory  text COLLATE "C" NOT NULL,
    binding    text COLLATE "C" NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE TABLE rollcall_subscription (
    id          text COLLATE "C" PRIMARY KEY,
    directory   text COLLATE "C" NOT NULL,
    tenant      text COLLATE "C" NOT NULL,
    resource    text COLLATE "C" NOT NULL,
    secret_hash text COLLATE "C" NOT NULL,
    expires_at  timestamptz NOT NULL
);
