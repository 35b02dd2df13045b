-- From version 3 of the tables to version 4: small things of the desk's own.
-- What each table and column is stands in schema.sql.

-- Small things of the desk's own that are kept, changed and ended one by one: decisions about a bureau, its
-- delegations, an officer's security keys.
CREATE TABLE paper (
    owner  TEXT NOT NULL,               -- the bureau or the officer it belongs to
    kind   TEXT NOT NULL,               -- what it is: supervision, entity, passkey
    paper  TEXT NOT NULL,               -- its name among those of its owner and kind
    body   {blob} NOT NULL,             -- JSON of the desk's own
    act    {int} NOT NULL,              -- the act that wrote it last
    PRIMARY KEY (owner, kind, paper)
);
-- All of a kind, whosever they are.
CREATE INDEX paper_kind ON paper (kind, paper);
