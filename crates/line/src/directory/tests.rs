//! Taking releases, and each reason not to; what a node asks; what it keeps.

mod attacks;
mod onboarding;
mod properties;
pub(crate) mod world;

use huecry_ledger::LedgerError;

use self::world::*;
use super::*;
use crate::error::Scheme;
use crate::identity::Signer;

#[test]
fn a_directory_knows_nobody_until_it_has_taken_a_release() {
    let story = story();
    let begun = story.setting.begin();
    let (france, now) = (story.france.address(), at(NOW));
    assert_eq!(begun.standing(now), Standing::Refused);
    assert!(begun.verifiers(&france, now).is_empty() && begun.nodes(begun.organisation()).is_empty());
    assert_eq!(begun.peer_of_tls(&story.france.spki(), now), None);
    assert_eq!(begun.epoch_key(&france, now, now), None);
    assert_eq!(begun.take(&News { releases: Vec::new(), freshness: None }, now).unwrap_err(), DirectoryError::Nothing);
}

#[test]
fn a_release_is_taken_and_its_keys_are_found() {
    let story = story();
    let (directory, now) = story.held(1);
    let france = story.france.address();
    assert_eq!(directory.standing(now), Standing::Fresh);
    assert_eq!(directory.peer_of_tls(&story.france.spki(), now), Some(france.clone()));
    assert_eq!(directory.peer_of_tls(&story.germany.spki(), now), None);
    assert_eq!(directory.verifiers(&france, now), [story.france.signing.verifier().clone()]);
    assert!(directory.verifiers(&story.germany.address(), now).is_empty());
    let nodes = directory.nodes(directory.organisation());
    assert_eq!(nodes, [story.desk.node.verifier().clone(), story.france.node.verifier().clone()]);
    assert!(directory.nodes(&"regional-police".parse().unwrap()).is_empty());
    let endpoint = directory.endpoint(&france).unwrap();
    assert_eq!((endpoint.host(), endpoint.port()), ("world-police.fr.example", 8443));
    assert_eq!(directory.status(&france), Some(Status::InForce));
    let expires = at(NOW + 10 * DAY);
    assert_eq!(directory.epoch_key(&france, now, expires).unwrap().epoch().number, 1);
    assert_eq!(directory.epoch_key(&france, now, at(NOW + 30 * DAY)), None, "no epoch lasts as long");
}

#[test]
fn several_releases_are_taken_in_order_however_they_come() {
    let story = story();
    let now = at(NOW + 2 * DAY + 7200);
    let mut news = story.news(0..3);
    news.releases.reverse();
    let (directory, changes) = story.setting.begin().take(&news, now).unwrap();
    assert_eq!(directory.release(), Some(&story.releases[2]));
    assert_eq!((changes.from, changes.to, changes.added.len()), (None, 3, 3));
    assert_eq!(directory.hash_of(1), Some(story.releases[0].hash().unwrap()));
    let (held, _) = story.held(1);
    let (directory, changes) = held.take(&news, now).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(directory.status(&story.germany.address()), Some(Status::TestOnly));
    assert_eq!(changes.added, [story.germany.address()]);
}

#[test]
fn what_ends_is_named_so_that_connections_are_closed_at_once() {
    let story = story();
    let (held, _) = story.held(2);
    let (next, changes) = held.take(&story.news(2..3), at(NOW + 2 * DAY + 7200)).unwrap();
    let address = story.france.address();
    assert_eq!(changes.revoked, [Revoked::Member { address: address.clone(), status: Status::Suspended }]);
    assert_eq!(changes.changed, [Changed { address: address.clone(), parts: vec![Part::Status] }]);
    assert_eq!(changes.close, [story.france.spki()]);
    let now = at(NOW + 2 * DAY + 7200);
    assert_eq!(next.peer_of_tls(&story.france.spki(), now), None);
    assert!(next.verifiers(&address, now).is_empty() && next.endpoint(&address).is_none());
    assert_eq!(next.verifiers(&address, at(NOW + DAY)).len(), 1, "what came before it was suspended is still checked");
    assert!(next.epoch_key(&address, now, now).is_none());
    assert_eq!(next.nodes(next.organisation()).len(), 2);
}

