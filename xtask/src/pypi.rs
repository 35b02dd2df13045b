//! What tests need from PyPI: fetched once, in pinned versions, into a folder of its own, never part of a product.

use crate::report::Outcome;
use crate::{shell, tidy};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A virtual environment of Python under cargo's target folder.
pub struct Laid {
    /// What it is called, and its folder.
    pub name: &'static str,
    /// Every package with its version, as pip reads them.
    pub requirements: &'static str,
    /// A file that is there once it is laid down.
    pub there: &'static str,
}

/// Other people's CBOR and ML-DSA, which check what the line signs, in `target/line-py`.
pub const LINE: Laid =
    Laid { name: "line-py", requirements: include_str!("../line/requirements.txt"), there: "bin/python" };

/// Lays the pinned versions down, where the tests look for them.
pub fn fetch(top: &Path, laid: &Laid, may_install: bool) -> Outcome {
    let target = match tidy::metadata(top).map(|m| m["target_directory"].as_str().map(PathBuf::from)) {
        Ok(Some(target)) => target,
        Ok(None) => return Outcome::Failed("cargo names no target folder".to_owned()),
        Err(why) => return Outcome::Failed(why),
    };
    match laid.installed(&target, may_install) {
        Ok(_) => Outcome::Passed,
        Err(why) => Outcome::CannotRun(why),
    }
}

impl Laid {
    /// The folder, laid down in these versions if it is not there yet.
    pub fn installed(&self, target: &Path, may_install: bool) -> Result<PathBuf, String> {
        let (name, folder) = (self.name, target.join(self.name));
        let done = folder.join(DONE);
        if fs::read_to_string(&done).is_ok_and(|laid| laid == self.requirements) && folder.join(self.there).is_file() {
            return Ok(folder);
        }
        if !may_install {
            return Err(format!("{name} is not in {}: left alone with --no-install", folder.display()));
        }
        let made = shell::stream(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder), |_| {});
        if !made.is_ok_and(|status| status.success()) {
            return Err(format!("{name} needs `python3` with its `venv`"));
        }
        let list = folder.join("requirements.txt");
        fs::write(&list, self.requirements).map_err(|e| format!("{}: {e}", list.display()))?;
        let mut pip = Command::new(folder.join("bin/pip"));
        pip.args(["install", "--quiet", "--disable-pip-version-check", "--no-deps", "--requirement"]).arg(&list);
        match shell::stream(&mut pip, |_| {}) {
            Ok(status) if status.success() => {}
            _ => return Err(format!("pip could not fetch {name} in the pinned versions")),
        }
        fs::write(&done, self.requirements).map_err(|e| format!("{}: {e}", done.display()))?;
        Ok(folder)
    }
}

/// Written last, with the versions that were laid down.
const DONE: &str = "done.txt";

#[cfg(test)]
#[path = "pypi_tests.rs"]
mod tests;
