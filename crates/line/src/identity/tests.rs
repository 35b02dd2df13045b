use std::os::unix::fs::PermissionsExt;

use huecry_terms::Instant;

use super::*;
use crate::address::Address;
use crate::error::{Format, KeyFileError, LineError, Same, Scheme};

fn at(seconds: i64) -> Instant {
    Instant::from_second(seconds).unwrap()
}

fn address(text: &str) -> Address {
    text.parse().unwrap()
}

fn signer(text: &str, seed: u8) -> Signer {
    Signer::from_seeds(address(text), &[seed; 64]).unwrap()
}

fn secret(number: u32) -> EpochSecret {
    let epoch = Epoch { number, from: at(1000), until: at(2000), ends: at(3000) };
    EpochSecret::from_seed(address("world-police"), epoch, &[9; 32]).unwrap()
}

#[test]
fn public_forms_are_read_again() {
    let (organisation, node) = (signer("world-police", 1), NodeSigner::from_seed(address("world-police/FR"), &[2; 32]));
    let again = Verifier::from_public(organisation.verifier().public()).unwrap();
    assert_eq!(&again, organisation.verifier());
    assert_eq!(NodeVerifier::from_public(node.verifier().public()).as_ref(), Ok(node.verifier()));
    assert_eq!(&EpochKey::from_public(secret(3).public().public()).unwrap(), secret(3).public());
    assert!(again.verifies(Scheme::MlDsa65, b"text", &organisation.sign(Scheme::MlDsa65, b"text").unwrap()));
    assert!(!again.verifies(Scheme::MlDsa65, b"text", &organisation.sign(Scheme::MlDsa65, b"test").unwrap()));
    assert!(!again.verifies(Scheme::Ed25519, b"text", &organisation.sign(Scheme::MlDsa65, b"text").unwrap()));
}

#[test]
fn one_kind_of_key_is_not_taken_for_another() {
    let (organisation, node) = (signer("world-police", 1), NodeSigner::from_seed(address("world-police"), &[2; 32]));
    assert!(NodeVerifier::from_public(organisation.verifier().public()).is_err());
    assert!(Verifier::from_public(node.verifier().public()).is_err());
    assert!(EpochKey::from_public(organisation.verifier().public()).is_err());
    assert!(NodeSigner::from_secret(&organisation.to_secret()).is_err());
    assert!(Signer::from_secret(&secret(1).to_secret()).is_err());
    let tls = TlsKey::from_seed(address("world-police"), &[2; 32]);
    assert!(TlsKey::from_secret(&node.to_secret()).is_err() && NodeSigner::from_secret(&tls.to_secret()).is_err());
    assert_eq!(TlsKey::from_secret(&tls.to_secret()).unwrap().pin(), tls.pin());
}

#[test]
fn an_ed25519_key_of_small_order_is_refused() {
    let node = NodeSigner::from_seed(address("world-police"), &[2; 32]);
    let mut public = node.verifier().public().to_vec();
    let start = public.len() - 32;
    public[start..].fill(0);
    let error = NodeVerifier::from_public(&public).unwrap_err();
    assert_eq!(
        error,
        LineError::Field { format: Format::PublicKey, field: "Ed25519 key", expected: "a key of its kind" }
    );
}

#[test]
fn secrets_are_read_again_and_every_changed_letter_is_noticed() {
    let organisation = signer("world-police", 1);
    let node = NodeSigner::from_seed(address("world-police/FR"), &[2; 32]);
    let texts = [organisation.to_secret(), node.to_secret(), secret(77).to_secret()];
    assert_eq!(Signer::from_secret(&texts[0]).unwrap().verifier(), organisation.verifier());
    assert_eq!(NodeSigner::from_secret(&texts[1]).unwrap().verifier(), node.verifier());
    assert_eq!(EpochSecret::from_secret(&texts[2]).unwrap().public(), secret(77).public());
    let read: [fn(&str) -> bool; 3] = [
        |text| Signer::from_secret(text).is_ok(),
        |text| NodeSigner::from_secret(text).is_ok(),
        |text| EpochSecret::from_secret(text).is_ok(),
    ];
    for (text, read) in texts.iter().zip(read) {
        for at in 0..text.trim_end().len() {
            let mut changed = text.as_bytes().to_vec();
            changed[at] = if changed[at] == b'x' { b'y' } else { b'x' };
            assert!(!read(std::str::from_utf8(&changed).unwrap()), "letter {at}");
        }
    }
}

