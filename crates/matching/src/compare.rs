//! How alike a question and a record are, with every reason for and every reason against.
//!
//! Each thing asked is compared with the record's values of the same kind and part. What can find a
//! record by itself (a number, a name, words, a position) gives the score; what cannot (a date, a
//! country, a sex) moves it up or down. An equal birth date never lifts an unrelated name, and a
//! part that is missing costs less than one that contradicts.

mod asked;
mod secondary;
mod verdict;

pub use asked::Asked;
pub use verdict::Verdict;

use crate::identifiers::{self, Degree, Normal, Range, Scheme};
use crate::names::Prepared;
use crate::words::{share, words};
use crate::{names, places};
use huecry_terms::{Identifier, Kind, Part, Quality, Reason, Value};

/// One value of a record with what its field says of it.
#[derive(Debug, Clone, Copy)]
pub struct Facet<'a> {
    /// The field's id, for the reason.
    pub field: &'a str,
    /// What the field holds.
    pub kind: Kind,
    /// Which part the value plays.
    pub part: Option<Part>,
    /// The scheme of an identifier.
    pub scheme: Option<Scheme>,
    /// Whether this field, when it agrees, makes up for what another number alone does not prove.
    pub needed: bool,
    /// Whether this number alone proves nothing unless a needed field agrees too.
    pub alone: bool,
    /// The last number of the range that begins with this one.
    pub range_end: Option<&'a Identifier>,
    /// The value, never `Many`.
    pub value: &'a Value,
}

/// What one thing asked found in the record.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// The field it was found in.
    pub field: String,
    /// 0 to 1 for what finds by itself; −1 to 1 for what moves the score.
    pub strength: f32,
    /// Whether what was asked stands there word for word.
    pub exact: bool,
    /// Whether it is a number.
    pub identifier: bool,
    /// Whether it is a number that alone proves nothing.
    pub alone: bool,
    /// Whether it was found in a field the register calls needed.
    pub needed: bool,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Why not.
    pub against: Vec<Reason>,
}

