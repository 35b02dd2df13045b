use super::*;

fn packages(laid: &Laid) -> serde_json::Map<String, serde_json::Value> {
    let lock: serde_json::Value = serde_json::from_str(laid.lock).unwrap();
    lock["packages"].as_object().unwrap().clone()
}

#[test]
fn versions_are_pinned_by_their_hashes() {
    assert_eq!(
        packages(&AXE).keys().collect::<Vec<_>>(),
        ["", "node_modules/axe-core"],
        "it brings nothing else along"
    );
    let line = [(LINE, "@hpke/core"), (LINE, "@hpke/hybridkem-x-wing"), (LINE, "@noble/post-quantum")];
    for (laid, main) in [(AXE, "axe-core"), (OIDC, "oidc-provider")].into_iter().chain(line) {
        let package: serde_json::Value = serde_json::from_str(laid.package).unwrap();
        let packages = packages(&laid);
        assert_eq!(packages[&format!("node_modules/{main}")]["version"], package["dependencies"][main]);
        for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
            assert!(package["integrity"].as_str().is_some_and(|hash| hash.starts_with("sha512-")), "{name}");
            assert!(package["hasInstallScript"].is_null(), "{name} would run a script");
        }
    }
}

#[test]
fn what_another_lock_laid_down_does_not_count() {
    let folder = std::env::temp_dir().join(format!("huecry-axe-{}", std::process::id()));
    fs::create_dir_all(folder.join("node_modules/axe-core")).unwrap();
    fs::write(folder.join("node_modules/axe-core/axe.min.js"), "").unwrap();
    fs::write(folder.join(DONE), AXE.lock.replace("4.", "3.")).unwrap();
    assert!(!AXE.is_there(&folder));
    fs::write(folder.join(DONE), AXE.lock).unwrap();
    assert!(AXE.is_there(&folder));
    fs::remove_dir_all(&folder).unwrap();
}
