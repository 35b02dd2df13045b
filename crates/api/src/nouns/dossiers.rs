//! `/api/v1/dossiers`: procedures that run. One is opened, found in the queue, read, and steps are taken in it.

use crate::json::{self, Object, Whole};
use crate::nouns::findings::FindingsSaid;
use crate::nouns::registers::FieldSaid;
use crate::once;
use crate::openapi::parts::RegisterName;
use crate::problem::{FaultSaid, Shape, Stop, Wrong, faults};
use crate::reply::Reply;
use crate::visit::Visit;
use http::StatusCode;
use http::header::{LINK, LOCATION};
use huecry_catalogue::Procedure;
use huecry_desk::dossier::{self, Event, Offer, Opening, Place, Queue, Shown, Taken, Taking};
use huecry_terms::{ActId, BureauId, Priority, ProcedureId, Refusal, RegisterId, StateId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use utoipa::ToSchema;

/// A dossier to be opened.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDossier {
    /// The procedure, as `GET /api/v1/procedures` lists it.
    #[schema(min_length = 1, max_length = 80, example = "record-correction")]
    procedure: String,
    /// The step that opens it; needed where the procedure can be opened in several ways.
    #[serde(default)]
    #[schema(max_length = 80, example = "doubt")]
    step: String,
    /// The register of the record it is about; together with `record`.
    #[schema(inline, value_type = Option<RegisterName>, example = "vehicles")]
    register: Option<String>,
    /// The record it is about: its number, or its id.
    #[schema(max_length = 80, example = "VEH-2026-000001")]
    record: Option<String>,
    /// How pressing it is: `routine`, `urgent` or `immediate`. The clocks differ by it.
    #[serde(default)]
    #[schema(value_type = String, pattern = "^(routine|urgent|immediate)$", default = "routine", example = "routine")]
    priority: Priority,
    /// What the step asks for, by field; read as generously as the values of a record.
    #[serde(default)]
    #[schema(value_type = Object, additional_properties = true, example = json!({"what-is-wrong": "The chassis number belongs to another car."}))]
    answers: Object,
}

/// A step to be taken.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStep {
    /// The last act of the dossier as you saw it (`last`): with another one in between nothing is done, and the answer is 409.
    #[schema(value_type = u64, minimum = 0, maximum = 9007199254740991_i64, example = 18204771)]
    seen: Whole,
    /// What the step asks for, by field.
    #[serde(default)]
    #[schema(value_type = Object, additional_properties = true, example = json!({"answer": "Seen again at the workshop: the number is right."}))]
    answers: Object,
}

/// A step that was taken.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Taken)]
pub struct TakenSaid {
    /// What people call the dossier.
    #[schema(example = "COR-2026-000012")]
    dossier: String,
    /// What machines call it.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    id: String,
    /// Where it stands now.
    #[schema(example = "doubted")]
    state: String,
    /// The act; durable before this answer was sent. It is the `seen` of the next step.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
}

/// One page of the queue.
#[derive(Debug, Serialize, ToSchema)]
pub struct DossierPage {
    /// What the caller sees, what is due first first, what has no clock last; without timelines. A page may be short: it is the last where `next` is null.
    dossiers: Vec<DossierSaid>,
    /// Give it as `cursor` for the next page; null on the last one.
    #[schema(example = "1795400000000.019ab3c45d6e7f809a1b2c3d4e5f6071")]
    next: Option<String>,
}

/// A dossier as this caller sees it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Dossier)]
pub struct DossierSaid {
    /// What people call it.
    #[schema(example = "COR-2026-000012")]
    dossier: String,
    /// What machines call it.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    id: String,
    /// The procedure it runs on.
    #[schema(example = "record-correction")]
    procedure: String,
    /// In which version.
    #[schema(minimum = 1, example = 1)]
    version: u32,
    /// Where it stands.
    #[schema(example = "answered")]
    state: String,
    /// How pressing it is: `routine`, `urgent` or `immediate`.
    #[schema(example = "routine")]
    priority: &'static str,
    /// Since when it stands there (UTC, RFC 3339).
    #[schema(format = DateTime, example = "2026-11-23T02:14:07.412Z")]
    entered: String,
    /// When its clock is heard next, be it for a reminder; null where none runs, or it has run out.
    #[schema(format = DateTime, example = "2026-12-03T02:14:07.412Z")]
    due: Option<String>,
    /// When the clock of its state runs out, or ran out; null where none runs.
    #[schema(format = DateTime, example = "2026-12-03T02:14:07.412Z")]
    until: Option<String>,
    /// Whether the clock of its state has run out.
    late: bool,
    /// Whether it has come to its end.
    ended: bool,
    /// The bureau that answers for what it is about.
    #[schema(example = "RO")]
    source: String,
    /// The bureaux it was sent to.
    #[schema(example = json!(["FR"]))]
    recipients: Vec<String>,
    /// The register of the record it is about.
    #[schema(example = "vehicles")]
    register: Option<String>,
    /// The number of the record; empty once it was erased, or while its source withholds it from the caller.
    #[schema(example = "VEH-2026-000001")]
    record: Option<String>,
    /// How many flags of that request nobody has answered, in a page of the queue for those who review; null for others.
    #[schema(example = 2)]
    open_flags: Option<usize>,
    /// The last act that changed it: the `seen` of a step.
    #[schema(minimum = 0, example = 18204771)]
    last: u64,
    /// What happened in it, the oldest first; empty in a page of the queue.
    events: Vec<EventSaid>,
    /// What is found in the request it is about: for those who review, and without flags for its source; null for anybody else, for a dossier about something else, and in a page of the queue.
    findings: Option<FindingsSaid>,
    /// The steps that can be taken where it stands, those the caller may take first.
    offers: Vec<OfferSaid>,
}

