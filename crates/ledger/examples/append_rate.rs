//! Measures how many leaves a second one core appends, and what publishing them costs.
//!
//! `cargo run --release -p huecry-ledger --example append_rate [FOLDER]`

#![allow(clippy::disallowed_methods, reason = "it reads the clock: that is what it is for")]

use std::path::PathBuf;
use std::time::Instant;

use huecry_ledger::{Folder, Frontier, Leaf, LogError, Salt, Signer, TileStore, TreeHead, commit};
use huecry_ledger::{Log, leaf::LEAF_BYTES};

fn main() -> Result<(), LogError> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let leaves = timed("commit and encode", LEAVES, || (0..LEAVES).map(leaf).collect::<Vec<_>>());

    timed("append and root of each batch of 1,000", LEAVES, || {
        let mut frontier = Frontier::new();
        for batch in leaves.chunks(1000) {
            batch.iter().for_each(|leaf| _ = frontier.append(huecry_ledger::tree::leaf_hash(leaf)));
            std::hint::black_box(frontier.head());
        }
    });

    let mut in_memory = log_in(Nowhere)?;
    timed("tiles made, not written", LEAVES, || in_memory.publish(&TreeHead::EMPTY, LEAVES, &leaves))?;

    let Some(folder) = folder else { return Ok(()) };
    let signer = signer()?;
    let mut on_disk = log_in(Folder::new(folder))?;
    let half = LEAVES / 2;
    let head = timed("tiles written and synced, in one go", half, || on_disk.publish(&TreeHead::EMPTY, half, &leaves))?;
    on_disk.issue(head, &signer)?;
    let mut head = head;
    let each = 1000;
    timed("turns of 1,000: published, synced, checkpoint signed", 50 * each, || {
        for _ in 0..50 {
            let from = head.size as usize;
            head = on_disk.publish(&head, head.size + each, &leaves[from..])?;
            on_disk.issue(head, &signer)?;
        }
        Ok::<_, LogError>(())
    })?;
    let signed = on_disk.latest()?.ok_or(LogError::Missing { path: "checkpoint".into() })?;
    timed("proofs made from the tiles and checked", 1000, || {
        (0..1000).try_for_each(|index| on_disk.prove(index * 97, &signed).map(|_| ()))
    })
}

fn timed<T>(what: &str, count: u64, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = run();
    let seconds = start.elapsed().as_secs_f64();
    println!("{:>12.0} a second  {what} ({count} in {seconds:.3} s)", count as f64 / seconds);
    done
}

fn leaf(index: u64) -> [u8; LEAF_BYTES] {
    let mut salt = [0; 32];
    salt[..8].copy_from_slice(&index.to_be_bytes());
    let commitment = commit(&Salt::new(salt), &[0x5a; 200]);
    Leaf { type_code: 1, time: index, catalogue: [0xca; 32], commitment }.to_bytes()
}

fn signer() -> Result<Signer, LogError> {
    Ok(Signer::from_seed("huecry.example/log", &[7; 32])?)
}

fn log_in<S: TileStore>(store: S) -> Result<Log<S>, LogError> {
    Ok(Log::new(store, "huecry.example/log", vec![signer()?.verifier().clone()]))
}

/// A store that forgets, to measure the making of tiles alone.
struct Nowhere;

impl TileStore for Nowhere {
    fn read(&self, _: &str, _: usize) -> std::io::Result<Option<Vec<u8>>> {
        Ok(None)
    }

    fn put(&mut self, _: &str, bytes: &[u8]) -> std::io::Result<()> {
        std::hint::black_box(bytes);
        Ok(())
    }

    fn sync(&mut self) -> std::io::Result<()> {
        Ok(())
    }

    fn remove_folder(&mut self, _: &str) -> std::io::Result<()> {
        Ok(())
    }
}

const LEAVES: u64 = 1_000_000;
