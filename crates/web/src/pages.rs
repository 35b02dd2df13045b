//! The pages, one file a place.

pub mod audit;
pub mod catalogue;
pub mod dossier;
pub mod dossiers;
pub mod draft;
pub mod entities;
pub mod export;
pub mod help;
pub mod import;
pub mod node;
pub mod overview;
pub mod passkey;
pub mod people;
pub mod precedents;
pub mod provider;
pub mod purpose;
pub mod record;
pub mod records;
pub mod rights;
pub mod search;
pub mod settings;
pub mod sign_in;
pub mod subscriptions;
pub mod supervision;
pub mod take_back;
pub mod trouble;
