//! What the answers look like: the same keys as the command line's `--json`.

use crate::problem::{FaultSaid, faults};
use crate::visit::Visit;
use huecry_catalogue::{Catalogue, Lang, Register, Said};
use huecry_desk::record::{self, Past, Written};
use huecry_desk::search::{self, Answer};
use huecry_terms::{Act, Hit, Instant, Reason, Record};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value as Json};
use utoipa::ToSchema;

/// One answer to one question.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Answer)]
pub struct AnswerSaid {
    /// The act that recorded the search; durable before this answer was sent.
    #[schema(minimum = 0, example = 18204771)]
    pub act: u64,
    /// `hits`, or `no-record`: nothing this bureau may see here matched. It proves nothing.
    pub answer: AnswerWord,
    /// When it was looked up (UTC, RFC 3339).
    #[schema(value_type = String, format = DateTime, example = "2026-11-23T02:14:07.412Z")]
    #[serde(serialize_with = "moment")]
    pub as_of: Instant,
    /// Where was looked: every register the caller may search for this purpose, or those asked for.
    #[schema(example = json!(["nominals", "travel-documents"]))]
    pub registers: Vec<String>,
    /// Numbers of the question whose check digit is wrong: misread, mistyped or forged. They were searched all the same.
    #[schema(example = json!(["L898902C37"]))]
    pub wrong_digits: Vec<String>,
    /// What was found, likeliest first.
    pub hits: Vec<HitSaid>,
}

/// Whether anything was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerWord {
    /// At least one record may be what was asked for.
    Hits,
    /// No record.
    NoRecord,
}

/// A record that may be what was asked for. Only its source can confirm it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Hit)]
pub struct HitSaid {
    /// The register it stands in.
    #[schema(example = "nominals")]
    pub register: String,
    /// What people call it.
    #[schema(example = "NOM-2026-000123")]
    pub record: String,
    /// What machines call it.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    pub id: String,
    /// How sure the match is, in a word: `exact`, `strong` or `possible`. Never show the score without it.
    pub word: WordSaid,
    /// How alike, from 0 to 1, to three places.
    #[schema(minimum = 0, maximum = 1, example = 0.912)]
    pub score: f64,
    /// Why it may be the same.
    pub reasons: Vec<ReasonSaid>,
    /// Why it may not.
    pub against: Vec<ReasonSaid>,
    /// The fields of the hit card, by field, as the register declares them.
    #[schema(value_type = Object, additional_properties = true, example = json!({"names": ["Karim Abdallah"]}))]
    pub summary: Map<String, Json>,
    /// The bureau that answers for it.
    #[schema(example = "RO")]
    pub source: String,
    /// What may be done with it: `H0` police use; `H1` not in court, `H2` not onward without the source's permission; `H3: …` as the words say.
    #[schema(example = "H0")]
    pub handling: String,
    /// What must be told with it, in the caller's language: that it was published before its review, that it is looked at again.
    #[schema(max_items = 100, example = json!(["Circulated, NOT REVIEWED"]))]
    pub announced: Vec<String>,
}

/// How sure a match is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = Word)]
#[serde(rename_all = "kebab-case")]
pub enum WordSaid {
    /// It may be; a person must look.
    Possible,
    /// It most likely is.
    Strong,
    /// What was asked stands in the record.
    Exact,
}

/// One reason for or against.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Reason)]
pub struct ReasonSaid {
    /// The field it is about.
    #[schema(example = "names")]
    pub field: String,
    /// What was asked.
    #[schema(example = "KARIM ABDALLAH")]
    pub asked: String,
    /// What stands in the record.
    #[schema(example = "كريم عبد الله")]
    pub found: String,
    /// Why, in the caller's language.
    #[schema(example = "KARIM ABDALLAH for كريم عبد الله: the same name in another script")]
    pub because: String,
    /// The key of those words, for programs.
    #[schema(example = "reason-name-transliterated")]
    pub key: String,
    /// How much it weighs: above 0 for, below 0 against, to three places.
    #[schema(example = 0.41)]
    pub weight: f64,
}

