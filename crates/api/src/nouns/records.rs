//! `/api/v1/registers/{register}/records…`: records one by one, page by page, and all of them as a file.

use crate::json::{self, Object};
use crate::once;
use crate::problem::{Shape, Stop, Wrong};
use crate::query::whole;
use crate::reply::{HUECRY_REASON, HUECRY_RECORDS, Reply};
use crate::route::{CSV, JSONL};
use crate::shapes::{RecordSaid, VersionSaid, WrittenSaid};
use crate::visit::Visit;
use http::header::{CONTENT_DISPOSITION, IF_MATCH, LINK, LOCATION};
use http::{HeaderValue, StatusCode};
use huecry_catalogue::Register;
use huecry_desk::dossier::Announced;
use huecry_desk::export;
use huecry_desk::formats::{Field, Row, WriteError, rows_csv, rows_jsonl};
use huecry_desk::record::{self, Amendment, Envelope, Revision};
use huecry_terms::{Failure, Handling, RefusalKind, Trouble};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{BufWriter, Seek};
use utoipa::ToSchema;

/// A record to enter.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRecord {
    /// The values by field, as the register's JSON Schema says.
    #[schema(value_type = Object, additional_properties = true, example = json!({"nature": "individual", "names": "Karim Abdallah", "birth-dates": "c. 1971", "nationalities": "TN"}))]
    values: Object,
    /// Your own reference, unique within the register and your bureau: a second record of the same reference is refused.
    #[serde(rename = "ref")]
    #[schema(min_length = 1, max_length = 200, example = "RO-CASE-77/1")]
    reference: Option<String>,
    /// What recipients may do with it: `H0`; or `H1`, `H2` joined by `+`; or `H3: the restriction in words`.
    #[schema(
        default = "H0",
        max_length = 600,
        pattern = "^(H0|H[12](\\+H[12])*|(H[12]\\+)*H3: ?\\S.*)$",
        example = "H2"
    )]
    handling: Option<String>,
    /// How far source (A, B, C, X) and information (1 to 4) can be trusted.
    #[schema(pattern = "^[ABCX][1-4]$", example = "B2")]
    evaluation: Option<String>,
    /// What recipients must not see: `bureau:FR`, `organisation:ID`, `everyone`, `everyone-but:ES,IT`, each with `/FIELD` for one field.
    #[schema(max_items = 500, example = json!(["bureau:FR/photographs"]))]
    restrictions: Option<Vec<String>>,
}

/// One record, and what must be told with it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ShownRecord)]
pub struct ShownSaid {
    /// The record.
    #[serde(flatten)]
    record: RecordSaid,
    /// What must be told with it, in the caller's language: that it was published before its review, that it is looked at again.
    #[schema(max_items = 100, example = json!(["Circulated, NOT REVIEWED"]))]
    announced: Vec<String>,
}

/// What is to change in a record, and why. What is not mentioned stays as it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Why, in the officer's words; it stands in the history.
    #[schema(min_length = 1, max_length = 1000, example = "date of birth corrected")]
    reason: String,
    /// Fields to replace; `null` takes one away.
    #[serde(default)]
    #[schema(value_type = Object, additional_properties = true, example = json!({"birth-dates": "1971-03-05"}))]
    values: Object,
    /// Your own reference.
    #[serde(rename = "ref")]
    #[schema(min_length = 1, max_length = 200)]
    reference: Option<String>,
    /// What recipients may do with it.
    #[schema(max_length = 600, pattern = "^(H0|H[12](\\+H[12])*|(H[12]\\+)*H3: ?\\S.*)$", example = "H1+H2")]
    handling: Option<String>,
    /// How far source and information can be trusted.
    #[schema(pattern = "^[ABCX][1-4]$", example = "A1")]
    evaluation: Option<String>,
    /// Every restriction from now on; an empty list lifts them all.
    #[schema(max_items = 500)]
    restrictions: Option<Vec<String>>,
}

/// Why something is done.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReasonGiven)]
pub struct Reason {
    /// In the officer's words.
    #[schema(min_length = 1, max_length = 1000, example = "recorded in error")]
    reason: String,
}

/// One page of a register.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecordPage {
    /// Records in force, as they were at `as_of`, in the order of their ids. What was erased since is left out; nothing is skipped or repeated while others write.
    records: Vec<RecordSaid>,
    /// Give it as `cursor` for the next page; null on the last one.
    #[schema(example = "18204771.019ab3c45d6e7f809a1b2c3d4e5f6071")]
    next: Option<String>,
    /// The last act the listing knows: the same on every page of it.
    #[schema(minimum = 0, example = 18204771)]
    as_of: u64,
    /// The act that recorded that this page was read.
    #[schema(minimum = 0, example = 18204772)]
    act: u64,
}

