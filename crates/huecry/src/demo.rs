//! The invented world and its tour.

use crate::program::Local;
use huecry_cli::args::DemoArgs;
use huecry_cli::out::Out;
use huecry_terms::Trouble;

/// Builds the world and gives the tour.
///
/// # Errors
/// Trouble of the disk.
pub fn run(_program: &Local, _choice: &DemoArgs, _out: &mut Out<'_>) -> Result<(), Trouble> {
    Err(Trouble::new("the world is being written", ""))
}
