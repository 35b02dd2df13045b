//! How long a dossier may stand in a state, and what happens then.

use crate::retention::Keep;
use huecry_terms::{IdError, Instant, Priority, StepId, day_of};
use jiff::ToSpan;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The clock of a state. It starts when the dossier comes into the state and stops when it leaves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// How long, by how pressing the dossier is: routine, urgent, immediate.
    pub limits: [Limit; 3],
    /// How long before the end somebody is reminded; the longest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remind: Vec<Limit>,
    /// Whether the time of earlier stays in this state counts: a question to the source stops the clock of a
    /// review and does not set it back.
    #[serde(default, skip_serializing_if = "is_false")]
    pub goes_on: bool,
    /// What happens when it runs out.
    pub late: Late,
}

/// What happens when a clock runs out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Late {
    /// It is recorded that the dossier is late, and it stands first in its queue.
    Escalate,
    /// The node takes this step in its own name.
    Take(StepId),
}

/// A length of time: minutes and hours count as they pass, days, months and years on the calendar in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[allow(missing_docs)] // units of time
pub enum Limit {
    Minutes(u32),
    Hours(u32),
    Calendar(Keep),
}

impl Clock {
    /// How long a dossier of this priority may stand here.
    pub fn limit(&self, priority: Priority) -> Limit {
        self.limits[priority as usize]
    }
}

impl Limit {
    /// The moment that long after a moment.
    pub fn after(self, at: Instant) -> Instant {
        self.moved(at, Keep::after, 1)
    }

    /// The moment that long before a moment.
    pub fn before(self, at: Instant) -> Instant {
        self.moved(at, Keep::before, -1)
    }

    /// How many minutes at least: for comparing limits, and for a drawing.
    pub fn minutes(self) -> u64 {
        let days = |n: u16, days: u64| u64::from(n) * days * 24 * 60;
        match self {
            Limit::Minutes(n) => u64::from(n),
            Limit::Hours(n) => u64::from(n) * 60,
            Limit::Calendar(Keep::Days(n)) => days(n, 1),
            Limit::Calendar(Keep::Months(n)) => days(n, 28),
            Limit::Calendar(Keep::Years(n)) => days(n, 365),
        }
    }

    fn moved(self, at: Instant, calendar: fn(Keep, huecry_terms::Day) -> huecry_terms::Day, sign: i64) -> Instant {
        let span = match self {
            Limit::Minutes(n) => (sign * i64::from(n)).minutes(),
            Limit::Hours(n) => (sign * i64::from(n)).hours(),
            Limit::Calendar(keep) => {
                let time = TimeZone::UTC.to_datetime(at).time();
                let there = calendar(keep, day_of(at)).to_datetime(time);
                return TimeZone::UTC.to_timestamp(there).unwrap_or(at);
            }
        };
        at.checked_add(span).unwrap_or(at)
    }
}

impl FromStr for Limit {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let wrong = || IdError::new("limit", text, "a number of minutes, hours, days, months or years: `72 hours`");
        let (number, unit) = text.split_once(' ').ok_or_else(wrong)?;
        let small = || number.parse::<u32>().ok().filter(|n| (1..=9999).contains(n)).ok_or_else(wrong);
        match unit {
            "minutes" | "minute" => Ok(Limit::Minutes(small()?)),
            "hours" | "hour" => Ok(Limit::Hours(small()?)),
            _ => text.parse().map(Limit::Calendar).map_err(|_| wrong()),
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |f: &mut fmt::Formatter<'_>, n: &u32, unit: &str| match n {
            1 => write!(f, "1 {unit}"),
            n => write!(f, "{n} {unit}s"),
        };
        match self {
            Limit::Minutes(n) => of(f, n, "minute"),
            Limit::Hours(n) => of(f, n, "hour"),
            Limit::Calendar(keep) => keep.fmt(f),
        }
    }
}

impl TryFrom<String> for Limit {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<Limit> for String {
    fn from(limit: Limit) -> String {
        limit.to_string()
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde's shape
fn is_false(yes: &bool) -> bool {
    !yes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_read_written_and_counted() {
        let table = [
            ("15 minutes", "2026-01-31T10:00:00Z", "2026-01-31T10:15:00Z"),
            ("1 hour", "2026-12-31T23:30:00Z", "2027-01-01T00:30:00Z"),
            ("72 hours", "2026-03-28T12:00:00Z", "2026-03-31T12:00:00Z"),
            ("10 days", "2026-02-20T08:01:02Z", "2026-03-02T08:01:02Z"),
            ("1 months", "2026-01-31T10:00:00Z", "2026-02-28T10:00:00Z"),
            ("6 months", "2026-08-31T10:00:00Z", "2027-02-28T10:00:00Z"),
            ("5 years", "2024-02-29T10:00:00Z", "2029-02-28T10:00:00Z"),
        ];
        for (text, from, to) in table {
            let limit: Limit = text.parse().unwrap();
            let (from, to): (Instant, Instant) = (from.parse().unwrap(), to.parse().unwrap());
            assert_eq!(limit.after(from), to, "{text}");
            assert_eq!(limit.to_string().parse::<Limit>(), Ok(limit), "{text}");
        }
        let hour: Limit = "1 hour".parse().unwrap();
        assert_eq!(hour.before("2026-01-01T00:30:00Z".parse().unwrap()), "2025-12-31T23:30:00Z".parse().unwrap());
        for wrong in
            ["", "72", "72hours", "0 hours", "-1 hours", "72 fortnights", "10000 hours", "1.5 hours", " 1 hour"]
        {
            assert!(wrong.parse::<Limit>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_clock_at_the_end_of_time_stays_there() {
        for limit in [Limit::Hours(9999), Limit::Calendar(Keep::Years(150))] {
            assert!(
                limit.after(Instant::MAX) >= Instant::MAX.saturating_sub(jiff::SignedDuration::from_hours(48)).unwrap()
            );
        }
    }
}
