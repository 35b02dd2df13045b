//! Everything a person or a peer can ask of a node, one function each: check, do, write the act, answer.
//!
//! One file a verb. Each function takes the [`Desk`] (the keepers, no methods of its own) and a
//! [`Call`](huecry_terms::Call) (who asks, for whom, why, when), asks `access` first, and commits an
//! act before it answers. A lawful "no" is recorded too, and is a result; trouble is an incident.

pub mod allowed;
pub mod audit;
pub mod catalogue_change;
pub mod dossier;
pub mod draft;
mod effects;
pub mod entity;
pub mod export;
pub mod formats;
pub mod health;
pub mod import;
pub mod link;
pub mod log;
pub mod node;
pub mod notice;
pub mod once;
pub mod overview;
pub mod passkey;
pub mod people;
pub mod provider;
pub mod public;
pub mod record;
pub mod search;
pub mod secret;
pub mod sign_in;
pub mod subscription;
pub mod supervision;
pub mod token;
pub mod transfer;

pub use node::{Desk, Keepers};
pub use people::By;
pub use secret::Secret;
