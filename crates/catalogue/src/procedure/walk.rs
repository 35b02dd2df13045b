//! Walking a procedure's table: where a dossier can come to, and from where it can come to an end.

use super::Procedure;
use huecry_terms::StateId;
use std::collections::BTreeSet;

impl Procedure {
    /// The states a dossier can come to.
    pub fn reachable(&self) -> BTreeSet<&StateId> {
        let begun = self.openings().filter_map(|step| step.to.as_ref());
        self.grown(begun.collect(), |seen| {
            let moves = self.steps.iter().filter(|step| step.from.iter().any(|from| seen.contains(from)));
            moves.filter_map(|step| step.to.as_ref()).collect()
        })
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
