//! JSON from strangers: no key twice, nothing unknown, nothing deep, and errors that name the thing.

use crate::problem::Wrong;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Number, Value as Json};
use std::fmt;

/// Reads an object of one shape. The shape says `deny_unknown_fields`; whatever in it is free is an [`Object`].
pub(crate) fn read<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, Wrong> {
    let first = bytes.iter().find(|b| !b.is_ascii_whitespace());
    // serde would take a list of the values, in the order of our source, for the object.
    if first.is_some_and(|b| matches!(b, b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n')) {
        value::<Free>(bytes)?;
        return Err(Wrong::OtherType { line: 1, column: 1 });
    }
    value(bytes)
}

/// Reads any value.
pub(crate) fn value<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, Wrong> {
    let text = std::str::from_utf8(bytes).map_err(|_| Wrong::NotUtf8)?;
    serde_json::from_str(text).map_err(|error| wrong(&error))
}

/// The same JSON in the one spelling: keys in order, no blanks. Two requests that say the same are the same
/// request though their clients wrote them differently. `None` when it is no JSON.
pub(crate) fn canonical(bytes: &[u8]) -> Option<Vec<u8>> {
    let Free(value) = value(bytes).ok()?;
    serde_json::to_vec(&value).ok()
}

/// A JSON object whose keys only the desk knows: none twice at any depth, at most [`DEPTH_MOST`] levels, no
/// whole number that a 64-bit float would round.
#[derive(Debug, Default, Clone, PartialEq)]
pub(crate) struct Object(pub Map<String, Json>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Here;
        impl<'de> Visitor<'de> for Here {
            type Value = Object;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, from: A) -> Result<Object, A::Error> {
                map(from, DEPTH_MOST).map(Object)
            }
        }
        from.deserialize_map(Here)
    }
}

/// Any JSON, under the same rules.
pub(crate) struct Free(pub Json);

impl<'de> Deserialize<'de> for Free {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Strict { levels: DEPTH_MOST + 4 }.deserialize(from).map(Free)
    }
}

/// A whole number as JSON Schema has it: `20.0` is one too (draft 2020-12, 4.2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole(pub u64);

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Here;
        impl Visitor<'_> for Here {
            type Value = Whole;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number, not below nought")
            }
            fn visit_u64<E>(self, value: u64) -> Result<Whole, E> {
                Ok(Whole(value))
            }
            fn visit_f64<E: Error>(self, value: f64) -> Result<Whole, E> {
                let whole = value.fract() == 0.0 && (0.0..EXACT).contains(&value);
                if whole { Ok(Whole(value as u64)) } else { Err(E::custom("no whole number")) }
            }
        }
        from.deserialize_u64(Here)
    }
}

