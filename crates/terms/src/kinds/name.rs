//! What somebody or something is called, with how far the source vouches for it.

use serde::{Deserialize, Serialize};

/// One name. A record has many: the main one, aliases, the original script.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Name {
    /// The whole name as written, in whatever script.
    #[serde(rename = "n")]
    pub full: String,
    /// Given names, when the source tells them apart.
    #[serde(rename = "g", default, skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// Family name, when the source tells it apart.
    #[serde(rename = "f", default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// What sort of name it is.
    #[serde(rename = "u", default, skip_serializing_if = "NameUse::is_main")]
    pub used_as: NameUse,
    /// How far the source vouches for it.
    #[serde(rename = "q", default, skip_serializing_if = "Option::is_none")]
    pub quality: Option<Quality>,
    /// What the source adds: a birth date that goes with this alias, where it was used.
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Name {
    /// A main name with nothing told apart.
    pub fn plain(full: impl Into<String>) -> Self {
        Name { full: full.into(), given: None, family: None, used_as: NameUse::Main, quality: None, note: None }
    }

    /// The longest name that is accepted, in characters. The longest on the United Nations list is
    /// under 200; what is longer is prose.
    pub const FULL_MOST: usize = 400;
}

/// What sort of name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NameUse {
    /// The name the record goes by.
    #[default]
    Main,
    /// Another name it goes by.
    Alias,
    /// A name it had before.
    Former,
    /// The name at birth.
    Birth,
    /// The main name in its original script.
    OriginalScript,
}

impl NameUse {
    fn is_main(&self) -> bool {
        *self == NameUse::Main
    }

    /// The code of `name-uses`.
    pub fn as_str(self) -> &'static str {
        match self {
            NameUse::Main => "main",
            NameUse::Alias => "alias",
            NameUse::Former => "former",
            NameUse::Birth => "birth",
            NameUse::OriginalScript => "original-script",
        }
    }

    /// The use a code of `name-uses` stands for.
    pub fn from_code(code: &str) -> Option<NameUse> {
        [NameUse::Main, NameUse::Alias, NameUse::Former, NameUse::Birth, NameUse::OriginalScript]
            .into_iter()
            .find(|u| u.as_str() == code)
    }
}

/// How far the source vouches for a name (the United Nations list's own words).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quality {
    /// Good: the source stands by it.
    Good,
    /// Low: searched, and marked when it is what matched.
    Low,
}
