//! Which cryptography two nodes speak: one byte, and a refusal where the byte is not known.
//!
//! Nothing is negotiated. A node says which suite it used, and whoever does not speak it refuses
//! with [`LineError::Suite`]; there is no weaker one to fall back to (`spec/line.md` 4.2).

use crate::error::LineError;

/// A set of algorithms that is used whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Suite {
    /// Ed25519 and ML-DSA-65, both; HPKE with X-Wing, HKDF-SHA256 and AES-256-GCM; bodies in AES-256-GCM.
    One,
}

impl Suite {
    /// The suite this program writes.
    pub const OURS: Suite = Suite::One;

    /// The byte on the wire.
    pub fn byte(self) -> u8 {
        match self {
            Suite::One => 1,
        }
    }

    /// The suite of a byte.
    ///
    /// # Errors
    /// [`LineError::Suite`] for every byte but the known ones. 0 stays unused for ever.
    pub fn of_byte(byte: u8) -> Result<Self, LineError> {
        match byte {
            1 => Ok(Suite::One),
            found => Err(LineError::Suite { found }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_other_byte_is_refused_and_never_taken_for_a_known_one() {
        for byte in 0..=u8::MAX {
            match Suite::of_byte(byte) {
                Ok(suite) => assert_eq!((suite.byte(), byte), (1, 1)),
                Err(error) => assert_eq!(error, LineError::Suite { found: byte }),
            }
        }
    }
}
