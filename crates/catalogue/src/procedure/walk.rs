//! Walking a procedure's table: where a dossier can come to, and from where it can come to an end.

use super::{Procedure, State};
use huecry_terms::StateId;
use std::collections::{BTreeMap, BTreeSet};

impl Procedure {
    /// The states a dossier can come to.
    pub fn reachable(&self) -> BTreeSet<&StateId> {
        let begun = self.openings().filter_map(|step| step.to.as_ref());
        self.grown(begun.collect(), |seen| {
            let moves = self.steps.iter().filter(|step| step.from.iter().any(|from| seen.contains(from)));
            moves.filter_map(|step| step.to.as_ref()).collect()
        })
    }

    /// The states in the order in which a dossier can first come to them, ends behind the others of their rank; what
    /// none can come to stands last.
    pub fn in_order(&self) -> Vec<&State> {
        let mut rank: BTreeMap<&StateId, usize> =
            self.openings().filter_map(|step| Some((step.to.as_ref()?, 0))).collect();
        for after in 1..=self.states.len() {
            let here = |from: &StateId| rank.get(from) == Some(&(after - 1));
            let moves = self.steps.iter().filter(|step| step.from.iter().any(here));
            let next: Vec<&StateId> = moves.filter_map(|step| step.to.as_ref()).collect();
            for to in next {
                rank.entry(to).or_insert(after);
            }
        }
        let mut states: Vec<&State> = self.states.iter().collect();
        states.sort_by_key(|state| (rank.get(&state.id).copied().unwrap_or(usize::MAX), state.end));
        states
    }

    /// The states from which a dossier can come to an end.
    pub fn can_end(&self) -> BTreeSet<&StateId> {
        let ends = self.states.iter().filter(|state| state.end).map(|state| &state.id);
        self.grown(ends.collect(), |seen| {
            let moves = self.steps.iter().filter(|step| step.to.as_ref().is_some_and(|to| seen.contains(to)));
            moves.flat_map(|step| &step.from).collect()
        })
    }

    fn grown<'p>(
        &'p self,
        mut seen: BTreeSet<&'p StateId>,
        next: impl Fn(&BTreeSet<&'p StateId>) -> Vec<&'p StateId>,
    ) -> BTreeSet<&'p StateId> {
        loop {
            let before = seen.len();
            let more = next(&seen);
            seen.extend(more);
            if seen.len() == before {
                return seen;
            }
        }
    }
}
