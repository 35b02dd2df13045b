//! `/api/v1/bureaux`, `/api/v1/officers`: the access-rights register, for those who manage people.

use crate::json;
use crate::once;
use crate::problem::{Shape, Stop, Wrong};
use crate::reply::Reply;
use crate::shapes::moment;
use crate::visit::Visit;
use http::StatusCode;
use huecry_desk::people::{self, By};
use huecry_desk::sign_in;
use huecry_terms::{ActId, Bureau, BureauId, Call, Instant, Officer, OfficerId, RoleId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Every bureau.
#[derive(Debug, Serialize, ToSchema)]
pub struct Bureaux {
    /// In the order they were added.
    bureaux: Vec<BureauLine>,
}

/// A National Central Bureau or an organisation's contact point.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Bureau)]
pub struct BureauLine {
    /// Its id.
    #[schema(example = "RO")]
    bureau: String,
    /// The country it answers for; null for a secretariat.
    #[schema(example = "RO")]
    country: Option<String>,
    /// What people call it.
    #[schema(example = "NCB RO")]
    name: String,
}

/// A bureau to add.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBureau {
    /// 2 to 12 capital letters, digits or hyphens. Where it is a country of the catalogue, the bureau answers for it.
    #[schema(pattern = "^[A-Z0-9-]{2,12}$", example = "PT")]
    bureau: String,
    /// What people call it; `NCB` and the id where nothing is said.
    #[schema(min_length = 1, max_length = 120, example = "NCB Lisbon")]
    name: Option<String>,
}

/// A bureau that was added.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddedBureau {
    #[serde(flatten)]
    bureau: BureauLine,
    /// The act.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
}

/// Every officer.
#[derive(Debug, Serialize, ToSchema)]
pub struct Officers {
    /// In the order they were added.
    officers: Vec<OfficerLine>,
}

/// A person acting for one bureau in one role.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Officer)]
pub struct OfficerLine {
    /// The id to act under.
    #[schema(example = "RO-0001")]
    officer: String,
    /// The bureau.
    #[schema(example = "RO")]
    bureau: String,
    /// The role.
    #[schema(example = "ncb.recorder")]
    role: String,
    /// `active`, or `ended`: the history stays, nothing may be done.
    #[schema(example = "active")]
    state: &'static str,
    /// The name as the officer signs.
    #[schema(example = "Ana Ionescu")]
    name: String,
}

/// A person to give a role.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewOfficer {
    /// The bureau.
    #[schema(pattern = "^[A-Z0-9-]{2,12}$", example = "RO")]
    bureau: String,
    /// A role of the catalogue.
    #[schema(pattern = "^[a-z-]+\\.[a-z-]+$", example = "ncb.officer")]
    role: String,
    /// The name as the officer signs.
    #[schema(min_length = 1, max_length = 120, example = "Mihai Radu")]
    name: String,
}

/// An officer who was given a role.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddedOfficer {
    #[serde(flatten)]
    officer: OfficerLine,
    /// The act.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
}

/// An officer whose access has ended.
#[derive(Debug, Serialize, ToSchema)]
pub struct EndedOfficer {
    /// Whose.
    #[schema(example = "RO-0002")]
    officer: String,
    /// The act.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
}

/// A one-time link for an officer.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Invitation)]
pub struct InvitationSaid {
    /// What the link carries: told here and nowhere else, single use. Keep it out of logs.
    #[schema(example = "k9J3o0cXr1mVv7yq2bq8wqXwYlS8Uq3x0n6i5w3Z7rA")]
    secret: String,
    /// Whom it lets in.
    #[schema(example = "RO-0002")]
    officer: String,
    /// Until when (UTC, RFC 3339): ten minutes.
    #[schema(value_type = String, format = DateTime, example = "2026-11-23T02:24:07Z")]
    #[serde(serialize_with = "moment")]
    until: Instant,
    /// The act.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
}

pub(crate) fn bureaux(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let call = visit.call()?;
    let list = people::list_bureaux(visit.desk(), By::Call(&call))?;
    Ok(Reply::ok(&Bureaux { bureaux: list.iter().map(BureauLine::of).collect() }))
}

pub(crate) fn add_bureau(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let new: NewBureau = json::read(body)?;
    let id: BureauId = new.bureau.parse().map_err(|_| Wrong::value("bureau", Shape::Bureau))?;
    let said = |bureau: &Bureau, act: ActId| {
        Reply::json(StatusCode::CREATED, &AddedBureau { bureau: BureauLine::of(bureau), act: act.0 }).act(act)
    };
    let run = |call: &Call| {
        let (bureau, act) = people::enter_bureau(visit.desk(), By::Call(call), id, new.name, call.now)?;
        Ok(said(&bureau, act))
    };
    once::writes(visit, body, run, |_, act| Ok(said(&once::bureau(visit, act)?, act)))
}

pub(crate) fn officers(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let call = visit.call()?;
    let (officers, _) = people::list(visit.desk(), By::Call(&call))?;
    Ok(Reply::ok(&Officers { officers: officers.iter().map(OfficerLine::of).collect() }))
}

pub(crate) fn add_officer(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let new: NewOfficer = json::read(body)?;
    let bureau: BureauId = new.bureau.parse().map_err(|_| Wrong::value("bureau", Shape::Bureau))?;
    let role: RoleId = new.role.parse().map_err(|_| Wrong::value("role", Shape::Role))?;
    let said = |officer: &Officer, act: ActId| {
        Reply::json(StatusCode::CREATED, &AddedOfficer { officer: OfficerLine::of(officer), act: act.0 }).act(act)
    };
    let run = |call: &Call| {
        let (officer, act) = people::admit(visit.desk(), By::Call(call), bureau, role, &new.name, call.now)?;
        Ok(said(&officer, act))
    };
    once::writes(visit, body, run, |_, act| Ok(said(&once::officer(visit, act)?, act)))
}

pub(crate) fn end_officer(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let id: OfficerId = visit.id("officer")?;
    let said = |act: ActId| Reply::ok(&EndedOfficer { officer: id.to_string(), act: act.0 }).act(act);
    let run = |call: &Call| Ok(said(people::end(visit.desk(), By::Call(call), &id, call.now)?));
    once::writes(visit, body, run, |_, act| Ok(said(act)))
}

pub(crate) fn invite(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let id: OfficerId = visit.id("officer")?;
    let run = |call: &Call| {
        let invitation = sign_in::invite(visit.desk(), By::Call(call), &id, call.now)?;
        let body = InvitationSaid {
            secret: invitation.secret.expose().to_string(),
            officer: invitation.officer.to_string(),
            until: invitation.until,
            act: invitation.act.0,
        };
        Ok(Reply::json(StatusCode::CREATED, &body).act(invitation.act))
    };
    once::writes(visit, body, run, |_, act| Err(Wrong::from(act).into()))
}

impl BureauLine {
    fn of(bureau: &Bureau) -> BureauLine {
        BureauLine {
            bureau: bureau.id.to_string(),
            country: bureau.country.as_ref().map(ToString::to_string),
            name: bureau.name.clone(),
        }
    }
}

impl OfficerLine {
    fn of(officer: &Officer) -> OfficerLine {
        OfficerLine {
            officer: officer.id.to_string(),
            bureau: officer.bureau.to_string(),
            role: officer.role.to_string(),
            state: if officer.ended { "ended" } else { "active" },
            name: officer.name.clone(),
        }
    }
}
