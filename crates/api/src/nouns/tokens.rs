//! `/api/v1/tokens`: the keys of machines, for those who manage people.

use crate::json::{self, Whole};
use crate::once;
use crate::openapi::parts::{PurposeName, RegisterName};
use crate::problem::{Shape, Stop, Wrong};
use crate::reply::Reply;
use crate::shapes::moment;
use crate::visit::Visit;
use http::StatusCode;
use huecry_desk::people::By;
use huecry_desk::token::{self, Issued, TokenWanted};
use huecry_terms::{Call, Instant, OfficerId, PurposeId, RegisterId, TokenId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A token to issue.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewToken {
    /// As which officer the machine acts: with that role, for that bureau, and nothing beyond.
    #[schema(pattern = "^[A-Z0-9-]{2,12}-[0-9]{4,}$", max_length = 24, example = "RO-0001")]
    officer: String,
    /// What people call the machine.
    #[schema(min_length = 1, max_length = 120, example = "border system, Otopeni")]
    label: String,
    /// For which purposes; one at least.
    #[schema(inline, value_type = Vec<PurposeName>, min_items = 1, max_items = 100, example = json!(["border-control"]))]
    purposes: Vec<String>,
    /// In which registers; empty means wherever the officer's role may.
    #[serde(default)]
    #[schema(inline, value_type = Vec<RegisterName>, max_items = 100, example = json!(["travel-documents"]))]
    registers: Vec<String>,
    /// For how many days.
    #[schema(value_type = u16, minimum = 1, maximum = 366, example = 90)]
    days: Whole,
}

/// A token that was issued.
#[derive(Debug, Serialize, ToSchema)]
pub struct IssuedToken {
    /// Its id; acts name it, it opens nothing.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    token: String,
    /// What `Authorization: Bearer` carries: told here and nowhere else. Keep it out of logs.
    #[schema(example = "k9J3o0cXr1mVv7yq2bq8wqXwYlS8Uq3x0n6i5w3Z7rA")]
    secret: String,
    /// The act.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
}

/// Every token.
#[derive(Debug, Serialize, ToSchema)]
pub struct Tokens {
    /// In the order they were issued, those that no longer count included.
    tokens: Vec<TokenLine>,
}

/// A token in a list; its secret is nowhere.
#[derive(Debug, Serialize, ToSchema)]
pub struct TokenLine {
    /// Its id.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    token: String,
    /// As which officer it acts.
    #[schema(pattern = "^[A-Z0-9-]{2,12}-[0-9]{4,}$", max_length = 24, example = "RO-0001")]
    officer: String,
    /// What people call the machine.
    #[schema(example = "border system, Otopeni")]
    label: String,
    /// For which purposes.
    #[schema(example = json!(["border-control"]))]
    purposes: Vec<String>,
    /// In which registers; empty means wherever the role may.
    registers: Vec<String>,
    /// Since when (UTC, RFC 3339).
    #[schema(value_type = String, format = DateTime)]
    #[serde(serialize_with = "moment")]
    since: Instant,
    /// Until when (UTC, RFC 3339).
    #[schema(value_type = String, format = DateTime)]
    #[serde(serialize_with = "moment")]
    until: Instant,
    /// `active`, `revoked`, or `over`: too old, or its officer has ended.
    #[schema(example = "active")]
    state: &'static str,
}

/// A token that was taken back.
#[derive(Debug, Serialize, ToSchema)]
pub struct RevokedToken {
    /// Its id.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    token: String,
    /// The act.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
}

pub(crate) fn list(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let call = visit.call()?;
    let list = token::list(visit.desk(), By::Call(&call), call.now)?;
    Ok(Reply::ok(&Tokens { tokens: list.iter().map(line).collect() }))
}

pub(crate) fn issue(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let new: NewToken = json::read(body)?;
    let officer: OfficerId = new.officer.parse().map_err(|_| Wrong::value("officer", Shape::Officer))?;
    let purposes = each::<PurposeId>(&new.purposes, "purposes", Shape::Purpose)?;
    let registers = each::<RegisterId>(&new.registers, "registers", Shape::Register)?;
    let wanted = TokenWanted {
        officer,
        label: new.label,
        purposes,
        registers,
        days: u16::try_from(new.days.0).unwrap_or(u16::MAX),
    };
    let run = |call: &Call| {
        let (id, secret, act) = token::issue(visit.desk(), By::Call(call), wanted, call.now)?;
        let body = IssuedToken { token: id.to_string(), secret: secret.expose().to_string(), act: act.0 };
        Ok(Reply::json(StatusCode::CREATED, &body).act(act))
    };
    once::writes(visit, body, run, |_, act| Err(Wrong::from(act).into()))
}

pub(crate) fn revoke(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let id: TokenId = visit.id("token")?;
    let call = visit.call()?;
    let act = token::revoke(visit.desk(), By::Call(&call), id, call.now)?;
    Ok(Reply::ok(&RevokedToken { token: id.to_string(), act: act.0 }).act(act))
}

fn line(issued: &Issued) -> TokenLine {
    let token = &issued.token;
    TokenLine {
        token: token.id.to_string(),
        officer: token.officer.to_string(),
        label: token.label.clone(),
        purposes: token.purposes.iter().map(ToString::to_string).collect(),
        registers: token.registers.iter().map(ToString::to_string).collect(),
        since: token.since,
        until: token.until,
        state: match (issued.counts, issued.revoked) {
            (true, _) => "active",
            (false, true) => "revoked",
            (false, false) => "over",
        },
    }
}

fn each<T: std::str::FromStr>(list: &[String], name: &'static str, shape: Shape) -> Result<Vec<T>, Wrong> {
    list.iter().take(LIST_MOST).map(|text| text.parse().map_err(|_| Wrong::value(name, shape))).collect()
}

const LIST_MOST: usize = 100;
