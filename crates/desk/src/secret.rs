//! Secrets that open something: told once, kept as their hash.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use huecry_store::Store;
use huecry_terms::Trouble;
use sha2::{Digest, Sha256};
use std::fmt;

/// 32 random bytes as 43 characters that stand in a link, a cookie or a header as they are.
///
/// It is never printed by accident: `Debug` hides it, and there is no `Display`.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A new one.
    pub(crate) fn new(store: &Store) -> Result<Secret, Trouble> {
        Ok(Secret(URL_SAFE_NO_PAD.encode(store.new_secret()?)))
    }

    /// The secret itself, for the one who is told.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub(crate) fn hash(&self) -> [u8; 32] {
        hash_of(&self.0)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What is kept of a secret that somebody brings: SHA-256 of its bytes.
///
/// What cannot be a secret gives the hash of nothing, which is never kept: it is looked for like any other,
/// so that a malformed secret is answered no sooner than a wrong one. A long text costs no more than a short one.
pub(crate) fn hash_of(text: &str) -> [u8; 32] {
    let bytes = Some(text).filter(|t| t.len() == SECRET_CHARS).and_then(|t| URL_SAFE_NO_PAD.decode(t).ok());
    Sha256::digest(bytes.unwrap_or_default()).into()
}

/// 32 bytes in base64url without padding (RFC 4648, section 5).
const SECRET_CHARS: usize = 43;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_not_shown_and_only_its_own_text_has_its_hash() {
        let secret = Secret(URL_SAFE_NO_PAD.encode([7; 32]));
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        assert_eq!(secret.hash(), <[u8; 32]>::from(Sha256::digest([7; 32])));
        let nothing = hash_of("");
        let long = "A".repeat(1 << 20);
        for wrong in ["x", &secret.0[1..], &format!("{}=", secret.0), &long, &"é".repeat(21), &"=".repeat(43)] {
            assert_eq!(hash_of(wrong), nothing);
        }
        // The last of the 43 characters carries two bits that must be nought: no second text for one secret.
        let mut other = secret.0.clone();
        assert_eq!(other.pop(), Some('c'));
        other.push('d');
        assert_eq!(hash_of(&other), nothing);
    }
}
