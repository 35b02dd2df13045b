//! How a new member comes in, step by step; and how it does not.

use super::world::*;
use super::*;
use crate::cbor::Item;
use crate::identity::NodeSigner;

#[test]
fn a_new_member_introduces_itself_is_compared_and_let_in() {
    let story = story();
    let keys = Keys::new("world-police/SE", 200);
    let p256 = P256Tls::new();
    let mut maker = keys.maker();
    maker.nodes[0].tls.push(&p256);
    let witness = huecry_ledger::Signer::from_seed("witness.se", &[213; 32]).unwrap();
    maker.witness = Some(&witness);
    let file = maker.write().unwrap();
    let introduction = Introduction::read(&file, at(NOW + DAY)).unwrap();
    // Both sides see the same digits, and others for any other file.
    let digits = introduction.fingerprint().unwrap();
    assert_eq!(digits, Introduction::read(&file, at(NOW)).unwrap().fingerprint().unwrap());
    let mut other = introduction.clone();
    other.introduced[0].endpoint = None;
    assert_ne!(digits, other.fingerprint().unwrap());

    let next = story.releases[2].next(at(NOW + 3 * DAY), at(NOW + 100 * DAY)).unwrap().with(&introduction).unwrap();
    let member = next.member(&keys.address()).unwrap();
    assert_eq!(member.status, Status::TestOnly);
    assert_eq!(member.nodes[0].tls, [keys.spki(), Hash::of(&p256.spki())]);
    assert_eq!(member.witness.as_ref(), Some(witness.verifier()));
    assert_eq!(next.clone().with(&introduction), Err(DirectoryError::Twice { what: Once::Address }));
    let admitted = next.next(at(NOW + 4 * DAY), at(NOW + 100 * DAY)).unwrap().admit(&keys.address()).unwrap();
    let member = admitted.member(&keys.address()).unwrap();
    assert_eq!((member.status, member.since), (Status::InForce, at(NOW + 4 * DAY)));
    let nobody = address("world-police/NO");
    assert!(matches!(admitted.clone().admit(&nobody), Err(DirectoryError::Member { .. })));
    assert!(matches!(admitted.suspend(&nobody), Err(DirectoryError::Member { .. })));
}

#[test]
fn an_introduction_has_its_time() {
    let keys = Keys::new("world-police/SE", 200);
    let file = keys.maker().write().unwrap();
    let read = |seconds: i64| Introduction::read(&file, at(NOW + seconds)).map(|_| ());
    let role = Role::Introduction;
    assert_eq!(read(-301), Err(DirectoryError::NotYet { role, made: at(NOW) }));
    assert_eq!(read(-300), Ok(()));
    assert_eq!(read(30 * DAY - 1), Ok(()));
    assert_eq!(read(30 * DAY), Err(DirectoryError::Expired { role, at: at(NOW) }));
}

/// Puts the keys of somebody else among ours, one kind at a time: each must have signed, and has not.
#[test]
fn nobody_introduces_a_key_that_he_does_not_have() {
    struct Borrowed(Vec<u8>, Ed25519Tls);
    impl TlsKey for Borrowed {
        fn spki(&self) -> Vec<u8> {
            self.0.clone()
        }
        fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
            self.1.sign(message)
        }
    }
    let (keys, theirs) = (Keys::new("world-police/SE", 200), Keys::new("world-police/SE", 160));
    let own = || Ed25519Tls(ed25519_dalek::SigningKey::from_bytes(&[211; 32]));
    for spki in [theirs.tls.spki(), P256Tls::new().spki(), b"no key".to_vec()] {
        let borrowed = Borrowed(spki, own());
        let mut maker = keys.maker();
        maker.nodes[0].tls = vec![&borrowed];
        assert_eq!(maker.write().unwrap_err(), DirectoryError::Possession { key: "TLS key" });
    }
    // The other kinds, by exchanging what one file says for what the other does, field by field.
    let (file, other) = (keys.maker().write().unwrap(), theirs.maker().write().unwrap());
    let mut seen = Vec::new();
    for field in 2..=5u64 {
        let error = Introduction::read(&exchange(&file, &other, field), at(NOW)).unwrap_err();
        seen.push(match error {
            DirectoryError::Possession { key } => key.to_owned(),
            DirectoryError::Line(LineError::UnknownKey { format }) => format.word().to_owned(),
            other => panic!("{field}: {other}"),
        });
    }
    assert_eq!(seen, ["introduction", "introduction", "introduction", "key of the log"]);
    // A key of another address is not introduced, even by who has it.
    let node = NodeSigner::from_seed(address("world-police/FR"), &[9; 32]);
    let mut maker = keys.maker();
    maker.nodes[0].key = &node;
    assert!(maker.write().is_err());
    let mut maker = keys.maker();
    maker.epochs.push(&theirs.epochs[0]);
    assert!(maker.write().is_err(), "numbers do not rise");
}

