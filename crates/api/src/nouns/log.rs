//! `/log/…`: the ledger as C2SP's tlog-tiles has it. Tiles and checkpoints hold no personal data.

use crate::problem::{Stop, Wrong};
use crate::reply::Reply;
use crate::route::{OCTETS, PLAIN};
use crate::visit::Visit;
use http::StatusCode;
use huecry_catalogue::Verb;
use crate::bridge;
use huecry_terms::{Refusal, RefusalKind};

pub(crate) fn checkpoint(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    may_prove(visit)?;
    let note = bridge::published(visit.desk())?.ok_or(Wrong::NoSuchPath)?;
    Ok(Reply::bytes(StatusCode::OK, PLAIN, note).cached("no-cache"))
}

pub(crate) fn tile(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    may_prove(visit)?;
    // As it stands in the request: a path in another spelling (`%30` for `0`) names no tile.
    let path = visit.asked.uri.path().strip_prefix("/log/").unwrap_or_default();
    let bytes = bridge::tile(visit.desk(), path)?.ok_or(Wrong::NoSuchPath)?;
    // A partial tile is served until it is full, and is then gone: nobody must keep asking for it.
    let how = if path.contains(".p/") { "no-cache" } else { "public, max-age=31536000, immutable" };
    Ok(Reply::bytes(StatusCode::OK, OCTETS, bytes).cached(how))
}

/// Where a token was needed, its role must be one that may obtain proofs.
fn may_prove(visit: &Visit<'_>) -> Result<(), Stop> {
    if !visit.has_token() || visit.role_may(Verb::Prove)? {
        return Ok(());
    }
    let role = visit.token()?.officer.role.to_string();
    Err(Refusal::new(RefusalKind::RoleMayNot, format!("{role} · {}", Verb::Prove.as_str())).into())
}
