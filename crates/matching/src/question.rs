//! What a pasted or typed text asks for: a document's zone, numbers, dates, a position, a name.
//!
//! Several readings stand side by side where the text does not decide: a token of letters and digits
//! is looked up as a number and, when it is short, kept in the name as well (`M23`, `Brigade 313`).
//! Country codes are given as they were read; the caller knows the list.

mod labels;

pub use labels::Label;

use crate::identifiers::{Certainty, mrz, recognise};
use huecry_terms::{Approx, CodeId, Digit, ImageHash, Place, Term};
use std::borrow::Cow;

/// Reads a text. `this_year` decides the century of a two-digit year in a machine-readable zone.
/// An empty answer means that there is nothing to search.
pub fn read(text: &str, this_year: i16) -> Vec<Term> {
    let (said, rest) = labels::split(text);
    let mut terms = guessed(&rest, this_year);
    terms.retain(|term| !said.iter().any(|said| stands_for(said, term)));
    terms.extend(said);
    terms
}

/// Whether what is said by name takes the place of what was guessed: nobody asks for two names at once. Of
/// numbers there may be several.
fn stands_for(said: &Term, guessed: &Term) -> bool {
    matches!(
        (said, guessed),
        (Term::Name { .. }, Term::Name { .. })
            | (Term::Date(_), Term::Date(_) | Term::Birth(_))
            | (Term::Country(_), Term::Country(_) | Term::Nationality(_))
            | (Term::Sex(_), Term::Sex(_))
    )
}

fn guessed(text: &str, this_year: i16) -> Vec<Term> {
    if mrz::looks_like_mrz(text)
        && let Ok(zone) = mrz::parse(text, this_year)
    {
        return of_zone(&zone);
    }
    let text = text.trim();
    if let Ok(hash) = text.parse::<ImageHash>() {
        return vec![Term::Image(hash)];
    }
    if let Some((latitude, longitude)) = position(text) {
        return vec![Term::Position(latitude, longitude)];
    }
    if let Some(number) = whole(text) {
        return vec![number];
    }
    of_tokens(text)
}

fn of_zone(zone: &mrz::Mrz) -> Vec<Term> {
    let mut terms = Vec::new();
    let country = |code: &str| code.parse::<CodeId>().ok();
    if let Some(document) = zone.document() {
        let digit = zone.checks.iter().find(|c| c.over == mrz::Checked::Number);
        terms.push(Term::Identifier {
            raw: document.text,
            schemes: vec!["travel-document".into()],
            country: country(&zone.issuer),
            digit: digit.map(|c| Digit { expected: c.expected, found: c.found }),
        });
    }
    let (family, given) = (zone.names.primary.trim(), zone.names.secondary.trim());
    let full = format!("{given} {family}").trim().to_string();
    if !full.is_empty() {
        let part = |p: &str| (!p.is_empty()).then(|| p.to_string());
        terms.push(Term::Name { full, given: part(given), family: part(family) });
    }
    if let Some(birth) = zone.birth.year.and_then(|y| known_date(y, zone.birth.month, zone.birth.day)) {
        terms.push(Term::Birth(birth));
    }
    terms.extend(country(&zone.nationality).map(Term::Nationality));
    let sex = match zone.sex {
        mrz::Sex::Female => Some("F"),
        mrz::Sex::Male => Some("M"),
        mrz::Sex::Unstated => None,
    };
    terms.extend(sex.and_then(|s| s.parse().ok()).map(Term::Sex));
    terms
}

fn known_date(year: i16, month: Option<u8>, day: Option<u8>) -> Option<Approx> {
    let text = match (month, day) {
        (Some(m), Some(d)) => format!("{year:04}-{m:02}-{d:02}"),
        (Some(m), None) => format!("{year:04}-{m:02}"),
        _ => format!("{year:04}"),
    };
    // A day the month does not have was misread: the year still says something.
    text.parse().ok().or_else(|| Approx::year(year))
}

/// A number written with spaces: an IBAN in groups, `IMO 9319466`, a telephone number.
fn whole(text: &str) -> Option<Term> {
    let spaced = text.contains(char::is_whitespace);
    let guesses = recognise(text);
    let sure = guesses.iter().any(|g| g.certainty >= Certainty::Likely);
    // With unreadable characters a space ends the number: what follows is the make.
    let readable = !text.contains(['?', '*', '[']);
    (spaced && sure && readable).then(|| number(text, &guesses))
}

fn number(raw: &str, guesses: &[crate::identifiers::Guess]) -> Term {
    let mut schemes: Vec<String> = guesses.iter().map(|g| g.scheme.as_str().to_string()).collect();
    // Nobody can tell a file reference from a serial number by looking: whoever may mean one of the
    // schemes without a shape may mean each of them.
    let certain = guesses.iter().any(|g| g.certainty == Certainty::Certain);
    if !certain && schemes.iter().any(|s| SHAPELESS.contains(&s.as_str())) {
        schemes.extend(
            SHAPELESS.iter().map(|s| s.to_string()).filter(|s| !guesses.iter().any(|g| g.scheme.as_str() == s)),
        );
    }
    Term::Identifier { raw: raw.to_string(), schemes, country: None, digit: None }
}

