//! What tests need from npm: fetched once, pinned by hash, never part of a product.

use crate::report::Outcome;
use crate::{shell, tidy};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

/// A package with all it brings along, laid down in a folder of its own under cargo's target folder.
pub struct Laid {
    /// What it is called, and its folder.
    pub name: &'static str,
    package: &'static str,
    lock: &'static str,
    /// A file that is there once it is laid down.
    there: &'static str,
}

/// axe, the accessibility checker, in `target/axe`.
pub const AXE: Laid = Laid {
    name: "axe",
    package: include_str!("../axe/package.json"),
    lock: include_str!("../axe/package-lock.json"),
    there: "node_modules/axe-core/axe.min.js",
};

/// An OpenID Connect provider to sign in through, in `target/oidc`.
pub const OIDC: Laid = Laid {
    name: "oidc",
    package: include_str!("../oidc/package.json"),
    lock: include_str!("../oidc/package-lock.json"),
    there: "node_modules/oidc-provider/lib/index.js",
};

/// Other people's cryptography and CBOR, which open what the line seals, in `target/line`.
pub const LINE: Laid = Laid {
    name: "line",
    package: include_str!("../line/package.json"),
    lock: include_str!("../line/package-lock.json"),
    there: "node_modules/@noble/post-quantum/ml-dsa.js",
};

/// Lays the pinned version down, where the tests look for it.
pub fn fetch(top: &Path, laid: &Laid, may_install: bool) -> Outcome {
    let name = laid.name;
    let folder = match folder(top, name) {
        Ok(folder) => folder,
        Err(why) => return Outcome::Failed(why),
    };
    if laid.is_there(&folder) {
        return Outcome::Passed;
    }
    if !may_install {
        return Outcome::CannotRun(format!("{name} is not in {}: left alone with --no-install", folder.display()));
    }
    if !shell::works(Command::new("npm").arg("--version")) {
        return Outcome::CannotRun(format!("{name} is fetched with npm, which is not installed"));
    }
    match laid.lay_down(&folder) {
        Ok(()) if laid.is_there(&folder) => Outcome::Passed,
        Ok(()) => Outcome::CannotRun(format!("npm could not fetch {name}, or not the one that is pinned")),
        Err(error) => Outcome::Failed(format!("{}: {error}", folder.display())),
    }
}

fn folder(top: &Path, name: &str) -> Result<PathBuf, String> {
    let metadata = tidy::metadata(top)?;
    let target = metadata["target_directory"].as_str().ok_or("cargo names no target folder")?;
    Ok(Path::new(target).join(name))
}

impl Laid {
    /// Whether this very version lies there: `done` is written last.
    fn is_there(&self, folder: &Path) -> bool {
        let laid = fs::read_to_string(folder.join(DONE)).is_ok_and(|lock| lock == self.lock);
        laid && folder.join(self.there).is_file()
    }

    /// `npm ci` refuses what does not have the SHA-512 of the lock file, and runs no script of a package.
    fn lay_down(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)?;
        fs::write(folder.join("package.json"), self.package)?;
        fs::write(folder.join("package-lock.json"), self.lock)?;
        let mut npm = Command::new("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]).current_dir(folder);
        if shell::stream(&mut npm, |_| {})?.success() {
            fs::write(folder.join(DONE), self.lock)?;
        }
        Ok(())
    }
}

const DONE: &str = "fetched-lock.json";

#[cfg(test)]
#[path = "npm_tests.rs"]
mod tests;
