//! A message as somebody has written it: texts, read into what is sent.

use super::Letter;
use huecry_catalogue::Catalogue;
use huecry_terms::Call;
use std::str::FromStr;

/// What a form, a command or a JSON object says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// Addresses of nodes of one other party.
    pub to: Vec<String>,
    /// What it is, a code of `message-kinds`.
    pub kind: String,
    /// The conversation it goes on; empty begins one.
    pub conversation: String,
    /// The message it answers, and who sent that.
    pub reply_to: Option<(String, String)>,
    /// Why it is sent; where nothing is said, the purpose of the call.
    pub purposes: Vec<String>,
    /// What it is about, codes of `crime-areas`.
    pub areas: Vec<String>,
    /// What data it holds, codes of `data-categories`.
    pub categories: Vec<String>,
    /// What the recipient may do with it.
    pub handling: String,
    /// Its level of classification, in our list.
    pub classification: String,
    /// Whether it holds data about persons; where nothing is said, whether its categories are such data.
    pub personal: Option<bool>,
    /// How pressing it is, a code of `line-priorities`.
    pub priority: String,
    /// Whether the other side must ask others for what it is asked.
    pub indirect: bool,
    /// The last day it may be kept.
    pub keep_until: String,
    /// Whether it is a test.
    pub test: bool,
    /// What it is about, in a line.
    pub subject: String,
    /// The language of subject and text.
    pub language: String,
    /// What it says.
    pub text: String,
    /// How far source and information can be trusted; empty where nobody says.
    pub evaluation: String,
    /// The bureau on whose behalf it is sent; empty where it is nobody's.
    pub on_behalf_of: String,
}

/// Reads a message.
///
/// # Errors
/// Every field that is missing or cannot be read, by its name.
pub fn read(catalogue: &Catalogue, call: &Call, written: &Written) -> Result<Letter, Vec<&'static str>> {
    let mut wrong = Vec::new();
    let mut fields = Fields { wrong: &mut wrong };
    let to = fields.all("to", &written.to);
    let kind = fields.one("kind", &written.kind);
    let conversation = fields.maybe("conversation", &written.conversation);
    let in_reply_to = match &written.reply_to {
        Some((sender, message)) => fields.one("in_reply_to", sender).zip(fields.one("in_reply_to", message)),
        None => None,
    };
    let mut purposes = fields.all("purposes", &written.purposes);
    let areas = fields.all("areas", &written.areas);
    let categories = fields.all("categories", &written.categories);
    let handling = fields.one("handling", &written.handling);
    let classification = fields.one("classification", &written.classification);
    let priority = fields.one("priority", &written.priority);
    let keep_until = fields.one("keep_until", &written.keep_until);
    let language = fields.one("language", &written.language);
    let evaluation = fields.maybe("evaluation", &written.evaluation);
    if written.to.is_empty() {
        fields.wrong.push("to");
    }
    for (field, text) in [("subject", &written.subject), ("text", &written.text)] {
        if text.trim().is_empty() {
            fields.wrong.push(field);
        }
    }
    if written.purposes.is_empty() {
        purposes.push(call.purpose.clone());
    }
    let person = |code| catalogue.line().personal.contains(code);
    let personal = written.personal.unwrap_or_else(|| categories.iter().any(person));
    match (kind, handling, classification, priority, keep_until, language) {
        (Some(kind), Some(handling), Some(classification), Some(priority), Some(keep_until), Some(language))
            if wrong.is_empty() =>
        {
            Ok(Letter {
                to,
                kind,
                conversation,
                in_reply_to,
                purposes,
                areas,
                categories,
                handling,
                classification,
                personal,
                priority,
                indirect: written.indirect,
                keep_until,
                test: written.test,
                subject: written.subject.trim().to_owned(),
                language,
                text: written.text.clone(),
                evaluation,
                on_behalf_of: Some(written.on_behalf_of.trim().to_owned()).filter(|bureau| !bureau.is_empty()),
            })
        }
        _ => Err(wrong),
    }
}

/// Reads texts, and remembers which could not be.
struct Fields<'w> {
    wrong: &'w mut Vec<&'static str>,
}

impl Fields<'_> {
    fn one<T: FromStr>(&mut self, field: &'static str, text: &str) -> Option<T> {
        let read = text.trim().parse().ok();
        if read.is_none() && !self.wrong.contains(&field) {
            self.wrong.push(field);
        }
        read
    }

    fn maybe<T: FromStr>(&mut self, field: &'static str, text: &str) -> Option<T> {
        if text.trim().is_empty() { None } else { self.one(field, text) }
    }

    fn all<T: FromStr>(&mut self, field: &'static str, texts: &[String]) -> Vec<T> {
        texts.iter().filter_map(|text| self.one(field, text)).collect()
    }
}
