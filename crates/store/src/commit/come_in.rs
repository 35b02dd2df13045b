//! Who comes in, and what is being written: one-time links, sessions, settings, machines' keys, drafts,
//! requests that count once. Each is decided by the one writer, so that of two at once exactly one is first.

use super::decide::{gone_unless, taken_if};
use super::ground::{Ground, Known, ask};
use crate::engine::{Cell, Engine, Fault, Text};
use crate::parse::{hash, uuid};
use crate::{Conflict, Draft, NewSession, Token, Write};
use huecry_terms::{ActId, DraftId, Instant, OfficerId, Once, SessionId, TokenId};
use std::borrow::Cow;

/// How things stand; what is not in a map was not asked about.
#[derive(Debug, Default)]
pub(crate) struct ComeIn {
    /// Which one-time links are not used.
    invitations: Known<[u8; 32], ()>,
    /// Which sessions have not ended.
    sessions: Known<SessionId, ()>,
    /// Which machines' keys were issued, and whether they were taken back.
    tokens: Known<TokenId, bool>,
    /// Which drafts there are, and the act that saved each.
    drafts: Known<DraftId, ActId>,
    /// Which requests were answered, by which act, in which second.
    done: Known<DoneKey, (ActId, i64)>,
}

/// A machine's key and what it calls a request.
type DoneKey = (TokenId, String);

/// What has to be known, as rows of keys for each question.
#[derive(Default)]
pub(crate) struct AskedToComeIn<'j> {
    invitations: Vec<Cell<'j>>,
    sessions: Vec<Cell<'j>>,
    tokens: Vec<Cell<'j>>,
    drafts: Vec<Cell<'j>>,
    done: Vec<Cell<'j>>,
}

/// The officer who must be there, and not have ended, for a write.
pub(super) fn officer_of(write: &Write) -> Option<&OfficerId> {
    match write {
        Write::Invitation { officer, .. } | Write::Settings { officer, .. } => Some(officer),
        Write::Session(session) => Some(&session.officer),
        Write::Token { token, .. } => Some(&token.officer),
        _ => None,
    }
}

impl<'j> AskedToComeIn<'j> {
    pub fn about(&mut self, write: &'j Write) {
        match write {
            Write::InvitationUsed { hash } => self.invitations.push(Cell::blob(hash)),
            Write::Session(session) => self.sessions.push(key(&session.id.0)),
            Write::SessionPurpose { session, .. } | Write::SessionEnd(session) => self.sessions.push(key(&session.0)),
            Write::Token { token, .. } => self.tokens.push(key(&token.id.0)),
            Write::TokenRevoked(token) => self.tokens.push(key(&token.0)),
            Write::DraftSaved { draft, .. } => self.drafts.push(key(&draft.id.0)),
            Write::DraftDropped(draft) => self.drafts.push(key(&draft.0)),
            Write::Once { once, .. } => self.done.extend([key(&once.client.0), Cell::text(&once.key)]),
            _ => {}
        }
    }
}

impl ComeIn {
    pub fn read(&mut self, engine: &mut dyn Engine, asked: &AskedToComeIn<'_>) -> Result<(), Fault> {
        ask(engine, &INVITATIONS, &asked.invitations, |row| {
            self.invitations.found(hash(row.blob(0)?)?, ());
            Ok(())
        })?;
        ask(engine, &SESSIONS, &asked.sessions, |row| {
            self.sessions.found(SessionId(uuid(row.blob(0)?)?), ());
            Ok(())
        })?;
        ask(engine, &TOKENS, &asked.tokens, |row| {
            self.tokens.found(TokenId(uuid(row.blob(0)?)?), row.int_or_null(1)?.is_some());
            Ok(())
        })?;
        ask(engine, &DRAFTS, &asked.drafts, |row| {
            self.drafts.found(DraftId(uuid(row.blob(0)?)?), ActId(row.count(1)?));
            Ok(())
        })?;
        ask(engine, &DONE, &asked.done, |row| {
            let key = (TokenId(uuid(row.blob(0)?)?), row.text(1)?.to_owned());
            self.done.found(key, (ActId(row.count(3)?), row.int(2)?));
            Ok(())
        })
    }

    pub fn settle(&mut self, keep: bool) {
        self.invitations.settle(keep);
        self.sessions.settle(keep);
        self.tokens.settle(keep);
        self.drafts.settle(keep);
        self.done.settle(keep);
    }
}

