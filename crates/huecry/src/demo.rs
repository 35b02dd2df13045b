//! `huecry demo`: an invented world, grown in seconds, and a tour of it with real answers.
//!
//! The world is then served to a browser, until somebody ends it.
//!
//! Nothing is staged: the world goes in through the desk, every record of it is an act, and each
//! command of the tour runs as if a person had typed it. A step that does not give what the tour
//! promises ends it with trouble, so that a test can see it.

pub mod between;
mod browser;
mod found;
mod line;
mod progress;
mod tour;
pub mod world;

pub use tour::console::steps as console_tour;

use crate::program::Local;
use huecry_cli::Program;
use huecry_cli::args::DemoArgs;
use huecry_cli::out::Out;
use huecry_terms::{Trouble, day_of};
use std::path::Path;
use world::World;

/// Founds the world, gives the tour, says where to look, and serves the world unless told not to. With
/// a folder the world stays in it; without one it is gone at the end.
///
/// # Errors
/// Trouble of the disk, a folder that holds something already, or a step that did not give what the
/// tour promises.
pub fn run(program: &Local, choice: &DemoArgs, out: &mut Out<'_>) -> Result<(), Trouble> {
    if let Some(home) = &choice.home {
        return within(program, choice, home, out);
    }
    let folder = tempfile::Builder::new().prefix("huecry-demo-").tempdir();
    let folder = folder.map_err(|e| {
        Trouble::new(
            format!("no temporary folder could be made: {e}"),
            "say `--home DIR` with a folder to make the world in",
        )
    })?;
    let home = folder.path().join("home");
    within(program, choice, &home, out)?;
    let path = folder.path().display().to_string();
    folder.close().map_err(|e| Trouble::new(format!("`{path}` could not be removed: {e}"), "remove it by hand"))
}

fn within(program: &Local, choice: &DemoArgs, home: &Path, out: &mut Out<'_>) -> Result<(), Trouble> {
    let world = World { seed: choice.seed, records: choice.records, today: day_of(program.now()) };
    out.line(&format!(
        "An invented world: {} records over {} registers, seed {}.",
        world.records,
        world::Register::ALL.len(),
        world.seed
    ));
    now(out);
    let cast = found::found(program, home, &world, out)?;
    let other = line::found(program, home, &cast)?;
    tour::give(program, home, &cast, out)?;
    let (ours, theirs) = (line::serve(program, home)?, line::serve(program, &other.home)?);
    tour::line::give(program, home, (&ours, &theirs), (&cast, &other), out)?;
    if choice.no_serve {
        theirs.stop()?;
        ours.stop()?;
        return tour::where_to_look(home, choice.home.is_some(), &cast, out);
    }
    browser::serve(program, home, (ours, theirs), &cast, out)?;
    if choice.home.is_some() {
        tour::where_to_look(home, true, &cast, out)?;
    }
    Ok(())
}

/// Shows what was said so far: the reader follows the tour as it goes.
fn now(out: &mut Out<'_>) {
    // A reader that has gone away (`| head`) is no trouble.
    out.gone |= out.data.flush().is_err();
}

#[cfg(test)]
mod tests;
