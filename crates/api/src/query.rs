//! The parameters behind the question mark: each known, each once.

use crate::problem::{Shape, Wrong};
use std::str::FromStr;

/// The parameters of a request.
#[derive(Debug, Default)]
pub(crate) struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Reads the query of a URI. `known` are the names this path reads.
    ///
    /// # Errors
    /// A name that is not known, or stands twice; bytes that are not UTF-8.
    pub fn read(query: Option<&str>, known: &[&'static str]) -> Result<Parameters, Wrong> {
        let Some(query) = query.filter(|query| !query.is_empty()) else { return Ok(Parameters::default()) };
        let mut list: Vec<(String, String)> = Vec::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let shown = || name.chars().filter(|c| !c.is_control()).take(60).collect();
            if name.contains('\u{fffd}') || value.contains('\u{fffd}') {
                return Err(Wrong::NotUtf8);
            }
            if !known.contains(&&*name) {
                return Err(Wrong::UnknownParameter { name: shown(), known: known.join(", ") });
            }
            if list.iter().any(|(there, _)| *there == name) {
                return Err(Wrong::DoubleParameter { name: shown() });
            }
            list.push((name.into_owned(), value.into_owned()));
        }
        Ok(Parameters(list))
    }

    /// The text of a parameter.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(there, _)| there == name).map(|(_, value)| value.as_str())
    }

    /// A parameter of a shape.
    ///
    /// # Errors
    /// When it is there and has another shape.
    pub fn get<T: FromStr>(&self, name: &'static str, shape: Shape) -> Result<Option<T>, Wrong> {
        let read = |text: &str| text.parse().map_err(|_| Wrong::value(name, shape));
        self.text(name).map(read).transpose()
    }

    /// A whole number in its one spelling.
    ///
    /// # Errors
    /// When it is there and is none.
    pub fn number(&self, name: &'static str, shape: Shape) -> Result<Option<u64>, Wrong> {
        let read = |text: &str| whole(text).ok_or_else(|| Wrong::value(name, shape));
        self.text(name).map(read).transpose()
    }

    /// How many of something at most: 1 to `most`, `usual` where nothing is said.
    ///
    /// # Errors
    /// When it is no number from 1 to `most`.
    pub fn limit(&self, usual: usize, most: usize) -> Result<usize, Wrong> {
        let limit = self.number("limit", Shape::Limit)?.map_or(Some(usual), |n| usize::try_from(n).ok());
        limit.filter(|n| (1..=most).contains(n)).ok_or_else(|| Wrong::value("limit", Shape::Limit))
    }

    /// `true` or `false`; `false` where nothing is said.
    ///
    /// # Errors
    /// When it is neither.
    pub fn flag(&self, name: &'static str) -> Result<bool, Wrong> {
        Ok(self.get::<bool>(name, Shape::YesNo)?.unwrap_or(false))
    }
}

/// Digits without a sign and without zeros before them: what has two spellings has two names.
pub(crate) fn whole(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_known_and_stand_once() {
        let read = |query| Parameters::read(Some(query), &["cursor", "limit"]);
        assert_eq!(read("limit=5&cursor=a%20b").unwrap().text("cursor"), Some("a b"));
        assert_eq!(read("").unwrap().limit(7, 9), Ok(7));
        assert!(matches!(read("limit=1&limit=1"), Err(Wrong::DoubleParameter { .. })));
        assert!(matches!(read("offset=1"), Err(Wrong::UnknownParameter { .. })));
        assert!(matches!(read("cursor=%ff"), Err(Wrong::NotUtf8)));
        for wrong in ["limit=0", "limit=10", "limit=-1", "limit=x", "limit=", "limit=%2B5", "limit=05"] {
            assert!(read(wrong).unwrap().limit(5, 9).is_err(), "{wrong}");
        }
    }
}
