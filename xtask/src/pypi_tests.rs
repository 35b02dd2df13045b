use super::*;

#[test]
fn every_version_is_pinned() {
    for line in LINE.requirements.lines() {
        assert!(line.split_once("==").is_some_and(|(name, version)| !name.is_empty() && !version.is_empty()), "{line}");
    }
}

#[test]
fn what_other_versions_laid_down_does_not_count() {
    let target = std::env::temp_dir().join(format!("huecry-pypi-{}", std::process::id()));
    let folder = target.join(LINE.name);
    fs::create_dir_all(folder.join("bin")).unwrap();
    fs::write(folder.join(LINE.there), "").unwrap();
    fs::write(folder.join(DONE), LINE.requirements.replace("6.", "5.")).unwrap();
    assert!(LINE.installed(&target, false).is_err());
    fs::write(folder.join(DONE), LINE.requirements).unwrap();
    assert_eq!(LINE.installed(&target, false), Ok(folder));
    fs::remove_dir_all(&target).unwrap();
}
