//! The spelling of secret keys in files: one line of text, in the manner of c2sp.org/signed-note.
//!
//! `HUECRY+LINE+<kind>+<address>+<key id>+<base64>`. The key id is that of the public half, so that a
//! file whose bytes have changed is noticed before anything is signed with it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::KeyId;
use crate::address::Address;
use crate::error::{Format, LineError};

/// What sort of key the text holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Organisation,
    Node,
    Epoch,
    Tls,
}

/// What stood in the text; the key has yet to be grown from it and checked.
pub(super) struct Read {
    pub address: Address,
    pub material: Zeroizing<Vec<u8>>,
    pub check: Check,
}

/// The key id that the text says.
pub(super) struct Check(String);

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Kind::Organisation => "ORGANISATION",
            Kind::Node => "NODE",
            Kind::Epoch => "EPOCH",
            Kind::Tls => "TLS",
        }
    }
}

impl Check {
    /// The key that was grown must be the one that was written.
    pub(super) fn verify(self, id: KeyId) -> Result<(), LineError> {
        if self.0 == id.to_string() { Ok(()) } else { Err(wrong("key id", "the id of this very key")) }
    }
}

pub(super) fn write(kind: Kind, address: &Address, material: &[u8], id: KeyId) -> Zeroizing<String> {
    let encoded = Zeroizing::new(STANDARD.encode(material));
    // `concat` allocates once: a buffer that grew would leave copies of the key behind.
    Zeroizing::new([PREFIX, kind.word(), "+", &address.to_string(), "+", &id.to_string(), "+", &encoded, "\n"].concat())
}

pub(super) fn read(kind: Kind, text: &str) -> Result<Read, LineError> {
    if text.len() > MAX_SECRET_BYTES {
        return Err(LineError::TooLarge { format: Format::SecretKey, limit: MAX_SECRET_BYTES });
    }
    let line = text.strip_suffix('\n').unwrap_or(text);
    let rest = line.strip_prefix(PREFIX).ok_or(wrong("beginning", "`HUECRY+LINE+`"))?;
    // Base64 has `+` among its letters: the last part goes on to the end.
    let mut parts = rest.splitn(4, '+');
    let mut part = || parts.next().ok_or(wrong("whole", "kind, address, key id and key between `+`"));
    let (word, address, id, encoded) = (part()?, part()?, part()?, part()?);
    if word != kind.word() {
        return Err(wrong("kind", "the kind of key that is asked for"));
    }
    let address = address.parse().map_err(|_| wrong("address", crate::address::SHAPE))?;
    let material = STANDARD.decode(encoded).map(Zeroizing::new).map_err(|_| wrong("key", "base64"))?;
    Ok(Read { address, material, check: Check(id.to_owned()) })
}

fn wrong(field: &'static str, expected: &'static str) -> LineError {
    LineError::Field { format: Format::SecretKey, field, expected }
}

const PREFIX: &str = "HUECRY+LINE+";

/// Longer than any secret with the longest address.
pub(super) const MAX_SECRET_BYTES: usize = 1024;
