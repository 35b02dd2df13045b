//! The shape of the catalogue's files: which tables and keys there are, in which words.
//!
//! Reading goes over the parsed TOML by hand instead of by serde's derive, because serde stops at
//! the first fault of a file and a legal officer wants them all, each with its line.

mod agreement;
mod codes;
mod node;
mod notice;
mod procedure;
mod register;
mod roles;
mod source;

pub(crate) use agreement::{AgreementFile, DirectionFile, EqualFile, PartyFile, SealedBasisFile, Word as OnwardWord};
pub(crate) use codes::{CodeFile, CodesFile};
pub(crate) use node::Node;
pub(crate) use notice::NoticeFile;
pub(crate) use procedure::{ClockFile, ProcedureFile, StateFile, StepFile};
pub(crate) use register::{BasisFile, FIELDS_MOST, FieldFile, Item, RegisterFile, SectionFile};
pub(crate) use roles::RolesFile;
pub(crate) use source::Source;

/// A value with the line it stands on.
#[derive(Debug, Clone)]
pub(crate) struct At<T> {
    pub line: usize,
    pub is: T,
}
