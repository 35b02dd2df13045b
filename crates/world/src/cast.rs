//! Who takes part: five nodes of three organisations, with real keys. They are grown once and serve for every seed.

use huecry_line::identity::{Epoch, EpochSecret, Keyring, NodeSigner, NodeVerifier, Signer, Verifier};
use huecry_line::{Address, LineError};
use huecry_terms::Instant;

use crate::clock::after;

/// Everybody, and what each knows of the others.
pub struct Cast {
    /// The nodes; a world of three is played by the first three.
    pub members: Vec<Member>,
    /// The keys of all organisations and bureaux.
    pub known: Vec<Verifier>,
    /// The keys of all nodes.
    pub nodes: Vec<NodeVerifier>,
}

/// One node with its keys.
pub struct Member {
    /// Whose node it is.
    pub address: Address,
    /// What its statements and receipts are signed with.
    pub signer: Signer,
    /// What its headers are signed with.
    pub node: NodeSigner,
    /// What is sealed to it is opened with these.
    pub secrets: Keyring,
}

impl Cast {
    /// Grows all keys.
    ///
    /// # Errors
    /// When a library takes no key from its seed, which it does from any.
    pub fn new() -> Result<Self, LineError> {
        let members = (1..).zip(ADDRESSES).map(|(seed, address)| Member::new(seed, address));
        let members = members.collect::<Result<Vec<_>, _>>()?;
        let known = members.iter().map(|member| member.signer.verifier().clone()).collect();
        let nodes = members.iter().map(|member| member.node.verifier().clone()).collect();
        Ok(Cast { members, known, nodes })
    }

    /// Which node has this address.
    pub fn place(&self, address: &Address) -> Option<usize> {
        self.members.iter().position(|member| member.address == *address)
    }
}

impl Member {
    fn new(seed: u8, address: &str) -> Result<Self, LineError> {
        // INVARIANT: the constants below are addresses.
        let address: Address = address.parse().expect("an address");
        let epoch = Epoch { number: EPOCH, from: begin(), until: after(begin(), WEEKS), ends: after(begin(), WEEKS) };
        let mut secrets = Keyring::default();
        secrets.add(EpochSecret::from_seed(address.clone(), epoch, &[seed; 32])?);
        let signer = Signer::from_seeds(address.clone(), &[seed; 64])?;
        let node = NodeSigner::from_seed(address.clone(), &[seed + 100; 32]);
        Ok(Member { address, signer, node, secrets })
    }
}

/// The moment at which every world begins: 1 November 2026.
pub fn begin() -> Instant {
    Instant::from_second(1_793_491_200).unwrap_or_default()
}

/// The epoch to which everything is sealed.
pub const EPOCH: u32 = 7;
/// The most nodes of a world.
pub const MOST: usize = ADDRESSES.len();

const ADDRESSES: [&str; 5] =
    ["world-police", "regional-police", "world-police/FR", "regional-police/LO", "border-agency"];
/// A thousand weeks, in milliseconds.
const WEEKS: i64 = 1000 * 7 * 86_400_000;
