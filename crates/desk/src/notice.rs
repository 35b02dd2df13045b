//! Notices and diffusions: what is found in a request before it is published.
//!
//! A notice type is a register with the table `[notice]`; a request is a record of it that stands under review, and
//! what is done with it is said by procedures (`catalogue/procedures`). Here is what they have in common and no
//! procedure can say: how a request is examined. What is found is shown to people; no finding decides.

mod case;
mod examine;
mod on_file;
pub mod precedent;
mod settled;
pub mod special;

pub(crate) use case::{forgotten, held_for, newly_held_for, remembered};
pub use examine::{Condition, Findings, Offence, Raised, Reason, Told};
pub(crate) use examine::{conditions, examined, findings, quota_left, source_mode};
pub(crate) use on_file::tells_location;
pub(crate) use settled::may_change;
