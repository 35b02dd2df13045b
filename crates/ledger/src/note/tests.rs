use super::*;

const GO_TEXT: &str =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const GO_LINE: &str =
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const GO_SECRET: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

fn signer(name: &str, seed: u8) -> Signer {
    Signer::from_seed(name, &[seed; 32]).unwrap()
}

fn keys(signers: &[&Signer]) -> Vec<Verifier> {
    signers.iter().map(|signer| signer.verifier().clone()).collect()
}

/// Ed25519 has no dice, so our signature is Go's, byte for byte.
#[test]
fn we_sign_what_go_signs() {
    let signer = Signer::from_secret(GO_SECRET).unwrap();
    let note = Note::sign(GO_TEXT, &signer).unwrap();
    assert_eq!(note.to_string(), format!("{GO_TEXT}\n{GO_LINE}"));
    assert!(Note::parse(note.to_string().as_bytes()).unwrap().verify(&keys(&[&signer])).is_ok());
}

#[test]
fn the_note_of_the_specification_is_read() {
    let text = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
    let note = Note::parse(text.as_bytes()).unwrap();
    assert!(note.text().ends_with("raggio di sole:\n\ned è subito sera.\n"));
    assert_eq!(note.signatures().len(), 1);
    assert_eq!(note.signatures()[0].name(), "quasimodo.example/salvatore");
    assert_eq!(note.signatures()[0].id(), 0x367b_a04b);
    assert_eq!(note.signatures()[0].bytes().len(), 64);
    assert_eq!(note.to_string(), text);
    assert_eq!(note.verify(&[]), Err(LedgerError::NotSigned));
}

#[test]
fn unknown_lines_are_kept_and_ignored() {
    let (log, witness, stranger) = (signer("log", 1), signer("witness", 2), signer("stranger", 3));
    let mut note = Note::sign("text\n", &log).unwrap();
    for other in [&witness, &stranger] {
        note.push(Note::sign("text\n", other).unwrap().signatures()[0].clone()).unwrap();
    }
    let read = Note::parse(note.to_string().as_bytes()).unwrap();
    assert_eq!(read, note);
    let known = keys(&[&witness, &log]);
    assert_eq!(read.verify(&known).unwrap(), [&known[1], &known[0]]);
    assert_eq!(read.verify(&known[..1]).unwrap(), [&known[0]]);
    assert_eq!(read.verify(&keys(&[&signer("other", 9)])), Err(LedgerError::NotSigned));
}

#[test]
fn a_key_is_known_by_name_and_id_together() {
    let note = Note::sign("text\n", &signer("log", 1)).unwrap();
    let same_name = signer("log", 2);
    let same_key = signer("other", 1);
    assert_eq!(note.verify(&keys(&[&same_name, &same_key])), Err(LedgerError::NotSigned));
}

#[test]
fn one_wrong_signature_of_a_known_key_refuses_the_note() {
    let (log, witness) = (signer("log", 1), signer("witness", 2));
    let mut note = Note::sign("text\n", &log).unwrap();
    note.push(Note::sign("other\n", &witness).unwrap().signatures()[0].clone()).unwrap();
    let refused = LedgerError::BadSignature { key: "witness".to_owned() };
    assert_eq!(note.verify(&keys(&[&log, &witness])), Err(refused));
    assert!(note.verify(&keys(&[&log])).is_ok(), "an unknown key's line is ignored, right or wrong");
}

#[test]
fn a_line_said_twice_counts_once() {
    let log = signer("log", 1);
    let mut note = Note::sign("text\n", &log).unwrap();
    note.push(note.signatures()[0].clone()).unwrap();
    assert_eq!(note.verify(&keys(&[&log])).unwrap().len(), 1);
}

#[test]
fn every_flipped_bit_is_noticed() {
    let log = signer("log.example", 1);
    let known = keys(&[&log]);
    let good = Note::sign("first line\n\nlast line\n", &log).unwrap().to_string().into_bytes();
    assert!(Note::parse(&good).unwrap().verify(&known).is_ok());
    for bit in 0..good.len() * 8 {
        let mut flipped = good.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let read = Note::parse(&flipped).and_then(|note| note.verify(&known).map(|keys| keys.len()));
        assert!(read.is_err(), "bit {bit}: {:?}", String::from_utf8_lossy(&flipped));
    }
}

#[test]
fn other_texts_are_refused_with_their_line() {
    let table: [(&str, usize); 14] = [
        ("", 1),
        ("text\n", 1),
        ("text\n\n", 3),
        ("text\n— PeterNeumann x08go/ZJ\n", 1),
        ("text\n\n— PeterNeumann x08go/ZJ", 3),
        ("text\n\n- PeterNeumann x08go/ZJ\n", 3),
        ("text\n\n—PeterNeumann x08go/ZJ\n", 3),
        ("text\n\n— PeterNeumann  x08go/ZJ\n", 3),
        ("text\n\n— PeterNeumann\n", 3),
        ("text\n\n— x08go/ZJ\n", 3),
        ("text\n\n— Peter+Neumann x08go/ZJ\n", 3),
        ("text\n\n— PeterNeumann x08gow==\n", 3),
        ("text\n\n— PeterNeumann x08go/ZJ\n— PeterNeumann !\n", 4),
        ("te\txt\n\n— PeterNeumann x08go/ZJ\n", 1),
    ];
    for (text, line) in table {
        match Note::parse(text.as_bytes()) {
            Err(LedgerError::Malformed { format: Format::Note, at, .. }) => {
                assert_eq!(at, line, "{text:?}");
            }
            other => panic!("{text:?}: {other:?}"),
        }
    }
    assert!(Note::parse(b"te\xffxt\n\n\xe2\x80\x94 PeterNeumann x08go/ZJ\n").is_err());
    assert!(Note::parse("te\rxt\n\n— PeterNeumann x08go/ZJ\n".as_bytes()).is_err());
    assert!(Note::parse("text\n\n— PeterNeumann x08go/ZJ\n".as_bytes()).is_ok());
}

#[test]
fn size_and_signatures_have_limits() {
    let lines = |count: usize| format!("text\n\n{}", GO_LINE.repeat(count));
    assert!(Note::parse(lines(16).as_bytes()).is_ok());
    assert!(Note::parse(lines(MAX_SIGNATURES).as_bytes()).is_ok());
    let refused = Note::parse(lines(MAX_SIGNATURES + 1).as_bytes()).unwrap_err();
    assert_eq!(refused, too_large(MAX_SIGNATURES, "signatures"));
    let refused = Note::parse(&vec![b'x'; MAX_NOTE_BYTES + 1]).unwrap_err();
    assert_eq!(refused, too_large(MAX_NOTE_BYTES, "bytes"));
}

#[test]
fn sixteen_post_quantum_signatures_fit() {
    let mut note = Note::sign("text\n", &signer("log", 1)).unwrap();
    for _ in 0..16 {
        note.push(Signature { name: "w.example".into(), id: 1, bytes: vec![7; 5000] }).unwrap();
    }
    assert_eq!(Note::parse(note.to_string().as_bytes()), Ok(note));
}

#[test]
fn only_proper_texts_are_signed() {
    for text in ["", "no newline", "a\tb\n", "a\r\n", "a\u{0}\n"] {
        assert!(Note::sign(text, &signer("log", 1)).is_err(), "{text:?}");
    }
}
