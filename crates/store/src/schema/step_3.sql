-- From version 2 of the tables to version 3: running instances of procedures.
-- What each table and column is stands in schema.sql.

-- Running instances of procedures, each as it is after its last act. Erasing one deletes its row.
CREATE TABLE dossier (
    dossier    {blob} PRIMARY KEY,      -- a UUID, 16 bytes
    number     TEXT NOT NULL,           -- what people say: REV-2026-000012
    procedure  TEXT NOT NULL,           -- which one: catalogue/procedures/ID.toml
    version    {int} NOT NULL,          -- the version of the procedure's text it runs on
    source     TEXT NOT NULL,           -- the bureau whose dossier it is
    register   TEXT,                    -- the register of the record it is about; NULL when it is about none
    record     {blob},                  -- that record, 16 bytes
    state      TEXT NOT NULL,           -- the state it is in
    priority   TEXT NOT NULL,           -- how pressing it is: routine, urgent, immediate
    entered    {int} NOT NULL,          -- when it came into its state, in milliseconds since 1970 UTC
    due        {int} NOT NULL,          -- when the clock of its state runs out next; 9223372036854775807 while none runs
    ended      {int} NOT NULL,          -- 1 once it has come to its end, 0 while it is open
    body       {blob} NOT NULL,         -- JSON of the desk's own
    opened     {int} NOT NULL,          -- the act that opened it
    act        {int} NOT NULL           -- the act that changed it last
);
-- The dossier under the number people say.
CREATE INDEX dossier_number ON dossier (number);
-- What is open, by when it is due: the queues, and what the clocks look at.
CREATE INDEX dossier_queue ON dossier (due, dossier) WHERE ended = 0;
-- All of them in the same order.
CREATE INDEX dossier_due ON dossier (due, dossier);
-- Whose are they? A step leaves it alone.
CREATE INDEX dossier_source ON dossier (source);
-- What runs, or ran, about a record?
CREATE INDEX dossier_about ON dossier (register, record, due, dossier);

-- Bureaux a dossier was sent to. Goes with the dossier.
CREATE TABLE dossier_recipient (
    bureau   TEXT NOT NULL,             -- the bureau
    dossier  {blob} NOT NULL,           -- the dossier
    PRIMARY KEY (bureau, dossier)
) {keyed};
CREATE INDEX dossier_recipient_of ON dossier_recipient (dossier);

-- What was answered at each step of a dossier. Goes with the dossier.
CREATE TABLE dossier_step (
    act      {int} NOT NULL,            -- the act that took the step
    dossier  {blob} NOT NULL,           -- the dossier; one act may move several
    salt     {blob} NOT NULL,           -- 32 random bytes that open the commitment the act names
    body     {blob} NOT NULL,           -- what was answered, as JSON: the bytes committed to
    PRIMARY KEY (act, dossier)
);
CREATE INDEX dossier_step_of ON dossier_step (dossier, act);

-- Dossiers that were erased: to be erased again when an older copy of the store is brought back.
CREATE TABLE dossier_erased (
    dossier  {blob} PRIMARY KEY,        -- the dossier, 16 bytes
    act      {int} NOT NULL             -- the act that erased it
) {keyed};
