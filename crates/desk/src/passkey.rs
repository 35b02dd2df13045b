//! Passkeys: how officers come in once they have one, with nothing to type and nothing that can be passed on.
//!
//! A challenge is made here, waits here for two minutes and is used once; what a browser answers is checked by
//! `webauthn-rs` against this very site: origin, user verification, signature, counter (W3C WebAuthn level 3,
//! section 7). Whatever is wrong with an answer, the words are the same. Challenges live in this process: where
//! several serve one store, a visitor must come back to the one that gave the challenge.

use crate::node::Desk;
use crate::people::By;
use crate::secret::Secret;
use crate::sign_in::{Session, SignedIn, With, begin, later, not_possible};
use huecry_catalogue::Verb;
use huecry_store::{CommitError, StoredPaper, Write};
use huecry_terms::{
    Act, ActId, Entry, Face, Failure, Instant, Officer, OfficerId, Refusal, RefusalKind, SessionId, Trouble,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::PoisonError;
use std::time::Duration;
use webauthn_rs::WebauthnBuilder;
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn,
};

/// Where the console is, as the visitor's browser says it.
#[derive(Debug, Clone, Copy)]
pub struct Site<'a> {
    /// The host with its port, where one is said.
    pub host: &'a str,
    /// Whether it is reached over TLS.
    pub secure: bool,
    /// What it is called: the browser shows it beside the key.
    pub name: &'a str,
}

/// What a browser is asked.
#[derive(Debug)]
pub struct Challenge {
    /// Under which name its answer is awaited. Told here and nowhere else.
    pub name: Secret,
    /// What goes to the browser's `navigator.credentials`, as JSON.
    pub options: String,
}

/// An officer's passkey in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its id; acts name it, it opens nothing.
    pub id: String,
    /// What the officer calls it.
    pub name: String,
    /// Since when.
    pub added: Instant,
    /// When it was last used to come in.
    pub used: Option<Instant>,
}

/// As it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    name: String,
    added: Instant,
    used: Option<Instant>,
    passkey: Passkey,
}

/// Challenges that wait for their answers, by the hash of their names.
#[derive(Default)]
pub(crate) struct Waiting(HashMap<[u8; 32], (Instant, What)>);

enum What {
    Enrolling { session: SessionId, state: Box<PasskeyRegistration> },
    SigningIn(Box<DiscoverableAuthentication>),
}

/// Whether passkeys can be used at a site: by name and not by a number, over TLS or on this very machine.
pub fn possible(site: Site<'_>) -> bool {
    relying_party(site).is_some()
}

/// A challenge to come in by.
///
/// # Errors
/// Refused where passkeys cannot be used. Trouble.
pub fn challenge(desk: &Desk, site: Site<'_>, now: Instant, face: Face) -> Result<Challenge, Failure> {
    let started = relying_party(site).and_then(|party| party.start_discoverable_authentication().ok());
    let Some((mut asked, state)) = started else { return Err(not_possible(desk, now, face)) };
    // A button is pressed; nothing is filled in by itself.
    asked.mediation = None;
    wait(desk, &asked, What::SigningIn(Box::new(state)), now)
}

/// Comes in by a passkey. What a challenge was answered with once is not answered again.
///
/// # Errors
/// Refused in the same words whatever is wrong: challenge, key, site, officer. Trouble.
pub fn sign_in(
    desk: &Desk,
    site: Site<'_>,
    name: &str,
    answer: &str,
    now: Instant,
    face: Face,
) -> Result<SignedIn, Failure> {
    let Some(What::SigningIn(state)) = take(desk, name, now) else { return Err(not_possible(desk, now, face)) };
    let Some(found) = answered(desk, site, *state, answer)? else { return Err(not_possible(desk, now, face)) };
    let (mut kept, paper, officer) = found;
    kept.used = Some(now);
    let write = write(&officer.id, &paper.name, Some(&kept), Some(paper.act))?;
    begin(desk, officer, vec![write], With::Passkey(paper.name), now, face)
}

