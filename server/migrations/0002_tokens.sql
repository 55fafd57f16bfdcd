-- The secret itself is never stored: it is 256 random bits, so that one round of SHA-256 keeps it.
CREATE TABLE tokens (
    name       TEXT   NOT NULL PRIMARY KEY,
    role       TEXT   NOT NULL CHECK (role IN ('admin', 'viewer')),
    hash       TEXT   NOT NULL UNIQUE,
    created_at BIGINT NOT NULL
);
