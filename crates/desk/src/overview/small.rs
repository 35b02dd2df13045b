//! What the public may not know: numbers so small that they tell of persons, and what would give them away.
//!
//! A number from 1 to 4 is left out (`spec/notices.md` 6.12: k ≥ 5). A sum is told only where what was left out of it
//! cannot be worked out from it: nothing was, or at least three numbers were and they could still be different ones.
//! That holds for a bureau that knows its own part of it, too. By ground, only sums over all bureaux are told; by type
//! nothing is, and always of one year: a figure less a part of it would be another figure.

use super::{Cell, Figures, Gathered, Overview, Sums, median};
use huecry_catalogue::Counted;
use huecry_terms::{Bureau, BureauId};
use std::collections::BTreeMap;

/// The smallest number that is told, but for none at all.
const LEAST: u64 = 5;
/// So many numbers must be left out of a sum that is told, or none.
const LEFT_OUT_LEAST: u64 = 3;

impl Gathered {
    /// The public's figures; the whole ones of `own`.
    pub(super) fn public(self, own: Option<&BureauId>) -> Overview {
        let Gathered { days, acts, bureaux, registers, total } = self;
        // Of one type, a bureau reads its own.
        let narrow = registers.len() == 1;
        let grounds = |of: fn(&Sums) -> &BTreeMap<String, u64>| of(&total).values().copied().collect::<Vec<u64>>();
        let figures = |sums: &Sums| figures(sums);
        let told = Figures {
            counts: std::array::from_fn(|column| {
                let cell = |sums: &Sums| sums.counts[column];
                let safe = lines_safe(&bureaux, &registers, cell)
                    && (column != Counted::Refused as usize || is_safe(&grounds(|sums| &sums.refused)))
                    && (column != Counted::Ended as usize || is_safe(&grounds(|sums| &sums.ended)));
                told_sum(total.counts[column], safe)
            }),
            refused: by_ground(&total.refused, &bureaux, |sums| &sums.refused),
            ended: by_ground(&total.ended, &bureaux, |sums| &sums.ended),
            decided_hours: told_median(&total.decided),
            re_examined_hours: told_median(&total.re_examined),
            in_force: std::array::from_fn(|age| {
                told_sum(total.in_force[age], lines_safe(&bureaux, &registers, |sums| sums.in_force[age]))
            }),
        };
        let of_group = bureaux.into_iter().filter(|(_, belongs, _)| *belongs);
        Overview {
            days,
            acts,
            bureaux: of_group
                .map(|(bureau, _, sums)| {
                    let whole = own == Some(&bureau.id);
                    let shown = match (whole, narrow) {
                        (true, _) => sums.whole(),
                        (false, true) => Figures::default(),
                        (false, false) => figures(&sums),
                    };
                    (bureau, shown)
                })
                .collect(),
            registers: Vec::new(),
            total: if narrow { Figures::default() } else { told },
            small_left_out: true,
        }
    }
}

/// A bureau's figures, or a type's: no grounds, which would be another sum over the same persons.
fn figures(sums: &Sums) -> Figures {
    Figures {
        counts: sums.counts.map(cell),
        refused: BTreeMap::new(),
        ended: BTreeMap::new(),
        decided_hours: told_median(&sums.decided),
        re_examined_hours: told_median(&sums.re_examined),
        in_force: sums.in_force.map(cell),
    }
}

fn cell(n: u64) -> Cell {
    (n == 0 || n >= LEAST).then_some(n)
}

/// A ground is told where no bureau that takes its own part away is left with a small number.
fn by_ground(
    sums: &BTreeMap<String, u64>,
    bureaux: &[(Bureau, bool, Sums)],
    of: fn(&Sums) -> &BTreeMap<String, u64>,
) -> BTreeMap<String, Cell> {
    let part = |sums: &Sums, ground: &str| of(sums).get(ground).copied().unwrap_or(0);
    let told = |ground: &str, n: u64| {
        let rest_is_large = |(_, _, sums): &(Bureau, bool, Sums)| cell(n.saturating_sub(part(sums, ground))).is_some();
        cell(n).filter(|_| bureaux.iter().all(rest_is_large))
    };
    sums.iter().map(|(ground, n)| (ground.clone(), told(ground, *n))).collect()
}

