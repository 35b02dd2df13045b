//! A message with its receipts and proofs as a bundle: verified offline by us, and by a program that has no code of ours.

use crate::line::{Line, letter, send};
use crate::world::{ANA, JUN, refused_as};
use huecry_desk::link::agreement::{Says, stand};
use huecry_desk::link::evidence::{self, Bundle, Check, verify};
use huecry_desk::link::{Letter, inbox};
use huecry_line::MessageId;
use huecry_terms::{Act, LineAct, RefusalKind};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A part of a bundle: its name and bytes.
type Part = (String, Vec<u8>);

/// A message that was read and answered, one that was refused, and the fingerprints of both sides' officers.
struct Case {
    line: Line,
    answered: MessageId,
    refused: MessageId,
    officers: [String; 2],
}

fn case() -> Case {
    let line = Line::new();
    let answered = send(&line.ours, &letter(&line.theirs.address, "Who is this?"), 10).unwrap().message;
    line.settle(11);
    let theirs = line.theirs.world.desk();
    inbox::read(theirs, &line.theirs.call(60), answered).unwrap();
    let answer = Letter {
        kind: "answer".parse().unwrap(),
        in_reply_to: Some((line.ours.address.clone(), answered)),
        classification: "eu-basic-protection".parse().unwrap(),
        ..letter(&line.ours.address, "Ana Specimen")
    };
    send(&line.theirs, &answer, 70).unwrap();
    line.settle(71);
    let refused = send(&line.ours, &letter(&line.theirs.address, "Not now"), 200).unwrap().message;
    stand(theirs, &line.theirs.call(201), "icpo-europol", "regional", Says::Suspended, "a breach").unwrap();
    line.settle(202);
    let officers = [line.ours.officers(), line.theirs.officers()];
    Case { line, answered, refused, officers }
}

impl Case {
    fn bundle(&self, theirs: bool, message: MessageId) -> Bundle {
        let end = if theirs { &self.line.theirs } else { &self.line.ours };
        evidence::bundle(end.world.desk(), &end.call(500), message).unwrap()
    }

    fn failing(&self, file: &[u8]) -> Vec<Check> {
        verify(file, &self.officers).unwrap().into_iter().filter(|check| !check.holds).collect()
    }

    /// The content of a message goes, as when its time is over.
    fn erase(&self, message: MessageId) {
        let store = self.line.ours.world.folder().join("home/store.sqlite");
        let connection = rusqlite::Connection::open(store).unwrap();
        let id = message.uuid().as_bytes().to_vec();
        assert_eq!(connection.execute("UPDATE message SET body = NULL WHERE message = ?1", [id]).unwrap(), 1);
    }

    /// Every sort of bundle there is.
    fn bundles(&self) -> Vec<(&'static str, Bundle)> {
        let mut bundles = vec![
            ("of its sender", self.bundle(false, self.answered)),
            ("of its recipient", self.bundle(true, self.answered)),
            ("of a refused one's sender", self.bundle(false, self.refused)),
            ("of who refused it", self.bundle(true, self.refused)),
        ];
        self.erase(self.answered);
        bundles.push(("of what was erased", self.bundle(false, self.answered)));
        bundles
    }
}

#[test]
fn a_bundle_holds_for_whoever_trusts_the_officers_and_for_nobody_else() {
    let case = case();
    for (which, bundle) in case.bundles() {
        assert!(evidence::is_bundle(&bundle.bytes));
        assert_eq!(case.failing(&bundle.bytes), [], "{which}");
        let parts = unpacked(&bundle.bytes);
        let words = String::from_utf8(parts[0].1.clone()).unwrap();
        assert_eq!(parts[0].0, "README.txt");
        let digits = case.officers.iter().all(|digits| words.contains(digits));
        assert!(digits && words.contains("WHAT IS NOT PROVEN"), "{words}");
        let strangers = verify(&bundle.bytes, &case.officers[..1]).unwrap();
        let failing: Vec<&str> =
            strangers.iter().filter(|check| !check.holds).map(|check| check.part.as_str()).collect();
        assert_eq!(failing, ["directory/regional-police-agency.cbor"], "{which}: {strangers:?}");
    }
    let said = |bundle: &Bundle| String::from_utf8(unpacked(&bundle.bytes)[0].1.clone()).unwrap();
    assert!(said(&case.bundle(false, case.answered)).contains("WHAT IT SAID WAS ERASED"));
    assert!(said(&case.bundle(true, case.refused)).contains("It was refused when it came"));
    let named: Vec<String> = unpacked(&case.bundle(true, case.answered).bytes).into_iter().map(|part| part.0).collect();
    let receipts = named.iter().filter(|name| name.starts_with("receipts/"));
    assert_eq!(
        receipts.collect::<Vec<_>>(),
        ["receipts/01-accepted.cose", "receipts/02-read.cose", "receipts/03-answered.cose"]
    );
    assert!(verify(&[], &["12345".to_owned()]).is_err(), "five digits are no fingerprint");
}

