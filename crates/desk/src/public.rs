//! What anybody may see: extracts of published notices, and which of them are gone.
//!
//! The public has no role, no purpose and no name, so that looking is no act. It sees what stands here and nothing
//! else: the fields a register declares public, of notices that are in force, of which an extract was agreed, and
//! that no source keeps from anybody (`spec/notices.md` 4.8, 4.10). Doubt means no.

mod judged;

use crate::node::Desk;
use huecry_catalogue::Colour;
use huecry_store::DossierFilter;
use huecry_terms::{ActId, CodeId, Day, Instant, RecordId, RegisterId, Slot, Trouble, Value, day_of};
use judged::{Judged, judge, public_registers};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

/// What the public is shown of one notice.
#[derive(Debug, Clone, PartialEq)]
pub struct Extract {
    /// The colour.
    pub colour: Colour,
    /// The year and the running number of its record: `2026/12`.
    pub entity_id: String,
    /// Whether it is about an entity and not about a person.
    pub entity: bool,
    /// The country of the source, where it has one.
    pub issuer: Option<CodeId>,
    /// The public fields that say something, by their ids: those of the subject's own record among them.
    pub fields: BTreeMap<String, Vec<Value>>,
    /// The day after which it is shown no more.
    until: Day,
    /// The first day on which whoever it is about is certainly no minor, where that matters.
    of_age: Option<Day>,
}

/// An extract that is shown no more. It says nothing about anybody.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Removed {
    /// Since when.
    pub on: Day,
    /// The colour's word.
    pub colour: &'static str,
    /// The year and number: `2026/12`.
    pub entity_id: String,
}

/// The extracts of a node, kept level with its acts.
#[derive(Debug, Default)]
pub struct Board(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    begun: bool,
    cursor: Option<ActId>,
    notices: BTreeMap<RecordId, Judged>,
    /// Which record a row holds that an extract is made of, and which notices that makes.
    rows: HashMap<Slot, RecordId>,
    /// The registers of those records, and the notices they are in.
    sources: HashMap<RecordId, (RegisterId, HashSet<RecordId>)>,
}

impl Extract {
    /// The values of a public field.
    pub fn each(&self, field: &str) -> &[Value] {
        self.fields.get(field).map_or(&[], Vec::as_slice)
    }
}

/// The extracts of a colour that are shown at this moment, the newest first.
///
/// # Errors
/// Trouble of the store.
pub fn extracts(desk: &Desk, board: &Board, colour: Colour, now: Instant) -> Result<Vec<Arc<Extract>>, Trouble> {
    let held = held_back(desk)?;
    let today = day_of(now);
    let mut known = board.0.lock().unwrap_or_else(PoisonError::into_inner);
    known.follow(desk)?;
    let shown = known.notices.iter().rev().filter(|(id, _)| !held.contains_key(id));
    let extracts = shown.filter_map(|(_, judged)| judged.shown.clone());
    Ok(extracts.filter(|extract| extract.colour == colour && extract.stands(today)).collect())
}

/// Extracts that were shown once and are no more, the latest last; since a day, that day included.
///
/// # Errors
/// Trouble of the store.
pub fn removed(desk: &Desk, board: &Board, since: Option<Day>, now: Instant) -> Result<Vec<Removed>, Trouble> {
    let held = held_back(desk)?;
    let today = day_of(now);
    let mut known = board.0.lock().unwrap_or_else(PoisonError::into_inner);
    known.follow(desk)?;
    let mut gone: Vec<Removed> =
        known.notices.iter().filter_map(|(id, judged)| judged.gone(held.get(id).copied(), today)).collect();
    gone.retain(|one| since.is_none_or(|since| one.on >= since));
    gone.sort();
    Ok(gone)
}

/// The colours of which anything may ever be shown.
pub fn colours(desk: &Desk) -> Vec<Colour> {
    public_registers(desk).filter_map(|register| Some(register.notice.as_ref()?.colour)).collect()
}

impl Extract {
    fn stands(&self, today: Day) -> bool {
        self.until >= today && self.of_age.is_none_or(|day| day <= today)
    }
}

