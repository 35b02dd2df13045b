//! From the lines of a form to its fields.

use super::digit::digit_over;
use super::layout::{Layout, Span, layout};
use super::lines::{Candidate, Fit, candidates, misfit, rows};
use super::{Checked, Form, Mended, Mrz, MrzCheck, MrzDate, MrzError, MrzNames, Sex};
use crate::identifiers::fold::{fold_byte, letter_for};

/// Reads a machine-readable zone.
///
/// Takes it with or without line breaks, with stray spaces or spaces for filler, in lower case, and
/// without the filler at the end of a line where that can be known. `this_year` chooses centuries:
/// nobody is born after it, no document expires more than 50 years from it. Works in time and memory
/// proportional to the text, which may have 1,024 bytes; never panics.
///
/// # Errors
/// The text fits none of the five forms: which line, which column, and what to do.
pub fn parse(text: &str, this_year: i16) -> Result<Mrz, MrzError> {
    let read = candidates(text)?.into_iter().filter_map(|candidate| zone(candidate, this_year));
    let best = read.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, zone)| zone).ok_or_else(|| rows(text).map_or_else(|error| error, |rows| misfit(&rows)))
}

/// Whether a text is worth giving to [`parse`]: of a zone's length and letters, with filler in it.
pub fn looks_like_mrz(text: &str) -> bool {
    let Ok(rows) = rows(text) else { return false };
    let letters = || rows.iter().flat_map(|row| row.chars()).filter(|letter| *letter != ' ');
    let starts_well = letters().next().is_some_and(|first| first.is_ascii_uppercase() || first == '1');
    let fillers = letters().filter(|letter| *letter == '<').count();
    starts_well && fillers >= 3 && (LEAST..=MOST).contains(&letters().count())
}

/// How much speaks for a reading: digits and fit first, then how little was changed.
type Worth = (i32, std::cmp::Reverse<usize>);

/// The zone that a candidate gives, and how much speaks for it.
fn zone(candidate: Candidate, this_year: i16) -> Option<(Worth, Mrz)> {
    let Candidate { form, mut lines, fit, changed } = candidate;
    let layout = layout(form);
    let mended = mend(layout, &mut lines);
    let text = |span: Span| without_filler(span.of(&lines));
    let long = long_number(form, layout, &lines);
    let optional = layout.optional.of(&lines);
    let mut checks: Vec<_> = layout.checks.iter().map(|check| checked(check, &lines)).collect();
    let (number, optional) = match long {
        Some(long) => {
            checks.retain(|check| check.over != Checked::Number);
            checks.insert(0, long.check);
            (long.number, optional.get(long.taken..).unwrap_or(""))
        }
        None => (text(layout.number), optional),
    };
    let right = 2 * checks.iter().filter(|check| check.is_right()).count() as i32 - checks.len() as i32;
    if fit == Fit::Guessed && right < 0 {
        return None;
    }
    let names = names(layout.names.of(&lines));
    let split = i32::from(!names.secondary.is_empty());
    let zone = Mrz {
        form,
        code: text(layout.code),
        issuer: text(layout.issuer),
        names,
        number,
        nationality: text(layout.nationality),
        birth: date(layout.birth.of(&lines), |year| born(year, this_year)),
        sex: sex(layout.sex.of(&lines)),
        expiry: date(layout.expiry.of(&lines), |year| expires(year, this_year)),
        optional: without_filler(optional),
        optional_more: layout.optional_more.map(text).unwrap_or_default(),
        checks,
        mended,
    };
    Some(((2 * (right + bonus(fit)) + split, std::cmp::Reverse(changed)), zone))
}

/// Lines that fit as they are outweigh a few lucky digits.
fn bonus(fit: Fit) -> i32 {
    match fit {
        Fit::Whole => 4,
        Fit::Joined => 2,
        Fit::Mended | Fit::Guessed => 0,
    }
}

/// Takes look-alikes for what they must be where only digits or only letters can stand.
fn mend(layout: &Layout, lines: &mut [String]) -> Vec<Mended> {
    let digits = [layout.birth, layout.expiry].into_iter().chain(layout.checks.iter().map(|(_, at, _)| *at));
    let sort = Span { end: layout.code.start + 1, ..layout.code };
    let letters = [sort, layout.issuer, layout.nationality, layout.names];
    let to_digit = |byte: u8| Some(fold_byte(byte)).filter(u8::is_ascii_digit);
    let mut mended = Vec::new();
    for span in digits {
        mend_span(span, lines, to_digit, &mut mended);
    }
    for span in letters {
        mend_span(span, lines, letter_for, &mut mended);
    }
    mended.sort_by_key(|one: &Mended| (one.line, one.column));
    mended
}