/// The versions of a record.
#[derive(Debug, Serialize, ToSchema)]
pub struct History {
    /// The oldest first.
    history: Vec<VersionSaid>,
    /// The act that recorded that the history was read.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
}

/// A record that is gone.
#[derive(Debug, Serialize, ToSchema)]
pub struct Erased {
    /// What people called it.
    #[schema(example = "NOM-2026-000123")]
    record: String,
    /// The act that remembers that it was erased, and nothing of what it said.
    #[schema(minimum = 0, example = 18204771)]
    act: u64,
}

pub(crate) fn page(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    let parameters = visit.parameters(&["cursor", "limit"])?;
    let limit = parameters.limit(PAGE_USUAL, PAGE_MOST)?;
    let cursor = parameters.get::<export::Cursor>("cursor", Shape::Cursor)?;
    let register = visit.register_id()?;
    let call = visit.call()?;
    let page = export::page(visit.desk(), &call, &register, cursor, limit)?;
    let declared = declared(visit)?;
    let said = |found| RecordSaid::of(visit.catalogue(), declared, found, call.bureau == found.source);
    let next = page.next.map(|cursor| cursor.to_string());
    let link = next
        .as_ref()
        .map(|next| format!("</api/v1/registers/{register}/records?cursor={next}&limit={limit}>; rel=\"next\""));
    let body =
        RecordPage { records: page.records.iter().map(said).collect(), next, as_of: page.as_of.0, act: page.act.0 };
    let reply = Reply::ok(&body).act(page.act);
    Ok(link.iter().fold(reply, |reply, link| reply.said(LINK, link)))
}

pub(crate) fn add(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let new: NewRecord = json::read(body)?;
    let amendment = amendment(new.reference, new.handling, new.evaluation, new.restrictions)?;
    let register = visit.register_id()?;
    let at = |record: &str| format!("/api/v1/registers/{register}/records/{record}");
    let said = |written: &record::Written| {
        let said = WrittenSaid::of(visit, written);
        let reply = Reply::json(StatusCode::CREATED, &said).act(written.act).version(written.version);
        reply.said(LOCATION, &at(&written.number))
    };
    let run = |call: &_| {
        Ok(said(&record::add(visit.desk(), call, &register, amendment.over(Envelope::default()), new.values.0)?))
    };
    once::writes(visit, body, run, |_, act| Ok(said(&once::written(visit, act)?)))
}

pub(crate) fn show(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let register = visit.register_id()?;
    let call = visit.call()?;
    let (found, act) = record::show(visit.desk(), &call, &register, visit.part("record"))?;
    let announced = Announced::with(visit.desk(), [&found])?;
    let said = ShownSaid {
        record: RecordSaid::of(visit.catalogue(), declared(visit)?, &found, call.bureau == found.source),
        announced: announced.of(found.id).iter().map(|said| said.get(visit.lang).to_string()).collect(),
    };
    Ok(Reply::ok(&said).act(act).version(found.version))
}

pub(crate) fn revise(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let change: Change = json::read(body)?;
    let amendment = amendment(change.reference, change.handling, change.evaluation, change.restrictions)?;
    let from_version = Some(version_seen(visit)?);
    let register = visit.register_id()?;
    let call = visit.call()?;
    let revision = Revision { from_version, values: change.values.0, amendment, reason: change.reason };
    let written = record::revise(visit.desk(), &call, &register, visit.part("record"), revision).map_err(stale)?;
    Ok(Reply::ok(&WrittenSaid::of(visit, &written)).act(written.act).version(written.version))
}

pub(crate) fn withdraw(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let Reason { reason } = json::read(body)?;
    let register = visit.register_id()?;
    let said = |written: &record::Written| {
        Reply::ok(&WrittenSaid::of(visit, written)).act(written.act).version(written.version)
    };
    let run = |call: &_| Ok(said(&record::withdraw(visit.desk(), call, &register, visit.part("record"), &reason)?));
    once::writes(visit, body, run, |_, act| Ok(said(&once::written(visit, act)?)))
}

pub(crate) fn erase(visit: &Visit<'_>, body: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let in_header = visit.header_text(&HUECRY_REASON)?;
    let reason = match (body.is_empty(), in_header) {
        (true, Some(reason)) => reason,
        (false, None) => json::read::<Reason>(body)?.reason,
        _ => return Err(Wrong::ReasonOnce.into()),
    };
    let register = visit.register_id()?;
    let call = visit.call()?;
    let which = visit.part("record");
    let act = record::erase(visit.desk(), &call, &register, which, &reason)?;
    Ok(Reply::ok(&Erased { record: which.to_string(), act: act.0 }).act(act))
}

