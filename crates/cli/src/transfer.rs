//! `huecry record import` and `huecry record export`: files in and out.

use crate::args::ImportArgs;
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Ran, Stop};
use huecry_catalogue::Register;
use huecry_desk::export;
use huecry_desk::formats::{Bad, Fatal, Field, Row, WriteError, rows_csv, rows_jsonl, un_sc};
use huecry_desk::import::{self, Plan, Progress, Summary, Told, Watch};
use huecry_terms::{Call, RegisterId, Trouble};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

pub(crate) fn import(node: &Node<'_>, choice: &ImportArgs, out: &mut Out<'_>) -> Ran {
    let call = node.call()?;
    let (input, length) = open(&choice.file)?;
    let read = Arc::new(AtomicU64::new(0));
    let input = Counted { inner: input, read: read.clone() };
    let register: RegisterId = if choice.what == UN_SC { NOMINALS.parse()? } else { choice.what.parse()? };
    let rejects = choice.rejects.clone().unwrap_or_else(|| beside(&choice.file));
    if same_file(&rejects, &choice.file) {
        return Err(Stop::Usage(format!(
            "`{}` would be overwritten with its own rejects: name another file with `--rejects`",
            rejects.display()
        )));
    }
    let mut report = Report::new(&choice.what, length, read, rejects, out);
    let outcome = if choice.what == UN_SC {
        of_list(node, &call, choice, input, &register, &mut report)
    } else {
        of_rows(node, &call, choice, input, &register, &mut report)
    };
    let told = report.end(outcome.as_ref().ok())?;
    let summary = outcome?;
    for line in told {
        out.talk(&line);
    }
    out.line(&format!(
        "read {}\tadded {}\trevised {}\tunchanged {}\twithdrawn {}\trejected {}",
        summary.rows, summary.added, summary.revised, summary.unchanged, summary.withdrawn, summary.rejected
    ));
    if summary.unsure {
        out.talk("nothing was withdrawn: a row was rejected that does not say which record it is; mend it and run the import again");
    }
    if summary.stopped {
        out.talk("stopped: what was read is recorded; run the same command again to go on");
        return Ok(Exit::Interrupted);
    }
    Ok(Exit::Done)
}

/// The United Nations list: complete by nature, so what left it is withdrawn.
fn of_list(
    node: &Node<'_>,
    call: &Call,
    choice: &ImportArgs,
    input: Counted,
    register: &RegisterId,
    report: &mut Report,
) -> Result<Summary, Stop> {
    let look = |list: &str, text: &str| node.desk.catalogue.codes(list)?.find(text).map(|code| code.to_string());
    let handling = choice.handling.clone().unwrap_or_else(|| "H0".into());
    let rows = un_sc::Reader::open(BufReader::new(input), &look, &handling).map_err(|f| unreadable(&f))?;
    let plan = Plan {
        reason: "import of the United Nations Security Council consolidated list".into(),
        prefix: "un-sc:".into(),
        handling: Some(handling),
        complete: true,
        withdraw_most: if choice.withdraw_all { 1.0 } else { 0.5 },
        made: rows.generated(),
        older: choice.older,
    };
    watched(node, call, register, rows, &plan, report)
}

fn of_rows(
    node: &Node<'_>,
    call: &Call,
    choice: &ImportArgs,
    input: Counted,
    register: &RegisterId,
    report: &mut Report,
) -> Result<Summary, Stop> {
    let Some(declared) = node.desk.catalogue.register(register) else {
        let known: Vec<&str> = node.desk.catalogue.registers().iter().map(|r| r.id.as_str()).collect();
        return Err(Stop::Usage(format!(
            "`{register}` is neither un-sc nor a register; registers: {}",
            known.join(", ")
        )));
    };
    let columns = fields_of(declared);
    let by_name = choice.file.extension().and_then(|e| e.to_str()).unwrap_or_default().to_string();
    let format = choice.format.clone().unwrap_or(by_name);
    let plan = Plan {
        reason: format!("import of {}", choice.file.file_name().map(|n| n.to_string_lossy()).unwrap_or_default()),
        prefix: String::new(),
        handling: choice.handling.clone(),
        complete: choice.complete,
        withdraw_most: if choice.withdraw_all { 1.0 } else { 0.5 },
        ..Plan::default()
    };
    let default = choice.handling.as_deref();
    match format.as_str() {
        "csv" => {
            let rows = rows_csv::Reader::open(input, &columns, default).map_err(|f| unreadable(&f))?;
            watched(node, call, register, rows, &plan, report)
        }
        "jsonl" | "ndjson" | "json" => {
            let rows =
                rows_jsonl::Reader::open(BufReader::new(input), &columns, default).map_err(|f| unreadable(&f))?;
            watched(node, call, register, rows, &plan, report)
        }
        other => Err(Stop::Usage(format!("`{other}` is not a format: say `--format csv` or `--format jsonl`"))),
    }
}

