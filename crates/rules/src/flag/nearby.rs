//! Which of many words stand about a word, found without looking at all of them: a text in which both are many is read
//! in proportion to its length.

use super::Said;

/// Words of a text in its order, to be asked which of them stand about another.
#[derive(Debug, Default)]
pub(super) struct Nearby<'a> {
    said: Vec<Said<'a>>,
    /// How many words the longest of them has beyond its first.
    spread: usize,
}

impl<'a> Nearby<'a> {
    /// Sorts them.
    pub fn of(mut said: Vec<Said<'a>>) -> Nearby<'a> {
        said.sort_by_key(Said::order);
        let spread = said.iter().map(Said::spread).max().unwrap_or_default();
        Nearby { said, spread }
    }

    /// Those that may overlap a word, or stand before or behind it with no more than so many words between: none that
    /// does is left out, and a few that do not may be among them.
    pub fn about(&self, one: &Said<'_>, within: usize) -> &[Said<'a>] {
        let (field, first, last) = one.order();
        let from = (field, first.saturating_sub(within + self.spread), 0);
        let to = (field, last + within, usize::MAX);
        let start = self.said.partition_point(|said| said.order() < from);
        let end = self.said.partition_point(|said| said.order() <= to);
        self.said.get(start..end).unwrap_or_default()
    }

    /// Whether one of them overlaps it.
    pub fn overlap(&self, one: &Said<'_>) -> bool {
        self.about(one, 0).iter().any(|said| said.overlaps(one))
    }

    /// Whether one of them stands before it, with so many words between, in its sentence.
    pub fn lead(&self, one: &Said<'_>, within: usize) -> bool {
        self.about(one, within).iter().any(|said| said.is_before(one, within))
    }

    /// Whether one of them stands behind it, with so many words between, in its sentence.
    pub fn follow(&self, one: &Said<'_>, within: usize) -> bool {
        self.about(one, within).iter().any(|said| one.is_before(said, within))
    }
}

/// Notes that so many words were taken up or held against others. Only tests count it: what is read in proportion to its
/// length is so by this, and not by a clock.
#[cfg(not(test))]
pub(super) fn worked(_: usize) {}

#[cfg(test)]
pub(super) fn worked(words: usize) {
    WORK.with(|work| work.set(work.get() + words));
}

/// How many there were in this thread.
#[cfg(test)]
pub(super) fn work() -> usize {
    WORK.with(std::cell::Cell::get)
}

#[cfg(test)]
thread_local! {
    static WORK: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}