pub(crate) fn history(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let register = visit.register_id()?;
    let call = visit.call()?;
    let (past, act) = record::history(visit.desk(), &call, &register, visit.part("record"))?;
    let declared = declared(visit)?;
    let own = |past: &record::Past| call.bureau == past.record.source;
    let said = past.iter().map(|one| VersionSaid::of(visit.catalogue(), declared, one, own(one))).collect();
    Ok(Reply::ok(&History { history: said, act: act.0 }).act(act))
}

/// Everything the caller may see, as a file. Nothing leaves before the act is durable: the rows wait in a file
/// without a name.
pub(crate) fn export(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    let parameters = visit.parameters(&["format"])?;
    let (format, media, header) = match parameters.text("format") {
        Some("csv") => ("csv", CSV, CSV_TYPE),
        Some("jsonl") => ("jsonl", JSONL, JSONL),
        None if visit.gives == CSV => ("csv", CSV, CSV_TYPE),
        None => ("jsonl", JSONL, JSONL),
        Some(_) => return Err(Wrong::value("format", Shape::Format).into()),
    };
    let register = visit.register_id()?;
    let call = visit.call()?;
    let fields = visit.catalogue().register(&register).map(fields_of).unwrap_or_default();
    let mut spool = BufWriter::new(spool(visit)?);
    let run =
        |out: &mut dyn FnMut(&Row) -> Result<(), WriteError>| export::run(visit.desk(), &call, &register, format, out);
    let exported = match media {
        CSV => {
            let mut writer = rows_csv::Writer::open(&mut spool, &fields).map_err(|e| unwritten(&e))?;
            let exported = run(&mut |row| writer.write(row))?;
            writer.finish().map_err(|e| unwritten(&e))?;
            exported
        }
        _ => {
            let mut writer = rows_jsonl::Writer::open(&mut spool, &fields);
            let exported = run(&mut |row| writer.write(row))?;
            writer.finish().map_err(|e| unwritten(&e))?;
            exported
        }
    };
    let mut spool = spool.into_inner().map_err(|e| disk(e.error()))?;
    let length = spool.stream_position().map_err(|e| disk(&e))?;
    spool.rewind().map_err(|e| disk(&e))?;
    let name = format!("attachment; filename=\"{register}-{}.{format}\"", exported.act);
    let reply = Reply::file(header, spool, length).act(exported.act).said(CONTENT_DISPOSITION, &name);
    Ok(reply.header(HUECRY_RECORDS, HeaderValue::from(exported.records)))
}

/// The fields of a register as rows know them.
pub(crate) fn fields_of(register: &Register) -> Vec<Field<'_>> {
    register.fields.iter().map(|f| Field { id: f.id.as_str(), many: f.many }).collect()
}

/// Trouble with the file a body or an export waits in.
pub(crate) fn disk(error: &std::io::Error) -> Trouble {
    Trouble::new(format!("a spool in the node's folder: {error}"), "check the rights and the room on the disk")
}

/// A new file without a name in the node's folder.
pub(crate) fn spool(visit: &Visit<'_>) -> Result<File, Trouble> {
    tempfile::tempfile_in(&visit.shared.api.spool).map_err(|e| disk(&e))
}

fn unwritten(error: &WriteError) -> Trouble {
    Trouble::new(format!("the export could not be written: {error}"), "nothing has left")
}

/// The register of a call that the desk let through: it is declared.
fn declared<'v>(visit: &Visit<'v>) -> Result<&'v Register, Stop> {
    visit.register()
}

fn amendment(
    source_ref: Option<String>,
    handling: Option<String>,
    evaluation: Option<String>,
    restrictions: Option<Vec<String>>,
) -> Result<Amendment, Wrong> {
    let handling = handling.map(|text| text.parse::<Handling>().map_err(|_| Wrong::value("handling", Shape::Handling)));
    let evaluation = evaluation.map(|text| text.parse().map_err(|_| Wrong::value("evaluation", Shape::Evaluation)));
    Ok(Amendment { source_ref, handling: handling.transpose()?, evaluation: evaluation.transpose()?, restrictions })
}

/// The version the caller saw: `If-Match: "3"`. A change without it could undo what somebody else has written.
fn version_seen(visit: &Visit<'_>) -> Result<u32, Stop> {
    let Some(text) = visit.header_as_it_is(&IF_MATCH)? else { return Err(Wrong::PreconditionMissing.into()) };
    let number = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).and_then(whole);
    let version = number.and_then(|n| u32::try_from(n).ok());
    version.ok_or_else(|| Wrong::value("if-match", Shape::ETag).into())
}

/// Somebody else was faster: to a caller who named a version that is a failed precondition.
fn stale(failure: Failure) -> Stop {
    match failure {
        Failure::Refused(refusal) if refusal.kind == RefusalKind::ChangedMeanwhile => Stop::Stale(refusal),
        other => other.into(),
    }
}

const CSV_TYPE: &str = "text/csv; charset=utf-8; header=present";
const PAGE_USUAL: usize = 100;
const PAGE_MOST: usize = 1_000;
