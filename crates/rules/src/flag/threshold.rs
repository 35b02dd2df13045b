//! # The penalty is below the threshold of a red notice
//! Cites:   RPD 83(1)
//! Raised:  a maximum under 24 months; a sentence and a remainder both under six months. Both readings
//!          of "and/or" are shown.

use super::{Evidence, Example, Field, Flag, Maximum, Reading};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-THRESHOLD", cites: "RPD 83(1)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    if !reading.is(&["red"]) {
        return Vec::new();
    }
    match &reading.request.sentence {
        Some(sentence) => of_sentence(sentence.months, sentence.remaining_months),
        None => of_charges(reading),
    }
}

/// Six months given or six months left will do: "and/or" is read widely, and the reviewer sees both.
fn of_sentence(months: Option<u32>, remaining: Option<u32>) -> Vec<Evidence> {
    let known = months.into_iter().chain(remaining);
    if known.clone().next().is_none() || known.clone().any(|months| months >= SENTENCE_LEAST) {
        return Vec::new();
    }
    let shown = |months: Option<u32>| months.map_or_else(|| "?".to_string(), |months| months.to_string());
    let evidence = Evidence::datum(Field::Sentence, "because-sentence-short");
    vec![evidence.with("months", shown(months)).with("remaining", shown(remaining))]
}

fn of_charges(reading: &Reading<'_>) -> Vec<Evidence> {
    let offences = reading.request.offences.iter().enumerate();
    let below = offences.filter_map(|(n, offence)| {
        let months = offence.maximum_months.filter(|months| *months < MAXIMUM_LEAST)?;
        let term = offence.maximum == Maximum::Term;
        term.then(|| Evidence::datum(Field::Penalty(n), "because-maximum-low").with("months", months))
    });
    below.collect()
}

const MAXIMUM_LEAST: u32 = 24;
const SENTENCE_LEAST: u32 = 6;

const EXAMPLES: &[Example] = &[
    Example(true, r##"{"offences": [{"wording": "Theft", "maximum_months": 23}]}"##),
    Example(false, r##"{"offences": [{"wording": "Theft", "maximum_months": 24}]}"##),
    Example(false, r##"{"sentence": {"months": 8, "remaining_months": 5}}"##),
    Example(true, r##"{"sentence": {"months": 5, "remaining_months": 4}}"##),
    Example(false, r##"{"type": "blue", "offences": [{"wording": "Theft", "maximum_months": 12}]}"##),
];
