//! Keys that content is sealed to for a while and that are then destroyed (`spec/line.md` 4.2).
//!
//! There is no conversation in which two nodes could agree on fresh keys: the other side may be asleep.
//! So an organisation publishes the keys of the coming weeks, signed, and destroys each when the last
//! message sealed to it has ended. Whoever records the wire and steals the node later opens nothing
//! older than that. The destruction is an act: [`Destroyed`] is what its leaf commits to.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use hpke::kem::XWing;
use hpke::{Deserializable, Kem, Serializable};
use huecry_terms::Instant;
use zeroize::Zeroizing;

use super::organisation::suite_of;
use super::secret::{self, Kind};
use super::{KeyId, MAX_PUBLIC_BYTES, Signer, Verifier};
use crate::address::{Address, SHAPE};
use crate::cbor::{Fields, Item};
use crate::cose;
use crate::error::{Format, LineError};
use crate::suite::Suite;

/// The public key of one epoch.
#[derive(Clone, PartialEq, Eq)]
pub struct EpochKey {
    address: Address,
    number: u32,
    from: Instant,
    until: Instant,
    ends: Instant,
    key: Arc<<XWing as Kem>::PublicKey>,
    public: Arc<[u8]>,
}

/// The secret key of one epoch.
pub struct EpochSecret {
    public: EpochKey,
    seed: Zeroizing<[u8; 32]>,
    key: <XWing as Kem>::PrivateKey,
}

/// When an epoch's key may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Epoch {
    /// Its number; they rise.
    pub number: u32,
    /// The first moment at which may be sealed to it, in whole seconds.
    pub from: Instant,
    /// The moment from which nothing more may be sealed to it, in whole seconds.
    pub until: Instant,
    /// The moment at which its secret is destroyed, in whole seconds: no message sealed to it lives longer.
    pub ends: Instant,
}

/// The secrets of the epochs that are not over.
#[derive(Debug, Default)]
pub struct Keyring {
    secrets: BTreeMap<u32, EpochSecret>,
}

/// That an epoch's secret was destroyed: what the leaf of that act commits to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destroyed {
    /// Whose key it was.
    pub address: Address,
    /// The epoch.
    pub epoch: u32,
    /// The id of the public key.
    pub key: KeyId,
    /// When.
    pub at: Instant,
}

impl EpochKey {
    /// Reads what [`EpochKey::sign`] wrote, of an organisation we know.
    ///
    /// # Errors
    /// When it is something else, is not signed by one of `known`, or is another's key than its signer's.
    pub fn open(signed: &[u8], known: &[Verifier]) -> Result<Self, LineError> {
        let opened = cose::open(Format::PublicKey, CONTENT, signed, MAX_SIGNED_BYTES, known)?;
        let key = Self::from_public(&opened.payload)?;
        match key.address == *opened.signer.address() {
            true => Ok(key),
            false => Err(LineError::Differs { what: crate::error::Same::From }),
        }
    }

    /// The key as its organisation publishes it.
    ///
    /// # Errors
    /// When the signer is another's, or its library gives no signature.
    pub fn sign(&self, signer: &Signer) -> Result<Vec<u8>, LineError> {
        match self.address == *signer.verifier().address() {
            true => cose::sign(CONTENT, &self.public, signer),
            false => Err(LineError::Differs { what: crate::error::Same::From }),
        }
    }

    /// Reads the bare public form: `{1: suite, 2: address, 3: X-Wing, 4: number, 5: from, 6: until, 7: ends}`.
    ///
    /// # Errors
    /// When it is something else, or its times do not follow each other.
    pub fn from_public(bytes: &[u8]) -> Result<Self, LineError> {
        let mut fields = Fields::read(Format::PublicKey, bytes, MAX_PUBLIC_BYTES)?;
        suite_of(&mut fields)?;
        let address: Address = fields.need(2, "address")?.parse(SHAPE)?;
        let key = fields.need(3, "X-Wing key")?;
        let wrong = key.expected("a key of its kind");
        let key = <XWing as Kem>::PublicKey::from_bytes(&key.bytes(MAX_PUBLIC_BYTES)?).map_err(|_| wrong)?;
        let number = fields.need(4, "number")?;
        let wrong = number.expected("a number of four bytes");
        let number = u32::try_from(number.uint()?).map_err(|_| wrong)?;
        let (from, until) = (fields.need(5, "from")?.instant()?, fields.need(6, "until")?.instant()?);
        let ends = fields.need(7, "ends")?.instant()?;
        fields.end()?;
        Self::new(address, Epoch { number, from, until, ends }, key)
    }

    fn new(address: Address, epoch: Epoch, key: <XWing as Kem>::PublicKey) -> Result<Self, LineError> {
        let Epoch { number, from, until, ends } = epoch;
        if from >= until || until > ends {
            return Err(wrong("until", "to lie behind `from`, and not behind `ends`"));
        }
        let public = Item::fields([
            (1, Some(Item::Uint(Suite::OURS.byte().into()))),
            (2, Some(Item::Text(address.to_string()))),
            (3, Some(Item::Bytes(key.to_bytes().to_vec()))),
            (4, Some(Item::Uint(number.into()))),
            (5, Some(Item::seconds(from, Format::PublicKey, "from")?)),
            (6, Some(Item::seconds(until, Format::PublicKey, "until")?)),
            (7, Some(Item::seconds(ends, Format::PublicKey, "ends")?)),
        ]);
        Ok(EpochKey { address, number, from, until, ends, key: Arc::new(key), public: public.to_bytes().into() })
    }

    /// Whose key this is.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// When it may be used.
    pub fn epoch(&self) -> Epoch {
        Epoch { number: self.number, from: self.from, until: self.until, ends: self.ends }
    }

