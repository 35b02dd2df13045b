//! Many records at once, from a file: nothing dropped silently, and doing it twice changes nothing.
//!
//! Every row is compared with what its source has recorded under the same reference: equal rows write
//! nothing, so a run that was stopped is resumed by running it again. Rows are written in batches, one
//! act and one transaction each.

mod known;

pub(crate) use known::same;
use known::{over, reference_of};

use crate::formats::{Bad, Fatal, Reject, Row, Warning};
use crate::node::{Desk, commit, follow, refuse};
use crate::notice;
use crate::notice::special::{self, Followed};
use crate::record::{Envelope, change, door, judge, permitted};
use huecry_catalogue::{Register, Verb, entry};
use huecry_store::Write;
use huecry_terms::record::Body;
use huecry_terms::{
    Act, ActId, Call, Change, ChangeKind, Failure, Instant, Record, RecordId, Refusal, RefusalKind, RegisterId, State,
};
use std::collections::{HashMap, HashSet};

/// What an import is told beside its rows.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Why, in the officer's words; written into every act.
    pub reason: String,
    /// What every reference begins with, so that two lists of one source never meet.
    pub prefix: String,
    /// The handling of rows that say none; `None` rejects them.
    pub handling: Option<String>,
    /// Whether records of this prefix that the file no longer holds are withdrawn. Only after a file
    /// that was read to its end.
    pub complete: bool,
    /// The largest share of the records that may be withdrawn, 0 to 1: a list that lost half of its
    /// entries overnight is more likely torn than amended.
    pub withdraw_most: f64,
    /// When the list was made, where it says so.
    pub made: Option<Instant>,
    /// Whether a list older than the one taken last is taken: it would bring back what was amended.
    pub older: bool,
}

/// Something the officer must know of a row: nothing is dropped silently.
#[derive(Debug)]
pub enum Told<'t> {
    /// It could not be read.
    Unread(&'t Reject),
    /// It was read, and the register or the law does not take it.
    Refused {
        /// Where it starts.
        at: u64,
        /// Its reference.
        reference: Option<&'t str>,
        /// Why.
        refusal: &'t Refusal,
    },
    /// It was taken, and a person should look at something in it.
    Warned {
        /// Where it starts.
        at: u64,
        /// Its reference.
        reference: Option<&'t str>,
        /// What.
        warning: &'t Warning,
    },
    /// Nothing behind this can be read.
    Ended(&'t Fatal),
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// Rows read, rejects included.
    pub rows: u64,
    /// New records.
    pub added: u64,
    /// Records with a new version.
    pub revised: u64,
    /// Rows that say what stands there already.
    pub unchanged: u64,
    /// New records that are held: their document belongs to the person of a case that was refused or ended.
    pub held: u64,
    /// Records that left the list.
    pub withdrawn: u64,
    /// Rows that were not taken.
    pub rejected: u64,
    /// The acts that were written.
    pub acts: Vec<ActId>,
    /// Whether the officer stopped it; running it again resumes it.
    pub stopped: bool,
    /// Whether nothing was withdrawn because a row was rejected that does not say which record it is.
    pub unsure: bool,
    /// What became of the special notices of those on the list; `None` where the file was no such list, or the
    /// officer may not record special notices.
    pub special: Option<Followed>,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Rows read.
    pub rows: u64,
    /// Rows that were not taken.
    pub rejected: u64,
}

/// Where an import reports to: progress, rejects, and whether to stop.
pub struct Watch<'w> {
    /// Called every so many rows; `false` stops the import, and what is in hand is written.
    pub progress: &'w mut dyn FnMut(Progress) -> bool,
    /// Called for every row that was not taken or was taken with a warning.
    pub tell: &'w mut dyn FnMut(&Told<'_>),
}

