//! Reading the tables that stay small: bureaux, officers, catalogue files, standing queries, notes.

use crate::engine::{Cell, Fault, Row, Text};
use crate::parse::{id, json, record, small};
use crate::snapshot::{all, one};
use crate::{CatalogueFile, OfficerEntry, Placed, Raised, Store};
use huecry_terms::{ActId, Bureau, BureauId, HitRef, Officer, OfficerId, SubscriptionId, Trouble, Word};

impl Store {
    /// Every bureau, in the order they were added.
    pub fn bureaux(&self) -> Result<Vec<Bureau>, Trouble> {
        self.look(|engine| all(engine, &BUREAUX, &[], |row| json(row.blob(0)?)))
    }

    /// A bureau.
    pub fn bureau(&self, bureau: &BureauId) -> Result<Option<Bureau>, Trouble> {
        self.look(|engine| one(engine, &BUREAU, &[Cell::text(bureau.as_str())], |row| json(row.blob(0)?)))
    }

    /// An officer, ended or not.
    pub fn officer(&self, officer: &OfficerId) -> Result<Option<Officer>, Trouble> {
        self.look(|engine| one(engine, &OFFICER, &[Cell::text(officer.as_str())], |row| self::officer(row, 0)))
    }

    /// Every officer, in the order they were added, those included whose access has ended.
    pub fn officers(&self) -> Result<Vec<Officer>, Trouble> {
        self.look(|engine| all(engine, &OFFICERS, &[], |row| officer(row, 0)))
    }

    /// Every officer with the act that added them and the one that ended their access, in the order they were added.
    pub fn officer_entries(&self) -> Result<Vec<OfficerEntry>, Trouble> {
        let read = |row: &dyn Row| {
            let ended = row.int_or_null(1)?.is_some().then(|| row.count(1)).transpose()?.map(ActId);
            Ok(OfficerEntry { officer: officer(row, 0)?, added: ActId(row.count(2)?), ended })
        };
        self.look(|engine| all(engine, &OFFICER_ENTRIES, &[], read))
    }

    /// Every catalogue file of this node, in the order they were proposed. Of several files of one path the
    /// last signed one is in force.
    pub fn catalogue_files(&self) -> Result<Vec<CatalogueFile>, Trouble> {
        self.look(|engine| all(engine, &FILES, &[], catalogue_file))
    }

    /// Every standing query that runs, in the order they were placed.
    pub fn subscriptions(&self) -> Result<Vec<Placed>, Trouble> {
        let read = |row: &dyn Row| Ok(Placed { subscription: json(row.blob(0)?)?, act: ActId(row.count(1)?) });
        self.look(|engine| all(engine, &SUBSCRIPTIONS, &[], read))
    }

    /// What was raised for a standing query, in the order of the acts that raised it.
    pub fn hits(&self, subscription: SubscriptionId) -> Result<Vec<Raised>, Trouble> {
        self.look(|engine| all(engine, &HITS, &[Cell::blob(subscription.0.as_bytes())], raised))
    }

    /// The text remembered under a key.
    pub fn note(&self, key: &str) -> Result<Option<String>, Trouble> {
        if key.contains('\0') {
            return Ok(None);
        }
        self.look(|engine| one(engine, &NOTE, &[Cell::text(key)], |row| Ok(row.text(0)?.to_owned())))
    }
}

/// An officer from the columns `body` and `ended`, of which the first is `column`.
pub(crate) fn officer(row: &dyn Row, column: usize) -> Result<Officer, Fault> {
    let officer: Officer = json(row.blob(column)?)?;
    Ok(Officer { ended: row.int_or_null(column + 1)?.is_some(), ..officer })
}

fn catalogue_file(row: &dyn Row) -> Result<CatalogueFile, Fault> {
    let signed = match (row.text_or_null(5)?, row.int_or_null(6)?) {
        (Some(officer), Some(_)) => Some((id(officer)?, ActId(row.count(6)?))),
        _ => None,
    };
    Ok(CatalogueFile {
        path: row.text(0)?.to_owned(),
        text: row.text(1)?.to_owned(),
        hash: row.text(2)?.to_owned(),
        proposed_by: id(row.text(3)?)?,
        proposed: ActId(row.count(4)?),
        signed,
    })
}

fn raised(row: &dyn Row) -> Result<Raised, Fault> {
    let word = row.text(3)?;
    let word = [Word::Possible, Word::Strong, Word::Exact].into_iter().find(|w| w.as_str() == word);
    let hit = HitRef {
        register: id(row.text(0)?)?,
        record: record(row.blob(1)?)?,
        version: small(row.int(2)?)?,
        word: word.ok_or_else(|| Fault::torn("a hit has a word this program does not know"))?,
    };
    Ok(Raised { hit, act: ActId(row.count(4)?) })
}

const BUREAUX: Text = Text::new("SELECT body FROM bureau ORDER BY act, bureau", "");
const BUREAU: Text = Text::new("SELECT body FROM bureau WHERE bureau = $1", "t");
const OFFICER: Text = Text::new("SELECT body, ended FROM officer WHERE officer = $1", "t");
const OFFICERS: Text = Text::new("SELECT body, ended FROM officer ORDER BY act, officer", "");
const OFFICER_ENTRIES: Text = Text::new("SELECT body, ended, act FROM officer ORDER BY act, officer", "");
const FILES: Text = Text::new(
    "SELECT path, text, hash, proposed_by, proposed, signed_by, signed FROM catalogue_file ORDER BY proposed, path",
    "",
);
const SUBSCRIPTIONS: Text = Text::new("SELECT body, act FROM subscription ORDER BY act, subscription", "");
const HITS: Text = Text::new(
    "SELECT register, record, version, word, act FROM hit WHERE subscription = $1 ORDER BY act, register, record, version",
    "b",
);
const NOTE: Text = Text::new("SELECT value FROM note WHERE key = $1", "t");
