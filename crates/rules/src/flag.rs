//! Flags: questions that a request puts to the person who reviews it. Never verdicts, never scores.
//!
//! Each flag is one file with the articles it rests on, what raises it, and examples both ways. A flag
//! points at the words and data that raised it; the person answers it. Which country asks never raises a flag
//! by itself (spec/notices.md 5.1). What is on file of it may: supervision (`F-SUPERVISED`), a war or a change of
//! power that concerns it (`F-CONTEXT`), a dispute (`F-STATE-DISPUTE`). Beside a story that speaks of soldiers or of
//! kin in power the same entries weigh in `F-ARMED-CONFLICT`, `F-POLITICIAN-FORMER` and `F-ECON-POLITICAL`. And it is
//! compared with what the request says of others: where the subject lives or belongs (`F-NO-EXTRADITION`,
//! `F-JUDGE-TARGET`), who else told something (`F-OTHER-NCB`).

mod absentia;
mod acts;
mod admin;
mod arbitrary;
mod armed_conflict;
mod association;
mod asylum_denied;
mod asylum_pending;
mod bulk;
mod candidate;
mod civil_nature;
mod colour_mismatch;
mod concepts;
mod context;
mod coup;
mod cultural;
mod custody;
mod death;
mod defender;
mod econ_political;
mod expression;
mod extradition_refused;
mod facts_thin;
mod fairtrial;
mod family;
pub(crate) mod fold;
mod identity_conflict;
mod identity_weak;
mod incoherent;
mod judge_target;
mod kind;
mod known_address;
pub mod list;
mod located_idle;
mod matter;
mod minor;
mod naturalised_refugee;
mod nearby;
mod nebis;
mod no_extradition;
mod objection;
mod office;
mod old;
mod other_ncb;
mod politician_current;
mod politician_former;
mod prescribed;
mod private;
mod public_risk;
mod pure_military;
mod pure_political;
mod pure_religious;
mod racial;
mod raised;
mod reading;
mod reentry;
mod refugee;
mod repeat;
mod request;
mod return_risk;
mod role;
mod sensitive;
mod sltd_trick;
mod state_dispute;
mod supervised;
mod terror_thin;
mod threshold;
mod torture;
mod transfer_proc;
mod victim;
mod warrant;
mod when;

pub use concepts::Concepts;
pub use raised::{Evidence, Field, Raised};
pub use reading::{In, Reading, Said};
pub use request::{Channel, Entry, Extradition, Kind, Maximum, Offence, Request, Sentence, Subject, Warrant};

/// One flag.
#[derive(Debug, Clone, Copy)]
pub struct Flag {
    /// `F-…`.
    pub id: &'static str,
    /// The rules it rests on, as `docs/sources.toml` names them.
    pub cites: &'static str,
    /// What raises it.
    pub raise: fn(&Reading<'_>) -> Vec<Evidence>,
    /// Requests that raise it and requests that do not.
    pub examples: &'static [Example],
}

/// A request by what it has beyond a plain one, and whether it raises the flag.
#[derive(Debug, Clone, Copy)]
pub struct Example(
    /// Whether the flag is raised.
    pub bool,
    /// JSON of what differs from the plain red notice of `tests`.
    pub &'static str,
);

/// Every flag that a request raises, in the order of [`list::ALL`], with what raised it.
pub fn raise_all(concepts: &Concepts, request: &Request) -> Vec<Raised> {
    let reading = Reading::of(concepts, request);
    let raised = list::ALL.iter().map(|flag| Raised { flag: flag.id, evidence: once((flag.raise)(&reading)) });
    raised.filter(|raised| !raised.evidence.is_empty()).collect()
}

/// The same words are shown once, whichever lists they stand in.
fn once(evidence: Vec<Evidence>) -> Vec<Evidence> {
    let mut shown: Vec<Evidence> = Vec::new();
    for one in evidence {
        if !shown.contains(&one) {
            shown.push(one);
        }
    }
    shown
}

#[cfg(test)]
mod tests;
