//! Randomness as an argument: thirty-two bytes of the caller's, stretched as far as one message needs.
//!
//! The node fills the seed from the system, fresh for each message; a simulation from its own
//! seed. Two things sealed with one seed share their keys: a seed is used once.

use std::convert::Infallible;
use std::fmt;

use hpke::rand_core::{TryCryptoRng, TryRng};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// A stream of bytes that nobody can foretell who does not know the seed: SHA-256 of seed and counter.
pub struct Dice {
    seed: Zeroizing<[u8; 32]>,
    block: Zeroizing<[u8; 32]>,
    next: u64,
    used: usize,
}

impl Dice {
    /// Dice that grow from 32 bytes which are used for nothing else.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Dice { seed: Zeroizing::new(seed), block: Zeroizing::new([0; 32]), next: 0, used: 32 }
    }

    /// Fresh bytes, for keys and ids.
    pub fn bytes<const N: usize>(&mut self) -> Zeroizing<[u8; N]> {
        let mut bytes = Zeroizing::new([0; N]);
        self.fill(&mut *bytes);
        bytes
    }

    fn fill(&mut self, out: &mut [u8]) {
        for byte in out {
            if self.used == self.block.len() {
                let block = Sha256::new_with_prefix(*self.seed).chain_update(self.next.to_be_bytes()).finalize();
                self.block.copy_from_slice(&block);
                self.next += 1;
                self.used = 0;
            }
            *byte = self.block[self.used];
            self.used += 1;
        }
    }
}

impl TryRng for Dice {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        self.fill(out);
        Ok(())
    }
}

impl TryCryptoRng for Dice {}

impl fmt::Debug for Dice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Dice")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_gives_one_stream_however_it_is_cut() {
        let mut whole = Dice::from_seed([7; 32]);
        let mut cut = Dice::from_seed([7; 32]);
        let whole = whole.bytes::<100>();
        let parts = [cut.bytes::<33>().to_vec(), cut.bytes::<67>().to_vec()].concat();
        assert_eq!(whole.to_vec(), parts);
        assert_ne!(Dice::from_seed([8; 32]).bytes::<100>().to_vec(), parts);
        assert_eq!(format!("{:?}", Dice::from_seed([8; 32])), "Dice");
    }
}
