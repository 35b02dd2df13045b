//! `POST /api/v1/search`: one question, one act, one answer.

use crate::json::{self, Whole};
use crate::openapi::parts::RegisterName;
use crate::problem::{Shape, Stop, Wrong};
use crate::reply::Reply;
use crate::shapes::AnswerSaid;
use crate::visit::Visit;
use huecry_catalogue::Lang;
use huecry_desk::search;
use huecry_terms::{Query, RegisterId};
use serde::Deserialize;
use std::borrow::Cow;
use utoipa::ToSchema;

/// One question.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Question<'q> {
    /// What is asked, as typed, read or scanned: a name in any script, a number, a machine-readable zone pasted whole, a date, a country; several narrow one another. At most 4,096 bytes.
    #[serde(borrow)]
    #[schema(value_type = String, min_length = 1, max_length = 4096, example = "abdallah 1971")]
    pub text: Cow<'q, str>,
    /// Where to look; every register the caller may search for this purpose where nothing is said.
    #[serde(default)]
    #[schema(inline, value_type = Vec<RegisterName>, max_items = 100, example = json!(["nominals"]))]
    pub registers: Vec<RegisterId>,
    /// How many hits to answer at most.
    #[schema(value_type = Option<usize>, minimum = 1, maximum = 200, default = 20, example = 20)]
    pub limit: Option<Whole>,
    /// The language of the reasons: `en`, `fr`, `es` or `ar`. It outweighs `Accept-Language`.
    #[schema(value_type = Option<String>, example = "fr", pattern = "^(en|fr|es|ar)$")]
    pub lang: Option<Lang>,
}

impl Question<'_> {
    /// How many hits: within the limits of a query.
    pub(crate) fn limit(&self) -> Result<usize, Wrong> {
        let limit = self.limit.map_or(USUAL_HITS, |Whole(n)| usize::try_from(n).unwrap_or(usize::MAX));
        if self.registers.len() > REGISTERS_MOST {
            return Err(Wrong::value("registers", Shape::Register));
        }
        if (1..=Query::LIMIT_MOST).contains(&limit) { Ok(limit) } else { Err(Wrong::value("limit", Shape::Limit)) }
    }
}

pub(crate) fn search(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let question: Question<'_> = json::read(body)?;
    let limit = question.limit()?;
    let call = visit.call()?;
    let lang = question.lang.unwrap_or(visit.lang);
    let query = search::read(visit.catalogue(), &question.text, question.registers, limit, call.now);
    let answer = search::run(visit.desk(), &call, &query)?;
    Ok(Reply::ok(&AnswerSaid::of(visit.catalogue(), lang, &answer)).act(answer.act))
}

/// As many hits as a person reads.
pub(crate) const USUAL_HITS: usize = 20;
/// There are never so many registers.
const REGISTERS_MOST: usize = 100;