fn told_sum(n: u64, safe: bool) -> Cell {
    cell(n).filter(|_| safe)
}

/// How long a few took would tell how long one took.
fn told_median(millis: &[u64]) -> Option<f64> {
    (millis.len() as u64 >= LEAST).then(|| median(millis.to_vec())).flatten()
}

/// Whether a column's sum gives away nothing of any line it adds up: the group's bureaux, the others, all, the types.
fn lines_safe(
    bureaux: &[(Bureau, bool, Sums)],
    registers: &[(huecry_terms::RegisterId, Sums)],
    of: impl Fn(&Sums) -> u64,
) -> bool {
    let line = |wanted: &dyn Fn(bool) -> bool| {
        let some = bureaux.iter().filter(|(_, belongs, _)| wanted(*belongs));
        some.map(|(_, _, sums)| of(sums)).collect::<Vec<u64>>()
    };
    let types: Vec<u64> = registers.iter().map(|(_, sums)| of(sums)).collect();
    let safe = |wanted: &dyn Fn(bool) -> bool| is_safe_to_each(&line(wanted));
    safe(&|belongs| belongs) && safe(&|belongs| !belongs) && safe(&|_| true) && is_safe(&types)
}

/// The same to each of those whose numbers these are, who knows its own.
fn is_safe_to_each(line: &[u64]) -> bool {
    let without = |at: usize| {
        let others = line.iter().enumerate().filter(|(other, _)| *other != at);
        others.map(|(_, n)| *n).collect::<Vec<u64>>()
    };
    is_safe(line) && (0..line.len()).all(|at| is_safe(&without(at)))
}

/// Whether the sum of these may be told beside those of them that are told.
fn is_safe(line: &[u64]) -> bool {
    let left_out: Vec<u64> = line.iter().copied().filter(|n| cell(*n).is_none()).collect();
    let (many, sum) = (left_out.len() as u64, left_out.iter().sum::<u64>());
    // All of them 1, or all of them 4, would be known from the sum.
    many == 0 || (many >= LEFT_OUT_LEAST && many < sum && sum < many * (LEAST - 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_from_one_to_four_are_left_out() {
        assert_eq!([0, 1, 4, 5, 6].map(cell), [Some(0), None, None, Some(5), Some(6)]);
    }

    proptest! {
        /// Whoever knows what is told of a line can think of another line that is told the same, for every number
        /// that is left out of it.
        #[test]
        fn no_sum_gives_a_number_away(line in proptest::collection::vec(0_u64..9, 0..9)) {
            prop_assume!(is_safe(&line));
            let sum: u64 = line.iter().sum();
            let hidden: Vec<usize> = (0..line.len()).filter(|at| cell(line[*at]).is_none()).collect();
            for at in &hidden {
                let other = hidden.iter().filter(|other| *other != at).find_map(|other| {
                    let up = (line[*at] < 4 && line[*other] > 1).then(|| with(&line, *at, *other));
                    up.or_else(|| (line[*at] > 1 && line[*other] < 4).then(|| with(&line, *other, *at)))
                });
                let other = other.expect("another line");
                prop_assert_eq!(other.iter().sum::<u64>(), sum);
                prop_assert_ne!(other[*at], line[*at]);
                let told = |line: &[u64]| line.iter().map(|n| cell(*n)).collect::<Vec<_>>();
                prop_assert_eq!(told(&other), told(&line));
            }
        }
    }

    fn with(line: &[u64], more: usize, less: usize) -> Vec<u64> {
        let mut other = line.to_vec();
        other[more] += 1;
        other[less] -= 1;
        other
    }
}
