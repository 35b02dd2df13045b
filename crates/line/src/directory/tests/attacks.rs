//! The rows of the threat table (`spec/line.md` 4.8) that the directory answers, each with its attacker.

use super::world::*;
use super::*;

/// An officer's key is stolen: one of three, where two must sign. He adds a member and rolls back.
#[test]
fn directory_authority_compromised_below_threshold() {
    let mut story = story();
    let (held, now) = story.held(3);
    let thief = Signer::from_secret(&story.setting.officers[0].to_secret()).unwrap();
    let rogue = Keys::new("world-police/XX", 200);
    let forged = story.releases[2].next(at(NOW + 2 * DAY + 3600), at(NOW + 100 * DAY)).unwrap();
    let forged = forged.with(&rogue.introduction()).unwrap();
    let before = story.setting.root();
    // He signs twice: ML-DSA is hedged, so the two differ. He controls the log besides.
    let (one, two) = (forged.endorse(&thief).unwrap(), forged.endorse(&thief).unwrap());
    assert_ne!(one, two);
    let (proof, growth) = story.setting.log.log(&forged.entry().unwrap());
    let too_few = DirectoryError::Threshold { whose: Whose::Before, needed: 2, found: 1 };
    let mut signatures = [one.clone(), two];
    signatures.sort();
    let bundle = Bundle::from_bytes(&bundle_of(&forged, &signatures)).unwrap();
    let news = |bundle| News {
        releases: vec![Logged { bundle, proof: proof.clone(), growth: growth.clone() }],
        freshness: Some(story.setting.freshness(&forged, NOW + 2 * DAY + 3600)),
    };
    assert_eq!(held.take(&news(bundle), now).unwrap_err(), too_few);
    // He names officers of his own, who all sign.
    let his: Vec<Signer> = (230..232).map(|n| Signer::from_seeds(address("world-police"), &[n; 64]).unwrap()).collect();
    let coup = forged.clone().with_root(root_of(&his, 2, &story.setting.log)).unwrap();
    let bundle = signed(&coup, &[&his[0], &his[1], &thief], Some(&before));
    let (proof, growth) = story.setting.log.log(&coup.entry().unwrap());
    let coup = News { releases: vec![Logged { bundle, proof, growth }], freshness: None };
    assert_eq!(held.take(&coup, now).unwrap_err(), too_few);
    // Nor does he lower the threshold.
    assert!(Root::new(story.setting.organisation(), 1, vec![thief.verifier().clone()], before.log().clone()).is_err());
    assert_eq!(held.peer_of_tls(&rogue.spki(), now), None);
}

/// Somebody plays back what was true once, to bring a suspended member back.
#[test]
fn rollback() {
    let story = story();
    let (held, now) = story.held(3);
    let role = Role::Release;
    for (old, offered) in [(0..1, 1), (1..2, 2)] {
        let news = story.news(old);
        assert_eq!(held.take(&news, now).unwrap_err(), DirectoryError::Rollback { role, held: 3, offered });
        // With the old freshness alone.
        let news = News { releases: Vec::new(), ..news };
        let back = DirectoryError::Rollback { role: Role::Freshness, held: 3, offered };
        assert_eq!(held.take(&news, now).unwrap_err(), back);
    }
    // With the newest beside it, so that the last one looks right.
    let mut news = story.news(1..3);
    news.releases.push(story.logged[0].clone());
    assert_eq!(held.take(&news, now).unwrap_err(), DirectoryError::Rollback { role, held: 3, offered: 1 });
    // A node that was off the network for a while is not told an old story as new.
    let (behind, _) = story.held(1);
    let late = at(NOW + 5 * DAY);
    assert_eq!(behind.standing(late), Standing::Refused);
    let frozen = behind.take(&story.news(1..2), late).unwrap_err();
    assert_eq!(frozen, DirectoryError::Expired { role: Role::Freshness, at: at(NOW + 2 * DAY + 3600) });
    assert_eq!(held.peer_of_tls(&story.france.spki(), now), None);
}

