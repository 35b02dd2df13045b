//! RFC 5280, of which we need one page: the certificate a node makes for its own TLS key.
//!
//! TLS wants certificates; we want a key and how long it is shown. So every certificate of the line is the same 234 bytes
//! but for the key, two dates, and a serial number that follows from those: version 3, Ed25519, issuer and subject
//! `huecry-line`, no extensions. One is read by writing it again and comparing. There is no ASN.1 to be parsed, no name
//! to be checked, and no authority to be asked: which keys may come in is the directory's to say.

use std::fmt;
use std::time::Duration;

use ed25519_dalek::{Signature, VerifyingKey};
use huecry_terms::Instant;
use sha2::{Digest, Sha256};

use super::organisation::strict;
use crate::error::{Format, LineError, Scheme};
use crate::statement::Hash;

/// What a certificate says, once its signature has been found to fit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Certificate {
    pub(super) spki: [u8; SPKI_BYTES],
    /// From when it holds.
    pub from: Instant,
    /// When it no longer does.
    pub until: Instant,
}

impl Certificate {
    /// Reads one in DER, signed by its own key.
    ///
    /// # Errors
    /// When it has another shape, holds longer than [`LONGEST`], or its signature does not fit.
    pub fn read(bytes: &[u8]) -> Result<Certificate, LineError> {
        let bytes: &[u8; CERTIFICATE_BYTES] = bytes.try_into().map_err(|_| wrong("the whole"))?;
        let (signed, signature) = bytes[HEAD.len()..].split_at(SIGNED_BYTES);
        let from = moment(&signed[FROM_AT..FROM_AT + DATE_BYTES])?;
        let until = moment(&signed[UNTIL_AT..UNTIL_AT + DATE_BYTES])?;
        let key = signed.last_chunk::<32>().ok_or(wrong("key"))?;
        let certificate = Certificate { spki: spki(key), from, until };
        let signature = &signature[TAIL.len()..];
        let again = certificate.write(|_| signature.try_into().unwrap_or([0; 64]))?;
        if again != bytes {
            return Err(wrong("the whole"));
        }
        let fits = |key: VerifyingKey| {
            Signature::from_slice(signature).is_ok_and(|signature| key.verify_strict(signed, &signature).is_ok())
        };
        let bad = LineError::BadSignature { format: Format::Certificate, scheme: Scheme::Ed25519 };
        if strict(key).is_ok_and(fits) { Ok(certificate) } else { Err(bad) }
    }

    /// What the directory pins: SHA-256 of the SubjectPublicKeyInfo.
    pub fn pin(&self) -> Hash {
        Hash::of(&self.spki)
    }

    /// Whether it holds at a moment.
    pub fn holds(&self, now: Instant) -> bool {
        self.from <= now && now < self.until
    }

    pub(super) fn write(&self, sign: impl Fn(&[u8]) -> [u8; 64]) -> Result<Vec<u8>, LineError> {
        let span = self.until.duration_since(self.from);
        if span.is_negative() || span.unsigned_abs() > LONGEST {
            return Err(wrong("dates"));
        }
        let dates = [DATES, &date(self.from)?, UTC_TIME, &date(self.until)?].concat();
        let signed = [SIGNED, &serial(&dates, &self.spki), ED25519, NAME, &dates, NAME, &self.spki].concat();
        Ok([HEAD, &signed, TAIL, &sign(&signed)].concat())
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Certificate({:?} {}..{})", self.pin(), self.from, self.until)
    }
}

/// The SubjectPublicKeyInfo of an Ed25519 key (RFC 8410 section 4).
pub(super) fn spki(key: &[u8; 32]) -> [u8; SPKI_BYTES] {
    let mut spki = [0; SPKI_BYTES];
    let (head, rest) = spki.split_at_mut(SPKI.len());
    head.copy_from_slice(SPKI);
    rest.copy_from_slice(key);
    spki
}

/// Above 0 and of one length, and never the same for two certificates of a key.
fn serial(dates: &[u8], spki: &[u8]) -> [u8; 16] {
    let hash = Sha256::new().chain_update(dates).chain_update(spki).finalize();
    let mut serial = [0; 16];
    serial.copy_from_slice(&hash[..16]);
    serial[0] = serial[0] & 0x3f | 0x40;
    serial
}

/// UTCTime (RFC 5280 section 4.1.2.5.1), for the years that we let it have.
fn date(at: Instant) -> Result<[u8; DATE_BYTES], LineError> {
    let text = at.strftime("%Y%m%d%H%M%SZ").to_string();
    let whole = at.subsec_nanosecond() == 0;
    let year = text.strip_prefix(CENTURY).filter(|year| whole && year.as_bytes() < FIRST_THAT_IS_NOT);
    year.and_then(|text| text.as_bytes().try_into().ok()).ok_or(wrong("dates"))
}

fn moment(date: &[u8]) -> Result<Instant, LineError> {
    let text = std::str::from_utf8(date).map_err(|_| wrong("dates"))?;
    let digits = text.strip_suffix('Z').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    let whole = format!("{CENTURY}{}+0000", digits.ok_or(wrong("dates"))?);
    Instant::strptime("%Y%m%d%H%M%S%z", whole).map_err(|_| wrong("dates"))
}

fn wrong(field: &'static str) -> LineError {
    let expected = "what the certificates of the line have there, for 30 days at most";
    LineError::Field { format: Format::Certificate, field, expected }
}

/// The longest time that a certificate may hold.
pub const LONGEST: Duration = Duration::from_secs(30 * 86_400);
/// The bytes of every certificate.
pub const CERTIFICATE_BYTES: usize = HEAD.len() + SIGNED_BYTES + TAIL.len() + 64;

pub(super) const SPKI_BYTES: usize = SPKI.len() + 32;

/// UTCTime says two digits of the year: 50 and above would be those of the last century.
const CENTURY: &str = "20";
const FIRST_THAT_IS_NOT: &[u8] = b"50";
const DATE_BYTES: usize = 13;
const FROM_AT: usize = SIGNED.len() + 16 + ED25519.len() + NAME.len() + DATES.len();
const UNTIL_AT: usize = FROM_AT + DATE_BYTES + UTC_TIME.len();
const SIGNED_BYTES: usize = UNTIL_AT + DATE_BYTES + NAME.len() + SPKI_BYTES;

/// Certificate: a sequence of 231 bytes.
const HEAD: &[u8] = &[0x30, 0x81, 0xe7];
/// TBSCertificate: a sequence of 154 bytes, version 3, a serial number of 16 bytes.
const SIGNED: &[u8] = &[0x30, 0x81, 0x9a, 0xa0, 0x03, 0x02, 0x01, 0x02, 0x02, 0x10];
/// AlgorithmIdentifier: 1.3.101.112, without parameters.
const ED25519: &[u8] = &[0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70];
/// Name: one common name, `huecry-line`.
const NAME: &[u8] = b"\x30\x16\x31\x14\x30\x12\x06\x03\x55\x04\x03\x0c\x0bhuecry-line";
/// Validity: a sequence of two dates, and the head of the first.
const DATES: &[u8] = &[0x30, 0x1e, 0x17, 0x0d];
const UTC_TIME: &[u8] = &[0x17, 0x0d];
/// SubjectPublicKeyInfo: Ed25519, and the head of a bit string.
const SPKI: &[u8] = &[0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];
/// Ed25519, and the head of the signature's bit string.
const TAIL: &[u8] = &[0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x41, 0x00];

#[cfg(test)]
mod tests;