/// A challenge to make a passkey by, for the officer of a session.
///
/// # Errors
/// Refused where passkeys cannot be used, or the officer has as many as can be. Trouble.
pub fn enrol(desk: &Desk, site: Site<'_>, session: &Session, now: Instant) -> Result<Challenge, Failure> {
    let officer = &session.officer;
    let held = held(desk, &officer.id)?;
    let ids: Vec<CredentialID> = held.iter().map(|(kept, _)| kept.passkey.cred_id().clone()).collect();
    let party = relying_party(site).filter(|_| ids.len() < KEYS_MOST);
    let started = party.and_then(|party| {
        party.start_passkey_registration(handle(&officer.id), officer.id.as_str(), &officer.name, Some(ids)).ok()
    });
    let Some((asked, state)) = started else { return Err(not_possible(desk, now, Face::Web)) };
    let mut asked =
        serde_json::to_value(&asked).map_err(|e| Trouble::new(format!("could not write a challenge: {e}"), ""))?;
    // Found by itself when coming in: nobody types who they are, and a stranger learns of nobody.
    if let Some(selection) = asked.pointer_mut("/publicKey/authenticatorSelection") {
        selection["residentKey"] = "required".into();
        selection["requireResidentKey"] = true.into();
    }
    wait(desk, &asked, What::Enrolling { session: session.id, state: Box::new(state) }, now)
}

/// Keeps a passkey that was made for the officer of a session.
///
/// # Errors
/// Refused when the challenge is not this session's, was used or is too old, or when the answer does not fit it;
/// when the name is not as it must be. Trouble.
pub fn keep(desk: &Desk, site: Site<'_>, session: &Session, made: Made<'_>, now: Instant) -> Result<ActId, Failure> {
    let Made { challenge, answer, name } = made;
    crate::record::plain("name", name, NAME_MOST).map_err(|no| refuse(desk, session, no, now))?;
    let no = || refuse(desk, session, Refusal::new(RefusalKind::SignInNotPossible, String::new()), now);
    let Some(What::Enrolling { session: of, state }) = take(desk, challenge, now) else { return Err(no()) };
    if of != session.id || answer.len() > ANSWER_MOST {
        return Err(no());
    }
    let read = serde_json::from_str::<RegisterPublicKeyCredential>(answer).ok().zip(relying_party(site));
    let passkey = read.and_then(|(answer, party)| party.finish_passkey_registration(&answer, &state).ok());
    let Some(passkey) = passkey else { return Err(no()) };
    let id = id_of(passkey.cred_id());
    // A key of somebody else's is nobody else's way in.
    if !desk.store.papers_named(KIND, &id)?.is_empty() {
        return Err(no());
    }
    let kept = Kept { name: name.trim().to_string(), added: now, used: None, passkey };
    let officer = session.officer.id.clone();
    let write = write(&officer, &id, Some(&kept), None)?;
    let act = Act::PasskeyAdded { officer, passkey: id, name: kept.name };
    match desk.store.commit(Entry::of_officer(&session.officer, now, Face::Web, act), vec![write]) {
        Ok(committed) => Ok(committed.act),
        Err(CommitError::Conflict(_)) => Err(no()),
        Err(CommitError::Trouble(trouble)) => Err(trouble.into()),
    }
}

/// What came back from an enrolment.
#[derive(Debug, Clone, Copy)]
pub struct Made<'a> {
    /// The challenge's name.
    pub challenge: &'a str,
    /// What the browser answered, as JSON.
    pub answer: &'a str,
    /// What the officer calls the key.
    pub name: &'a str,
}

/// The passkeys of the officer of a session.
///
/// # Errors
/// Trouble of the store.
pub fn own(desk: &Desk, session: &Session) -> Result<Vec<Line>, Trouble> {
    lines(desk, &session.officer.id)
}

/// The passkeys of an officer, for who manages people.
///
/// # Errors
/// Refused when the role may not. Trouble.
pub fn list(desk: &Desk, by: By<'_>, officer: &OfficerId) -> Result<Vec<Line>, Failure> {
    by.may(desk, Verb::ManagePeople)?;
    Ok(lines(desk, officer)?)
}

