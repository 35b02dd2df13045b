//! `/api/v1/procedures`: what may be done about something, by whom, by when. The catalogue is published, so that
//! reading it is no act.

use crate::nouns::registers::{Basis, FieldSaid, told};
use crate::problem::{Shape, Stop, Wrong};
use crate::reply::Reply;
use crate::visit::Visit;
use huecry_catalogue::{By, Catalogue, Clock, Lang, Late, Procedure, State, Step};
use serde::Serialize;
use utoipa::ToSchema;

/// Every procedure.
#[derive(Debug, Serialize, ToSchema)]
pub struct Procedures {
    /// By name.
    procedures: Vec<ProcedureLine>,
}

/// A procedure in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProcedureLine {
    /// Its name in paths and bodies.
    #[schema(example = "record-correction")]
    procedure: String,
    /// The version of its text. A dossier runs to its end on the version it was opened under.
    #[schema(minimum = 1, example = 1)]
    version: u32,
    /// What people call it, in the caller's language.
    #[schema(example = "Correction of a record")]
    title: String,
    /// What its dossiers are about: `record`, `notice`, `diffusion`, `hit`, `person` or `none`.
    #[schema(example = "record")]
    about: &'static str,
    /// What the numbers of its dossiers begin with.
    #[schema(example = "COR")]
    number: String,
}

/// A procedure as declared: states, steps, who takes them, by when, what they ask for.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Procedure)]
pub struct ProcedureSaid {
    #[serde(flatten)]
    line: ProcedureLine,
    /// Why it exists, in the caller's language.
    aim: String,
    /// What it rests on.
    legal_basis: Vec<Basis>,
    /// The purposes for which its steps may be taken: codes of the list `purposes`.
    #[schema(example = json!(["record-keeping"]))]
    purposes: Vec<String>,
    /// Where a dossier can stand, in the order of the text.
    states: Vec<StateSaid>,
    /// What moves it, in the order of the text.
    steps: Vec<StepSaid>,
    /// What its steps ask for.
    fields: Vec<FieldSaid>,
}

/// Where a dossier can stand.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = State)]
pub struct StateSaid {
    /// Its name within the procedure.
    #[schema(example = "doubted")]
    state: String,
    /// What people call it, in the caller's language.
    #[schema(example = "Doubted")]
    title: String,
    /// Who sees a dossier here: `source`, `recipients`, or a family of roles.
    #[schema(example = json!(["source", "recipients", "secretariat"]))]
    seen_by: Vec<String>,
    /// How long it may stand here; null where no clock runs.
    clock: Option<ClockSaid>,
    /// Whether the source may change the request it is about here.
    amendable: bool,
    /// Whether whoever is shown the record is told that its dossier stands here.
    announced: bool,
    /// Whether the procedure is over here.
    end: bool,
}

/// How long a dossier may stand in a state: minutes and hours as they pass, the rest on the calendar in UTC.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Clock)]
pub struct ClockSaid {
    /// For what is done in its turn.
    #[schema(example = "10 days")]
    routine: String,
    /// For what is urgent.
    #[schema(example = "1 day")]
    urgent: String,
    /// For what is done at once.
    #[schema(example = "1 hour")]
    immediate: String,
    /// How long before the end somebody is reminded.
    #[schema(example = json!(["30 minutes"]))]
    remind: Vec<String>,
    /// Whether the time of earlier stays in this state counts.
    goes_on: bool,
    /// What happens when it runs out: `escalate`, or the step the node takes in its own name.
    #[schema(example = "pass-on")]
    late: String,
}

/// What moves a dossier.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Step)]
pub struct StepSaid {
    /// Its name within the procedure.
    #[schema(example = "suspend")]
    step: String,
    /// What people call it, in the caller's language.
    #[schema(example = "Suspend the record")]
    title: String,
    /// Where it can be taken; empty for a step that opens a dossier.
    #[schema(example = json!(["suspension-proposed"]))]
    from: Vec<String>,
    /// Where it leads; null where the dossier stays where it is.
    #[schema(example = "suspended")]
    to: Option<String>,
    /// The roles that take it; `system` for the node itself.
    #[schema(example = json!(["secretariat.publisher"]))]
    by: Vec<String>,
    /// Whose officers those are: `source`, `recipients`, or a family of roles; null where the role says it.
    #[schema(example = "source")]
    of: Option<String>,
    /// What must hold.
    needs: Vec<NeedSaid>,
    /// The fields it asks for.
    #[schema(example = json!(["finding"]))]
    asks: Vec<String>,
    /// Four eyes: whoever took one of these steps last may not take this one, in no role.
    #[schema(example = json!(["propose-suspension"]))]
    apart_from: Vec<String>,
    /// Who reads what is answered; everybody who sees the dossier where it says nobody.
    #[schema(example = json!(["secretariat"]))]
    shown_to: Vec<String>,
    /// The steps whose answers nobody who is to take this one reads before.
    #[schema(example = json!(["propose-publication"]))]
    unseen: Vec<String>,
    /// What it brings about, in this order.
    #[schema(example = json!(["suspend-record"]))]
    does: Vec<&'static str>,
    /// What it counts as in the overview of use.
    #[schema(example = json!(["refused"]))]
    counts: Vec<&'static str>,
    /// The ground it rests on where nobody is asked for one.
    #[schema(example = "no-answer")]
    ground: Option<String>,
}

