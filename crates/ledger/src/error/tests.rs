use super::*;

fn every_message() -> Vec<String> {
    let format = Format::ProofFile;
    let path = || "tile/0/000".to_owned();
    let ledger = [
        LedgerError::Malformed { format, at: 2, expected: "`index <number>`" },
        LedgerError::TooLarge { format, limit: 9, unit: "bytes" },
        LedgerError::KeyType { signature_type: 4 },
        LedgerError::BadSignature { key: "example.com/log".to_owned() },
        LedgerError::NotSigned,
        LedgerError::OtherOrigin { wanted: "example.com/log".to_owned() },
        LedgerError::OutsideTree { index: 5, size: 4 },
        LedgerError::ProofLength { found: 3 },
        LedgerError::RootDiffers { size: 4 },
    ];
    let log = [
        LogError::Io { path: path(), source: io::Error::other("no space left on device") },
        LogError::Missing { path: path() },
        LogError::Differs { path: path() },
        LogError::TilesDiffer { size: 4 },
        LogError::EntriesShort { wanted: 4, reached: 3 },
        LogError::Shrinks { signed: 4, asked: 3 },
        LogError::Ledger(LedgerError::NotSigned),
    ];
    ledger.iter().map(ToString::to_string).chain(log.iter().map(ToString::to_string)).collect()
}

#[test]
fn messages_keep_the_style_of_the_house() {
    for message in every_message() {
        assert!(message.starts_with(|c: char| c.is_ascii_lowercase() || c == '`'), "{message}");
        assert!(!message.ends_with('.'), "{message}");
        for word in ["invalid", "illegal", "please", "sorry"] {
            assert!(!message.contains(word), "{message}");
        }
    }
}

#[test]
fn texts_are_counted_in_lines_and_bytes_in_bytes() {
    let at = |format| LedgerError::Malformed { format, at: 2, expected: "x" }.to_string();
    assert_eq!(at(Format::Checkpoint), "`checkpoint` line 2: expected x");
    assert_eq!(at(Format::EntryBundle), "`entry bundle` byte 2: expected x");
}
