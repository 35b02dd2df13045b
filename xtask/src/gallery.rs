//! `cargo xtask gallery`: pictures of every page of the console, small enough to keep.
//!
//! The browser test takes them (`crates/huecry/tests/browser/gallery.rs`) and writes their index; here
//! they are given few colours and put in place of the old ones.

use crate::{shell, tools, usage};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{fs, io};

/// Takes every picture anew; the old ones go only when all the new ones are there.
pub fn run(top: &Path, arguments: &[String]) -> ExitCode {
    let may_install = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => true,
        ["--no-install"] => false,
        _ => return usage::wrong("`gallery` takes nothing but `--no-install`"),
    };
    let needs = [(tools::has_chromium as fn() -> bool, tools::CHROMIUM), (tools::has_pngquant, tools::PNGQUANT)];
    for (is_there, packages) in needs {
        if let Err(why) = tools::have(is_there, packages, may_install) {
            return usage::trouble(&why);
        }
    }
    let taken = std::env::temp_dir().join(format!("huecry-gallery-{}", std::process::id()));
    let made = take(top, &taken).and_then(|()| keep(&taken, &top.join("docs/gallery")));
    // A few files left in the temporary folder harm nobody.
    let _ = fs::remove_dir_all(&taken);
    match made {
        Ok(said) => {
            shell::say(said);
            ExitCode::SUCCESS
        }
        Err(why) => usage::trouble(&why),
    }
}

fn take(top: &Path, folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut cargo = Command::new(shell::cargo());
    // The whole workspace is selected so that nothing is built with other features than the tests have.
    cargo.args(["test", "--workspace", "--test", "browser", "--", "--exact", TEST, "--nocapture"]);
    cargo.current_dir(top).env("HUECRY_GALLERY", folder).env_remove("HUECRY_HOME");
    match shell::stream(&mut cargo, |_| {}) {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("the pictures could not be taken: {status}")),
        Err(error) => Err(format!("cargo did not start: {error}")),
    }
}

/// Makes the pictures small and puts them where the old ones were.
fn keep(taken: &Path, kept: &Path) -> Result<String, String> {
    let in_folder = |e: io::Error| format!("{}: {e}", kept.display());
    let pictures = pictures(taken).map_err(in_folder)?;
    if pictures.is_empty() {
        return Err("no picture was taken".to_owned());
    }
    let mut sizes = Vec::new();
    for picture in &pictures {
        sizes.push((shrink(picture)?, picture));
    }
    let all: u64 = sizes.iter().map(|(size, _)| size).sum();
    if all > MOST_IN_ALL {
        return Err(format!(
            "{} pictures have {} kB of {}: take fewer, or less of each",
            sizes.len(),
            all / 1000,
            MOST_IN_ALL / 1000
        ));
    }
    if kept.exists() {
        fs::remove_dir_all(kept).map_err(in_folder)?;
    }
    fs::create_dir_all(kept).map_err(in_folder)?;
    for file in files(taken).map_err(in_folder)? {
        fs::copy(&file, kept.join(file.file_name().unwrap_or_default())).map_err(in_folder)?;
    }
    let large = sizes.iter().filter(|(size, _)| *size > MOST).map(|(_, path)| path.file_stem().unwrap_or_default());
    let large: Vec<String> = large.map(|name| name.to_string_lossy().into_owned()).collect();
    let note =
        if large.is_empty() { String::new() } else { format!("; over {} kB: {}", MOST / 1000, large.join(", ")) };
    Ok(format!("{} pictures, {} kB in docs/gallery{note}", sizes.len(), all / 1000))
}

/// Fewer and fewer colours until the file is small; text and flat areas need few.
fn shrink(picture: &Path) -> Result<u64, String> {
    let small = picture.with_extension("small");
    for colours in ["64", "32", "16"] {
        let mut command = Command::new("pngquant");
        command
            .args(["--force", "--speed", "1", "--nofs", "--strip", "--output"])
            .arg(&small)
            .arg(colours)
            .arg(picture);
        let output = command.output().map_err(|e| format!("pngquant did not start: {e}"))?;
        if !output.status.success() {
            return Err(format!("pngquant: {}", String::from_utf8_lossy(&output.stderr).trim()));
        }
        if size(&small)? <= MOST {
            break;
        }
    }
    fs::rename(&small, picture).map_err(|e| format!("{}: {e}", picture.display()))?;
    size(picture)
}

fn size(file: &Path) -> Result<u64, String> {
    fs::metadata(file).map(|m| m.len()).map_err(|e| format!("{}: {e}", file.display()))
}

fn pictures(folder: &Path) -> io::Result<Vec<PathBuf>> {
    Ok(files(folder)?.into_iter().filter(|file| file.extension().is_some_and(|e| e == "png")).collect())
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.sort();
    Ok(files)
}

const TEST: &str = "gallery::every_page_has_its_picture";
/// How many bytes a picture should have at most.
const MOST: u64 = 40_000;
/// How many bytes all may have: the repository carries them for ever.
const MOST_IN_ALL: u64 = 14_000_000;
