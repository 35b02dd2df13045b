//! What narrows a call beyond its role: what a bureau is under.

use crate::Instant;
use crate::ids::{BureauId, OfficerId};
use serde::{Deserialize, Serialize};

/// Something a bureau can do in the exchange, and that can be put under supervision or suspended by itself
/// (`spec/notices.md` 6.10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Capability {
    /// Search the registers and open records.
    Search,
    /// Take records out as a file.
    Export,
    /// Record and import. Taking back, erasing and restricting what is its own stays open to every source.
    Record,
    /// Ask for notices.
    Notice,
    /// Send diffusions.
    Diffusion,
}

impl Capability {
    /// Every capability, for tables and tests.
    pub const ALL: [Capability; 5] =
        [Capability::Search, Capability::Export, Capability::Record, Capability::Notice, Capability::Diffusion];

    /// Its word: `diffusion`.
    pub fn as_str(self) -> &'static str {
        match self {
            Capability::Search => "search",
            Capability::Export => "export",
            Capability::Record => "record",
            Capability::Notice => "notice",
            Capability::Diffusion => "diffusion",
        }
    }

    /// The capability of a word.
    pub fn from_word(word: &str) -> Option<Capability> {
        Capability::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// What a bureau is under in one capability.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Nothing.
    #[default]
    Normal,
    /// What it sends is held until the General Secretariat has looked at it.
    Supervised,
    /// As under supervision, and it must correct what the decision names.
    Corrected,
    /// It may not.
    Suspended,
}

impl Mode {
    /// Every mode, for tables and tests.
    pub const ALL: [Mode; 4] = [Mode::Normal, Mode::Supervised, Mode::Corrected, Mode::Suspended];

    /// Its word: `supervised`.
    pub fn as_str(self) -> &'static str {
        match self {
            Mode::Normal => "normal",
            Mode::Supervised => "supervised",
            Mode::Corrected => "corrected",
            Mode::Suspended => "suspended",
        }
    }

    /// The mode of a word.
    pub fn from_word(word: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|one| one.as_str() == word)
    }

    /// Whether what the bureau sends is held for the General Secretariat.
    pub fn held(self) -> bool {
        matches!(self, Mode::Supervised | Mode::Corrected)
    }
}

/// A decision about a bureau: proposed by one officer, in force once another has signed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supervision {
    /// The bureau it is about.
    pub bureau: BureauId,
    /// In what.
    pub capability: Capability,
    /// Which mode; `normal` lifts an earlier one.
    pub mode: Mode,
    /// Why, in the words of who proposed it.
    pub reason: String,
    /// The decision it rests on, as the organisation numbers it.
    pub decision: String,
    /// From when.
    pub since: Instant,
    /// Until when; `None` until it is lifted.
    pub until: Option<Instant>,
    /// Who proposed it.
    pub proposed_by: OfficerId,
    /// Who signed it; never the same person.
    pub signed_by: Option<OfficerId>,
}

impl Supervision {
    /// Whether it is in force: signed, begun, and not run out.
    pub fn counts(&self, now: Instant) -> bool {
        self.signed_by.is_some() && self.since <= now && self.until.is_none_or(|until| now < until)
    }
}

/// What narrows a call beyond its role, as it stood when the caller was known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Limits {
    /// What the bureau is under, each capability once; those left out are normal.
    pub modes: Vec<(Capability, Mode)>,
    /// What is delegated to the officer's entity; `None` for whoever acts for the bureau itself.
    pub entity: Option<crate::Delegation>,
}

impl Limits {
    /// What the bureau is under in one capability.
    pub fn mode(&self, capability: Capability) -> Mode {
        self.modes.iter().find(|(of, _)| *of == capability).map_or(Mode::Normal, |(_, mode)| *mode)
    }

    /// Whether nothing is narrowed.
    pub fn is_empty(&self) -> bool {
        self.modes.is_empty() && self.entity.is_none()
    }
}
