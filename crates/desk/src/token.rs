//! How machines come in: a key that was issued for an officer, some purposes and some registers.
//!
//! A machine acts as its officer, with the officer's role and nothing beyond, and within what the key was
//! issued for. The secret is told once and kept as its hash.

use crate::node::{Desk, refuse};
use crate::people::known_purpose;
use crate::secret::{Secret, hash_of};
use crate::sign_in::{Inviter, later};
use huecry_catalogue::Verb;
use huecry_store::{IssuedToken, Write};
use huecry_terms::{
    Act, ActId, Bureau, Call, CaseRef, Face, Failure, Instant, Limits, Officer, OfficerId, PurposeId, Refusal,
    RefusalKind, RegisterId, TokenId, Trouble,
};
use std::sync::Arc;

/// What a key is wanted for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenWanted {
    /// As which officer the machine acts.
    pub officer: OfficerId,
    /// What people call the machine.
    pub label: String,
    /// For which purposes; one at least.
    pub purposes: Vec<PurposeId>,
    /// In which registers; empty means wherever the officer's role may.
    pub registers: Vec<RegisterId>,
    /// For how many days, 1 to [`DAYS_MOST`].
    pub days: u16,
}

/// A key that counts, with as whom it acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its id; acts name it, it opens nothing.
    pub id: TokenId,
    /// As whom.
    pub officer: Officer,
    /// For which bureau.
    pub bureau: Bureau,
    /// What people call the machine.
    pub label: String,
    /// For which purposes.
    pub purposes: Vec<PurposeId>,
    /// In which registers; empty means wherever the officer's role may.
    pub registers: Vec<RegisterId>,
    /// Until when.
    pub until: Instant,
    /// What narrows its calls beyond the officer's role, as it stands now.
    pub limits: Option<Arc<Limits>>,
}

/// A key in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// What it was issued for.
    pub token: huecry_store::Token,
    /// Whether it counts: neither taken back nor too old, its officer not ended.
    pub counts: bool,
    /// Whether it was taken back.
    pub revoked: bool,
}

/// Issues a key, and names the act. Its secret is told here and nowhere else.
///
/// # Errors
/// Refused when the caller may not manage people; when there is no such officer, purpose or register; when
/// the label or the days are not as they must be. Trouble.
pub fn issue(
    desk: &Desk,
    by: Inviter<'_>,
    wanted: TokenWanted,
    now: Instant,
) -> Result<(TokenId, Secret, ActId), Failure> {
    by.may(desk, Verb::ManagePeople)?;
    sound(desk, &wanted)?.map_err(|no| by.refuse(desk, "token", no, now))?;
    let TokenWanted { officer, label, mut purposes, mut registers, days } = wanted;
    purposes.sort();
    purposes.dedup();
    registers.sort();
    registers.dedup();
    let (id, secret, until) =
        (desk.store.new_token(now)?, Secret::new(&desk.store)?, later(now, i64::from(days) * DAY));
    let act = Act::TokenIssued {
        token: id,
        officer: officer.clone(),
        label: label.clone(),
        purposes: purposes.clone(),
        registers: registers.clone(),
        until,
    };
    let token = huecry_store::Token { id, officer, label, purposes, registers, since: now, until };
    let act = by.commit(desk, act, vec![Write::Token { hash: secret.hash(), token }], now)?;
    Ok((id, secret, act))
}

/// The key of a secret. `None` for one that was never issued, was taken back, is too old, or whose officer
/// has ended.
///
/// # Errors
/// Trouble of the store.
pub fn bearer(desk: &Desk, secret: &str, now: Instant) -> Result<Option<Token>, Trouble> {
    let found = desk.store.token(&hash_of(secret))?.filter(|found| !found.officer.ended && now < found.token.until);
    let Some(found) = found else { return Ok(None) };
    let limits = crate::supervision::limits(desk, &found.officer, now)?;
    let huecry_store::Token { id, label, purposes, registers, until, .. } = found.token;
    Ok(Some(Token { id, officer: found.officer, bureau: found.bureau, label, purposes, registers, until, limits }))
}

