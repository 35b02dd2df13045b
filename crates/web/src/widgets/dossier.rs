//! A dossier as a line of a list, and dossiers by when they are due.

use crate::frame::Frame;
use huecry_catalogue::{Procedure, Verb};
use huecry_desk::dossier::Shown;
use huecry_terms::{Instant, Priority, day_of};

/// A dossier in a list.
pub struct Line {
    /// What people call it.
    pub number: String,
    /// What its procedure is called.
    pub procedure: String,
    /// What it is about: the record's number and its page; no page for who may not open it, and no number for who may
    /// not know it.
    pub about: Option<(String, String)>,
    /// What it is about, in a word and by whom: the register, and the bureau that answers for it.
    pub kind: String,
    /// The bureau that answers for it.
    pub source: String,
    /// How many flags nobody has answered, in words; empty where none is open, and for who does not review.
    pub flags: String,
    /// Since which day it stands there: for machines and for people.
    pub since: (String, String),
    /// Where it stands, in words.
    pub state: String,
    /// When it is due: for machines and for people.
    pub due: Option<(String, String)>,
    /// Its clock has run out.
    pub late: bool,
    /// It has come to its end.
    pub ended: bool,
    /// How pressing it is; empty for what is done in its turn.
    pub priority: String,
}

/// Dossiers that are due at the same time of a working day.
pub struct Group {
    /// The key of its words.
    pub key: &'static str,
    /// Its dossiers.
    pub lines: Vec<Line>,
}

/// The procedure a dossier runs on, in its version.
pub fn procedure<'v>(f: &Frame<'v>, shown: &Shown) -> Option<&'v Procedure> {
    f.visit.catalogue().procedure_at(&shown.procedure.0, shown.procedure.1)
}

/// A dossier as a line.
pub fn line(f: &Frame<'_>, shown: &Shown) -> Line {
    let procedure = procedure(f, shown);
    let state = procedure.and_then(|procedure| procedure.state(&shown.state));
    Line {
        number: shown.number.clone(),
        procedure: procedure.map(|one| one.title.get(f.lang()).to_string()).unwrap_or_default(),
        about: about(f, shown),
        kind: kind(f, shown),
        source: shown.source.to_string(),
        flags: match shown.open_flags {
            Some(open) if open > 0 => f.t1("ui-flags-open", "count", open),
            _ => String::new(),
        },
        since: (shown.entered.to_string(), f.day(&day_of(shown.entered))),
        state: state.map_or_else(|| shown.state.to_string(), |state| state.title.get(f.lang()).to_string()),
        due: shown.until.filter(|_| !shown.ended).map(|until| (until.to_string(), f.time(&until))),
        late: shown.late,
        ended: shown.ended,
        priority: priority(f, shown.priority),
    }
}

/// The record a dossier is about, and where it is for who may open it.
pub fn about(f: &Frame<'_>, shown: &Shown) -> Option<(String, String)> {
    let (register, number) = shown.about.as_ref()?;
    let open = !number.is_empty() && f.visit.allowed().may(Verb::Read, register);
    Some((number.clone(), if open { format!("/records/{register}/{number}") } else { String::new() }))
}

/// What kind of record a dossier is about.
fn kind(f: &Frame<'_>, shown: &Shown) -> String {
    let register = shown.about.as_ref().and_then(|(register, _)| f.visit.catalogue().register(register));
    register.map(|register| register.title.get(f.lang()).to_string()).unwrap_or_default()
}

/// How pressing something is, where it is not done in its turn.
pub fn priority(f: &Frame<'_>, priority: Priority) -> String {
    match priority {
        Priority::Routine => String::new(),
        other => f.t(&format!("priority-{}", other.as_str())),
    }
}

/// Dossiers by when they are due, the most pressing first; groups without any are left out.
pub fn by_due(f: &Frame<'_>, mut list: Vec<Shown>) -> Vec<Group> {
    let now = f.visit.now;
    list.sort_by_key(|shown| (place(shown, now), shown.until));
    let mut groups: Vec<Group> = Vec::new();
    for shown in &list {
        let key = GROUPS[place(shown, now)];
        if groups.last().is_none_or(|group| group.key != key) {
            groups.push(Group { key, lines: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.lines.push(line(f, shown));
        }
    }
    groups
}

fn place(shown: &Shown, now: Instant) -> usize {
    match shown.until {
        _ if shown.late => 0,
        None => 4,
        Some(until) if until <= now => 0,
        Some(until) if day_of(until) == day_of(now) => 1,
        Some(until) if until.duration_since(now).as_hours() < 7 * 24 => 2,
        Some(_) => 3,
    }
}

const GROUPS: [&str; 5] = ["ui-due-overdue", "ui-due-today", "ui-due-week", "ui-due-later", "ui-due-never"];
