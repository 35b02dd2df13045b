//! The law of change for a node's own texts: what they replace, and that they widen nothing without a decision.

use super::{CODES_MOST, Catalogue, Known, embedded, whole};
use crate::diff::{Class, diff, diff_agreements, diff_procedures};
use crate::file::Source;
use crate::frozen::Snapshot;
use crate::register::Register;
use crate::unsound::Unsound;

impl Catalogue {
    /// A register of the node's own that replaces one of the organisation's changes it by the law:
    /// nothing refused, and nothing widened without a decision.
    pub(super) fn obeys_the_law_of_change(&self, own: &[(&str, &str)], known: &Known<'_>) -> Result<(), Vec<Unsound>> {
        let mut faults = Vec::new();
        self.procedures_obey(own, &mut faults);
        self.agreements_obey(own, &mut faults);
        let replaced: Vec<&Register> = self
            .registers
            .iter()
            .filter(|new| {
                let path = format!("registers/{}.toml", new.id);
                let in_own = own.iter().any(|(there, _)| *there == path);
                in_own && embedded().iter().any(|(there, text)| *there == path && !own.contains(&(path.as_str(), text)))
            })
            .collect();
        if replaced.is_empty() {
            return if faults.is_empty() { Ok(()) } else { Err(faults) };
        }
        let before = Catalogue::read(embedded(), known)?;
        for new in replaced {
            let Some(old) = before.register(&new.id) else { continue };
            for difference in diff(&Snapshot::of(old), &Snapshot::of(new)) {
                let advice = match difference.class {
                    Class::Refused => "give new things new tags, and retire old ones with `retired = n`",
                    Class::Widens if !decided(old.decision.as_ref(), new.decision.as_ref()) => {
                        "name the decision that allows it: `decision = \"…\"`"
                    }
                    _ => continue,
                };
                faults.push(whole(&format!("registers/{}.toml", new.id), &difference.to_string(), advice));
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// The node's own versions of the organisation's procedures widen nothing without a decision. The organisation's
    /// stand frozen.
    fn procedures_obey(&self, own: &[(&str, &str)], faults: &mut Vec<Unsound>) {
        for new in &self.procedures {
            let path = format!("procedures/{}.toml", new.id);
            if !own.iter().any(|(there, _)| *there == path) {
                continue;
            }
            let earlier = self.earlier.iter().filter(|old| old.id == new.id && old.version < new.version);
            let Some(old) = earlier.max_by_key(|old| old.version) else { continue };
            for difference in diff_procedures(old, new) {
                let advice = match difference.class {
                    Class::Refused => "give new things new names and tags",
                    Class::Widens if !decided(old.decision.as_ref(), new.decision.as_ref()) => {
                        "name the decision that allows it: `decision = \"…\"`"
                    }
                    _ => continue,
                };
                faults.push(whole(&path, &difference.to_string(), advice));
            }
        }
    }
}

impl Catalogue {
    /// The node's own versions of an agreement widen nothing without a decision.
    fn agreements_obey(&self, own: &[(&str, &str)], faults: &mut Vec<Unsound>) {
        for new in &self.agreements {
            let path = format!("agreements/{}.toml", new.id);
            if !own.iter().any(|(there, _)| *there == path) {
                continue;
            }
            let earlier = self.earlier_agreements.iter().filter(|old| old.id == new.id && old.version < new.version);
            let Some(old) = earlier.max_by_key(|old| old.version) else { continue };
            for difference in diff_agreements(old, new) {
                let advice = match difference.class {
                    Class::Refused => "another line is another agreement: give it another name",
                    Class::Widens if !decided(old.decision.as_ref(), new.decision.as_ref()) => {
                        "name the decision that allows it: `decision = \"…\"`"
                    }
                    _ => continue,
                };
                faults.push(whole(&path, &difference.to_string(), advice));
            }
        }
    }
}

/// Whether a decision allows what is wider: the one by which the last version widened was about that one.
fn decided(old: Option<&String>, new: Option<&String>) -> bool {
    new.is_some() && new != old
}

/// Whether an own text may replace an embedded one: only with a higher version.
pub(super) fn replaces(path: &str, there: &str, text: &str) -> Result<(), Unsound> {
    let version = |text: &str| {
        let source = Source::new(path, text);
        let table = source.parse(text, CODES_MOST);
        table.get("version").and_then(|v| v.get_ref().as_integer().and_then(|n| n.as_str().parse::<u32>().ok()))
    };
    let Some(before) = version(there) else {
        return Err(whole(path, "a node cannot replace this file, which has no version", "add a file of another name"));
    };
    match version(text) {
        Some(now) if now > before => Ok(()),
        // A file too broken to have a version is complained of when it is read.
        None => Ok(()),
        Some(now) => {
            let what = format!("the node's own text is version {now}, and the organisation's is version {before}");
            Err(whole(path, &what, "raise `version`, or take the node's file out"))
        }
    }
}
