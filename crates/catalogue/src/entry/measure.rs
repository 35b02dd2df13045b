//! Quantities as people write them, in the unit the field declares.

use super::fault::{Fault, FaultKind};
use crate::register::field::Quantity;
use crate::register::{Field, Unit};
use huecry_terms::Measure;

/// `1.78`, `1.78 m`, `178 cm`, `178cm`: a decimal number and perhaps a unit of the same quantity.
///
/// Nothing is rounded: what does not fit in thousandths of the field's unit is refused, since a
/// source's figure may not change on the way in. A decimal comma is refused, since elsewhere it
/// divides thousands.
pub(super) fn read(field: &Field, text: &str) -> Result<Measure, Fault> {
    let text = text.trim();
    let unit = field.unit.unwrap_or(Unit::Count);
    let split = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '-' | ','))).unwrap_or(text.len());
    let (number, sign) = (text[..split].trim(), text[split..].trim());
    let given = match sign {
        "" => unit,
        sign => {
            named(sign).filter(|given| given.size().0 == unit.size().0).ok_or_else(|| wrong_unit(field, text, unit))?
        }
    };
    let too_fine = || Fault::of(field, FaultKind::TooFine).given(text).with("unit", unit.as_str());
    let Some(measure) = decimal(number) else {
        let fine = number.split_once('.').is_some_and(|(whole, part)| {
            let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
            digits(whole.trim_start_matches('-')) && digits(part) && part.len() > 3
        });
        return Err(if fine { too_fine() } else { unreadable(field, text) });
    };
    let (from, to) = (given.size().1, unit.size().1);
    let scaled = measure.0.checked_mul(from).ok_or_else(|| unreadable(field, text))?;
    if scaled % to != 0 {
        return Err(too_fine());
    }
    // As large as a plain number may be, so that what is written out can be read again.
    Some(Measure(scaled / to)).filter(|m| m.0.unsigned_abs() < MOST).ok_or_else(|| unreadable(field, text))
}

/// Whether a quantity is plausible for the field.
pub(super) fn plausible(field: &Field, measure: Measure) -> Result<(), Fault> {
    let unit = field.unit.unwrap_or(Unit::Count).as_str();
    if let Some(least) = field.min.filter(|least| measure < *least) {
        let fault = Fault::of(field, FaultKind::TooSmall).given(&measure.to_string());
        return Err(fault.with("least", least).with("unit", unit));
    }
    if let Some(most) = field.max.filter(|most| measure > *most) {
        let fault = Fault::of(field, FaultKind::TooLarge).given(&measure.to_string());
        return Err(fault.with("most", most).with("unit", unit));
    }
    if measure.0.unsigned_abs() >= MOST {
        return Err(unreadable(field, &measure.to_string()));
    }
    Ok(())
}

/// Trailing zeros say nothing, and a programme that writes `1.7800` means 1.78.
fn decimal(number: &str) -> Option<Measure> {
    if number.len() > 24 {
        return None;
    }
    let trimmed = match number.split_once('.') {
        Some((whole, part)) if part.len() > 3 => {
            let part = part.trim_end_matches('0');
            if part.is_empty() { whole.to_string() } else { format!("{whole}.{part}") }
        }
        _ => number.to_string(),
    };
    Measure::from_decimal(&trimmed).filter(|_| !trimmed.ends_with('.'))
}

fn named(sign: &str) -> Option<Unit> {
    Unit::WORDS
        .iter()
        .find(|(word, _)| *word == sign)
        .map(|(_, unit)| *unit)
        .filter(|unit| unit.size().0 != Quantity::Number)
}

fn wrong_unit(field: &Field, text: &str, unit: Unit) -> Fault {
    Fault::of(field, FaultKind::Unit).given(text).with("unit", unit.as_str())
}

fn unreadable(field: &Field, text: &str) -> Fault {
    Fault::of(field, FaultKind::NotAMeasure).given(text)
}

/// Thousandths: twelve digits before the point, as `Measure` reads them.
const MOST: u64 = 1_000_000_000_000_000;