/// A named check.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Need)]
pub struct NeedSaid {
    /// Its name.
    #[schema(example = "record-in-force")]
    need: String,
    /// What must hold, in the caller's language.
    #[schema(example = "The record is in force")]
    says: String,
}

pub(crate) fn all(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let lines = visit.catalogue().procedures().iter().map(|one| ProcedureLine::of(one, visit.lang));
    Ok(told(visit, Reply::ok(&Procedures { procedures: lines.collect() })))
}

pub(crate) fn one(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    let version = visit.parameters(&["version"])?.number("version", Shape::Limit)?;
    let catalogue = visit.catalogue();
    let asked = visit.part("procedure");
    let found = match version {
        None => catalogue.procedure_named(asked),
        Some(version) => {
            let id = asked.parse().map_err(|_| Wrong::NoSuchPath)?;
            u32::try_from(version).ok().and_then(|version| catalogue.procedure_at(&id, version))
        }
    };
    let procedure = found.ok_or(Wrong::NoSuchPath)?;
    Ok(told(visit, Reply::ok(&ProcedureSaid::of(catalogue, procedure, visit.lang))))
}

impl ProcedureLine {
    fn of(procedure: &Procedure, lang: Lang) -> ProcedureLine {
        ProcedureLine {
            procedure: procedure.id.to_string(),
            version: procedure.version,
            title: procedure.title.get(lang).to_string(),
            about: procedure.about.as_str(),
            number: procedure.number.clone(),
        }
    }
}

impl ProcedureSaid {
    fn of(catalogue: &Catalogue, procedure: &Procedure, lang: Lang) -> ProcedureSaid {
        let basis = |basis: &huecry_catalogue::Basis| Basis { cite: basis.cite.clone(), checked: basis.checked };
        ProcedureSaid {
            line: ProcedureLine::of(procedure, lang),
            aim: procedure.aim.get(lang).to_string(),
            legal_basis: procedure.legal_basis.iter().map(basis).collect(),
            purposes: procedure.purposes.iter().map(ToString::to_string).collect(),
            states: procedure.states.iter().map(|state| StateSaid::of(state, lang)).collect(),
            steps: procedure.steps.iter().map(|step| StepSaid::of(catalogue, procedure, step, lang)).collect(),
            fields: procedure.form.fields.iter().map(|field| FieldSaid::of(field, lang)).collect(),
        }
    }
}

impl StateSaid {
    fn of(state: &State, lang: Lang) -> StateSaid {
        StateSaid {
            state: state.id.to_string(),
            title: state.title.get(lang).to_string(),
            seen_by: state.seen_by.iter().map(|party| party.as_str().to_string()).collect(),
            clock: state.clock.as_ref().map(ClockSaid::of),
            amendable: state.amendable,
            announced: state.announced,
            end: state.end,
        }
    }
}

impl ClockSaid {
    fn of(clock: &Clock) -> ClockSaid {
        let [routine, urgent, immediate] = clock.limits.map(|limit| limit.to_string());
        ClockSaid {
            routine,
            urgent,
            immediate,
            remind: clock.remind.iter().map(ToString::to_string).collect(),
            goes_on: clock.goes_on,
            late: match &clock.late {
                Late::Escalate => "escalate".to_string(),
                Late::Take(step) => step.to_string(),
            },
        }
    }
}

impl StepSaid {
    fn of(catalogue: &Catalogue, procedure: &Procedure, step: &Step, lang: Lang) -> StepSaid {
        let need = |need: &String| NeedSaid {
            need: need.clone(),
            says: catalogue.words().say(lang, &format!("need-{need}"), &[]),
        };
        let field = |tag: &_| procedure.form.by_tag(*tag).map(|field| field.id.to_string());
        StepSaid {
            step: step.id.to_string(),
            title: step.title.get(lang).to_string(),
            from: step.from.iter().map(ToString::to_string).collect(),
            to: step.to.as_ref().map(ToString::to_string),
            by: step.by.iter().map(By::as_str).map(str::to_string).collect(),
            of: step.of.as_ref().map(|party| party.as_str().to_string()),
            needs: step.needs.iter().map(need).collect(),
            asks: step.asks.iter().filter_map(field).collect(),
            apart_from: step.apart_from.iter().map(ToString::to_string).collect(),
            shown_to: step.shown_to.iter().map(|party| party.as_str().to_string()).collect(),
            counts: step.counts.iter().map(|counted| counted.as_str()).collect(),
            ground: step.ground.clone(),
            unseen: step.unseen.iter().map(ToString::to_string).collect(),
            does: step.does.iter().map(|effect| effect.as_str()).collect(),
        }
    }
}
