-- From version 1 of the tables to version 2: who comes in, by which face, and what is being written.
-- What each table and column is stands in schema.sql.

-- One-time links to sign in with, given out and not used. Using one deletes it; an officer has one at most.
CREATE TABLE invitation (
    hash     {blob} PRIMARY KEY,        -- SHA-256 of the link's secret; the secret itself is nowhere
    officer  TEXT NOT NULL,             -- whom it lets in
    until    {int} NOT NULL,            -- until when, in milliseconds since 1970 UTC
    act      {int} NOT NULL             -- the act that gave it out
) {keyed};
CREATE INDEX invitation_officer ON invitation (officer);

-- Sessions of officers. Those that have ended stay until the officer signs in again: when was the last time?
CREATE TABLE session (
    hash      {blob} PRIMARY KEY,       -- SHA-256 of the cookie's secret; the secret itself is nowhere
    session   {blob} NOT NULL UNIQUE,   -- a UUID, 16 bytes: what acts call it
    officer   TEXT NOT NULL,            -- whose
    since     {int} NOT NULL,           -- since when, in milliseconds since 1970 UTC
    until     {int} NOT NULL,           -- when it ends at the latest
    purpose   TEXT,                     -- why the next acts are done; NULL until it is said
    for_case  TEXT,                     -- in which case
    act       {int} NOT NULL,           -- the act that began it
    ended     {int}                     -- the act that ended it; NULL while it runs or has run out
) {keyed};
CREATE INDEX session_officer ON session (officer);

-- How each officer wants the console: nothing in here opens or closes anything.
CREATE TABLE settings (
    officer  TEXT PRIMARY KEY,          -- whose
    body     {blob} NOT NULL,           -- JSON of the desk's own
    act      {int} NOT NULL             -- the act that changed them last
);

-- Keys of machines. Those that were taken back stay: acts name them.
CREATE TABLE token (
    hash     {blob} PRIMARY KEY,        -- SHA-256 of the key's secret; the secret itself is nowhere
    token    {blob} NOT NULL UNIQUE,    -- a UUID, 16 bytes: what acts call it
    officer  TEXT NOT NULL,             -- as which officer the machine acts
    body     {blob} NOT NULL,           -- huecry_store::Token as JSON: what it may be used for
    until    {int} NOT NULL,            -- until when, in milliseconds since 1970 UTC
    act      {int} NOT NULL,            -- the act that issued it
    revoked  {int}                      -- the act that took it back; NULL while it counts
) {keyed};

-- Records that are being written. Goes when it is handed in, given up, forgotten, or the record it revises is erased.
CREATE TABLE draft (
    draft     {blob} PRIMARY KEY,       -- a UUID, 16 bytes
    bureau    TEXT NOT NULL,            -- whose officers may write on
    register  TEXT NOT NULL,            -- for which register
    revises   {blob},                   -- the record it changes, 16 bytes; NULL when it makes a new one
    saved     {int} NOT NULL,           -- when it was saved last, in milliseconds since 1970 UTC
    officer   TEXT NOT NULL,            -- who saved it last
    body      {blob} NOT NULL,          -- JSON of the desk's own: what was typed
    act       {int} NOT NULL            -- the act that saved it last
);
CREATE INDEX draft_bureau ON draft (bureau, saved);
CREATE INDEX draft_revises ON draft (register, revises);
CREATE INDEX draft_saved ON draft (saved);

-- Requests of machines that were answered and are not to be done again. Kept for a day.
CREATE TABLE once (
    client   {blob} NOT NULL,           -- the machine's key, 16 bytes
    name     TEXT NOT NULL,             -- what the machine calls the request
    request  {blob} NOT NULL,           -- SHA-256 of what was asked
    seconds  {int} NOT NULL,            -- when, in whole seconds since 1970 UTC
    act      {int} NOT NULL,            -- the act that did it
    PRIMARY KEY (client, name)
) {keyed};
CREATE INDEX once_seconds ON once (seconds);
