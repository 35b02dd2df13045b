//! Pieces that pages are made of.

pub mod fault;
pub mod handling;
pub mod reason;
pub mod spool;
pub mod value;
