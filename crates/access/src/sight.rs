//! What of a record a bureau may see: all, some fields, or nothing.

use huecry_terms::{
    Against, BureauId, Call, OrganisationId, Record, Restriction, RoleId, State, Tag, Value, Values, What,
};

/// As whom somebody looks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Viewer {
    /// The bureau.
    pub bureau: BureauId,
    /// Its organisation.
    pub organisation: OrganisationId,
    /// Whether as one of those who review requests before anybody else sees them.
    pub reviews: bool,
}

impl Viewer {
    /// The viewer of a call.
    pub fn of(call: &Call) -> Viewer {
        let (bureau, organisation) = (call.bureau.clone(), call.organisation.clone());
        Viewer { bureau, organisation, reviews: reviews(&call.role) }
    }

    /// A bureau, in no role.
    pub fn bureau(bureau: &BureauId, organisation: &OrganisationId) -> Viewer {
        Viewer { bureau: bureau.clone(), organisation: organisation.clone(), reviews: false }
    }
}

/// Whether a role is one of those that review requests before anybody else sees them.
pub fn reviews(role: &RoleId) -> bool {
    REVIEWERS.contains(&role.as_str().split('.').next().unwrap_or_default())
}

/// What may be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// Everything.
    Whole,
    /// Everything but these fields.
    Without(Vec<Tag>),
    /// Nothing: for this viewer there is no such record.
    Nothing,
}

/// What this viewer may see of a record of that source under those restrictions. The source sees
/// its own record whole (RPD art. 58: the source restricts others; not compared with its text).
pub fn sight(viewer: &Viewer, source: &BureauId, restrictions: &[Restriction]) -> Sight {
    if restrictions.is_empty() || viewer.bureau == *source {
        return Sight::Whole;
    }
    let mut withheld = Vec::new();
    for restriction in restrictions.iter().filter(|r| binds(&r.against, viewer)) {
        match restriction.what {
            What::Record => return Sight::Nothing,
            What::Field(tag) => withheld.push(tag),
        }
    }
    if withheld.is_empty() { Sight::Whole } else { Sight::Without(withheld) }
}

/// The record as this viewer may have it: withheld fields say so, a record that may not be seen is not there,
/// and what is the source's own affair (its reference, whom it restricts) goes to the source alone.
///
/// A request under review, and one that was refused, is seen by its source and by those who review it: what a
/// recipient has seen cannot be unseen (`spec/notices.md` 4.2, 4.8).
pub fn view(viewer: &Viewer, mut record: Record) -> Option<Record> {
    let unpublished = matches!(record.body.state, State::Provisional | State::Refused);
    if unpublished && viewer.bureau != record.source && !viewer.reviews {
        return None;
    }
    let withheld = match sight(viewer, &record.source, &record.body.restrictions) {
        Sight::Nothing => return None,
        Sight::Whole => Vec::new(),
        Sight::Without(tags) => tags,
    };
    for tag in withheld {
        // A field that is empty stays empty: "withheld" would tell that there is something.
        if !record.body.values.get(tag).is_absent() {
            record.body.values.set(tag, Value::Withheld);
        }
    }
    if viewer.bureau != record.source {
        // Whom else the source restricts is its own affair, and so is the reference its files are kept under.
        record.body.restrictions.clear();
        record.body.source_ref = None;
    }
    Some(record)
}

/// What is left of a notice for those it was told to once it is held back or over: that there is one of this number,
/// and where it stands. Of one that is over its source keeps no more; those who review keep the whole (`spec/notices.md`
/// 4.8). `now` is where it stands today: an earlier version is left over too.
pub fn left_over(viewer: &Viewer, mut record: Record, now: State) -> Record {
    let left = match now {
        State::Withdrawn | State::Expired => true,
        State::Suspended => viewer.bureau != record.source,
        State::Active | State::Provisional | State::Refused => false,
    };
    if left && !viewer.reviews {
        record.body.values = Values::new();
        record.body.evaluation = None;
    }
    record
}

/// The families of roles that see requests before they are published.
const REVIEWERS: [&str; 4] = ["secretariat", "duty", "protection", "commission"];

fn binds(against: &Against, viewer: &Viewer) -> bool {
    match against {
        Against::Bureau(bureau) => *bureau == viewer.bureau,
        Against::Organisation(organisation) => *organisation == viewer.organisation,
        Against::Everyone => true,
        Against::EveryoneBut(list) => !list.contains(&viewer.bureau),
    }
}
