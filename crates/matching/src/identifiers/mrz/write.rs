//! From fields to the lines of a form, with the right check digits.

use super::digit::digit_over;
use super::layout::{Layout, Span, layout};
use super::{Checked, Form, Mrz, MrzError, Sex};

/// The lines of a zone with the fields of `mrz` and right check digits; its own `checks` and
/// `mended` are not looked at. Names too long for their field are cut at its end, as
/// [`MrzNames::cut`](super::MrzNames::cut) then says.
///
/// # Errors
/// Any other field is too long, or one holds what cannot be printed in a zone.
pub fn write(mrz: &Mrz) -> Result<Vec<String>, MrzError> {
    let layout = layout(mrz.form);
    let mut lines = vec!["<".repeat(mrz.form.width()); mrz.form.lines()];
    put(&mut lines, layout.code, "code", &mrz.code)?;
    put(&mut lines, layout.issuer, "issuer", &mrz.issuer)?;
    put(&mut lines, layout.nationality, "nationality", &mrz.nationality)?;
    put(&mut lines, layout.birth, "birth", &mrz.birth.raw)?;
    put(&mut lines, layout.expiry, "expiry", &mrz.expiry.raw)?;
    put(&mut lines, layout.sex, "sex", letter(mrz.sex))?;
    put(&mut lines, layout.names, "names", &names(mrz, layout.names.len()))?;
    let long = mrz.number.len() > layout.number.len();
    if long {
        long_number(&mut lines, layout, mrz)?
    } else {
        short_number(&mut lines, layout, mrz)?
    }
    match layout.optional_more {
        Some(span) => put(&mut lines, span, "optional_more", &mrz.optional_more)?,
        None if mrz.optional_more.is_empty() => {}
        None => return Err(MrzError::DoesNotFit { field: "optional_more", most: 0 }),
    }
    for (over, at, spans) in layout.checks {
        if !(long && *over == Checked::Number) {
            let digit = digit_over(spans.iter().flat_map(|span| span.of(&lines).bytes()));
            overwrite(&mut lines, *at, digit.encode_utf8(&mut [0; 4]));
        }
    }
    Ok(lines)
}

fn short_number(lines: &mut [String], layout: &Layout, mrz: &Mrz) -> Result<(), MrzError> {
    put(lines, layout.number, "number", &mrz.number)?;
    put(lines, layout.optional, "optional", &mrz.optional)
}

/// The first nine characters, filler for the digit, the rest, the digit, filler, then other data.
fn long_number(lines: &mut [String], layout: &Layout, mrz: &Mrz) -> Result<(), MrzError> {
    let room = if matches!(mrz.form, Form::Td1 | Form::Td2) { layout.optional.len() - 2 } else { 0 };
    let most = layout.number.len() + room;
    if mrz.number.len() > most {
        return Err(MrzError::DoesNotFit { field: "number", most });
    }
    printable("number", &mrz.number)?;
    let (start, rest) = mrz.number.split_at(layout.number.len());
    put(lines, layout.number, "number", start)?;
    let digit = digit_over(mrz.number.bytes());
    put(lines, layout.optional, "optional", &format!("{rest}{digit}<{}", mrz.optional))
}

fn put(lines: &mut [String], span: Span, field: &'static str, text: &str) -> Result<(), MrzError> {
    printable(field, text)?;
    if text.len() > span.len() {
        return Err(MrzError::DoesNotFit { field, most: span.len() });
    }
    overwrite(lines, span, text);
    Ok(())
}

fn overwrite(lines: &mut [String], span: Span, text: &str) {
    if let Some(line) = lines.get_mut(span.line) {
        line.replace_range(span.start..span.start + text.len(), text);
    }
}

fn printable(field: &'static str, text: &str) -> Result<(), MrzError> {
    match text.chars().find(|letter| !matches!(letter, 'A'..='Z' | '0'..='9' | '<')) {
        Some(found) => Err(MrzError::Unprintable { field, found }),
        None => Ok(()),
    }
}

fn names(mrz: &Mrz, most: usize) -> String {
    let primary = mrz.names.primary.replace(' ', "<");
    let secondary = mrz.names.secondary.replace(' ', "<");
    let whole = if secondary.is_empty() { primary } else { format!("{primary}<<{secondary}") };
    whole.chars().take(most).collect()
}

fn letter(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "F",
        Sex::Male => "M",
        Sex::Unstated => "<",
    }
}
