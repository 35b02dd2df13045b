//! `/log/…`: the ledger as C2SP's tlog-tiles has it. Tiles and checkpoints hold no personal data.

use crate::problem::{Stop, Wrong};
use crate::reply::Reply;
use crate::route::{OCTETS, PLAIN};
use crate::visit::Visit;
use http::StatusCode;
use huecry_desk::log;

pub(crate) fn checkpoint(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let note = log::published(visit.desk())?.ok_or(Wrong::NoSuchPath)?;
    Ok(Reply::bytes(StatusCode::OK, PLAIN, note).cached("no-cache"))
}

pub(crate) fn tile(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    // As it stands in the request: a path in another spelling (`%30` for `0`) names no tile.
    let path = visit.asked.uri.path().strip_prefix("/log/").unwrap_or_default();
    let bytes = match visit.asked.of_entries() {
        true => log::entries(visit.desk(), &visit.call()?, path)?,
        false => log::tile(visit.desk(), path)?,
    };
    let bytes = bytes.ok_or(Wrong::NoSuchPath)?;
    // A partial tile is served until it is full, and is then gone: nobody must keep asking for it.
    let how = if path.contains(".p/") { "no-cache" } else { "public, max-age=31536000, immutable" };
    let how = if visit.has_token() { "private, no-cache" } else { how };
    Ok(Reply::bytes(StatusCode::OK, OCTETS, bytes).cached(how))
}
