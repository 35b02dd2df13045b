//! Match indexes derived from the store; delete them at any time and they grow back identical.

pub mod bytes;
pub mod exact;
pub mod file;
pub mod lookup;
pub mod names;
pub mod ranges;
pub mod whole;
pub mod words;

pub use file::{load, save};
pub use lookup::Looking;
pub use whole::{Closed, Index};

#[cfg(test)]
mod tests;