/// Imports rows into a register.
///
/// # Errors
/// Refused when role or purpose do not permit it. Trouble, or a text that ends in the middle (what came
/// before stands, nothing is withdrawn).
pub fn run(
    desk: &Desk,
    call: &Call,
    register: &RegisterId,
    rows: impl Iterator<Item = Result<Row, Bad>>,
    plan: &Plan,
    watch: &mut Watch<'_>,
) -> Result<Summary, Failure> {
    let register = permitted(desk, call, Verb::Import, register)?;
    refuse_older(desk, call, plan)?;
    if plan.complete && register.notice.is_some() {
        // Each notice is ended by its own procedure; that it is missing from a list ends none.
        let about = format!("{}: a list of notices is never complete", register.id);
        return Err(refuse(desk, call, "import", Refusal::new(RefusalKind::ByProcedure, about)));
    }
    let mut import = Import {
        desk,
        call,
        register,
        plan,
        // One run is many acts: the first of them carries the name of the request.
        next: call.clone(),
        summary: Summary::default(),
        seen: HashSet::new(),
        named: HashSet::new(),
        nameless: false,
        batch: Vec::new(),
        held: Vec::new(),
    };
    for row in rows {
        import.summary.rows += 1;
        match row {
            Ok(row) => import.take(row, watch)?,
            Err(Bad::Row(reject)) => {
                import.rejected(reject.reference.as_deref());
                (watch.tell)(&Told::Unread(&reject));
            }
            Err(Bad::Text(fatal)) => {
                import.write()?;
                (watch.progress)(import.progress());
                (watch.tell)(&Told::Ended(&fatal));
                return Err(huecry_terms::Trouble::new(
                    fatal.to_string(),
                    "what came before it is recorded; nothing was withdrawn",
                )
                .into());
            }
        }
        if import.batch.len() >= BATCH {
            import.write()?;
        }
        // By rows and not by batches: a file of nothing but rejects can be stopped too.
        if import.summary.rows.is_multiple_of(BATCH as u64) && !(watch.progress)(import.progress()) {
            import.summary.stopped = true;
            break;
        }
    }
    import.write()?;
    (watch.progress)(import.progress());
    // A reject that cannot be told apart may be any record: then none is known to have left the list.
    if plan.complete && !import.summary.stopped && !import.nameless {
        import.withdraw_what_left()?;
        import.follow_with_notices()?;
        import.remember()?;
    }
    import.summary.unsure = plan.complete && import.nameless;
    crate::subscription::raise(desk, call.now)?;
    Ok(import.summary)
}

struct Import<'i> {
    desk: &'i Desk,
    call: &'i Call,
    /// The call of the next act.
    next: Call,
    register: &'i Register,
    plan: &'i Plan,
    summary: Summary,
    /// The references met in this file, whether their rows were taken or not.
    seen: HashSet<String>,
    /// Records the file names by their number alone.
    named: HashSet<RecordId>,
    /// Whether a row was rejected of which not even the reference is known.
    nameless: bool,
    batch: Vec<(Change, Write)>,
    /// Those of the batch that are held for a case that was refused or ended.
    held: Vec<RecordId>,
}