/// Compares a question with one record. `rarity` says how rare a part of a name is, 0 to 1.
/// `None` when nothing that finds by itself was found.
pub fn compare(asked: &Asked, facets: &[Facet<'_>], rarity: &dyn Fn(&str) -> f32) -> Option<Verdict> {
    let mut primary = Vec::new();
    primary.extend(asked.identifiers.iter().filter_map(|i| best_identifier(i, facets)));
    primary.extend(asked.name.as_ref().and_then(|n| best_name(n, facets, rarity)));
    primary.extend(asked.words.as_ref().and_then(|w| best_words(w, facets)));
    primary.extend(asked.position.and_then(|p| nearest(p, facets)));
    primary.extend(asked.image.as_ref().and_then(|i| same_image(i, facets)));
    // Whoever asks for a number and a make asks for that number: the make alone is another weapon.
    if !asked.identifiers.is_empty() && !primary.iter().any(|found| found.identifier) {
        primary.retain(|found| !found.needed);
    }
    let moving = secondary::moving(asked, facets);
    if primary.is_empty() && !asked.finds_by_itself() {
        primary.extend(secondary::dates_alone(asked, facets));
    }
    verdict::weigh(primary, moving)
}

fn best_identifier(asked: &asked::AskedNumber, facets: &[Facet<'_>]) -> Option<Found> {
    let mut best: Option<Found> = None;
    for facet in facets {
        let (Some(scheme), Value::Identifier(found)) = (facet.scheme, facet.value) else { continue };
        let Some((_, normal)) = asked.readings.iter().find(|(s, _)| *s == scheme) else { continue };
        let Ok(theirs) = identifiers::normalise(scheme, &found.raw) else { continue };
        if let Some(one) = within(asked, facet, normal, &theirs, scheme) {
            return Some(one);
        }
        let alike = identifiers::compare(scheme, normal, &theirs);
        let better = best.as_ref().is_none_or(|b| alike.score > b.strength);
        if alike.degree == Degree::Not || !better {
            continue;
        }
        let mut one = Found::of(facet, alike.score, alike.degree == Degree::Exact);
        one.identifier = true;
        one.alone = facet.alone;
        one.reasons.push(reason(facet.field, &asked.raw, &found.raw, alike.because(), alike.score));
        one.against.extend(alike.against().map(|b| reason(facet.field, &asked.raw, &found.raw, b, -0.2)));
        one.against.extend(
            normal
                .check
                .because()
                .filter(|_| is_wrong(normal))
                .map(|b| reason(facet.field, &asked.raw, &found.raw, b, -0.1)),
        );
        best = Some(one);
    }
    let mut best = best?;
    asked_country(asked, facets, &mut best);
    Some(best)
}

/// A number inside a recorded range is one of the range.
fn within(
    asked: &asked::AskedNumber,
    facet: &Facet<'_>,
    normal: &Normal,
    first: &Normal,
    scheme: Scheme,
) -> Option<Found> {
    let last = facet.range_end?;
    let end = identifiers::normalise(scheme, &last.raw).ok()?;
    if !Range::of(&first.text, &end.text)?.holds(&normal.text) {
        return None;
    }
    let mut found = Found::of(facet, 1.0, true);
    found.identifier = true;
    let shown = format!("{}–{}", first.text, last.raw);
    let mut why = plain(facet.field, &asked.raw, &shown, "reason-identifier-in-range", 1.0);
    why.with = vec![("from".into(), first.text.clone()), ("to".into(), end.text)];
    found.reasons.push(why);
    Some(found)
}

/// A number that an MRZ says another country issued is another document.
fn asked_country(asked: &asked::AskedNumber, facets: &[Facet<'_>], best: &mut Found) {
    let Some(country) = &asked.country else { return };
    let issuers = facets.iter().filter(|f| f.part == Some(Part::Issuer) && f.kind == Kind::Country);
    for facet in issuers {
        if let Value::Country(found) = facet.value {
            let same = found == country;
            let (key, weight) = if same { ("reason-country-same", 0.1) } else { ("reason-country-different", -0.5) };
            let why = plain(facet.field, country.as_str(), found.as_str(), key, weight);
            if same {
                best.reasons.push(why);
            } else {
                best.against.push(why);
                best.strength *= 0.6;
                best.exact = false;
            }
        }
    }
}

fn best_name(asked: &Prepared, facets: &[Facet<'_>], rarity: &dyn Fn(&str) -> f32) -> Option<Found> {
    let mut best: Option<(Found, names::NameAlike, String)> = None;
    for facet in facets {
        let Value::Name(name) = facet.value else { continue };
        let theirs = Prepared::read(&name.full, name.given.as_deref(), name.family.as_deref());
        let alike = names::compare(asked, &theirs, rarity);
        // A name its source does not vouch for is found, and stands behind one it does.
        let low = name.quality == Some(Quality::Low);
        let score = if low { alike.score * LOW_QUALITY } else { alike.score };
        if score < LEAST_NAME || best.as_ref().is_some_and(|(b, _, _)| b.strength >= score) {
            continue;
        }
        let mut one = Found::of(facet, score, alike.score >= SAME_NAME && !low);
        if low {
            one.against.push(plain(
                facet.field,
                asked.text(),
                &name.full,
                "reason-name-low-quality",
                LOW_QUALITY - 1.0,
            ));
        }
        best = Some((one, alike, name.full.clone()));
    }
    let (mut found, alike, full) = best?;
    for (because, for_it) in alike.because() {
        let weight = if for_it { found.strength } else { found.strength - 1.0 };
        let why = Reason {
            field: found.field.clone(),
            asked: asked.text().to_string(),
            found: full.clone(),
            because: because.key.to_string(),
            with: because.args.into_iter().map(|(k, v)| (k.to_string(), v)).collect(),
            weight,
        };
        if for_it { found.reasons.push(why) } else { found.against.push(why) }
    }
    Some(found)
}

fn best_words(asked: &[String], facets: &[Facet<'_>]) -> Option<Found> {
    let mut best: Option<(f32, &Facet<'_>, Vec<String>, String)> = None;
    for facet in facets {
        let text = match facet.value {
            Value::Text(text) => text.text.as_str(),
            Value::Place(place) => place.words.as_str(),
            _ => continue,
        };
        let (part, missing) = share(asked, &words(text));
        if part >= LEAST_SHARE && best.as_ref().is_none_or(|(b, ..)| part > *b) {
            best = Some((part, facet, missing, text.chars().take(EXCERPT).collect()));
        }
    }
    let (part, facet, missing, text) = best?;
    let mut found = Found::of(facet, part * WORDS_MOST, false);
    let said = asked.join(" ");
    found.reasons.push(plain(facet.field, &said, &text, "reason-words-found", part * WORDS_MOST));
    if !missing.is_empty() {
        found.against.push(plain(facet.field, &missing.join(" "), &text, "reason-words-missing", part - 1.0));
    }
    Some(found)
}

fn nearest(at: (i32, i32), facets: &[Facet<'_>]) -> Option<Found> {
    let far = |f: &Facet<'_>| match f.value {
        Value::Place(place) => place.position.map(|p| places::metres_between(at, p)),
        _ => None,
    };
    let (metres, facet) = facets.iter().filter_map(|f| far(f).map(|m| (m, f))).min_by(|a, b| a.0.total_cmp(&b.0))?;
    let likeness = places::likeness(metres);
    if likeness <= 0.0 {
        return None;
    }
    let strength = NEAR_LEAST + (1.0 - NEAR_LEAST) * likeness;
    let mut found = Found::of(facet, strength, metres < 100.0);
    let degrees = |p: (i32, i32)| format!("{:.4}, {:.4}", f64::from(p.0) / 1e6, f64::from(p.1) / 1e6);
    let theirs = if let Value::Place(place) = facet.value { place.position.map(degrees) } else { None };
    let mut why = plain(facet.field, &degrees(at), &theirs.unwrap_or_default(), "reason-position-near", strength);
    why.with.push(("km".into(), format!("{:.1}", metres / 1000.0)));
    found.reasons.push(why);
    Some(found)
}

fn same_image(asked: &huecry_terms::ImageHash, facets: &[Facet<'_>]) -> Option<Found> {
    let same =
        |f: &&Facet<'_>| matches!(f.value, Value::Image(i) if i.method == asked.method && i.bytes == asked.bytes);
    let facet = facets.iter().find(same)?;
    let mut found = Found::of(facet, 1.0, true);
    let text = asked.to_string();
    found.reasons.push(plain(facet.field, &text, &text, "reason-image-same", 1.0));
    Some(found)
}

impl Found {
    fn of(facet: &Facet<'_>, strength: f32, exact: bool) -> Found {
        Found {
            field: facet.field.to_string(),
            strength,
            exact,
            identifier: false,
            alone: false,
            needed: facet.needed,
            reasons: Vec::new(),
            against: Vec::new(),
        }
    }
}

fn is_wrong(normal: &identifiers::Normal) -> bool {
    matches!(normal.check, identifiers::Check::Wrong { .. })
}

fn reason(field: &str, asked: &str, found: &str, because: identifiers::Because, weight: f32) -> Reason {
    let with = because.args.into_iter().map(|(k, v)| (k.to_string(), v)).collect();
    Reason { with, ..plain(field, asked, found, because.key, weight) }
}

/// A reason without arguments.
pub(crate) fn plain(field: &str, asked: &str, found: &str, key: &str, weight: f32) -> Reason {
    Reason {
        field: field.into(),
        asked: asked.into(),
        found: found.into(),
        because: key.into(),
        with: Vec::new(),
        weight,
    }
}

/// Below it two names have nothing to do with one another.
pub const LEAST_NAME: f32 = 0.5;
const SAME_NAME: f32 = 0.995;
const LOW_QUALITY: f32 = 0.97;
/// Words found in a remark never outweigh a name: a mention is not an identity.
const WORDS_MOST: f32 = 0.7;
const LEAST_SHARE: f32 = 0.5;
const NEAR_LEAST: f32 = 0.62;
const EXCERPT: usize = 160;
