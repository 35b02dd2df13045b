//! Hashes of images. An image itself is never stored, accepted or needed.

use crate::ids::IdError;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// One hash of one image: `pdq:…`, `sha256:…`, `sha1:…` or `md5:…` in lower-case hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ImageHash {
    /// How it was computed.
    pub method: HashMethod,
    /// 16, 20 or 32 bytes, as the method gives.
    pub bytes: Vec<u8>,
    /// PDQ's quality 0 to 100; below 50 a hash is kept and never compared (Meta's PDQ README).
    pub quality: Option<u8>,
}

/// How a hash was computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HashMethod {
    /// Meta's perceptual hash, 256 bits, compared by Hamming distance.
    Pdq,
    /// SHA-256 of the file.
    Sha256,
    /// SHA-1 of the file, as older tools give it.
    Sha1,
    /// MD5 of the file, as older tools give it.
    Md5,
}

impl HashMethod {
    const ALL: [(HashMethod, &'static str, usize); 4] = [
        (HashMethod::Pdq, "pdq", 32),
        (HashMethod::Sha256, "sha256", 32),
        (HashMethod::Sha1, "sha1", 20),
        (HashMethod::Md5, "md5", 16),
    ];
}

impl FromStr for ImageHash {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || {
            IdError::new(
                "image hash",
                text,
                "`pdq:` with 64 hexadecimal digits (and `@quality`), `sha256:` 64, `sha1:` 40 or `md5:` 32; the image itself is not accepted",
            )
        };
        let (method, rest) = text.trim().split_once(':').ok_or_else(wrong)?;
        let (hex, quality) = match rest.split_once('@') {
            Some((hex, q)) => (hex, Some(q.parse().ok().filter(|q| *q <= 100).ok_or_else(wrong)?)),
            None => (rest, None),
        };
        let (method, _, length) = *HashMethod::ALL.iter().find(|(_, word, _)| *word == method).ok_or_else(wrong)?;
        if hex.len() != length * 2 || !hex.is_ascii() || (quality.is_some() && method != HashMethod::Pdq) {
            return Err(wrong());
        }
        let bytes: Option<Vec<u8>> = (0..length).map(|i| u8::from_str_radix(&hex[i * 2..i * 2 + 2], 16).ok()).collect();
        Ok(ImageHash { method, bytes: bytes.ok_or_else(wrong)?, quality })
    }
}

impl fmt::Display for ImageHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = HashMethod::ALL.iter().find(|(m, _, _)| *m == self.method).map_or("", |(_, w, _)| w);
        write!(f, "{word}:")?;
        for byte in &self.bytes {
            write!(f, "{byte:02x}")?;
        }
        match self.quality {
            Some(q) => write!(f, "@{q}"),
            None => Ok(()),
        }
    }
}

impl TryFrom<String> for ImageHash {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<ImageHash> for String {
    fn from(h: ImageHash) -> String {
        h.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_read_and_images_do_not() {
        let pdq = format!("pdq:{}@80", "f8".repeat(32));
        for text in [pdq.as_str(), "md5:d41d8cd98f00b204e9800998ecf8427e"] {
            assert_eq!(text.parse::<ImageHash>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "pdq:00",
            "\u{89}PNG",
            "md5:zz1d8cd98f00b204e9800998ecf8427e",
            "sha1:é",
            "md5:d41d8cd98f00b204e9800998ecf8427e@5",
        ] {
            assert!(text.parse::<ImageHash>().is_err(), "{text}");
        }
    }
}
