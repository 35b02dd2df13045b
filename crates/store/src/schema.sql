-- The tables of a store, for both engines. Four words are replaced before it is run (schema.rs):
--   {int}       a whole number of 64 bits       INTEGER               BIGINT
--   {blob}      bytes                           BLOB                  BYTEA
--   {row}       a row number that is the key    INTEGER PRIMARY KEY   BIGINT NOT NULL
--   {keyed}     a table that is its own index   WITHOUT ROWID         (nothing)
--   {postgres}  begins a line for PostgreSQL alone
-- Keys of what grows with the records begin with the register and nothing unique spans registers, so
-- that the tables can one day be spread over machines by register. Nothing refers to an act or a record
-- by a foreign key for the same reason: the one writer gives those numbers itself.

-- How far the store is. One row, written in the same transaction as every act.
CREATE TABLE store_state (
    id              {int} PRIMARY KEY,  -- always 1
    schema_version  {int} NOT NULL,     -- which version of this file the tables follow
    acts            {int} NOT NULL,     -- how many acts there are; they are numbered 0 to acts - 1 without a gap
    edge            {blob} NOT NULL,    -- right edge of the ledger's tree over the leaves of those acts (huecry_ledger::Frontier)
    next_slot       {int} NOT NULL      -- the slot the next version gets; slots are never given twice
);

-- Everything anyone did: what stays for ever, and what acts are looked for by. Rows are only added, at the
-- end, and are short: looking through a million of them takes a tenth of a second, and an index by officer
-- would cost every act a page of its own.
CREATE TABLE act (
    act          {int} PRIMARY KEY,     -- its place in the ledger, from 0
    seconds      {int} NOT NULL,        -- when, in whole seconds since 1970 UTC, as in the leaf
    type_number  {int} NOT NULL,        -- what sort of act (terms::Act::type_number), as in the leaf
    officer      TEXT,                  -- who; NULL for the node itself and once erased
    bureau       TEXT,                  -- for which bureau; NULL for the node itself and once erased
    leaf         {blob} NOT NULL        -- the leaf in the ledger, 74 bytes; never changes, never erased
);

-- What each act said. Erasing an act deletes its row here.
CREATE TABLE said (
    act   {int} PRIMARY KEY,            -- the act
    salt  {blob} NOT NULL,              -- 32 random bytes that open the leaf's commitment
    body  {blob} NOT NULL               -- terms::Entry as JSON, the bytes committed to
);

-- Which acts looked at or ended a record: answers "who has seen it?". Writings are found through version.
CREATE TABLE about (
    register  TEXT NOT NULL,            -- the record's register
    record    {blob} NOT NULL,          -- the record, 16 bytes
    act       {int} NOT NULL,           -- the act that named it
    PRIMARY KEY (register, record, act)
) {keyed};
-- What did this act name? Asked when the act is erased.
CREATE INDEX about_act ON about (act);

-- Every version of every record. Erasing a record deletes its rows.
CREATE TABLE version (
    slot        {row},                  -- the row's number on this node, given in the order of acts: what indexes point at
    register    TEXT NOT NULL,          -- the record's register
    record      {blob} NOT NULL,        -- the record, for ever: a UUID, 16 bytes
    version     {int} NOT NULL,         -- 1, 2, 3… within the record
    number      TEXT NOT NULL,          -- what people say: NOM-2026-000123; the same for all versions
    source      TEXT NOT NULL,          -- the bureau that answers for the record
    source_ref  TEXT,                   -- the source's own reference, unique among current versions of register and source
    born        {int} NOT NULL,         -- the act that wrote it
    died        {int},                  -- the act that wrote the next version; NULL while it is the current one
    salt        {blob} NOT NULL,        -- 32 random bytes that open the commitment the act names
    body        {blob} NOT NULL,        -- terms::Body as JSON, the bytes committed to
    UNIQUE (register, record, version)
);
-- The current record under a source's own reference, and the promise that there is one at most.
CREATE UNIQUE INDEX version_ref ON version (register, source, source_ref) WHERE died IS NULL AND source_ref IS NOT NULL;
-- The current record under the number people say.
CREATE INDEX version_number ON version (number) WHERE died IS NULL;
-- SQLite finds slots as row numbers; PostgreSQL needs an index, not unique: it would span registers.
{postgres} CREATE INDEX version_slot ON version (slot);

-- Which acts gave or ended slots, so that an index can follow without reading the other acts.
CREATE TABLE written (
    act         {int} PRIMARY KEY,      -- the act
    first_slot  {int} NOT NULL,         -- the first slot it gave; the next one to be given when it gave none
    born        {int} NOT NULL,         -- how many slots it gave, one after the other
    died        {int} NOT NULL          -- how many slots it ended
);

-- Slots that are no longer current, by the act that ended them. Says nothing of any person; outlives erasure.
CREATE TABLE died (
    act   {int} NOT NULL,               -- the act that ended it
    slot  {int} NOT NULL,               -- the slot
    PRIMARY KEY (act, slot)
) {keyed};

