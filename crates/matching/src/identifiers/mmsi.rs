//! Maritime mobile service identities: nine digits without a check digit (ITU-R M.585).

use super::Check;

/// What a nine-digit identity is given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Station {
    /// A ship: the country's three digits come first.
    Ship,
    /// A group of ships: `0` and the country.
    Group,
    /// A coast station: `00` and the country.
    Coast,
    /// A search and rescue aircraft: `111` and the country.
    Aircraft,
    /// An aid to navigation: `99` and the country.
    AidToNavigation,
    /// A craft of a parent ship: `98` and the country.
    Craft,
    /// A distress beacon: `970`, `972` or `974`; it names no country.
    Beacon,
}

/// What sort of station an identity belongs to; `None` if it has no country that exists.
pub fn station(text: &str) -> Option<Station> {
    if text.len() != LENGTH || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if ["970", "972", "974"].iter().any(|beacon| text.starts_with(beacon)) {
        return Some(Station::Beacon);
    }
    let (start, station) = match text.as_bytes() {
        [b'0', b'0', ..] => (2, Station::Coast),
        [b'0', ..] => (1, Station::Group),
        [b'1', b'1', b'1', ..] => (3, Station::Aircraft),
        [b'9', b'9', ..] => (2, Station::AidToNavigation),
        [b'9', b'8', ..] => (2, Station::Craft),
        _ => (0, Station::Ship),
    };
    let country: u16 = text.get(start..start + 3)?.parse().ok()?;
    (201..=775).contains(&country).then_some(station)
}

pub(crate) fn check(text: &str) -> Check {
    if text.len() == LENGTH && text.bytes().all(|byte| byte.is_ascii_digit()) { Check::None } else { Check::Misshapen }
}

const LENGTH: usize = 9;
