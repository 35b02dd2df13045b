//! c2sp.org/signed-note@v1.0.0 and its neighbours: one function for each reader of foreign bytes, for fuzz targets to call.
//!
//! Each is `true` when the reader has kept its promises: it returned, and what it accepted it
//! writes back byte for byte, so that no two spellings of one thing are accepted.

use crate::checkpoint::Checkpoint;
use crate::frontier::Frontier;
use crate::key::{Signer, Verifier};
use crate::leaf::Leaf;
use crate::note::Note;
use crate::proof_file::ProofFile;
use crate::tiles::{Tile, decode_bundle, push_entry};

/// A signed note.
pub fn note(bytes: &[u8]) -> bool {
    Note::parse(bytes).map_or(true, |note| note.to_string().as_bytes() == bytes)
}

/// The text of a checkpoint.
pub fn checkpoint(bytes: &[u8]) -> bool {
    text(bytes, |text| Checkpoint::parse(text).ok().map(|checkpoint| checkpoint.to_string()))
}

/// A `.tlog-proof` file.
pub fn proof_file(bytes: &[u8]) -> bool {
    ProofFile::parse(bytes).map_or(true, |proof| proof.to_string().as_bytes() == bytes)
}

/// A bundle of entries.
pub fn entry_bundle(bytes: &[u8]) -> bool {
    let Ok(entries) = decode_bundle(bytes) else { return true };
    let mut again = Vec::new();
    entries.iter().all(|entry| push_entry(&mut again, entry).is_ok()) && again == bytes
}

/// The path of a tile, as a web server would be asked for it.
pub fn tile_path(bytes: &[u8]) -> bool {
    text(bytes, |text| text.parse::<Tile>().ok().map(|tile| tile.to_string()))
}

/// A verifier key.
pub fn verifier_key(bytes: &[u8]) -> bool {
    text(bytes, |text| text.parse::<Verifier>().ok().map(|key| key.to_string()))
}

/// A secret key.
pub fn secret_key(bytes: &[u8]) -> bool {
    text(bytes, |text| Signer::from_secret(text).ok().map(|key| key.to_secret().to_string()))
}

/// A leaf.
pub fn leaf(bytes: &[u8]) -> bool {
    Leaf::from_bytes(bytes).map_or(true, |leaf| leaf.to_bytes() == bytes)
}

/// A saved frontier.
pub fn frontier(bytes: &[u8]) -> bool {
    Frontier::from_bytes(bytes).map_or(true, |frontier| frontier.to_bytes() == bytes)
}

/// Whether what `again` reads from the text, if it reads anything, comes out as the same text.
fn text(bytes: &[u8], again: impl Fn(&str) -> Option<String>) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return true };
    again(text).is_none_or(|again| again == text)
}

#[cfg(test)]
mod tests;