/// One thing that happened in a dossier.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Event)]
pub struct EventSaid {
    /// The act.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
    /// When; null once the act was erased.
    #[schema(format = DateTime, example = "2026-11-23T02:14:07.412Z")]
    at: Option<String>,
    /// Which step.
    #[schema(example = "doubt")]
    step: Option<String>,
    /// Where it led.
    #[schema(example = "doubted")]
    to: Option<String>,
    /// What was answered, by field.
    #[schema(value_type = Object, additional_properties = true, example = json!({"what-is-wrong": "The chassis number belongs to another car."}))]
    answers: Map<String, Json>,
    /// Whether something of it is not shown to the caller, or not yet: who took it, or what was answered.
    hidden: bool,
    /// Who; null for a clock, and where it is hidden.
    #[schema(example = "FR-0001")]
    officer: Option<String>,
    /// For which bureau.
    #[schema(example = "FR")]
    bureau: Option<String>,
}

/// A step that can be taken where a dossier stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Offer)]
pub struct OfferSaid {
    /// Which.
    #[schema(example = "keep")]
    step: String,
    /// What people call it, in the caller's language.
    #[schema(example = "Answer that it is right")]
    title: String,
    /// The fields it asks for.
    #[schema(example = json!(["answer"]))]
    asks: Vec<String>,
    /// Those fields as declared; empty in a page of the queue.
    fields: Vec<FieldSaid>,
    /// Why the caller may not take it: the kind of the refusal; null where the caller may.
    #[schema(example = "refusal-needs-another-person")]
    refused: Option<&'static str>,
    /// The same in the caller's language.
    #[schema(example = "this needs another person than FR-0001")]
    because: Option<String>,
    /// Who can, where that says something.
    #[schema(example = "secretariat.publisher")]
    ask: Option<String>,
    /// The checks that are not met.
    faults: Vec<FaultSaid>,
}

pub(crate) fn open(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let NewDossier { procedure, step, register, record, priority, answers } = json::read(body)?;
    let about = match (register, record) {
        (Some(register), Some(record)) => Some((register, record)),
        (None, None) => None,
        (Some(_), None) => return Err(Wrong::MissingKey { key: "record".into() }.into()),
        (None, Some(_)) => return Err(Wrong::MissingKey { key: "register".into() }.into()),
    };
    let opening = Opening { procedure, step, about, priority, answers: answers.0 };
    let said = |taken: &Taken| {
        let at = format!("/api/v1/dossiers/{}", taken.number);
        TakenSaid::reply(StatusCode::CREATED, taken).said(LOCATION, &at)
    };
    let run = |call: &_| Ok(said(&dossier::open(visit.desk(), call, opening)?));
    once::writes(visit, body, run, |_, act| Ok(said(&once::stepped(visit, act)?)))
}

pub(crate) fn take(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let NewStep { seen, answers } = json::read(body)?;
    let taking = Taking { step: visit.part("step").to_string(), seen: Some(ActId(seen.0)), answers: answers.0 };
    let said = |taken: &Taken| TakenSaid::reply(StatusCode::OK, taken);
    let run = |call: &_| Ok(said(&dossier::take(visit.desk(), call, visit.part("dossier"), taking)?));
    once::writes(visit, body, run, |_, act| Ok(said(&once::stepped(visit, act)?)))
}

pub(crate) fn show(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let call = visit.call()?;
    let (shown, act) = dossier::read(visit.desk(), &call, visit.part("dossier"))?;
    Ok(Reply::ok(&DossierSaid::of(visit, &shown, true)).act(act))
}

