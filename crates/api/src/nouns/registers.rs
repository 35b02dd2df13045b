//! `/api/v1/registers`, `/api/v1/codes/{list}`: what is declared. The catalogue is published, so that reading it
//! is no act.

use crate::nouns::schema;
use crate::problem::Stop;
use crate::problem::Wrong;
use crate::reply::Reply;
use crate::visit::Visit;
use huecry_catalogue::{CountsFrom, Field, Lang, Register};
use huecry_terms::Tag;
use serde::Serialize;
use serde_json::Value as Json;
use utoipa::ToSchema;

/// Every register.
#[derive(Debug, Serialize, ToSchema)]
pub struct Registers {
    /// By name.
    registers: Vec<RegisterLine>,
}

/// A register in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegisterLine {
    /// Its name in paths and questions.
    #[schema(example = "travel-documents")]
    register: String,
    /// The version of its text; a change of law raises it.
    #[schema(minimum = 1, example = 1)]
    version: u32,
    /// What people call it, in the caller's language.
    #[schema(example = "Stolen and lost travel documents")]
    title: String,
    /// What its records are about: `person`, `object`, `document` or `incident`.
    #[schema(example = "document")]
    subject: &'static str,
    /// What the numbers of its records begin with.
    #[schema(example = "DOC")]
    number: String,
}

/// A register as declared: what it holds, why, who may have it, how long.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Register)]
pub struct RegisterSaid {
    #[serde(flatten)]
    line: RegisterLine,
    /// Why it exists, in the caller's language.
    about: String,
    /// What "no record" does not mean here. Show it with every such answer.
    no_record: String,
    /// What it rests on.
    legal_basis: Vec<Basis>,
    /// The purposes it may be used for: codes of the list `purposes`.
    #[schema(example = json!(["check-document", "border-control"]))]
    purposes: Vec<String>,
    /// The named checks a record must satisfy.
    checks: Vec<String>,
    /// How long a record is kept.
    retention: RetentionSaid,
    /// Who may do what.
    access: AccessSaid,
    /// Only a bureau of the country in this field may record.
    #[schema(example = "issuer")]
    only_source: Option<String>,
    /// The blocks of the form, in their order.
    sections: Vec<SectionSaid>,
    /// The JSON Schema (2020-12) of a record's `values`.
    #[schema(value_type = Object, additional_properties = true)]
    schema: Json,
}

/// One text a register rests on.
#[derive(Debug, Serialize, ToSchema)]
pub struct Basis {
    /// The text and its article.
    #[schema(example = "RPD 35")]
    pub(crate) cite: String,
    /// Whether somebody compared the article with its current text. `false` means that nobody has: do not rely on it.
    #[schema(example = false)]
    pub(crate) checked: bool,
}

/// How long a record is kept, from when, and what then.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Retention)]
pub struct RetentionSaid {
    /// How long: `5 years`, `18 months`, `90 days`, on the calendar.
    #[schema(example = "5 years")]
    keep: String,
    /// From when: `recorded`, or the field whose date counts.
    #[schema(example = "recorded")]
    counts_from: String,
    /// How long before the end its source is reminded.
    #[schema(example = "6 months")]
    remind: String,
    /// What happens at the end: `erase` or `anonymise`.
    #[schema(example = "erase")]
    then: &'static str,
}

/// Who may do what with a register.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Access)]
pub struct AccessSaid {
    /// The roles that may record.
    #[schema(example = json!(["ncb.recorder"]))]
    record: Vec<String>,
    /// The roles, and families of roles, that may look.
    #[schema(example = json!(["ncb", "duty"]))]
    consult: Vec<String>,
    /// The fields anybody may see.
    public: Vec<String>,
}

/// A block of the form.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Section)]
pub struct SectionSaid {
    /// Its name within the register.
    #[schema(example = "document")]
    section: String,
    /// What people call it, in the caller's language.
    #[schema(example = "The document")]
    title: String,
    /// Its fields.
    fields: Vec<FieldSaid>,
}

/// A field of a register.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Field)]
pub struct FieldSaid {
    /// Its name, the key in `values`.
    #[schema(example = "document-number")]
    field: String,
    /// What people call it, in the caller's language.
    #[schema(example = "Document number")]
    label: String,
    /// What helps to fill it in.
    hint: Option<String>,
    /// How it behaves: `name`, `date`, `country`, `place`, `identifier`, `code`, `measure`, `text`, `image` or `link`.
    #[schema(example = "identifier")]
    kind: &'static str,
    /// How much it is needed: `required`, `desired` or `optional`. "Unknown" is an answer.
    #[schema(example = "required")]
    need: &'static str,
    /// Whether it may hold several values; its value is then a list.
    many: bool,
    /// How it is searched: `none`, `filter`, `exact`, `tolerant`, `near`, `words` or `fuzzy`.
    #[schema(example = "tolerant")]
    search: &'static str,
    /// The scheme of the number, for an identifier.
    #[schema(example = "travel-document")]
    scheme: Option<String>,
    /// The code list, for a code.
    #[schema(example = "travel-document-types")]
    codes: Option<String>,
    /// The unit, for a measure.
    #[schema(example = "cm")]
    unit: Option<&'static str>,
    /// The least that is plausible, for a measure, in the unit.
    #[schema(example = "30")]
    min: Option<String>,
    /// The most that is plausible, for a measure, in the unit.
    #[schema(example = "260")]
    max: Option<String>,
    /// The register it points into, for a link.
    #[schema(example = "nominals")]
    register: Option<String>,
    /// The version since which nothing is entered here any more.
    retired: Option<u32>,
}

