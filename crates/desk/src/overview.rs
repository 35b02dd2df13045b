//! How each member uses notices and diffusions: what the Commission's letter of 2015 asked for.
//!
//! Asked for by everybody who signs in. The organisation's own roles see every figure; a bureau sees its own figures
//! whole and of the others what the public sees ([`public`]), where numbers so small that they tell of persons are
//! left out. It is made of lines counted when things happened ([`tally`]), so that it outlives what it counts.
//!
//! ```text
//! tally    one anonymous line a step       small    what the public may not know
//! table    the same figures as CSV
//! ```

mod small;
mod table;
mod tally;

use crate::node::Desk;
use huecry_access::reviews;
use huecry_catalogue::{Counted, Group};
use huecry_terms::{Bureau, BureauId, Day, Instant, RegisterId, RoleId, State, Trouble, day_of};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

pub use table::csv;
pub(crate) use tally::{Doing, counted, counted_of_list, counted_so_far};

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Wanted {
    /// The year; everything without one.
    pub year: Option<i16>,
    /// Only this type of notice.
    pub register: Option<RegisterId>,
    /// Only members of this group of countries: see [`Group`].
    pub group: Option<String>,
}

/// The overview.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// The first day, and the last: today in the present year.
    pub days: (Day, Day),
    /// So many acts were in the ledger: the same question at the same size has the same answer.
    pub acts: u64,
    /// Each bureau in the order of their names, those that did nothing too.
    pub bureaux: Vec<(Bureau, Figures)>,
    /// Each type of notice, over the same bureaux.
    pub registers: Vec<(RegisterId, Figures)>,
    /// Over all of them.
    pub total: Figures,
    /// Whether small numbers were left out of some of it.
    pub small_left_out: bool,
}

/// A number, or that it is too small to be told.
pub type Cell = Option<u64>;

/// What is told of a bureau, or of many.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    /// How often each thing was done, in the order of [`Counted::all`].
    pub counts: [Cell; COUNTED],
    /// What was refused by ground, grounds by their codes. They add up to what was refused.
    pub refused: BTreeMap<String, Cell>,
    /// What ended by reason. They add up to what ended.
    pub ended: BTreeMap<String, Cell>,
    /// Half of the requests were decided (published or refused) within so many hours.
    pub decided_hours: Option<f64>,
    /// Half of the re-examinations came to their end within so many hours.
    pub re_examined_hours: Option<f64>,
    /// How many are in force now, by years since they were recorded: see [`AGES`].
    pub in_force: [Cell; AGES.len() + 1],
}

impl Figures {
    /// How often a thing was done.
    pub fn of(&self, what: Counted) -> Cell {
        self.counts.get(what as usize).copied().flatten()
    }
}

/// Where a span of ages ends, in years: under one, one to five, five to ten, and over ten.
pub const AGES: [i64; 3] = [1, 5, 10];
/// So many things are counted.
const COUNTED: usize = 11;

/// The overview as an officer of this bureau, in this role, may see it.
///
/// # Errors
/// Trouble of the store.
pub fn overview(
    desk: &Desk,
    (bureau, role): (&BureauId, &RoleId),
    wanted: &Wanted,
    now: Instant,
) -> Result<Overview, Trouble> {
    if reviews(role) {
        return whole(desk, wanted, now);
    }
    Ok(gathered(desk, &of_one_year(wanted, now), now)?.public(Some(bureau)))
}

/// Every figure, for the operator at the machine.
///
/// # Errors
/// Trouble of the store.
pub fn whole(desk: &Desk, wanted: &Wanted, now: Instant) -> Result<Overview, Trouble> {
    Ok(gathered(desk, wanted, now)?.whole())
}

/// The overview as anybody may see it: whole years, and no number so small that it tells of a person.
///
/// # Errors
/// Trouble of the store.
pub fn public(desk: &Desk, wanted: &Wanted, now: Instant) -> Result<Overview, Trouble> {
    Ok(gathered(desk, &of_one_year(wanted, now), now)?.public(None))
}

