//! `/api/v1/subscriptions`: standing queries, and what they have raised.

use crate::json;
use crate::once;
use crate::openapi::parts::RegisterName;
use crate::problem::Stop;
use crate::reply::Reply;
use crate::shapes::WordSaid;
use crate::visit::Visit;
use http::StatusCode;
use http::header::LOCATION;
use huecry_desk::dossier::Announced;
use huecry_desk::{search, subscription};
use huecry_terms::{RegisterId, SubscriptionId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A standing query to place.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSubscription {
    /// What is asked, as in a search; something in it must be able to find by itself: a name or a number.
    #[schema(min_length = 1, max_length = 4096, example = "abdallah 1971")]
    text: String,
    /// Where to look; every register the caller may search for this purpose where nothing is said.
    #[serde(default)]
    #[schema(inline, value_type = Vec<RegisterName>, max_items = 100, example = json!(["nominals"]))]
    registers: Vec<RegisterId>,
}

/// The standing queries of the caller's bureau.
#[derive(Debug, Serialize, ToSchema)]
pub struct Subscriptions {
    /// In the order they were placed.
    subscriptions: Vec<SubscriptionLine>,
}

/// A standing query.
#[derive(Debug, Serialize, ToSchema)]
pub struct SubscriptionLine {
    /// Its id.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    subscription: String,
    /// Who placed it.
    #[schema(example = "RO-0001")]
    officer: String,
    /// For which purpose it looks.
    #[schema(example = "locate-person")]
    purpose: String,
    /// In which case.
    #[schema(example = "RO-2026-0412")]
    case: String,
    /// What is asked.
    #[schema(example = "abdallah 1971")]
    text: String,
    /// Where it looks; empty means every register it may.
    registers: Vec<String>,
}

/// A standing query that was placed.
#[derive(Debug, Serialize, ToSchema)]
pub struct Placed {
    /// Its id.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    subscription: String,
    /// The act; durable before this answer was sent.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
}

/// A standing query that has ended.
#[derive(Debug, Serialize, ToSchema)]
pub struct Ended {
    /// Its id.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    subscription: String,
    /// The act.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
}

/// What a standing query has raised.
#[derive(Debug, Serialize, ToSchema)]
pub struct RaisedHits {
    /// Records the caller may still see, in the order they were raised.
    hits: Vec<RaisedHit>,
    /// The act that recorded that they were read.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
}

/// A record that matched a standing query.
#[derive(Debug, Serialize, ToSchema)]
pub struct RaisedHit {
    /// The register.
    #[schema(example = "nominals")]
    register: String,
    /// The record's number.
    #[schema(example = "NOM-2026-000123")]
    record: String,
    /// The version that matched.
    #[schema(minimum = 1, example = 1)]
    version: u32,
    /// How sure the match is.
    word: WordSaid,
    /// The bureau that answers for the record.
    #[schema(example = "FR")]
    source: String,
    /// What may be done with it.
    #[schema(example = "H0")]
    handling: String,
    /// What must be told with it, in the caller's language: that it was published before its review, that it is looked at again.
    #[schema(max_items = 100, example = json!(["Circulated, NOT REVIEWED"]))]
    announced: Vec<String>,
}

pub(crate) fn list(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let call = visit.call()?;
    let list = subscription::list(visit.desk(), &call)?;
    let lines = list.iter().map(|s| SubscriptionLine {
        subscription: s.id.to_string(),
        officer: s.officer.to_string(),
        purpose: s.purpose.to_string(),
        case: s.case.to_string(),
        text: s.text.clone(),
        registers: s.registers.iter().map(ToString::to_string).collect(),
    });
    Ok(Reply::ok(&Subscriptions { subscriptions: lines.collect() }))
}

pub(crate) fn add(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let new: NewSubscription = json::read(body)?;
    let said = |id: SubscriptionId, act: huecry_terms::ActId| {
        let body = Placed { subscription: id.to_string(), act: act.0 };
        let at = format!("/api/v1/subscriptions/{id}");
        Reply::json(StatusCode::CREATED, &body).act(act).said(LOCATION, &at)
    };
    let run = |call: &huecry_terms::Call| {
        let query = search::read(visit.catalogue(), &new.text, new.registers, 1, call.now);
        let (id, act) = subscription::place(visit.desk(), call, &query)?;
        Ok(said(id, act))
    };
    once::writes(visit, body, run, |_, act| Ok(said(once::subscribed(visit, act)?, act)))
}

pub(crate) fn end(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let id: SubscriptionId = visit.id("subscription")?;
    let call = visit.call()?;
    let act = subscription::stop(visit.desk(), &call, id)?;
    Ok(Reply::ok(&Ended { subscription: id.to_string(), act: act.0 }).act(act))
}

pub(crate) fn hits(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let id: SubscriptionId = visit.id("subscription")?;
    let call = visit.call()?;
    let (hits, act) = subscription::hits(visit.desk(), &call, id)?;
    let announced = Announced::with(visit.desk(), hits.iter().map(|(_, record)| record))?;
    let said = hits.iter().map(|(hit, record)| RaisedHit {
        register: hit.register.to_string(),
        record: record.number.clone(),
        version: hit.version,
        word: hit.word.into(),
        source: record.source.to_string(),
        handling: record.body.handling.to_string(),
        announced: announced.of(record.id).iter().map(|said| said.get(visit.lang).to_string()).collect(),
    });
    Ok(Reply::ok(&RaisedHits { hits: said.collect(), act: act.0 }).act(act))
}
