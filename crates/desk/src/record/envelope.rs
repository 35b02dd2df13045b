//! What the source says about a record beside its values: handling, evaluation, restrictions.

use huecry_catalogue::Register;
use huecry_terms::record::Body;
use huecry_terms::{Against, Evaluation, Handling, Refusal, RefusalKind, Restriction, What};

/// What the source says about a record beside its values.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Envelope {
    /// The source's own reference, unique within register and source.
    pub source_ref: Option<String>,
    /// What recipients may do with it.
    pub handling: Handling,
    /// How far source and information can be trusted.
    pub evaluation: Option<Evaluation>,
    /// What the source forbids: `bureau:FR`, `everyone-but:ES,IT`, each with `/FIELD` for one field.
    pub restrictions: Vec<String>,
}

/// The restrictions of a body in the words they are entered in.
pub fn restriction_words(register: &Register, body: &Body) -> Vec<String> {
    let word = |r: &Restriction| match r.what {
        What::Record => r.against.to_string(),
        What::Field(tag) => {
            let field = register.by_tag(tag).map_or_else(|| tag.0.to_string(), |f| f.id.to_string());
            format!("{}/{field}", r.against)
        }
    };
    body.restrictions.iter().map(word).collect()
}

/// The envelope of a body, to be changed in part.
pub(crate) fn envelope_of(register: &Register, body: &Body) -> Envelope {
    Envelope {
        source_ref: body.source_ref.clone(),
        handling: body.handling.clone(),
        evaluation: body.evaluation,
        restrictions: restriction_words(register, body),
    }
}

/// One restriction as it is entered: `bureau:FR`, `everyone/FIELD`.
pub(crate) fn restriction(register: &Register, text: &str) -> Result<Restriction, Refusal> {
    let wrong = |about: String| Refusal::new(RefusalKind::FormNotSatisfied, about);
    let (who, field) = match text.split_once('/') {
        Some((who, field)) => (who, Some(field)),
        None => (text, None),
    };
    let against: Against = who.parse().map_err(|e: huecry_terms::IdError| wrong(e.to_string()))?;
    let what = match field {
        None => What::Record,
        Some(id) => {
            let shown: String = id.chars().take(80).collect();
            let field = register
                .field_named(id)
                .ok_or_else(|| wrong(format!("restriction: `{shown}` is no field of {}", register.id)))?;
            What::Field(field.tag)
        }
    };
    Ok(Restriction { against, what })
}
