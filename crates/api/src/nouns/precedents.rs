//! `/api/v1/precedents`: past decisions that are like a case.

use crate::problem::{Shape, Stop, Wrong};
use crate::reply::Reply;
use crate::shapes::moment;
use crate::visit::Visit;
use huecry_desk::notice::precedent::{Like, precedents};
use huecry_terms::{Instant, PurposeId, RegisterId};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// Past decisions, the newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Precedents {
    /// The decisions.
    precedents: Vec<PrecedentSaid>,
    /// Whether there may be more.
    more: bool,
}

/// A past decision. Reading its dossier is an act of its own.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Precedent)]
pub struct PrecedentSaid {
    /// The dossier.
    #[schema(example = "REV-2026-000012")]
    dossier: String,
    /// The procedure.
    #[schema(example = "notice-review")]
    procedure: String,
    /// How it ended.
    #[schema(example = "refused")]
    state: String,
    /// When (UTC, RFC 3339).
    #[schema(value_type = String, format = DateTime, example = "2026-11-23T02:14:07Z")]
    #[serde(serialize_with = "moment")]
    decided: Instant,
    /// The type of the request.
    #[schema(example = "red-notices")]
    register: String,
    /// The ground, where it was refused or ended.
    #[schema(example = "art-3")]
    ground: Option<String>,
    /// The flags that were answered, each with its answer: a code of `flag-answers`.
    flags: BTreeMap<String, String>,
    /// What was charged.
    charges: Vec<String>,
}

pub(crate) fn list(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    let parameters = visit.parameters(&["flag", "ground", "register", "phrase", "limit"])?;
    let text = |name, shape, fits: fn(&str) -> bool| match parameters.text(name) {
        Some(text) if !fits(text) => Err(Wrong::value(name, shape)),
        text => Ok(text.map(str::to_owned)),
    };
    let like = Like {
        flag: text("flag", Shape::Flag, is_flag)?,
        ground: text("ground", Shape::Ground, |text| text.parse::<PurposeId>().is_ok())?,
        register: parameters.get::<RegisterId>("register", Shape::Register)?,
        phrase: text("phrase", Shape::Phrase, |text| (1..=PHRASE_MOST).contains(&text.chars().count()))?,
    };
    let limit = parameters.limit(USUAL, MOST)?;
    let (found, more) = precedents(visit.desk(), &visit.call()?, &like, limit)?;
    let precedents = found.into_iter().map(|one| PrecedentSaid {
        dossier: one.number,
        procedure: one.procedure.0.to_string(),
        state: one.state.to_string(),
        decided: one.decided,
        register: one.register.to_string(),
        ground: one.ground,
        flags: one.flags,
        charges: one.charges,
    });
    Ok(Reply::ok(&Precedents { precedents: precedents.collect(), more }))
}

/// `F-` and capitals, digits and hyphens, as flags are called.
fn is_flag(text: &str) -> bool {
    let name = text.strip_prefix("F-").unwrap_or_default();
    let plain = name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-');
    plain && (2..=40).contains(&name.len())
}

/// The longest phrase, in characters.
const PHRASE_MOST: usize = 200;
/// So many where nothing is said.
const USUAL: usize = 20;
/// So many at most.
const MOST: usize = 100;
