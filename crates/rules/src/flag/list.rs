//! Every flag, in the order in which a reviewer reads them.

use super::Flag;

/// The flags of spec/notices.md 5.3, 5.4 and 5.5.
pub const ALL: &[Flag] = &[
    super::candidate::FLAG,
    super::state_dispute::FLAG,
    super::repeat::FLAG,
    super::context::FLAG,
    super::supervised::FLAG,
    super::other_ncb::FLAG,
    super::refugee::FLAG,
    super::asylum_pending::FLAG,
    super::asylum_denied::FLAG,
    super::naturalised_refugee::FLAG,
    super::death::FLAG,
    super::absentia::FLAG,
    super::nebis::FLAG,
    super::prescribed::FLAG,
    super::arbitrary::FLAG,
    super::transfer_proc::FLAG,
    super::extradition_refused::FLAG,
    super::threshold::FLAG,
    super::warrant::FLAG,
    super::no_extradition::FLAG,
    super::located_idle::FLAG,
    super::identity_weak::FLAG,
    super::identity_conflict::FLAG,
    super::reentry::FLAG,
    super::sltd_trick::FLAG,
    super::old::FLAG,
    super::bulk::FLAG,
    super::victim::FLAG,
    super::objection::FLAG,
];

/// The flag of an id.
pub fn flag(id: &str) -> Option<&'static Flag> {
    ALL.iter().find(|flag| flag.id == id)
}