fn watched(
    node: &Node<'_>,
    call: &Call,
    register: &RegisterId,
    rows: impl Iterator<Item = Result<Row, Bad>>,
    plan: &Plan,
    report: &mut Report,
) -> Result<Summary, Stop> {
    let program = node.program;
    let cell = std::cell::RefCell::new(report);
    let mut progress = |p: Progress| {
        cell.borrow_mut().progress(p);
        !program.stopping()
    };
    let mut tell = |told: &Told<'_>| cell.borrow_mut().tell(told);
    let mut watch = Watch { progress: &mut progress, tell: &mut tell };
    Ok(import::run(node.desk, call, register, rows, plan, &mut watch)?)
}

pub(crate) fn export(
    node: &Node<'_>,
    register: &RegisterId,
    format: &str,
    to: Option<&Path>,
    out: &mut Out<'_>,
) -> Ran {
    let call = node.call()?;
    let fields = node.desk.catalogue.register(register).map(fields_of).unwrap_or_default();
    // Nothing leaves before the act is durable: rows wait in the node's folder.
    let spool = tempfile::tempfile_in(node.home).map_err(|e| disk("a spool in the node's folder", &e))?;
    let mut spool = BufWriter::new(spool);
    let exported = match format {
        "csv" => {
            let mut writer = rows_csv::Writer::open(&mut spool, &fields).map_err(|e| unwritten(&e))?;
            let exported = export::run(node.desk, &call, register, format, &mut |row| writer.write(row))?;
            writer.finish().map_err(|e| unwritten(&e))?;
            exported
        }
        "jsonl" => {
            let mut writer = rows_jsonl::Writer::open(&mut spool, &fields);
            let exported = export::run(node.desk, &call, register, format, &mut |row| writer.write(row))?;
            writer.finish().map_err(|e| unwritten(&e))?;
            exported
        }
        other => return Err(Stop::Usage(format!("`{other}` is not a format: say `--format csv` or `--format jsonl`"))),
    };
    let mut spool = spool.into_inner().map_err(|e| disk("the spool", e.error()))?;
    std::io::Seek::rewind(&mut spool).map_err(|e| disk("the spool", &e))?;
    match to {
        None => copy(&mut spool, out)?,
        Some(path) => {
            let mut file = File::create_new(path).map_err(|e| disk(&path.display().to_string(), &e))?;
            let copied = std::io::copy(&mut spool, &mut file).and_then(|_| file.sync_all());
            copied.map_err(|e| disk(&path.display().to_string(), &e))?;
        }
    }
    out.talk(&format!("exported: {} records (act {})", exported.records, exported.act));
    Ok(if exported.records == 0 { Exit::Nothing } else { Exit::Done })
}

fn copy(spool: &mut File, out: &mut Out<'_>) -> Result<(), Stop> {
    let mut buffer = vec![0; 64 * 1024];
    while !out.gone {
        let n = spool.read(&mut buffer).map_err(|e| disk("the spool", &e))?;
        if n == 0 {
            break;
        }
        out.raw(&buffer[..n]);
    }
    Ok(())
}

/// What an import shows while it runs, and the file of what was not taken.
struct Report {
    what: String,
    bar: ProgressBar,
    read: Arc<AtomicU64>,
    path: PathBuf,
    file: Option<BufWriter<File>>,
    broken: Option<std::io::Error>,
    lines: u64,
}