/// All years less one would be the other: where small numbers are left out, it is always one, the present one where
/// none is said.
fn of_one_year(wanted: &Wanted, now: Instant) -> Wanted {
    Wanted { year: wanted.year.or(Some(day_of(now).year())), ..wanted.clone() }
}

/// The years something was counted in, the present one first.
pub fn years(now: Instant) -> impl Iterator<Item = i16> {
    (*YEARS.start()..=day_of(now).year()).rev()
}

/// The years that can be asked for; nothing was counted before the first.
pub const YEARS: RangeInclusive<i16> = 2026..=9999;

/// Everything that is known, before anything is left out.
struct Gathered {
    days: (Day, Day),
    acts: u64,
    /// Bureaux of the group first; whether one is of it; its figures.
    bureaux: Vec<(Bureau, bool, Sums)>,
    registers: Vec<(RegisterId, Sums)>,
    total: Sums,
}

/// Sums with what medians are made of.
#[derive(Debug, Clone, Default)]
struct Sums {
    counts: [u64; COUNTED],
    refused: BTreeMap<String, u64>,
    ended: BTreeMap<String, u64>,
    decided: Vec<u64>,
    re_examined: Vec<u64>,
    in_force: [u64; AGES.len() + 1],
}

fn gathered(desk: &Desk, wanted: &Wanted, now: Instant) -> Result<Gathered, Trouble> {
    let acts = desk.store.size_now()?;
    let days = days_of(wanted.year, now);
    let group = wanted.group.as_ref().and_then(|id| desk.catalogue.groups().iter().find(|group| group.id == *id));
    let mut bureaux: BTreeMap<BureauId, (Bureau, Sums)> =
        desk.store.bureaux()?.into_iter().map(|bureau| (bureau.id.clone(), (bureau, Sums::default()))).collect();
    let of_notices = |id: &RegisterId| desk.catalogue.register(id).is_some_and(|register| register.notice.is_some());
    let asked = |id: &RegisterId| of_notices(id) && wanted.register.as_ref().is_none_or(|only| only == id);
    let mut registers: BTreeMap<RegisterId, Sums> = BTreeMap::new();
    for register in desk.catalogue.registers().iter().filter(|register| asked(&register.id)) {
        registers.insert(register.id.clone(), Sums::default());
    }
    let mut total = Sums::default();
    let mut add = |bureau: &BureauId, register: &RegisterId, day: Day, put: &dyn Fn(&mut Sums)| {
        let Some((of, sums)) = bureaux.get_mut(bureau).filter(|_| asked(register)) else { return };
        put(sums);
        if group.is_none_or(|group| had(group, of, day)) {
            put(&mut total);
            if let Some(sums) = registers.get_mut(register) {
                put(sums);
            }
        }
    };
    let (from, until) = (midnight(days.0), midnight(days.1.tomorrow().unwrap_or(days.1)));
    tally::each(desk, (from, until), |bureau, line| {
        add(&bureau, &line.register, day_of(line.at), &|sums| sums.put(&line));
    })?;
    in_force(desk, now, &mut |bureau, register, age| {
        add(bureau, register, day_of(now), &|sums| sums.in_force[age] += 1);
    })?;
    let belongs = |bureau: &Bureau| group.is_none_or(|group| had(group, bureau, days.1));
    let mut bureaux: Vec<(Bureau, bool, Sums)> = bureaux
        .into_values()
        .map(|(bureau, sums)| (belongs(&bureau), bureau, sums))
        .map(|(b, u, s)| (u, b, s))
        .collect();
    bureaux.sort_by_key(|(_, belongs, _)| !belongs);
    let registers = registers.into_iter().collect();
    Ok(Gathered { days, acts, bureaux, registers, total })
}

/// A member counts for what it did while it belonged.
fn had(group: &Group, bureau: &Bureau, day: Day) -> bool {
    bureau.country.as_ref().is_some_and(|country| group.had(country, day))
}