#[test]
fn a_rotated_key_and_a_changed_node_are_named() {
    let story = story();
    let (held, now) = story.held(1);
    let mut renewed = Keys::new("world-police/FR", 160);
    renewed.epochs.clear();
    let old = story.france.signing.verifier().id();
    let next = story.releases[0].next(at(NOW + 7200), at(NOW + 100 * DAY)).unwrap();
    let next = next.renewed(&renewed.introduction()).unwrap();
    let next = next.invalid_after(&story.france.address(), old, at(NOW + 9000)).unwrap();
    let news = News { releases: vec![story_fork(&story, &next)], freshness: None };
    let (directory, changes) = held.take(&news, now).unwrap();
    let address = || story.france.address();
    let revoked = [
        Revoked::SigningKey { address: address(), key: old, after: at(NOW + 9000) },
        Revoked::NodeKey { address: address(), key: story.france.node.verifier().id() },
        Revoked::Tls { address: address(), spki: story.france.spki() },
    ];
    assert_eq!(changes.revoked, revoked);
    assert_eq!(changes.close, [story.france.spki()]);
    assert_eq!(changes.changed[0].parts, [Part::SigningKeys, Part::Nodes, Part::Log]);
    let keys = |seconds| directory.verifiers(&address(), at(NOW + seconds)).len();
    assert_eq!((keys(8999), keys(9000), keys(9001)), (2, 2, 1));
    // Its epochs were published by the key that has ended.
    let epoch = |seconds: i64| directory.epoch_key(&address(), at(NOW + seconds), at(NOW + 20_000));
    assert!(epoch(9000).is_some() && epoch(9001).is_none());
}

/// Publishes a release that follows the first, on a log where the first alone is.
fn story_fork(story: &Story, release: &Release) -> Logged {
    story.fork(1).issue(release)
}

#[test]
fn a_lower_or_skipped_version_is_refused() {
    let story = story();
    let (held, now) = story.held(2);
    let lower = held.take(&story.news(0..1), now).unwrap_err();
    assert_eq!(lower, DirectoryError::Rollback { role: Role::Release, held: 2, offered: 1 });
    let (held, _) = story.held(1);
    let skipped = held.take(&story.news(2..3), at(NOW + 3 * DAY)).unwrap_err();
    assert_eq!(skipped, DirectoryError::Skipped { held: 1, offered: 3 });
    let again = held.take(&story.news(0..1), now).unwrap();
    assert!(again.1.is_empty() && again.0.release() == held.release());
}

#[test]
fn what_has_ended_or_is_yet_to_be_made_is_refused() {
    let story = story();
    let begun = story.setting.begin();
    let late = at(NOW + 100 * DAY);
    let freshness = |made| Some(story.setting.freshness(&story.releases[0], made));
    let news = News { releases: story.logged[..1].to_vec(), freshness: freshness(NOW + 100 * DAY - 60) };
    let expired = DirectoryError::Expired { role: Role::Release, at: late };
    assert_eq!(begun.take(&news, late).unwrap_err(), expired);
    let early = DirectoryError::NotYet { role: Role::Release, made: at(NOW) };
    assert_eq!(begun.take(&story.news(0..1), at(NOW - 301)).unwrap_err(), early);
    let (held, _) = story.held(1);
    let of = |made| News { releases: Vec::new(), freshness: freshness(made) };
    let take = |made, now| held.take(&of(made), at(now)).map(|_| ()).unwrap_err();
    let made = NOW + 10_000;
    assert_eq!(take(made, made - 301), DirectoryError::NotYet { role: Role::Freshness, made: at(made) });
    let expired = DirectoryError::Expired { role: Role::Freshness, at: at(made + DAY) };
    assert_eq!(take(made, made + 3 * DAY), expired);
    assert!(held.take(&of(made), at(made + 3 * DAY - 1)).is_ok(), "late, and an alarm, and not refused");
}

