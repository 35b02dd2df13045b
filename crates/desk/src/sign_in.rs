//! How people come in: a one-time link, then a session, and in it a purpose.
//!
//! A secret is told once and kept as its hash. Whatever is wrong with one, the words are the same: never
//! given out, used, too old, its officer ended. A passkey (`passkey`) is the other way to [`SignedIn`], and the only
//! one for an officer who has one.

use crate::node::{Desk, of_conflict};
use crate::people::{known_purpose, refuse_stranger};
use crate::secret::{Secret, hash_of};
use huecry_catalogue::{Lang, Verb};
use huecry_store::{CommitError, NewSession, Write};
use huecry_terms::{
    Act, ActId, Bureau, Call, CaseRef, Entry, Face, Failure, Instant, Limits, Officer, OfficerId, PurposeId, Refusal,
    RefusalKind, SessionEnd, SessionId, Trouble,
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError};

pub use crate::people::By as Inviter;
pub use huecry_store::SessionLine;

/// A one-time link that was given out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// What the link carries. It is told here and nowhere else.
    pub secret: Secret,
    /// Whom it lets in.
    pub officer: OfficerId,
    /// Until when.
    pub until: Instant,
    /// The act that gave it out.
    pub act: ActId,
}

/// An officer who has just come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// The session that began.
    pub session: SessionId,
    /// What the cookie carries. It is told here and nowhere else.
    pub secret: Secret,
    /// Who.
    pub officer: Officer,
    /// For which bureau.
    pub bureau: Bureau,
    /// When the session ends at the latest.
    pub until: Instant,
    /// When the same officer signed in before, to be shown: somebody else would be noticed.
    pub last: Option<Instant>,
}

/// A session at work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id; acts name it, it opens nothing.
    pub id: SessionId,
    /// Who.
    pub officer: Officer,
    /// For which bureau.
    pub bureau: Bureau,
    /// Why and in which case the next acts are done; `None` until it is said.
    pub purpose: Option<(PurposeId, CaseRef)>,
    /// How the officer wants the console.
    pub settings: Settings,
    /// Since when.
    pub since: Instant,
    /// When it ends at the latest.
    pub until: Instant,
    /// What narrows its calls beyond the role, as it stands now.
    pub limits: Option<Arc<Limits>>,
}

impl Session {
    /// Until when it lasts if nothing more is done: half an hour from now, or its end.
    pub fn lasts(&self, now: Instant) -> Instant {
        let idle = now.checked_add(SignedDuration::from_mins(IDLE_MINUTES)).unwrap_or(self.until);
        self.until.min(idle)
    }
}

/// How an officer wants the console. Nothing in here opens or closes anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language; `None` follows the browser.
    pub lang: Option<Lang>,
    /// Light or dark.
    pub theme: Theme,
    /// Whether single letters are keys (WCAG 2.1.4: they can be turned off).
    pub keys: bool,
    /// Arabic-Indic digits where Arabic is shown; nothing is stored or sent in them.
    pub arabic_digits: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { lang: None, theme: Theme::Auto, keys: true, arabic_digits: false }
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the machine is set.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// When something was last done in each session, as far as this process has seen it. After a restart, and in
/// every other process over the same store, the half hour begins anew; the eight hours do not.
pub(crate) type Seen = HashMap<SessionId, Instant>;

/// Gives an officer a one-time link, in place of an earlier one that was not used.
///
/// # Errors
/// Refused when the caller may not manage people, when there is no such officer or no longer, or when the officer
/// has a passkey: a lost one is taken away first, on record. Trouble.
pub fn invite(desk: &Desk, by: Inviter<'_>, officer: &OfficerId, now: Instant) -> Result<Invitation, Failure> {
    by.may(desk, Verb::ManagePeople)?;
    if desk.store.officer(officer)?.is_none_or(|o| o.ended) {
        return Err(by.refuse(desk, "invite", Refusal::new(RefusalKind::NotAnOfficer, officer.to_string()), now));
    }
    if crate::passkey::has_any(desk, officer)? {
        return Err(by.refuse(desk, "invite", Refusal::new(RefusalKind::HasPasskey, officer.to_string()), now));
    }
    let (secret, until) = (Secret::new(&desk.store)?, later(now, INVITATION_MINUTES));
    let write = Write::Invitation { hash: secret.hash(), officer: officer.clone(), until };
    let act = by.commit(desk, Act::Invited { officer: officer.clone(), until }, vec![write], now)?;
    Ok(Invitation { secret, officer: officer.clone(), until, act })
}

/// Uses up a one-time link and begins a session.
///
/// # Errors
/// Refused in the same words whether the link was never given out, is used, too old, or its officer has ended;
/// of two who bring the same link at once, one is refused. Trouble.
pub fn sign_in(desk: &Desk, secret: &str, now: Instant, face: Face) -> Result<SignedIn, Failure> {
    let link = hash_of(secret);
    let invitation = desk.store.invitation(&link)?.filter(|i| !i.officer.ended && now < i.until);
    let Some(invitation) = invitation else { return Err(not_possible(desk, now, face)) };
    if crate::passkey::has_any(desk, &invitation.officer.id)? {
        return Err(not_possible(desk, now, face));
    }
    begin(desk, invitation.officer, vec![Write::InvitationUsed { hash: link }], With::Link, now, face)
}

