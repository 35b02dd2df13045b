//! RFC 8949 maps with whole numbers as keys, read field by field, nothing left over.

use huecry_terms::Instant;

use super::{Item, read};
use crate::error::{Format, LineError};

/// The fields of one map that have not been asked for yet.
#[derive(Debug)]
pub struct Fields {
    format: Format,
    /// In the order of their keys, as they were read.
    left: std::collections::VecDeque<(Item, Item)>,
}

/// A field's value with its name, on the way to its type.
#[derive(Debug)]
pub struct Found {
    format: Format,
    field: &'static str,
    item: Item,
}

impl Fields {
    /// Reads `bytes`, at most `limit` of them, as one map.
    ///
    /// # Errors
    /// When they are too many, not deterministic, or not a map.
    pub fn read(format: Format, bytes: &[u8], limit: usize) -> Result<Self, LineError> {
        Self::of(format, format.read(bytes, limit)?)
    }

    /// The fields of a thing that must be a map.
    ///
    /// # Errors
    /// When it is not.
    pub fn of(format: Format, item: Item) -> Result<Self, LineError> {
        match item {
            Item::Map(pairs) => Ok(Fields { format, left: pairs.into() }),
            _ => Err(LineError::Field { format, field: "the whole", expected: "a map" }),
        }
    }

    /// The field under `key`, which must be there. Fields are asked for in the order of their keys.
    ///
    /// # Errors
    /// When it is not.
    pub fn need(&mut self, key: u64, field: &'static str) -> Result<Found, LineError> {
        self.may(key, field).ok_or(LineError::Field { format: self.format, field, expected: "to be there" })
    }

    /// The field under `key`, if it is there.
    pub fn may(&mut self, key: u64, field: &'static str) -> Option<Found> {
        self.left.pop_front_if(|(found, _)| *found == Item::Uint(key)).map(|(_, item)| Found {
            format: self.format,
            field,
            item,
        })
    }

    /// Nothing may be left: a field we do not know is one we cannot honour.
    ///
    /// # Errors
    /// When something is.
    pub fn end(self) -> Result<(), LineError> {
        match self.left.is_empty() {
            true => Ok(()),
            false => Err(LineError::Field {
                format: self.format,
                field: "the end",
                expected: "no field beyond the known ones",
            }),
        }
    }
}

impl Found {
    /// A value that did not come from a map.
    pub fn new(format: Format, field: &'static str, item: Item) -> Self {
        Found { format, field, item }
    }

    /// The error that names this field.
    pub fn expected(&self, expected: &'static str) -> LineError {
        LineError::Field { format: self.format, field: self.field, expected }
    }

    /// A whole number.
    ///
    /// # Errors
    /// When it is something else.
    pub fn uint(self) -> Result<u64, LineError> {
        match self.item {
            Item::Uint(number) => Ok(number),
            _ => Err(self.expected("a whole number")),
        }
    }

    /// Yes or no.
    ///
    /// # Errors
    /// When it is something else.
    pub fn bool(self) -> Result<bool, LineError> {
        match self.item {
            Item::Bool(value) => Ok(value),
            _ => Err(self.expected("`true` or `false`")),
        }
    }

    /// Bytes, at most `limit`.
    ///
    /// # Errors
    /// When it is something else, or longer.
    pub fn bytes(self, limit: usize) -> Result<Vec<u8>, LineError> {
        match self.item {
            Item::Bytes(bytes) if bytes.len() <= limit => Ok(bytes),
            _ => Err(self.expected("bytes, no more than the limit")),
        }
    }

    /// Exactly `N` bytes.
    ///
    /// # Errors
    /// When it is something else.
    pub fn array<const N: usize>(self) -> Result<[u8; N], LineError> {
        match &self.item {
            Item::Bytes(bytes) => bytes.as_slice().try_into().map_err(|_| self.expected("bytes of its fixed length")),
            _ => Err(self.expected("bytes of its fixed length")),
        }
    }

    /// Text, at most `limit` bytes of it.
    ///
    /// # Errors
    /// When it is something else, or longer.
    pub fn text(self, limit: usize) -> Result<String, LineError> {
        match self.item {
            Item::Text(text) if text.len() <= limit => Ok(text),
            _ => Err(self.expected("text, no more than the limit")),
        }
    }

    /// Text that reads as `T`; what was wrong with it is not repeated.
    ///
    /// # Errors
    /// When it is no text or does not read as `T`.
    pub fn parse<T: std::str::FromStr>(self, expected: &'static str) -> Result<T, LineError> {
        match &self.item {
            Item::Text(text) => text.parse().map_err(|_| self.expected(expected)),
            _ => Err(self.expected(expected)),
        }
    }

    /// A UUID as its sixteen bytes.
    ///
    /// # Errors
    /// When it is something else.
    pub fn uuid(self) -> Result<uuid::Uuid, LineError> {
        self.array().map(uuid::Uuid::from_bytes)
    }

    /// A moment: whole seconds since 1970.
    ///
    /// # Errors
    /// When it is something else, or lies before 1970 or behind the year 9999.
    pub fn instant(self) -> Result<Instant, LineError> {
        let wrong = self.expected("whole seconds since 1970");
        let Item::Uint(seconds) = self.item else { return Err(wrong) };
        i64::try_from(seconds).ok().and_then(|seconds| Instant::from_second(seconds).ok()).ok_or(wrong)
    }

    /// A list of at most `limit`, each on its way to its type.
    ///
    /// # Errors
    /// When it is something else, or longer.
    pub fn list(self, limit: usize) -> Result<Vec<Found>, LineError> {
        match self.item {
            Item::Array(items) if items.len() <= limit => {
                Ok(items.into_iter().map(|item| Found::new(self.format, self.field, item)).collect())
            }
            _ => Err(self.expected("a list, no longer than the limit")),
        }
    }

    /// A map inside this one.
    ///
    /// # Errors
    /// When it is something else.
    pub fn fields(self) -> Result<Fields, LineError> {
        match self.item {
            Item::Map(_) => Fields::of(self.format, self.item),
            _ => Err(self.expected("a map")),
        }
    }

    /// What was found, to look at.
    pub fn kind(&self) -> &Item {
        &self.item
    }

    /// What was found, as it is.
    pub fn item(self) -> Item {
        self.item
    }
}

impl Item {
    /// A moment as whole seconds since 1970.
    ///
    /// # Errors
    /// When it has a fraction, which would be lost, or lies before 1970.
    pub fn seconds(at: Instant, format: Format, field: &'static str) -> Result<Item, LineError> {
        let whole = u64::try_from(at.as_second()).ok().filter(|_| at.subsec_nanosecond() == 0);
        whole.map(Item::Uint).ok_or(LineError::Field { format, field, expected: "whole seconds since 1970" })
    }
}

impl Format {
    /// Reads `bytes`, at most `limit` of them, as one deterministic item.
    ///
    /// # Errors
    /// When they are too many or not deterministic.
    pub fn read(self, bytes: &[u8], limit: usize) -> Result<Item, LineError> {
        if bytes.len() > limit {
            return Err(LineError::TooLarge { format: self, limit });
        }
        read(bytes).map_err(|fault| LineError::Encoding { format: self, at: fault.at, expected: fault.expected })
    }
}
