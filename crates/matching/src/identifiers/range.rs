//! Numbers from one to another: blank documents are stolen by the box (spec/registers.md 2.1).

/// A run of numbers of one series: letters in front, digits behind that count up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    series: String,
    from: u64,
    to: u64,
    width: usize,
}

/// The most numbers one range may hold. A larger one is several boxes: record them one by one.
pub const RANGE_MOST: u64 = 100_000;

impl Range {
    /// The range between two normal forms; `None` when they are not of one series and length, when
    /// the last comes before the first, or when it holds more than [`RANGE_MOST`] numbers.
    pub fn of(first: &str, last: &str) -> Option<Range> {
        let digits = |text: &str| text.len() - text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let width = digits(first);
        if first.len() != last.len() || width != digits(last) || width == 0 || width > 18 {
            return None;
        }
        let (series, from) = first.split_at(first.len() - width);
        let (other, to) = last.split_at(last.len() - width);
        let (from, to) = (from.parse().ok()?, to.parse().ok()?);
        (series == other && from <= to && to - from < RANGE_MOST).then(|| Range {
            series: series.to_string(),
            from,
            to,
            width,
        })
    }

    /// Whether a number, in normal form, lies in it.
    pub fn holds(&self, number: &str) -> bool {
        let Some(digits) = number.strip_prefix(self.series.as_str()) else { return false };
        digits.len() == self.width
            && digits.bytes().all(|b| b.is_ascii_digit())
            && digits.parse().is_ok_and(|n: u64| (self.from..=self.to).contains(&n))
    }

    /// Every number in it, in normal form.
    pub fn each(&self) -> impl Iterator<Item = String> + '_ {
        (self.from..=self.to).map(|n| format!("{}{n:0width$}", self.series, width = self.width))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_of_blanks() {
        let range = Range::of("AB099998", "AB100001").unwrap();
        assert_eq!(range.each().collect::<Vec<_>>(), ["AB099998", "AB099999", "AB100000", "AB100001"]);
        assert!(range.holds("AB100000"));
        for outside in ["AB100002", "AB99999", "AC100000", "AB0100000", "AB10000O", ""] {
            assert!(!range.holds(outside), "{outside}");
        }
    }

    #[test]
    fn what_is_no_range() {
        for (first, last) in
            [("AB2", "AB1"), ("AB1", "AC2"), ("AB1", "AB10"), ("ABC", "ABD"), ("0", "100000"), ("", "")]
        {
            assert_eq!(Range::of(first, last), None, "{first} {last}");
        }
        assert!(Range::of("000000", "099999").is_some());
    }
}
