use super::*;
use crate::tree::EMPTY_ROOT;

/// The example of c2sp.org/tlog-checkpoint.
const EXAMPLE: &str = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
const EXAMPLE_LINE: &str = "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";

const ROOT: &str = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

fn signer(name: &str, seed: u8) -> Signer {
    Signer::from_seed(name, &[seed; 32]).unwrap()
}

#[test]
fn the_example_of_the_specification_is_read() {
    let note = Note::parse(format!("{EXAMPLE}\n{EXAMPLE_LINE}").as_bytes()).unwrap();
    let checkpoint = Checkpoint::parse(note.text()).unwrap();
    assert_eq!(checkpoint.origin(), "example.com/behind-the-sofa");
    assert_eq!(checkpoint.head().size, 20_852_163);
    assert!(checkpoint.extensions().is_empty());
    assert_eq!(checkpoint.to_string(), EXAMPLE);
}

#[test]
fn a_signed_checkpoint_opens_for_its_log_and_key_only() {
    let log = signer("example.com/log", 1);
    let head = TreeHead { size: 7, root: EMPTY_ROOT };
    let signed = Checkpoint::new("example.com/log", head).unwrap().sign(&log).unwrap();
    let bytes = signed.note().to_string();
    let known = [log.verifier().clone()];
    let opened = SignedCheckpoint::open(bytes.as_bytes(), "example.com/log", &known).unwrap();
    assert_eq!(opened, signed);
    assert_eq!(opened.head(), head);
    let other = SignedCheckpoint::open(bytes.as_bytes(), "example.com/other", &known);
    assert_eq!(other, Err(LedgerError::OtherOrigin { wanted: "example.com/other".to_owned() }));
    let other = [signer("example.com/log", 2).verifier().clone()];
    let other = SignedCheckpoint::open(bytes.as_bytes(), "example.com/log", &other);
    assert_eq!(other, Err(LedgerError::NotSigned));
}

#[test]
fn extension_lines_are_signed_and_kept() {
    let log = signer("l", 1);
    let lines = vec!["one".to_owned(), "two +".to_owned()];
    let checkpoint = Checkpoint::new("l", TreeHead::EMPTY).unwrap();
    let checkpoint = checkpoint.with_extensions(lines.clone()).unwrap();
    let note = checkpoint.sign(&log).unwrap().note().to_string();
    assert!(note.starts_with(&format!("l\n0\n{ROOT}\none\ntwo +\n\n— l ")));
    let opened = SignedCheckpoint::open(note.as_bytes(), "l", &[log.verifier().clone()]).unwrap();
    assert_eq!(opened.checkpoint().extensions(), lines);
}

#[test]
fn other_texts_are_refused_with_their_line() {
    let table = [
        (String::new(), 1),
        ("\n".into(), 2),
        ("l".into(), 1),
        ("l\n".into(), 2),
        (format!("\n1\n{ROOT}\n"), 1),
        ("l\n1\n".into(), 3),
        (format!("l\n1\n{ROOT}"), 1),
        (format!("l\n\n{ROOT}\n"), 2),
        (format!("l\n01\n{ROOT}\n"), 2),
        (format!("l\n00\n{ROOT}\n"), 2),
        (format!("l\n+1\n{ROOT}\n"), 2),
        (format!("l\n-1\n{ROOT}\n"), 2),
        (format!("l\n 1\n{ROOT}\n"), 2),
        (format!("l\n1 \n{ROOT}\n"), 2),
        (format!("l\n0x1\n{ROOT}\n"), 2),
        (format!("l\n١\n{ROOT}\n"), 2),
        (format!("l\n9223372036854775808\n{ROOT}\n"), 2),
        (format!("l\n99999999999999999999999\n{ROOT}\n"), 2),
        (format!("l\n1\n{}\n", &ROOT[..43]), 3),
        (format!("l\n1\n{ROOT} \n"), 3),
        ("l\n1\nAAAA\n".into(), 3),
        (format!("l\n1\n{ROOT}\n\n"), 4),
        (format!("l\n1\n{ROOT}\nx\n\ny\n"), 5),
        (format!("l\n1\n{ROOT}\nx\u{1}\n"), 4),
        (format!("l\r\n1\n{ROOT}\n"), 1),
    ];
    for (text, line) in table {
        match Checkpoint::parse(&text) {
            Err(LedgerError::Malformed { format: Format::Checkpoint, at, .. }) => {
                assert_eq!(at, line, "{text:?}");
            }
            other => panic!("{text:?}: {other:?}"),
        }
    }
    assert!(Checkpoint::parse(&format!("l\n9223372036854775807\n{ROOT}\n")).is_ok());
    assert!(Checkpoint::parse(&"x\n".repeat(MAX_CHECKPOINT_BYTES)).is_err());
}

#[test]
fn only_proper_checkpoints_are_made() {
    assert!(Checkpoint::new("", TreeHead::EMPTY).is_err());
    assert!(Checkpoint::new("two\nlines", TreeHead::EMPTY).is_err());
    assert!(Checkpoint::new("l", TreeHead { size: 1 << 63, root: EMPTY_ROOT }).is_err());
    let checkpoint = Checkpoint::new("l", TreeHead::EMPTY).unwrap();
    for line in ["", "a\nb"] {
        assert!(checkpoint.clone().with_extensions(vec![line.to_owned()]).is_err());
    }
}
