//! Reads the signed texts in `/catalogue`, refuses unsound ones with file, line and advice, and lowers them into the tables everything else runs on.
//!
//! A register, a code list, a role, a word is data, in a closed vocabulary without expressions.
//! [`Catalogue::load`] reads all of it once at start, gathers every fault instead of the first, and
//! never changes afterwards. What a record may hold is decided here and only here: everything that
//! is to become a record passes [`read_json`] or [`read_row`] and then [`check`].
//!
//! This crate is pure: no clock, no disk, no network, no dice. The texts are in the binary; a node's
//! own texts come in as an argument; what it generates (frozen snapshots, legal sheets) goes out as
//! text for `xtask` to write.

#![cfg_attr(test, allow(clippy::disallowed_methods))]

mod agreement;
mod catalogue;
mod codes;
mod concept;
mod diagram;
mod diff;
pub mod entry;
mod file;
mod fold;
mod frozen;
mod generated;
mod groups;
mod line;
mod lower;
mod procedure;
mod register;
mod retention;
mod roles;
mod said;
pub mod sample;
pub mod sheet;
mod unsound;
mod words;

pub mod fuzz;

#[cfg(test)]
mod inline;

pub use agreement::{
    Address, Agreement, Answer, Answered, Carried, Category, Ceiling, Direction, Equal, Onward, Rate, Recorded,
    SealedBasis, Side, Signatory, Size, TestData,
};
pub use catalogue::{Catalogue, Known, digest, embedded, hexadecimal};
pub use codes::{Code, CodeList};
pub use concept::Concept;
pub use diagram::diagram;
pub use diff::{Class, Difference, diff, diff_agreements, diff_procedures};
pub use entry::{
    Fault, FaultKind, MANY_MOST, NEARLY, check, read_field, read_json, read_row, write_field, write_json, write_row,
};
pub use fold::{fold, fold_text};
pub use frozen::{Snapshot, SnapshotSection, snapshot};
pub use generated::{amiss, frozen_files, generated, sheet_files};
pub use groups::{Group, Member};
pub use line::{Area, Escalation, Levels, LinePriority, LineTerms, MessageKind, Reach, RecordTerms};
pub use procedure::{About, By, Clock, Counted, Effect, GROUNDS, Late, Limit, Party, Procedure, State, Step, When};
pub use register::{
    Access, Basis, Colour, Extract, Field, Form, Grantee, NameOf, Need, Notice, RESERVED_SECTIONS, Register, Search,
    Section, Subject, Unit,
};
pub use retention::{CountsFrom, Keep, Retention, Then};
pub use roles::{Role, Verb};
pub use said::{Lang, Said};
pub use sheet::sheet;
pub use unsound::{Unsound, nearest};
pub use words::Words;
