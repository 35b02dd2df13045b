//! RFC 8032: a node's own key, which signs nothing but routing headers.
//!
//! It proves which node handed a message in, hop by hop. What the message says is proven by the
//! organisation's signature inside, for as long as anybody may ask; so this one need not outlive a
//! quantum computer.

use std::fmt;
use std::sync::Arc;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

use super::organisation::{public_form, strict, suite_of};
use super::secret::{self, Kind};
use super::{Fingerprint, KeyId, MAX_PUBLIC_BYTES};
use crate::address::{Address, SHAPE};
use crate::cbor::Fields;
use crate::error::{Format, LineError};

/// What the routing headers of a node are checked with.
#[derive(Clone, PartialEq, Eq)]
pub struct NodeVerifier {
    address: Address,
    id: KeyId,
    public: Arc<[u8]>,
    key: VerifyingKey,
}

/// What a node signs routing headers with.
pub struct NodeSigner {
    verifier: NodeVerifier,
    key: SigningKey,
}

impl NodeVerifier {
    /// Reads the public form: the map `{1: suite, 2: address, 3: Ed25519}`.
    ///
    /// # Errors
    /// When it is something else, of another suite, or its key is none.
    pub fn from_public(bytes: &[u8]) -> Result<Self, LineError> {
        let mut fields = Fields::read(Format::PublicKey, bytes, MAX_PUBLIC_BYTES)?;
        suite_of(&mut fields)?;
        let address = fields.need(2, "address")?.parse(SHAPE)?;
        let key = strict(&fields.need(3, "Ed25519 key")?.array()?)?;
        fields.end()?;
        Ok(Self::new(address, key))
    }

    fn new(address: Address, key: VerifyingKey) -> Self {
        let public = public_form(&address, [(3, key.as_bytes().as_slice())]);
        NodeVerifier { address, id: KeyId::of(&public), public: public.into(), key }
    }

    /// Whose node this is.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The name under which headers say who signed them.
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

    /// The key itself, without suite and address.
    pub(crate) fn raw(&self) -> &[u8] {
        self.key.as_bytes()
    }

    pub(crate) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.key.verify_strict(message, &signature).is_ok())
    }
}

impl NodeSigner {
    /// The key that grows from 32 bytes of the caller's randomness.
    pub fn from_seed(address: Address, seed: &[u8; 32]) -> Self {
        let key = SigningKey::from_bytes(seed);
        NodeSigner { verifier: NodeVerifier::new(address, key.verifying_key()), key }
    }

    /// Reads what [`NodeSigner::to_secret`] wrote. What is wrong with it is said without quoting it.
    ///
    /// # Errors
    /// When it is something else, or does not give the key it says.
    pub fn from_secret(text: &str) -> Result<Self, LineError> {
        let read = secret::read(Kind::Node, text)?;
        let expected = "a seed of 32 bytes";
        let wrong = |_| LineError::Field { format: Format::SecretKey, field: "seed", expected };
        let seed = Zeroizing::new(read.material.as_slice().try_into().map_err(wrong)?);
        let signer = Self::from_seed(read.address, &seed);
        read.check.verify(signer.verifier.id)?;
        Ok(signer)
    }

    /// The key as text, for a file that only its holder can read.
    pub fn to_secret(&self) -> Zeroizing<String> {
        secret::write(Kind::Node, &self.verifier.address, self.key.as_bytes(), self.verifier.id)
    }

    /// The public half.
    pub fn verifier(&self) -> &NodeVerifier {
        &self.verifier
    }

    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message).to_bytes()
    }
}

impl fmt::Debug for NodeVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NodeVerifier({} {})", self.address, self.id)
    }
}

impl fmt::Debug for NodeSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NodeSigner({} {})", self.verifier.address, self.verifier.id)
    }
}