#[test]
fn handing_out_evidence_is_an_act_and_needs_messages_and_proofs() {
    let case = case();
    let world = &case.line.ours.world;
    let before = world.last_act();
    let bundle = case.bundle(false, case.answered);
    let entries = world.entries_after(Some(before));
    let [entry] = &entries[..] else { panic!("{entries:?}") };
    let Act::Line(LineAct::EvidenceExported { message, bundle: hash, .. }) = &entry.act else { panic!("{entry:?}") };
    assert_eq!((message, hash), (&case.answered.uuid(), &bundle.hash));
    assert_eq!(*hash, hex(&Sha256::digest(&bundle.bytes)));
    for who in [ANA, JUN] {
        let no = evidence::bundle(world.desk(), &world.call(who), case.answered);
        refused_as(no, RefusalKind::RoleMayNot);
    }
    let call = case.line.ours.call(600);
    let nobodys = MessageId::new(call.now, &[1; 10]);
    refused_as(evidence::bundle(world.desk(), &call, nobodys), RefusalKind::NoSuchRecord);
    refused_as(evidence::bundle_named(world.desk(), &call, "no id"), RefusalKind::NoSuchRecord);
}

#[test]
fn a_bit_anywhere_in_a_bundle_is_found_and_its_part_named() {
    let case = case();
    let file = case.bundle(false, case.answered).bytes;
    for at in (0..file.len()).step_by(11) {
        let mut turned = file.clone();
        turned[at] ^= 1 << (at % 8);
        let failing = case.failing(&turned);
        assert!(!failing.is_empty() && !failing[0].part.is_empty(), "byte {at}");
    }
}

/// Whoever changes a part and writes the manifest anew is found by signatures and proofs.
#[test]
fn a_part_that_was_changed_together_with_the_manifest_is_named() {
    let case = case();
    let bundle = case.bundle(true, case.answered);
    let parts = unpacked(&bundle.bytes);
    assert_eq!(packed(&parts[..parts.len() - 1]), bundle.bytes, "packed as we pack it");
    let checked = |change: &dyn Fn(&mut Vec<Part>)| {
        let mut changed = parts[..parts.len() - 1].to_vec();
        change(&mut changed);
        case.failing(&packed(&changed))
    };
    for n in 1..parts.len() - 1 {
        let name = &parts[n].0;
        let stem = name.rsplit_once('.').unwrap().0;
        for at in (0..parts[n].1.len()).step_by(parts[n].1.len().div_ceil(60).max(1)) {
            let failing = checked(&|parts| parts[n].1[at] ^= 1 << (at % 8));
            assert!(failing.iter().any(|check| check.part.starts_with(stem)), "byte {at} of {name}: {failing:?}");
        }
        let failing = checked(&|parts| _ = parts.remove(n));
        // Without its statement a bundle still proves the hash: what is missing is said, not hidden.
        assert!(!failing.is_empty() || name == "statement.cose", "without {name}");
    }
    let another = case.bundle(true, case.refused);
    let other = unpacked(&another.bytes).into_iter().find(|part| part.0.starts_with("receipts/")).unwrap();
    let failing = checked(&|parts| parts.push(("receipts/04-read.cose".to_owned(), other.1.clone())));
    assert_eq!(failing[0].part, "receipts/04-read.cose");
    let failing = checked(&|parts| parts.push(("x".to_owned(), b"y".to_vec())));
    assert_eq!(failing[0].part, "x");
}

