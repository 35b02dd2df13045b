//! Fifty digits that two people read to each other over a second channel, before they trust a key.
//!
//! Digits are the same in every language of the console, and over a bad telephone line. Fifty of
//! them are 166 bits: finding another key with the same ones is out of reach.

use huecry_terms::IdError;
use sha2::{Digest, Sha512};
use std::fmt;
use std::str::FromStr;

/// Ten groups of five digits, from SHA-512 over the public form of a key.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Fingerprint([u32; GROUPS]);

impl Fingerprint {
    /// The fingerprint of one key's public form.
    pub fn of(public: &[u8]) -> Self {
        Self::grow(b"huecry line key fingerprint v1\n", &[public])
    }

    /// One fingerprint for both ends of a link: both sides see the same digits, whoever reads them.
    pub fn of_both(ours: &[u8], theirs: &[u8]) -> Self {
        let mut keys = [ours, theirs];
        keys.sort_unstable();
        Self::grow(b"huecry line link fingerprint v1\n", &keys)
    }

    /// The fingerprint of the officers of a directory, with their threshold and their log.
    pub(crate) fn of_officers(root: &[u8]) -> Self {
        Self::grow(b"huecry line officers fingerprint v1\n", &[root])
    }

    /// The fingerprint of all that a new member says of itself.
    pub(crate) fn of_introduction(payload: &[u8]) -> Self {
        Self::grow(b"huecry line introduction fingerprint v1\n", &[payload])
    }

    fn grow(label: &[u8], keys: &[&[u8]]) -> Self {
        let mut hash = Sha512::new_with_prefix(label);
        for key in keys {
            hash.update((key.len() as u64).to_be_bytes());
            hash.update(key);
        }
        let hash = hash.finalize();
        let mut groups = [0; GROUPS];
        for (group, bytes) in groups.iter_mut().zip(hash.chunks_exact(BYTES_A_GROUP)) {
            let number = bytes.iter().fold(0u64, |number, byte| number << 8 | u64::from(*byte));
            // Below 100,000: it fits.
            *group = (number % 100_000) as u32;
        }
        Fingerprint(groups)
    }

    /// Whether what somebody typed, with any spaces or hyphens, are these digits.
    pub fn matches(&self, typed: &str) -> bool {
        let digits = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>();
        digits(typed) == digits(&self.to_string())
    }
}

impl FromStr for Fingerprint {
    type Err = IdError;

    /// Reads fifty digits as somebody has typed them, with any spaces or hyphens.
    fn from_str(typed: &str) -> Result<Self, IdError> {
        let wrong = || IdError::new("fingerprint", typed, "fifty digits");
        let digits: Vec<u32> = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_digit(10))
            .collect::<Option<_>>()
            .ok_or_else(wrong)?;
        let mut groups = [0; GROUPS];
        if digits.len() != GROUPS * DIGITS {
            return Err(wrong());
        }
        for (group, digits) in groups.iter_mut().zip(digits.chunks_exact(DIGITS)) {
            *group = digits.iter().fold(0, |number, digit| number * 10 + digit);
        }
        Ok(Fingerprint(groups))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, group) in self.0.iter().enumerate() {
            write!(f, "{}{group:05}", if n == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

const GROUPS: usize = 10;
const DIGITS: usize = 5;
/// Forty bits a group: the remainder of 100,000 favours no digit by more than one in ten million.
const BYTES_A_GROUP: usize = 5;
