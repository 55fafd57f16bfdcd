-- Columns carry the API's own names. Lists are JSON texts, for NULL and '[]' are different values on the wire.
CREATE TABLE schedules (
    id              TEXT   NOT NULL PRIMARY KEY,
    name            TEXT   NOT NULL,
    -- The name in lower case, for the API's "all or part of the specified string" in every alphabet.
    name_folded     TEXT   NOT NULL,
    type            TEXT   NOT NULL,
    schedule        TEXT   NOT NULL,
    hosts           TEXT,
    services        TEXT,
    send_to         TEXT,
    send_via        TEXT   NOT NULL,
    timezone        TEXT   NOT NULL,
    -- UNIX microseconds, like the two timestamps below.
    scheduled_at    BIGINT NOT NULL,
    scheduled_by    TEXT   NOT NULL,
    start_timestamp BIGINT,
    end_timestamp   BIGINT
);

-- One index for each exact filter, each in the order of the list, so that a page is read and never sorted. The columns
-- after the identifier order nothing: they let filters that hold together be answered from the index alone.
CREATE INDEX schedules_created ON schedules (scheduled_at DESC, id);
CREATE INDEX schedules_type ON schedules (type, scheduled_at DESC, id, schedule, scheduled_by, name_folded);
CREATE INDEX schedules_frequency ON schedules (schedule, scheduled_at DESC, id, type, scheduled_by, name_folded);
CREATE INDEX schedules_creator ON schedules (scheduled_by, scheduled_at DESC, id, type, schedule, name_folded);

-- "Contains" has to look at every name, and this is the narrowest place to look at them in order: a tenth of a second
-- for a million. SQLite's trigram index finds a rare part at once, and was left out for what it does to a frequent one:
-- its matches have to be fetched and sorted (170 ms for 60,000, where reading in order stops after one page), it falls
-- back to reading everything below three letters, and no other database has it.
CREATE INDEX schedules_named ON schedules (scheduled_at DESC, id, name_folded, type, schedule, scheduled_by);