#[test]
fn no_secret_is_printed() {
    let organisation = signer("world-police", 0x41);
    let node = NodeSigner::from_seed(address("world-police"), &[0x41; 32]);
    let epoch = EpochSecret::from_seed(
        address("world-police"),
        Epoch { number: 1, from: at(0), until: at(1), ends: at(2) },
        &[0x41; 32],
    );
    let mut ring = Keyring::default();
    ring.add(epoch.unwrap());
    for shown in [format!("{organisation:?}"), format!("{node:?}"), format!("{ring:?}")] {
        assert!(!shown.contains("65, 65") && !shown.contains("4141") && !shown.contains("QUFB"), "{shown}");
    }
}

#[test]
fn fingerprints_are_the_same_on_both_sides_and_differ_with_every_key() {
    let (a, b) = (signer("world-police", 1), signer("regional-police", 2));
    let (a, b) = (a.verifier(), b.verifier());
    let both = Fingerprint::of_both(a.public(), b.public());
    assert_eq!(both, Fingerprint::of_both(b.public(), a.public()));
    assert_ne!(both, Fingerprint::of_both(a.public(), a.public()));
    assert_ne!(a.fingerprint(), b.fingerprint());
    let text = both.to_string();
    assert_eq!((text.len(), text.split(' ').count()), (59, 10));
    assert!(both.matches(&text.replace(' ', "-")) && both.matches(&format!(" {text}\n")));
    assert!(!both.matches(&text[1..]) && !both.matches(""));
}

#[test]
fn an_epoch_is_published_signed_used_in_its_time_and_destroyed() {
    let organisation = signer("world-police", 1);
    let known = [signer("regional-police", 2).verifier().clone(), organisation.verifier().clone()];
    let key = secret(3).public().clone();
    let published = key.sign(&organisation).unwrap();
    assert_eq!(EpochKey::open(&published, &known).as_ref(), Ok(&key));
    let other = signer("regional-police", 2);
    assert_eq!(key.sign(&other), Err(LineError::Differs { what: Same::From }));
    assert_eq!(EpochKey::open(&published, &known[..1]), Err(LineError::UnknownKey { format: Format::PublicKey }));

    assert!(key.takes(at(1000), at(3000)) && key.takes(at(1999), at(2500)));
    assert!(!key.takes(at(999), at(2500)) && !key.takes(at(2000), at(2500)) && !key.takes(at(1500), at(3001)));

    let mut ring = Keyring::default();
    ring.add(secret(3));
    ring.add(secret(4));
    assert_eq!((ring.due(at(2999)), ring.due(at(3000))), (vec![], vec![3, 4]));
    let destroyed = ring.destroy(3, at(3001)).unwrap();
    assert_eq!((destroyed.key, destroyed.epoch), (key.id(), 3));
    assert!(crate::cbor::read(&destroyed.to_bytes()).is_ok());
    assert_eq!(ring.get(3).err(), Some(LineError::NoEpoch { epoch: 3 }));
    assert!(ring.get(4).is_ok());
}

#[test]
fn an_epoch_whose_times_do_not_follow_each_other_is_no_epoch() {
    let grow = |from, until, ends| {
        let epoch = Epoch { number: 1, from: at(from), until: at(until), ends: at(ends) };
        EpochSecret::from_seed(address("world-police"), epoch, &[9; 32]).is_ok()
    };
    assert!(grow(1, 2, 2));
    assert!(!grow(2, 2, 3) && !grow(1, 3, 2) && !grow(-1, 3, 4));
}

#[test]
fn a_key_file_is_its_holders_alone_and_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("organisation.key");
    let text = signer("world-police", 1).to_secret();
    key_file::write(&path, &text).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(*key_file::read(&path).unwrap(), *text);
    assert!(matches!(key_file::write(&path, "other"), Err(KeyFileError::There { .. })));
    assert_eq!(*key_file::read(&path).unwrap(), *text);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing unfinished is left");

    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
    assert!(matches!(key_file::read(&path), Err(KeyFileError::Open { mode: 0o640, .. })));
    key_file::destroy(&path).unwrap();
    key_file::destroy(&path).unwrap();
    assert!(!path.exists());
    assert!(matches!(key_file::read(&path), Err(KeyFileError::Io { .. })));
}

#[test]
fn what_a_crash_left_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("node.key");
    std::fs::write(folder.path().join("node.key.unfinished"), "half").unwrap();
    key_file::write(&path, "whole").unwrap();
    assert_eq!(key_file::read(&path).unwrap().as_str(), "whole");
}