/// Courts keep such files: what was written once has to be read for ever. `HUECRY_GOLDEN=write` writes it anew.
#[test]
fn a_bundle_of_once_still_holds() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/evidence.tar");
    let case = case();
    if std::env::var("HUECRY_GOLDEN").is_ok_and(|wish| wish == "write") {
        std::fs::write(&file, case.bundle(true, case.answered).bytes).unwrap();
        let digits = case.officers.join("\n");
        std::fs::write(file.with_extension("officers"), format!("{digits}\n")).unwrap();
    }
    let kept = std::fs::read_to_string(file.with_extension("officers")).unwrap();
    assert_eq!(kept.lines().collect::<Vec<_>>(), case.officers, "the same seeds, the same officers");
    assert_eq!(case.failing(&std::fs::read(file).unwrap()), []);
}

/// `docs/verify_evidence.py`, with CBOR, ML-DSA and Ed25519 of other people.
#[test]
fn a_program_without_our_code_comes_to_the_same() {
    let python = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../line-py/bin/python");
    if !python.is_file() {
        let required = std::env::var("HUECRY_REQUIRE_ALL").is_ok_and(|value| value == "1");
        assert!(!required, "PyPI's packages are not in target/line-py (`cargo xtask test` fetches them)");
        println!("skipped: the check by others' implementations, as PyPI's packages are not in target/line-py");
        return;
    }
    let case = case();
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/verify_evidence.py");
    let run = |file: &[u8], officers: &[String]| {
        let written = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(written.path(), file).unwrap();
        let ran = Command::new(&python).arg(&script).arg(written.path()).args(officers).output().unwrap();
        let said = format!("{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
        (ran.status.success(), said)
    };
    for (which, bundle) in case.bundles() {
        let (holds, said) = run(&bundle.bytes, &case.officers);
        assert!(holds && said.ends_with("verified\n"), "{which}: {said}");
    }
    let bundle = case.bundle(true, case.answered);
    let (holds, said) = run(&bundle.bytes, &case.officers[1..]);
    assert!(!holds && said.contains("FAILS\tdirectory/world-police-organisation.cbor"), "{said}");
    let parts = unpacked(&bundle.bytes);
    for n in 1..parts.len() - 1 {
        let mut changed = parts[..parts.len() - 1].to_vec();
        let middle = changed[n].1.len() / 2;
        changed[n].1[middle] ^= 1;
        let (holds, said) = run(&packed(&changed), &case.officers);
        let stem = parts[n].0.rsplit_once('.').unwrap().0;
        assert!(!holds && said.contains(&format!("FAILS\t{stem}")) || stem == "evidence", "{}: {said}", parts[n].0);
        assert!(!holds, "{said}");
    }
    for at in (0..bundle.bytes.len()).step_by(bundle.bytes.len() / 12) {
        let mut turned = bundle.bytes.clone();
        turned[at] ^= 4;
        assert!(!run(&turned, &case.officers).0, "byte {at}");
    }
}

fn unpacked(file: &[u8]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut at = 0;
    while file[at] != 0 {
        let text = |from: usize, to: usize| {
            let bytes = &file[at + from..at + to];
            String::from_utf8(bytes.split(|byte| *byte == 0).next().unwrap().to_vec()).unwrap()
        };
        let size = usize::from_str_radix(&text(124, 135), 8).unwrap();
        parts.push((text(0, 100), file[at + 512..at + 512 + size].to_vec()));
        at += 512 + size.next_multiple_of(512);
    }
    parts
}

/// The parts with a manifest that fits them.
fn packed(parts: &[Part]) -> Vec<u8> {
    let lines: String =
        parts.iter().map(|(name, bytes)| format!("{}  {name}\n", hex(&Sha256::digest(bytes)))).collect();
    let own = hex(&Sha256::digest(lines.as_bytes()));
    let manifest = format!("{lines}# SHA-256 of the lines above: {own}\n").into_bytes();
    let mut file = Vec::new();
    for (name, bytes) in parts.iter().chain([&("manifest".to_owned(), manifest)]) {
        let mut head = [0_u8; 512];
        let size = format!("{:011o}", bytes.len());
        let fields = [(0, name.as_str()), (100, "0000644"), (108, "0000000"), (116, "0000000"), (124, &size)];
        for (at, text) in
            fields.into_iter().chain([(136, "00000000000"), (148, "        "), (156, "0"), (257, "ustar"), (263, "00")])
        {
            head[at..at + text.len()].copy_from_slice(text.as_bytes());
        }
        let sum = head.iter().map(|byte| u32::from(*byte)).sum::<u32>();
        head[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
        file.extend(head);
        file.extend(bytes);
        file.resize(file.len().next_multiple_of(512), 0);
    }
    file.resize(file.len() + 1024, 0);
    file
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