/// A list of codes: what is stored is the code, what people see is its label.
#[derive(Debug, Serialize, ToSchema)]
pub struct Codes {
    /// Its name.
    #[schema(example = "travel-document-types")]
    list: String,
    /// The version of its text.
    #[schema(minimum = 1, example = 1)]
    version: u32,
    /// What people call it, in the caller's language.
    #[schema(example = "Types of travel document")]
    title: String,
    /// Where it comes from, and its licence.
    source: String,
    /// The codes, in the order of the file.
    codes: Vec<CodeSaid>,
}

/// One code of a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Code)]
pub struct CodeSaid {
    /// What is stored.
    #[schema(example = "P")]
    code: String,
    /// What people see, in the caller's language.
    #[schema(example = "Passport")]
    label: String,
    /// What it means, where the label does not say enough.
    about: Option<String>,
    /// Other words for it that are read too.
    also: Vec<String>,
    /// ISO 3166-1 alpha-3 or ICAO 9303's three letters, for a country.
    #[schema(example = "ROU")]
    alpha3: Option<String>,
    /// ISO 3166-1's number, for a country.
    #[schema(example = "642")]
    numeric: Option<String>,
    /// Codes that are nearly the same.
    near: Vec<String>,
    /// The version of the list since which it is not entered any more.
    retired: Option<u32>,
}

pub(crate) fn all(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let registers = visit.catalogue().registers().iter().map(|r| RegisterLine::of(r, visit.lang)).collect();
    Ok(told(visit, Reply::ok(&Registers { registers })))
}

pub(crate) fn one(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let (register, lang) = (visit.register()?, visit.lang);
    let name = |tag: Tag| register.by_tag(tag).map_or_else(String::new, |field| field.id.to_string());
    let body = RegisterSaid {
        line: RegisterLine::of(register, lang),
        about: register.about.get(lang).to_string(),
        no_record: register.no_record.get(lang).to_string(),
        legal_basis: register.legal_basis.iter().map(|b| Basis { cite: b.cite.clone(), checked: b.checked }).collect(),
        purposes: register.purposes.iter().map(ToString::to_string).collect(),
        checks: register.checks.clone(),
        retention: RetentionSaid {
            keep: register.retention.keep.to_string(),
            counts_from: match register.retention.counts_from {
                CountsFrom::Recorded => "recorded".into(),
                CountsFrom::Field(tag) => name(tag),
            },
            remind: register.retention.remind.to_string(),
            then: register.retention.then.as_str(),
        },
        access: AccessSaid {
            record: register.access.record.iter().map(ToString::to_string).collect(),
            consult: register.access.consult.iter().map(|g| g.as_str().to_string()).collect(),
            public: register.access.public.iter().map(|tag| name(*tag)).collect(),
        },
        only_source: register.only_source.map(name),
        sections: sections(register, lang),
        schema: schema::of(visit.catalogue(), register, lang),
    };
    Ok(told(visit, Reply::ok(&body)))
}

pub(crate) fn codes(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    let lang = visit.lang;
    let list = visit.catalogue().codes(visit.part("list")).ok_or(Wrong::NoSuchPath)?;
    let code = |code: &huecry_catalogue::Code| CodeSaid {
        code: code.id.to_string(),
        label: code.label.get(lang).to_string(),
        about: code.about.as_ref().map(|about| about.get(lang).to_string()),
        also: code.also.clone(),
        alpha3: code.alpha3.clone(),
        numeric: code.numeric.clone(),
        near: code.near.iter().map(ToString::to_string).collect(),
        retired: code.retired,
    };
    let body = Codes {
        list: list.id.clone(),
        version: list.version,
        title: list.title.get(lang).to_string(),
        source: list.source.clone(),
        codes: list.iter().map(code).collect(),
    };
    Ok(told(visit, Reply::ok(&body)))
}

/// The answer with the language it speaks.
pub(crate) fn told(visit: &Visit<'_>, reply: Reply) -> Reply {
    reply.header(http::header::CONTENT_LANGUAGE, http::HeaderValue::from_static(visit.lang.as_str()))
}

impl RegisterLine {
    pub(crate) fn of(register: &Register, lang: Lang) -> RegisterLine {
        RegisterLine {
            register: register.id.to_string(),
            version: register.version,
            title: register.title.get(lang).to_string(),
            subject: register.subject.as_str(),
            number: register.number.clone(),
        }
    }
}

fn sections(register: &Register, lang: Lang) -> Vec<SectionSaid> {
    let section = |section: &huecry_catalogue::Section| SectionSaid {
        section: section.id.clone(),
        title: section.title.get(lang).to_string(),
        fields: register.fields_of(section).iter().map(|field| FieldSaid::of(field, lang)).collect(),
    };
    register.sections.iter().map(section).collect()
}

impl FieldSaid {
    pub(crate) fn of(field: &Field, lang: Lang) -> FieldSaid {
        FieldSaid {
            field: field.id.to_string(),
            label: field.label.get(lang).to_string(),
            hint: field.hint.as_ref().map(|hint| hint.get(lang).to_string()),
            kind: field.kind.as_str(),
            need: field.need.as_str(),
            many: field.many,
            search: field.search.as_str(),
            scheme: field.scheme.clone(),
            codes: field.codes.clone(),
            unit: field.unit.map(|unit| unit.as_str()),
            min: field.min.map(|min| min.to_string()),
            max: field.max.map(|max| max.to_string()),
            register: field.register.as_ref().map(ToString::to_string),
            retired: field.retired,
        }
    }
}
