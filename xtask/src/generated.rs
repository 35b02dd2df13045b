//! `cargo xtask freeze` and `sheets`: the files that follow from the catalogue.
//!
//! They need the catalogue, and xtask must be there when the catalogue does not compile. So it is
//! behind a feature, and the plain xtask runs one that has it.

use crate::usage;
use std::path::Path;
use std::process::ExitCode;

/// Writes what is missing or stale, or with `--check` only says so.
pub fn run(top: &Path, chore: &str, arguments: &[String]) -> ExitCode {
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => with_catalogue::run(top, chore, false),
        ["--check"] => with_catalogue::run(top, chore, true),
        _ => usage::wrong(&format!("`{chore}` takes nothing but `--check`")),
    }
}

#[cfg(not(feature = "catalogue"))]
mod with_catalogue {
    use crate::{shell, usage};
    use std::path::Path;
    use std::process::{Command, ExitCode};

    pub fn run(top: &Path, chore: &str, check: bool) -> ExitCode {
        let mut command = Command::new(shell::cargo());
        command.args(["run", "--quiet", "--package", "xtask", "--features", "catalogue", "--", chore]);
        command.args(check.then_some("--check")).current_dir(top);
        usage::pass_on(&mut command)
    }
}

#[cfg(feature = "catalogue")]
mod with_catalogue {
    use crate::{shell, usage};
    use huecry_catalogue::{Catalogue, amiss, frozen_files, sheet_files};
    use std::path::Path;
    use std::process::ExitCode;
    use std::{fs, io};

    pub fn run(top: &Path, chore: &str, check: bool) -> ExitCode {
        let catalogue = match Catalogue::load(&[], &huecry_rules::known()) {
            Ok(catalogue) => catalogue,
            Err(faults) => {
                faults.iter().for_each(shell::say);
                return ExitCode::FAILURE;
            }
        };
        let written = match (check, chore) {
            (true, _) => Ok(()),
            (false, "freeze") => write(top, frozen_files(&catalogue), false),
            (false, _) => write(top, sheet_files(&catalogue), true),
        };
        if let Err(error) = written {
            return usage::trouble(&error.to_string());
        }
        complain(top, &catalogue, if chore == "freeze" { "catalogue/frozen/" } else { "sheets/" })
    }

    /// Writes the files that are not there, and those that differ where they may be written again: a
    /// frozen version never is.
    fn write(top: &Path, files: Vec<(String, String)>, again: bool) -> io::Result<()> {
        for (path, text) in files {
            let file = top.join(&path);
            let there = fs::read_to_string(&file).ok();
            let stale = there.as_ref().is_some_and(|old| *old != text);
            if there.is_none() || (stale && again) {
                fs::create_dir_all(file.parent().unwrap_or(top))?;
                fs::write(&file, text)?;
                shell::say(path);
            }
        }
        Ok(())
    }

    fn complain(top: &Path, catalogue: &Catalogue, folder: &str) -> ExitCode {
        let complaints = amiss(catalogue, |path| fs::read_to_string(top.join(path)).ok());
        let ours: Vec<&String> = complaints.iter().filter(|c| c.starts_with(folder)).collect();
        ours.iter().for_each(shell::say);
        ExitCode::from(u8::from(!ours.is_empty()))
    }
}
