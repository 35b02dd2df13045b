//! The names by which bureaux, officers, registers, records and acts are called.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Why a text is not an id of the kind asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdError {
    /// What was to be read: `bureau`, `officer`, `case`…
    pub what: &'static str,
    /// The text that was given, cut to 80 characters.
    pub given: String,
    /// What the text must look like.
    pub shape: &'static str,
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a {}: write {}", self.given, self.what, self.shape)
    }
}

impl std::error::Error for IdError {}

impl IdError {
    /// An error that keeps only the start of a long text, so that a 10 MB mistake stays readable.
    pub fn new(what: &'static str, given: &str, shape: &'static str) -> Self {
        IdError { what, given: given.chars().take(80).collect(), shape }
    }
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident, $what:literal, $shape:literal, $sound:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(std::sync::Arc<str>);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                let sound: fn(&str) -> bool = $sound;
                if sound(text) { Ok($name(text.into())) } else { Err(IdError::new($what, text, $shape)) }
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0.to_string()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    };
}

text_id!(
    /// A bureau: `FR` for a National Central Bureau, `GS` for a General Secretariat, up to 12 characters.
    BureauId, "bureau", "2 to 12 capital letters, digits or hyphens, such as `FR`", |t| {
        (2..=12).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-')
    }
);
text_id!(
    /// An organisation: one party to the exchange, such as `world-police-organisation`.
    OrganisationId, "organisation", "2 to 64 small letters, digits or hyphens", |t| kebab(t, 2, 64)
);
text_id!(
    /// A national entity that a bureau lets in: the bureau and a name, such as `FR-BORDER`.
    EntityId, "entity", "a bureau, a hyphen and capital letters or digits, such as `FR-BORDER`", |t| {
        (4..=24).contains(&t.len())
            && t.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-')
            && t.split_once('-').is_some_and(|(bureau, name)| bureau.len() >= 2 && !name.is_empty())
    }
);
text_id!(
    /// An officer: bureau and number, such as `FR-0001`.
    OfficerId, "officer", "a bureau and a number, such as `FR-0001`", |t| {
        t.len() <= 24
            && t.rsplit_once('-').is_some_and(|(bureau, n)| {
                bureau.parse::<BureauId>().is_ok() && n.len() >= 4 && n.bytes().all(|b| b.is_ascii_digit())
            })
    }
);
text_id!(
    /// A role, such as `ncb.officer`: a family and a function, declared in `catalogue/roles.toml`.
    RoleId, "role", "a family and a function, such as `ncb.officer`", |t| {
        t.split_once('.').is_some_and(|(a, b)| kebab(a, 1, 24) && kebab(b, 1, 24))
    }
);
text_id!(
    /// A purpose of processing, such as `identify-person`: a code of `catalogue/codes/purposes.toml`.
    PurposeId, "purpose", "a code of small letters and hyphens, such as `identify-person`", |t| kebab(t, 2, 48)
);
text_id!(
    /// A register, such as `travel-documents`: one file in `catalogue/registers`.
    RegisterId, "register", "small letters, digits and hyphens, such as `travel-documents`", |t| kebab(t, 2, 48)
);
text_id!(
    /// A procedure, such as `notice-review`: one file in `catalogue/procedures`.
    ProcedureId, "procedure", "small letters, digits and hyphens, such as `notice-review`", |t| kebab(t, 2, 48)
);
text_id!(
    /// An agreement, such as `icpo-europol`: one file in `catalogue/agreements`.
    AgreementId, "agreement", "small letters, digits and hyphens, such as `icpo-europol`", |t| kebab(t, 2, 48)
);
text_id!(
    /// A state of a procedure, such as `under-review`.
    StateId, "state", "small letters, digits and hyphens, such as `under-review`", |t| kebab(t, 1, 48)
);
text_id!(
    /// A step of a procedure, such as `propose-publication`.
    StepId, "step", "small letters, digits and hyphens, such as `propose-publication`", |t| kebab(t, 1, 48)
);
text_id!(
    /// A field of a register, such as `document-number`.
    FieldId, "field", "small letters, digits and hyphens, such as `document-number`", |t| kebab(t, 1, 48)
);
text_id!(
    /// A code of a code list: what is stored, never the label.
    CodeId, "code", "1 to 48 characters without spaces", |t| {
        (1..=48).contains(&t.len()) && t.chars().all(|c| !c.is_whitespace() && !c.is_control())
    }
);
text_id!(
    /// The case an act belongs to, in the words of the bureau that works on it.
    CaseRef, "case", "1 to 64 printable characters, such as `RO-2026-0412`", |t| {
        let n = t.chars().count();
        (1..=64).contains(&n) && t.trim() == t && t.chars().all(plain)
    }
);

/// Neither a character that hides or reverses others in a listing nor a joiner, which would make two of one case.
fn plain(c: char) -> bool {
    !hides(c) && !matches!(c, '\u{200c}' | '\u{200d}')
}

/// Whether a character hides, reverses or breaks what stands around it in a line that people read: a control, a
/// bidirectional one (Unicode Standard Annex 9), a separator of lines, one without width, an annotation, a tag.
/// Joiners are not among them: Persian and many Indian names are misspelt without.
pub fn hides(c: char) -> bool {
    let without_width = matches!(c, '\u{200b}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}');
    let reverses_or_breaks = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}');
    c.is_control() || without_width || reverses_or_breaks || matches!(c, '\u{fff9}'..='\u{fffb}')
}

fn kebab(text: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// A record, for ever: a UUID of version 7. People say the number (`NOM-2026-000123`), machines this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RecordId(pub uuid::Uuid);

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for RecordId {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        uuid::Uuid::try_parse(text)
            .map(RecordId)
            .map_err(|_| IdError::new("record", text, "a number such as `NOM-2026-000123` or a UUID"))
    }
}

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident, $what:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub uuid::Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                uuid::Uuid::try_parse(text).map($name).map_err(|_| IdError::new($what, text, "a UUID, as it was printed"))
            }
        }
    };
}

uuid_id!(
    /// A subscription: a standing query.
    SubscriptionId, "subscription"
);
uuid_id!(
    /// A session: from an officer's sign-in to the sign-out. It opens nothing by itself; the secret does.
    SessionId, "session"
);
uuid_id!(
    /// A machine's key to the node. It opens nothing by itself; the secret does.
    TokenId, "token"
);
uuid_id!(
    /// A record that is being written.
    DraftId, "draft"
);
uuid_id!(
    /// A dossier, for ever: a running instance of a procedure. People say its number (`REV-2026-000012`).
    DossierId, "dossier"
);

/// An act: its place in the ledger, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ActId(pub u64);

impl fmt::Display for ActId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The row of one version of one record on this node: what the indexes point at.
///
/// A revised record gets a new slot and its old one dies, so an index is only ever added to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Slot(pub u32);

/// The number of a field within its register, for ever: never reused, never shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Tag(pub u16);
