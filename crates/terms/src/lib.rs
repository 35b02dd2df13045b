//! The words of police cooperation as types; nothing here does anything.
//!
//! Every other crate speaks in these words. They carry no rule: who may see what is decided in
//! `access`, what a register holds is declared in the catalogue, how alike two values are is said
//! by `matching`. The table of words and what each is not stands in `GLOSSARY.md`.

pub mod act;
pub mod bureau;
pub mod call;
pub mod dossier;
pub mod entity;
pub mod evaluation;
pub mod handling;
pub mod hit;
pub mod ids;
pub mod kinds;
pub mod officer;
pub mod query;
pub mod record;
pub mod refusal;
pub mod restriction;
pub mod supervision;
pub mod value;

pub use act::{Act, Change, ChangeKind, Entry, HitRef, LineAct, Posted, SessionEnd};
pub use bureau::{Bureau, Organisation};
pub use call::{Call, Face, Once};
pub use dossier::Priority;
pub use entity::{Delegation, Entity, Right};
pub use evaluation::Evaluation;
pub use handling::Handling;
pub use hit::{Hit, Reason, Word};
pub use ids::{
    ActId, AgreementId, BureauId, CaseRef, CodeId, DossierId, DraftId, EntityId, FieldId, IdError, OfficerId,
    OrganisationId, ProcedureId, PurposeId, RecordId, RegisterId, RoleId, SessionId, Slot, StateId, StepId,
    SubscriptionId, Tag, TokenId,
};
pub use kinds::date::Approx;
pub use kinds::identifier::Identifier;
pub use kinds::image::ImageHash;
pub use kinds::measure::Measure;
pub use kinds::name::{Name, NameUse, Quality};
pub use kinds::place::Place;
pub use kinds::text::Text;
pub use kinds::{Kind, Part};
pub use officer::Officer;
pub use query::{Digit, Query, Term};
pub use record::{Record, State};
pub use refusal::{Failure, FieldFault, Refusal, RefusalKind, Trouble};
pub use restriction::{Against, Restriction, What};
pub use supervision::{Capability, Limits, Mode, Supervision};
pub use value::{Value, Values};

/// A moment in UTC. Time zones never enter: faces show local time, nothing stores it.
pub type Instant = jiff::Timestamp;
/// A calendar day, used for retention and for dates in records.
pub type Day = jiff::civil::Date;

/// The last whole second of a calendar day, in UTC.
pub fn end_of(day: Day) -> Instant {
    let midnight = jiff::tz::Offset::UTC.to_timestamp(day.at(23, 59, 59, 0));
    midnight.unwrap_or(Instant::MAX)
}

/// The calendar day of a moment, in UTC.
pub fn day_of(at: Instant) -> Day {
    jiff::tz::Offset::UTC.to_datetime(at).date()
}
