//! RFC 8949 section 4.2.1, as a reader: what is not deterministic is refused where it stands.

use super::{FALSE, Item, MAX_DEPTH, MAX_ITEMS, NULL, TRUE};

/// Where bytes stopped being deterministic CBOR within our bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The byte, from 0.
    pub at: usize,
    /// What should have been there.
    pub expected: &'static str,
}

/// The one thing that `bytes` are.
///
/// # Errors
/// When they are not one deterministic item, or lie too deep, or hold too much.
pub fn read(bytes: &[u8]) -> Result<Item, Fault> {
    let mut reader = Reader { bytes, at: 0, items: 0 };
    let item = reader.item(0)?;
    if reader.at < bytes.len() { Err(reader.fault("the end")) } else { Ok(item) }
}

struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
    items: usize,
}

impl Reader<'_> {
    fn item(&mut self, depth: usize) -> Result<Item, Fault> {
        self.items += 1;
        if depth > MAX_DEPTH {
            return Err(self.fault("less depth"));
        }
        if self.items > MAX_ITEMS {
            return Err(self.fault("fewer items"));
        }
        let start = self.at;
        let first = self.byte()?;
        if let Some(simple) = simple(first) {
            return Ok(simple);
        }
        if first >> 5 == 7 {
            return Err(Fault { at: start, expected: "`true`, `false` or `null` among the simple values" });
        }
        let number = self.number(first & 0x1f, start)?;
        match first >> 5 {
            0 => Ok(Item::Uint(number)),
            1 => Ok(Item::Negative(number)),
            2 => Ok(Item::Bytes(self.string(number)?.to_vec())),
            3 => self.text(number),
            4 => self.array(number, depth),
            5 => self.map(number, depth),
            _ => Ok(Item::Tag(number, Box::new(self.item(depth + 1)?))),
        }
    }

    fn text(&mut self, length: u64) -> Result<Item, Fault> {
        let at = self.at;
        let text = std::str::from_utf8(self.string(length)?);
        text.map(Item::from).map_err(|_| Fault { at, expected: "UTF-8" })
    }

    fn array(&mut self, length: u64, depth: usize) -> Result<Item, Fault> {
        let length = self.count(length, 1)?;
        let mut items = Vec::with_capacity(length.min(RESERVED));
        for _ in 0..length {
            items.push(self.item(depth + 1)?);
        }
        Ok(Item::Array(items))
    }

    fn map(&mut self, length: u64, depth: usize) -> Result<Item, Fault> {
        let length = self.count(length, 2)?;
        let mut pairs = Vec::with_capacity(length.min(RESERVED));
        let mut before: Option<(usize, usize)> = None;
        for _ in 0..length {
            let start = self.at;
            let key = self.item(depth + 1)?;
            let written = (start, self.at);
            let rises = |(from, to): (usize, usize)| self.bytes[from..to] < self.bytes[start..self.at];
            if !before.is_none_or(rises) {
                return Err(Fault { at: start, expected: "map keys in the order of their bytes, none twice" });
            }
            before = Some(written);
            pairs.push((key, self.item(depth + 1)?));
        }
        Ok(Item::Map(pairs))
    }

    /// How many entries follow, if so many bytes are left as they need at least.
    fn count(&self, length: u64, each: u64) -> Result<usize, Fault> {
        let left = (self.bytes.len() - self.at) as u64;
        let fits = length.checked_mul(each).is_some_and(|least| least <= left);
        usize::try_from(length).ok().filter(|_| fits).ok_or(self.fault("as many entries as the head says"))
    }

    /// The number of a head, in its shortest form.
    fn number(&mut self, low: u8, start: usize) -> Result<u64, Fault> {
        let (number, least) = match low {
            0..24 => return Ok(u64::from(low)),
            24 => (u64::from(self.byte()?), 24),
            25 => (u64::from(u16::from_be_bytes(self.chunk()?)), 0x100),
            26 => (u64::from(u32::from_be_bytes(self.chunk()?)), 0x1_0000),
            27 => (u64::from_be_bytes(self.chunk()?), 0x1_0000_0000),
            _ => return Err(Fault { at: start, expected: "a definite length" }),
        };
        if number < least { Err(Fault { at: start, expected: "the shortest head" }) } else { Ok(number) }
    }

    fn byte(&mut self) -> Result<u8, Fault> {
        self.chunk::<1>().map(|[byte]| byte)
    }

    fn chunk<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        let chunk = self.bytes[self.at..].first_chunk().copied().ok_or(self.fault("more bytes"))?;
        self.at += N;
        Ok(chunk)
    }

    fn string(&mut self, length: u64) -> Result<&[u8], Fault> {
        let left = &self.bytes[self.at..];
        let length = usize::try_from(length).ok().filter(|length| *length <= left.len());
        let length = length.ok_or(self.fault("as many bytes as the head says"))?;
        self.at += length;
        Ok(&left[..length])
    }

    fn fault(&self, expected: &'static str) -> Fault {
        Fault { at: self.at, expected }
    }
}

fn simple(first: u8) -> Option<Item> {
    match first {
        FALSE => Some(Item::Bool(false)),
        TRUE => Some(Item::Bool(true)),
        NULL => Some(Item::Null),
        _ => None,
    }
}

/// What a foreign head may make us reserve before its entries are there.
const RESERVED: usize = 64;
