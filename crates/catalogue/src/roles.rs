//! The roles, and the verbs that say what each may do.

use crate::said::Said;
use huecry_terms::RoleId;

/// A function somebody performs for a bureau, declared in `catalogue/roles.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// A family and a function: `ncb.officer`.
    pub id: RoleId,
    /// What people call it.
    pub title: Said,
    /// What it may do, in the order of the file.
    pub may: Vec<Verb>,
}

impl Role {
    /// Whether it may do something. What a register says about roles narrows this further.
    pub fn may(&self, verb: Verb) -> bool {
        self.may.contains(&verb)
    }

    /// The family: `ncb` of `ncb.officer`.
    pub fn family(&self) -> &str {
        self.id.as_str().split('.').next().unwrap_or_default()
    }
}

/// Something a person may do. A role without the verb may not do it in any register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verb {
    /// Search the registers.
    Search,
    /// Open a record.
    Read,
    /// Open a record's history.
    History,
    /// Record and change records of the own bureau.
    Record,
    /// Record many at once from a file.
    Import,
    /// Take records out as a file.
    Export,
    /// Take a record back.
    Withdraw,
    /// Erase a record.
    Erase,
    /// Set what a source forbids.
    Restrict,
    /// Place a standing query.
    Subscribe,
    /// Have hits on notices followed: what its searches meet is looked into by its bureau, which may tell the source.
    /// A role that searches without it is source-blind: nobody but its holder learns what was met.
    FollowHits,
    /// Look at the acts.
    ReadActs,
    /// Add officers and end them.
    ManagePeople,
    /// Add bureaux.
    ManageBureaux,
    /// Propose a text of the catalogue.
    ProposeCatalogue,
    /// Sign a text of the catalogue somebody else proposed.
    SignCatalogue,
    /// Look at the register of access rights: of the own bureau, the secretariat's of all.
    ReadRights,
    /// Let national entities in for the own bureau, limit them, see what they did, cut them off.
    ManageEntities,
    /// Propose what a bureau is to be under.
    ProposeSupervision,
    /// Sign what somebody else proposed that a bureau is to be under.
    SignSupervision,
    /// Sign a checkpoint of the ledger.
    Checkpoint,
    /// Make a proof of an act.
    Prove,
    /// Send messages over the line and read those that came.
    Message,
    /// See to the line: dead letters, agreements signed, suspended and resumed.
    KeepLine,
}

impl Verb {
    /// Every verb, for tables and tests.
    pub const ALL: [Verb; 24] = [
        Verb::Search,
        Verb::Read,
        Verb::History,
        Verb::Record,
        Verb::Import,
        Verb::Export,
        Verb::Withdraw,
        Verb::Erase,
        Verb::Restrict,
        Verb::Subscribe,
        Verb::FollowHits,
        Verb::ReadActs,
        Verb::ManagePeople,
        Verb::ManageBureaux,
        Verb::ProposeCatalogue,
        Verb::SignCatalogue,
        Verb::ReadRights,
        Verb::ManageEntities,
        Verb::ProposeSupervision,
        Verb::SignSupervision,
        Verb::Checkpoint,
        Verb::Prove,
        Verb::Message,
        Verb::KeepLine,
    ];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Verb::Search => "search",
            Verb::Read => "read",
            Verb::History => "history",
            Verb::Record => "record",
            Verb::Import => "import",
            Verb::Export => "export",
            Verb::Withdraw => "withdraw",
            Verb::Erase => "erase",
            Verb::Restrict => "restrict",
            Verb::Subscribe => "subscribe",
            Verb::FollowHits => "follow-hits",
            Verb::ReadActs => "read-acts",
            Verb::ManagePeople => "manage-people",
            Verb::ManageBureaux => "manage-bureaux",
            Verb::ProposeCatalogue => "propose-catalogue",
            Verb::SignCatalogue => "sign-catalogue",
            Verb::ReadRights => "read-rights",
            Verb::ManageEntities => "manage-entities",
            Verb::ProposeSupervision => "propose-supervision",
            Verb::SignSupervision => "sign-supervision",
            Verb::Checkpoint => "checkpoint",
            Verb::Prove => "prove",
            Verb::Message => "message",
            Verb::KeepLine => "keep-line",
        }
    }

    /// The verb of a word.
    pub fn from_word(word: &str) -> Option<Verb> {
        Verb::ALL.into_iter().find(|verb| verb.as_str() == word)
    }
}