/// A record as this caller may see it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Record)]
pub struct RecordSaid {
    /// The register it stands in.
    #[schema(example = "nominals")]
    pub register: String,
    /// What people call it.
    #[schema(example = "NOM-2026-000123")]
    pub record: String,
    /// What machines call it.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    pub id: String,
    /// Its version, from 1; the entity tag of the answer is the same number.
    #[schema(minimum = 1, example = 2)]
    pub version: u32,
    /// The bureau that answers for it.
    #[schema(example = "RO")]
    pub source: String,
    /// `active`, or `withdrawn`: its source took it back.
    #[schema(example = "active")]
    pub state: String,
    /// What may be done with it: `H0` police use; `H1` not in court, `H2` not onward without the source's permission; `H3: …` as the words say.
    #[schema(example = "H0")]
    pub handling: String,
    /// How far source (A, B, C, X) and information (1 to 4) can be trusted; null where the source does not say.
    #[schema(example = "B2")]
    pub evaluation: Option<String>,
    /// What the source forbids, told to the source alone: `bureau:FR`, `everyone-but:ES,IT`, with `/FIELD` for one field.
    #[schema(example = json!(["bureau:FR/photographs"]))]
    pub restrictions: Vec<String>,
    /// The last day it may be kept.
    #[schema(format = Date, example = "2036-11-22")]
    pub keep_until: String,
    /// The values by field. A field that is not there is absent; `{"nothing": "unknown"}` is unknown to the source, `{"nothing": "withheld"}` is withheld by it. The shape of each field is in the register's JSON Schema.
    #[schema(value_type = Object, additional_properties = true, example = json!({"names": ["Karim Abdallah"], "birth-dates": {"nothing": "unknown"}}))]
    pub values: Map<String, Json>,
}

/// One version in the history of a record.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Version)]
pub struct VersionSaid {
    /// The record as it was.
    #[serde(flatten)]
    pub record: RecordSaid,
    /// The act that wrote it.
    #[schema(minimum = 0, example = 18204771)]
    pub act: u64,
    /// Who wrote it; `-` where that act was erased.
    #[schema(example = "RO-0001")]
    pub officer: String,
    /// When (UTC, RFC 3339); `-` where that act was erased.
    #[schema(example = "2026-11-23T02:14:07.412Z")]
    pub at: String,
    /// For which purpose.
    #[schema(example = "record-keeping")]
    pub purpose: Option<String>,
    /// In which case.
    #[schema(example = "RO-2026-0412")]
    pub case: Option<String>,
    /// Why, in the officer's words; empty for a first recording.
    #[schema(example = "date of birth corrected")]
    pub reason: String,
}

/// A record that was written.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Written)]
pub struct WrittenSaid {
    /// What people call it.
    #[schema(example = "NOM-2026-000123")]
    pub record: String,
    /// What machines call it.
    #[schema(format = "uuid", example = "019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6071")]
    pub id: String,
    /// Its version from now on.
    #[schema(minimum = 1, example = 1)]
    pub version: u32,
    /// The act; durable before this answer was sent.
    #[schema(minimum = 0, example = 18204771)]
    pub act: u64,
    /// What a person should look at, though nothing forbids it.
    pub notes: Vec<FaultSaid>,
}

impl AnswerSaid {
    /// The answer in words.
    pub(crate) fn of(catalogue: &Catalogue, lang: Lang, answer: &Answer) -> AnswerSaid {
        AnswerSaid {
            act: answer.act.0,
            answer: if answer.hits.is_empty() { AnswerWord::NoRecord } else { AnswerWord::Hits },
            as_of: answer.as_of,
            registers: answer.registers.iter().map(ToString::to_string).collect(),
            wrong_digits: answer.wrong_digits.clone(),
            hits: answer
                .hits
                .iter()
                .map(|hit| HitSaid::of(catalogue, lang, hit, answer.announced.of(hit.record.id)))
                .collect(),
        }
    }
}