fn mend_span(span: Span, lines: &mut [String], taken_for: impl Fn(u8) -> Option<u8>, mended: &mut Vec<Mended>) {
    let Some(line) = lines.get_mut(span.line) else { return };
    for at in span.start..span.end {
        let Some(&read) = line.as_bytes().get(at) else { return };
        if let Some(taken) = taken_for(read).filter(|taken| *taken != read) {
            let (read, taken) = (char::from(read), char::from(taken));
            line.replace_range(at..=at, taken.encode_utf8(&mut [0; 4]));
            mended.push(Mended { line: span.line as u8 + 1, column: at as u8 + 1, read, taken });
        }
    }
}

struct LongNumber {
    number: String,
    check: MrzCheck,
    /// How many characters of the optional field it took, its digit and the filler after it included.
    taken: usize,
}

/// A number longer than its field: filler stands for its check digit, and the rest of it, then the
/// digit over the whole, then filler, begin the optional field (ICAO 9303-5, 4.2.2; 9303-6, 4.2.2).
fn long_number(form: Form, layout: &Layout, lines: &[String]) -> Option<LongNumber> {
    let start = layout.number.of(lines);
    if !matches!(form, Form::Td1 | Form::Td2) || layout.number_check.of(lines) != "<" || start.ends_with('<') {
        return None;
    }
    let rest = layout.optional.of(lines).split('<').next().unwrap_or("");
    let (rest, found) = rest.split_at_checked(rest.len().checked_sub(1)?)?;
    let found = found.chars().next().filter(char::is_ascii_digit)?;
    if rest.is_empty() {
        return None;
    }
    let number = [start, rest].concat();
    let column = layout.optional.start + rest.len() + 1;
    let check = MrzCheck {
        over: Checked::Number,
        line: layout.optional.line as u8 + 1,
        column: column as u8,
        expected: digit_over(number.bytes()),
        found,
    };
    Some(LongNumber { number, check, taken: rest.len() + 2 })
}

fn checked((over, at, spans): &(Checked, Span, &[Span]), lines: &[String]) -> MrzCheck {
    MrzCheck {
        over: *over,
        line: at.line as u8 + 1,
        column: at.start as u8 + 1,
        expected: digit_over(spans.iter().flat_map(|span| span.of(lines).bytes())),
        found: at.of(lines).chars().next().unwrap_or('<'),
    }
}

fn names(field: &str) -> MrzNames {
    let words = |part: &str| part.split('<').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let (primary, secondary) = field.split_once("<<").unwrap_or((field, ""));
    MrzNames { primary: words(primary), secondary: words(secondary), cut: !field.ends_with('<') }
}

fn sex(field: &str) -> Sex {
    match field {
        "F" => Sex::Female,
        "M" => Sex::Male,
        _ => Sex::Unstated,
    }
}

fn date(field: &str, century: impl Fn(i32) -> i32) -> MrzDate {
    let part = |at: usize| {
        let two = field.get(at..at + 2).filter(|two| two.bytes().all(|byte| byte.is_ascii_digit()));
        two.and_then(|two| two.parse::<u8>().ok())
    };
    MrzDate {
        raw: field.to_owned(),
        year: part(0).and_then(|year| i16::try_from(century(i32::from(year))).ok()),
        month: part(2).filter(|month| (1..=12).contains(month)),
        day: part(4).filter(|day| (1..=31).contains(day)),
    }
}

/// The last year with these two digits that is not to come.
fn born(year: i32, this_year: i16) -> i32 {
    let this_year = i32::from(this_year);
    let same_century = this_year - this_year.rem_euclid(100) + year;
    if same_century > this_year { same_century - 100 } else { same_century }
}

/// The year with these two digits that is nearest: fewer than 50 years back, at most 50 on.
fn expires(year: i32, this_year: i16) -> i32 {
    let earliest = i32::from(this_year) - 49;
    earliest + (year - earliest).rem_euclid(100)
}

fn without_filler(text: &str) -> String {
    text.trim_end_matches('<').to_owned()
}

/// The shortest zone is a card without the filler at the end of its lines.
const LEAST: usize = 46;
/// The longest has 90 characters; a scanner may add a few.
const MOST: usize = 100;
