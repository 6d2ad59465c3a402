CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;

-- Private keys: whoever has this file can sign in the names that it holds.
CREATE TABLE IF NOT EXISTS keys (
    kid TEXT PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('root', 'platform', 'issuer')),
    issuer TEXT,
    algorithm TEXT NOT NULL CHECK (algorithm IN ('EdDSA', 'ES256')),
    seed BLOB NOT NULL CHECK (length(seed) = 32),
    is_listed INTEGER NOT NULL,
    valid_from INTEGER NOT NULL,
    valid_until INTEGER,
    revoked_at INTEGER
) STRICT;

CREATE TABLE IF NOT EXISTS issuers (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    document TEXT NOT NULL,
    standing TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS notices (id TEXT PRIMARY KEY, date TEXT NOT NULL, document TEXT NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS items (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    sub TEXT NOT NULL,
    issuer TEXT NOT NULL,
    printed_number TEXT,
    is_registered INTEGER NOT NULL,
    level TEXT NOT NULL,
    statement TEXT NOT NULL,
    status TEXT NOT NULL,
    alerts TEXT NOT NULL,
    notices TEXT NOT NULL,
    label TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS items_by_sub ON items (sub) WHERE is_registered;
CREATE INDEX IF NOT EXISTS items_by_number ON items (issuer, printed_number) WHERE is_registered;

-- One row for each code, device and coarse place; `token` is a digest, empty where the device gave none.
CREATE TABLE IF NOT EXISTS checks (
    sub TEXT NOT NULL,
    token BLOB NOT NULL,
    place TEXT NOT NULL,
    position TEXT,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (sub, token, place)
) STRICT, WITHOUT ROWID;

-- Numbers under a cover, as digests; who typed each right first, and how often it was typed wrong lately.
CREATE TABLE IF NOT EXISTS pins (
    sub TEXT PRIMARY KEY,
    digest BLOB NOT NULL,
    wrong INTEGER NOT NULL,
    wrong_since INTEGER NOT NULL,
    right_at INTEGER,
    right_by BLOB
) STRICT;

CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, media_type TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;

-- A photo that is on its way: announced by its digest under a report's key, and come in as far as `received`.
CREATE TABLE IF NOT EXISTS uploads (
    id TEXT PRIMARY KEY,
    idempotency_key BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    received INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS uploads_by_key ON uploads (idempotency_key);

CREATE TABLE IF NOT EXISTS upload_parts (
    upload TEXT NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (upload, start)
) STRICT;

-- Photos that have been judged. In the database rather than beside it: a report and its photos are there together or not
-- at all, whatever is switched off when, and one file is what is kept, copied and purged.
CREATE TABLE IF NOT EXISTS pictures (
    id INTEGER PRIMARY KEY,
    upload TEXT NOT NULL UNIQUE,
    idempotency_key BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    is_linked INTEGER NOT NULL DEFAULT 0,
    UNIQUE (idempotency_key, sha256)
) STRICT;
CREATE INDEX IF NOT EXISTS pictures_waiting ON pictures (created_at, size) WHERE is_linked = 0;
CREATE INDEX IF NOT EXISTS pictures_by_digest ON pictures (sha256);

-- `document` is the report without who wrote it; `sealed` is all of it as it was sent, encrypted.
CREATE TABLE IF NOT EXISTS reports (
    number TEXT PRIMARY KEY,
    idempotency_key BLOB NOT NULL UNIQUE,
    secret BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    sub TEXT NOT NULL,
    state TEXT NOT NULL,
    document TEXT NOT NULL,
    purpose TEXT NOT NULL DEFAULT 'report',
    sha256 TEXT NOT NULL DEFAULT '',
    sealed BLOB,
    people_gone_at INTEGER,
    words BLOB,
    duplicate_of TEXT,
    ended_at INTEGER,
    mail_in TEXT,
    is_demo INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS reports_by_sub ON reports (sub, state);
CREATE INDEX IF NOT EXISTS reports_by_time ON reports (received_at);

CREATE TABLE IF NOT EXISTS photos (
    report TEXT NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    picture INTEGER NOT NULL REFERENCES pictures (id),
    PRIMARY KEY (report, position)
) STRICT;
CREATE INDEX IF NOT EXISTS photos_by_picture ON photos (picture);

CREATE TABLE IF NOT EXISTS replies (
    report TEXT NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS replies_by_report ON replies (report);