#[test]
fn a_directory_grows_stale_and_is_then_refused() {
    let story = story();
    let (held, _) = story.held(1);
    let made = NOW + 3600;
    let standing = |seconds: i64| held.standing(at(made + seconds));
    let table = [
        (-301, Standing::Stale),
        (-300, Standing::Fresh),
        (0, Standing::Fresh),
        (DAY - 1, Standing::Fresh),
        (DAY, Standing::Stale),
        (3 * DAY - 1, Standing::Stale),
        (3 * DAY, Standing::Refused),
    ];
    for (seconds, expected) in table {
        assert_eq!(standing(seconds), expected, "{seconds}");
    }
    let (spki, refused) = (story.france.spki(), at(made + 3 * DAY));
    assert_eq!(held.peer_of_tls(&spki, refused), None);
    assert_eq!(held.epoch_key(&story.france.address(), refused, refused), None);
    // A release that ends soon is an alarm, one that has ended is no release.
    let renewed = |made: i64| {
        let news = News { releases: Vec::new(), freshness: Some(story.setting.freshness(&story.releases[0], made)) };
        held.take(&news, at(made)).unwrap().0.standing(at(made))
    };
    assert_eq!(renewed(NOW + 86 * DAY), Standing::Stale);
    assert_eq!(renewed(NOW + 86 * DAY - 1), Standing::Fresh);
    let last = story.setting.freshness(&story.releases[0], NOW + 100 * DAY - 1);
    let last = held.take(&News { releases: Vec::new(), freshness: Some(last) }, at(NOW + 100 * DAY - 1)).unwrap().0;
    assert_eq!(last.standing(at(NOW + 100 * DAY)), Standing::Refused);
}

#[test]
fn a_node_that_is_far_behind_catches_up_in_parts() {
    let story = story();
    let now = at(NOW + 2 * DAY + 7200);
    let part = News { releases: story.logged[..2].to_vec(), freshness: None };
    let (half, _) = story.setting.begin().take(&part, now).unwrap();
    assert_eq!(half.standing(now), Standing::Refused, "nobody has said that it is the newest");
    let (whole, _) = half.take(&story.news(2..3), now).unwrap();
    assert_eq!(whole.standing(now), Standing::Fresh);
    let ahead = half.take(&News { releases: Vec::new(), ..story.news(2..3) }, now).unwrap_err();
    assert_eq!(ahead, DirectoryError::Skipped { held: 2, offered: 3 });
}

#[test]
fn the_freshness_does_not_go_back() {
    let story = story();
    let (held, now) = story.held(1);
    let older = story.setting.freshness(&story.releases[0], NOW + 3599);
    let older = held.take(&News { releases: Vec::new(), freshness: Some(older) }, now).unwrap_err();
    assert_eq!(older, DirectoryError::Rollback { role: Role::Freshness, held: 1, offered: 1 });
    let now = at(NOW + DAY + 7200);
    let of_the_first = story.setting.freshness(&story.releases[0], NOW + DAY + 3600);
    let news = News { freshness: Some(of_the_first), ..story.news(1..2) };
    let older = held.take(&news, now).unwrap_err();
    assert_eq!(older, DirectoryError::Rollback { role: Role::Freshness, held: 2, offered: 1 });
}

#[test]
fn an_unlogged_release_is_refused() {
    let story = story();
    let (held, now) = (story.held(1).0, at(NOW + DAY + 7200));
    let take = |logged: Logged| held.take(&News { releases: vec![logged], ..story.news(1..2) }, now).unwrap_err();
    let good = &story.logged[1];
    let none = take(Logged { proof: Vec::new(), ..good.clone() });
    assert!(matches!(none, DirectoryError::Unlogged { version: 2, why: LedgerError::Malformed { .. } }), "{none}");
    let others = take(Logged { proof: story.logged[0].proof.clone(), ..good.clone() });
    assert!(matches!(others, DirectoryError::Unlogged { why: LedgerError::RootDiffers { .. }, .. }), "{others}");
    assert!(others.is_alarm());
    let ungrown = take(Logged { growth: Vec::new(), ..good.clone() });
    assert!(matches!(ungrown, DirectoryError::Unlogged { why: LedgerError::ProofLength { .. }, .. }), "{ungrown}");
    let mut another = Membership::new(99);
    let (proof, _) = another.log(&story.releases[1].entry().unwrap());
    let another = take(Logged { proof, ..good.clone() });
    assert!(matches!(another, DirectoryError::Unlogged { why: LedgerError::NotSigned, .. }), "{another}");
    let extra = String::from_utf8(good.proof.clone()).unwrap().replacen("index", "extra AAAA\nindex", 1);
    let extra = take(Logged { proof: extra.into_bytes(), ..good.clone() });
    assert!(matches!(extra, DirectoryError::Line(LineError::Field { field: "proof", .. })), "{extra}");
}

