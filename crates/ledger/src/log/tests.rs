use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::tree::tests::{leaves, naive_root};

/// Files in memory, with a disk's bad days: it can stop at a given operation, and what was not
/// synced by then may be lost.
#[derive(Clone, Default)]
pub(crate) struct Memory {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    synced: BTreeMap<String, Vec<u8>>,
    pub(crate) operations: usize,
    pub(crate) stop_at: Option<usize>,
}

impl Memory {
    /// What is there after a loss of power: everything synced, and of the rest what `kept` says.
    pub(crate) fn crash(mut self, mut kept: impl FnMut() -> bool) -> Self {
        let touched: Vec<String> = self.files.keys().chain(self.synced.keys()).cloned().collect();
        for path in touched {
            if self.files.get(&path) == self.synced.get(&path) || kept() {
                continue;
            }
            match self.synced.get(&path) {
                Some(bytes) => self.files.insert(path, bytes.clone()),
                None => self.files.remove(&path),
            };
        }
        Memory { synced: self.files.clone(), files: self.files, ..Memory::default() }
    }

    fn operation(&mut self) -> io::Result<()> {
        if self.stop_at == Some(self.operations) {
            return Err(io::Error::other("stopped by the test"));
        }
        self.operations += 1;
        Ok(())
    }
}

impl TileStore for Memory {
    fn read(&self, path: &str, limit: usize) -> io::Result<Option<Vec<u8>>> {
        Ok(self.files.get(path).map(|bytes| bytes[..bytes.len().min(limit + 1)].to_vec()))
    }

    fn put(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.operation()?;
        self.files.insert(path.to_owned(), bytes.to_owned());
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        self.operation()?;
        self.synced = self.files.clone();
        Ok(())
    }

    fn remove_folder(&mut self, path: &str) -> io::Result<()> {
        self.operation()?;
        let inside = format!("{path}/");
        self.files.retain(|path, _| !path.starts_with(&inside));
        Ok(())
    }
}

pub(crate) const ORIGIN: &str = "example.com/log";

pub(crate) fn signer() -> Signer {
    Signer::from_seed(ORIGIN, &[1; 32]).unwrap()
}

pub(crate) fn log_in<S: TileStore>(store: S) -> Log<S> {
    Log::new(store, ORIGIN, vec![signer().verifier().clone()])
}

pub(crate) fn entry(index: u64) -> [u8; 8] {
    index.to_be_bytes()
}

/// One turn of the publishing worker: from the last checkpoint to `to`, and a new checkpoint.
pub(crate) fn turn<S: TileStore>(log: &mut Log<S>, to: u64) -> Result<SignedCheckpoint, LogError> {
    let from = log.latest()?.map_or(TreeHead::EMPTY, |latest| latest.head());
    let head = log.publish(&from, to, (from.size..).map(entry))?;
    log.issue(head, &signer())
}

fn grown(sizes: &[u64]) -> Log<Memory> {
    let mut log = log_in(Memory::default());
    sizes.iter().for_each(|size| _ = turn(&mut log, *size).unwrap());
    log
}

#[test]
fn a_log_grows_turn_by_turn() {
    let mut log = log_in(Memory::default());
    assert!(log.latest().unwrap().is_none());
    let leaves = leaves(1000);
    for size in [0, 1, 1, 2, 255, 256, 257, 511, 512, 700, 1000] {
        let signed = turn(&mut log, size).unwrap();
        assert_eq!(signed.head(), TreeHead { size, root: naive_root(&leaves[..size as usize]) });
        assert_eq!(log.latest().unwrap().unwrap(), signed);
        assert_eq!(log.frontier(&signed.head()).unwrap().head(), signed.head());
    }
}

