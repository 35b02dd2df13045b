//! Sign-in through the organisation's own identity provider: somebody else says who is there, we say who that is here.
//!
//! A provider vouches for a subject; an officer was bound to that subject before, by whoever manages people. Nobody is
//! made by coming in, and whatever is wrong, the words are the same: a provider that does not vouch, a subject bound to
//! nobody, an officer whose access has ended. Which provider, and how it is asked, is the program's affair
//! ([`Provider`]): the desk knows no network.

use crate::node::Desk;
use crate::people::By;
use crate::secret::Secret;
use crate::sign_in::{SignedIn, With, begin, later, not_possible};
use huecry_catalogue::Verb;
use huecry_store::{StoredPaper, Write};
use huecry_terms::{Act, ActId, Face, Failure, Instant, OfficerId, Refusal, RefusalKind, Trouble};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::PoisonError;

/// An identity provider that the organisation runs: one, named in `huecry.toml`.
pub trait Provider: Send + Sync {
    /// What people call it.
    fn name(&self) -> &str;
    /// Its issuer, as bindings name it.
    fn issuer(&self) -> &str;
    /// What to ask it: where the browser is sent, and what its answer will be held against.
    ///
    /// # Errors
    /// Trouble when the provider cannot be reached or is not the one that was configured.
    fn ask(&self) -> Result<Asked, Trouble>;
    /// Whom it vouches for, by the code that the browser brought back. `None` where it does not, or what it says does
    /// not fit what was asked.
    ///
    /// # Errors
    /// Trouble when the provider cannot be reached.
    fn vouches(&self, code: &str, asked: &Held) -> Result<Option<String>, Trouble>;
}

/// A question to a provider.
pub struct Asked {
    /// Where the browser is sent.
    pub address: String,
    /// What comes back with the answer, so that it is an answer to this question.
    pub state: String,
    /// What is kept for it.
    pub held: Held,
}

/// What is kept of a question until it is answered.
pub struct Held {
    /// What the provider signs with its answer.
    pub nonce: String,
    /// What proves that it was we who asked (PKCE, RFC 7636).
    pub verifier: String,
}

/// Questions that wait for their answers, by the hash of the cookie of the browser that asked.
#[derive(Default)]
pub(crate) struct Waiting(HashMap<[u8; 32], (Instant, String, Held)>);

/// A question that was begun.
#[derive(Debug)]
pub struct Begun {
    /// Where the browser is sent.
    pub address: String,
    /// What the browser keeps until it comes back. Told here and nowhere else.
    pub cookie: Secret,
}

/// Begins to come in through a provider.
///
/// # Errors
/// Trouble when the provider cannot be reached.
pub fn ask(desk: &Desk, provider: &dyn Provider, now: Instant) -> Result<Begun, Trouble> {
    let Asked { address, state, held } = provider.ask()?;
    let cookie = Secret::new(&desk.store)?;
    let waiting = &mut desk.vouching.lock().unwrap_or_else(PoisonError::into_inner).0;
    if waiting.len() >= WAITING_MOST {
        waiting.retain(|_, (until, ..)| now < *until);
    }
    if waiting.len() >= WAITING_MOST
        && let Some(oldest) = waiting.iter().min_by_key(|(_, (until, ..))| *until).map(|(name, _)| *name)
    {
        waiting.remove(&oldest);
    }
    waiting.insert(cookie.hash(), (later(now, MINUTES), state, held));
    Ok(Begun { address, cookie })
}

/// Comes in by what a provider answered. A question is answered once.
///
/// # Errors
/// Refused in the same words whatever is wrong: cookie, state, code, what the provider says, whom it is bound to.
/// Trouble when the provider cannot be reached.
pub fn sign_in(
    desk: &Desk,
    provider: &dyn Provider,
    cookie: &str,
    answer: (&str, &str),
    now: Instant,
    face: Face,
) -> Result<SignedIn, Failure> {
    let (state, code) = answer;
    let Some(held) = take(desk, cookie, state, now) else { return Err(not_possible(desk, now, face)) };
    let Some(subject) = provider.vouches(code, &held)? else { return Err(not_possible(desk, now, face)) };
    let Some(officer) = bound_to(desk, provider.issuer(), &subject)? else { return Err(not_possible(desk, now, face)) };
    let Some(officer) = desk.store.officer(&officer)?.filter(|officer| !officer.ended) else {
        return Err(not_possible(desk, now, face));
    };
    begin(desk, officer, Vec::new(), With::Provider(provider.issuer().to_string()), now, face)
}

