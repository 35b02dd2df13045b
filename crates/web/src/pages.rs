//! The pages, one file a place.

pub mod catalogue;
pub mod help;
pub mod import;
pub mod people;
pub mod purpose;
pub mod record;
pub mod search;
pub mod settings;
pub mod sign_in;
pub mod subscriptions;
pub mod trouble;