impl Judged {
    fn gone(&self, held: Option<Day>, today: Day) -> Option<Removed> {
        let (colour, entity_id) = (self.colour.as_str(), self.entity_id.clone());
        let on = match &self.shown {
            Some(extract) if extract.stands(today) => held?,
            // Not yet of age: never shown.
            Some(extract) => extract.until.tomorrow().ok().filter(|_| extract.until < today)?,
            None => self.gone_on?,
        };
        Some(Removed { on, colour, entity_id })
    }
}

impl Known {
    /// Brings what is known level with the acts.
    fn follow(&mut self, desk: &Desk) -> Result<(), Trouble> {
        if !self.begun {
            self.begin(desk)?;
        }
        let acts = desk.store.size_now()?;
        while self.cursor.map_or(0, |act| act.0 + 1) < acts {
            let changes = desk.store.changes_within(self.cursor, acts, ACTS)?;
            let mut changed: HashSet<RecordId> = HashSet::new();
            for slot in &changes.died {
                changed.extend(self.rows.remove(slot));
            }
            let of_notice = |register: &RegisterId| public_registers(desk).any(|one| one.id == *register);
            let notices: HashMap<RecordId, RegisterId> = changes
                .born
                .iter()
                .filter(|record| of_notice(&record.register))
                .map(|record| (record.id, record.register.clone()))
                .collect();
            changed.extend(changes.born.iter().map(|r| r.id).filter(|id| self.sources.contains_key(id)));
            let through = |id: &RecordId| self.sources.get(id).map(|(_, notices)| notices.clone()).unwrap_or_default();
            let mut again: HashMap<RecordId, RegisterId> = changed
                .iter()
                .flat_map(through)
                .filter_map(|id| self.notices.get(&id).map(|judged| (id, judged.register.clone())))
                .collect();
            again.extend(notices);
            for (id, register) in again {
                self.look(desk, &register, id)?;
            }
            // Nothing to be had though there are acts: the next turn looks again.
            if changes.up_to <= self.cursor {
                break;
            }
            self.cursor = changes.up_to;
        }
        Ok(())
    }

    /// Reads every notice once; what changes meanwhile is followed afterwards.
    fn begin(&mut self, desk: &Desk) -> Result<(), Trouble> {
        self.cursor = desk.store.size_now()?.checked_sub(1).map(ActId);
        for register in public_registers(desk) {
            let mut after = None;
            loop {
                let page = desk.store.page(&register.id, after, PAGE)?;
                let Some(last) = page.last() else { break };
                after = Some(last.id);
                for notice in &page {
                    self.look(desk, &register.id, notice.id)?;
                }
            }
        }
        self.begun = true;
        Ok(())
    }

    /// Judges a notice as it stands now.
    fn look(&mut self, desk: &Desk, register: &RegisterId, id: RecordId) -> Result<(), Trouble> {
        let found = desk.store.get(register, id)?;
        let Some((record, register)) = found.as_ref().zip(desk.catalogue.register(register)) else {
            // Erased: that it was shown once is said as long as this process remembers it.
            if let Some(judged) = self.notices.get_mut(&id) {
                judged.shown = None;
            }
            return Ok(());
        };
        let judged = judge(desk, register, record)?;
        for (of, register, slot) in &judged.made_of {
            self.rows.insert(*slot, *of);
            self.sources.entry(*of).or_insert_with(|| (register.clone(), HashSet::new())).1.insert(id);
        }
        self.notices.insert(id, judged);
        Ok(())
    }
}

/// The notices that are being examined again, and since when: shown to nobody while that lasts.
fn held_back(desk: &Desk) -> Result<HashMap<RecordId, Day>, Trouble> {
    let mut held = HashMap::new();
    for procedure in HOLDING {
        let Some(procedure) = desk.catalogue.procedure_named(procedure) else { continue };
        let filter =
            DossierFilter { procedure: Some(procedure.id.clone()), open_only: true, ..DossierFilter::default() };
        for stored in desk.store.dossiers(&filter, None, OPEN_MOST)? {
            if let Some((_, record)) = stored.dossier.about {
                held.insert(record, day_of(stored.dossier.entered));
            }
        }
    }
    Ok(held)
}

/// While a dossier of these is open about a notice, it is doubtful (`spec/notices.md` 4.8).
const HOLDING: [&str; 2] = ["re-examination", "suspension"];
/// So many dossiers may be open under one of them.
const OPEN_MOST: usize = 1_000_000;
const ACTS: usize = 2_000;
const PAGE: usize = 1_000;
