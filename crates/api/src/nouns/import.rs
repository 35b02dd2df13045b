//! `POST /api/v1/registers/{register}/import`: a file of records, nothing dropped silently.
//!
//! The body waits in a file without a name until it is whole: an upload that tears records nothing. Rows are
//! compared with what stands there, so that the same file sent again changes nothing.

use crate::door::{Answering, wrong_of};
use crate::nouns::records::{disk, fields_of, spool};
use crate::once;
use crate::pipe::{Incoming, torn};
use crate::problem::{FaultSaid, Shape, Stop, Wrong, faults};
use crate::reply::{HUECRY_ACT, Reply};
use crate::visit::Visit;
use http::{HeaderValue, StatusCode};
use huecry_desk::formats::{Bad, Fatal, Row, rows_csv, rows_jsonl, un_sc};
use huecry_desk::import::{self, Plan, Progress, Summary, Told, Watch};
use huecry_terms::{Call, Failure, Refusal, RefusalKind, RegisterId};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Seek, Write};
use std::sync::atomic::Ordering;
use utoipa::ToSchema;

/// What an import did.
#[derive(Debug, Serialize, ToSchema)]
pub struct ImportSummary {
    /// Rows read, rejects included.
    #[schema(example = 1204)]
    read: u64,
    /// New records.
    #[schema(example = 1100)]
    added: u64,
    /// Records with a new version.
    #[schema(example = 12)]
    revised: u64,
    /// Rows that say what stands there already.
    #[schema(example = 90)]
    unchanged: u64,
    /// New records that are held until two people have looked: their document belongs to the person of a case that was refused or ended.
    #[schema(example = 0)]
    held: u64,
    /// Records that left the list.
    #[schema(example = 0)]
    withdrawn: u64,
    /// Rows that were not taken.
    #[schema(example = 2)]
    rejected: u64,
    /// The acts, in their order; `Huecry-Act` is the last of them.
    #[schema(example = json!([18204771, 18204772]))]
    acts: Vec<u64>,
    /// Whether nothing was withdrawn because a row was rejected that does not say which record it is.
    unsure: bool,
    /// Whether the node stopped before the end: send the same file again to go on.
    stopped: bool,
    /// What became of the Security Council's special notices; absent where the file was no such list, or the caller
    /// may not record them.
    #[serde(skip_serializing_if = "Option::is_none")]
    special: Option<SpecialNotices>,
    /// What was not taken, and what was taken with a warning, in the order of the file.
    rejects: Vec<Reject>,
    /// How many more of these there were than are listed.
    rejects_left_out: u64,
}

/// What became of special notices with an import of the list they follow.
#[derive(Debug, Serialize, ToSchema)]
pub struct SpecialNotices {
    /// Published.
    #[schema(example = 1093)]
    published: u64,
    /// With a new version.
    #[schema(example = 12)]
    amended: u64,
    /// Ended with their listing.
    #[schema(example = 3)]
    ended: u64,
    /// Listings of which too little is known for a notice: a person must look.
    #[schema(example = 0)]
    lacking: u64,
}

/// A row that was not taken, or was taken with a warning.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reject {
    /// Where it starts: the line (CSV, JSON Lines) or the number of the element (United Nations list), from 1.
    #[schema(minimum = 1, example = 17)]
    at: u64,
    /// Its reference.
    #[serde(rename = "ref")]
    #[schema(example = "RO-CASE-77/1")]
    reference: Option<String>,
    /// Whether it was taken.
    taken: bool,
    /// Why, or what was read otherwise than it stands.
    #[schema(example = "handling: say H0, H1, H2 or H3")]
    why: String,
    /// The key of the words, for programs.
    #[schema(example = "refusal-form-not-satisfied")]
    key: String,
    /// Field by field, in the caller's language.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    faults: Vec<FaultSaid>,
    /// Who can allow it, or what can be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<String>,
    /// Which value of the row a warning is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    /// What stands there, cut to 200 bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    raw: Option<String>,
}

