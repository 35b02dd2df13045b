//! One field: how it behaves, and the closed words that say so.

use crate::said::Said;
use huecry_terms::{FieldId, Kind, Measure, Part, RegisterId, Tag};
use serde::{Deserialize, Serialize};

/// A field of a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its number within the register, for ever.
    pub tag: Tag,
    /// Its name, which may change.
    pub id: FieldId,
    /// How it behaves.
    pub kind: Kind,
    /// How much it is needed.
    pub need: Need,
    /// Whether it may hold several values.
    pub many: bool,
    /// How it is searched.
    pub search: Search,
    /// The part its value plays in the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
    /// Whose name it is, for a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<NameOf>,
    /// The scheme of the number, for an identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
    /// The code list, for a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codes: Option<String>,
    /// The unit, for a measure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The least that is plausible, for a measure, in the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<Measure>,
    /// The most that is plausible, for a measure, in the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Measure>,
    /// The register it points into, for a link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<RegisterId>,
    /// This value closes a range of numbers that begins in that field: whatever lies between is found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range_end_of: Option<Tag>,
    /// This number alone gives only "possible" unless one of these fields agrees too or was not
    /// asked; beside what the register itself says. See [`crate::Register::exact_needs_of`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exact_needs: Vec<Tag>,
    /// The version of the register since which nothing is entered here any more. What was entered
    /// stays readable; nothing is searched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<u32>,
    /// What people call it.
    pub label: Said,
    /// What helps to fill it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Said>,
}

/// How much a field is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// It may be left empty.
    Optional,
    /// It may be left empty, and its absence lowers the record's completeness.
    Desired,
    /// A record without it is refused. "Unknown" is an answer.
    Required,
}

/// How a field is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Search {
    /// Not at all.
    None,
    /// It narrows what was found by something else.
    Filter,
    /// Equal in normal form.
    Exact,
    /// Equal but for what a scanner or a typist confuses.
    Tolerant,
    /// Close by: in time, in space, in size.
    Near,
    /// By its words.
    Words,
    /// By spelling, sound and script.
    Fuzzy,
}

/// Whose name a name is. Only registers of people may hold a person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // the words are the catalogue's own
pub enum NameOf {
    Person,
    Organisation,
    Vessel,
    Maker,
    Title,
}

/// The unit of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // units of the SI
pub enum Unit {
    Mm,
    Cm,
    M,
    Km,
    G,
    Kg,
    T,
    /// A number of things, without a unit.
    Count,
    /// An amount in the currency another field names.
    Money,
    /// Gross tonnage: a volume without a unit (Tonnage Convention 1969).
    #[serde(rename = "GT")]
    GrossTonnage,
}

impl Need {
    pub(crate) const WORDS: [(&'static str, Need); 3] =
        [("required", Need::Required), ("desired", Need::Desired), ("optional", Need::Optional)];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        word_of(&Self::WORDS, self)
    }
}

impl Search {
    pub(crate) const WORDS: [(&'static str, Search); 7] = [
        ("none", Search::None),
        ("filter", Search::Filter),
        ("exact", Search::Exact),
        ("tolerant", Search::Tolerant),
        ("near", Search::Near),
        ("words", Search::Words),
        ("fuzzy", Search::Fuzzy),
    ];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        word_of(&Self::WORDS, self)
    }

    /// The ways a kind may be searched, besides not at all.
    pub fn of_kind(kind: Kind) -> &'static [Search] {
        match kind {
            Kind::Name => &[Search::Fuzzy],
            Kind::Date | Kind::Measure => &[Search::Near],
            Kind::Country | Kind::Code => &[Search::Filter],
            Kind::Place => &[Search::Near, Search::Words],
            Kind::Text => &[Search::Words],
            Kind::Identifier => &[Search::Exact, Search::Tolerant],
            Kind::Image | Kind::Link => &[Search::Exact],
        }
    }
}

impl NameOf {
    pub(crate) const WORDS: [(&'static str, NameOf); 5] = [
        ("person", NameOf::Person),
        ("organisation", NameOf::Organisation),
        ("vessel", NameOf::Vessel),
        ("maker", NameOf::Maker),
        ("title", NameOf::Title),
    ];

    /// The catalogue's word.
    pub fn as_str(self) -> &'static str {
        word_of(&Self::WORDS, self)
    }
}

