//! The four languages of the organisation, and what is said in all of them.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A working language of the organisation (General Regulations of INTERPOL, art. 54:
/// Arabic, English, French, Spanish; not compared with its current text).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the names say it
pub enum Lang {
    En,
    Fr,
    Es,
    Ar,
}

impl Lang {
    /// All four, in the order the catalogue writes them.
    pub const ALL: [Lang; 4] = [Lang::En, Lang::Fr, Lang::Es, Lang::Ar];

    /// `en`, `fr`, `es`, `ar`.
    pub fn as_str(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fr => "fr",
            Lang::Es => "es",
            Lang::Ar => "ar",
        }
    }
}

impl FromStr for Lang {
    type Err = huecry_terms::IdError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Lang::ALL
            .into_iter()
            .find(|lang| lang.as_str() == text)
            .ok_or_else(|| huecry_terms::IdError::new("language", text, "`en`, `fr`, `es` or `ar`"))
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A title, label or passage in all four languages; none of them is ever missing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // the names say it
pub struct Said {
    pub en: String,
    pub fr: String,
    pub es: String,
    pub ar: String,
}

impl Said {
    /// What is said in a language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Fr => &self.fr,
            Lang::Es => &self.es,
            Lang::Ar => &self.ar,
        }
    }

    /// Each language with what is said in it.
    pub fn each(&self) -> impl Iterator<Item = (Lang, &str)> {
        Lang::ALL.into_iter().map(|lang| (lang, self.get(lang)))
    }

    pub(crate) fn set(&mut self, lang: Lang, text: String) {
        match lang {
            Lang::En => self.en = text,
            Lang::Fr => self.fr = text,
            Lang::Es => self.es = text,
            Lang::Ar => self.ar = text,
        }
    }
}