struct Strict {
    levels: usize,
}

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Json;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Json, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::from(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::from(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Json, E> {
        let exact = Number::from_f64(value).filter(|_| value.abs() < EXACT);
        exact.map(Json::Number).ok_or_else(|| E::custom("a number too large to be exact"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::from(value))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::from(value))
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let levels = below::<A::Error>(self.levels)?;
        let mut list = Vec::new();
        while let Some(value) = from.next_element_seed(Strict { levels })? {
            list.push(value);
        }
        Ok(Json::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, from: A) -> Result<Json, A::Error> {
        map(from, self.levels).map(Json::Object)
    }
}

fn map<'de, A: MapAccess<'de>>(mut from: A, levels: usize) -> Result<Map<String, Json>, A::Error> {
    let levels = below::<A::Error>(levels)?;
    let mut map = Map::new();
    while let Some(key) = from.next_key::<String>()? {
        if map.contains_key(&key) {
            return Err(A::Error::custom(format_args!("{DOUBLE}{}`", shown(&key))));
        }
        let value = from.next_value_seed(Strict { levels })?;
        map.insert(key, value);
    }
    Ok(map)
}

fn below<E: Error>(levels: usize) -> Result<usize, E> {
    levels.checked_sub(1).ok_or_else(|| E::custom(DEEP))
}

/// What serde says, as a kind of ours: its words are English, and a caller may read Arabic.
fn wrong(error: &serde_json::Error) -> Wrong {
    let (line, column) = (error.line(), error.column());
    let said = error.to_string();
    if said.starts_with(DEEP) || said.starts_with("recursion limit") {
        return Wrong::TooDeep { most: DEPTH_MOST };
    }
    if error.classify() != Category::Data {
        return Wrong::Syntax { line, column };
    }
    let quoted = |start: &str| Some(said.strip_prefix(start)?.split('`').next()?.to_string());
    if let Some(key) = quoted(DOUBLE) {
        return Wrong::DoubleKey { key };
    }
    if let Some(key) = quoted("missing field `") {
        return Wrong::MissingKey { key };
    }
    if let Some(key) = quoted("unknown field `") {
        let known: Vec<&str> = said.split('`').skip(3).step_by(2).collect();
        return Wrong::UnknownKey { key: shown(&key), known: known.join(", ") };
    }
    Wrong::OtherType { line, column }
}

/// The start of a key a stranger chose, without what would end its quotes.
fn shown(key: &str) -> String {
    key.chars().filter(|c| *c != '`' && !c.is_control()).take(60).collect()
}

/// How deep the free part of a body may be nested; a record needs three.
pub(crate) const DEPTH_MOST: usize = 8;
/// From 2⁵³ on, not every whole number is itself as a 64-bit float.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// As serde says it of the keys it knows.
const DOUBLE: &str = "duplicate field `";
const DEEP: &str = "nested too deep";

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)] // read, not used
    struct Shape {
        text: String,
        #[serde(default)]
        values: Object,
        limit: Option<u16>,
    }

    #[test]
    fn what_is_wrong_is_named() {
        let key = |key: &str| key.to_string();
        let table: Vec<(&[u8], Wrong)> = vec![
            (b"", Wrong::Syntax { line: 1, column: 0 }),
            (b"{\"text\": \"a\"", Wrong::Syntax { line: 1, column: 12 }),
            (b"{\"text\": \"a\"} x", Wrong::Syntax { line: 1, column: 15 }),
            (b"{\"text\": \"\xff\"}", Wrong::NotUtf8),
            (b"[]", Wrong::OtherType { line: 1, column: 1 }),
            (b"[\"a\", {}, null]", Wrong::OtherType { line: 1, column: 1 }),
            (b"null", Wrong::OtherType { line: 1, column: 1 }),
            (b"[", Wrong::Syntax { line: 1, column: 1 }),
            (b"{}", Wrong::MissingKey { key: key("text") }),
            (b"{\"text\": 1}", Wrong::OtherType { line: 1, column: 10 }),
            (b"{\"text\": \"a\", \"limit\": -1}", Wrong::OtherType { line: 1, column: 25 }),
            (b"{\"text\": \"a\", \"text\": \"b\"}", Wrong::DoubleKey { key: key("text") }),
            (b"{\"text\": \"a\", \"values\": {\"x\": {\"y\": 1, \"y\": 2}}}", Wrong::DoubleKey { key: key("y") }),
            (b"{\"txt\": 1}", Wrong::UnknownKey { key: key("txt"), known: key("text, values, limit") }),
            (b"{\"t\\u0060x\": 1}", Wrong::UnknownKey { key: key("t"), known: key("text, values, limit") }),
            (b"{\"text\": \"a\", \"values\": [1]}", Wrong::OtherType { line: 1, column: 24 }),
            (b"{\"text\": \"a\", \"values\": {\"n\": 9007199254740993.0}}", Wrong::OtherType { line: 1, column: 48 }),
        ];
        for (bytes, expected) in table {
            let said = read::<Shape>(bytes).unwrap_err();
            let text = String::from_utf8_lossy(bytes);
            match (&said, &expected) {
                // Where exactly serde stands when it finds it is its own affair.
                (Wrong::OtherType { .. }, Wrong::OtherType { .. }) => {}
                (Wrong::UnknownKey { key: a, .. }, Wrong::UnknownKey { key: b, .. }) => assert_eq!(a, b, "{text}"),
                _ => assert_eq!(said, expected, "{text}"),
            }
        }
    }

    #[test]
    fn depth_is_bounded_in_every_place() {
        let nested =
            |n: usize| format!("{{\"text\": \"a\", \"values\": {}{}}}", "{\"a\":".repeat(n) + "1", "}".repeat(n));
        assert!(read::<Shape>(nested(DEPTH_MOST).as_bytes()).is_ok());
        let said = read::<Shape>(nested(DEPTH_MOST + 1).as_bytes()).unwrap_err();
        assert_eq!(said, Wrong::TooDeep { most: DEPTH_MOST });
        let hostile = "[".repeat(1 << 20);
        assert!(read::<Shape>(hostile.as_bytes()).is_err());
        assert!(canonical(hostile.as_bytes()).is_none());
    }

    #[test]
    fn a_whole_number_is_what_json_schema_calls_one() {
        for (text, read) in [("0", 0), ("20", 20), ("20.0", 20), ("2e1", 20)] {
            assert_eq!(value::<Whole>(text.as_bytes()).unwrap(), Whole(read), "{text}");
        }
        for wrong in ["-1", "-1.0", "20.5", "9007199254740992.0", "1e300", "null", "\"20\"", "true"] {
            assert!(value::<Whole>(wrong.as_bytes()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_same_request_has_one_spelling() {
        assert_eq!(canonical(b"{\"b\": 1, \"a\": [ 2 ]}"), canonical(b"{\"a\":[2],\"b\":1}"));
        assert_ne!(canonical(b"{\"a\": 1}"), canonical(b"{\"a\": 2}"));
        assert_eq!(canonical(b"{\"a\": 1, \"a\": 1}"), None);
    }
}
