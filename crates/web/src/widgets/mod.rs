//! Pieces that pages are made of.

pub mod acts;
pub mod complete;
pub mod dossier;
pub mod fault;
pub mod handling;
pub mod in_words;
pub mod plot;
pub mod question;
pub mod reason;
pub mod spool;
pub mod tiles;
pub mod typed;
pub mod value;
pub mod wrong;
