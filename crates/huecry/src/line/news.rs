//! News of directories that somebody has laid down for the node, in `line/news`: by hand, or by a machine that copies files. They
//! are taken when the node is opened and at each of its rounds, and prove themselves like those that come over the line.

use super::ceremony::disk;
use huecry_desk::Desk;
use huecry_desk::link::directory;
use huecry_terms::{Failure, Instant, Trouble};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Lays news down for a node, whole.
///
/// # Errors
/// When the disk says no.
pub(super) fn put(home: &Path, bytes: &[u8]) -> Result<PathBuf, Trouble> {
    let folder = home.join(FOLDER);
    std::fs::create_dir_all(&folder).map_err(|e| disk(&folder, &e))?;
    let name = format!("{:016x}", u64::from_be_bytes(super::keys::random()?));
    let (beside, path) = (folder.join(format!("{name}.unfinished")), folder.join(format!("{name}.news")));
    std::fs::write(&beside, bytes).map_err(|e| disk(&beside, &e))?;
    std::fs::rename(&beside, &path).map_err(|e| disk(&path, &e))?;
    Ok(path)
}

/// Takes what lies there. What is taken is gone; what is not believed is put aside with the reason beside it. How many were taken.
///
/// # Errors
/// Trouble of store or disk: then it lies there still.
pub(super) fn take(home: &Path, desk: &Desk, now: Instant) -> Result<usize, Trouble> {
    let Ok(entries) = std::fs::read_dir(home.join(FOLDER)) else { return Ok(0) };
    let mut taken = 0;
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.extension().is_none_or(|end| end != "news") {
            continue;
        }
        let bytes = std::fs::read(&path).map_err(|e| disk(&path, &e))?;
        match directory::bring(desk, &bytes, now) {
            Ok(changes) => {
                std::fs::remove_file(&path).map_err(|e| disk(&path, &e))?;
                let (organisation, version) = (changes.organisation.to_string(), changes.to);
                tracing::info!(target: "huecry::line", organisation, version, "a directory was taken");
                taken += 1;
            }
            Err(Failure::Refused(refusal)) => {
                let (refused, why) = (path.with_extension("refused"), path.with_extension("why"));
                std::fs::write(&why, &refusal.about).map_err(|e| disk(&why, &e))?;
                std::fs::rename(&path, &refused).map_err(|e| disk(&refused, &e))?;
                tracing::error!(target: "huecry::line", why = refusal.about, "news of a directory were not believed");
            }
            Err(Failure::Trouble(trouble)) => return Err(trouble),
        }
    }
    Ok(taken)
}

/// Waits until whoever serves the node has looked at it.
///
/// # Errors
/// When nobody does for a while: it lies there for the next start.
pub(super) fn wait_for(path: &Path) -> Result<(), Trouble> {
    for _ in 0..PATIENCE_STEPS {
        if !path.exists() {
            return Ok(());
        }
        std::thread::sleep(STEP);
    }
    Err(Trouble::new(format!("nobody has taken `{}` yet", path.display()), "it is taken when the node is next opened"))
}

/// What became of news that were looked at.
///
/// # Errors
/// When they were not believed, with why.
pub(super) fn said(path: &Path) -> Result<(), Trouble> {
    match std::fs::read_to_string(path.with_extension("why")) {
        Ok(why) => Err(Trouble::new(
            format!("not believed: {why}"),
            "compare the officers' fingerprint in `[line.organisations]`",
        )),
        Err(_) => Ok(()),
    }
}

const FOLDER: &str = "line/news";
const STEP: Duration = Duration::from_millis(200);
/// It is looked every second.
const PATIENCE_STEPS: u32 = 100;
