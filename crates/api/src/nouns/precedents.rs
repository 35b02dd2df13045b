//! `/api/v1/precedents`: past decisions that are like a case.

use crate::problem::{Shape, Stop};
use crate::reply::Reply;
use crate::shapes::moment;
use crate::visit::Visit;
use huecry_desk::notice::precedent::{Like, precedents};
use huecry_terms::{Instant, RegisterId};
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
    let text = |name| parameters.text(name).filter(|text| !text.is_empty()).map(str::to_owned);
    let like = Like {
        flag: text("flag"),
        ground: text("ground"),
        register: parameters.get::<RegisterId>("register", Shape::Register)?,
        phrase: text("phrase"),
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

/// So many where nothing is said.
const USUAL: usize = 20;
/// So many at most.
const MOST: usize = 100;
