//! What whoever is shown a record must be told of the dossiers about it: published, but not reviewed; looked at again.

use super::open_about;
use crate::node::Desk;
use huecry_catalogue::Said;
use huecry_terms::{Record, RecordId, Trouble};
use std::collections::BTreeMap;

/// Where dossiers about shown records stand, for states that are told with the record (`spec/notices.md` 4.8, 4.9):
/// their titles, by record.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Announced(BTreeMap<RecordId, Vec<Said>>);

impl Announced {
    /// What is told with these records. Nothing is told of who asked for what: a state's title alone.
    ///
    /// # Errors
    /// Trouble of the store.
    pub fn with<'r>(desk: &Desk, records: impl IntoIterator<Item = &'r Record>) -> Result<Announced, Trouble> {
        let mut told = BTreeMap::new();
        for record in records {
            // Only what procedures about notices say of them: no other record is shown before its review is over.
            if desk.catalogue.register(&record.register).is_none_or(|register| register.notice.is_none()) {
                continue;
            }
            let open = open_about(desk, record)?;
            let states = open.iter().filter_map(|running| running.procedure.state(&running.stored.dossier.state));
            let mut titles: Vec<Said> = Vec::new();
            for state in states.filter(|state| state.announced) {
                if !titles.contains(&state.title) {
                    titles.push(state.title.clone());
                }
            }
            if !titles.is_empty() {
                told.insert(record.id, titles);
            }
        }
        Ok(Announced(told))
    }

    /// What is told with one of them.
    pub fn of(&self, record: RecordId) -> &[Said] {
        self.0.get(&record).map_or(&[], Vec::as_slice)
    }
}
