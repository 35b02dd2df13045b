//! When things happened to an invented record: in an order that can be.

use super::dice::Dice;
use huecry_terms::kinds::date::Partial;
use huecry_terms::{Approx, Day, Part};
use jiff::Span;

/// The days of one record.
pub(super) struct Timeline {
    birth: Day,
    manufacture: Day,
    registration: Day,
    issue: Day,
    event: Day,
    listed: Day,
    today: Day,
}

impl Timeline {
    /// Days before today. The event is at most three years ago, so that nothing invented is over its
    /// retention when it is recorded.
    pub fn new(dice: &mut Dice, today: Day) -> Timeline {
        let before = |day: Day, dice: &mut Dice, least: u64, most: u64| {
            day.saturating_sub(Span::new().days((least + dice.below(most - least + 1)) as i64))
        };
        let event = before(today, dice, 5, 1_000);
        let registration = before(event, dice, 30, 3_000);
        Timeline {
            birth: before(today, dice, 18 * 366, 70 * 365),
            manufacture: before(registration, dice, 0, 300),
            registration,
            issue: before(event, dice, 10, 2_900),
            event,
            listed: before(today, dice, 1, 900),
            today,
        }
    }

    /// A date that plays a part.
    pub fn date(&self, dice: &mut Dice, part: Option<Part>) -> Approx {
        match part {
            Some(Part::Birth) => vague(dice, self.birth),
            Some(Part::Event) => monthly(dice, self.event),
            Some(Part::Issue) => Approx::day(self.issue),
            Some(Part::Expiry) => Approx::day(self.issue.saturating_add(Span::new().years(10))),
            Some(Part::Listed) => Approx::day(self.listed),
            Some(Part::Manufacture) => {
                Approx::year(self.manufacture.year()).unwrap_or_else(|| Approx::day(self.manufacture))
            }
            Some(Part::Registration) => Approx::day(self.registration),
            // What has no part of its own, recovery and death too, came after the event.
            _ => Approx::day(self.after_the_event(dice)),
        }
    }

    /// When a work of art was made.
    pub fn age_of_a_work(&self, dice: &mut Dice) -> Approx {
        let year = 1500 + dice.below(450) as i16;
        let from = Partial { year, month: None, day: None };
        let to = dice.chance(40).then_some(Partial { year: year + 10, month: None, day: None });
        Approx { from, to, about: dice.chance(50) }
    }

    fn after_the_event(&self, dice: &mut Dice) -> Day {
        let days = self.event.until(self.today).map_or(0, |span| span.get_days());
        let later = dice.below(u64::from(days.unsigned_abs()) + 1);
        self.event.saturating_add(Span::new().days(later as i64)).min(self.today)
    }
}

/// As birth dates come: whole, in part, about, between.
fn vague(dice: &mut Dice, day: Day) -> Approx {
    let whole = Approx::day(day);
    let year = Partial { year: day.year(), month: None, day: None };
    match dice.below(100) {
        0..70 => whole,
        70..80 => Approx { from: Partial { day: None, ..whole.from }, ..whole },
        80..90 => Approx { from: year, ..whole },
        90..95 => Approx { from: year, about: true, ..whole },
        _ => Approx { from: Partial { year: day.year() - 2, ..year }, to: Some(year), about: false },
    }
}

/// As dates of events come: whole, or the month of it.
fn monthly(dice: &mut Dice, day: Day) -> Approx {
    let whole = Approx::day(day);
    if dice.chance(90) { whole } else { Approx { from: Partial { day: None, ..whole.from }, ..whole } }
}
