//! Labelled cases and what the flags make of them.

#![allow(dead_code, reason = "each test binary uses a part")]

use huecry_catalogue::Catalogue;
use huecry_rules::flag::{Concepts, Raised, Request, list, raise_all};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::LazyLock;

pub static CATALOGUE: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::load(&[], &huecry_rules::known()).expect("the catalogue is sound"));
pub static CONCEPTS: LazyLock<Concepts> = LazyLock::new(|| Concepts::of(&CATALOGUE));

/// A labelled case.
pub struct Case {
    pub id: String,
    pub language: String,
    pub request: Request,
    pub expected: BTreeSet<String>,
}

/// The cases of a file, one a line.
pub fn cases(text: &str) -> Vec<Case> {
    text.lines().map(case).collect()
}

fn case(line: &str) -> Case {
    let mut value: Value = serde_json::from_str(line).expect("a case is JSON");
    let fields = value.as_object_mut().expect("a case is an object");
    let id = fields.remove("id").and_then(|id| id.as_str().map(str::to_string)).expect("a case has an id");
    fields.remove("why");
    let expected = fields.remove("expect").expect("a case says what is expected");
    let expected = expected.as_array().expect("a list").iter().filter_map(|f| f.as_str().map(str::to_string)).collect();
    let request: Request = serde_json::from_value(value).unwrap_or_else(|error| panic!("{id}: {error}"));
    Case { id, language: request.language.clone(), request, expected }
}

pub fn raised(case: &Case) -> Vec<Raised> {
    raise_all(&CONCEPTS, &case.request)
}

/// Right, missed and false, counted.
#[derive(Default, Clone)]
pub struct Score {
    pub right: usize,
    pub missed: Vec<String>,
    pub wrong: Vec<String>,
}

impl Score {
    pub fn recall(&self) -> f64 {
        share(self.right, self.right + self.missed.len())
    }

    pub fn precision(&self) -> f64 {
        share(self.right, self.right + self.wrong.len())
    }

    fn row(&self, name: &str) -> String {
        format!(
            "| {name} | {} | {} | {} | {:.2} | {:.2} | {} | {} |",
            self.right + self.missed.len(),
            self.right,
            self.wrong.len(),
            self.recall(),
            self.precision(),
            self.missed.join(" "),
            self.wrong.join(" ")
        )
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// The scores of some cases: in all, by language, by flag.
pub struct Measure {
    pub all: Score,
    pub languages: BTreeMap<String, Score>,
    pub flags: BTreeMap<String, Score>,
}

pub fn measure(cases: &[Case]) -> Measure {
    let mut measure = Measure { all: Score::default(), languages: BTreeMap::new(), flags: BTreeMap::new() };
    for case in cases {
        let found: BTreeSet<String> = raised(case).into_iter().map(|raised| raised.flag.to_string()).collect();
        for flag in found.union(&case.expected) {
            let scores = [
                &mut measure.all,
                measure.languages.entry(case.language.clone()).or_default(),
                measure.flags.entry(flag.clone()).or_default(),
            ];
            for score in scores {
                match (found.contains(flag), case.expected.contains(flag)) {
                    (true, true) => score.right += 1,
                    (false, _) => score.missed.push(case.id.clone()),
                    (true, false) => score.wrong.push(case.id.clone()),
                }
            }
        }
    }
    measure
}

/// The table of a measure, as Markdown; the rows of all and of languages name no ids.
pub fn table(measure: &Measure) -> String {
    let mut text =
        String::from("| flag | expected | right | false alarms | recall | precision | missed in | false in |\n");
    text.push_str("|---|---|---|---|---|---|---|---|\n");
    let bare = |score: &Score| {
        let row = score.row("");
        let cells: Vec<&str> = row.split('|').collect();
        cells[2..7].join("|")
    };
    let _ = writeln!(text, "| **in all** |{}| | |", bare(&measure.all));
    for (language, score) in &measure.languages {
        let _ = writeln!(text, "| *{language}* |{}| | |", bare(score));
    }
    for flag in list::ALL {
        if let Some(score) = measure.flags.get(flag.id) {
            let _ = writeln!(text, "{}", score.row(flag.id));
        }
    }
    text
}