/// Decides one write of these, or says why it cannot be.
pub(super) fn decide(ground: &mut Ground, act: u64, write: &Write) -> Result<(), Conflict> {
    if let Some(officer) = officer_of(write) {
        gone_unless(ground.officers.get(officer) == Some(&false))?;
    }
    let there = &mut ground.come_in;
    match write {
        Write::InvitationUsed { hash } => {
            gone_unless(there.invitations.get(hash).is_some())?;
            there.invitations.set(*hash, None);
        }
        Write::Session(session) => {
            taken_if(there.sessions.get(&session.id).is_some(), &session.id.to_string())?;
            there.sessions.set(session.id, Some(()));
        }
        Write::SessionPurpose { session, .. } => gone_unless(there.sessions.get(session).is_some())?,
        Write::SessionEnd(session) => {
            gone_unless(there.sessions.get(session).is_some())?;
            there.sessions.set(*session, None);
        }
        Write::Token { token, .. } => {
            taken_if(there.tokens.get(&token.id).is_some(), &token.id.to_string())?;
            there.tokens.set(token.id, Some(false));
        }
        Write::TokenRevoked(token) => {
            gone_unless(there.tokens.get(token) == Some(&false))?;
            there.tokens.set(*token, Some(true));
        }
        Write::DraftSaved { draft, from } => {
            match (there.drafts.get(&draft.id), from) {
                (None, None) => {}
                (Some(_), None) => return taken_if(true, &draft.id.to_string()),
                (None, Some(_)) => return Err(Conflict::Gone),
                (Some(last), Some(from)) if last == from => {}
                (Some(_), Some(_)) => return Err(Conflict::VersionMoved { now: 0 }),
            }
            there.drafts.set(draft.id, Some(ActId(act)));
        }
        Write::DraftDropped(draft) => {
            gone_unless(there.drafts.get(draft).is_some())?;
            there.drafts.set(*draft, None);
        }
        Write::Once { once, at } => {
            let key = (once.client, once.key.to_string());
            match there.done.get(&key) {
                Some((act, second)) if *second > forgotten(*at) => return Err(Conflict::DoneBefore { act: *act }),
                _ => there.done.set(key, Some((ActId(act), at.as_second()))),
            }
        }
        _ => {}
    }
    Ok(())
}

/// Writes one of these. Whether it may was decided before.
pub(super) fn write(engine: &mut dyn Engine, act: Cell<'_>, write: &Write) -> Result<(), Fault> {
    match write {
        Write::Invitation { hash, officer, until } => {
            let officer = Cell::text(officer.as_str());
            engine.run(&REPLACE_INVITATION, std::slice::from_ref(&officer))?;
            engine.run(&ADD_INVITATION, &[Cell::blob(hash), officer, millis(*until), act])
        }
        Write::InvitationUsed { hash } => engine.run(&USE_INVITATION, &[Cell::blob(hash)]),
        Write::Session(session) => add_session(engine, act, session),
        Write::SessionPurpose { session, purpose, case } => {
            let [purpose, case] = [purpose.as_str(), case.as_str()].map(Cell::text);
            engine.run(&SET_PURPOSE, &[purpose, case, key(&session.0)])
        }
        Write::SessionEnd(session) => engine.run(&END_SESSION, &[act, key(&session.0)]),
        Write::Settings { officer, body } => {
            engine.run(&SET_SETTINGS, &[Cell::text(officer.as_str()), Cell::blob(body), act])
        }
        Write::Token { hash, token } => add_token(engine, act, hash, token),
        Write::TokenRevoked(token) => engine.run(&REVOKE_TOKEN, &[act, key(&token.0)]),
        Write::DraftSaved { draft, .. } => save_draft(engine, act, draft),
        Write::DraftDropped(draft) => engine.run(&DROP_DRAFT, &[key(&draft.0)]),
        Write::Once { once, at } => remember(engine, act, once, *at),
        // INVARIANT: the other writes were written by `others`.
        _ => Ok(()),
    }
}

fn add_session(engine: &mut dyn Engine, act: Cell<'_>, session: &NewSession) -> Result<(), Fault> {
    let officer = Cell::text(session.officer.as_str());
    engine.run(&FORGET_SESSIONS, &[officer.clone(), millis(session.since)])?;
    let [since, until] = [session.since, session.until].map(millis);
    engine.run(&ADD_SESSION, &[Cell::blob(&session.hash), key(&session.id.0), officer, since, until, act])
}

fn add_token(engine: &mut dyn Engine, act: Cell<'_>, hash: &[u8; 32], token: &Token) -> Result<(), Fault> {
    let body = super::others::json(token)?;
    let officer = Cell::text(token.officer.as_str());
    engine.run(&ADD_TOKEN, &[Cell::blob(hash), key(&token.id.0), officer, body, millis(token.until), act])
}

fn save_draft(engine: &mut dyn Engine, act: Cell<'_>, draft: &Draft) -> Result<(), Fault> {
    let revises = draft.revises.map_or(Cell::Null, |r| Cell::Blob(Cow::Owned(r.0.as_bytes().to_vec())));
    let [bureau, register, officer] =
        [draft.bureau.as_str(), draft.register.as_str(), draft.officer.as_str()].map(Cell::text);
    let saved = millis(draft.saved);
    let cells = [key(&draft.id.0), bureau, register, revises, saved, officer, Cell::blob(&draft.body), act];
    engine.run(&SAVE_DRAFT, &cells)
}