#[test]
fn a_log_that_has_the_later_release_first_is_an_alarm() {
    let mut story = story();
    let (one, two) = (story.releases[0].clone(), story.releases[1].clone());
    let mut log = Membership::new(story.setting.log.seed);
    log.log(&two.entry().unwrap());
    let (proof, _) = log.log(&one.entry().unwrap());
    story.logged[0].proof = proof;
    let (held, _) = story.held(1);
    (story.logged[1].proof, story.logged[1].growth) = log.prove(0);
    let wrong = held.take(&story.news(1..2), at(NOW + DAY + 7200)).unwrap_err();
    assert_eq!(wrong, DirectoryError::LogOrder { version: 2 });
    assert!(wrong.is_alarm());
}

#[test]
fn what_was_vouched_for_is_not_taken_back() {
    let story = story();
    let (held, now) = story.held(2);
    let address = story.france.address();
    let (key, moment) = (story.france.signing.verifier().id(), at(NOW + DAY + 60));
    let next = || story.releases[1].next(at(NOW + DAY + 7200), at(NOW + 100 * DAY)).unwrap();
    let france = |release: &mut Release| release.members.iter().position(|member| member.address == address).unwrap();
    let take = |held: &Directory, release: &Release, then: &mut Setting| {
        let releases = vec![then.issue(release)];
        held.take(&News { releases, freshness: None }, now).map(|(directory, _)| directory)
    };
    let mut fork = story.fork(2);

    let mut gone = next();
    let at_france = france(&mut gone);
    gone.members.remove(at_france);
    let back = |what| DirectoryError::TakenBack { what };
    assert_eq!(take(&held, &gone, &mut fork).unwrap_err(), back(Kept::Member(address.clone())));
    let mut other = next();
    other.members[at_france].signing[0].key = Keys::new("world-police/FR", 200).signing.verifier().clone();
    other.members[at_france].epochs.clear();
    assert_eq!(take(&held, &other, &mut fork).unwrap_err(), back(Kept::SigningKey(address.clone(), key)));
    let mut swapped = Keys::new("world-police/FR", 80);
    swapped.epochs = Keys::new("world-police/FR", 200).epochs;
    let epoch = next().renewed(&swapped.introduction()).unwrap();
    assert_eq!(take(&held, &epoch, &mut fork).unwrap_err(), back(Kept::Epoch(address.clone(), 1)));

    fork.log.leaves.truncate(2);
    fork.log.head = held.place().unwrap().head;
    let ended = next().invalid_after(&address, key, moment).unwrap();
    let held = take(&held, &ended, &mut fork).unwrap();
    let head = held.place().unwrap().head;
    for (end, allowed) in [(None, false), (Some(NOW + DAY + 61), false), (Some(NOW + DAY + 59), true)] {
        fork.log.leaves.truncate(3);
        fork.log.head = head;
        let mut later = ended.next(at(NOW + DAY + 7200), at(NOW + 100 * DAY)).unwrap();
        later.members[at_france].signing[0].invalid_after = end.map(at);
        let taken = take(&held, &later, &mut fork).map(|_| ());
        let refused = Err(back(Kept::InvalidAfter(address.clone(), key)));
        assert_eq!(taken, if allowed { Ok(()) } else { refused }, "{end:?}");
    }
}

