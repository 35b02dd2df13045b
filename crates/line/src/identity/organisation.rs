//! FIPS 204 and RFC 8032 side by side: an organisation's signature is two, and both must fit.
//!
//! Ed25519 holds should ML-DSA be broken by mathematics, ML-DSA should a quantum computer break
//! Ed25519. Ed25519 is checked strictly, as in the ledger: keys of small order and second spellings
//! of a signature are refused.

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::signature::KeyPair as _;
use aws_lc_rs::signature::{ML_DSA_65, ML_DSA_65_SIGNING, ParsedPublicKey, PqdsaKeyPair};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

use super::secret::{self, Kind};
use super::{Fingerprint, KeyId, MAX_PUBLIC_BYTES};
use crate::address::{Address, SHAPE};
use crate::cbor::{Fields, Item};
use crate::error::{Format, LineError, Scheme};
use crate::suite::Suite;

/// What an organisation's statements are checked with.
#[derive(Clone)]
pub struct Verifier {
    address: Address,
    id: KeyId,
    public: Arc<[u8]>,
    ed25519: VerifyingKey,
    ml_dsa: Arc<ParsedPublicKey>,
}

/// What an organisation signs with.
pub struct Signer {
    verifier: Verifier,
    ed25519: SigningKey,
    ml_dsa: PqdsaKeyPair,
    seeds: Zeroizing<[u8; 64]>,
}

impl Verifier {
    /// Reads the public form: the map `{1: suite, 2: address, 3: Ed25519, 4: ML-DSA-65}`.
    ///
    /// # Errors
    /// When it is something else, of another suite, or one of its keys is none.
    pub fn from_public(bytes: &[u8]) -> Result<Self, LineError> {
        let mut fields = Fields::read(Format::PublicKey, bytes, MAX_PUBLIC_BYTES)?;
        suite_of(&mut fields)?;
        let address = fields.need(2, "address")?.parse(SHAPE)?;
        let ed25519: [u8; 32] = fields.need(3, "Ed25519 key")?.array()?;
        let ml_dsa: [u8; ML_DSA_PUBLIC] = fields.need(4, "ML-DSA-65 key")?.array()?;
        fields.end()?;
        Self::new(address, &ed25519, &ml_dsa)
    }

    fn new(address: Address, ed25519: &[u8; 32], ml_dsa: &[u8; ML_DSA_PUBLIC]) -> Result<Self, LineError> {
        let public = public_form(&address, [(3, ed25519.as_slice()), (4, ml_dsa)]);
        let ml_dsa = ParsedPublicKey::new(&ML_DSA_65, ml_dsa).map_err(|_| key("ML-DSA-65 key"))?;
        let id = KeyId::of(&public);
        Ok(Verifier { address, id, public: public.into(), ed25519: strict(ed25519)?, ml_dsa: Arc::new(ml_dsa) })
    }

    /// Whose key this is.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The name under which signatures say who made them.
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// The public form, for the directory.
    pub fn public(&self) -> &[u8] {
        &self.public
    }

    /// For comparing over a second channel.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.public)
    }

    /// The two keys themselves, without suite and address: the same key under another address is the same.
    pub(crate) fn raw(&self) -> [&[u8]; 2] {
        [self.ed25519.as_bytes(), &self.public[self.public.len() - ML_DSA_PUBLIC..]]
    }

    /// Whether `signature` of the scheme is this key's over `message`.
    pub(crate) fn verifies(&self, scheme: Scheme, message: &[u8], signature: &[u8]) -> bool {
        match scheme {
            Scheme::Ed25519 => Signature::from_slice(signature)
                .is_ok_and(|signature| self.ed25519.verify_strict(message, &signature).is_ok()),
            Scheme::MlDsa65 => self.ml_dsa.verify_sig(message, signature).is_ok(),
        }
    }
}

