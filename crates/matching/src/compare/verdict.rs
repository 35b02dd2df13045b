//! From evidence to a word.

use super::Found;
use huecry_terms::{Reason, Word};

/// How alike question and record are, in a word, with the reasons.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// In a word.
    pub word: Word,
    /// 0 to 1, for the order of the hits.
    pub score: f32,
    /// Why it may be the same, weightiest first.
    pub reasons: Vec<Reason>,
    /// Why it may not, weightiest first.
    pub against: Vec<Reason>,
}

/// Weighs what was found. A number that alone proves nothing (`exact_needs`: serial numbers repeat
/// between makes, plates between countries) is only possible until a needed field agrees.
pub(super) fn weigh(primary: Vec<Found>, moving: Vec<Found>) -> Option<Verdict> {
    let best = primary.iter().map(|f| f.strength).max_by(f32::total_cmp)?;
    let mut score = best;
    let supported = primary.iter().any(|f| f.needed && !f.identifier && f.strength >= NEEDED_LEAST)
        || moving.iter().any(|f| f.needed && f.strength > 0.0);
    let mut exact = primary.iter().any(|f| f.exact && f.strength >= best - f32::EPSILON);
    let alone = primary.iter().any(|f| f.alone && f.strength >= best - f32::EPSILON);
    if primary.len() > 1 && primary.iter().filter(|f| f.strength >= NEEDED_LEAST).count() > 1 {
        score += (1.0 - score) * SECOND_WITNESS;
    }
    // An equal birth date must not lift a name that is only a little alike.
    let liftable = best >= LIFTABLE;
    for found in &moving {
        if found.strength > 0.0 && liftable {
            score += (1.0 - score) * 0.5 * found.strength;
        } else if found.strength < 0.0 {
            score *= 1.0 + 0.35 * found.strength;
            exact &= found.strength > -CONTRADICTION;
        }
    }
    let mut word = match score {
        s if exact && s >= STRONG => Word::Exact,
        s if s >= STRONG => Word::Strong,
        s if s >= POSSIBLE => Word::Possible,
        _ => return None,
    };
    let mut verdict = Verdict { word, score, reasons: Vec::new(), against: Vec::new() };
    if alone && !supported {
        word = Word::Possible;
        verdict.score = verdict.score.min(ALONE_MOST);
        let number = primary.iter().find(|f| f.identifier).and_then(|f| f.reasons.first());
        verdict.against.extend(number.map(|r| super::plain(&r.field, &r.asked, &r.found, "reason-number-alone", -0.2)));
    }
    verdict.word = word;
    for found in primary.into_iter().chain(moving) {
        verdict.reasons.extend(found.reasons);
        verdict.against.extend(found.against);
    }
    verdict.reasons.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    verdict.against.sort_by(|a, b| a.weight.total_cmp(&b.weight));
    Some(verdict)
}

/// At or above it a hit is strong.
pub const STRONG: f32 = 0.85;
/// At or above it there is a hit at all.
pub const POSSIBLE: f32 = 0.62;
const LIFTABLE: f32 = 0.6;
const CONTRADICTION: f32 = 0.3;
const SECOND_WITNESS: f32 = 0.3;
const NEEDED_LEAST: f32 = 0.7;
const ALONE_MOST: f32 = 0.84;
