//! axe, the accessibility checker of the browser tests: fetched once with npm, never part of a product.

use crate::report::Outcome;
use crate::{shell, tidy};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

/// Lays the pinned version down in `target/axe`, where the browser tests look for it.
pub fn fetch(top: &Path, may_install: bool) -> Outcome {
    let folder = match folder(top) {
        Ok(folder) => folder,
        Err(why) => return Outcome::Failed(why),
    };
    if is_there(&folder) {
        return Outcome::Passed;
    }
    if !may_install {
        return Outcome::CannotRun(format!("axe is not in {}: left alone with --no-install", folder.display()));
    }
    if !shell::works(Command::new("npm").arg("--version")) {
        return Outcome::CannotRun("axe is fetched with npm, which is not installed".to_owned());
    }
    match lay_down(&folder) {
        Ok(()) if is_there(&folder) => Outcome::Passed,
        Ok(()) => Outcome::CannotRun("npm could not fetch axe, or not the one that is pinned".to_owned()),
        Err(error) => Outcome::Failed(format!("{}: {error}", folder.display())),
    }
}

fn folder(top: &Path) -> Result<PathBuf, String> {
    let metadata = tidy::metadata(top)?;
    let target = metadata["target_directory"].as_str().ok_or("cargo names no target folder")?;
    Ok(Path::new(target).join("axe"))
}

/// Whether this very version lies there: `done` is written last.
fn is_there(folder: &Path) -> bool {
    let laid = fs::read_to_string(folder.join(DONE)).is_ok_and(|lock| lock == LOCK);
    laid && folder.join("node_modules/axe-core/axe.min.js").is_file()
}

/// `npm ci` refuses what does not have the SHA-512 of the lock file, and runs no script of a package.
fn lay_down(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("package.json"), PACKAGE)?;
    fs::write(folder.join("package-lock.json"), LOCK)?;
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]).current_dir(folder);
    if shell::stream(&mut npm, |_| {})?.success() {
        fs::write(folder.join(DONE), LOCK)?;
    }
    Ok(())
}

const PACKAGE: &str = include_str!("../axe/package.json");
const LOCK: &str = include_str!("../axe/package-lock.json");
const DONE: &str = "fetched-lock.json";

#[cfg(test)]
#[path = "axe_tests.rs"]
mod tests;