pub(crate) fn import(visit: &Visit<'_>, body: Incoming, answering: &mut Answering) -> Result<(), Stop> {
    let wanted = Wanted::read(visit)?;
    let mut call = visit.call()?;
    let (file, hash) = spooled(visit, body)?;
    once::same_request_goes_on(visit, &mut call, &hash)?;
    let mut told = Listed { visit, list: Vec::new(), left_out: 0 };
    let summary = match taken(visit, &call, &wanted, &file, &mut told) {
        // The same request under the same key was faster: whatever it has recorded is met as unchanged.
        Err(Stop::Failure(failure)) if once::is_done_before(&failure) => {
            let call = Call { once: None, ..call };
            (told.list, told.left_out) = (Vec::new(), 0);
            taken(visit, &call, &wanted, &file, &mut told)?
        }
        other => other?,
    };
    answering.ends_with(answer(summary, told));
    Ok(())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Csv,
    Jsonl,
    UnSc,
}

/// What stands behind the question mark.
struct Wanted {
    register: RegisterId,
    format: Format,
    handling: Option<String>,
    complete: bool,
    withdraw_all: bool,
    older: bool,
}

impl Wanted {
    fn read(visit: &Visit<'_>) -> Result<Wanted, Stop> {
        let parameters = visit.parameters(&["format", "handling", "complete", "withdraw-all", "older"])?;
        let format = match parameters.text("format") {
            Some("csv") => Format::Csv,
            Some("jsonl") => Format::Jsonl,
            Some("un-sc") => Format::UnSc,
            _ => return Err(Wrong::value("format", Shape::Format).into()),
        };
        let handling = parameters.text("handling").map(str::to_string);
        let sound = handling.as_ref().is_none_or(|text| text.parse::<huecry_terms::Handling>().is_ok());
        if !sound {
            return Err(Wrong::value("handling", Shape::Handling).into());
        }
        Ok(Wanted {
            register: visit.register_id()?,
            format,
            handling,
            complete: parameters.flag("complete")?,
            withdraw_all: parameters.flag("withdraw-all")?,
            older: parameters.flag("older")?,
        })
    }
}

/// The whole body on the node's disk, and its SHA-256.
fn spooled(visit: &Visit<'_>, mut body: Incoming) -> Result<(File, [u8; 32]), Stop> {
    let mut spool = BufWriter::new(spool(visit)?);
    let mut hash = Sha256::new();
    let mut piece = vec![0; PIECE];
    loop {
        let n = body.read(&mut piece).map_err(|error| -> Stop {
            let seconds = visit.shared.api.limits.body_time.as_secs();
            torn(&error).map_or_else(|| disk(&error).into(), |torn| wrong_of(torn, seconds).into())
        })?;
        if n == 0 {
            break;
        }
        hash.update(&piece[..n]);
        spool.write_all(&piece[..n]).map_err(|e| disk(&e))?;
    }
    let file = spool.into_inner().map_err(|e| disk(e.error()))?;
    Ok((file, hash.finalize().into()))
}

fn taken(visit: &Visit<'_>, call: &Call, wanted: &Wanted, file: &File, told: &mut Listed<'_>) -> Result<Summary, Stop> {
    let mut file = file;
    file.rewind().map_err(|e| disk(&e))?;
    match wanted.format {
        Format::UnSc => of_list(visit, call, wanted, file, told),
        Format::Csv | Format::Jsonl => of_rows(visit, call, wanted, file, told),
    }
}

/// The United Nations list: complete by nature, so what left it is withdrawn.
fn of_list(
    visit: &Visit<'_>,
    call: &Call,
    wanted: &Wanted,
    file: &File,
    told: &mut Listed<'_>,
) -> Result<Summary, Stop> {
    let catalogue = visit.catalogue();
    let look = |list: &str, text: &str| catalogue.codes(list)?.find(text).map(|code| code.to_string());
    let handling = wanted.handling.clone().unwrap_or_else(|| "H0".into());
    let rows = un_sc::Reader::open(BufReader::new(file), &look, &handling).map_err(|f| unreadable(&f))?;
    let plan = Plan {
        reason: "import of the United Nations Security Council consolidated list".into(),
        prefix: "un-sc:".into(),
        handling: Some(handling),
        complete: true,
        withdraw_most: if wanted.withdraw_all { 1.0 } else { 0.5 },
        made: rows.generated(),
        older: wanted.older,
    };
    run(visit, call, &wanted.register, rows, &plan, told)
}