/// All officers and the log's operator show one release to one partner and another to the others.
#[test]
fn split_view() {
    let mut story = story();
    let (held, now) = story.held(2);
    // On a log of its own that is right in itself.
    let mut other = story.fork(1);
    let rogue = Keys::new("world-police/XX", 200);
    let told = story.releases[0].next(at(NOW + DAY), at(NOW + 101 * DAY)).unwrap().with(&rogue.introduction()).unwrap();
    let logged = other.issue(&told);
    let freshness = other.freshness(&told, NOW + DAY + 3700);
    let (isolated, _) = story
        .held(1)
        .0
        .take(&News { releases: vec![logged.clone()], freshness: Some(freshness.clone()) }, now)
        .unwrap();
    let two = |held: &Release, offered: &Release| DirectoryError::TwoStories {
        version: 2,
        held: held.hash().unwrap(),
        offered: offered.hash().unwrap(),
    };
    let ours = story.releases[1].clone();
    let caught = |error: DirectoryError, expected| {
        assert!(error.is_alarm(), "{error}");
        assert_eq!(error, expected);
    };
    // Whoever meets anybody of the other half has the proof: by the release, by the freshness, by what follows.
    caught(held.take(&News { releases: vec![logged], freshness: None }, now).unwrap_err(), two(&ours, &told));
    caught(held.take(&News { releases: Vec::new(), freshness: Some(freshness) }, now).unwrap_err(), two(&ours, &told));
    caught(isolated.take(&story.news(1..2), now).unwrap_err(), two(&told, &ours));
    caught(isolated.take(&story.news(2..3), at(NOW + 3 * DAY)).unwrap_err(), two(&told, &ours));
    // Long after, from what is remembered.
    let (later, now) = story.held(3);
    let late = News { releases: vec![other.issue(&told)], freshness: None };
    caught(later.take(&late, now).unwrap_err(), two(&ours, &told));
    // If the signatures are not theirs it is no story but noise.
    let bundle = Bundle::new(&told).unwrap();
    let noise = Logged { bundle, ..story.logged[1].clone() };
    let noise = held.take(&News { releases: vec![noise], freshness: None }, now).unwrap_err();
    assert!(matches!(noise, DirectoryError::Threshold { found: 0, .. }) && !noise.is_alarm());
    // The log alone cannot show two histories either: its next tree has to grow from the one that was shown.
    let mut log = Membership::new(story.setting.log.seed);
    log.log(b"another past");
    log.log(&ours.entry().unwrap());
    log.head = log.head_of(2);
    (story.logged[2].proof, story.logged[2].growth) = log.log(&story.releases[2].entry().unwrap());
    let rewritten = held.take(&story.news(2..3), at(NOW + 3 * DAY)).unwrap_err();
    assert!(matches!(rewritten, DirectoryError::Unlogged { why: LedgerError::RootDiffers { .. }, .. }), "{rewritten}");
    assert!(rewritten.is_alarm());
}

/// A bureau's signing key is stolen. From the moment the officers name, nothing it signs is believed.
#[test]
fn stolen_signing_key() {
    let story = story();
    let (held, now) = story.held(1);
    let (address, stolen) = (story.france.address(), story.france.signing.verifier().clone());
    let moment = at(NOW + 5000);
    let next = story.releases[0].next(at(NOW + 7200), at(NOW + 100 * DAY)).unwrap();
    let next = next.invalid_after(&address, stolen.id(), moment).unwrap();
    let (next, changes) = held.take(&News { releases: vec![story_fork(&story, &next)], freshness: None }, now).unwrap();
    assert_eq!(changes.revoked, [Revoked::SigningKey { address: address.clone(), key: stolen.id(), after: moment }]);
    let statement = crate::tests::statement(b"arrest him");
    let statement = crate::Statement { from: address.clone(), to: vec![story.desk.address()], ..statement };
    let forged = statement.sign(&story.france.signing).unwrap();
    let opens = |at| crate::statement::Signed::open(forged.bytes(), &next.verifiers(&address, at)).is_ok();
    assert!(opens(moment), "what had come by then stays what it is: the log says when it came");
    assert!(!opens(now), "what comes now is nothing, whatever day it says it was made");
    // He cannot have epochs of his own published, nor are those used that he may have put there.
    assert_eq!(next.epoch_key(&address, now, now), None);
    let mine = Keys::new("world-police/FR", 200);
    let signed = mine.epochs[0].public().sign(&story.france.signing).unwrap();
    let release = next.release().unwrap().next(now, at(NOW + 100 * DAY)).unwrap();
    assert!(release.clone().with_epochs(&address, [signed.as_slice()]).is_err());
    // The bureau comes back with another key; the stolen one does not.
    let mut new = Keys::new("world-police/FR", 80);
    new.signing = Signer::from_seeds(address.clone(), &[201; 64]).unwrap();
    let release = release.renewed(&new.introduction()).unwrap();
    let member = release.member(&address).unwrap();
    assert_eq!(member.verifiers(now).collect::<Vec<_>>(), [new.signing.verifier()]);
    assert!(release.invalid_after(&address, stolen.id(), at(NOW + 9000)).is_err());
}