#[test]
fn the_files_are_those_of_the_specification() {
    let log = grown(&[700]);
    let paths: Vec<&str> = log.store().files.keys().map(String::as_str).collect();
    let wanted = [
        "checkpoint",
        "tile/0/000",
        "tile/0/001",
        "tile/0/002.p/188",
        "tile/1/000.p/2",
        "tile/entries/000",
        "tile/entries/001",
        "tile/entries/002.p/188",
    ];
    assert_eq!(paths, wanted);
    assert_eq!(log.store().files["tile/0/000"].len(), 8192);
    assert_eq!(log.store().files["tile/entries/000"].len(), 256 * (2 + 8));
    let leaves = leaves(512);
    let second = naive_root(&leaves[256..]);
    assert_eq!(log.store().files["tile/1/000.p/2"][32..], second.0);
}

/// A level 2 tile needs 65,536 entries: the example of the specification has 70,000.
#[test]
fn a_tree_of_70_000_has_the_tiles_of_the_example() {
    let log = grown(&[65_000, 70_000]);
    let files = &log.store().files;
    let count = |of: &str| files.keys().filter(|path| path.starts_with(of)).count();
    assert_eq!(count("tile/0/"), 274);
    assert_eq!(files["tile/0/273.p/112"].len(), 112 * 32);
    assert_eq!(files["tile/1/000"].len(), 8192);
    assert_eq!(files["tile/1/001.p/17"].len(), 17 * 32);
    assert_eq!(files["tile/2/000.p/1"], naive_root(&leaves(65_536)).0);
    let signed = log.latest().unwrap().unwrap();
    assert_eq!(signed.head().root, naive_root(&leaves(70_000)));
    for index in [0, 65_535, 65_536, 69_999] {
        let proof = log.prove(index, &signed).unwrap();
        assert!(proof.verify(&entry(index), ORIGIN, log.known()).is_ok());
    }
}

#[test]
fn how_it_was_cut_into_turns_does_not_show() {
    let full = |log: &Log<Memory>| -> BTreeMap<String, Vec<u8>> {
        let files = log.store().files.clone().into_iter();
        files.filter(|(path, _)| !path.contains(".p/")).collect()
    };
    let one = grown(&[1300]);
    let many = grown(&[1, 2, 3, 250, 256, 300, 513, 514, 1024, 1299, 1300]);
    assert_eq!(full(&one), full(&many));
    for (path, bytes) in &one.store().files {
        assert_eq!(many.store().files.get(path), Some(bytes), "{path}");
    }
}

#[test]
fn partial_tiles_stay_until_the_full_one_is_there() {
    let mut log = grown(&[10, 20, 250]);
    for path in ["tile/0/000.p/10", "tile/0/000.p/20", "tile/entries/000.p/250"] {
        assert!(log.store().files.contains_key(path), "{path}");
    }
    turn(&mut log, 256).unwrap();
    assert!(!log.store().files.keys().any(|path| path.starts_with("tile/0/000.p/")));
    assert!(!log.store().files.keys().any(|path| path.starts_with("tile/entries/000.p/")));
    assert!(log.store().files.contains_key("tile/1/000.p/1"));
}

#[test]
fn every_entry_and_every_older_tree_is_proven() {
    let sizes = [1, 2, 200, 256, 257, 300, 600];
    let log = grown(&sizes);
    let leaves = leaves(600);
    let signed = log.latest().unwrap().unwrap();
    for index in 0..600 {
        assert_eq!(log.entry(index, 600).unwrap(), entry(index));
        let proof = log.prove(index, &signed).unwrap();
        assert!(proof.verify(&entry(index), ORIGIN, log.known()).is_ok(), "{index}");
        let older = TreeHead { size: index, root: naive_root(&leaves[..index as usize]) };
        let proof = log.prove_growth(&older, &signed.head()).unwrap();
        assert_eq!(proof::verify_consistency(&older, &signed.head(), &proof), Ok(()));
    }
    assert!(matches!(log.prove(600, &signed), Err(LogError::Ledger(LedgerError::OutsideTree { .. }))));
    assert!(matches!(log.entry(600, 600), Err(LogError::Ledger(LedgerError::OutsideTree { .. }))));
}

#[test]
fn an_older_checkpoint_still_proves_its_entries() {
    let mut log = grown(&[100]);
    let older = log.latest().unwrap().unwrap();
    turn(&mut log, 600).unwrap();
    for index in 0..100 {
        let proof = log.prove(index, &older).unwrap();
        assert!(proof.verify(&entry(index), ORIGIN, log.known()).is_ok());
    }
    assert!(log.prove(100, &older).is_err());
}