/// By what an officer comes in.
pub(crate) enum With {
    /// A one-time link.
    Link,
    /// A passkey, by its id.
    Passkey(String),
    /// An identity provider, by its issuer.
    Provider(String),
}

/// Begins a session, with what lets its officer in written in the same act.
pub(crate) fn begin(
    desk: &Desk,
    officer: Officer,
    mut writes: Vec<Write>,
    with: With,
    now: Instant,
    face: Face,
) -> Result<SignedIn, Failure> {
    let Some(bureau) = desk.store.bureau(&officer.bureau)? else { return Err(not_possible(desk, now, face)) };
    let last = desk.store.sessions(Some(&officer.id))?.first().map(|session| session.since);
    let (id, secret) = (desk.store.new_session(now)?, Secret::new(&desk.store)?);
    let until = later(now, SESSION_MINUTES);
    let session = NewSession { hash: secret.hash(), id, officer: officer.id.clone(), since: now, until };
    let (passkey, provider) = match with {
        With::Link => (None, None),
        With::Passkey(id) => (Some(id), None),
        With::Provider(issuer) => (None, Some(issuer)),
    };
    let entry = Entry::of_officer(&officer, now, face, Act::SignedIn { session: id, until, passkey, provider });
    writes.push(Write::Session(session));
    match desk.store.commit(entry, writes) {
        Ok(_) => {}
        Err(CommitError::Trouble(trouble)) => return Err(trouble.into()),
        Err(CommitError::Conflict(_)) => return Err(not_possible(desk, now, face)),
    }
    seen(desk, |seen| seen.insert(id, now));
    Ok(SignedIn { session: id, secret, officer, bureau, until, last })
}

/// The session of a secret, and that something is being done in it now. `None` for one that was never begun,
/// was ended, is eight hours old or half an hour idle, or whose officer has ended.
///
/// A session found idle is ended, on record: nothing wakes it again.
///
/// # Errors
/// Trouble of the store.
pub fn session(desk: &Desk, secret: &str, now: Instant) -> Result<Option<Session>, Trouble> {
    let Some(found) = desk.store.session(&hash_of(secret))? else { return Ok(None) };
    if found.officer.ended || now >= found.until {
        seen(desk, |seen| seen.remove(&found.id));
        return Ok(None);
    }
    let idle = seen(desk, |seen| {
        if seen.len() >= SEEN_MOST {
            seen.retain(|_, last| now.duration_since(*last) < SignedDuration::from_mins(SESSION_MINUTES));
        }
        let last = seen.get(&found.id).copied().unwrap_or(now);
        // Requests overtake one another: what was seen last is never moved back.
        seen.insert(found.id, last.max(now));
        now.duration_since(last) >= SignedDuration::from_mins(IDLE_MINUTES)
    });
    if idle {
        let because = SessionEnd::Idle;
        let act = Act::SignedOut { session: found.id, officer: found.officer.id, because };
        end(desk, Entry::of_node(now, Face::Node, act), found.id)?;
        return Ok(None);
    }
    let settings = found.settings.as_deref().map(serde_json::from_slice).transpose();
    let limits = crate::supervision::limits(desk, &found.officer, now)?;
    Ok(Some(Session {
        limits,
        id: found.id,
        officer: found.officer,
        bureau: found.bureau,
        purpose: found.purpose,
        // What a newer program wrote and this one cannot read is no reason to keep anybody out.
        settings: settings.ok().flatten().unwrap_or_default(),
        since: found.since,
        until: found.until,
    }))
}

/// The call of a session; `None` while no purpose is stated, and then nothing can be asked.
pub fn call(session: &Session, now: Instant, face: Face) -> Option<Call> {
    let (purpose, case) = session.purpose.clone()?;
    Some(Call {
        officer: session.officer.id.clone(),
        bureau: session.bureau.id.clone(),
        organisation: session.bureau.organisation.clone(),
        role: session.officer.role.clone(),
        purpose,
        case,
        now,
        face,
        within: None,
        limits: session.limits.clone(),
        once: None,
    })
}

/// Says for which purpose and case the next acts of a session are.
///
/// # Errors
/// Refused when the purpose is none of the catalogue's, or the session has ended meanwhile. Trouble.
pub fn state_purpose(
    desk: &Desk,
    session: &Session,
    purpose: PurposeId,
    case: CaseRef,
    now: Instant,
    face: Face,
) -> Result<(), Failure> {
    known_purpose(desk, &purpose).map_err(|no| refuse(desk, session, "purpose", no, now, face))?;
    let entry = Entry {
        purpose: Some(purpose.clone()),
        case: Some(case.clone()),
        ..Entry::of_officer(&session.officer, now, face, Act::PurposeStated { session: session.id })
    };
    let write = Write::SessionPurpose { session: session.id, purpose, case };
    commit(desk, session, entry, write)
}

