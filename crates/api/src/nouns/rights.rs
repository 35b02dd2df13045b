//! `/api/v1/rights`: the register of access rights, as JSON or as a table.

use crate::problem::Stop;
use crate::reply::Reply;
use crate::route::CSV;
use crate::shapes::moment;
use crate::visit::Visit;
use http::StatusCode;
use huecry_desk::people::{self, By, Done, Fate, Held};
use huecry_terms::Instant;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The register of access rights.
#[derive(Debug, Serialize, ToSchema)]
pub struct Rights {
    /// As it stood at this moment (UTC, RFC 3339).
    #[schema(value_type = String, format = DateTime, example = "2026-11-23T02:14:07Z")]
    #[serde(serialize_with = "moment")]
    at: Instant,
    /// Everybody who was ever entered, in that order.
    rights: Vec<RightsLine>,
}

/// What one officer holds.
#[derive(Debug, Serialize, ToSchema)]
pub struct RightsLine {
    /// The id.
    #[schema(example = "RO-0001")]
    officer: String,
    /// The id under which the same person was entered first, where it is another one.
    #[schema(example = json!(null))]
    person: Option<String>,
    /// The name as the officer signs.
    #[schema(example = "Ana Ionescu")]
    name: String,
    /// The bureau.
    #[schema(example = "RO")]
    bureau: String,
    /// The national entity, where the officer is of one.
    #[schema(example = json!(null))]
    entity: Option<String>,
    /// The role.
    #[schema(example = "ncb.recorder")]
    role: String,
    /// What may be done to the node, to people, to the log.
    #[schema(example = json!(["prove"]))]
    may: Vec<&'static str>,
    /// What may be done in each register, for one purpose or another.
    #[schema(example = json!({"vehicles": ["search", "read"]}))]
    registers: BTreeMap<String, Vec<&'static str>>,
    /// The purposes for which something may be done there.
    #[schema(example = json!(["investigate"]))]
    purposes: Vec<String>,
    /// What the bureau is under, by capability, where it is not normal.
    #[schema(example = json!({"diffusion": "supervised"}))]
    under: BTreeMap<&'static str, &'static str>,
    /// Who entered the officer.
    added: DoneSaid,
    /// Who ended the access; null while it runs.
    ended: Option<DoneSaid>,
    /// How many passkeys there are.
    #[schema(minimum = 0, example = 1)]
    passkeys: usize,
    /// Whether an identity provider vouches for the officer.
    #[schema(example = false)]
    identity_provider: bool,
    /// How many keys of machines act as the officer and count.
    #[schema(minimum = 0, example = 0)]
    machine_keys: usize,
    /// When the officer did something last (UTC, RFC 3339).
    #[schema(value_type = Option<String>, format = DateTime, example = "2026-11-23T02:14:07Z")]
    last_act: Option<String>,
    /// From when on the account is closed unless it is used (UTC, RFC 3339); null where nothing is due.
    #[schema(value_type = Option<String>, format = DateTime, example = json!(null))]
    closes: Option<String>,
    /// Whether it would be closed for not being used, were it not the last of its bureau that could do what it may.
    #[schema(example = false)]
    spared: bool,
}

/// That something was done to an account.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Done)]
pub struct DoneSaid {
    /// By which act.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
    /// When (UTC, RFC 3339).
    #[schema(value_type = Option<String>, format = DateTime, example = "2026-11-23T02:14:07Z")]
    at: Option<String>,
    /// By whom; null for the operator of the machine and for the node itself.
    #[schema(example = "GS-0002")]
    by: Option<String>,
}

pub(crate) fn rights(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let rights = people::rights(visit.desk(), By::Call(&visit.call()?), visit.asked.now)?;
    let reply = match visit.gives == CSV {
        true => Reply::bytes(StatusCode::OK, CSV_TYPE, people::csv(&rights)),
        false => Reply::ok(&Rights { at: rights.at, rights: rights.held.iter().map(RightsLine::of).collect() }),
    };
    Ok(rights.act.into_iter().fold(reply, Reply::act))
}

impl RightsLine {
    fn of(held: &Held) -> RightsLine {
        let words = |verbs: &[huecry_catalogue::Verb]| verbs.iter().map(|verb| verb.as_str()).collect::<Vec<_>>();
        RightsLine {
            officer: held.officer.to_string(),
            person: held.person.as_ref().map(ToString::to_string),
            name: held.name.clone(),
            bureau: held.bureau.to_string(),
            entity: held.entity.as_ref().map(ToString::to_string),
            role: held.role.to_string(),
            may: words(&held.acts),
            registers: held.registers.iter().map(|(register, verbs)| (register.to_string(), words(verbs))).collect(),
            purposes: held.purposes.iter().map(ToString::to_string).collect(),
            under: held.modes.iter().map(|(of, mode)| (of.as_str(), mode.as_str())).collect(),
            added: DoneSaid::of(&held.added),
            ended: held.ended.as_ref().map(DoneSaid::of),
            passkeys: held.passkeys,
            identity_provider: held.provider,
            machine_keys: held.machines,
            last_act: held.last.map(|last| last.to_string()),
            closes: held.fate.and_then(|fate| match fate {
                Fate::Closes(at) => Some(at.to_string()),
                Fate::Spared => None,
            }),
            spared: held.fate == Some(Fate::Spared),
        }
    }
}

impl DoneSaid {
    fn of(done: &Done) -> DoneSaid {
        DoneSaid {
            act: done.act.0,
            at: done.at.map(|at| at.to_string()),
            by: done.by.as_ref().map(ToString::to_string),
        }
    }
}

const CSV_TYPE: &str = "text/csv; charset=utf-8";
