//! Frozen versions: what a version of a register said, written once and never edited.

use crate::register::{Access, Basis, Colour, Field, Notice, Register, Subject};
use crate::retention::Retention;
use crate::said::Said;
use huecry_terms::{PurposeId, RegisterId, Tag};
use serde::{Deserialize, Serialize};

/// One version of a register with its shared sections put in: `frozen/ID@N.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // as in `Register`, key by key
pub struct Snapshot {
    pub id: RegisterId,
    pub version: u32,
    pub subject: Subject,
    pub number: String,
    pub title: Said,
    pub about: Said,
    pub no_record: Said,
    pub legal_basis: Vec<Basis>,
    pub purposes: Vec<PurposeId>,
    pub checks: Vec<String>,
    pub summary: Vec<Tag>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_source: Option<Tag>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exact_needs: Vec<Tag>,
    #[serde(rename = "notice", default, skip_serializing_if = "Option::is_none")]
    pub may_become: Option<Colour>,
    #[serde(rename = "notice_type", default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
    pub retention: Retention,
    pub access: Access,
    pub sections: Vec<SnapshotSection>,
    pub fields: Vec<Field>,
}

/// A section of a snapshot: which fields stand in it, by tag.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)] // as in `Section`
pub struct SnapshotSection {
    pub id: String,
    pub title: Said,
    pub fields: Vec<Tag>,
}

/// The canonical snapshot of a register as text: the same register gives the same bytes.
pub fn snapshot(register: &Register) -> String {
    Snapshot::of(register).to_json()
}

impl Snapshot {
    /// The snapshot of a register.
    pub fn of(register: &Register) -> Snapshot {
        let section = |section: &crate::register::Section| SnapshotSection {
            id: section.id.clone(),
            title: section.title.clone(),
            fields: register.fields_of(section).iter().map(|field| field.tag).collect(),
        };
        Snapshot {
            id: register.id.clone(),
            version: register.version,
            subject: register.subject,
            number: register.number.clone(),
            title: register.title.clone(),
            about: register.about.clone(),
            no_record: register.no_record.clone(),
            legal_basis: register.legal_basis.clone(),
            purposes: register.purposes.clone(),
            checks: register.checks.clone(),
            summary: register.summary.clone(),
            only_source: register.only_source,
            exact_needs: register.exact_needs.clone(),
            may_become: register.may_become,
            notice: register.notice.clone(),
            decision: register.decision.clone(),
            retention: register.retention,
            access: register.access.clone(),
            sections: register.sections.iter().map(section).collect(),
            fields: register.fields.clone(),
        }
    }

    /// One key a line, keys in the order of the declaration, so that versions compare as texts.
    pub fn to_json(&self) -> String {
        // INVARIANT: a snapshot has no map with keys that are not texts and no number that is not finite.
        let mut text = serde_json::to_string_pretty(self).expect("a snapshot always has a JSON form");
        text.push('\n');
        text
    }

    /// A snapshot from its text.
    ///
    /// # Errors
    /// When the text is not a snapshot this program can read.
    pub fn from_json(text: &str) -> Result<Snapshot, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The field of a tag.
    pub fn by_tag(&self, tag: Tag) -> Option<&Field> {
        self.fields.iter().find(|field| field.tag == tag)
    }

    /// What people who read the file call the field of a tag.
    pub(crate) fn name(&self, tag: Tag) -> String {
        self.by_tag(tag).map_or_else(|| format!("tag {}", tag.0), |field| field.id.to_string())
    }
}