#[test]
fn a_log_never_signs_a_second_history() {
    let mut log = grown(&[300]);
    let leaves = leaves(400);
    let smaller = TreeHead { size: 299, root: naive_root(&leaves[..299]) };
    let refused = log.issue(smaller, &signer());
    assert!(matches!(refused, Err(LogError::Shrinks { signed: 300, asked: 299 })), "{refused:?}");
    let other = TreeHead { size: 300, root: leaves[0] };
    assert!(matches!(log.issue(other, &signer()), Err(LogError::TilesDiffer { size: 300 })));

    // Somebody rewrote the folder from the first entry, and left the checkpoint.
    let mut forged = log_in(Memory::default());
    let head = forged.publish(&TreeHead::EMPTY, 400, (0..400).map(|index| entry(index + 1))).unwrap();
    let checkpoint = log.store().files[CHECKPOINT].clone();
    forged.store.files.insert(CHECKPOINT.to_owned(), checkpoint.clone());
    assert!(matches!(forged.issue(head, &signer()), Err(LogError::TilesDiffer { size: 300 })));
    assert_eq!(forged.store().files[CHECKPOINT], checkpoint);
}

#[test]
fn a_published_file_is_never_replaced_by_another() {
    let mut log = grown(&[300]);
    let before = log.store().files.clone();
    // The entries come from another history than the tiles, an older backup for example.
    let refused = log.publish(&TreeHead::EMPTY, 300, (0..300).map(|index| entry(index + 1)));
    assert!(matches!(refused, Err(LogError::Differs { .. })), "{refused:?}");
    assert_eq!(log.store().files, before);
    let refused = log.publish(&TreeHead { size: 300, root: leaves(1)[0] }, 301, [entry(300)]);
    assert!(matches!(refused, Err(LogError::TilesDiffer { size: 300 })));
    let refused = log.publish(&TreeHead { size: 290, root: leaves(1)[0] }, 301, [entry(300)]);
    assert!(matches!(refused, Err(LogError::Missing { .. })), "{refused:?}");
}

#[test]
fn too_few_entries_are_said_and_do_no_harm() {
    let mut log = grown(&[10]);
    let head = log.latest().unwrap().unwrap().head();
    let refused = log.publish(&head, 20, (10..15).map(entry));
    assert!(matches!(refused, Err(LogError::EntriesShort { wanted: 20, reached: 15 })));
    let refused = log.publish(&head, 5, (10..15).map(entry));
    assert!(matches!(refused, Err(LogError::Shrinks { signed: 10, asked: 5 })));
    assert!(matches!(log.publish(&head, 11, [vec![0; 65_536]]), Err(LogError::Ledger(LedgerError::TooLarge { .. }))));
    turn(&mut log, 20).unwrap();
}

#[test]
fn a_key_the_log_does_not_know_cannot_sign_for_it() {
    let mut log = grown(&[3]);
    let head = log.latest().unwrap().unwrap().head();
    let stranger = Signer::from_seed(ORIGIN, &[2; 32]).unwrap();
    let before = log.store().files.clone();
    let refused = log.issue(head, &stranger);
    assert!(matches!(refused, Err(LogError::Ledger(LedgerError::NotSigned))));
    assert_eq!(log.store().files, before);
}

#[test]
fn a_new_key_takes_over_where_the_old_one_is_known() {
    let log = grown(&[3]);
    let next = Signer::from_seed(ORIGIN, &[2; 32]).unwrap();
    let known = vec![next.verifier().clone(), signer().verifier().clone()];
    let mut log = Log::new(log.store().clone(), ORIGIN, known);
    let from = log.latest().unwrap().unwrap().head();
    let head = log.publish(&from, 5, [entry(3), entry(4)]).unwrap();
    let signed = log.issue(head, &next).unwrap();
    assert_eq!(signed.note().signatures()[0].id(), next.verifier().id());
    assert_eq!(log.latest().unwrap().unwrap(), signed);
}