/// Takes a key back: it opens nothing from this act on.
///
/// # Errors
/// Refused when the caller may not manage people, or there is no such key or no longer. Trouble.
pub fn revoke(desk: &Desk, by: Inviter<'_>, id: TokenId, now: Instant) -> Result<ActId, Failure> {
    by.may(desk, Verb::ManagePeople)?;
    by.commit(desk, Act::TokenRevoked { token: id }, vec![Write::TokenRevoked(id)], now)
}

/// Every key that was issued, in that order, those included that no longer count.
///
/// # Errors
/// Refused when the caller may not manage people. Trouble.
pub fn list(desk: &Desk, by: Inviter<'_>, now: Instant) -> Result<Vec<Issued>, Failure> {
    by.may(desk, Verb::ManagePeople)?;
    let officers = desk.store.officers()?;
    let acts = |id: &OfficerId| officers.iter().any(|o| o.id == *id && !o.ended);
    let issued = |IssuedToken { token, revoked, .. }: IssuedToken| {
        let counts = revoked.is_none() && now < token.until && acts(&token.officer);
        Issued { counts, revoked: revoked.is_some(), token }
    };
    Ok(desk.store.tokens()?.into_iter().map(issued).collect())
}

/// The call of a machine: as its officer, and within its key.
///
/// # Errors
/// Refused when the key was not issued for the purpose; recorded in the officer's name. Trouble.
pub fn token_call(
    desk: &Desk,
    token: &Token,
    purpose: PurposeId,
    case: CaseRef,
    now: Instant,
) -> Result<Call, Failure> {
    let call = Call {
        officer: token.officer.id.clone(),
        bureau: token.bureau.id.clone(),
        organisation: token.bureau.organisation.clone(),
        role: token.officer.role.clone(),
        purpose,
        case,
        now,
        face: Face::Api,
        within: (!token.registers.is_empty()).then(|| token.registers.as_slice().into()),
        limits: token.limits.clone(),
        once: None,
    };
    if !token.purposes.contains(&call.purpose) {
        let permitted: Vec<&str> = token.purposes.iter().map(PurposeId::as_str).collect();
        let refusal = Refusal::new(RefusalKind::PurposeNotPermitted, call.purpose.to_string());
        return Err(refuse(desk, &call, "identify", refusal.ask(permitted.join(", "))));
    }
    Ok(call)
}

/// Whether a key can be issued so: the outer error is trouble, the inner one a reason why not.
fn sound(desk: &Desk, wanted: &TokenWanted) -> Result<Result<(), Refusal>, Trouble> {
    let not_so = |about: String| Ok(Err(Refusal::new(RefusalKind::FormNotSatisfied, about)));
    if desk.store.officer(&wanted.officer)?.is_none_or(|o| o.ended) {
        return Ok(Err(Refusal::new(RefusalKind::NotAnOfficer, wanted.officer.to_string())));
    }
    if !(1..=DAYS_MOST).contains(&wanted.days) {
        return not_so(format!("days: 1 to {DAYS_MOST}"));
    }
    if wanted.purposes.is_empty() {
        let all: Vec<&str> = desk.catalogue.purposes().collect();
        return not_so(format!("purposes: one at least of {}", all.join(", ")));
    }
    let named = crate::record::plain("label", &wanted.label, LABEL_MOST);
    let purposes = wanted.purposes.iter().try_for_each(|purpose| known_purpose(desk, purpose));
    let unknown = wanted.registers.iter().find(|id| desk.catalogue.register(id).is_none());
    let registers = unknown.map_or(Ok(()), |id| Err(huecry_access::scope::no_such_register(&desk.catalogue, id)));
    Ok(named.and(purposes).and(registers))
}

/// The longest a key can be issued for: a key nobody has looked at for a year is taken back by itself.
pub const DAYS_MOST: u16 = 366;
/// The longest name of a machine, in characters.
const LABEL_MOST: usize = 120;
/// A day, in minutes.
const DAY: i64 = 24 * 60;