impl Import<'_> {
    fn take(&mut self, row: Row, watch: &mut Watch<'_>) -> Result<(), Failure> {
        let at = row.at;
        let shown = row.reference.clone();
        for warning in &row.warnings {
            (watch.tell)(&Told::Warned { at, reference: shown.as_deref(), warning });
        }
        match self.judge(row) {
            Ok(Some(pair)) => {
                self.batch.push(pair);
                Ok(())
            }
            Ok(None) => {
                self.summary.unchanged += 1;
                Ok(())
            }
            Err(Failure::Refused(refusal)) => {
                self.rejected(shown.as_deref());
                (watch.tell)(&Told::Refused { at, reference: shown.as_deref(), refusal: &refusal });
                Ok(())
            }
            Err(trouble) => Err(trouble),
        }
    }

    /// What a row changes: a new record, a new version, or nothing.
    fn judge(&mut self, mut row: Row) -> Result<Option<(Change, Write)>, Failure> {
        self.seen.extend(row.reference.as_ref().map(|r| format!("{}{r}", self.plan.prefix)));
        let body = entered(self.desk, self.call, self.register, self.plan, &mut row)?;
        self.seen.extend(body.source_ref.clone());
        let reference = body.source_ref.clone().unwrap_or_default();
        if self.batch.iter().any(|(_, write)| reference_of(write) == Some(reference.as_str())) {
            self.write()?;
        }
        let known = self.desk.store.by_ref(&self.register.id, &self.call.bureau, &reference)?;
        let known = match (known, row.number, row.reference) {
            (None, Some(number), None) => self.by_number(&number)?,
            (known, ..) => known,
        };
        self.named.extend(known.as_ref().map(|record| record.id));
        match (known, row.state.as_deref()) {
            // An entry its own list calls ended is taken back, and never entered in the first place.
            (None, Some("withdrawn")) => Ok(None),
            (known, Some("withdrawn")) => self.compare(known, Body { state: State::Withdrawn, ..body }),
            (known, _) => self.compare(known, body),
        }
    }

    /// A row without a reference that names a record of this bureau, as an export does.
    fn by_number(&self, number: &str) -> Result<Option<Record>, Failure> {
        let found = self.desk.store.by_number(number)?;
        Ok(found.filter(|r| r.register == self.register.id && r.source == self.call.bureau))
    }

    fn compare(&mut self, known: Option<Record>, body: Body) -> Result<Option<(Change, Write)>, Failure> {
        match known {
            None => {
                let record = self.desk.store.new_record(self.call.now)?;
                let sealed = self.desk.store.seal(&body)?;
                let change = change(record, 1, ChangeKind::Added, &sealed);
                if body.state == State::Suspended {
                    self.held.push(record);
                }
                let write = Write::Add {
                    register: self.register.id.clone(),
                    record,
                    source: self.call.bureau.clone(),
                    prefix: self.register.number.clone(),
                    source_ref: body.source_ref,
                    sealed,
                };
                Ok(Some((change, write)))
            }
            Some(old) => {
                let body = over(self.desk, self.register, &old, body)?;
                if same(&old.body, &body) {
                    return Ok(None);
                }
                let ended = body.state == State::Withdrawn;
                notice::may_change(self.desk, self.call, self.register, &old, &body.values)?;
                if body.state == State::Suspended && old.body.state != State::Suspended {
                    self.held.push(old.id);
                }
                self.revise(&old, body, if ended { ChangeKind::Withdrawn } else { ChangeKind::Revised }).map(Some)
            }
        }
    }

    fn revise(&self, old: &Record, body: Body, kind: ChangeKind) -> Result<(Change, Write), Failure> {
        let sealed = self.desk.store.seal(&body)?;
        let change = change(old.id, old.version + 1, kind, &sealed);
        let write = Write::Revise {
            register: self.register.id.clone(),
            record: old.id,
            from_version: old.version,
            source_ref: body.source_ref,
            sealed,
            kind,
        };
        Ok((change, write))
    }

    fn write(&mut self) -> Result<(), Failure> {
        if self.batch.is_empty() {
            return Ok(());
        }
        let (changes, writes): (Vec<Change>, Vec<Write>) = std::mem::take(&mut self.batch).into_iter().unzip();
        let mut counts: HashMap<ChangeKind, u64> = HashMap::new();
        changes.iter().for_each(|c| *counts.entry(c.kind).or_default() += 1);
        let act = Act::Recorded { register: self.register.id.clone(), reason: self.plan.reason.clone(), changes };
        let committed = commit(self.desk, &self.next, act, writes)?;
        for record in std::mem::take(&mut self.held) {
            // Two people look at what was held, as at what is entered by hand.
            crate::dossier::held(self.desk, &self.register.id, record, self.call.now)?;
            self.summary.held += 1;
        }
        self.next.once = None;
        self.summary.acts.push(committed.act);
        self.summary.added += counts.get(&ChangeKind::Added).copied().unwrap_or(0);
        self.summary.revised += counts.get(&ChangeKind::Revised).copied().unwrap_or(0);
        self.summary.withdrawn += counts.get(&ChangeKind::Withdrawn).copied().unwrap_or(0);
        Ok(follow(self.desk)?)
    }

    /// Withdraws the records of this list that the file no longer holds.
    fn withdraw_what_left(&mut self) -> Result<(), Failure> {
        let mut left = Vec::new();
        let mut of_list = 0_u64;
        let mut after = None;
        loop {
            let page = self.desk.store.page(&self.register.id, after, PAGE)?;
            let Some(last) = page.last() else { break };
            after = Some(last.id);
            for record in page {
                let reference = record.body.source_ref.as_deref().unwrap_or_default();
                let another = self.plan.prefix.is_empty() && LISTS.iter().any(|list| reference.starts_with(list));
                let ours = record.source == self.call.bureau && reference.starts_with(&self.plan.prefix) && !another;
                if ours && record.body.state == State::Active {
                    of_list += 1;
                    if !self.seen.contains(reference) && !self.named.contains(&record.id) {
                        left.push(record);
                    }
                }
            }
        }
        if left.len() as f64 > of_list as f64 * self.plan.withdraw_most {
            let about = format!(
                "{} of {of_list} records would be withdrawn; none was, and the rows of the file are recorded",
                left.len()
            );
            let refusal = Refusal::new(RefusalKind::TooLarge, about).ask("--withdraw-all");
            return Err(refuse(self.desk, self.call, "import", refusal));
        }
        for old in left {
            let body = Body { state: State::Withdrawn, ..old.body.clone() };
            let pair = self.revise(&old, body, ChangeKind::Withdrawn)?;
            self.batch.push(pair);
            if self.batch.len() >= BATCH {
                self.write()?;
            }
        }
        self.write()
    }

    /// The special notices follow the list they are about, in the same import.
    fn follow_with_notices(&mut self) -> Result<(), Failure> {
        if !LISTS.contains(&self.plan.prefix.as_str()) {
            return Ok(());
        }
        let of_list = special::OfList { register: self.register, prefix: &self.plan.prefix, reason: &self.plan.reason };
        let followed = special::follow_list(self.desk, &self.next, &of_list)?;
        self.summary.acts.extend(followed.iter().flat_map(|(_, acts)| acts));
        self.summary.special = followed.map(|(followed, _)| followed);
        Ok(())
    }

    /// A reject keeps its record: a row that cannot be read is no sign that the entry left the list.
    fn rejected(&mut self, reference: Option<&str>) {
        self.nameless |= reference.is_none();
        self.seen.extend(reference.map(|r| format!("{}{r}", self.plan.prefix)));
        self.summary.rejected += 1;
    }

    /// Remembers which list was taken last.
    fn remember(&mut self) -> Result<(), Failure> {
        let Some(made) = self.plan.made else { return Ok(()) };
        let key = note_of(&self.plan.prefix);
        if self.desk.store.note(&key)?.as_deref() == Some(made.to_string().as_str()) {
            return Ok(());
        }
        let reason = format!("{}: the list of {made} was read to its end", self.plan.reason);
        let act = Act::Recorded { register: self.register.id.clone(), reason, changes: Vec::new() };
        let committed = commit(self.desk, &self.next, act, vec![Write::Note { key, value: made.to_string() }])?;
        self.summary.acts.push(committed.act);
        Ok(())
    }

    fn progress(&self) -> Progress {
        Progress { rows: self.summary.rows, rejected: self.summary.rejected }
    }
}

