//! What the sources of attached records keep from the recipients of a message.

use super::facts::Attached;
use crate::Sight;
use huecry_catalogue::Address;
use huecry_terms::{Against, Restriction, What};

/// A record of which something is kept from a recipient, and so from all: a message is one text for everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// The record's number.
    pub number: String,
    /// What is left of it: without these fields, or nothing, so that it is taken out whole.
    pub sight: Sight,
}

/// What is withheld of each record, whoever of the recipients it is withheld from.
pub(super) fn withheld(recipients: &[Address], attached: &[Attached<'_>]) -> Vec<Withheld> {
    let each = attached.iter().map(|record| (record.number, left(recipients, record)));
    let some = each.filter(|(_, sight)| *sight != Sight::Whole);
    some.map(|(number, sight)| Withheld { number: number.to_string(), sight }).collect()
}

fn left(recipients: &[Address], record: &Attached<'_>) -> Sight {
    // Without a source the sender's gate has said no.
    let Some(source) = record.item.source else { return Sight::Nothing };
    let others = recipients.iter().filter(|to| *to != source);
    let mut fields = Vec::new();
    for to in others {
        for restriction in record.restrictions.iter().filter(|restriction| binds(restriction, source, to)) {
            match restriction.what {
                What::Record => return Sight::Nothing,
                What::Field(tag) => fields.push(tag),
            }
        }
    }
    fields.sort_unstable();
    fields.dedup();
    if fields.is_empty() { Sight::Whole } else { Sight::Without(fields) }
}

/// An organisation that receives as a whole has every bureau of it, and which those are is not known here: what any
/// bureau may not have is kept from it. An exception names bureaux alone, and so is one for those of the source's own
/// organisation: another's may bear the same name.
fn binds(restriction: &Restriction, source: &Address, to: &Address) -> bool {
    let bureau = to.bureau.as_ref();
    let excepted = |list: &[_]| to.organisation == source.organisation && bureau.is_some_and(|to| list.contains(to));
    match &restriction.against {
        Against::Everyone => true,
        Against::Organisation(organisation) => *organisation == to.organisation,
        Against::Bureau(one) => bureau.is_none_or(|to| to == one),
        Against::EveryoneBut(list) => !excepted(list),
    }
}
