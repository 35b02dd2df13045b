//! Which forms of an answer a client takes, and which form its own body has.

use crate::lang::weighed;
use http::HeaderMap;
use http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE};

/// The first of `offered` that the client takes (RFC 9110, 12.5.1); `None` when it takes none of them. A
/// client that says nothing takes everything.
pub(crate) fn choose<'o>(headers: &HeaderMap, offered: &[&'o str]) -> Option<&'o str> {
    let mut said = false;
    let mut best: Option<(&'o str, u16)> = None;
    for value in headers.get_all(ACCEPT) {
        said = true;
        let Ok(value) = value.to_str() else { continue };
        for range in value.split(',') {
            let (range, weight) = weighed(range);
            // Of the offers one range covers, the first is ours to prefer.
            let Some(offer) = offered.iter().find(|offer| covers(range, offer)) else { continue };
            if weight > best.map_or(0, |(_, weight)| weight) {
                best = Some((offer, weight));
            }
        }
    }
    if said { best.map(|(offer, _)| offer) } else { offered.first().copied() }
}

/// The media type of the body, in lower case and without parameters; `None` when there is none or its
/// bytes are packed.
pub(crate) fn content(headers: &HeaderMap) -> Option<String> {
    let packed = headers.get(CONTENT_ENCODING).is_some_and(|how| !how.as_bytes().eq_ignore_ascii_case(b"identity"));
    let mut types = headers.get_all(CONTENT_TYPE).iter();
    let (Some(one), None, false) = (types.next(), types.next(), packed) else { return None };
    let (essence, parameters) = match one.to_str().ok()?.split_once(';') {
        Some((essence, parameters)) => (essence, parameters),
        None => (one.to_str().ok()?, ""),
    };
    let charset = parameters
        .split(';')
        .map(str::trim)
        .find_map(|p| p.split_once('=').filter(|(k, _)| k.eq_ignore_ascii_case("charset")));
    let utf8 = charset.is_none_or(|(_, value)| value.trim_matches('"').eq_ignore_ascii_case("utf-8"));
    utf8.then(|| essence.trim().to_ascii_lowercase())
}

fn covers(range: &str, offer: &str) -> bool {
    let offer = offer.split(';').next().unwrap_or_default();
    range == "*/*"
        || range.eq_ignore_ascii_case(offer)
        || range
            .strip_suffix("/*")
            .is_some_and(|main| offer.split('/').next().is_some_and(|there| there.eq_ignore_ascii_case(main)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    #[test]
    fn the_client_chooses_among_what_is_offered() {
        let offered = ["application/json", "application/jsonl"];
        let table = [
            (None, Some("application/json")),
            (Some("*/*"), Some("application/json")),
            (Some("application/*;q=0.1"), Some("application/json")),
            (Some("application/jsonl, */*;q=0.1"), Some("application/jsonl")),
            (Some("Application/JSON"), Some("application/json")),
            (Some("text/html"), None),
            (Some("application/json;q=0"), None),
            (Some(""), None),
        ];
        for (value, chosen) in table {
            let mut headers = HeaderMap::new();
            if let Some(value) = value {
                headers.insert(ACCEPT, HeaderValue::from_static(value));
            }
            assert_eq!(choose(&headers, &offered), chosen, "{value:?}");
        }
    }

    #[test]
    fn a_body_says_what_it_is_once_and_unpacked() {
        let table = [
            ("application/json", Some("application/json")),
            ("Application/JSON; charset=\"UTF-8\"", Some("application/json")),
            ("application/json; charset=latin1", None),
        ];
        for (value, read) in table {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(value));
            assert_eq!(content(&headers).as_deref(), read, "{value}");
            headers.append(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
            assert_eq!(content(&headers), None, "two types are none");
        }
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        assert_eq!(content(&headers), None);
    }
}
