//! What makes a register one of notices: a colour, what it asks of its recipients, and what must hold before it
//! is published.

use super::field::word_of;
use crate::said::Said;
use serde::{Deserialize, Serialize};

/// The type of notice whose requests a register holds: the table `[notice]` of `catalogue/notices/ID.toml`.
///
/// A request enters the register provisionally: its source and those who review it see it, and no search finds
/// it before the procedure that reviews it has published it (`spec/notices.md` 4.2, 4.8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Its colour.
    pub colour: Colour,
    /// What it asks of those who receive it.
    pub asks: Said,
    /// What it is not: stands above every page and extract of one.
    pub is_not: Said,
    /// What must hold before it is published: named conditions, each one file of `crates/rules`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<String>,
    /// Which of those an exception with two signatures may lift (RPD 83(1)(b)).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lifted: Vec<String>,
    /// Whether it may ask for a measure of constraint.
    pub coercive: bool,
    /// Whether the public may see an extract.
    pub extract: Extract,
    /// Whether the secretariat may begin one of its own motion (RPD 102-103).
    pub by_secretariat: bool,
    /// Whether it goes to named recipients only.
    pub closed: bool,
    /// The most a source may have open at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quota: Option<u32>,
    /// Which fields of the record it is about the public may see with an extract; that record is otherwise shown to
    /// nobody outside.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subject_public: Vec<String>,
}

/// The colours, and the special notice of the Security Council, which has none (`spec/notices.md` 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the field's own words
pub enum Colour {
    Red,
    Blue,
    Green,
    Yellow,
    Black,
    Orange,
    Purple,
    Silver,
    UnSpecial,
}

/// Whether the public may see an extract of a notice (`spec/notices.md` 4.10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extract {
    /// Always.
    Always,
    /// When the source asks for it and the reviewers agree.
    Agreed,
    /// Never.
    Never,
}

impl Colour {
    pub(crate) const WORDS: [(&'static str, Colour); 9] = [
        ("red", Colour::Red),
        ("blue", Colour::Blue),
        ("green", Colour::Green),
        ("yellow", Colour::Yellow),
        ("black", Colour::Black),
        ("orange", Colour::Orange),
        ("purple", Colour::Purple),
        ("silver", Colour::Silver),
        ("un-special", Colour::UnSpecial),
    ];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        word_of(&Self::WORDS, self)
    }
}

impl Extract {
    pub(crate) const WORDS: [(&'static str, Extract); 3] =
        [("always", Extract::Always), ("agreed", Extract::Agreed), ("never", Extract::Never)];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        word_of(&Self::WORDS, self)
    }
}