/// Every file of a log, every one of its bits in turn (one bit of each byte): what is handed out
/// is right or is not handed out.
#[test]
fn a_flipped_bit_in_any_file_never_proves_anything_false() {
    let good = grown(&[259]);
    let signed = good.latest().unwrap().unwrap();
    for (path, bytes) in &good.store().files {
        for at in (0..bytes.len()).step_by(7) {
            let mut store = good.store().clone();
            store.files.get_mut(path).unwrap()[at] ^= 1 << (at % 8);
            let log = log_in(store);
            if path == CHECKPOINT {
                assert!(log.latest().is_err(), "byte {at}");
                continue;
            }
            for index in [0, 128, 255, 256, 258] {
                if let Ok(proof) = log.prove(index, &signed) {
                    assert!(proof.verify(&entry(index), ORIGIN, log.known()).is_ok());
                }
                if let Ok(read) = log.entry(index, 259) {
                    assert_eq!(read, entry(index), "{path} byte {at}");
                }
            }
        }
    }
}

fn assert_same_files(found: &Memory, wanted: &Memory, stopped_at: usize) {
    let paths = |store: &Memory| store.files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(found), paths(wanted), "stopped at {stopped_at}");
    for (path, bytes) in &wanted.files {
        assert!(found.files[path] == *bytes, "stopped at {stopped_at}: {path}");
    }
}

/// Stops a turn after each of its operations, loses what `kept` says, and takes the turn again.
fn stop_everywhere(sizes: &[u64], to: u64, later: u64, mut kept: impl FnMut() -> bool) {
    let before = grown(sizes);
    let undisturbed = |to| {
        let mut log = log_in(before.store().clone());
        turn(&mut log, to).unwrap();
        log.store
    };
    let (wanted, wanted_later) = (undisturbed(to), undisturbed(later));
    for stop_at in before.store().operations..wanted.operations {
        let mut store = before.store().clone();
        store.stop_at = Some(stop_at);
        let mut log = log_in(store);
        assert!(turn(&mut log, to).is_err());
        let after = log.store.crash(&mut kept);

        let mut again = log_in(after.clone());
        turn(&mut again, to).unwrap();
        assert_same_files(&again.store, &wanted, stop_at);

        // More entries may have come in the meantime.
        let mut again = log_in(after);
        let signed = turn(&mut again, later).unwrap();
        for (path, bytes) in &wanted_later.files {
            assert_eq!(again.store.files.get(path), Some(bytes), "stopped at {stop_at}: {path}");
        }
        assert!(again.prove(0, &signed).is_ok() && again.prove(later - 1, &signed).is_ok());
    }
}

#[test]
fn an_issued_checkpoint_outlives_a_loss_of_power() {
    let mut log = grown(&[200]);
    let head = log.publish(&log.latest().unwrap().unwrap().head(), 300, (200..).map(entry)).unwrap();
    let mut log = log_in(log.store.crash(|| false));
    let issued = log.issue(head, &signer()).unwrap();
    let log = log_in(log.store.crash(|| false));
    assert_eq!(log.latest().unwrap(), Some(issued));
}

#[test]
fn a_turn_killed_anywhere_is_taken_again() {
    stop_everywhere(&[], 3, 5, || true);
    stop_everywhere(&[200, 300], 700, 900, || true);
    stop_everywhere(&[65_300], 65_800, 65_801, || true);
}

#[test]
fn nothing_depends_on_what_was_not_synced() {
    stop_everywhere(&[200, 300], 700, 900, || false);
    stop_everywhere(&[255], 512, 512, || false);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn any_part_of_what_was_not_synced_may_be_lost(
        sizes in proptest::collection::btree_set(0u64..600, 0..4),
        more in 1u64..600,
        later in 0u64..300,
        kept in proptest::collection::vec(any::<bool>(), 64),
    ) {
        let sizes: Vec<u64> = sizes.into_iter().collect();
        let to = sizes.last().unwrap_or(&0) + more;
        let mut kept = kept.into_iter().cycle();
        stop_everywhere(&sizes, to, to + later, || kept.next().unwrap());
    }
}
