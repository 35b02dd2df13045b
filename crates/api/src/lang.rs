//! In which of the four languages a client wants to be answered.

use http::HeaderMap;
use http::header::ACCEPT_LANGUAGE;
use huecry_catalogue::Lang;

/// The language of `Accept-Language` with the greatest weight that is one of ours (RFC 9110, 12.5.4); English
/// where none is.
pub fn of(headers: &HeaderMap) -> Lang {
    let wanted = headers.get_all(ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
    let mut best = (Lang::En, 0_u16);
    for range in wanted.flat_map(|value| value.split(',')).take(RANGES_MOST) {
        let (tag, weight) = weighed(range);
        let known = Lang::ALL.into_iter().find(|lang| {
            let rest = tag.get(..2).filter(|start| start.eq_ignore_ascii_case(lang.as_str())).map(|_| &tag[2..]);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        });
        if let Some(lang) = known.filter(|_| weight > best.1) {
            best = (lang, weight);
        }
    }
    best.0
}

/// A range and its weight in thousandths: `fr-CA;q=0.8` is 800; what cannot be read weighs nothing.
pub(crate) fn weighed(range: &str) -> (&str, u16) {
    let mut parts = range.split(';');
    let what = parts.next().unwrap_or_default().trim();
    let weight = parts.find_map(|part| {
        let part = part.trim();
        part.strip_prefix("q=").or_else(|| part.strip_prefix("Q="))
    });
    (what, weight.map_or(1_000, thousandths))
}

fn thousandths(weight: &str) -> u16 {
    let sound = weight.len() <= 5 && weight.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let read: f32 = if sound { weight.parse().unwrap_or(0.0) } else { 0.0 };
    (read.clamp(0.0, 1.0) * 1_000.0) as u16
}

/// More ranges than this say nothing.
const RANGES_MOST: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    #[test]
    fn the_heaviest_known_language_wins() {
        let table = [
            ("", Lang::En),
            ("fr", Lang::Fr),
            ("FR-ca", Lang::Fr),
            ("de, es;q=0.5", Lang::Es),
            ("es;q=0.5, ar;q=0.9, en;q=0.1", Lang::Ar),
            ("ar;q=0, fr;q=0.001", Lang::Fr),
            ("*", Lang::En),
            ("fra", Lang::En),
            ("é", Lang::En),
            ("fr;q=NaN, es;q=0.2", Lang::Es),
        ];
        for (value, lang) in table {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_bytes(value.as_bytes()).unwrap());
            assert_eq!(of(&headers), lang, "{value}");
        }
    }
}