/// Binds an officer to what a provider calls a person, in place of what was bound before.
///
/// # Errors
/// Refused when the role may not, there is no such officer or no longer, the subject is not as it must be, or is
/// another officer's. Trouble.
pub fn bind(
    desk: &Desk,
    by: By<'_>,
    officer: &OfficerId,
    identity: (&str, &str),
    now: Instant,
) -> Result<ActId, Failure> {
    by.may(desk, Verb::ManagePeople)?;
    let (issuer, subject) = (identity.0.trim(), identity.1.trim());
    let plain = crate::record::plain("issuer", issuer, TEXT_MOST)
        .and_then(|()| crate::record::plain("subject", subject, TEXT_MOST));
    plain.map_err(|no| by.refuse(desk, ASKED, no, now))?;
    if desk.store.officer(officer)?.is_none_or(|officer| officer.ended) {
        return Err(by.refuse(desk, ASKED, Refusal::new(RefusalKind::NotAnOfficer, officer.to_string()), now));
    }
    let other = bound_to(desk, issuer, subject)?.filter(|other| other != officer);
    if other.map(|other| desk.store.officer(&other)).transpose()?.flatten().is_some_and(|other| !other.ended) {
        return Err(by.refuse(desk, ASKED, Refusal::new(RefusalKind::AlreadyThere, subject.to_string()), now));
    }
    let [issuer, subject] = [issuer, subject].map(str::to_string);
    let mut writes = gone(desk, officer, &name_of(&issuer, &subject))?;
    // Somebody who left took the subject along: it is free again.
    for paper in desk.store.papers_named(KIND, &name_of(&issuer, &subject))? {
        if paper.owner != officer.as_str() {
            writes.push(write(&paper.owner, &paper.name, None, Some(paper.act)));
        }
    }
    let kept = Kept { issuer: issuer.clone(), subject: subject.clone() };
    let body = serde_json::to_vec(&kept).map_err(|e| Trouble::new(format!("could not write a binding: {e}"), ""))?;
    let name = name_of(&issuer, &subject);
    let before = of(desk, officer)?.into_iter().find(|paper| paper.name == name).map(|paper| paper.act);
    writes.push(write(officer.as_str(), &name, Some(body), before));
    by.commit(desk, Act::IdentityBound { officer: officer.clone(), issuer, subject }, writes, now)
}

/// Lets an officer's binding go: no provider lets them in any longer. Sessions go on.
///
/// # Errors
/// Refused when the role may not, or nothing is bound. Trouble.
pub fn unbind(desk: &Desk, by: By<'_>, officer: &OfficerId, now: Instant) -> Result<ActId, Failure> {
    by.may(desk, Verb::ManagePeople)?;
    let writes = gone(desk, officer, "")?;
    if writes.is_empty() {
        return Err(by.refuse(desk, ASKED, Refusal::new(RefusalKind::NoSuchRecord, officer.to_string()), now));
    }
    by.commit(desk, Act::IdentityUnbound { officer: officer.clone() }, writes, now)
}

/// What an officer is bound to: issuer and subject.
///
/// # Errors
/// Refused when the role may not. Trouble.
pub fn binding(desk: &Desk, by: By<'_>, officer: &OfficerId) -> Result<Option<(String, String)>, Failure> {
    by.may(desk, Verb::ManagePeople)?;
    let found = of(desk, officer)?.into_iter().next();
    Ok(found.map(|paper| read(&paper)).transpose()?.map(|kept| (kept.issuer, kept.subject)))
}

/// Whether an identity provider vouches for an officer.
pub(crate) fn is_bound(desk: &Desk, officer: &OfficerId) -> Result<bool, Trouble> {
    Ok(!of(desk, officer)?.is_empty())
}

/// What takes every binding of an officer away, but for one name.
pub(crate) fn gone(desk: &Desk, officer: &OfficerId, but: &str) -> Result<Vec<Write>, Trouble> {
    let papers = of(desk, officer)?.into_iter().filter(|paper| paper.name != but);
    Ok(papers.map(|paper| write(officer.as_str(), &paper.name, None, Some(paper.act))).collect())
}

/// As it is kept, under the officer.
#[derive(Serialize, Deserialize)]
struct Kept {
    issuer: String,
    subject: String,
}

/// Takes a question out: whatever comes of it, it is used.
fn take(desk: &Desk, cookie: &str, state: &str, now: Instant) -> Option<Held> {
    let waiting = &mut desk.vouching.lock().unwrap_or_else(PoisonError::into_inner).0;
    let (until, asked, held) = waiting.remove(&crate::secret::hash_of(cookie))?;
    (now < until && Sha256::digest(&asked) == Sha256::digest(state)).then_some(held)
}

fn bound_to(desk: &Desk, issuer: &str, subject: &str) -> Result<Option<OfficerId>, Trouble> {
    let papers = desk.store.papers_named(KIND, &name_of(issuer, subject))?;
    for paper in papers {
        let kept = read(&paper)?;
        if kept.issuer == issuer && kept.subject == subject {
            return Ok(paper.owner.parse().ok());
        }
    }
    Ok(None)
}

fn of(desk: &Desk, officer: &OfficerId) -> Result<Vec<StoredPaper>, Trouble> {
    let papers = desk.store.papers_of(officer.as_str())?.into_iter();
    Ok(papers.filter(|paper| paper.kind == KIND).collect())
}

fn read(paper: &StoredPaper) -> Result<Kept, Trouble> {
    serde_json::from_slice(&paper.body).map_err(|e| {
        Trouble::new(format!("could not read a binding of `{}`: {e}", paper.owner), "bind the officer anew")
    })
}

/// Under which name a binding is kept: one a subject, so that it is found without looking at all.
fn name_of(issuer: &str, subject: &str) -> String {
    let mut hash = Sha256::new();
    hash.update((issuer.len() as u64).to_be_bytes());
    hash.update(issuer);
    hash.update(subject);
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn write(owner: &str, name: &str, body: Option<Vec<u8>>, from: Option<ActId>) -> Write {
    Write::Paper { owner: owner.to_string(), kind: KIND, name: name.to_string(), body, from }
}

const KIND: &str = "provider";
const ASKED: &str = "provider";
/// How long a question waits: long enough to sign in at the provider.
const MINUTES: i64 = 10;
/// So many questions wait at once in a process; then the oldest is forgotten.
const WAITING_MOST: usize = 4_096;
/// The longest issuer or subject (OpenID Connect Core 2: at most 255 ASCII characters).
const TEXT_MOST: usize = 255;
