//! Says how alike two values are, and why, in words.

pub mod compare;
pub mod identifiers;
pub mod words;
pub mod places;
pub mod question;
pub mod names;
pub mod dates;
