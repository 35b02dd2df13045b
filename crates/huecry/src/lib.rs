//! The program: reads its configuration, opens the keepers, starts the faces and the workers.

// The program owns the clock and a node's folder.
#![allow(clippy::disallowed_methods)]

pub mod config;
pub mod demo;
pub mod home;
pub mod line;
pub mod program;
mod provider;
pub mod serve;

pub use home::{close, found, open};
pub use program::Local;