pub(crate) fn page(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    let known = ["procedure", "state", "register", "record", "source", "mine", "ended", "cursor", "limit"];
    let parameters = visit.parameters(&known)?;
    let about = match (parameters.text("register"), parameters.text("record")) {
        (Some(register), Some(record)) => Some((register.to_string(), record.to_string())),
        (_, None) => None,
        (None, Some(_)) => return Err(Wrong::value("record", Shape::Register).into()),
    };
    let wanted = Queue {
        procedure: parameters.get::<ProcedureId>("procedure", Shape::Procedure)?,
        state: parameters.get::<StateId>("state", Shape::DossierState)?,
        register: parameters.get::<RegisterId>("register", Shape::Register)?.filter(|_| about.is_none()),
        source: parameters.get::<BureauId>("source", Shape::Bureau)?,
        about,
        ended: parameters.flag("ended")?,
        mine: parameters.flag("mine")?,
        after: parameters.get::<Place>("cursor", Shape::Cursor)?,
        limit: parameters.limit(PAGE_USUAL, PAGE_MOST)?,
    };
    let page = dossier::queue(visit.desk(), &visit.call()?, &wanted)?;
    let next = page.next.map(|place| place.to_string());
    let link = next.as_ref().map(|next| next_link(visit, next));
    let dossiers = page.dossiers.iter().map(|shown| DossierSaid::of(visit, shown, false)).collect();
    let reply = Reply::ok(&DossierPage { dossiers, next });
    Ok(link.iter().fold(reply, |reply, link| reply.said(LINK, link)))
}

/// The same question from `next` on.
fn next_link(visit: &Visit<'_>, next: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let own = visit.asked.uri.query().unwrap_or_default();
    query.extend_pairs(form_urlencoded::parse(own.as_bytes()).filter(|(name, _)| name != "cursor"));
    query.append_pair("cursor", next);
    format!("</api/v1/dossiers?{}>; rel=\"next\"", query.finish())
}

impl TakenSaid {
    fn reply(status: StatusCode, taken: &Taken) -> Reply {
        let said = TakenSaid {
            dossier: taken.number.clone(),
            id: taken.dossier.to_string(),
            state: taken.state.to_string(),
            act: taken.act.0,
        };
        Reply::json(status, &said).act(taken.act)
    }
}

impl DossierSaid {
    fn of(visit: &Visit<'_>, shown: &Shown, whole: bool) -> DossierSaid {
        let procedure = visit.catalogue().procedure_at(&shown.procedure.0, shown.procedure.1);
        let register = shown.about.as_ref().and_then(|(register, _)| visit.catalogue().register(register));
        DossierSaid {
            dossier: shown.number.clone(),
            id: shown.id.to_string(),
            procedure: shown.procedure.0.to_string(),
            version: shown.procedure.1,
            state: shown.state.to_string(),
            priority: shown.priority.as_str(),
            entered: shown.entered.to_string(),
            due: shown.due.map(|due| due.to_string()),
            until: shown.until.map(|until| until.to_string()),
            late: shown.late,
            ended: shown.ended,
            source: shown.source.to_string(),
            recipients: shown.recipients.iter().map(ToString::to_string).collect(),
            register: shown.about.as_ref().map(|(register, _)| register.to_string()),
            record: shown.about.as_ref().map(|(_, number)| number.clone()),
            open_flags: shown.open_flags,
            last: shown.last.0,
            events: shown.events.iter().map(EventSaid::of).collect(),
            findings: shown.findings.as_ref().map(|found| FindingsSaid::of(visit, register, found)),
            offers: shown.offers.iter().map(|offer| OfferSaid::of(visit, procedure, offer, whole)).collect(),
        }
    }
}

impl EventSaid {
    fn of(event: &Event) -> EventSaid {
        EventSaid {
            act: event.act.0,
            at: event.at.map(|at| at.to_string()),
            step: event.step.as_ref().map(ToString::to_string),
            to: event.to.as_ref().map(ToString::to_string),
            answers: event.answers.clone(),
            hidden: event.hidden,
            officer: event.by.as_ref().map(|(officer, _)| officer.to_string()),
            bureau: event.by.as_ref().map(|(_, bureau)| bureau.to_string()),
        }
    }
}

impl OfferSaid {
    fn of(visit: &Visit<'_>, procedure: Option<&Procedure>, offer: &Offer, whole: bool) -> OfferSaid {
        let (catalogue, lang) = (visit.catalogue(), visit.lang);
        let step = procedure.and_then(|procedure| procedure.step(&offer.step));
        let field = |id: &String| procedure.and_then(|procedure| procedure.form.field_named(id));
        let asked = offer.asks.iter().filter(|_| whole).filter_map(field);
        let because = |no: &Refusal| {
            catalogue.words().say(lang, no.kind.key(), &[("about", no.about.as_str()), ("ask", no.ask.as_str())])
        };
        let refused = offer.refused.as_ref();
        OfferSaid {
            step: offer.step.to_string(),
            title: step.map(|step| step.title.get(lang).to_string()).unwrap_or_default(),
            asks: offer.asks.clone(),
            fields: asked.map(|field| FieldSaid::of(field, lang)).collect(),
            refused: refused.map(|no| no.kind.key()),
            because: refused.map(because),
            ask: refused.map(|no| no.ask.clone()).filter(|ask| !ask.is_empty()),
            faults: refused.map(|no| faults(catalogue, lang, &no.faults)).unwrap_or_default(),
        }
    }
}

/// Dossiers on a page where nothing is said, and at most.
const PAGE_USUAL: usize = 50;
const PAGE_MOST: usize = 200;
