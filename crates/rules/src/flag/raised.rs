//! What a flag says: that it is raised, and by which words or data.

use serde::Serialize;
use std::fmt;

/// A flag that somebody must answer before the request may go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Raised {
    /// Which: `F-…`. Its words are `flag-F-…`, with `-question` and `-ask`.
    pub flag: &'static str,
    /// What raised it. Never empty.
    pub evidence: Vec<Evidence>,
}

/// One thing that raised a flag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Where it stands.
    pub field: Field,
    /// Its first byte and the one behind its last in that text; absent when it is a datum or a lack.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<(usize, usize)>,
    /// The key of the words that say it: `because-…`.
    pub because: &'static str,
    /// Arguments of those words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<(&'static str, String)>,
}

/// A field of a request. As text: `facts`, `offences.0.wording`, `context.2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// What happened.
    Facts,
    /// What the recipients are asked to do.
    Ask,
    /// The wording of an offence.
    Offence(usize),
    /// The law of an offence.
    Law(usize),
    /// The penalty of an offence.
    Penalty(usize),
    /// The date of an offence.
    Date(usize),
    /// The occupation.
    Occupation,
    /// The description.
    Description,
    /// What was entered as sensitive.
    Sensitive,
    /// The identity data as a whole.
    Identity,
    /// The date of birth.
    Birth,
    /// The status.
    Status,
    /// The warrant.
    Warrant,
    /// The sentence.
    Sentence,
    /// The court of the sentence.
    Court,
    /// What the source says of extradition.
    Extradition,
    /// The wish for a public extract.
    PublicExtract,
    /// Remarks of the source.
    Remarks,
    /// An entry of what is on file.
    Entry(usize),
}

impl Evidence {
    /// Words of a text.
    pub fn words(field: Field, text: &str, start: usize, end: usize) -> Evidence {
        let said = text.get(start..end).unwrap_or_default();
        let said: String = said.chars().take(SAID_MOST).collect();
        Evidence { field, span: Some((start, end)), because: because(field), with: vec![("said", said)] }
    }

    /// A datum, or the lack of one.
    pub fn datum(field: Field, because: &'static str) -> Evidence {
        Evidence { field, span: None, because, with: Vec::new() }
    }

    /// The same with an argument for its words.
    pub fn with(mut self, key: &'static str, value: impl ToString) -> Evidence {
        self.with.push((key, value.to_string()));
        self
    }
}

/// The words that say where other words stand.
fn because(field: Field) -> &'static str {
    match field {
        Field::Ask => "because-ask-says",
        Field::Offence(_) | Field::Law(_) => "because-charge-says",
        Field::Occupation => "because-occupation-says",
        Field::Description | Field::Sensitive => "because-person-says",
        Field::Remarks => "because-remarks-say",
        Field::Court => "because-court-says",
        Field::Entry(_) => "because-file-says",
        _ => "because-facts-say",
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Field::Facts => "facts",
            Field::Ask => "ask",
            Field::Offence(n) => return write!(f, "offences.{n}.wording"),
            Field::Law(n) => return write!(f, "offences.{n}.law"),
            Field::Penalty(n) => return write!(f, "offences.{n}.maximum_months"),
            Field::Date(n) => return write!(f, "offences.{n}.date"),
            Field::Occupation => "subject.occupation",
            Field::Description => "subject.description",
            Field::Sensitive => "subject.sensitive",
            Field::Identity => "subject",
            Field::Birth => "subject.birth",
            Field::Status => "subject.status",
            Field::Warrant => "warrant",
            Field::Sentence => "sentence",
            Field::Court => "sentence.court",
            Field::Extradition => "extradition",
            Field::PublicExtract => "public_extract",
            Field::Remarks => "remarks",
            Field::Entry(n) => return write!(f, "context.{n}"),
        };
        f.write_str(text)
    }
}

impl Serialize for Field {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The most characters of a text that evidence carries.
const SAID_MOST: usize = 200;
