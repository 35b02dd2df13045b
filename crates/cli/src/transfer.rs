//! `huecry record import` and `huecry record export`: files in and out.

use crate::args::ImportArgs;
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Ran, Stop};
use huecry_desk::import::{Progress, Summary, Told, Watch};
use huecry_desk::transfer::{self, Delivery, Format, UN_SC_REGISTER};
use huecry_terms::{Call, RegisterId, Trouble};
use indicatif::{ProgressBar, ProgressStyle};
use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

pub(crate) fn import(node: &Node<'_>, choice: &ImportArgs, out: &mut Out<'_>) -> Ran {
    let call = node.call()?;
    let (input, length) = open(&choice.file)?;
    let read = Arc::new(AtomicU64::new(0));
    let input = Counted { inner: input, read: read.clone() };
    let delivery = delivery(node, choice)?;
    let rejects = choice.rejects.clone().unwrap_or_else(|| beside(&choice.file));
    if same_file(&rejects, &choice.file) {
        return Err(Stop::Usage(format!(
            "`{}` would be overwritten with its own rejects: name another file with `--rejects`",
            rejects.display()
        )));
    }
    let mut report = Report::new(&choice.what, length, read, rejects, out);
    let outcome = watched(node, &call, &delivery, input, &mut report);
    let told = report.end(outcome.as_ref().ok())?;
    let summary = outcome?;
    for line in told {
        out.talk(&line);
    }
    out.line(&format!(
        "read {}\tadded {}\trevised {}\tunchanged {}\twithdrawn {}\trejected {}",
        summary.rows, summary.added, summary.revised, summary.unchanged, summary.withdrawn, summary.rejected
    ));
    if summary.held > 0 {
        out.line(&format!("held for a case that was refused or ended: {}", summary.held));
    }
    if let Some(special) = summary.special {
        out.line(&format!(
            "special notices: published {}\tamended {}\tended {}\tlacking {}",
            special.published, special.amended, special.ended, special.lacking
        ));
    }
    if summary.unsure {
        out.talk("nothing was withdrawn: a row was rejected that does not say which record it is; mend it and run the import again");
    }
    if summary.stopped {
        out.talk("stopped: what was read is recorded; run the same command again to go on");
        return Ok(Exit::Interrupted);
    }
    Ok(Exit::Done)
}

/// What is imported where, as the command line says it.
fn delivery(node: &Node<'_>, choice: &ImportArgs) -> Result<Delivery, Stop> {
    let file = choice.file.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let (register, format) = if choice.what == Format::UnSc.as_str() {
        (UN_SC_REGISTER.parse()?, Format::UnSc)
    } else {
        (known(node, &choice.what)?, of_rows(choice)?)
    };
    Ok(Delivery {
        handling: choice.handling.clone(),
        complete: choice.complete,
        withdraw_all: choice.withdraw_all,
        older: choice.older,
        ..Delivery::of(register, format, file)
    })
}

fn known(node: &Node<'_>, what: &str) -> Result<RegisterId, Stop> {
    let register: RegisterId = what.parse()?;
    if node.desk.catalogue.register(&register).is_none() {
        let known: Vec<&str> = node.desk.catalogue.registers().iter().map(|r| r.id.as_str()).collect();
        let registers = known.join(", ");
        return Err(Stop::Usage(format!("`{register}` is neither un-sc nor a register; registers: {registers}")));
    }
    Ok(register)
}

fn of_rows(choice: &ImportArgs) -> Result<Format, Stop> {
    let by_name = choice.file.extension().and_then(|e| e.to_str()).unwrap_or_default();
    let named = choice.format.as_deref().unwrap_or(by_name);
    Format::named(named).filter(|format| Format::OUT.contains(format)).ok_or_else(|| no_format(named))
}

fn watched(
    node: &Node<'_>,
    call: &Call,
    delivery: &Delivery,
    input: Counted,
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
    Ok(transfer::read(node.desk, call, delivery, input, &mut watch)?)
}

pub(crate) fn export(
    node: &Node<'_>,
    register: &RegisterId,
    format: &str,
    to: Option<&Path>,
    out: &mut Out<'_>,
) -> Ran {
    let call = node.call()?;
    let format = Format::named(format).filter(|one| Format::OUT.contains(one)).ok_or_else(|| no_format(format))?;
    // Nothing leaves before the act is durable: rows wait in the node's folder.
    let spool = tempfile::tempfile_in(node.home).map_err(|e| disk("a spool in the node's folder", &e))?;
    let mut spool = BufWriter::new(spool);
    let exported = transfer::write(node.desk, &call, register, format, &mut spool)?;
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
        // What ends the reading is told as the trouble it is.
        if self.broken.is_some() || matches!(told, Told::Ended(_)) {
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
        self.lines += 1;
        if let Some(file) = &mut self.file
            && let Err(error) = writeln!(file, "{}", told.line())
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

fn no_format(named: &str) -> Stop {
    Stop::Usage(format!("`{named}` is not a format: say `--format csv` or `--format jsonl`"))
}

fn disk(what: &str, error: &std::io::Error) -> Stop {
    Trouble::new(format!("`{what}`: {error}"), "check the path, the rights and the room on the disk").into()
}
