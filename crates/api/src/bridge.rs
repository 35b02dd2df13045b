//! Until the desk has them: what this crate needs of it beyond what it offers yet.
#![allow(missing_docs)]

use huecry_desk::export::Exported;
use huecry_desk::people::By;
use huecry_desk::record::Written;
use huecry_desk::sign_in::Invitation;
use huecry_desk::{Desk, node};
use huecry_terms::*;
use std::fmt;
use std::str::FromStr;

fn last(desk: &Desk) -> ActId {
    ActId(node::acts(desk).saturating_sub(1))
}

pub fn enter_bureau(desk: &Desk, by: By<'_>, id: BureauId, name: Option<String>, now: Instant) -> Result<(Bureau, ActId), Failure> {
    huecry_desk::people::enter_bureau(desk, by, id, name, now).map(|b| (b, last(desk)))
}
pub fn admit(desk: &Desk, by: By<'_>, bureau: BureauId, role: RoleId, name: &str, now: Instant) -> Result<(Officer, ActId), Failure> {
    huecry_desk::people::admit(desk, by, bureau, role, name, now).map(|b| (b, last(desk)))
}
pub fn end(desk: &Desk, by: By<'_>, id: &OfficerId, now: Instant) -> Result<ActId, Failure> {
    huecry_desk::people::end(desk, by, id, now).map(|()| last(desk))
}
pub fn invite(desk: &Desk, by: By<'_>, id: &OfficerId, now: Instant) -> Result<(Invitation, ActId), Failure> {
    huecry_desk::sign_in::invite(desk, by, id, now).map(|i| (i, last(desk)))
}
pub fn list_bureaux(desk: &Desk, by: By<'_>) -> Result<Vec<Bureau>, Failure> {
    huecry_desk::people::list(desk, by).map(|(_, b)| b)
}
pub fn issue(desk: &Desk, by: By<'_>, wanted: huecry_desk::token::TokenWanted, now: Instant) -> Result<(TokenId, huecry_desk::secret::Secret, ActId), Failure> {
    huecry_desk::token::issue(desk, by, wanted, now).map(|(i, s)| (i, s, last(desk)))
}
pub fn revoke(desk: &Desk, by: By<'_>, id: TokenId, now: Instant) -> Result<ActId, Failure> {
    huecry_desk::token::revoke(desk, by, id, now).map(|()| last(desk))
}
pub fn place(desk: &Desk, call: &Call, query: &Query) -> Result<(SubscriptionId, ActId), Failure> {
    huecry_desk::subscription::add(desk, call, query).map(|i| (i, last(desk)))
}
pub fn stop(desk: &Desk, call: &Call, id: SubscriptionId) -> Result<ActId, Failure> {
    huecry_desk::subscription::end(desk, call, id).map(|()| last(desk))
}
pub fn written(_: &Desk, _: ActId) -> Result<Option<Written>, Trouble> {
    Ok(None)
}
pub fn act(_: &Desk, _: ActId) -> Result<Option<Act>, Trouble> {
    Ok(None)
}
pub fn published(desk: &Desk) -> Result<Option<Vec<u8>>, Trouble> {
    Ok(Some(huecry_desk::log::checkpoint(desk)?.note().to_string().into_bytes()))
}
pub fn tile(_: &Desk, _: &str) -> Result<Option<Vec<u8>>, Trouble> {
    Ok(None)
}
pub fn prove_for(desk: &Desk, _: &Call, act: ActId) -> Result<String, Failure> {
    huecry_desk::log::prove(desk, act)
}

/// Where a page ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor;
impl FromStr for Cursor {
    type Err = ();
    fn from_str(_: &str) -> Result<Self, ()> {
        Err(())
    }
}
impl fmt::Display for Cursor {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}
pub struct Page {
    pub records: Vec<Record>,
    pub next: Option<Cursor>,
    pub as_of: ActId,
    pub act: ActId,
}
pub fn page(desk: &Desk, call: &Call, register: &RegisterId, _: Option<Cursor>, n: usize) -> Result<Page, Failure> {
    let mut records = Vec::new();
    let Exported { act, .. } = huecry_desk::export::each(desk, call, register, &mut |r| records.push(r.clone()))?;
    records.truncate(n);
    Ok(Page { records, next: None, as_of: act, act })
}
