//! What may cross: a small agreement, behind the question that both gates ask.
//!
//! A stand-in. The real one is data in `catalogue/agreements` and is evaluated by the `access` crate; when
//! that has its `crossing`, it answers [`Gate`] here and this file goes.

use huecry_line::statement::Crossing;
use huecry_line::{Code, Hash, Refusal};
use huecry_terms::CodeId;

/// The question that a gate asks of an agreement, before anything leaves and before anything is taken.
pub trait Gate {
    /// Whether a message of this kind may cross.
    ///
    /// # Errors
    /// The reason why not, which is told to both sides.
    fn crossing(&self, kind: &CodeId, crossing: &Crossing) -> Result<(), Refusal>;
}

/// A strategic agreement: no personal data, two kinds of message, one purpose, two categories, up to `restricted`.
pub struct Agreement {
    /// The hash of its text.
    pub hash: Hash,
}

impl Gate for Agreement {
    fn crossing(&self, kind: &CodeId, crossing: &Crossing) -> Result<(), Refusal> {
        let categories = crossing.categories.iter().all(|code| CATEGORIES.contains(&code.as_str()));
        let purposes = crossing.purposes.iter().all(|code| PURPOSES.contains(&code.as_str()));
        let rules = [
            (crossing.agreement == self.hash, "no-agreement"),
            (KINDS.contains(&kind.as_str()), "kind-not-agreed"),
            (purposes, "purpose-not-agreed"),
            (categories, "category-not-agreed"),
            (LEVELS.contains(&crossing.classification.as_str()), "above-the-ceiling"),
            (!crossing.personal, "personal-data-not-agreed"),
        ];
        let broken = rules.into_iter().find(|(kept, _)| !kept);
        broken.map_or(Ok(()), |(_, code)| Err(refusal(code)))
    }
}

/// The refusal of a side that has suspended the agreement.
pub fn suspended() -> Refusal {
    refusal("suspended")
}

fn refusal(code: &str) -> Refusal {
    // INVARIANT: the codes of this file are codes.
    Refusal::of(Code::Gate(code.parse().expect("a code")))
}

/// The kinds of message that may cross.
pub const KINDS: [&str; 2] = ["request", "answer"];
/// The purposes for which.
pub const PURPOSES: [&str; 1] = ["cross-check"];
/// The categories of data in them.
pub const CATEGORIES: [&str; 2] = ["vessels", "works-of-art"];
/// Up to which classification.
pub const LEVELS: [&str; 2] = ["unclassified", "restricted"];