/// Lets a passkey of the session's own officer go. It opens nothing from this act on; sessions go on.
///
/// # Errors
/// Refused when there is no such key. Trouble.
pub fn let_go(desk: &Desk, session: &Session, id: &str, now: Instant) -> Result<ActId, Failure> {
    let officer = &session.officer;
    let Some(paper) = of(desk, &officer.id)?.into_iter().find(|paper| paper.name == id) else {
        return Err(refuse(desk, session, no_such(id), now));
    };
    let act = Act::PasskeyRemoved { officer: officer.id.clone(), passkey: paper.name.clone() };
    let write = write(&officer.id, &paper.name, None, Some(paper.act))?;
    match desk.store.commit(Entry::of_officer(officer, now, Face::Web, act), vec![write]) {
        Ok(committed) => Ok(committed.act),
        Err(CommitError::Conflict(_)) => Err(refuse(desk, session, no_such(id), now)),
        Err(CommitError::Trouble(trouble)) => Err(trouble.into()),
    }
}

/// Takes a passkey from an officer: lost, stolen, left behind.
///
/// # Errors
/// Refused when the role may not, or there is no such key. Trouble.
pub fn remove(desk: &Desk, by: By<'_>, officer: &OfficerId, id: &str, now: Instant) -> Result<ActId, Failure> {
    by.may(desk, Verb::ManagePeople)?;
    let Some(paper) = of(desk, officer)?.into_iter().find(|paper| paper.name == id) else {
        return Err(by.refuse(desk, ASKED, no_such(id), now));
    };
    let act = Act::PasskeyRemoved { officer: officer.clone(), passkey: paper.name.clone() };
    let write = write(officer, &paper.name, None, Some(paper.act))?;
    by.commit(desk, act, vec![write], now)
}

/// How many passkeys an officer has.
pub(crate) fn count(desk: &Desk, officer: &OfficerId) -> Result<usize, Trouble> {
    Ok(of(desk, officer)?.len())
}

/// What takes every passkey of an officer away.
pub(crate) fn all_gone(desk: &Desk, officer: &OfficerId) -> Result<Vec<Write>, Trouble> {
    of(desk, officer)?.into_iter().map(|paper| write(officer, &paper.name, None, Some(paper.act))).collect()
}

/// Whether an officer has a passkey: then no link lets anybody in as that officer.
pub(crate) fn has_any(desk: &Desk, officer: &OfficerId) -> Result<bool, Trouble> {
    Ok(!of(desk, officer)?.is_empty())
}

/// Whose key answered, with its counter moved on; `None` when anything is wrong.
fn answered(
    desk: &Desk,
    site: Site<'_>,
    state: DiscoverableAuthentication,
    answer: &str,
) -> Result<Option<(Kept, StoredPaper, Officer)>, Trouble> {
    let short = Some(answer).filter(|answer| answer.len() <= ANSWER_MOST);
    let read = short.and_then(|answer| serde_json::from_str::<PublicKeyCredential>(answer).ok());
    let Some((answer, party)) = read.zip(relying_party(site)) else { return Ok(None) };
    let Some(paper) = desk.store.papers_named(KIND, &id_of(answer.get_credential_id()))?.into_iter().next() else {
        return Ok(None);
    };
    let Some(owner) = paper.owner.parse::<OfficerId>().ok() else { return Ok(None) };
    let Some(officer) = desk.store.officer(&owner)?.filter(|officer| !officer.ended) else { return Ok(None) };
    if answer.get_user_unique_id() != Some(handle(&owner).as_bytes()) {
        return Ok(None);
    }
    let mut kept = read_kept(&paper)?;
    let result = party.finish_discoverable_authentication_v2(&answer, state, &kept.passkey);
    let Some(result) = result.ok().filter(|result| result.user_verified()) else { return Ok(None) };
    kept.passkey.update_credential(&result);
    Ok(Some((kept, paper, officer)))
}

fn relying_party(site: Site<'_>) -> Option<Webauthn> {
    let scheme = if site.secure { "https" } else { "http" };
    let origin = Url::parse(&format!("{scheme}://{}", site.host)).ok()?;
    let name = origin.domain()?;
    if !site.secure && name != "localhost" {
        return None;
    }
    let builder = WebauthnBuilder::new(name, &origin).ok()?;
    builder.rp_name(site.name).timeout(Duration::from_secs(MINUTES.unsigned_abs() * 60)).build().ok()
}

