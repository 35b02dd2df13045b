-- From version 4 of the tables to version 5: messages of the line.
-- What each table and column is stands in schema.sql.

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