/// Remembers how the officer wants the console, in this session and the next ones.
///
/// # Errors
/// Refused when the officer has ended meanwhile. Trouble.
pub fn set_settings(
    desk: &Desk,
    session: &Session,
    settings: Settings,
    now: Instant,
    face: Face,
) -> Result<(), Failure> {
    let entry = Entry::of_officer(&session.officer, now, face, Act::SettingsChanged { session: session.id });
    let body =
        serde_json::to_vec(&settings).map_err(|e| Trouble::new(format!("could not write the settings: {e}"), ""))?;
    commit(desk, session, entry, Write::Settings { officer: session.officer.id.clone(), body })
}

/// Ends the session. Ending one that has ended meanwhile is no trouble.
///
/// # Errors
/// Trouble of the store.
pub fn sign_out(desk: &Desk, session: &Session, now: Instant, face: Face) -> Result<(), Trouble> {
    let because = SessionEnd::ByOfficer;
    let act = Act::SignedOut { session: session.id, officer: session.officer.id.clone(), because };
    end(desk, Entry::of_officer(&session.officer, now, face, act), session.id)
}

/// Sessions that run, newest first: of an officer, or of all.
///
/// # Errors
/// Refused when the caller may not manage people. Trouble.
pub fn sessions(
    desk: &Desk,
    by: Inviter<'_>,
    of: Option<&OfficerId>,
    now: Instant,
) -> Result<Vec<SessionLine>, Failure> {
    by.may(desk, Verb::ManagePeople)?;
    let ended: Vec<OfficerId> =
        desk.store.officers()?.into_iter().filter(|officer| officer.ended).map(|officer| officer.id).collect();
    let mut sessions = desk.store.sessions(of)?;
    sessions.retain(|s| !s.ended && now < s.until && !ended.contains(&s.officer));
    Ok(sessions)
}

/// Ends every session of an officer, one act each, and says how many. The officer may come in again.
///
/// # Errors
/// Refused when the caller may not manage people. Trouble.
pub fn end_sessions_of(desk: &Desk, by: Inviter<'_>, officer: &OfficerId, now: Instant) -> Result<usize, Failure> {
    let running = sessions(desk, by, Some(officer), now)?;
    for session in &running {
        let because = SessionEnd::ByManager;
        let act = Act::SignedOut { session: session.id, officer: officer.clone(), because };
        end(desk, by.entry(now, act), session.id)?;
    }
    Ok(running.len())
}

fn commit(desk: &Desk, session: &Session, entry: Entry, write: Write) -> Result<(), Failure> {
    let (asked, now, face) = (entry.act.key(), entry.at, entry.face);
    match desk.store.commit(entry, vec![write]) {
        Ok(_) => Ok(()),
        Err(CommitError::Trouble(trouble)) => Err(trouble.into()),
        Err(CommitError::Conflict(conflict)) => Err(refuse(desk, session, asked, of_conflict(&conflict), now, face)),
    }
}

/// A refusal of a session's officer, on record.
pub(crate) fn refuse(
    desk: &Desk,
    session: &Session,
    asked: &str,
    mut refusal: Refusal,
    now: Instant,
    face: Face,
) -> Failure {
    let act = Act::Refused { asked: asked.into(), refusal: refusal.clone() };
    match desk.store.commit(Entry::of_officer(&session.officer, now, face, act), Vec::new()) {
        Ok(committed) => {
            refusal.act = Some(committed.act);
            refusal.into()
        }
        Err(CommitError::Trouble(trouble)) => trouble.into(),
        Err(CommitError::Conflict(_)) => refusal.into(),
    }
}

fn end(desk: &Desk, entry: Entry, session: SessionId) -> Result<(), Trouble> {
    seen(desk, |seen| seen.remove(&session));
    match desk.store.commit(entry, vec![Write::SessionEnd(session)]) {
        Ok(_) | Err(CommitError::Conflict(_)) => Ok(()),
        Err(CommitError::Trouble(trouble)) => Err(trouble),
    }
}

/// That nobody comes in so: the same words for whatever is wrong.
pub(crate) fn not_possible(desk: &Desk, now: Instant, face: Face) -> Failure {
    let refusal = Refusal::new(RefusalKind::SignInNotPossible, String::new());
    refuse_stranger(desk, "sign-in", refusal, now, face)
}

fn seen<T>(desk: &Desk, look: impl FnOnce(&mut Seen) -> T) -> T {
    look(&mut desk.seen.lock().unwrap_or_else(PoisonError::into_inner))
}

/// A moment so many minutes later; the end of time is late enough.
pub(crate) fn later(now: Instant, minutes: i64) -> Instant {
    now.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(Instant::MAX)
}

/// How long a one-time link can be used: long enough to walk it to the officer or to read it out, too short
/// to be found in a drawer.
pub const INVITATION_MINUTES: i64 = 10;

/// A session ends after a shift, whatever is done in it: a stolen cookie does not outlive the day.
pub const SESSION_MINUTES: i64 = 8 * 60;

/// A session in which nothing is done ends: a desk left alone is an open door. Long enough to read a file.
pub const IDLE_MINUTES: i64 = 30;

/// So many sessions are remembered as seen before the old ones are looked for and forgotten.
const SEEN_MOST: usize = 4_096;
