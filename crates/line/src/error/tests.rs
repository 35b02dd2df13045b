use super::*;

fn every_message() -> Vec<String> {
    let formats = [
        Format::Statement,
        Format::Sealed,
        Format::Header,
        Format::Envelope,
        Format::Receipt,
        Format::PublicKey,
        Format::SecretKey,
        Format::Frame,
        Format::Certificate,
        Format::Missing,
        Format::Root,
        Format::Member,
        Format::Release,
        Format::ReleaseSignature,
        Format::Freshness,
        Format::News,
        Format::Introduction,
        Format::Directory,
    ];
    let seals = [Seal::Key, Seal::Commitment, Seal::Chunk(3), Seal::Truncated, Seal::Padding];
    let same = [Same::Id, Same::From, Same::To, Same::Lane, Same::Expires, Same::Agreement, Same::Statement];
    let same = same.into_iter().chain([Same::Sealed, Same::Size, Same::Epoch, Same::Suite]);
    let mut errors =
        vec![LineError::Suite { found: 2 }, LineError::NoEpoch { epoch: 7 }, LineError::EpochTooShort { epoch: 7 }];
    for format in formats {
        errors.push(LineError::Encoding { format, at: 2, expected: "the end" });
        errors.push(LineError::Field { format, field: "from", expected: "an address" });
        errors.push(LineError::TooLarge { format, limit: 9 });
        errors.push(LineError::UnknownKey { format });
        errors.push(LineError::BadSignature { format, scheme: Scheme::Ed25519 });
        errors.push(LineError::BadSignature { format, scheme: Scheme::MlDsa65 });
    }
    errors.extend(same.map(|what| LineError::Differs { what }));
    errors.extend(seals.map(|what| LineError::Seal { what }));
    let path = || "keys/line.key".to_owned();
    let files = [
        KeyFileError::Io { path: path(), source: io::Error::other("no space left on device") },
        KeyFileError::Open { path: path(), mode: 0o644 },
        KeyFileError::There { path: path() },
        KeyFileError::Line(LineError::Suite { found: 0 }),
    ];
    errors.iter().map(ToString::to_string).chain(files.iter().map(ToString::to_string)).collect()
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
fn no_two_things_are_named_alike() {
    let mut messages = every_message();
    let all = messages.len();
    messages.sort();
    messages.dedup();
    assert_eq!(messages.len(), all);
}
