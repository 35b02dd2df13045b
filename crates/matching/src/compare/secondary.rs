//! Evidence that cannot find a record by itself: dates, countries, the sex.

use super::{Asked, Facet, Found, plain};
use crate::dates;
use huecry_terms::{Approx, Kind, Part, Value};

/// What the dates, countries and the sex asked for say about this record. What was not asked, and
/// what the record does not say, moves nothing.
pub(super) fn moving(asked: &Asked, facets: &[Facet<'_>]) -> Vec<Found> {
    let mut found = Vec::new();
    if asked.finds_by_itself() {
        found.extend(asked.dates.iter().filter_map(|d| date(d, facets)));
        found.extend(asked.births.iter().filter_map(|d| nearest(d, &of_part(facets, Kind::Date, &[Part::Birth]))));
    }
    let nationality = of_part(facets, Kind::Country, &[Part::Nationality]);
    found.extend(asked.nationalities.iter().filter_map(|c| agree(c.as_str(), &nationality, COUNTRY, COUNTRY_KEYS)));
    found.extend(asked.countries.iter().filter_map(|c| country(c.as_str(), facets)));
    found.extend(asked.sex.as_ref().and_then(|s| sex(s.as_str(), facets)));
    found
}

/// A question that asks for dates alone finds what happened then.
pub(super) fn dates_alone(asked: &Asked, facets: &[Facet<'_>]) -> Option<Found> {
    let mut found =
        asked.dates.iter().filter_map(|d| date(d, facets)).max_by(|a, b| a.strength.total_cmp(&b.strength))?;
    found.exact = found.strength >= 1.0;
    Some(found)
}

/// A date of a person is a birth date. Of anything else it may be the day of the event, or any other
/// day: then it can only speak for the record, not against it.
fn date(asked: &Approx, facets: &[Facet<'_>]) -> Option<Found> {
    let birth = of_part(facets, Kind::Date, &[Part::Birth]);
    if birth.is_empty() {
        nearest(asked, &of_part(facets, Kind::Date, &[Part::Event])).filter(|found| found.strength > 0.0)
    } else {
        nearest(asked, &birth)
    }
}

/// The date among the candidates that is most like the one asked for.
fn nearest(asked: &Approx, candidates: &[&Facet<'_>]) -> Option<Found> {
    let span = span_of(asked);
    let mut best: Option<(f32, Found)> = None;
    for facet in candidates {
        let Value::Date(theirs) = facet.value else { continue };
        let alike = dates::compare(&span, &span_of(theirs));
        if best.as_ref().is_some_and(|(b, _)| *b >= alike.score) {
            continue;
        }
        let because = alike.because();
        let mut found = Found::of(facet, alike.score, false);
        let mut why = plain(facet.field, &asked.to_string(), &theirs.to_string(), because.key, alike.score);
        why.with = because.args.into_iter().map(|(k, v)| (k.to_string(), v)).collect();
        if alike.score > 0.0 {
            found.reasons.push(why)
        } else {
            found.against.push(why)
        }
        best = Some((alike.score, found));
    }
    best.map(|(_, found)| found)
}

fn country(asked: &str, facets: &[Facet<'_>]) -> Option<Found> {
    let of_person = of_part(facets, Kind::Country, &[Part::Nationality]);
    let others = &[Part::Issuer, Part::Event, Part::Registration, Part::Origin, Part::Manufacture];
    let candidates = if of_person.is_empty() { of_part(facets, Kind::Country, others) } else { of_person };
    agree(asked, &candidates, COUNTRY, COUNTRY_KEYS)
}

fn sex(asked: &str, facets: &[Facet<'_>]) -> Option<Found> {
    let candidates = of_part(facets, Kind::Code, &[Part::Sex]);
    // `U` says that nobody knows: it agrees with nothing and contradicts nothing.
    let known = |f: &&Facet<'_>| !matches!(f.value, Value::Code(c) if c.as_str() == "U");
    let candidates: Vec<&Facet<'_>> = candidates.into_iter().filter(|f| known(f)).collect();
    if asked == "U" { None } else { agree(asked, &candidates, 0.3, ("reason-sex-same", "reason-sex-different")) }
}

fn agree(asked: &str, candidates: &[&Facet<'_>], weight: f32, keys: (&str, &str)) -> Option<Found> {
    let code = |f: &Facet<'_>| match f.value {
        Value::Country(c) | Value::Code(c) => Some(c.as_str().to_string()),
        _ => None,
    };
    let first = candidates.first()?;
    if let Some(same) = candidates.iter().find(|f| code(f).as_deref() == Some(asked)) {
        let mut found = Found::of(same, weight, false);
        found.reasons.push(plain(same.field, asked, asked, keys.0, weight));
        return Some(found);
    }
    let theirs: Vec<String> = candidates.iter().filter_map(|f| code(f)).collect();
    if theirs.is_empty() {
        return None;
    }
    let mut found = Found::of(first, -weight, false);
    found.against.push(plain(first.field, asked, &theirs.join(", "), keys.1, -weight));
    Some(found)
}

fn of_part<'a, 'v>(facets: &'a [Facet<'v>], kind: Kind, parts: &[Part]) -> Vec<&'a Facet<'v>> {
    facets.iter().filter(|f| f.kind == kind && f.part.is_some_and(|p| parts.contains(&p))).collect()
}

/// The date as `dates` takes it.
fn span_of(date: &Approx) -> dates::Span {
    let (from, to) = date.span();
    let day = |d: huecry_terms::Day| (d.year(), d.month() as u8, d.day() as u8);
    dates::Span { from: day(from), to: day(to), approximate: date.about }
}

/// How much a country moves the score: less than a date, since a name goes with its country anyway.
const COUNTRY: f32 = 0.4;
const COUNTRY_KEYS: (&str, &str) = ("reason-country-same", "reason-country-different");
