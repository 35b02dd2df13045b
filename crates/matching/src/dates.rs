//! Dates as police know them: exact, a year, a month, about, a range, day and month swapped, one
//! digit wrong.

/// A calendar day: year, month from 1, day from 1.
pub type Ymd = (i16, u8, u8);

/// A stretch of days one of which is meant; a day known exactly begins and ends the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    /// First possible day.
    pub from: Ymd,
    /// Last possible day.
    pub to: Ymd,
    /// `c. 1961`: the true day may lie outside.
    pub approximate: bool,
}

/// How two dates agree or do not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum How {
    /// The same day, or the same stretch known no better on both sides.
    Same,
    /// One lies within the other, which is known less closely.
    Within,
    /// The stretches overlap.
    Overlap,
    /// Day and month changed places.
    Swapped,
    /// One digit differs, or two neighbouring ones changed places.
    Digit,
    /// At most a few days apart.
    Days,
    /// The years are neighbours.
    NextYear,
    /// As near as `about` allows.
    About,
    /// Apart.
    Apart,
}

/// How alike two dates are.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct DateAlike {
    /// −1 (contradicts) to 1 (the same day).
    pub score: f32,
    /// Why.
    pub how: How,
    /// Whole years between the nearest possible days.
    pub years: u16,
}

/// A key of the catalogue's words and what it speaks of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Because {
    /// One of [`KEYS`].
    pub key: &'static str,
    /// `years` where the dates lie apart.
    pub args: Vec<(&'static str, String)>,
}

/// Compares two dates; the order does not matter. A span that ends before it begins is read the
/// right way round.
pub fn compare(a: &Span, b: &Span) -> DateAlike {
    let (a, b) = (a.ordered(), b.ordered());
    let about = a.approximate || b.approximate;
    let years = years_between(&a, &b);
    let (how, score) = if let (Some(x), Some(y)) = (a.day(), b.day()) {
        days_alike(x, y, about)
    } else if (a.from, a.to) == (b.from, b.to) {
        (
            How::Same,
            if a.years() > 0 {
                0.45
            } else if a.is_year() {
                0.6
            } else {
                0.8
            },
        )
    } else if a.within(&b) || b.within(&a) {
        (How::Within, within_score(&a, &b))
    } else if a.from <= b.to && b.from <= a.to {
        (How::Overlap, 0.35)
    } else {
        spans_apart(years, about)
    };
    let score = if about && score > 0.0 { score * ABOUT } else { score };
    DateAlike { score, how, years }
}

impl DateAlike {
    /// The reason, as a key and its arguments.
    pub fn because(&self) -> Because {
        let key = match self.how {
            How::Same => "reason-date-same",
            How::Within => "reason-date-within",
            How::Overlap => "reason-date-overlap",
            How::Swapped => "reason-date-swapped",
            How::Digit => "reason-date-digit",
            How::Days => "reason-date-days",
            How::NextYear => "reason-date-next-year",
            How::About => "reason-date-about",
            How::Apart => "reason-date-apart",
        };
        let args = if self.how == How::Apart { vec![("years", self.years.to_string())] } else { Vec::new() };
        Because { key, args }
    }
}

impl Span {
    fn ordered(mut self) -> Span {
        if self.to < self.from {
            std::mem::swap(&mut self.from, &mut self.to);
        }
        self
    }

    fn day(&self) -> Option<Ymd> {
        (self.from == self.to).then_some(self.from)
    }

    fn within(&self, wider: &Span) -> bool {
        wider.from <= self.from && self.to <= wider.to
    }

    fn is_year(&self) -> bool {
        self.from.1 == 1 && self.to.1 == 12
    }

    fn years(&self) -> i32 {
        i32::from(self.to.0) - i32::from(self.from.0)
    }
}

/// What a day within a month, a year or longer proves: the wider the stretch, the less.
fn within_score(a: &Span, b: &Span) -> f32 {
    let wider = if a.within(b) { b } else { a };
    match wider.years() {
        0 if wider.from.1 == wider.to.1 => 0.75,
        0 => 0.5,
        years => (0.5 - 0.05 * years as f32).max(0.15),
    }
}

fn days_alike(x: Ymd, y: Ymd, about: bool) -> (How, f32) {
    let years = x.0.abs_diff(y.0);
    if x == y {
        (How::Same, 1.0)
    } else if x.0 == y.0 && (x.1, x.2) == (y.2, y.1) {
        (How::Swapped, 0.8)
    } else if day_number(x).abs_diff(day_number(y)) <= NEAR_DAYS {
        (How::Days, 0.5)
    } else if one_slip(x, y) {
        (How::Digit, if years > 3 { 0.2 } else { 0.4 })
    } else if about && years <= ABOUT_YEARS {
        (How::About, 0.25)
    } else if (x.1, x.2) == (y.1, y.2) && years <= 1 {
        (How::NextYear, 0.4)
    } else if years <= 1 {
        (How::NextYear, -0.2)
    } else {
        (How::Apart, apart_score(years))
    }
}

/// For spans that share no day.
fn spans_apart(years: u16, about: bool) -> (How, f32) {
    match years {
        0..=1 => (How::NextYear, if about { 0.2 } else { 0.0 }),
        2..=ABOUT_YEARS if about => (How::About, 0.1),
        _ => (How::Apart, apart_score(years)),
    }
}

fn apart_score(years: u16) -> f32 {
    (-0.3 - 0.07 * f32::from(years.min(10))).max(-1.0)
}

/// Years between the nearest possible days, zero where the spans meet.
fn years_between(a: &Span, b: &Span) -> u16 {
    if a.from <= b.to && b.from <= a.to {
        return 0;
    }
    let (earlier, later) = if a.to < b.from { (a.to, b.from) } else { (b.to, a.from) };
    later.0.abs_diff(earlier.0)
}

/// One digit differs, or two neighbouring digits changed places, in the day written out.
fn one_slip(x: Ymd, y: Ymd) -> bool {
    let (x, y) = (digits(x), digits(y));
    let differ: Vec<usize> = (0..x.len()).filter(|i| x[*i] != y[*i]).collect();
    match differ[..] {
        [_] => true,
        [i, j] => j == i + 1 && x[i] == y[j] && x[j] == y[i],
        _ => false,
    }
}

fn digits((year, month, day): Ymd) -> [u8; 8] {
    let year = year.unsigned_abs() % 10_000;
    let digit = |n: u16, unit: u16| (n / unit % 10) as u8;
    let (m, d) = (u16::from(month), u16::from(day));
    [
        digit(year, 1000),
        digit(year, 100),
        digit(year, 10),
        digit(year, 1),
        digit(m, 10),
        digit(m, 1),
        digit(d, 10),
        digit(d, 1),
    ]
}

/// Days in a calendar of 31-day months: near enough to say "a few days apart".
fn day_number((year, month, day): Ymd) -> i32 {
    i32::from(year) * 372 + (i32::from(month) - 1) * 31 + i32::from(day)
}

/// Every key a date's reasons may have; the catalogue has words for each.
pub const KEYS: &[&str] = &[
    "reason-date-same",
    "reason-date-within",
    "reason-date-overlap",
    "reason-date-swapped",
    "reason-date-digit",
    "reason-date-days",
    "reason-date-next-year",
    "reason-date-about",
    "reason-date-apart",
];
const NEAR_DAYS: u32 = 3;
const ABOUT_YEARS: u16 = 3;
/// Agreement of a date that is only about is worth this much of its own.
const ABOUT: f32 = 0.8;

#[cfg(test)]
mod tests;
