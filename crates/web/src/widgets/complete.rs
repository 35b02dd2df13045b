//! How far a draft is: information, not validation. The same on the page and in the answer to the script.

use crate::visit::Visit;
use crate::widgets::question::id_of;
use crate::widgets::wrong;
use askama::Template;
use huecry_catalogue::Register;
use huecry_desk::draft::{Checked, Found, Of, Outcome};

/// How far a draft is.
#[derive(Template)]
#[template(path = "widgets/complete.html")]
pub struct Complete {
    /// Its heading.
    pub heading: String,
    /// One sentence.
    pub summary: String,
    /// Each thing.
    pub lines: Vec<Line>,
}

/// One thing a draft satisfies or not.
pub struct Line {
    /// `met`, `unmet`, `person`.
    pub state: &'static str,
    /// The word for it.
    pub word: String,
    /// What is asked or found.
    pub sentence: String,
    /// Where it is mended; empty for nothing to mend.
    pub href: String,
    /// The words of the link: the section, where it is another.
    pub go: String,
}

impl Complete {
    /// How far a draft is, seen from a section or from none.
    pub fn of(visit: &Visit, register: &Register, draft: &str, here: &str, checked: &Checked) -> Complete {
        let say = |key: &str| visit.say(key, &[]);
        let line = |state, word: &str, sentence, (href, go)| Line { state, word: say(word), sentence, href, go };
        let href = |field: &str| (way_to(register, draft, here, field), way_in_words(visit, register, here, field));
        let missing = checked
            .faults
            .iter()
            .map(|fault| line("unmet", "finding-not-met", wrong::sentence(visit, register, fault), href(&fault.field)));
        let missing: Vec<Line> = missing.collect();
        let unanswered = checked.faults.iter().filter(|fault| wrong::is_missing(fault)).count();
        let mut found: Vec<&Found> = checked.findings.iter().collect();
        found.sort_by_key(|one| match one.outcome {
            Outcome::NotMet => 0,
            Outcome::AskAPerson => 1,
            Outcome::Met => 2,
        });
        let found = found.into_iter().map(|one| match one.outcome {
            Outcome::Met => line("met", "finding-met", said(visit, one), Default::default()),
            Outcome::NotMet => line("unmet", "finding-not-met", said(visit, one), href(&one.field)),
            Outcome::AskAPerson => line("person", "finding-person", said(visit, one), href(&one.field)),
        });
        let counts = [checked.met, checked.not_met, checked.for_a_person, unanswered].map(|count| count.to_string());
        let [met, unmet, person, unanswered] = &counts;
        let args = [("met", met.as_str()), ("unmet", unmet), ("person", person), ("missing", unanswered)];
        Complete {
            heading: say("ui-complete-title"),
            summary: visit.say("ui-complete-summary", &args),
            lines: missing.into_iter().chain(found).collect(),
        }
    }

    /// For the script: the sentence, then a line for each thing, with tabs between.
    pub fn plain(&self) -> String {
        let plain = |text: &str| text.replace(['\t', '\n', '\r'], " ");
        let mut text = plain(&self.summary);
        for line in &self.lines {
            let parts = [line.state, &plain(&line.word), &plain(&line.sentence), &line.href, &plain(&line.go)];
            text.push('\n');
            text.push_str(&parts.join("\t"));
        }
        text
    }
}

/// What a check asks when it is met, what it says when it is not; with the article.
fn said(visit: &Visit, found: &Found) -> String {
    let args: Vec<(&str, &str)> = found.with.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let rule = found.rule;
    let key = match (found.of, found.outcome) {
        (Of::Check, Outcome::Met) => format!("ui-rule-{rule}"),
        (Of::Check, _) => format!("check-{rule}"),
        (Of::Condition, Outcome::Met) => format!("condition-{rule}-met"),
        (Of::Condition, _) => format!("condition-{rule}"),
    };
    let said = visit.say(&key, &args);
    match found.cites {
        "" | "ours" => said,
        cites => visit.say("ui-complete-cited", &[("said", &said), ("cites", cites)]),
    }
}

/// What the link to a field is called: by its section, where that is on another page.
fn way_in_words(visit: &Visit, register: &Register, here: &str, field: &str) -> String {
    let id = wrong::section_of(register, field);
    match register.sections.iter().find(|section| section.id == id && id != here) {
        Some(section) => visit.say("ui-complete-go-section", &[("section", section.title.get(visit.lang))]),
        None => visit.say("ui-complete-go", &[]),
    }
}

/// Where a field is answered: on this page, or in its section.
fn way_to(register: &Register, draft: &str, here: &str, field: &str) -> String {
    if field.is_empty() {
        return String::new();
    }
    let section = wrong::section_of(register, field);
    let anchor = id_of(&format!("q-{field}"));
    if section == here { format!("#{anchor}") } else { format!("/drafts/{draft}/{section}#{anchor}") }
}