-- The next number to give out, per prefix and year.
CREATE TABLE counter (
    prefix  TEXT NOT NULL,              -- NOM
    year    {int} NOT NULL,             -- 2026
    next    {int} NOT NULL,             -- 123 gives NOM-2026-000123
    PRIMARY KEY (prefix, year)
) {keyed};

-- What was erased: to be erased again when an older copy of the store is brought back.
CREATE TABLE erased (
    register  TEXT NOT NULL,            -- the register
    record    {blob} NOT NULL,          -- the record, 16 bytes
    act       {int} NOT NULL,           -- the act that erased it
    PRIMARY KEY (register, record)
) {keyed};

-- The bureaux of this node.
CREATE TABLE bureau (
    bureau  TEXT PRIMARY KEY,           -- FR
    body    {blob} NOT NULL,            -- terms::Bureau as JSON
    act     {int} NOT NULL              -- the act that added it
);

-- Who may act for them, in which role. Ended officers stay: acts name them.
CREATE TABLE officer (
    officer  TEXT PRIMARY KEY,                          -- FR-0001
    bureau   TEXT NOT NULL REFERENCES bureau (bureau),  -- the bureau
    body     {blob} NOT NULL,                           -- terms::Officer as JSON, `ended` as in the next column but one
    act      {int} NOT NULL,                            -- the act that added the officer
    ended    {int}                                      -- the act that ended the officer's access; NULL while it runs
);

-- Catalogue files of this node's own, proposed by one officer and in force once another signed.
CREATE TABLE catalogue_file (
    path         TEXT NOT NULL,         -- registers/ID.toml
    hash         TEXT NOT NULL,         -- SHA-256 of the text, hexadecimal
    text         TEXT NOT NULL,         -- the text
    proposed_by  TEXT NOT NULL,         -- the officer who proposed it
    proposed     {int} NOT NULL,        -- the act that did
    signed_by    TEXT,                  -- the officer who signed it; NULL while it is only proposed
    signed       {int},                 -- the act that did
    PRIMARY KEY (path, hash)
);

-- Standing queries that run. Ending one deletes it: what it asks for is somebody's name.
CREATE TABLE subscription (
    subscription  {blob} PRIMARY KEY,   -- a UUID, 16 bytes
    body          {blob} NOT NULL,      -- huecry_store::Subscription as JSON
    act           {int} NOT NULL        -- the act that placed it
);

-- Later records that matched a standing query. Goes with the record and with the subscription.
CREATE TABLE hit (
    register      TEXT NOT NULL,        -- the record's register
    record        {blob} NOT NULL,      -- the record, 16 bytes
    version       {int} NOT NULL,       -- its version that matched
    subscription  {blob} NOT NULL,      -- the standing query
    word          TEXT NOT NULL,        -- how sure: exact, strong, possible
    act           {int} NOT NULL,       -- the act that raised it
    PRIMARY KEY (register, record, version, subscription)
) {keyed};
CREATE INDEX hit_subscription ON hit (subscription, act);

-- What the node must remember beside: the organisation, how far subscriptions were compared, importers' places.
CREATE TABLE note (
    key    TEXT PRIMARY KEY,            -- its name
    value  TEXT NOT NULL                -- its text
);

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

-- Links to other nodes: what this node has sent over each, and taken from it. Totals since the link began.
CREATE TABLE link (
    link           TEXT PRIMARY KEY,    -- the node at the other end: an organisation, or one of its bureaux
    next           {int} NOT NULL,      -- the sequence that the next message over it gets
    granted_items  {int} NOT NULL,      -- how many messages the other end takes altogether
    granted_bytes  {int} NOT NULL,      -- and how many bytes
    settled_items  {int} NOT NULL,      -- how many of ours it has taken or refused
    settled_bytes  {int} NOT NULL,      -- and how many bytes
    handed_items   {int} NOT NULL,      -- how many of its messages were handed over here, or refused
    handed_bytes   {int} NOT NULL,      -- and how many bytes
    held_items     {int} NOT NULL,      -- how many were taken and not handed over yet
    held_bytes     {int} NOT NULL       -- and how many bytes
) {keyed};

-- What was said over the line: statements as they were signed, ours and those that came to us.
CREATE TABLE message (
    sender        TEXT NOT NULL,        -- who says it: an organisation, or one of its bureaux
    message       {blob} NOT NULL,      -- its id, 16 bytes
    statement     {blob} NOT NULL,      -- SHA-256 of the signed bytes
    ours          {int} NOT NULL,       -- 1 if it was said here, 0 if it came
    kind          TEXT NOT NULL,        -- what it is: request, answer, alert
    conversation  {blob} NOT NULL,      -- the conversation, 16 bytes
    number        {int} NOT NULL,       -- its place in it, from 1
    lane          {int} NOT NULL,       -- how urgent it is: 0 flash to 3 bulk
    created       {int} NOT NULL,       -- when it was made, in milliseconds since 1970 UTC
    keep_until    {int} NOT NULL,       -- when what it says is erased
    due           {int} NOT NULL,       -- when an answer is due; 9223372036854775807 where none is
    answer        {blob},               -- the message that answered it; NULL until then
    body          {blob},               -- the signed bytes; NULL once erased
    key           {blob},               -- the key of its attachments; NULL where it has none, or once erased
    act           {int} NOT NULL,       -- the act that sent or took it
    PRIMARY KEY (sender, message)
);
CREATE INDEX message_id ON message (message);
CREATE INDEX message_time ON message (created, message);
CREATE INDEX message_conversation ON message (conversation, number, created);
-- What waits for an answer, by when it is due.
CREATE INDEX message_due ON message (due, message) WHERE answer IS NULL;
CREATE INDEX message_act ON message (act);
CREATE INDEX message_kept ON message (keep_until) WHERE body IS NOT NULL;

