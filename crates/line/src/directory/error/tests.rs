use super::*;

fn every_error() -> Vec<DirectoryError> {
    let address = || "world-police/FR".parse::<Address>().unwrap();
    let organisation = || "world-police".parse::<OrganisationId>().unwrap();
    let (key, hash, at) = (KeyId([7; 16]), Hash::of(b"a"), Instant::UNIX_EPOCH);
    let mut errors = vec![
        DirectoryError::Line(LineError::NoEpoch { epoch: 7 }),
        DirectoryError::OtherOrganisation { ours: organisation() },
        DirectoryError::OtherOfficers { found: Fingerprint::of(b"a") },
        DirectoryError::OtherRelease,
        DirectoryError::Skipped { held: 1, offered: 3 },
        DirectoryError::TwoStories { version: 1, held: hash, offered: Hash::of(b"b") },
        DirectoryError::Unlogged { version: 1, why: LedgerError::NotSigned },
        DirectoryError::LogOrder { version: 1 },
        DirectoryError::Nothing,
        DirectoryError::NoDirectory { organisation: organisation() },
        DirectoryError::Member { address: address(), expected: "a member of this address" },
        DirectoryError::Possession { key: "TLS key" },
    ];
    for role in [Role::Release, Role::Freshness, Role::Introduction] {
        errors.push(DirectoryError::Rollback { role, held: 2, offered: 1 });
        errors.push(DirectoryError::Expired { role, at });
        errors.push(DirectoryError::NotYet { role, made: at });
    }
    let whose = [Whose::Before, Whose::Own];
    errors.extend(whose.map(|whose| DirectoryError::Threshold { whose, needed: 2, found: 1 }));
    errors.extend([Once::Address, Once::Key, Once::Tls, Once::Log].map(|what| DirectoryError::Twice { what }));
    let kept = [
        Kept::Member(address()),
        Kept::SigningKey(address(), key),
        Kept::InvalidAfter(address(), key),
        Kept::Epoch(address(), 7),
    ];
    errors.extend(kept.map(|what| DirectoryError::TakenBack { what }));
    errors
}

#[test]
fn messages_keep_the_style_of_the_house() {
    let mut messages: Vec<String> = every_error().iter().map(ToString::to_string).collect();
    for message in &messages {
        assert!(message.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '`'), "{message}");
        assert!(!message.ends_with('.'), "{message}");
        for word in ["invalid", "illegal", "please", "sorry"] {
            assert!(!message.contains(word), "{message}");
        }
    }
    let all = messages.len();
    messages.sort();
    messages.dedup();
    assert_eq!(messages.len(), all);
}

#[test]
fn an_alarm_is_proof_and_not_an_accident() {
    let alarms = every_error().into_iter().filter(DirectoryError::is_alarm).count();
    assert_eq!(alarms, 2);
    assert!(DirectoryError::Unlogged { version: 1, why: LedgerError::RootDiffers { size: 7 } }.is_alarm());
}