/// A member of one organisation, and an organisation, take what is another's.
#[test]
fn rogue_member() {
    let story = story();
    let now = at(NOW + 7200);
    let mut region = Setting::new("regional-police", 20);
    let liaison = Keys::new("regional-police/LO", 160);
    let good = region.founding(&[&liaison]);
    let logged = region.issue(&good);
    let news = News { releases: vec![logged], freshness: Some(region.freshness(&good, NOW + 60)) };
    let book = Book::new([story.held(1).0, region.begin()]);
    let (book, _) = book.take(&region.organisation(), &news, now).unwrap();
    assert_eq!(book.peer_of_tls(&liaison.spki(), now), Some(liaison.address()));
    assert_eq!(book.standing(&region.organisation(), now), Standing::Fresh);

    // All officers of the region together vouch for somebody of the world's: their directory has no word for it.
    let mut wrong = good.clone();
    wrong.members[0].address = story.france.address();
    assert!(matches!(
        wrong.to_bytes(),
        Err(DirectoryError::Line(LineError::Field { field: "nodes" | "signing keys", .. }))
    ));
    let introduction = Keys::new("world-police/XX", 200).introduction();
    let into = good.clone().with(&introduction);
    assert!(matches!(into, Err(DirectoryError::Line(LineError::Field { field: "members", .. }))));

    // They list the TLS key of a bureau of the world's as their own: it stays whose it was.
    let mut thief = good.next(at(NOW + 120), at(NOW + 100 * DAY)).unwrap();
    thief.members[0].nodes[0].tls.push(story.france.spki());
    let logged = region.issue(&thief);
    let news = News { releases: vec![logged], freshness: Some(region.freshness(&thief, NOW + 180)) };
    let stolen = book.take(&region.organisation(), &news, now).unwrap_err();
    assert_eq!(stolen, DirectoryError::Twice { what: Once::Tls });
    assert_eq!(book.peer_of_tls(&story.france.spki(), now), Some(story.france.address()));

    // A member in tests is known as such, and nobody answers for an organisation without a directory.
    let (tests, now) = story.held(2);
    assert_eq!(tests.status(&story.germany.address()), Some(Status::TestOnly));
    let nobody = address("rogue-police");
    assert!(book.verifiers(&nobody, now).is_empty() && book.status(&nobody).is_none());
    assert_eq!(book.standing(&nobody.organisation, now), Standing::Refused);
    let none = book.take(&nobody.organisation, &story.news(0..1), now).unwrap_err();
    assert_eq!(none, DirectoryError::NoDirectory { organisation: nobody.organisation });
}

/// A stolen node key, or its TLS key, is revoked: no connection stays open.
#[test]
fn stolen_node_tls_key() {
    let story = story();
    let (held, now) = story.held(1);
    let mut renewed = Keys::new("world-police/FR", 80);
    renewed.tls = Ed25519Tls(ed25519_dalek::SigningKey::from_bytes(&[202; 32]));
    let next = story.releases[0].next(at(NOW + 7200), at(NOW + 100 * DAY)).unwrap();
    let next = next.renewed(&renewed.introduction()).unwrap();
    let (next, changes) = held.take(&News { releases: vec![story_fork(&story, &next)], freshness: None }, now).unwrap();
    assert_eq!(changes.close, [story.france.spki()]);
    assert_eq!(next.peer_of_tls(&story.france.spki(), now), None);
    assert_eq!(next.peer_of_tls(&renewed.spki(), now), Some(story.france.address()));
}

/// The key that is kept online is stolen: it can neither add a member nor bring an old release back.
#[test]
fn stolen_online_key() {
    let story = story();
    let (held, now) = story.held(2);
    let says = |said: Freshness| {
        let freshness = Some(said.sign(&story.setting.online).unwrap());
        held.take(&News { releases: Vec::new(), freshness }, now).map(|_| ()).unwrap_err()
    };
    let made = NOW + DAY + 3700;
    let old = says(story.setting.said(&story.releases[0], made));
    assert_eq!(old, DirectoryError::Rollback { role: Role::Freshness, held: 2, offered: 1 });
    let invented = Freshness { version: 3, release: Hash::of(b"mine"), ..story.setting.said(&story.releases[1], made) };
    assert_eq!(says(invented), DirectoryError::Skipped { held: 2, offered: 3 });
    let mut long = story.setting.said(&story.releases[1], made);
    long.expires = at(made + DAY + 1);
    assert!(long.sign(&story.setting.online).is_err());
    let release = story.releases[1].next(at(made), at(NOW + 100 * DAY)).unwrap();
    let nothing = Bundle::new(&release).unwrap().with(&release.endorse(&story.setting.online).unwrap(), None);
    assert!(matches!(nothing, Err(DirectoryError::Line(LineError::UnknownKey { .. }))));
}

pub(super) fn bundle_of(release: &Release, signatures: &[Vec<u8>]) -> Vec<u8> {
    use crate::cbor::Item;
    let signatures = signatures.iter().map(|signature| Item::from(signature.as_slice())).collect();
    Item::fields([
        (1, Some(Item::Uint(1))),
        (2, Some(Item::Bytes(release.to_bytes().unwrap()))),
        (3, Some(Item::Array(signatures))),
    ])
    .to_bytes()
}