-- Envelopes that go out: one for each recipient of a message of ours, and those carried for others.
CREATE TABLE outgoing (
    link          TEXT NOT NULL,        -- over which link
    sequence      {int} NOT NULL,       -- its number there, in the order of the acts
    sender        TEXT NOT NULL,        -- who sends the message
    message       {blob} NOT NULL,      -- the message
    recipient     TEXT NOT NULL,        -- whom the envelope is for
    statement     {blob} NOT NULL,      -- SHA-256 of the signed statement in it
    lane          {int} NOT NULL,       -- how urgent it is
    bytes         {int} NOT NULL,       -- how many bytes the sealed body has
    expires       {int} NOT NULL,       -- when it is no longer delivered
    conversation  {blob} NOT NULL,      -- the conversation
    number        {int} NOT NULL,       -- its place in it
    since         {int} NOT NULL,       -- when it was handed in
    standing      TEXT NOT NULL,        -- waits, accepted, delivered, read, answered, refused, or why it is dead
    detail        TEXT,                 -- code and clause of a refusal; the message before it that was given up
    live          {int} NOT NULL,       -- 1 while something may still be done about it, 0 when not
    envelope      {blob},               -- the bytes that travel; NULL once they need not any more
    act           {int} NOT NULL,       -- the act that handed it in
    PRIMARY KEY (link, sequence)
);
CREATE UNIQUE INDEX outgoing_name ON outgoing (message, recipient, sender);
CREATE INDEX outgoing_act ON outgoing (act);
CREATE INDEX outgoing_live ON outgoing (link, sequence) WHERE live = 1;

-- Envelopes that came, taken or refused: each once, whatever is sent again.
CREATE TABLE incoming (
    sender     TEXT NOT NULL,           -- who sent the message
    recipient  TEXT NOT NULL,           -- whom its envelope was for
    message    {blob} NOT NULL,         -- the message
    link       TEXT NOT NULL,           -- over which link
    statement  {blob} NOT NULL,         -- SHA-256 of the signed statement in it
    bytes      {int} NOT NULL,          -- how many bytes the sealed body had
    step       TEXT NOT NULL,           -- the last step that a receipt was given for
    detail     TEXT,                    -- code and clause of a refusal; the message that answered it
    receipt    {blob} NOT NULL,         -- SHA-256 of that receipt
    handed     {int} NOT NULL,          -- 1 once it was handed over to those it is for, or refused
    heard      {int} NOT NULL,          -- 1 once the sender has said that it has the receipt
    act        {int} NOT NULL,          -- the act that took or refused it
    PRIMARY KEY (sender, recipient, message)
);
CREATE INDEX incoming_owed ON incoming (link, act) WHERE heard = 0;
CREATE INDEX incoming_act ON incoming (act);
CREATE INDEX incoming_unheard ON incoming (receipt) WHERE heard = 0;

-- How far each side of a conversation has come: what comes next must follow it.
CREATE TABLE thread (
    sender        TEXT NOT NULL,        -- who speaks
    recipient     TEXT NOT NULL,        -- whose envelopes are meant
    conversation  {blob} NOT NULL,      -- the conversation
    number        {int} NOT NULL,       -- the place of the last message
    statement     {blob} NOT NULL,      -- SHA-256 of it
    audience      {blob} NOT NULL,      -- SHA-256 of the list of its recipients, which never changes
    PRIMARY KEY (sender, recipient, conversation)
) {keyed};

-- Receipts as they were signed: those we gave, and those we were given.
CREATE TABLE receipt (
    receipt    {blob} PRIMARY KEY,      -- SHA-256 of its bytes
    sender     TEXT NOT NULL,           -- who sent the message it is for
    recipient  TEXT NOT NULL,           -- whom the envelope was for
    message    {blob} NOT NULL,         -- the message
    step       TEXT NOT NULL,           -- accepted, delivered, read, answered, refused
    given      {int} NOT NULL,          -- 1 if we gave it, 0 if we were given it
    body       {blob} NOT NULL,         -- its bytes
    act        {int} NOT NULL           -- the act that gave or took it
);
CREATE INDEX receipt_of ON receipt (message, act);
CREATE INDEX receipt_act ON receipt (act);