impl Unit {
    pub(crate) const WORDS: [(&'static str, Unit); 10] = [
        ("mm", Unit::Mm),
        ("cm", Unit::Cm),
        ("m", Unit::M),
        ("km", Unit::Km),
        ("g", Unit::G),
        ("kg", Unit::Kg),
        ("t", Unit::T),
        ("count", Unit::Count),
        ("money", Unit::Money),
        ("GT", Unit::GrossTonnage),
    ];

    /// The catalogue's word, which is also the sign of the unit.
    pub fn as_str(self) -> &'static str {
        word_of(&Self::WORDS, self)
    }

    /// What is measured, and how many of the smallest unit of it this one is.
    pub(crate) fn size(self) -> (Quantity, i64) {
        match self {
            Unit::Mm => (Quantity::Length, 1),
            Unit::Cm => (Quantity::Length, 10),
            Unit::M => (Quantity::Length, 1_000),
            Unit::Km => (Quantity::Length, 1_000_000),
            Unit::G => (Quantity::Mass, 1),
            Unit::Kg => (Quantity::Mass, 1_000),
            Unit::T => (Quantity::Mass, 1_000_000),
            Unit::Count | Unit::Money | Unit::GrossTonnage => (Quantity::Number, 1),
        }
    }
}

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quantity {
    Length,
    Mass,
    Number,
}

/// The words of the parts.
pub(crate) const PARTS: [(&str, Part); 61] = [
    ("subject", Part::Subject),
    ("birth", Part::Birth),
    ("death", Part::Death),
    ("event", Part::Event),
    ("issue", Part::Issue),
    ("expiry", Part::Expiry),
    ("listed", Part::Listed),
    ("recovery", Part::Recovery),
    ("nationality", Part::Nationality),
    ("residence", Part::Residence),
    ("origin", Part::Origin),
    ("registration", Part::Registration),
    ("manufacture", Part::Manufacture),
    ("issuer", Part::Issuer),
    ("father", Part::Father),
    ("mother", Part::Mother),
    ("vessel", Part::Vessel),
    ("maker", Part::Maker),
    ("make", Part::Make),
    ("model", Part::Model),
    ("title", Part::Title),
    ("sex", Part::Sex),
    ("colour", Part::Colour),
    ("calibre", Part::Calibre),
    ("category", Part::Category),
    ("status", Part::Status),
    ("document", Part::Document),
    ("facts", Part::Facts),
    ("ask", Part::Ask),
    ("remarks", Part::Remarks),
    ("charge", Part::Charge),
    ("law", Part::Law),
    ("penalty", Part::Penalty),
    ("warrant", Part::Warrant),
    ("sentence", Part::Sentence),
    ("remaining", Part::Remaining),
    ("absentia", Part::Absentia),
    ("retrial", Part::Retrial),
    ("extradition", Part::Extradition),
    ("own-nationals", Part::OwnNationals),
    ("treaty", Part::Treaty),
    ("extract", Part::Extract),
    ("channel", Part::Channel),
    ("language", Part::Language),
    ("sensitive", Part::Sensitive),
    ("known-address", Part::KnownAddress),
    ("biometrics", Part::Biometrics),
    ("grounds", Part::Grounds),
    ("assets", Part::Assets),
    ("review", Part::Review),
    ("occupation", Part::Occupation),
    ("minor", Part::Minor),
    ("privacy", Part::Privacy),
    ("custody", Part::Custody),
    ("basis", Part::Basis),
    ("threat", Part::Threat),
    ("imminence", Part::Imminence),
    ("damage", Part::Damage),
    ("stage", Part::Stage),
    ("prevention", Part::Prevention),
    ("measures", Part::Measures),
];

/// The words of the kinds.
pub(crate) fn kinds() -> [(&'static str, Kind); 10] {
    Kind::ALL.map(|kind| (kind.as_str(), kind))
}

/// The word that stands for a value in a closed table.
pub(crate) fn word_of<T: PartialEq>(words: &[(&'static str, T)], value: T) -> &'static str {
    words.iter().find(|(_, v)| *v == value).map_or("", |(word, _)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a file says, what a snapshot says and what Rust says are the same words.
    #[test]
    fn the_words_of_files_and_snapshots_agree() {
        fn agree<T: Serialize + PartialEq + Copy>(words: &[(&'static str, T)]) {
            for (word, value) in words {
                assert_eq!(serde_json::to_value(value).unwrap(), *word);
                assert_eq!(word_of(words, *value), *word);
            }
        }
        agree(&Need::WORDS);
        agree(&Search::WORDS);
        agree(&NameOf::WORDS);
        agree(&Unit::WORDS);
        agree(&PARTS);
        agree(&kinds());
        agree(&crate::register::Subject::WORDS);
    }
}
