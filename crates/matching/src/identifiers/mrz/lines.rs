//! From pasted or scanned text to the lines of a form.

use super::layout::layout;
use super::{Form, MrzError};
use unicode_normalization::UnicodeNormalization;

/// The lines of one form that a text may be.
#[derive(Debug)]
pub(crate) struct Candidate {
    pub form: Form,
    pub lines: Vec<String>,
    /// How well the text fitted before anything was added or cut.
    pub fit: Fit,
    /// How many characters of filler were added or cut.
    pub changed: usize,
}

/// How well a text fits a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// One line, and filler at its end was missing or too much: only right digits make it one.
    Guessed,
    /// Filler at the end of a line was missing or too much.
    Mended,
    /// It has the right length but its lines are not broken as in the document.
    Joined,
    /// Every line has its length.
    Whole,
}

/// Every form the text can be; at least one.
pub(crate) fn candidates(text: &str) -> Result<Vec<Candidate>, MrzError> {
    let rows = rows(text)?;
    let first = first_letter(&rows)?;
    let bare: Vec<String> = rows.iter().map(|row| row.replace(' ', "")).collect();
    // Scanners give filler as spaces as often as they add spaces of their own.
    let filled: Vec<String> = rows.iter().map(|row| row.replace(' ', "<")).collect();
    let trimmed: Vec<String> = rows.iter().map(|row| row.trim().replace(' ', "<")).collect();
    let readings = if bare == filled { vec![&bare] } else { vec![&bare, &filled, &trimmed] };
    let mut candidates = Vec::new();
    for rows in readings {
        for form in FORMS.into_iter().filter(|form| form.is_visa() == (first == 'V')) {
            candidates.extend(by_line(form, rows));
            candidates.extend(run_together(form, rows));
        }
    }
    if candidates.is_empty() { Err(misfit(&rows)) } else { Ok(candidates) }
}

/// What is wrong with lines that fit no form.
pub(crate) fn misfit(rows: &[String]) -> MrzError {
    let rows: Vec<String> = rows.iter().map(|row| row.replace(' ', "")).collect();
    let visa = rows.iter().any(|row| row.starts_with('V'));
    let longest = rows.iter().map(String::len).max().unwrap_or(0);
    let form = match rows.len() {
        3 => Form::Td1,
        _ if longest > Form::Td2.width() && visa => Form::MrvA,
        _ if longest > Form::Td2.width() => Form::Td3,
        _ if visa => Form::MrvB,
        _ => Form::Td2,
    };
    let unfit = rows.iter().enumerate().find(|(line, row)| fitted(form, *line, row).is_none());
    match unfit {
        Some((line, row)) if rows.len() == form.lines() => {
            MrzError::Length { line: line + 1, found: row.len(), expected: form.width(), lines: form.lines() }
        }
        _ => MrzError::Lines { found: rows.len(), characters: rows.iter().map(String::len).sum() },
    }
}

/// The text's lines in the alphabet of a zone and spaces; empty ones left out.
pub(crate) fn rows(text: &str) -> Result<Vec<String>, MrzError> {
    if text.len() > TEXT_MOST {
        return Err(MrzError::TooLong { found: text.len() });
    }
    let mut rows = Vec::new();
    for (line, given) in (1..).zip(text.replace("\r\n", "\n").split(['\n', '\r'])) {
        let mut row = String::with_capacity(given.len());
        for (column, letter) in (1..).zip(given.chars()) {
            push(&mut row, letter).ok_or(MrzError::Character { line, column, found: letter })?;
        }
        if !row.trim().is_empty() {
            rows.push(row);
        }
    }
    if rows.is_empty() { Err(MrzError::Empty) } else { Ok(rows) }
}

fn push(row: &mut String, letter: char) -> Option<()> {
    match letter {
        'A'..='Z' | '0'..='9' | '<' => row.push(letter),
        'a'..='z' => row.push(letter.to_ascii_uppercase()),
        '\u{200B}'..='\u{200F}' | '\u{FEFF}' => {}
        '«' | '《' => row.push_str("<<"),
        '‹' | '〈' => row.push('<'),
        _ if letter.is_whitespace() => row.push(' '),
        _ if letter.is_ascii() => return None,
        _ => {
            // Full-width capitals and digits, as East Asian keyboards give them.
            let mut plain = std::iter::once(letter).nfkc();
            match (plain.next(), plain.next()) {
                (Some(plain), None) if plain.is_ascii() => return push(row, plain),
                _ => return None,
            }
        }
    }
    Some(())
}

fn first_letter(rows: &[String]) -> Result<char, MrzError> {
    let first = rows.iter().flat_map(|row| row.chars()).find(|letter| *letter != ' ').ok_or(MrzError::Empty)?;
    // A card's `I` is often read as `1`; the mending of letters will take it for one.
    if first.is_ascii_uppercase() || first == '1' { Ok(first) } else { Err(MrzError::Code { found: first }) }
}

fn by_line(form: Form, rows: &[String]) -> Option<Candidate> {
    if rows.len() != form.lines() {
        return None;
    }
    let lines: Option<Vec<_>> = rows.iter().enumerate().map(|(line, row)| fitted(form, line, row)).collect();
    let lines = lines?;
    let changed = rows.iter().map(|row| row.len().abs_diff(form.width())).sum();
    Some(Candidate { form, lines, fit: if changed == 0 { Fit::Whole } else { Fit::Mended }, changed })
}

fn run_together(form: Form, rows: &[String]) -> Option<Candidate> {
    let joined = rows.concat();
    let last = form.lines() - 1;
    let (start, end) = joined.split_at_checked(last * form.width())?;
    let end = fitted(form, last, end)?;
    let changed = joined.len().abs_diff(form.lines() * form.width());
    let starts = start.as_bytes().chunks(form.width()).map(|line| String::from_utf8_lossy(line).into_owned());
    let fit = match (changed, rows.len()) {
        (0, _) => Fit::Joined,
        (_, 1) => Fit::Guessed,
        // Lines were given, so one of them lacks something: joining would shift all that follows.
        _ => return None,
    };
    Some(Candidate { form, lines: starts.chain([end]).collect(), fit, changed })
}

/// A row brought to its form's width, if only filler at its end is missing or too much.
fn fitted(form: Form, line: usize, row: &str) -> Option<String> {
    let width = form.width();
    let (kept, surplus) = row.split_at_checked(width).unwrap_or((row, ""));
    if surplus.bytes().any(|byte| byte != b'<') {
        return None;
    }
    if kept.len() < width && (!layout(form).open_ended.contains(&line) || kept.len() < least(form, line)) {
        return None;
    }
    Some(format!("{kept:<<width$}"))
}

/// What a line that may lack filler must have at least.
fn least(form: Form, line: usize) -> usize {
    match (form, line) {
        (Form::Td1, 0) => layout(form).number_check.end,
        (Form::Td1, _) => 1,
        (_, 0) => layout(form).names.start + 1,
        _ => layout(form).optional.start,
    }
}

/// Bytes: three lines of 30 in full-width characters, with generous space around them, are fewer.
const TEXT_MOST: usize = 1_024;

/// The order in which forms are preferred when all else is equal.
const FORMS: [Form; 5] = [Form::Td3, Form::Td2, Form::Td1, Form::MrvA, Form::MrvB];