/// The first and the last day of a year, or of everything, today at the latest.
fn days_of(year: Option<i16>, now: Instant) -> (Day, Day) {
    let today = day_of(now);
    let first = |year: i16| Day::new(year, 1, 1).unwrap_or(today);
    match year {
        Some(year) => (first(year), Day::new(year, 12, 31).unwrap_or(today).min(today.max(first(year)))),
        None => (first(*YEARS.start()), today),
    }
}

fn midnight(day: Day) -> Instant {
    day.to_zoned(jiff::tz::TimeZone::UTC).map(|at| at.timestamp()).unwrap_or(Instant::MIN)
}

/// Each notice that is in force with the span of ages it is in.
fn in_force(desk: &Desk, now: Instant, see: &mut dyn FnMut(&BureauId, &RegisterId, usize)) -> Result<(), Trouble> {
    for register in desk.catalogue.registers().iter().filter(|register| register.notice.is_some()) {
        let mut after = None;
        loop {
            let page = desk.store.page(&register.id, after, AT_A_TIME)?;
            let Some(last) = page.last() else { break };
            after = Some(last.id);
            for record in page.iter().filter(|record| record.body.state == State::Active) {
                let (seconds, _) = record.id.0.get_timestamp().map_or((0, 0), |stamp| stamp.to_unix());
                let years = (now.as_second() - i64::try_from(seconds).unwrap_or(0)) / YEAR_SECONDS;
                let age = AGES.iter().position(|end| years < *end).unwrap_or(AGES.len());
                see(&record.source, &record.register, age);
            }
        }
    }
    Ok(())
}

impl Sums {
    fn put(&mut self, line: &tally::Tally) {
        self.counts[line.what as usize] += line.times;
        let ground = || line.ground.clone().unwrap_or_default();
        match line.what {
            Counted::Refused => *self.refused.entry(ground()).or_default() += line.times,
            Counted::Ended => *self.ended.entry(ground()).or_default() += line.times,
            _ => {}
        }
        match line.what {
            Counted::Published | Counted::Refused => self.decided.extend(line.took),
            // A proposal to end that came to nothing took no re-examination.
            Counted::Kept => self.re_examined.extend(line.took),
            _ => {}
        }
    }

    fn whole(self) -> Figures {
        let told = |sums: BTreeMap<String, u64>| sums.into_iter().map(|(ground, n)| (ground, Some(n))).collect();
        Figures {
            counts: self.counts.map(Some),
            refused: told(self.refused),
            ended: told(self.ended),
            decided_hours: median(self.decided),
            re_examined_hours: median(self.re_examined),
            in_force: self.in_force.map(Some),
        }
    }
}

impl Gathered {
    fn whole(self) -> Overview {
        let Gathered { days, acts, bureaux, registers, total } = self;
        let bureaux = bureaux.into_iter().filter(|(_, belongs, _)| *belongs);
        Overview {
            days,
            acts,
            bureaux: bureaux.map(|(bureau, _, sums)| (bureau, sums.whole())).collect(),
            registers: registers.into_iter().map(|(id, sums)| (id, sums.whole())).collect(),
            total: total.whole(),
            small_left_out: false,
        }
    }
}

/// Half of them took so many hours or less.
fn median(mut millis: Vec<u64>) -> Option<f64> {
    millis.sort_unstable();
    let middle = millis.get(millis.len().checked_sub(1)? / 2)?;
    #[allow(clippy::cast_precision_loss)] // tenths of hours
    let hours = (*middle as f64 / 360_000.0).round() / 10.0;
    Some(hours)
}

const YEAR_SECONDS: i64 = 31_557_600;
/// So many records are read at a time.
const AT_A_TIME: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_stands_where_its_word_stands() {
        for (place, what) in Counted::all().enumerate() {
            assert_eq!(what as usize, place);
        }
        assert_eq!(Counted::all().len(), COUNTED);
    }

    #[test]
    fn half_of_them_took_so_long() {
        let hour = 3_600_000;
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![hour * 7]), Some(7.0));
        assert_eq!(median(vec![hour * 9, hour, hour * 2]), Some(2.0));
        assert_eq!(median(vec![hour, hour * 2, hour * 3, hour * 50]), Some(2.0));
    }
}
