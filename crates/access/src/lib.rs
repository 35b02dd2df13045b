//! Decides who may see or do what, for which purpose, and gives the reasons; doubt means no.
//!
//! Pure functions of a call, the catalogue and what a record's source has set. Nothing here reads a
//! clock or a disk, so any past decision can be made again and compared.

pub mod crossing;
pub mod delegation;
pub mod permit;
pub mod scope;
pub mod sight;
pub mod step;

pub use crossing::{Crossing, Facts, Gate, NoCrossing, Standing, answering, crossing};
pub use delegation::{delegated, for_the_bureau, may_submit, of_an_entity, sees_work_of};
pub use permit::{apart, may, may_act, may_record, not_suspended, within};
pub use scope::{Scope, scope};
pub use sight::{Sight, Viewer, left_over, reviews, sight, view};
pub use step::{Dossier, Seen, may_open, may_step, seen, sees};

#[cfg(test)]
mod tests;