#[test]
fn no_key_and_no_address_is_there_twice() {
    let story = story();
    let one = &story.releases[0];
    let twice = |what| Err(DirectoryError::Twice { what });
    let checked = |change: &dyn Fn(&mut Release)| {
        let mut release = one.clone();
        change(&mut release);
        release.to_bytes().map(|_| ())
    };
    let member = &one.members[1];
    assert_eq!(checked(&|release| release.members.push(member.clone())), twice(Once::Address));
    assert_eq!(checked(&|release| release.members[1].signing.push(member.signing[0].clone())), twice(Once::Key));
    assert_eq!(checked(&|release| release.members[1].nodes.push(member.nodes[0].clone())), twice(Once::Key));
    assert_eq!(checked(&|release| release.members[1].log = one.members[0].log.clone()), twice(Once::Log));
    assert_eq!(checked(&|release| release.members[1].witness = Some(member.log.clone())), twice(Once::Log));
    let spki = one.members[0].nodes[0].tls[0];
    assert_eq!(checked(&|release| release.members[1].nodes[0].tls.push(spki)), twice(Once::Tls));
    assert_eq!(checked(&|release| release.online.push(one.online[0].clone())), twice(Once::Key));
    assert_eq!(checked(&|release| release.online = vec![one.root.officers()[0].clone()]), twice(Once::Key));
    // The same key under another address has another id, and is the same key.
    let thief = Signer::from_seeds(address("world-police/FR"), &[40; 64]).unwrap();
    let thief = SigningKey { key: thief.verifier().clone(), invalid_after: None };
    assert_eq!(checked(&|release| release.members[1].signing.push(thief.clone())), twice(Once::Key));
    let person = |text: &str| Signer::from_seeds(address(text), &[1; 64]).unwrap().verifier().clone();
    let officers = vec![person("world-police"), person("world-police/FR")];
    let root = Root::new(story.setting.organisation(), 2, officers, one.root.log().clone());
    assert_eq!(root.map(|_| ()), twice(Once::Key));
}

