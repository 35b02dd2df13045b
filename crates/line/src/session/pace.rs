//! How long to wait before the next try: twice as long each time, and never two links in step.

use std::time::Duration;

use super::Policy;

/// The pause after the try of this number, from 1; `dice` is any number.
///
/// Between half of it and all of it, so that nodes that lost each other at one moment do not
/// come back at one moment.
pub(super) fn pause(policy: &Policy, tries: u32, dice: u64) -> Duration {
    let doubled = 1u32.checked_shl(tries.saturating_sub(1)).unwrap_or(u32::MAX);
    let whole = policy.first.saturating_mul(doubled).min(policy.longest);
    let half = u64::try_from((whole / 2).as_millis()).unwrap_or(u64::MAX);
    whole / 2 + Duration::from_millis(dice % half.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_and_stay_between_half_and_whole() {
        let policy = Policy { first: Duration::from_secs(1), longest: Duration::from_secs(60), ..Policy::default() };
        let bounds = [(1, 1), (2, 2), (3, 4), (6, 32), (7, 60), (33, 60), (u32::MAX, 60)];
        for (tries, whole) in bounds {
            for dice in [0, 1, 499, 500, 12_345, u64::MAX] {
                let pause = pause(&policy, tries, dice).as_millis();
                assert!(pause >= whole * 500 && pause <= whole * 1000, "{tries} {dice}: {pause}");
            }
        }
        assert_ne!(pause(&policy, 5, 1), pause(&policy, 5, 2));
    }
}