    /// The id of the key.
    pub fn id(&self) -> KeyId {
        KeyId::of(&self.public)
    }

    /// The public form.
    pub fn public(&self) -> &[u8] {
        &self.public
    }

    /// Whether a message that ends at `expires` may be sealed to this key at `now`.
    pub fn takes(&self, now: Instant, expires: Instant) -> bool {
        self.from <= now && now < self.until && expires <= self.ends
    }

    pub(crate) fn hpke(&self) -> &<XWing as Kem>::PublicKey {
        &self.key
    }
}

impl EpochSecret {
    /// The key of an epoch that grows from 32 bytes of the caller's randomness.
    ///
    /// # Errors
    /// When the times of the epoch do not follow each other or are no whole seconds.
    pub fn from_seed(address: Address, epoch: Epoch, seed: &[u8; 32]) -> Result<Self, LineError> {
        let key = <XWing as Kem>::PrivateKey::from_bytes(seed).map_err(|_| wrong("seed", "32 bytes"))?;
        let public = EpochKey::new(address, epoch, XWing::sk_to_pk(&key))?;
        Ok(EpochSecret { public, seed: Zeroizing::new(*seed), key })
    }

    /// Reads what [`EpochSecret::to_secret`] wrote. What is wrong with it is said without quoting it.
    ///
    /// # Errors
    /// When it is something else, or does not give the key it says.
    pub fn from_secret(text: &str) -> Result<Self, LineError> {
        let read = secret::read(Kind::Epoch, text)?;
        let material: &[u8; 60] = read.material.as_slice().try_into().map_err(|_| wrong("seed", "60 bytes"))?;
        let (seed, rest) = material.split_first_chunk().ok_or(wrong("seed", "60 bytes"))?;
        let (number, times) = rest.split_first_chunk().ok_or(wrong("number", "4 bytes"))?;
        let mut moments = times.chunks_exact(8).map(moment);
        let mut next = || moments.next().flatten().ok_or(wrong("times", "three moments"));
        let epoch = Epoch { number: u32::from_be_bytes(*number), from: next()?, until: next()?, ends: next()? };
        let secret = Self::from_seed(read.address, epoch, seed)?;
        read.check.verify(secret.public.id())?;
        Ok(secret)
    }

    /// The key as text, for a file that only its holder can read: seed, number, three moments.
    pub fn to_secret(&self) -> Zeroizing<String> {
        let EpochKey { address, number, from, until, ends, .. } = &self.public;
        let mut material = Zeroizing::new([0; 60]);
        material[..32].copy_from_slice(&*self.seed);
        material[32..36].copy_from_slice(&number.to_be_bytes());
        for (slot, at) in material[36..].chunks_exact_mut(8).zip([from, until, ends]) {
            slot.copy_from_slice(&at.as_second().to_be_bytes());
        }
        secret::write(Kind::Epoch, address, &*material, self.public.id())
    }

    /// The public half.
    pub fn public(&self) -> &EpochKey {
        &self.public
    }

    pub(crate) fn hpke(&self) -> &<XWing as Kem>::PrivateKey {
        &self.key
    }
}

impl Keyring {
    /// Adds the secret of an epoch; one of the same number is replaced.
    pub fn add(&mut self, secret: EpochSecret) {
        self.secrets.insert(secret.public.number, secret);
    }

    /// The secret of an epoch.
    ///
    /// # Errors
    /// [`LineError::NoEpoch`] when it is not here: destroyed, or never was.
    pub fn get(&self, epoch: u32) -> Result<&EpochSecret, LineError> {
        self.secrets.get(&epoch).ok_or(LineError::NoEpoch { epoch })
    }

    /// All of them, in the order of their numbers.
    pub fn secrets(&self) -> impl Iterator<Item = &EpochSecret> {
        self.secrets.values()
    }

    /// The epochs whose time has come.
    pub fn due(&self, now: Instant) -> Vec<u32> {
        self.secrets.values().filter(|secret| secret.public.ends <= now).map(|secret| secret.public.number).collect()
    }

    /// Takes the secret out of memory, where it is wiped; its file is [`super::key_file::destroy`]'s.
    /// File first, then this: a crash between them leaves a key in memory that is gone in a moment.
    ///
    /// # Errors
    /// [`LineError::NoEpoch`] when it is not here.
    pub fn destroy(&mut self, epoch: u32, at: Instant) -> Result<Destroyed, LineError> {
        let EpochSecret { public, .. } = self.secrets.remove(&epoch).ok_or(LineError::NoEpoch { epoch })?;
        Ok(Destroyed { address: public.address.clone(), epoch, key: public.id(), at })
    }
}

impl Destroyed {
    /// The bytes that the leaf commits to.
    pub fn to_bytes(&self) -> Vec<u8> {
        Item::fields([
            (1, Some(Item::Text(self.address.to_string()))),
            (2, Some(Item::Uint(self.epoch.into()))),
            (3, Some(Item::from(self.key.0.as_slice()))),
            (4, Some(Item::int(self.at.as_second()))),
        ])
        .to_bytes()
    }
}

fn moment(bytes: &[u8]) -> Option<Instant> {
    Instant::from_second(i64::from_be_bytes(bytes.try_into().ok()?)).ok()
}

fn wrong(field: &'static str, expected: &'static str) -> LineError {
    LineError::Field { format: Format::PublicKey, field, expected }
}

impl fmt::Debug for EpochKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EpochKey({} {} {})", self.address, self.number, self.id())
    }
}

impl fmt::Debug for EpochSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EpochSecret({} {} {})", self.public.address, self.public.number, self.public.id())
    }
}

/// The content type of a signed epoch key.
const CONTENT: &str = "application/huecry-epoch-key+cbor";

/// The public form and two signatures.
const MAX_SIGNED_BYTES: usize = 8192;