/// Lets a challenge wait for its answer.
fn wait(desk: &Desk, asked: &impl Serialize, what: What, now: Instant) -> Result<Challenge, Failure> {
    let options =
        serde_json::to_string(asked).map_err(|e| Trouble::new(format!("could not write a challenge: {e}"), ""))?;
    let name = Secret::new(&desk.store)?;
    let waiting = &mut desk.waiting.lock().unwrap_or_else(PoisonError::into_inner).0;
    if waiting.len() >= WAITING_MOST {
        waiting.retain(|_, (until, _)| now < *until);
    }
    if waiting.len() >= WAITING_MOST
        && let Some(oldest) = waiting.iter().min_by_key(|(_, (until, _))| *until).map(|(name, _)| *name)
    {
        waiting.remove(&oldest);
    }
    waiting.insert(name.hash(), (later(now, MINUTES), what));
    Ok(Challenge { name, options })
}

/// Takes a challenge out: whatever comes of it, it is used.
fn take(desk: &Desk, name: &str, now: Instant) -> Option<What> {
    let waiting = &mut desk.waiting.lock().unwrap_or_else(PoisonError::into_inner).0;
    let (until, what) = waiting.remove(&crate::secret::hash_of(name))?;
    (now < until).then_some(what)
}

fn of(desk: &Desk, officer: &OfficerId) -> Result<Vec<StoredPaper>, Trouble> {
    let papers = desk.store.papers_of(officer.as_str())?.into_iter();
    Ok(papers.filter(|paper| paper.kind == KIND).collect())
}

fn held(desk: &Desk, officer: &OfficerId) -> Result<Vec<(Kept, StoredPaper)>, Trouble> {
    of(desk, officer)?.into_iter().map(|paper| Ok((read_kept(&paper)?, paper))).collect()
}

fn lines(desk: &Desk, officer: &OfficerId) -> Result<Vec<Line>, Trouble> {
    let line = |(kept, paper): (Kept, StoredPaper)| Line {
        id: paper.name,
        name: kept.name,
        added: kept.added,
        used: kept.used,
    };
    let mut lines: Vec<Line> = held(desk, officer)?.into_iter().map(line).collect();
    lines.sort_by(|a, b| (a.added, &a.id).cmp(&(b.added, &b.id)));
    Ok(lines)
}

fn read_kept(paper: &StoredPaper) -> Result<Kept, Trouble> {
    serde_json::from_slice(&paper.body).map_err(|e| {
        Trouble::new(format!("could not read passkey `{}`: {e}", paper.name), "take it away and make another")
    })
}

fn write(officer: &OfficerId, id: &str, kept: Option<&Kept>, from: Option<ActId>) -> Result<Write, Trouble> {
    let body = kept.map(serde_json::to_vec).transpose();
    let body = body.map_err(|e| Trouble::new(format!("could not write a passkey: {e}"), ""))?;
    Ok(Write::Paper { owner: officer.to_string(), kind: KIND, name: id.to_string(), body, from })
}

/// What acts and pages call a key: of one length, and nothing a browser could use.
fn id_of(credential: &[u8]) -> String {
    Sha256::digest(credential).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// What an authenticator calls the officer. It says nothing of who that is.
fn handle(officer: &OfficerId) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(b"huecry passkey of\n");
    hash.update(officer.as_str().as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    Uuid::from_bytes(bytes)
}

fn no_such(id: &str) -> Refusal {
    let about: String = id.chars().take(40).collect();
    Refusal::new(RefusalKind::NoSuchRecord, about)
}

fn refuse(desk: &Desk, session: &Session, refusal: Refusal, now: Instant) -> Failure {
    crate::sign_in::refuse(desk, session, ASKED, refusal, now, Face::Web)
}

const KIND: &str = "passkey";
const ASKED: &str = "passkey";
/// How long a challenge waits: long enough to find the key and touch it.
const MINUTES: i64 = 2;
/// So many challenges wait at once in a process; then the oldest is forgotten.
const WAITING_MOST: usize = 4_096;
/// An officer has a key for each desk and one in a safe, and not a drawer of them.
const KEYS_MOST: usize = 10;
/// The longest name of a key, in characters.
const NAME_MOST: usize = 120;
/// The longest answer of a browser, in bytes: some ten times one with an attestation.
const ANSWER_MOST: usize = 64 * 1_024;
