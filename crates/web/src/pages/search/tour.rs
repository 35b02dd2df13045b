//! The steps of a demo's tour as buttons that ask for real. What they ask comes with the console: this crate
//! knows no invented person.

use crate::frame::Frame;
use huecry_catalogue::Verb;
use huecry_terms::{ActId, PurposeId, RegisterId};

/// One step of the tour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TourStep {
    /// The key of its words: `NAME-title` and `NAME-words` say what it shows.
    pub key: &'static str,
    /// What it does.
    pub what: TourWhere,
}

/// What a step of the tour does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TourWhere {
    /// It asks.
    Search {
        /// What.
        text: String,
        /// For which purpose.
        purpose: PurposeId,
        /// Where: the register that must be open for the step to show what it promises.
        register: RegisterId,
    },
    /// It proves the visitor's last search.
    Proof,
}

/// A step on the page.
pub(super) struct TourLine {
    pub title: String,
    pub words: String,
    /// What is posted; empty when nothing is.
    pub text: String,
    pub register: String,
    /// The purpose that must be stated first, in words; empty when the present one serves.
    pub purpose: String,
    /// Where the step leads instead of posting.
    pub href: String,
}

/// The steps, as far as this visitor can take them now.
pub(super) fn lines(f: &Frame<'_>, last: Option<ActId>) -> Vec<TourLine> {
    f.visit.console.public.tour.iter().map(|step| line(f, step, last)).collect()
}

fn line(f: &Frame<'_>, step: &TourStep, last: Option<ActId>) -> TourLine {
    let blank = TourLine {
        title: f.t(&format!("{}-title", step.key)),
        words: f.t(&format!("{}-words", step.key)),
        text: String::new(),
        register: String::new(),
        purpose: String::new(),
        href: String::new(),
    };
    match &step.what {
        TourWhere::Search { text, purpose, register } => {
            let open = f.visit.allowed().may(Verb::Search, register);
            let needed = if open { String::new() } else { f.code("purposes", purpose.as_str()) };
            TourLine { text: text.clone(), register: register.to_string(), purpose: needed, ..blank }
        }
        TourWhere::Proof => {
            TourLine { href: last.map(|act| format!("/acts/{act}/proof")).unwrap_or_default(), ..blank }
        }
    }
}
