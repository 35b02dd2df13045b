//! `huecry line …`: how nodes come to know each other (`spec/line.md` 4.3). Files that people carry, digits they read to each
//! other on the telephone, and signatures of officers whose keys lie on no network.
//!
//! ```text
//! a new member    keys      its keys, and its introduction            fifty digits ──┐
//! the officers    officer   each a key of his own                                    │ compared
//!                 found     the first release, or change: the next one   <───────────┘
//!                 show      what they are about to sign
//!                 sign      one signature each
//!                 publish   enough of them: into the log, and out as `news`
//! every member    take      the first news by hand; later ones come over the line
//! ```

mod directory;
mod member;
mod show;

use huecry_cli::args::LineVerb;
use huecry_cli::out::Out;
use huecry_line::DirectoryError;
use huecry_line::identity::Verifier;
use huecry_terms::{Instant, Trouble};
use std::path::{Path, PathBuf};

/// Carries out one step.
///
/// # Errors
/// Trouble with what is in the way: a file, a key, a digit.
pub fn run(home: Option<&Path>, verb: &LineVerb, now: Instant, out: &mut Out<'_>) -> Result<(), Trouble> {
    let home = || {
        let none = || Trouble::new("the node's folder is missing", "say `--home DIR` or set HUECRY_HOME");
        home.ok_or_else(none)
    };
    match verb {
        LineVerb::Keys(choice) => member::keys(home()?, choice, now, out),
        LineVerb::Take { file } => member::take(home()?, file, now, out),
        LineVerb::Officer { organisation, file } => directory::officer(organisation, file, out),
        LineVerb::Found(choice) => directory::found(choice, now, out),
        LineVerb::Change(choice) => directory::change(choice, now, out),
        LineVerb::Sign { release, key, out: to } => directory::sign(release, key, to, out),
        LineVerb::Publish { signatures, folder } => directory::publish(signatures, folder, out),
        LineVerb::Show { file } => show::show(file, now, out),
    }
}

/// No file of the ceremony is larger than the largest news.
fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    use std::io::Read;
    let most = huecry_line::directory::MAX_NEWS_BYTES as u64;
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|e| disk(path, &e))?;
    file.take(most + 1).read_to_end(&mut bytes).map_err(|e| disk(path, &e))?;
    if bytes.len() as u64 > most {
        return Err(Trouble::new(
            format!("`{}` is too large to be a file of the line", path.display()),
            "look which file it is",
        ));
    }
    Ok(bytes)
}

/// Writes a new file; what is there is not written over.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    use std::io::Write;
    let file = std::fs::OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = file.map_err(|e| disk(path, &e))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|e| disk(path, &e))
}

/// Writes a file whole in the place of the one that is there.
fn write_over(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let beside = path.with_extension("unfinished");
    let _ = std::fs::remove_file(&beside);
    write_new(&beside, bytes)?;
    std::fs::rename(&beside, path).map_err(|e| disk(path, &e))
}

fn verifier(path: &Path) -> Result<Verifier, Trouble> {
    let wrong =
        |e| Trouble::new(format!("`{}`: {e}", path.display()), "give the `.pub` file that `huecry line officer` wrote");
    Verifier::from_public(&read(path)?).map_err(wrong)
}

/// A public key beside its secret.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".pub");
    name.into()
}

fn no(path: &Path, error: &DirectoryError) -> Trouble {
    Trouble::new(format!("`{}`: {error}", path.display()), "look at it with `huecry line show`")
}

fn unsound(error: &DirectoryError) -> Trouble {
    Trouble::new(error.to_string(), "nothing was written; mend what was given and try again")
}

pub(super) fn disk(path: &Path, error: &std::io::Error) -> Trouble {
    Trouble::new(format!("`{}`: {error}", path.display()), "check the path, the rights and the room on the disk")
}
