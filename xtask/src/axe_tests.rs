use super::*;

#[test]
fn one_version_is_pinned_by_its_hash() {
    let (package, lock): (serde_json::Value, serde_json::Value) =
        (serde_json::from_str(PACKAGE).unwrap(), serde_json::from_str(LOCK).unwrap());
    let packages = lock["packages"].as_object().unwrap();
    assert_eq!(packages.keys().collect::<Vec<_>>(), ["", "node_modules/axe-core"], "it brings nothing else along");
    let axe = &packages["node_modules/axe-core"];
    assert_eq!(axe["version"], package["dependencies"]["axe-core"]);
    assert!(axe["integrity"].as_str().unwrap().starts_with("sha512-"));
}

#[test]
fn what_another_lock_laid_down_does_not_count() {
    let folder = std::env::temp_dir().join(format!("huecry-axe-{}", std::process::id()));
    fs::create_dir_all(folder.join("node_modules/axe-core")).unwrap();
    fs::write(folder.join("node_modules/axe-core/axe.min.js"), "").unwrap();
    fs::write(folder.join(DONE), LOCK.replace("4.", "3.")).unwrap();
    assert!(!is_there(&folder));
    fs::write(folder.join(DONE), LOCK).unwrap();
    assert!(is_there(&folder));
    fs::remove_dir_all(&folder).unwrap();
}
