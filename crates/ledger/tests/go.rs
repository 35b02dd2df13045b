//! The log as a verifier sees it that we did not write: Go's `golang.org/x/mod/sumdb`.
//!
//! Needs Debian's packages `golang-go` and `golang-golang-x-mod-dev`; without them the test says
//! that it was skipped, or fails if `HUECRY_REQUIRE_ALL=1`.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test, helpers and all")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use huecry_ledger::{Folder, Leaf, Log, Salt, SignedCheckpoint, Signer, TreeHead, commit};
use tempfile::TempDir;

/// A published log, the Go program, and where both live.
struct World {
    home: TempDir,
    log: Log<Folder>,
    signer: Signer,
}

#[test]
fn go_accepts_what_is_true_and_nothing_else() {
    let Some(mut world) = World::new() else { return };
    let older = world.turn(300);
    fs::write(world.path("older"), older.note().to_string()).unwrap();
    let newer = world.turn(66_000);
    fs::write(world.path("newer"), newer.note().to_string()).unwrap();

    world.entries_are_accepted(&newer);
    world.proof_files_are_accepted(&newer);
    world.no_flipped_bit_of_a_proof_file_is_accepted(&newer);
    world.growth_is_accepted(&older, &newer);
    world.no_flipped_bit_of_growth_is_accepted(&older, &newer);
    world.no_flipped_bit_of_a_tile_is_accepted();
}