impl Signer {
    /// The two keys that grow from 64 bytes of the caller's randomness: 32 of Ed25519, 32 of ML-DSA-65.
    ///
    /// # Errors
    /// When the library takes no key from them, which it does from any.
    pub fn from_seeds(address: Address, seeds: &[u8; 64]) -> Result<Self, LineError> {
        let seeds = Zeroizing::new(*seeds);
        let (classic, post_quantum) = seeds.split_at(32);
        let ed25519 = SigningKey::try_from(classic).map_err(|_| key("Ed25519 seed"))?;
        let ml_dsa = PqdsaKeyPair::from_seed(&ML_DSA_65_SIGNING, post_quantum).map_err(|_| key("ML-DSA-65 seed"))?;
        let public = ml_dsa.public_key().as_ref().try_into().map_err(|_| key("ML-DSA-65 key"))?;
        let verifier = Verifier::new(address, ed25519.verifying_key().as_bytes(), public)?;
        Ok(Signer { verifier, ed25519, ml_dsa, seeds })
    }

    /// Reads what [`Signer::to_secret`] wrote. What is wrong with it is said without quoting it.
    ///
    /// # Errors
    /// When it is something else, or does not give the key it says.
    pub fn from_secret(text: &str) -> Result<Self, LineError> {
        let read = secret::read(Kind::Organisation, text)?;
        let seeds = read.material.as_slice().try_into().map_err(|_| key("seeds"))?;
        let signer = Self::from_seeds(read.address, seeds)?;
        read.check.verify(signer.verifier.id)?;
        Ok(signer)
    }

    /// The keys as text, for a file that only its holder can read.
    pub fn to_secret(&self) -> Zeroizing<String> {
        secret::write(Kind::Organisation, &self.verifier.address, &*self.seeds, self.verifier.id)
    }

    /// The public half.
    pub fn verifier(&self) -> &Verifier {
        &self.verifier
    }

    /// The bare signature of a scheme over `message`.
    ///
    /// ML-DSA signatures are hedged by AWS-LC with dice of its own: the same message signed twice
    /// gives two signatures, and both fit.
    pub(crate) fn sign(&self, scheme: Scheme, message: &[u8]) -> Result<Vec<u8>, LineError> {
        match scheme {
            Scheme::Ed25519 => Ok(self.ed25519.sign(message).to_bytes().to_vec()),
            Scheme::MlDsa65 => {
                let mut signature = vec![0; ML_DSA_65_SIGNING.signature_len()];
                let signed = self.ml_dsa.sign(message, &mut signature);
                signed.map(|_| signature).map_err(|_| key("ML-DSA-65 key"))
            }
        }
    }
}

/// A key of full order, as the ledger wants them.
pub(super) fn strict(key_bytes: &[u8; 32]) -> Result<VerifyingKey, LineError> {
    VerifyingKey::from_bytes(key_bytes).ok().filter(|key| !key.is_weak()).ok_or(key("Ed25519 key"))
}

/// Reads field 1; another suite is refused before anything else is looked at.
pub(super) fn suite_of(fields: &mut Fields) -> Result<Suite, LineError> {
    let byte = fields.need(1, "suite")?;
    let wrong = byte.expected("a suite of one byte");
    Suite::of_byte(u8::try_from(byte.uint()?).map_err(|_| wrong)?)
}

/// The public form of a key: suite, address, and what the kind of key has besides.
pub(super) fn public_form<'k>(address: &Address, keys: impl IntoIterator<Item = (u64, &'k [u8])>) -> Vec<u8> {
    let head = [(1, Item::Uint(Suite::OURS.byte().into())), (2, Item::Text(address.to_string()))];
    let keys = keys.into_iter().map(|(field, key)| (field, Item::from(key)));
    Item::fields(head.into_iter().chain(keys).map(|(field, item)| (field, Some(item)))).to_bytes()
}

fn key(field: &'static str) -> LineError {
    LineError::Field { format: Format::PublicKey, field, expected: "a key of its kind" }
}

impl PartialEq for Verifier {
    fn eq(&self, other: &Self) -> bool {
        self.public == other.public
    }
}

impl Eq for Verifier {}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Verifier({} {})", self.address, self.id)
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({} {})", self.verifier.address, self.verifier.id)
    }
}

/// The public key of ML-DSA-65, in bytes (FIPS 204, table 2).
const ML_DSA_PUBLIC: usize = 1952;
