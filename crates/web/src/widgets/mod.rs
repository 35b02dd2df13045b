//! Pieces that pages are made of.

pub mod fault;
pub mod spool;
pub mod value;
