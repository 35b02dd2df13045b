//! Says how alike two values are, and why, in words.

pub mod compare;
pub mod dates;
pub mod identifiers;
pub mod names;
pub mod places;
pub mod question;
pub mod words;