impl Report {
    fn new(what: &str, length: Option<u64>, read: Arc<AtomicU64>, path: PathBuf, out: &Out<'_>) -> Self {
        let bar = if out.watched { ProgressBar::new(length.unwrap_or(0)) } else { ProgressBar::hidden() };
        let style = "import {prefix}  {bar:24} {percent:>3}%  {bytes_per_sec}  ETA {eta}  {msg}";
        if let Ok(style) = ProgressStyle::with_template(style) {
            bar.set_style(style);
        }
        bar.set_prefix(what.to_string());
        bar.enable_steady_tick(Duration::from_millis(200));
        Report { what: what.into(), bar, read, path, file: None, broken: None, lines: 0 }
    }

    fn progress(&mut self, progress: Progress) {
        self.bar.set_position(self.read.load(Ordering::Relaxed));
        self.bar.set_message(format!("{} rows, {} rejected", progress.rows, progress.rejected));
    }

    fn tell(&mut self, told: &Told<'_>) {
        if self.broken.is_some() {
            return;
        }
        if self.file.is_none() {
            match File::create(&self.path) {
                Ok(file) => self.file = Some(BufWriter::new(file)),
                Err(error) => {
                    self.broken = Some(error);
                    return;
                }
            }
        }
        let object = match told {
            Told::Unread(r) => json!({
                "at": r.at, "ref": r.reference, "taken": false, "why": r.why.to_string(), "key": r.why.key(), "raw": r.raw,
            }),
            Told::Refused { at, reference, refusal } => json!({
                "at": at, "ref": reference, "taken": false, "why": refusal.about, "key": refusal.kind.key(),
                "faults": refusal.faults, "ask": refusal.ask,
            }),
            Told::Warned { at, reference, warning } => json!({
                "at": at, "ref": reference, "taken": true, "why": warning.to_string(), "key": warning.kind.key(),
                "path": warning.path, "raw": warning.text,
            }),
        };
        self.lines += 1;
        if let Some(file) = &mut self.file
            && let Err(error) = writeln!(file, "{object}")
        {
            self.broken = Some(error);
        }
    }

    /// Ends the report. Rejects that could not be written down are trouble: nothing is dropped silently.
    fn end(mut self, summary: Option<&Summary>) -> Result<Vec<String>, Stop> {
        self.bar.finish_and_clear();
        let flushed = self.file.as_mut().map_or(Ok(()), Write::flush);
        if let Some(error) = self.broken.take().or(flushed.err()) {
            return Err(disk(&self.path.display().to_string(), &error));
        }
        let mut told = Vec::new();
        if self.lines > 0 {
            told.push(format!("{} rejects and warnings → {}", self.lines, self.path.display()));
        }
        if let Some(summary) = summary {
            told.push(format!("import {}: {} acts", self.what, summary.acts.len()));
        }
        Ok(told)
    }
}

/// Counts what was read, for the progress bar.
struct Counted {
    inner: Box<dyn Read>,
    read: Arc<AtomicU64>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.read.fetch_add(n as u64, Ordering::Relaxed);
        Ok(n)
    }
}

fn open(path: &Path) -> Result<(Box<dyn Read>, Option<u64>), Stop> {
    if path == Path::new("-") {
        return Ok((Box::new(std::io::stdin()), None));
    }
    let file = File::open(path).map_err(|e| disk(&path.display().to_string(), &e))?;
    let length = file.metadata().map(|m| m.len()).ok();
    Ok((Box::new(file), length))
}

/// `rejects.jsonl` beside the working folder, named after the file: the file's own folder may be read-only.
fn beside(file: &Path) -> PathBuf {
    let stem = file.file_stem().map_or("input".into(), |s| s.to_string_lossy().into_owned());
    PathBuf::from(format!("{}.rejects.jsonl", if stem == "-" { "input" } else { &stem }))
}

fn same_file(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

fn fields_of(register: &Register) -> Vec<Field<'_>> {
    register.fields.iter().map(|f| Field { id: f.id.as_str(), many: f.many }).collect()
}

fn unreadable(fatal: &Fatal) -> Stop {
    Trouble::new(fatal.to_string(), "nothing was recorded").into()
}

fn unwritten(error: &WriteError) -> Stop {
    Trouble::new(format!("the export could not be written: {error}"), "nothing has left").into()
}

fn disk(what: &str, error: &std::io::Error) -> Stop {
    Trouble::new(format!("`{what}`: {error}"), "check the path, the rights and the room on the disk").into()
}

const UN_SC: &str = "un-sc";
/// The register the United Nations list is recorded in: persons and the entities they act through.
const NOMINALS: &str = "nominals";