/// What a row would be recorded as: through the one door, with nothing written.
pub(crate) fn entered(
    desk: &Desk,
    call: &Call,
    register: &Register,
    plan: &Plan,
    row: &mut Row,
) -> Result<Body, Failure> {
    let handling = row.handling.clone().or_else(|| plan.handling.clone());
    let handling =
        handling.ok_or_else(|| Refusal::new(RefusalKind::FormNotSatisfied, "handling: say H0, H1, H2 or H3"))?;
    let wrong = |e: huecry_terms::IdError| Failure::from(Refusal::new(RefusalKind::FormNotSatisfied, e.to_string()));
    refuse_foreign(call, row)?;
    let values = door(desk, call, register, std::mem::take(&mut row.values))?;
    let source_ref = match &row.reference {
        Some(reference) => format!("{}{reference}", plan.prefix),
        None => {
            // A row without a reference is known by what it says: the same row again is the same record.
            let json = entry::write_json(&desk.catalogue, register, &values);
            format!("{}row:{}", plan.prefix, huecry_catalogue::digest(&serde_json::Value::Object(json).to_string()))
        }
    };
    let envelope = Envelope {
        source_ref: Some(source_ref),
        handling: handling.parse().map_err(wrong)?,
        evaluation: row.evaluation.as_deref().map(str::parse).transpose().map_err(wrong)?,
        restrictions: std::mem::take(&mut row.restrictions),
    };
    Ok(judge(desk, call, register, &envelope, values)?.0)
}

/// A bureau imports its own records, and records in force.
fn refuse_foreign(call: &Call, row: &Row) -> Result<(), Refusal> {
    let foreign = row.source.as_deref().filter(|s| *s != call.bureau.as_str());
    if let Some(source) = foreign {
        let refusal = Refusal::new(RefusalKind::NotTheSource, format!("source {source}, imported by {}", call.bureau));
        return Err(refusal.ask(source.to_string()));
    }
    match row.state.as_deref() {
        None | Some("active" | "withdrawn") => Ok(()),
        Some(state) => Err(Refusal::new(
            RefusalKind::FormNotSatisfied,
            format!("state: `{state}` cannot be imported; say `active` or `withdrawn`"),
        )),
    }
}

fn refuse_older(desk: &Desk, call: &Call, plan: &Plan) -> Result<(), Failure> {
    let last = desk.store.note(&note_of(&plan.prefix))?.and_then(|text| text.parse::<Instant>().ok());
    match (plan.made, last) {
        (Some(made), Some(last)) if made < last && !plan.older => {
            let about = format!("the list is of {made}, the one in force of {last}");
            Err(refuse(desk, call, "import", Refusal::new(RefusalKind::ChangedMeanwhile, about).ask("--older")))
        }
        _ => Ok(()),
    }
}

fn note_of(prefix: &str) -> String {
    format!("imported-list:{prefix}")
}

/// Records an act; an import of a million rows is then five thousand acts.
pub(crate) const BATCH: usize = 200;
pub(crate) const PAGE: usize = 1_000;

/// What the references of lists begin with that are complete by themselves. A bureau's own file is
/// never complete for them: a missing row there says nothing of a list somebody else keeps.
pub const LISTS: [&str; 1] = ["un-sc:"];
