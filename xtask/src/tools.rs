//! What the tests need from the machine: where it is, and how it is installed when it may be.

use crate::shell;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Debian's packages with a PostgreSQL server.
pub const POSTGRES: &[&str] = &["postgresql"];
/// Debian's packages with Go and the log verifier we did not write (`golang.org/x/mod/sumdb`).
pub const GO: &[&str] = &["golang-go", "golang-golang-x-mod-dev"];

/// Debian's packages with a browser and its WebDriver.
pub const CHROMIUM: &[&str] = &["chromium", "chromium-driver"];
/// Debian's package that gives pictures few colours.
pub const PNGQUANT: &[&str] = &["pngquant"];

/// The folder with `initdb` and `postgres`: `$PG_BIN`, else the newest of Debian's.
pub fn postgres() -> Option<PathBuf> {
    let has_server = |folder: &PathBuf| folder.join("initdb").is_file() && folder.join("postgres").is_file();
    if let Some(chosen) = std::env::var_os("PG_BIN").map(PathBuf::from) {
        return has_server(&chosen).then_some(chosen);
    }
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?.flatten();
    let folders = versions.map(|v| v.path().join("bin")).filter(has_server);
    folders.max_by_key(|folder| version(folder))
}

/// Whether Go and its log verifier are there.
pub fn has_go() -> bool {
    Path::new(GO_VERIFIER).is_dir() && shell::works(Command::new("go").arg("version"))
}

/// Whether a browser that tests can drive is there.
pub fn has_chromium() -> bool {
    let driver = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    shell::works(Command::new(driver).arg("--version"))
}

/// Whether pictures can be given few colours.
pub fn has_pngquant() -> bool {
    shell::works(Command::new("pngquant").arg("--version"))
}

/// Sees to it that something is there, installing it if this is a machine where we may.
pub fn have(is_there: fn() -> bool, packages: &[&str], may: bool) -> Result<(), String> {
    if is_there() {
        return Ok(());
    }
    install(packages, may)?;
    let missing = || format!("{} are installed, and it is still not found", packages.join(", "));
    is_there().then_some(()).ok_or_else(missing)
}

/// Installs Debian packages, if this is a machine where we may; else says what a person can do.
pub fn install(packages: &[&str], may: bool) -> Result<(), String> {
    let by_hand = format!("install {} (Debian's names)", packages.join(", "));
    if !may {
        return Err(format!("left alone with --no-install; {by_hand}"));
    }
    if !is_root() || !Path::new("/usr/bin/apt-get").exists() {
        return Err(format!("only root can install, and only with apt-get; {by_hand}"));
    }
    // A list of packages that is days old names files the mirror no longer has.
    apt(&["update"])?;
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(packages);
    apt(&arguments)
}

/// Whether we run as root.
pub fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|m| m.uid() == 0)
}

fn apt(arguments: &[&str]) -> Result<(), String> {
    let mut command = Command::new("apt-get");
    command.arg("--quiet=2").args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    let said = |what: String| format!("`apt-get {}` {what}", arguments.join(" "));
    match shell::stream(&mut command, |_| {}) {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(said(format!("ended with {status}"))),
        Err(error) => Err(said(format!("did not start: {error}"))),
    }
}

/// The major version a folder such as `/usr/lib/postgresql/15/bin` is named for.
fn version(bin: &Path) -> u32 {
    let folder = bin.parent().and_then(Path::file_name);
    folder.and_then(|name| name.to_str()?.parse().ok()).unwrap_or(0)
}

const GO_VERIFIER: &str = "/usr/share/gocode/src/golang.org/x/mod/sumdb/note";