fn of_tokens(text: &str) -> Vec<Term> {
    let tokens: Vec<&str> = text.split(|c: char| c.is_whitespace() || c == ',').filter(|t| !t.is_empty()).collect();
    let mut terms = Vec::new();
    let mut name: Vec<&str> = Vec::new();
    let mut about = false;
    for token in &tokens {
        let plain = token.trim_matches(|c: char| matches!(c, '(' | ')' | '"' | ';' | '.'));
        if matches!(plain.to_lowercase().as_str(), "c" | "ca" | "circa" | "about") && tokens.len() > 1 {
            about = true;
            continue;
        }
        if let Some(date) = date_of(plain, tokens.len() > 1) {
            terms.push(Term::Date(Approx { about: date.about || about, ..date }));
            about = false;
            continue;
        }
        let guesses = if numberlike(plain) { recognise(plain) } else { Vec::new() };
        if !guesses.is_empty() && terms.iter().filter(|t| matches!(t, Term::Identifier { .. })).count() < NUMBERS_MOST {
            terms.push(number(plain, &guesses));
        }
        if guesses.is_empty() || plain.chars().count() < LONG_NUMBER {
            name.push(token);
        }
    }
    let said = name.join(" ");
    if said.chars().any(char::is_alphanumeric) {
        terms.push(Term::Name { full: said.clone(), given: None, family: None });
        terms.push(Term::Words(said));
    }
    terms
}

/// A year stands for a date beside something else; by itself it may as well be a number, so a lone
/// token must be a whole date.
fn date_of(token: &str, beside: bool) -> Option<Approx> {
    let token = western(token);
    let date: Approx = token.parse().ok()?;
    let year = date.from.month.is_none() && date.to.is_none();
    let plausible = (1000..=2100).contains(&date.from.year);
    ((!year || beside) && plausible && token.len() >= 4).then_some(date)
}

/// Digits as the West writes them: an Arabic keyboard types others.
fn western(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let digit = |c: char| match u32::from(c) {
        n @ 0x0660..=0x0669 => char::from_digit(n - 0x0660, 10),
        n @ 0x06f0..=0x06f9 => char::from_digit(n - 0x06f0, 10),
        _ => None,
    };
    Cow::Owned(text.chars().map(|c| digit(c).unwrap_or(c)).collect())
}

/// Whether a token could be a number at all: it has a digit or a mark for something unreadable.
fn numberlike(token: &str) -> bool {
    token.chars().any(|c| c.is_numeric() || matches!(c, '?' | '*' | '['))
}

/// `12.5, 45.25`, `12.5N 45.25E`, `12°30'N 045°15'E`.
fn position(text: &str) -> Option<(i32, i32)> {
    if text.len() > 60 || !text.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let halves: Vec<&str> = match text.split_once(',') {
        Some((a, b)) => vec![a, b],
        None => text.split_whitespace().collect(),
    };
    let [latitude, longitude] = halves.as_slice() else { return None };
    let marked = |t: &str| t.contains('.') || t.contains('°') || t.ends_with(['N', 'S', 'E', 'W', 'n', 's', 'e', 'w']);
    if !marked(latitude.trim()) || !marked(longitude.trim()) {
        return None;
    }
    let (latitude, longitude) = (degrees(latitude, ['N', 'S'])?, degrees(longitude, ['E', 'W'])?);
    Place::degrees(latitude, longitude)
}

fn degrees(text: &str, [plus, minus]: [char; 2]) -> Option<f64> {
    let upper = text.trim().to_uppercase();
    let (body, sign) = match upper.chars().last()? {
        c if c == plus => (&upper[..upper.len() - 1], 1.0),
        c if c == minus => (&upper[..upper.len() - 1], -1.0),
        _ => (upper.as_str(), 1.0),
    };
    let mut value = 0.0;
    let mut unit = 1.0;
    let mut parts = body.split(['°', '\'', '′', '"', '″']).filter(|p| !p.trim().is_empty()).peekable();
    parts.peek()?;
    for part in parts {
        if unit > 3600.0 {
            return None;
        }
        value += part.trim().parse::<f64>().ok().filter(|v| v.is_finite())? / unit;
        unit *= 60.0;
    }
    Some(value * sign)
}

/// The schemes without a shape of their own.
const SHAPELESS: [&str; 4] = ["travel-document", "serial", "plate", "reference"];
/// A token of so many characters that holds digits is a number and no part of a name.
const LONG_NUMBER: usize = 5;
/// More numbers than this in one question are a list: `--batch` takes a list.
const NUMBERS_MOST: usize = 4;

#[cfg(test)]
mod tests;