fn of_rows(
    visit: &Visit<'_>,
    call: &Call,
    wanted: &Wanted,
    file: &File,
    told: &mut Listed<'_>,
) -> Result<Summary, Stop> {
    let columns = visit.catalogue().register(&wanted.register).map(fields_of).unwrap_or_default();
    let handling = wanted.handling.as_deref();
    let plan = Plan {
        reason: "import by programme".into(),
        handling: wanted.handling.clone(),
        complete: wanted.complete,
        withdraw_most: if wanted.withdraw_all { 1.0 } else { 0.5 },
        ..Plan::default()
    };
    match wanted.format {
        Format::Csv => {
            let rows = rows_csv::Reader::open(file, &columns, handling).map_err(|f| unreadable(&f))?;
            run(visit, call, &wanted.register, rows, &plan, told)
        }
        _ => {
            let rows =
                rows_jsonl::Reader::open(BufReader::new(file), &columns, handling).map_err(|f| unreadable(&f))?;
            run(visit, call, &wanted.register, rows, &plan, told)
        }
    }
}

fn run(
    visit: &Visit<'_>,
    call: &Call,
    register: &RegisterId,
    rows: impl Iterator<Item = Result<Row, Bad>>,
    plan: &Plan,
    told: &mut Listed<'_>,
) -> Result<Summary, Stop> {
    let mut progress = |_: Progress| !visit.shared.api.stopping.load(Ordering::Relaxed);
    let mut tell = |one: &Told<'_>| told.tell(one);
    let mut watch = Watch { progress: &mut progress, tell: &mut tell };
    match import::run(visit.desk(), call, register, rows, plan, &mut watch) {
        Ok(summary) => Ok(summary),
        Err(failure) => Err(failure.into()),
    }
}

/// Rejects and warnings, as many as an answer lists.
struct Listed<'v> {
    visit: &'v Visit<'v>,
    list: Vec<Reject>,
    left_out: u64,
}

impl Listed<'_> {
    fn tell(&mut self, told: &Told<'_>) {
        if self.list.len() >= self.visit.shared.api.limits.import_told {
            self.left_out += 1;
            return;
        }
        let plain = Reject {
            at: 0,
            reference: None,
            taken: false,
            why: String::new(),
            key: String::new(),
            faults: Vec::new(),
            ask: None,
            path: None,
            raw: None,
        };
        self.list.push(match told {
            Told::Unread(r) => Reject {
                at: r.at,
                reference: r.reference.clone(),
                why: r.why.to_string(),
                key: r.why.key().to_string(),
                raw: Some(r.raw.clone()),
                ..plain
            },
            Told::Refused { at, reference, refusal } => Reject {
                at: *at,
                reference: reference.map(str::to_string),
                why: refusal.about.clone(),
                key: refusal.kind.key().to_string(),
                faults: faults(self.visit.catalogue(), self.visit.lang, &refusal.faults),
                ask: Some(refusal.ask.clone()),
                ..plain
            },
            Told::Ended(fatal) => {
                Reject { at: fatal.line, why: fatal.why.to_string(), key: fatal.why.key().to_string(), ..plain }
            }
            Told::Warned { at, reference, warning } => Reject {
                at: *at,
                reference: reference.map(str::to_string),
                taken: true,
                why: warning.to_string(),
                key: warning.kind.key().to_string(),
                path: Some(warning.path.clone()),
                raw: Some(warning.text.clone()),
                ..plain
            },
        });
    }
}

fn answer(summary: Summary, told: Listed<'_>) -> Reply {
    let last = summary.acts.last().copied();
    let body = ImportSummary {
        read: summary.rows,
        added: summary.added,
        revised: summary.revised,
        unchanged: summary.unchanged,
        held: summary.held,
        withdrawn: summary.withdrawn,
        rejected: summary.rejected,
        acts: summary.acts.iter().map(|act| act.0).collect(),
        unsure: summary.unsure,
        stopped: summary.stopped,
        special: summary.special.map(|special| SpecialNotices {
            published: special.published,
            amended: special.amended,
            ended: special.ended,
            lacking: special.lacking,
        }),
        rejects: told.list,
        rejects_left_out: told.left_out,
    };
    let reply = Reply::json(StatusCode::OK, &body);
    match last {
        Some(act) => reply.header(HUECRY_ACT, HeaderValue::from(act.0)),
        None => reply,
    }
}

/// A file that is no file of rows is the caller's to mend.
fn unreadable(fatal: &Fatal) -> Failure {
    Refusal::new(RefusalKind::FormNotSatisfied, fatal.to_string()).into()
}

const PIECE: usize = 64 << 10;
