//! A flipped byte anywhere, signatures in any order, releases in any order: what must hold for all of them.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::world::*;
use super::*;

static STORY: LazyLock<Story> = LazyLock::new(story);
static HELD: LazyLock<Directory> = LazyLock::new(|| STORY.held(1).0);
/// What is handed to who holds the first release: release, signatures, proof, growth and freshness of the second.
static NEWS: LazyLock<Vec<u8>> = LazyLock::new(|| STORY.news(1..2).to_bytes());
static KEPT: LazyLock<Vec<u8>> = LazyLock::new(|| STORY.held(3).0.to_bytes());
static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| STORY.germany.maker().write().unwrap());

fn flipped(bytes: &[u8], at: usize, bit: u8) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[at] ^= 1 << bit;
    bytes
}

fn takes(bytes: &[u8]) -> bool {
    let now = at(NOW + DAY + 7200);
    News::from_bytes(bytes).and_then(|news| HELD.take(&news, now)).is_ok()
}

#[test]
fn the_untouched_is_taken() {
    assert!(takes(&NEWS));
    assert!(Directory::from_bytes(&KEPT, Policy::default()).is_ok());
    assert!(Introduction::read(&FILE, at(NOW)).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_byte_flipped_anywhere_in_the_news_is_refused(at in any::<prop::sample::Index>(), bit in 0u8..8) {
        prop_assert!(!takes(&flipped(&NEWS, at.index(NEWS.len()), bit)));
    }

    #[test]
    fn a_byte_flipped_in_what_is_kept_is_refused(at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let bytes = flipped(&KEPT, at.index(KEPT.len()), bit);
        prop_assert!(Directory::from_bytes(&bytes, Policy::default()).is_err());
    }

    #[test]
    fn a_byte_flipped_in_an_introduction_is_refused(place in any::<prop::sample::Index>(), bit in 0u8..8) {
        let bytes = flipped(&FILE, place.index(FILE.len()), bit);
        prop_assert!(Introduction::read(&bytes, at(NOW)).is_err());
    }
}

/// Two signatures of each officer over the second release: the schemes are hedged, so they differ.
static SIGNATURES: LazyLock<Vec<(usize, Vec<u8>)>> = LazyLock::new(|| {
    let officers = STORY.setting.officers.iter().enumerate();
    let twice = officers.flat_map(|(n, officer)| [(n, officer), (n, officer)]);
    twice.map(|(n, officer)| (n, STORY.releases[1].endorse(officer).unwrap())).collect()
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_threshold_counts_officers_and_not_signatures(picked in proptest::collection::vec(0usize..6, 0..5)) {
        let root = STORY.setting.root();
        let empty = Bundle::new(&STORY.releases[1]).unwrap();
        let bundle = picked.iter().fold(empty, |bundle, n| bundle.with(&SIGNATURES[*n].1, Some(&root)).unwrap());
        let people: std::collections::BTreeSet<usize> = picked.iter().map(|n| SIGNATURES[*n].0).collect();
        prop_assert_eq!(bundle.check(Some(&root)).is_ok(), people.len() >= 2);
        prop_assert_eq!(bundle.signatures().count(), people.len());
        // Written by hand, with every signature that was picked, it counts the same.
        let mut all: Vec<Vec<u8>> = picked.iter().map(|n| SIGNATURES[*n].1.clone()).collect();
        all.sort();
        all.dedup();
        let bundle = Bundle::from_bytes(&super::attacks::bundle_of(&STORY.releases[1], &all)).unwrap();
        prop_assert_eq!(bundle.check(Some(&root)).is_ok(), people.len() >= 2);
    }

    #[test]
    fn the_version_never_falls_whatever_the_order(order in proptest::collection::vec((0usize..3, any::<bool>()), 1..8)) {
        let now = at(NOW + 2 * DAY + 7200);
        let mut directory = STORY.setting.begin();
        for (n, fresh) in order {
            let before = directory.release().map_or(0, |release| release.version);
            let news = STORY.news(n..n + 1);
            let news = if fresh { news } else { News { freshness: None, ..news } };
            match directory.take(&news, now) {
                Ok((next, changes)) => {
                    prop_assert_eq!(next.release().unwrap().version, n as u64 + 1);
                    prop_assert!(n as u64 + 1 == before || n as u64 == before || before == 0);
                    prop_assert_eq!(changes.from.unwrap_or(0), before);
                    directory = next;
                }
                Err(error) => {
                    prop_assert!(!error.is_alarm(), "{}", error);
                    prop_assert!(directory.release().is_some());
                }
            }
            let held = directory.release().map_or(0, |release| release.version);
            prop_assert!(held >= before);
        }
    }

    #[test]
    fn what_is_written_is_read(
        name in "[a-zA-Z\u{e0}-\u{ff}\u{400}-\u{4ff}][a-z \u{600}-\u{6ff}]{0,40}[a-z]",
        statuses in proptest::collection::vec(0usize..4, 3),
        end in proptest::option::of(0i64..1_000_000),
        made in 0i64..100,
    ) {
        let all = [Status::InForce, Status::TestOnly, Status::Suspended, Status::Withdrawn];
        let mut release = STORY.releases[1].next(at(NOW + DAY + made), at(NOW + 50 * DAY + made)).unwrap();
        for (member, status) in release.members.iter_mut().zip(statuses) {
            (member.status, member.legal_name) = (all[status], name.clone());
            member.signing[0].invalid_after = end.map(|end| at(NOW + end));
        }
        let bytes = release.to_bytes().unwrap();
        let read = Release::from_bytes(&bytes).unwrap();
        prop_assert_eq!(&read, &release);
        prop_assert_eq!(read.to_bytes().unwrap(), bytes);
        let bundle = signed(&release, &[&STORY.setting.officers[2], &STORY.setting.officers[0]], None);
        let logged = Logged { bundle, ..STORY.logged[1].clone() };
        let news = News { releases: vec![logged], freshness: Some(STORY.setting.freshness(&release, NOW)) };
        prop_assert_eq!(News::from_bytes(&news.to_bytes()).unwrap(), news);
    }
}
