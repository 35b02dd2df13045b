//! The hash by which everything is found. It is written to disk, so it never changes under a version.

/// The key of a normal form in a space: a register and field, a scheme, whatever the caller numbers.
///
/// Folded multiplication over words of eight bytes, little end first: `h ← fold(h ⊕ word, B)` from
/// `h = fold(A ⊕ space, length ⊕ C)`, at the end `fold(h, A)`, where `fold(x, y)` is the high half of
/// the 128-bit product exclusive-or its low half. The last word is the last eight bytes, even where
/// they overlap the word before; of a shorter text, its first four and last four; of one shorter
/// still, its first, middle and last. (No word is put together in memory: reading back what was
/// just written would make each look-up wait for the one before.)
///
/// It depends on nothing but its arguments. It is no defence against somebody who builds numbers
/// with one key on purpose: they would lengthen the look-ups of that key, and find nothing more.
pub fn key(space: u32, text: &str) -> u64 {
    let bytes = text.as_bytes();
    let start = fold(A ^ u64::from(space), bytes.len() as u64 ^ C);
    let hash = match (bytes.last_chunk(), bytes.first_chunk(), bytes.last_chunk()) {
        (Some(last), _, _) => {
            let (words, rest) = bytes.as_chunks();
            let hash = words.iter().fold(start, |hash, word| fold(hash ^ u64::from_le_bytes(*word), B));
            if rest.is_empty() { hash } else { fold(hash ^ u64::from_le_bytes(*last), B) }
        }
        (None, Some(first), Some(last)) => {
            let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
            fold(start ^ (u64::from(last) << 32 | u64::from(first)), B)
        }
        _ => {
            let at = |place: usize| bytes.get(place).map_or(0, |byte| u64::from(*byte));
            let (first, middle, last) = (at(0), at(bytes.len() / 2), at(bytes.len().saturating_sub(1)));
            fold(start ^ (last << 16 | middle << 8 | first), B)
        }
    };
    fold(hash, A)
}

/// Spreads a number over the whole width for a table in memory.
#[inline]
pub(crate) fn spread(number: u64) -> u64 {
    fold(number ^ A, B)
}

/// A checksum of pairs in their order. It finds torn files; it is no defence against a forger.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sum(u64);

impl Sum {
    #[inline]
    pub(crate) fn add(&mut self, key: u64, slot: u32) {
        self.0 = fold(self.0 ^ key, B).rotate_left(23) ^ fold(u64::from(slot) ^ C, A);
    }

    pub(crate) fn end(self) -> u64 {
        fold(self.0, A)
    }
}

impl Default for Sum {
    fn default() -> Self {
        Sum(C)
    }
}

#[inline]
fn fold(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other);
    (product >> 64) as u64 ^ product as u64
}

/// Fractional parts of the golden ratio, of √2 and of √3, made odd.
const A: u64 = 0x9E37_79B9_7F4A_7C15;
const B: u64 = 0x6A09_E667_F3BC_C909;
const C: u64 = 0xBB67_AE85_84CA_A73B;
