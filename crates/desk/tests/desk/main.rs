//! What the desk promises to faces: who comes in, what they may, what is kept of what they type.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "tests may")]

mod allowed;
mod audit;
mod dormant;
mod dossier;
mod draft;
mod entity;
mod evidence;
mod line;
mod link;
mod link_rounds;
mod log;
mod notice;
mod once;
mod overview;
mod paging;
mod people;
mod provider;
mod public;
mod rights;
mod sign_in;
mod special;
mod supervision;
mod tamper;
mod token;
mod warning;
mod within;
mod world;
