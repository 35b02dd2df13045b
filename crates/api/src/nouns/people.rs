//! `/api/v1/bureaux`, `/api/v1/officers`: the access-rights register, for those who manage people.

use crate::json;
use crate::once;
use crate::problem::{Shape, Stop, Wrong};
use crate::reply::Reply;
use crate::shapes::moment;
use crate::visit::Visit;
use http::StatusCode;
use huecry_desk::people::{self, By, NewOfficer as NewOfficerWanted};
use huecry_desk::sign_in;
use huecry_terms::{ActId, Bureau, BureauId, Call, CodeId, Instant, Officer, OfficerId, RoleId};
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
    /// The id under which the same person was entered first, where it is another one.
    #[schema(example = json!(null))]
    person: Option<String>,
    /// The national entity, where the officer is of one and not of the bureau itself.
    #[schema(example = json!(null))]
    entity: Option<String>,
    /// Of which countries a national: codes of `countries`; empty while nobody has said it.
    #[schema(example = json!(["RO"]))]
    nationalities: Vec<String>,
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
    /// Of which countries a national: codes of `countries`. Nobody decides on a case of their own country.
    #[schema(max_items = 8, example = json!(["RO"]))]
    #[serde(default)]
    nationalities: Vec<String>,
    /// Another id under which the same person acts: nobody is their own second pair of eyes.
    #[schema(pattern = "^[A-Z0-9-]{2,12}-[0-9]{4,}$", example = json!(null))]
    same_as: Option<String>,
    /// The national entity, where the person is of one.
    #[schema(pattern = "^[A-Z0-9-]{4,24}$", example = json!(null))]
    entity: Option<String>,
}

/// Of which countries an officer is a national.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nationalities {
    /// Codes of `countries`, in place of what was said before; none says that it is not known.
    #[schema(max_items = 8, example = json!(["RO", "FR"]))]
    nationalities: Vec<String>,
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
    let nationalities = codes(&new.nationalities)?;
    let same_as = new.same_as.map(|id| id.parse().map_err(|_| Wrong::value("same_as", Shape::Officer))).transpose()?;
    let entity = new.entity.map(|id| id.parse().map_err(|_| Wrong::value("entity", Shape::Entity))).transpose()?;
    let new = NewOfficerWanted { bureau, role, name: new.name, nationalities, same_as, entity };
    let run = |call: &Call| {
        let (officer, act) = people::enter_officer(visit.desk(), By::Call(call), new, call.now)?;
        Ok(said(&officer, act))
    };
    once::writes(visit, body, run, |_, act| Ok(said(&once::officer(visit, act)?, act)))
}

pub(crate) fn nationalities(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let id: OfficerId = visit.id("officer")?;
    let wanted: Nationalities = json::read(body)?;
    let nationalities = codes(&wanted.nationalities)?;
    let said = |officer: &Officer, act: ActId| {
        Reply::ok(&AddedOfficer { officer: OfficerLine::of(officer), act: act.0 }).act(act)
    };
    let run = |call: &Call| {
        let by = By::Call(call);
        let (officer, act) = people::set_nationalities(visit.desk(), by, &id, nationalities, call.now)?;
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

/// Codes, which the desk looks up.
fn codes(given: &[String]) -> Result<Vec<CodeId>, Stop> {
    let read = |code: &String| code.parse().map_err(|_| Stop::from(Wrong::value("nationalities", Shape::Country)));
    given.iter().map(read).collect()
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
            entity: officer.entity.as_ref().map(ToString::to_string),
            person: officer.person.as_ref().map(ToString::to_string),
            nationalities: officer.nationalities.iter().map(ToString::to_string).collect(),
        }
    }
}