/// `file` with one field of `other`.
fn exchange(file: &[u8], other: &[u8], field: u64) -> Vec<u8> {
    let pairs = |bytes: &[u8]| match crate::cbor::read(bytes) {
        Ok(Item::Map(pairs)) => pairs,
        other => panic!("{other:?}"),
    };
    let (mut ours, theirs) = (pairs(file), pairs(other));
    let at = ours.iter().position(|(key, _)| *key == Item::Uint(field)).unwrap();
    ours[at] = theirs[at].clone();
    Item::Map(ours).to_bytes()
}

#[test]
fn the_next_epochs_are_published_and_old_ones_left_out() {
    let story = story();
    let address = story.france.address();
    let later = |number: u32, from: i64| {
        let from = NOW + from * DAY;
        let epoch =
            crate::identity::Epoch { number, from: at(from), until: at(from + 8 * DAY), ends: at(from + 20 * DAY) };
        crate::identity::EpochSecret::from_seed(address.clone(), epoch, &[number as u8; 32]).unwrap()
    };
    let signed: Vec<Vec<u8>> = [later(3, 13), later(4, 20)]
        .iter()
        .map(|secret| secret.public().sign(&story.france.signing).unwrap())
        .collect();
    let next = story.releases[1].next(at(NOW + 20 * DAY), at(NOW + 100 * DAY)).unwrap();
    let next = next.with_epochs(&address, signed.iter().map(Vec::as_slice)).unwrap();
    let numbers = |release: &Release| {
        release.member(&address).unwrap().epochs.iter().map(PublishedEpoch::number).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&next), [2, 3, 4], "the first has ended");
    let again = next.clone().with_epochs(&address, signed.iter().map(Vec::as_slice)).unwrap();
    assert_eq!(again, next);
    let forged = later(5, 27).public().sign(&story.germany.signing);
    assert!(forged.is_err(), "nobody signs the key of another address");
    // Between two that will do, the one that is destroyed first.
    let member = next.member(&address).unwrap();
    let key =
        |day: i64, ends: i64| member.epoch_key(at(NOW + day * DAY), at(NOW + ends * DAY)).map(|key| key.epoch().number);
    assert_eq!((key(20, 21), key(20, 39), key(22, 39), key(28, 29)), (Some(3), Some(4), Some(4), None));
}

#[test]
fn who_leaves_stays_to_be_looked_up() {
    let story = story();
    let address = story.france.address();
    let step = |release: &Release, day: i64| release.next(at(NOW + day * DAY), at(NOW + 100 * DAY)).unwrap();
    let gone = step(&story.releases[2], 5).withdraw(&address).unwrap();
    let member = gone.member(&address).unwrap();
    assert_eq!((member.status, member.since), (Status::Withdrawn, at(NOW + 2 * DAY)), "away since it was suspended");
    assert_eq!((member.verifiers(at(NOW + 2 * DAY - 1)).count(), member.verifiers(at(NOW + 2 * DAY)).count()), (1, 0));
    let back = step(&gone, 9).admit(&address).unwrap();
    let member = back.member(&address).unwrap();
    assert_eq!(
        (member.status, member.since, member.verifiers(at(NOW + 9 * DAY)).count()),
        (Status::InForce, at(NOW + 9 * DAY), 1)
    );
}
