//! A question taken apart by kind, as a form has it, and put together as one text.
//!
//! The text is the question: it stands in the act, and [`read`](super::read) gives the same terms from it
//! today, in a standing query tomorrow, and when the search is repeated.

use huecry_matching::question::Label;
use huecry_terms::{Approx, CodeId, Term};

/// A question by kind. What is empty is not asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parts {
    /// Whatever was typed or pasted, to be recognised.
    pub text: String,
    /// A name and nothing else.
    pub name: String,
    /// A date: of birth for persons, of the event for the rest.
    pub date: Option<Approx>,
    /// A country: nationality for persons, of issue or of the event for the rest.
    pub country: Option<CodeId>,
    /// A sex.
    pub sex: Option<CodeId>,
    /// A number of whatever scheme.
    pub number: String,
}

impl Parts {
    /// The question in one text.
    pub fn text(&self) -> String {
        let said = [
            (Label::Name, self.name.clone()),
            (Label::Date, self.date.map(|date| date.to_string()).unwrap_or_default()),
            (Label::Country, self.country.as_ref().map(ToString::to_string).unwrap_or_default()),
            (Label::Sex, self.sex.as_ref().map(ToString::to_string).unwrap_or_default()),
            (Label::Number, self.number.clone()),
        ];
        let mut text = self.text.trim().to_string();
        for (label, value) in said.iter().filter(|(_, value)| !value.trim().is_empty()) {
            if !text.is_empty() {
                // A zone keeps its lines: what is said beside it stands on a line of its own.
                text.push(if text.contains('\n') { '\n' } else { ' ' });
            }
            text.push_str(&label.say(value));
        }
        text
    }

    /// What a question was read as, by kind, so that it can be changed. What has no kind of its own (a
    /// position, an image, a second number) stays text.
    pub fn of(terms: &[Term]) -> Parts {
        let mut parts = Parts::default();
        let mut rest: Vec<String> = Vec::new();
        for term in terms {
            match term {
                Term::Name { full, .. } => parts.name = full.clone(),
                Term::Date(date) | Term::Birth(date) if parts.date.is_none() => parts.date = Some(*date),
                Term::Date(date) | Term::Birth(date) => rest.push(Label::Date.say(&date.to_string())),
                Term::Country(code) | Term::Nationality(code) => parts.country = Some(code.clone()),
                Term::Sex(code) => parts.sex = Some(code.clone()),
                Term::Identifier { raw, .. } if parts.number.is_empty() => parts.number = raw.clone(),
                Term::Identifier { raw, .. } => rest.push(Label::Number.say(raw)),
                Term::Position(latitude, longitude) => {
                    let degrees = |n: i32| format!("{:.6}", f64::from(n) / 1e6);
                    rest.push(format!("{}, {}", degrees(*latitude), degrees(*longitude)));
                }
                Term::Image(hash) => rest.push(hash.to_string()),
                Term::Words(_) => {}
            }
        }
        // The words of a name are looked for in texts too; words that are no name stay words.
        let words = terms.iter().find_map(|term| if let Term::Words(words) = term { Some(words) } else { None });
        rest.extend(words.filter(|words| **words != parts.name).cloned());
        parts.text = rest.join(" ");
        parts
    }
}