#[test]
fn a_release_is_within_its_bounds() {
    let story = story();
    let field = |change: &dyn Fn(&mut Release)| {
        let mut release = story.releases[1].clone();
        change(&mut release);
        match release.to_bytes().map(|_| ()) {
            Err(DirectoryError::Line(LineError::Field { field, .. })) => field,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(field(&|release| release.version = 0), "version");
    assert_eq!(field(&|release| release.before = None), "before");
    assert_eq!(field(&|release| release.version = 1), "before");
    assert_eq!(field(&|release| release.expires = release.made), "expires");
    assert_eq!(field(&|release| release.expires = at(release.made.as_second() + 400 * DAY + 1)), "expires");
    assert_eq!(field(&|release| release.online.clear()), "online keys");
    assert_eq!(field(&|release| release.members.swap(0, 1)), "members");
    assert_eq!(field(&|release| release.members[0].since = at(NOW + DAY + 1)), "since");
    assert_eq!(
        field(&|release| {
            release.members[0].signing.clear();
            release.members[0].epochs.clear();
        }),
        "signing keys"
    );
    assert_eq!(field(&|release| release.members[0].nodes.clear()), "nodes");
    assert_eq!(field(&|release| release.members[0].nodes[0].tls.clear()), "TLS keys");
    assert_eq!(field(&|release| release.members[0].epochs.reverse()), "epoch keys");
    assert_eq!(field(&|release| release.members[0].legal_name = " a\nb".to_owned()), "legal name");
    let other = Keys::new("regional-police", 200).signing.verifier().clone();
    assert_eq!(field(&|release| release.online = vec![other.clone()]), "online keys");
    let foreign = |release: &mut Release| {
        release.members[0].signing[0].key = other.clone();
        release.members[0].epochs.clear();
    };
    assert_eq!(field(&foreign), "signing keys");
    let root = |threshold| {
        let keys = story.setting.officers.iter().map(|officer| officer.verifier().clone()).collect();
        Root::new(story.setting.organisation(), threshold, keys, story.releases[0].root.log().clone()).is_ok()
    };
    assert_eq!([0, 1, 2, 3, 4].map(root), [false, false, true, true, false]);
}

#[test]
fn signatures_are_collected_in_any_order() {
    let story = story();
    let release = &story.releases[0];
    let [one, two, three] = [0, 1, 2].map(|n| release.endorse(&story.setting.officers[n]).unwrap());
    let empty = Bundle::new(release).unwrap();
    let with = |bundle: &Bundle, signature: &[u8]| bundle.with(signature, None).unwrap();
    let forth = with(&with(&with(&empty, &one), &two), &three);
    let back = with(&with(&with(&empty, &three), &two), &one);
    assert_eq!(forth, back);
    assert!(forth.check(None).is_ok());
    let needed = DirectoryError::Threshold { whose: Whose::Own, needed: 2, found: 1 };
    assert_eq!(with(&empty, &one).check(None), Err(needed));
    assert_eq!(Bundle::from_bytes(&forth.to_bytes()).unwrap(), forth);
    let other = story.releases[1].endorse(&story.setting.officers[0]).unwrap();
    assert_eq!(empty.with(&other, None), Err(DirectoryError::OtherRelease));
    let nobody = release.endorse(&story.setting.online).unwrap();
    assert!(matches!(empty.with(&nobody, None), Err(DirectoryError::Line(LineError::UnknownKey { .. }))));
}

#[test]
fn officers_change_by_the_old_and_the_new_thresholds() {
    let mut story = story();
    let (held, now) = story.held(1);
    let signer = |n: u8| Signer::from_seeds(address("world-police"), &[n; 64]).unwrap();
    let old = story.setting.root();
    let officers = vec![signer(2), signer(220), signer(221), signer(222)];
    let new = root_of(&officers, 3, &story.setting.log);
    let next = story.releases[0].next(at(NOW + 3600), at(NOW + 100 * DAY)).unwrap().with_root(new.clone()).unwrap();
    let log = story.setting.log.clone();
    let mut take = |by: &[&Signer]| {
        story.setting.log =
            Membership { leaves: log.leaves[..1].to_vec(), head: held.place().unwrap().head, ..log.clone() };
        let logged = story.setting.publish(&next, by, Some(&old));
        held.take(&News { releases: vec![logged], freshness: None }, now)
    };
    let [one, two, three] = [1, 2, 3].map(signer);
    let [a, b, c] = [220, 221, 222].map(signer);
    let fails = |whose, needed, found| Err(DirectoryError::Threshold { whose, needed, found });
    assert_eq!(take(&[&one, &two, &three]).map(|_| ()), fails(Whose::Own, 3, 1), "the old cannot name the new alone");
    assert_eq!(take(&[&a, &b, &c]).map(|_| ()), fails(Whose::Before, 2, 0), "the new cannot name themselves");
    assert_eq!(take(&[&two, &a, &b, &c]).map(|_| ()), fails(Whose::Before, 2, 1));
    assert_eq!(take(&[&one, &two, &a]).map(|_| ()), fails(Whose::Own, 3, 2));
    let (changed, changes) = take(&[&one, &two, &a, &b]).unwrap();
    assert!(changes.root);
    let gone: Vec<Revoked> = old
        .officers()
        .iter()
        .filter(|key| key.id() != two.verifier().id())
        .map(|key| Revoked::Officer { key: key.id() })
        .collect();
    assert_eq!(changes.revoked, gone);
    // From then on the old officers' word is nothing, and what is kept says who was there before.
    let third = next.next(at(NOW + 3700), at(NOW + 100 * DAY)).unwrap();
    let (proof, growth) = story.setting.log.log(&third.entry().unwrap());
    let bundle = signed(&third, &[&one, &two], Some(&old));
    let news = News { releases: vec![Logged { bundle, proof, growth }], freshness: None };
    assert!(matches!(changed.take(&news, now), Err(DirectoryError::Line(LineError::UnknownKey { .. }))));
    let kept = Directory::from_bytes(&changed.to_bytes(), Policy::default()).unwrap();
    assert_eq!((kept.release(), kept.officers()), (changed.release(), &old.fingerprint()));
}

#[test]
fn a_release_is_shown_in_the_log_of_the_officers_before() {
    let story = story();
    let (held, now) = story.held(1);
    let mut elsewhere = Membership::new(77);
    let root = root_of(&story.setting.officers, 2, &elsewhere);
    let next = story.releases[0].next(at(NOW + 3600), at(NOW + 100 * DAY)).unwrap().with_root(root).unwrap();
    let mut logged = story_fork(&story, &next);
    let (changed, _) = held.take(&News { releases: vec![logged.clone()], freshness: None }, now).unwrap();
    assert_eq!(changed.release().unwrap().root.log(), elsewhere.signer().verifier());
    (logged.proof, logged.growth) = elsewhere.log(&next.entry().unwrap());
    let hidden = held.take(&News { releases: vec![logged], freshness: None }, now).unwrap_err();
    assert!(matches!(hidden, DirectoryError::Unlogged { why: LedgerError::NotSigned, .. }), "{hidden}");
}

#[test]
fn other_officers_and_other_organisations_are_refused() {
    let story = story();
    let now = at(NOW + 7200);
    let others = Setting::new("world-police", 100);
    let wrong = others.begin().take(&story.news(0..1), now).unwrap_err();
    assert_eq!(wrong, DirectoryError::OtherOfficers { found: story.setting.root().fingerprint() });
    let region =
        Directory::begin("regional-police".parse().unwrap(), story.setting.root().fingerprint(), Policy::default());
    let ours = region.organisation().clone();
    assert_eq!(region.take(&story.news(0..1), now).unwrap_err(), DirectoryError::OtherOrganisation { ours });
    let typed = story.setting.root().fingerprint().to_string().replace(' ', "-");
    assert_eq!(typed.parse::<Fingerprint>().unwrap(), story.setting.root().fingerprint());
    assert!("12345".parse::<Fingerprint>().is_err() && typed.replace('1', "x").parse::<Fingerprint>().is_err());
}

#[test]
fn what_is_kept_is_checked_when_it_is_read() {
    let story = story();
    for number in 1..=3 {
        let (held, now) = story.held(number);
        let kept = Directory::from_bytes(&held.to_bytes(), Policy::default()).unwrap();
        assert_eq!(kept.to_bytes(), held.to_bytes());
        assert_eq!((kept.release(), kept.standing(now)), (held.release(), Standing::Fresh));
        assert_eq!(kept.hash_of(1), held.hash_of(1));
    }
    let begun = story.setting.begin();
    assert_eq!(Directory::from_bytes(&begun.to_bytes(), Policy::default()).unwrap().to_bytes(), begun.to_bytes());
    // A disk that loses the officers before, or whose parts are of two days, is noticed without its sum.
    let (mut odd, _) = story.held(2);
    let (first, _) = story.held(1);
    odd.freshness = first.freshness.clone();
    assert!(
        Directory::from_bytes(&odd.to_bytes(), Policy::default()).is_ok(),
        "a freshness of an earlier release is true"
    );
    odd.history.pop();
    assert!(Directory::from_bytes(&odd.to_bytes(), Policy::default()).is_err());
    let (mut odd, _) = story.held(1);
    odd.officers = Setting::new("world-police", 100).root().fingerprint();
    assert!(Directory::from_bytes(&odd.to_bytes(), Policy::default()).is_err());
}

#[test]
fn a_signature_by_one_of_two_schemes_is_none() {
    let story = story();
    let mut bundle = story.logged[0].bundle.to_bytes();
    let last = bundle.len() - 1;
    bundle[last] ^= 1;
    let broken = Bundle::from_bytes(&bundle).unwrap().check(None).unwrap_err();
    let scheme = Scheme::MlDsa65;
    assert_eq!(broken, LineError::BadSignature { format: Format::ReleaseSignature, scheme }.into());
}

#[test]
fn an_endpoint_has_one_spelling() {
    for (text, host, port) in [
        ("https://line.world-police.example", "line.world-police.example", 443),
        ("https://line.world-police.example:8443", "line.world-police.example", 8443),
        ("https://192.0.2.7:1", "192.0.2.7", 1),
        ("https://[2001:db8::7]:8443", "2001:db8::7", 8443),
        ("https://[2001:db8::7]", "2001:db8::7", 443),
    ] {
        let endpoint: Endpoint = text.parse().unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((endpoint.host(), endpoint.port(), endpoint.as_str()), (host, port, text));
    }
    let long = format!("https://{}.example", "a".repeat(300));
    let wrong = ["", "https://", "http://a.example", "https://A.example", "https://a.example/", "https://a.example:0"];
    let wrong =
        wrong.into_iter().chain(["https://a.example:08", "https://a.example:99999", "https://a@b.example", &long]);
    for text in
        wrong.chain(["https://[::0001]", "https://[::1", "https://-a.example", "https://a..example", "https://:1"])
    {
        assert!(text.parse::<Endpoint>().is_err(), "{text}");
    }
}
