//! RFC 8949 section 4.2: the one way to write a thing down, so that a signature has one meaning.
//!
//! Reading is strict: the shortest heads, definite lengths, map keys in the order of their bytes and
//! none twice, texts in UTF-8, nothing behind the end. So whatever is read comes out as the same
//! bytes when it is written, and no two spellings of one thing are accepted. There are no floating
//! point numbers and no undefined value: the line has no use for them.
//!
//! Reading is bounded: by the bytes given, by [`MAX_DEPTH`] and by [`MAX_ITEMS`]. A head that
//! promises more than is there takes no memory.

mod fields;
mod read;

pub use fields::{Fields, Found};
pub use read::{Fault, read};

/// A thing as CBOR knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A whole number from 0.
    Uint(u64),
    /// −1 − n: `Negative(7)` is −8.
    Negative(u64),
    /// Bytes.
    Bytes(Vec<u8>),
    /// Text in UTF-8.
    Text(String),
    /// Things in their order.
    Array(Vec<Item>),
    /// Pairs; written in the order of the keys' bytes, whatever their order here.
    Map(Vec<(Item, Item)>),
    /// A number that says what the thing is.
    Tag(u64, Box<Item>),
    /// Yes or no.
    Bool(bool),
    /// Nothing.
    Null,
}

impl Item {
    /// The number −8 as `Item::int(-8)`.
    pub fn int(number: i64) -> Item {
        match u64::try_from(number) {
            Ok(number) => Item::Uint(number),
            Err(_) => Item::Negative(number.unsigned_abs() - 1),
        }
    }

    /// A map with whole numbers as keys; what is `None` is left out.
    pub fn fields(fields: impl IntoIterator<Item = (u64, Option<Item>)>) -> Item {
        Item::Map(fields.into_iter().filter_map(|(key, value)| Some((Item::Uint(key), value?))).collect())
    }

    /// The bytes, deterministic.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Item::Uint(number) => write_head(out, 0, *number),
            Item::Negative(number) => write_head(out, 1, *number),
            Item::Bytes(bytes) => write_string(out, 2, bytes),
            Item::Text(text) => write_string(out, 3, text.as_bytes()),
            Item::Array(items) => {
                write_head(out, 4, items.len() as u64);
                items.iter().for_each(|item| item.write(out));
            }
            Item::Map(pairs) => write_map(out, pairs),
            Item::Tag(tag, item) => {
                write_head(out, 6, *tag);
                item.write(out);
            }
            Item::Bool(value) => out.push(if *value { TRUE } else { FALSE }),
            Item::Null => out.push(NULL),
        }
    }
}

impl From<u64> for Item {
    fn from(number: u64) -> Self {
        Item::Uint(number)
    }
}

impl From<&[u8]> for Item {
    fn from(bytes: &[u8]) -> Self {
        Item::Bytes(bytes.to_vec())
    }
}

impl From<&str> for Item {
    fn from(text: &str) -> Self {
        Item::Text(text.to_owned())
    }
}

fn write_string(out: &mut Vec<u8>, major: u8, bytes: &[u8]) {
    write_head(out, major, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

fn write_map(out: &mut Vec<u8>, pairs: &[(Item, Item)]) {
    write_head(out, 5, pairs.len() as u64);
    let mut pairs: Vec<(Vec<u8>, &Item)> = pairs.iter().map(|(key, value)| (key.to_bytes(), value)).collect();
    pairs.sort_by(|(a, _), (b, _)| a.cmp(b));
    for (key, value) in pairs {
        out.extend_from_slice(&key);
        value.write(out);
    }
}

/// A major type and its number in the shortest form.
fn write_head(out: &mut Vec<u8>, major: u8, number: u64) {
    let major = major << 5;
    match number {
        0..24 => out.push(major | number as u8),
        24..0x100 => out.extend([major | 24, number as u8]),
        0x100..0x1_0000 => {
            out.push(major | 25);
            out.extend((number as u16).to_be_bytes());
        }
        0x1_0000..0x1_0000_0000 => {
            out.push(major | 26);
            out.extend((number as u32).to_be_bytes());
        }
        _ => {
            out.push(major | 27);
            out.extend(number.to_be_bytes());
        }
    }
}

const FALSE: u8 = 0xf4;
const TRUE: u8 = 0xf5;
const NULL: u8 = 0xf6;

/// How deep a thing may lie in others: a signed statement needs six.
pub const MAX_DEPTH: usize = 12;

/// How many things one reading may give: a statement with every list full has fewer than half of them.
pub const MAX_ITEMS: usize = 8192;

#[cfg(test)]
mod tests;
