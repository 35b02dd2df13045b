//! Token buckets: how often a machine may ask, and how often a stranger may try.

use huecry_terms::{Instant, TokenId};
use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// Buckets by key. A bucket that is full again is forgotten, so that their number is bounded by those who
/// asked within the last moments; beyond [`KEYS_MOST`] all newcomers share one.
pub struct Buckets<K> {
    burst: f64,
    /// Drops a microsecond.
    speed: f64,
    inner: Mutex<Held<K>>,
}

struct Held<K> {
    buckets: HashMap<K, Bucket>,
    rest: Bucket,
    swept: i64,
}

#[derive(Clone, Copy)]
struct Bucket {
    drops: f64,
    at: i64,
}

impl<K: Eq + Hash> Buckets<K> {
    /// Buckets that hold `burst` drops and fill by `per_second`.
    pub fn new(burst: u32, per_second: f64) -> Self {
        let burst = f64::from(burst.max(1));
        let full = Bucket { drops: burst, at: 0 };
        let inner = Mutex::new(Held { buckets: HashMap::new(), rest: full, swept: i64::MIN });
        Buckets { burst, speed: per_second.max(1e-6) / 1e6, inner }
    }

    /// Takes a drop.
    ///
    /// # Errors
    /// When there is none: in how many seconds there will be one.
    pub fn take(&self, key: K, now: Instant) -> Result<(), u64> {
        let now = now.as_microsecond();
        let mut held = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let held = &mut *held;
        let crowded = held.buckets.len() >= KEYS_MOST && !held.buckets.contains_key(&key);
        if crowded && now.saturating_sub(held.swept) >= SWEEP_EVERY {
            held.swept = now;
            let (burst, speed) = (self.burst, self.speed);
            held.buckets.retain(|_, bucket| bucket.filled(now, burst, speed).drops < burst);
        }
        let room = held.buckets.len() < KEYS_MOST;
        let bucket = match (held.buckets.contains_key(&key), room) {
            (false, false) => &mut held.rest,
            _ => held.buckets.entry(key).or_insert(Bucket { drops: self.burst, at: now }),
        };
        *bucket = bucket.filled(now, self.burst, self.speed);
        if bucket.drops >= 1.0 {
            bucket.drops -= 1.0;
            return Ok(());
        }
        Err((((1.0 - bucket.drops) / self.speed / 1e6).ceil() as u64).clamp(1, 3_600))
    }

    /// Gives back a drop that was taken for nothing.
    pub fn give_back(&self, key: K) {
        let mut held = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let held = &mut *held;
        let bucket = held.buckets.get_mut(&key).unwrap_or(&mut held.rest);
        bucket.drops = (bucket.drops + 1.0).min(self.burst);
    }
}

impl Buckets<Stranger> {
    /// As many failures as one client address may have.
    pub fn of_failures(limits: &crate::Limits) -> Self {
        Buckets::new(limits.failures_burst, f64::from(limits.failures_per_minute) / 60.0)
    }
}

impl Bucket {
    /// A clock that was set back fills nothing and takes nothing away.
    fn filled(self, now: i64, burst: f64, speed: f64) -> Bucket {
        let passed = now.saturating_sub(self.at).max(0) as f64;
        Bucket { drops: (self.drops + passed * speed).min(burst), at: now.max(self.at) }
    }
}

/// Whose failed tokens are counted together: an IPv4 address, or the /64 of an IPv6 one, which is what one
/// household or one machine has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stranger(Option<[u8; 8]>);

impl Stranger {
    /// Whose address this is; those without one are one stranger together.
    pub fn of(address: Option<IpAddr>) -> Stranger {
        Stranger(address.map(|address| match address.to_canonical() {
            IpAddr::V4(v4) => {
                let [a, b, c, d] = v4.octets();
                [0, 0, 0xff, 0xff, a, b, c, d]
            }
            IpAddr::V6(v6) => {
                let mut net = [0; 8];
                net.copy_from_slice(&v6.octets()[..8]);
                net
            }
        }))
    }
}

/// The buckets of the interface.
pub(crate) struct Rates {
    pub requests: Buckets<TokenId>,
    pub failures: Buckets<Stranger>,
}

impl Rates {
    pub fn new(limits: &crate::Limits) -> Rates {
        Rates {
            requests: Buckets::new(limits.requests_burst, f64::from(limits.requests_per_second)),
            failures: Buckets::of_failures(limits),
        }
    }
}

/// So many clients are told apart at once: some 4 MiB.
const KEYS_MOST: usize = 65_536;
/// Microseconds between two sweeps: one costs as much as all the buckets there are.
const SWEEP_EVERY: i64 = 1_000_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64) -> Instant {
        Instant::from_millisecond(1_700_000_000_000 + ms).unwrap()
    }

    #[test]
    fn a_bucket_gives_its_burst_and_then_its_speed() {
        let buckets = Buckets::new(3, 2.0);
        for _ in 0..3 {
            assert_eq!(buckets.take("a", at(0)), Ok(()));
        }
        assert_eq!(buckets.take("a", at(0)), Err(1));
        assert_eq!(buckets.take("b", at(0)), Ok(()), "another's bucket");
        assert_eq!(buckets.take("a", at(499)), Err(1));
        assert_eq!(buckets.take("a", at(500)), Ok(()));
        assert_eq!(buckets.take("a", at(100)), Err(1), "a clock set back fills nothing");
        assert_eq!(buckets.take("a", at(60_000)), Ok(()));
        assert_eq!(buckets.take("a", at(60_000)), Ok(()));
        assert_eq!(buckets.take("a", at(60_000)), Ok(()));
        assert_eq!(buckets.take("a", at(60_000)), Err(1), "never more than the burst");
    }

    #[test]
    fn a_crowd_of_strangers_fills_no_memory() {
        let buckets = Buckets::new(1, 1.0);
        for n in 0..KEYS_MOST {
            assert_eq!(buckets.take(n, at(0)), Ok(()));
        }
        assert_eq!(buckets.take(usize::MAX, at(0)), Ok(()), "the one bucket of the rest");
        assert_eq!(buckets.take(usize::MAX - 1, at(0)), Err(1), "is shared");
        assert!(buckets.inner.lock().unwrap().buckets.len() <= KEYS_MOST);
        assert_eq!(buckets.take(usize::MAX - 2, at(5_000)), Ok(()), "full ones are forgotten");
        assert_eq!(buckets.inner.lock().unwrap().buckets.len(), 1);
    }

    #[test]
    fn what_is_given_back_can_be_taken_again_and_never_makes_more() {
        let buckets = Buckets::new(2, 1.0);
        buckets.give_back("a");
        assert_eq!(buckets.take("a", at(0)), Ok(()));
        buckets.give_back("a");
        buckets.give_back("a");
        assert_eq!((buckets.take("a", at(0)), buckets.take("a", at(0))), (Ok(()), Ok(())));
        assert_eq!(buckets.take("a", at(0)), Err(1));
        buckets.give_back("a");
        assert_eq!(buckets.take("a", at(0)), Ok(()));
    }

    #[test]
    fn addresses_of_one_network_are_one_stranger() {
        let of = |text: &str| Stranger::of(Some(text.parse().unwrap()));
        assert_eq!(of("2001:db8::1"), of("2001:db8::ffff"));
        assert_ne!(of("2001:db8::1"), of("2001:db8:0:1::1"));
        assert_eq!(of("192.0.2.1"), of("::ffff:192.0.2.1"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }
}
