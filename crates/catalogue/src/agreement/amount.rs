//! How much may cross: sizes and rates, as an agreement writes them.

use huecry_terms::IdError;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A number of bytes, written in the largest unit that gives a whole number: `64 KiB`, `5 GiB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Size(u64);

/// The most messages in a length of time: `600 per minute`. Any stretch of that length counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Rate {
    count: u32,
    per: Per,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Per {
    Minute,
    Hour,
    Day,
}

impl Size {
    /// In bytes.
    pub fn bytes(self) -> u64 {
        self.0
    }
}

impl Rate {
    /// How many messages.
    pub fn count(self) -> u32 {
        self.count
    }

    /// In how many seconds.
    pub fn seconds(self) -> u32 {
        match self.per {
            Per::Minute => 60,
            Per::Hour => 60 * 60,
            Per::Day => 24 * 60 * 60,
        }
    }

    /// Whether it never lets more through than another: no more at once, and no more over time.
    pub fn within(self, other: Rate) -> bool {
        let over_time = |rate: Rate, of: Rate| u64::from(rate.count) * u64::from(of.seconds());
        self.count <= other.count && over_time(self, other) <= over_time(other, self)
    }
}

impl FromStr for Size {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || IdError::new("size", text, "a number of KiB, MiB or GiB, such as `50 MiB`");
        let (number, unit) = text.split_once(' ').ok_or_else(wrong)?;
        let (_, bytes) = UNITS.into_iter().find(|(word, _)| *word == unit).ok_or_else(wrong)?;
        let number = whole(number).filter(|n| (1..=SIZE_MOST).contains(n)).ok_or_else(wrong)?;
        Ok(Size(u64::from(number) * bytes))
    }
}

impl FromStr for Rate {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || IdError::new("rate", text, "a number per minute, hour or day, such as `600 per minute`");
        let (number, per) = text.split_once(" per ").ok_or_else(wrong)?;
        let per = match per {
            "minute" => Per::Minute,
            "hour" => Per::Hour,
            "day" => Per::Day,
            _ => return Err(wrong()),
        };
        let count = whole(number).filter(|n| (1..=RATE_MOST).contains(n)).ok_or_else(wrong)?;
        Ok(Rate { count, per })
    }
}

/// Digits and nothing else: no sign, no leading zero.
fn whole(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|_| plain)
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = UNITS.into_iter().find(|(_, bytes)| self.0.is_multiple_of(*bytes));
        let (word, bytes) = unit.unwrap_or(UNITS[2]);
        write!(f, "{} {word}", self.0 / bytes)
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let per = match self.per {
            Per::Minute => "minute",
            Per::Hour => "hour",
            Per::Day => "day",
        };
        write!(f, "{} per {per}", self.count)
    }
}

macro_rules! as_text {
    ($($name:ident)*) => { $(
        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(amount: $name) -> String {
                amount.to_string()
            }
        }
    )* };
}

as_text!(Size Rate);

/// The largest first.
const UNITS: [(&str, u64); 3] = [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)];
/// Of any unit: 9,999 GiB are more than a line carries.
const SIZE_MOST: u32 = 9_999;
const RATE_MOST: u32 = 1_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_one_spelling_and_one_meaning() {
        for (text, bytes) in [("64 KiB", 65_536), ("50 MiB", 52_428_800), ("5 GiB", 5_368_709_120)] {
            let size: Size = text.parse().unwrap();
            assert_eq!((size.bytes(), size.to_string().as_str()), (bytes, text));
        }
        assert_eq!("1024 KiB".parse::<Size>().unwrap().to_string(), "1 MiB");
        for wrong in ["", "5", "5GiB", "0 MiB", "-1 MiB", "+1 MiB", "05 MiB", "1.5 GiB", "10000 GiB", "5 GB", " 5 GiB"]
        {
            assert!(wrong.parse::<Size>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_rate_is_within_another_when_it_lets_no_more_through() {
        let table = [
            ("600 per minute", "600 per minute", true),
            ("599 per minute", "600 per minute", true),
            ("600 per minute", "599 per minute", false),
            ("600 per hour", "600 per minute", true),
            ("600 per minute", "600 per hour", false),
            ("1 per minute", "60 per hour", true),
            ("60 per hour", "1 per minute", false),
            ("2 per minute", "60 per hour", false),
            ("24 per day", "24 per hour", true),
        ];
        for (one, other, within) in table {
            let rate = |text: &str| text.parse::<Rate>().unwrap();
            assert_eq!(rate(one).within(rate(other)), within, "{one} in {other}");
            assert_eq!(rate(one).to_string(), one);
        }
        for wrong in ["", "600", "600 per week", "0 per day", "600  per minute", "1000001 per day", "x per day"] {
            assert!(wrong.parse::<Rate>().is_err(), "{wrong}");
        }
    }
}