fn remember(engine: &mut dyn Engine, act: Cell<'_>, once: &Once, at: Instant) -> Result<(), Fault> {
    engine.run(&FORGET_DONE, &[Cell::Int(forgotten(at))])?;
    let name = Cell::text(&once.key);
    let cells = [key(&once.client.0), name, Cell::blob(&once.request), Cell::Int(at.as_second()), act];
    engine.run(&REMEMBER_DONE, &cells)
}

/// The last second of requests that no longer count.
fn forgotten(now: Instant) -> i64 {
    now.as_second().saturating_sub(DONE_SECONDS)
}

fn millis<'a>(at: Instant) -> Cell<'a> {
    Cell::Int(at.as_millisecond())
}

fn key(id: &uuid::Uuid) -> Cell<'_> {
    Cell::blob(id.as_bytes())
}

const INVITATIONS: Text = Text::new("SELECT i.hash FROM ({rows}) AS k JOIN invitation AS i ON i.hash = k.column1", "b");
const SESSIONS: Text = Text::new(
    "SELECT s.session FROM ({rows}) AS k JOIN session AS s ON s.session = k.column1 WHERE s.ended IS NULL",
    "b",
);
const TOKENS: Text =
    Text::new("SELECT t.token, t.revoked FROM ({rows}) AS k JOIN token AS t ON t.token = k.column1", "b");
const DRAFTS: Text = Text::new("SELECT d.draft, d.act FROM ({rows}) AS k JOIN draft AS d ON d.draft = k.column1", "b");
const DONE: Text = Text::new(
    "SELECT o.client, o.name, o.seconds, o.act
     FROM ({rows}) AS k JOIN once AS o ON o.client = k.column1 AND o.name = k.column2",
    "bt",
);
const REPLACE_INVITATION: Text = Text::new("DELETE FROM invitation WHERE officer = $1", "t");
const ADD_INVITATION: Text =
    Text::new("INSERT INTO invitation (hash, officer, until, act) VALUES ($1, $2, $3, $4)", "btii");
const USE_INVITATION: Text = Text::new("DELETE FROM invitation WHERE hash = $1", "b");
const FORGET_SESSIONS: Text =
    Text::new("DELETE FROM session WHERE officer = $1 AND (ended IS NOT NULL OR until <= $2)", "ti");
const ADD_SESSION: Text = Text::new(
    "INSERT INTO session (hash, session, officer, since, until, act) VALUES ($1, $2, $3, $4, $5, $6)",
    "bbtiii",
);
const SET_PURPOSE: Text = Text::new("UPDATE session SET purpose = $1, for_case = $2 WHERE session = $3", "ttb");
const END_SESSION: Text = Text::new("UPDATE session SET ended = $1 WHERE session = $2", "ib");
const SET_SETTINGS: Text = Text::new(
    "INSERT INTO settings (officer, body, act) VALUES ($1, $2, $3)
     ON CONFLICT (officer) DO UPDATE SET body = excluded.body, act = excluded.act",
    "tbi",
);
const ADD_TOKEN: Text =
    Text::new("INSERT INTO token (hash, token, officer, body, until, act) VALUES ($1, $2, $3, $4, $5, $6)", "bbtbii");
const REVOKE_TOKEN: Text = Text::new("UPDATE token SET revoked = $1 WHERE token = $2", "ib");
/// A record may be erased in the transaction that saves a draft of it: then there is nothing to revise.
const SAVE_DRAFT: Text = Text::new(
    "INSERT INTO draft (draft, bureau, register, revises, saved, officer, body, act)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8
     WHERE NOT EXISTS (SELECT 1 FROM erased AS e WHERE e.register = $3 AND e.record = $4)
     ON CONFLICT (draft) DO UPDATE SET saved = excluded.saved, officer = excluded.officer, body = excluded.body,
       act = excluded.act",
    "bttbitbi",
);
const DROP_DRAFT: Text = Text::new("DELETE FROM draft WHERE draft = $1", "b");
const FORGET_DONE: Text = Text::new("DELETE FROM once WHERE seconds <= $1", "i");
const REMEMBER_DONE: Text = Text::new(
    "INSERT INTO once (client, name, request, seconds, act) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (client, name) DO UPDATE
     SET request = excluded.request, seconds = excluded.seconds, act = excluded.act",
    "btbii",
);

/// How long a machine may ask again for what it has asked: a day, longer than any retry and any night.
const DONE_SECONDS: i64 = 24 * 60 * 60;