impl HitSaid {
    fn of(catalogue: &Catalogue, lang: Lang, hit: &Hit, announced: &[Said]) -> HitSaid {
        let summary = catalogue.register(&hit.record.register).map(|r| search::summary(catalogue, r, &hit.record));
        let said = |list: &[Reason]| list.iter().map(|reason| ReasonSaid::of(catalogue, lang, reason)).collect();
        HitSaid {
            register: hit.record.register.to_string(),
            record: hit.record.number.clone(),
            id: hit.record.id.to_string(),
            word: hit.word.into(),
            score: rounded(hit.score),
            reasons: said(&hit.reasons),
            against: said(&hit.against),
            summary: summary.unwrap_or_default(),
            source: hit.record.source.to_string(),
            handling: hit.record.body.handling.to_string(),
            announced: announced.iter().map(|said| said.get(lang).to_string()).collect(),
        }
    }
}

impl From<huecry_terms::Word> for WordSaid {
    fn from(word: huecry_terms::Word) -> Self {
        match word {
            huecry_terms::Word::Possible => WordSaid::Possible,
            huecry_terms::Word::Strong => WordSaid::Strong,
            huecry_terms::Word::Exact => WordSaid::Exact,
        }
    }
}

impl ReasonSaid {
    fn of(catalogue: &Catalogue, lang: Lang, reason: &Reason) -> ReasonSaid {
        // The reason's own arguments come first: what it calls `asked` may be one part of a name.
        let mut args: Vec<(&str, &str)> = reason.with.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        for (name, value) in [("field", &reason.field), ("asked", &reason.asked), ("found", &reason.found)] {
            if !args.iter().any(|(own, _)| *own == name) {
                args.push((name, value));
            }
        }
        ReasonSaid {
            field: reason.field.clone(),
            asked: reason.asked.clone(),
            found: reason.found.clone(),
            because: catalogue.words().say(lang, &reason.because, &args),
            key: reason.because.clone(),
            weight: rounded(reason.weight),
        }
    }
}

impl RecordSaid {
    /// The record; its restrictions only where its source asks.
    pub(crate) fn of(catalogue: &Catalogue, register: &Register, found: &Record, own: bool) -> RecordSaid {
        RecordSaid {
            register: found.register.to_string(),
            record: found.number.clone(),
            id: found.id.to_string(),
            version: found.version,
            source: found.source.to_string(),
            state: found.body.state.as_str().to_string(),
            handling: found.body.handling.to_string(),
            evaluation: found.body.evaluation.map(|e| e.to_string()),
            restrictions: if own { record::restriction_words(register, &found.body) } else { Vec::new() },
            keep_until: found.body.keep_until.to_string(),
            values: record::values_json(catalogue, register, found),
        }
    }
}

impl VersionSaid {
    /// One version with who wrote it.
    pub(crate) fn of(catalogue: &Catalogue, register: &Register, past: &Past, own: bool) -> VersionSaid {
        let entry = past.entry.as_ref();
        let reason = match entry.map(|e| &e.act) {
            Some(Act::Recorded { reason, .. }) => reason.clone(),
            _ => String::new(),
        };
        let or_dash = |text: Option<String>| text.unwrap_or_else(|| "-".into());
        VersionSaid {
            record: RecordSaid::of(catalogue, register, &past.record, own),
            act: past.act.0,
            officer: or_dash(entry.and_then(|e| e.officer.as_ref()).map(ToString::to_string)),
            at: or_dash(entry.map(|e| e.at.to_string())),
            purpose: entry.and_then(|e| e.purpose.as_ref()).map(ToString::to_string),
            case: entry.and_then(|e| e.case.as_ref()).map(ToString::to_string),
            reason,
        }
    }
}

impl WrittenSaid {
    /// What was written, with its notes in words.
    pub(crate) fn of(visit: &Visit<'_>, written: &Written) -> WrittenSaid {
        WrittenSaid {
            record: written.number.clone(),
            id: written.record.to_string(),
            version: written.version,
            act: written.act.0,
            notes: faults(visit.catalogue(), visit.lang, &written.notes),
        }
    }
}

/// To three places, as the command line writes it.
pub(crate) fn rounded(n: f32) -> f64 {
    (f64::from(n) * 1_000.0).round() / 1_000.0
}

/// A moment as RFC 3339 has it.
pub(crate) fn moment<S: Serializer>(at: &Instant, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(at)
}