impl World {
    fn new() -> Option<Self> {
        let home = tempfile::tempdir().unwrap();
        build(home.path())?;
        let signer = Signer::from_seed(ORIGIN, &[7; 32]).unwrap();
        let known = vec![signer.verifier().clone()];
        let log = Log::new(Folder::new(home.path().join("log")), ORIGIN, known);
        Some(World { home, log, signer })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    fn turn(&mut self, to: u64) -> SignedCheckpoint {
        let from = self.log.latest().unwrap().map_or(TreeHead::EMPTY, |latest| latest.head());
        let head = self.log.publish(&from, to, (from.size..).map(entry)).unwrap();
        self.log.issue(head, &self.signer).unwrap()
    }

    /// What the Go program says of its arguments.
    fn go(&self, verb: &str, rest: &[&str]) -> Result<(), String> {
        let program = self.path("verify");
        let vkey = self.signer.verifier().to_string();
        let output = Command::new(program).args([verb, &vkey]).args(rest).output().unwrap();
        match (output.status.code(), output.stdout.as_slice()) {
            (Some(0), b"accepted\n") => Ok(()),
            (Some(1), b"") => Err(String::from_utf8_lossy(&output.stderr).into_owned()),
            _ => panic!("the Go program broke: {output:?}"),
        }
    }

    fn go_entry(&self, entry: &[u8], index: u64) -> Result<(), String> {
        let folder = self.path("log");
        self.go("entry", &[&hex(entry), &index.to_string(), folder.to_str().unwrap()])
    }

    fn go_proof(&self, entry: &[u8], proof: &[u8]) -> Result<(), String> {
        let file = self.path("file.tlog-proof");
        fs::write(&file, proof).unwrap();
        self.go("proof", &[&hex(entry), file.to_str().unwrap()])
    }

    /// Go reads checkpoint, tiles and bundles, and makes the proof itself.
    fn entries_are_accepted(&self, newer: &SignedCheckpoint) {
        let size = newer.head().size;
        for index in [0, 1, 255, 256, 299, 300, 65_535, 65_536, 65_791, size - 1] {
            assert_eq!(self.go_entry(&entry(index), index), Ok(()), "{index}");
            assert!(self.go_entry(&entry(index + 1), index).is_err(), "{index}");
        }
        assert!(self.go_entry(&entry(size), size).is_err());
    }

    /// Go checks a proof that we made, with nothing but the file, the entry and the key.
    fn proof_files_are_accepted(&self, newer: &SignedCheckpoint) {
        for index in [0, 255, 256, 12_345, 65_536, newer.head().size - 1] {
            let proof = self.log.prove(index, newer).unwrap();
            let file = proof.to_string();
            assert_eq!(self.go_proof(&entry(index), file.as_bytes()), Ok(()), "{index}");
            assert!(self.go_proof(&entry(index + 1), file.as_bytes()).is_err(), "{index}");
            let file = proof.with_extra(b"of the application").to_string();
            assert_eq!(self.go_proof(&entry(index), file.as_bytes()), Ok(()), "{index}");
        }
    }

    /// One bit of every byte. The last letter of the signature is left out: Go reads base64 with
    /// spare bits set, which changes the spelling of a signature and nothing it says. We refuse it.
    fn no_flipped_bit_of_a_proof_file_is_accepted(&self, newer: &SignedCheckpoint) {
        let good = self.log.prove(12_345, newer).unwrap().to_string().into_bytes();
        let last_letter = good.len() - "A=\n".len();
        for at in (0..good.len()).filter(|at| *at != last_letter) {
            let mut flipped = good.clone();
            flipped[at] ^= 1 << (at % 8);
            let verdict = self.go_proof(&entry(12_345), &flipped);
            assert!(verdict.is_err(), "byte {at}: {}", String::from_utf8_lossy(&flipped));
        }
    }

    /// The later checkpoint extends the earlier one: by our proof, and by the one Go makes.
    fn growth_is_accepted(&self, older: &SignedCheckpoint, newer: &SignedCheckpoint) {
        assert_eq!(self.go_growth(older, newer, None), Ok(()));
        let (older, folder) = (self.path("older"), self.path("log"));
        let arguments = [older.to_str().unwrap(), folder.to_str().unwrap()];
        assert_eq!(self.go("tiles", &arguments), Ok(()));
    }

    fn no_flipped_bit_of_growth_is_accepted(&self, older: &SignedCheckpoint, newer: &SignedCheckpoint) {
        let count = self.log.prove_growth(&older.head(), &newer.head()).unwrap().len();
        for which in 0..count {
            assert!(self.go_growth(older, newer, Some(which)).is_err(), "{which}");
        }
    }

    fn go_growth(
        &self,
        older: &SignedCheckpoint,
        newer: &SignedCheckpoint,
        flipped: Option<usize>,
    ) -> Result<(), String> {
        let mut proof = self.log.prove_growth(&older.head(), &newer.head()).unwrap();
        if let Some(which) = flipped {
            proof[which].0[which % 32] ^= 1 << (which % 8);
        }
        let files = [self.path("older"), self.path("newer")];
        let mut arguments: Vec<String> = files.iter().map(|file| file.to_str().unwrap().to_owned()).collect();
        arguments.extend(proof.iter().map(|hash| hash.to_string()));
        self.go("growth", &arguments.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Go notices a change in any of the files it needs for an entry.
    fn no_flipped_bit_of_a_tile_is_accepted(&self) {
        let tiles = [
            "checkpoint",
            "tile/0/048",
            "tile/1/000",
            "tile/1/001.p/1",
            "tile/2/000.p/1",
            "tile/0/257.p/208",
            "tile/entries/048",
        ];
        for tile in tiles {
            let file = self.path("log").join(tile);
            let good = fs::read(&file).unwrap_or_else(|error| panic!("{tile}: {error}"));
            let mut flipped = good.clone();
            let at = match tile {
                // Entry 12,345 is the 57th of its bundle; its neighbours are not Go's business.
                "tile/entries/048" => 57 * (2 + huecry_ledger::leaf::LEAF_BYTES) + 40,
                "checkpoint" => ORIGIN.len() + 3,
                _ => good.len() / 2,
            };
            flipped[at] ^= 0x10;
            fs::write(&file, flipped).unwrap();
            assert!(self.go_entry(&entry(12_345), 12_345).is_err(), "{tile}");
            fs::write(&file, good).unwrap();
        }
        assert_eq!(self.go_entry(&entry(12_345), 12_345), Ok(()));
    }
}

/// A leaf as the log has them.
fn entry(index: u64) -> Vec<u8> {
    let mut salt = [0; 32];
    salt[..8].copy_from_slice(&index.to_be_bytes());
    let commitment = commit(&Salt::new(salt), b"a record");
    let leaf = Leaf { type_code: 1, time: 1_795_363_200 + index, catalogue: [0xca; 32], commitment };
    leaf.to_bytes().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Builds the Go program into `folder`; none, and said so, where Go or its packages are missing.
fn build(folder: &Path) -> Option<()> {
    let packages = Path::new(GOPATH).join("src/golang.org/x/mod/sumdb/tlog");
    if Command::new("go").arg("version").output().is_err() {
        return missing("there is no `go`");
    }
    if !packages.is_dir() {
        return missing(&format!("there is no `{}`", packages.display()));
    }
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/go/verify.go");
    let output = Command::new("go")
        .args(["build", "-o"])
        .arg(folder.join("verify"))
        .arg(source)
        .current_dir(folder)
        .envs([("GO111MODULE", "off"), ("GOPATH", GOPATH), ("GOFLAGS", ""), ("CGO_ENABLED", "0")])
        .env("GOCACHE", folder.join("cache"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(())
}

fn missing(what: &str) -> Option<()> {
    let advice = "apt-get install --no-install-recommends golang-go golang-golang-x-mod-dev";
    let required = std::env::var("HUECRY_REQUIRE_ALL").is_ok_and(|value| value == "1");
    assert!(!required, "{what}; install it: {advice}");
    println!("skipped: the check by Go's sumdb, as {what}; to have it: {advice}");
    None
}

const ORIGIN: &str = "huecry.example/log";

/// Where Debian puts the sources of Go packages.
const GOPATH: &str = "/usr/share/gocode";
