//! # The account of the facts is too thin
//! Cites:   RPD 83(2)
//! Raised:  red: very few words, or few and no time; no time and a short account, a vague one or the text of a statute; the
//!          text of a statute, all of a group or vague words instead of an act, in a short account without a day; a short
//!          account sent for many persons. Blue and green with an offence: few words, no time, and vague ones.

use super::{Evidence, Example, Field, Flag, In, Reading, Said};

/// See the head of this file.
pub(super) const FLAG: Flag = Flag { id: "F-FACTS-THIN", cites: "RPD 83(2)", raise, examples: EXAMPLES };

fn raise(reading: &Reading<'_>) -> Vec<Evidence> {
    let (words, figures) = (reading.words(In::Facts), reading.has_year(In::Facts));
    let mut evidence = Vec::new();
    if reading.is(&["blue", "green"]) && !reading.request.offences.is_empty() && words < SOME && !figures {
        evidence.extend(reading.evidence(In::Facts, "vague"));
    }
    if !reading.is(&["red"]) {
        return evidence;
    }
    let statute: Vec<Evidence> = reading.all(In::Facts, "law-text").iter().map(Said::evidence).take(3).collect();
    let vague = reading.evidence(In::Facts, "vague");
    if words < FEW || (words < SOME && !figures) {
        evidence.push(Evidence::datum(Field::Facts, "because-few-words").with("words", words));
    }
    let concrete = super::acts::has_concrete_crime(reading);
    let listed = !super::racial::by_group(reading).is_empty() && !concrete;
    if words < LISTED && (statute.len() > 1 || listed) && !reading.has_day(In::Facts) {
        evidence.push(Evidence::datum(Field::Facts, "because-few-words").with("words", words));
        evidence.extend(statute.iter().cloned());
    }
    if words < MANY && !concrete && !reading.has_day(In::Facts) && statute.len() + vague.len() > 1 {
        evidence.push(Evidence::datum(Field::Facts, "because-no-time"));
        evidence.extend(vague.iter().cloned());
    }
    if !figures && (!statute.is_empty() || !vague.is_empty() || words < MANY) {
        evidence.push(Evidence::datum(Field::Facts, "because-no-time"));
        evidence.extend(statute.into_iter().chain(vague));
    }
    let bulk = (super::bulk::FLAG.raise)(reading);
    evidence.extend(bulk.into_iter().filter(|_| words < MANY));
    evidence
}

const FEW: usize = 9;
const SOME: usize = 22;
const MANY: usize = 60;
const LISTED: usize = 45;

const EXAMPLES: &[Example] = &[
    Example(
        true,
        r##"{"facts": "Whoever causes loss to another by presenting false facts shall be punished. The subject did commit the above."}"##,
    ),
    Example(true, r##"{"facts": "Vol aggravé en récidive. Individu dangereux."}"##),
    Example(
        true,
        r##"{"facts": "El sujeto ha tenido participación en diversos hechos de estafa cometidos en distintas fechas y lugares del país."}"##,
    ),
    Example(true, r##"{"facts": "ارتكب المطلوب جريمة القتل المعاقب عليها قانوناً بكامل أركانها."}"##),
    Example(false, r##"{}"##),
];
