//! Reading who comes in: one-time links, sessions, machines' keys, requests answered before.
//!
//! What a secret opens is looked for by its hash, in one question that also gives whose it is: nothing
//! else is read before somebody is known.

use crate::engine::{Cell, Fault, Row, Text};
use crate::lists::officer;
use crate::parse::{hash, id, instant, json, uuid};
use crate::snapshot::{all, one};
use crate::{DoneBefore, Invitation, IssuedToken, OpenToken, Session, SessionLine, Store};
use huecry_terms::{ActId, Instant, OfficerId, Once, SessionId, Trouble};

impl Store {
    /// The one-time link with this hash, not used yet. Its officer may have ended.
    pub fn invitation(&self, hash: &[u8; 32]) -> Result<Option<Invitation>, Trouble> {
        let read = |row: &dyn Row| {
            Ok(Invitation { until: instant(row.int(0)?)?, officer: officer(row, 1)?, bureau: json(row.blob(3)?)? })
        };
        self.look(|engine| one(engine, &INVITATION, &[Cell::blob(hash)], read))
    }

    /// The session with this hash, not ended. Its officer may have.
    pub fn session(&self, hash: &[u8; 32]) -> Result<Option<Session>, Trouble> {
        self.look(|engine| one(engine, &SESSION, &[Cell::blob(hash)], session))
    }

    /// Sessions that began, newest first: of an officer, or of all. Ended ones are in it until the
    /// officer signs in again.
    pub fn sessions(&self, of: Option<&OfficerId>) -> Result<Vec<SessionLine>, Trouble> {
        let of = of.map(|officer| officer.as_str());
        let read = |row: &dyn Row| {
            Ok(SessionLine {
                id: SessionId(uuid(row.blob(0)?)?),
                officer: id(row.text(1)?)?,
                since: instant(row.int(2)?)?,
                until: instant(row.int(3)?)?,
                ended: row.int_or_null(4)?.is_some(),
            })
        };
        self.look(|engine| match of {
            Some(officer) => all(engine, &SESSIONS_OF, &[Cell::text(officer)], read),
            None => all(engine, &SESSIONS, &[], read),
        })
    }

    /// How an officer wants the console; `None` until it was said.
    pub fn settings(&self, officer: &OfficerId) -> Result<Option<Vec<u8>>, Trouble> {
        self.look(|engine| one(engine, &SETTINGS, &[Cell::text(officer.as_str())], |row| Ok(row.blob(0)?.to_vec())))
    }

    /// The machine's key with this hash, not taken back. Its officer may have ended.
    pub fn token(&self, hash: &[u8; 32]) -> Result<Option<OpenToken>, Trouble> {
        let read = |row: &dyn Row| {
            Ok(OpenToken { token: json(row.blob(0)?)?, officer: officer(row, 1)?, bureau: json(row.blob(3)?)? })
        };
        self.look(|engine| one(engine, &TOKEN, &[Cell::blob(hash)], read))
    }

    /// Every machine's key, in the order they were issued, those included that were taken back.
    pub fn tokens(&self) -> Result<Vec<IssuedToken>, Trouble> {
        let read = |row: &dyn Row| {
            let revoked = row.int_or_null(2)?.is_some().then(|| row.count(2)).transpose()?.map(ActId);
            Ok(IssuedToken { token: json(row.blob(0)?)?, act: ActId(row.count(1)?), revoked })
        };
        self.look(|engine| all(engine, &TOKENS, &[], read))
    }

    /// What is remembered under a request's name.
    pub fn done_before(&self, once: &Once) -> Result<Option<DoneBefore>, Trouble> {
        let key = [Cell::blob(once.client.0.as_bytes()), Cell::text(&once.key)];
        let read = |row: &dyn Row| {
            Ok(DoneBefore { request: hash(row.blob(0)?)?, at: second(row.int(1)?)?, act: ActId(row.count(2)?) })
        };
        self.look(|engine| one(engine, &ONCE, &key, read))
    }
}

fn session(row: &dyn Row) -> Result<Session, Fault> {
    let purpose = match (row.text_or_null(1)?, row.text_or_null(2)?) {
        (Some(purpose), Some(case)) => Some((id(purpose)?, id(case)?)),
        _ => None,
    };
    Ok(Session {
        id: SessionId(uuid(row.blob(0)?)?),
        purpose,
        since: instant(row.int(3)?)?,
        until: instant(row.int(4)?)?,
        officer: officer(row, 5)?,
        bureau: json(row.blob(7)?)?,
        settings: row.blob_or_null(8)?.map(<[u8]>::to_vec),
    })
}

fn second(seconds: i64) -> Result<Instant, Fault> {
    Instant::from_second(seconds).map_err(|e| Fault::torn(e.to_string()))
}

const INVITATION: Text = Text::new(
    "SELECT i.until, o.body, o.ended, b.body
     FROM invitation AS i JOIN officer AS o ON o.officer = i.officer JOIN bureau AS b ON b.bureau = o.bureau
     WHERE i.hash = $1",
    "b",
);
const SESSION: Text = Text::new(
    "SELECT s.session, s.purpose, s.for_case, s.since, s.until, o.body, o.ended, b.body, w.body
     FROM session AS s JOIN officer AS o ON o.officer = s.officer JOIN bureau AS b ON b.bureau = o.bureau
     LEFT JOIN settings AS w ON w.officer = s.officer
     WHERE s.hash = $1 AND s.ended IS NULL",
    "b",
);
const SESSIONS: Text =
    Text::new("SELECT session, officer, since, until, ended FROM session ORDER BY since DESC, session", "");
const SESSIONS_OF: Text = Text::new(
    "SELECT session, officer, since, until, ended FROM session WHERE officer = $1 ORDER BY since DESC, session",
    "t",
);
const SETTINGS: Text = Text::new("SELECT body FROM settings WHERE officer = $1", "t");
const TOKEN: Text = Text::new(
    "SELECT t.body, o.body, o.ended, b.body
     FROM token AS t JOIN officer AS o ON o.officer = t.officer JOIN bureau AS b ON b.bureau = o.bureau
     WHERE t.hash = $1 AND t.revoked IS NULL",
    "b",
);
const TOKENS: Text = Text::new("SELECT body, act, revoked FROM token ORDER BY act, token", "");
const ONCE: Text = Text::new("SELECT request, seconds, act FROM once WHERE client = $1 AND name = $2", "bt");
