use super::*;
use crate::note::Note;

/// The example keys of Go's `golang.org/x/mod/sumdb/note`.
const GO_SECRET: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const GO_VERIFIER: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

/// The example of c2sp.org/signed-note.
const SPEC_VERIFIER: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

#[test]
fn keys_of_others_are_read_and_written_alike() {
    for text in [GO_VERIFIER, SPEC_VERIFIER] {
        assert_eq!(text.parse::<Verifier>().unwrap().to_string(), text);
    }
    let signer = Signer::from_secret(GO_SECRET).unwrap();
    assert_eq!(*signer.to_secret(), GO_SECRET);
    assert_eq!(signer.verifier().to_string(), GO_VERIFIER);
    assert_eq!((signer.verifier().name(), signer.verifier().id()), ("PeterNeumann", 0xc74f_20a3));
}

#[test]
fn the_example_of_the_specification_verifies() {
    let note = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
    let key: Verifier = SPEC_VERIFIER.parse().unwrap();
    let note = Note::parse(note.as_bytes()).unwrap();
    assert_eq!(note.verify(std::slice::from_ref(&key)), Ok(vec![&key]));
}

#[test]
fn a_key_grows_from_its_seed() {
    let signer = Signer::from_seed("example.com/log", &[4; 32]).unwrap();
    let again = Signer::from_secret(&signer.to_secret()).unwrap();
    assert_eq!(again.verifier(), signer.verifier());
    assert_eq!(again.sign("x\n"), signer.sign("x\n"));
}

#[test]
fn a_secret_key_is_never_printed() {
    let signer = Signer::from_secret(GO_SECRET).unwrap();
    assert_eq!(format!("{signer:?}"), "Signer(PeterNeumann+c74f20a3)");
}

#[test]
fn other_verifier_keys_are_refused() {
    let table = [
        "",
        "+",
        "++",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a3+",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+0c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAA==",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ];
    for text in table {
        assert!(text.parse::<Verifier>().is_err(), "{text}");
    }
    assert!(format!("{GO_VERIFIER}\n").parse::<Verifier>().is_err());
    assert!(format!("{}+c74f20a3+AR", "x".repeat(1 << 20)).parse::<Verifier>().is_err());
}

#[test]
fn a_signature_type_we_do_not_speak_is_named() {
    // Type 0x04, the Ed25519 cosignature of a witness.
    let text = "w.example+00000000+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    let refused = text.parse::<Verifier>().unwrap_err();
    assert_eq!(refused, LedgerError::KeyType { signature_type: 4 });
}

#[test]
fn a_weak_key_is_refused() {
    // The neutral element: every message has a signature under it.
    let mut neutral = [0; 32];
    neutral[0] = 1;
    assert!(Verifier::ed25519("example.com/log", &neutral).is_err());
}

#[test]
fn other_secret_keys_are_refused() {
    let table = [
        "",
        "PRIVATE+KEY+",
        "PRIVATE+KEY+PeterNeumann+c74f20a3+",
        "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "PRIVATE+KEY+PeterNeuman+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AoEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
        "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr",
        GO_VERIFIER,
    ];
    for text in table {
        assert!(Signer::from_secret(text).is_err(), "{text}");
    }
}

#[test]
fn key_names_have_no_white_space_in_any_script() {
    for name in ["example.com/log", "é", "日本", "a:b/c?d"] {
        assert!(is_key_name(name), "{name}");
    }
    for name in ["", " ", "a b", "a+b", "a\u{a0}b", "a\u{2003}b", "a\u{3000}b", "a\u{85}b", "a\tb", "a\u{1}"] {
        assert!(!is_key_name(name), "{name:?}");
    }
}
