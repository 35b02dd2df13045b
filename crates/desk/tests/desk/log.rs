//! The ledger for faces: checkpoints and proofs by an officer, published files by their paths.

use crate::world::*;
use huecry_desk::log;
use huecry_terms::{ActId, RefusalKind};

#[test]
fn who_may_signs_and_proves() {
    let world = World::new();
    let desk = world.desk();
    let (jun, ana, kim) = (world.call(JUN), world.call(ANA), world.call(KIM));
    assert_eq!(log::published(desk).unwrap(), None);
    assert_eq!(log::tile(desk, "checkpoint").unwrap(), None);
    let signed = log::checkpoint_for(desk, &jun).unwrap();
    log::checkpoint_for(desk, &kim).unwrap();
    refused_as(log::checkpoint_for(desk, &ana), RefusalKind::RoleMayNot);
    let proof = log::prove_for(desk, &ana, ActId(3)).unwrap();
    let verified = log::verify_here(desk, proof.as_bytes()).unwrap().unwrap();
    assert_eq!(verified.act, ActId(3));
    refused_as(log::prove_for(desk, &ana, ActId(u64::MAX)), RefusalKind::NoSuchRecord);
    let text = String::from_utf8(log::published(desk).unwrap().unwrap()).unwrap();
    assert!(text.starts_with("huecry.invalid/test\n"));
    assert!(signed.head().size > 3);
}

#[test]
fn only_files_of_the_log_are_given_out() {
    let world = World::new();
    let desk = world.desk();
    let ana = world.call(ANA);
    let size = log::checkpoint(desk).unwrap().head().size;
    let partial = format!("tile/0/000.p/{size}");
    let hashes = log::tile(desk, &partial).unwrap().unwrap();
    assert_eq!(hashes.len() as u64, 32 * size);
    let bundle = format!("tile/entries/000.p/{size}");
    assert_eq!(log::tile(desk, &bundle).unwrap(), None, "entries are for those who may have proofs");
    assert!(log::entries(desk, &ana, &bundle).unwrap().is_some());
    assert_eq!(log::entries(desk, &ana, &partial).unwrap(), None);
    for wrong in [
        "",
        "/",
        ".",
        "..",
        "../store.sqlite",
        "tile/../../home/store.sqlite",
        "/etc/passwd",
        "checkpoint/",
        "tile/0/000/../000",
        "tile/8/000.p/1",
        ".unfinished",
        "tile/0/000.p/0",
        "tile/0/000.p/257",
        "tile/00/000",
        "tile/0/000\0",
        "TILE/0/000",
    ] {
        assert_eq!(log::tile(desk, wrong).unwrap(), None, "{wrong:?}");
        assert_eq!(log::entries(desk, &ana, wrong).unwrap(), None, "{wrong:?}");
    }
}
