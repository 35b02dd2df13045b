//! What keeps a console from being used through somebody else's page.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::{HeaderMap, HeaderName, HeaderValue, header};
use sha2::{Digest, Sha256};

/// The word every form of a session carries, made from the session's secret: whoever can write it has
/// seen a page of this session.
pub fn form_word(secret: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(b"huecry form word\n");
    hash.update(secret.as_bytes());
    URL_SAFE_NO_PAD.encode(hash.finalize())
}

/// Whether two words are the same, looking at all of both.
pub fn same(a: &str, b: &str) -> bool {
    let differ = a.bytes().zip(b.bytes()).fold(0_u8, |acc, (x, y)| acc | (x ^ y));
    a.len() == b.len() && differ == 0
}

/// Whether a request that does something comes from a page of this very host. Browsers say so in
/// `Sec-Fetch-Site`, older ones in `Origin`; who says neither is no browser that could be misled.
pub fn from_here(headers: &HeaderMap, host: Option<&str>) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin";
    }
    let Some(origin) = headers.get(header::ORIGIN) else { return true };
    let said = origin.to_str().ok().and_then(|o| o.split_once("://")).map(|(_, authority)| authority);
    said.is_some() && said == host
}

/// The headers of every answer. Nothing of ours is run from elsewhere, framed, cached, guessed at or
/// told to anybody.
pub fn headers(map: &mut HeaderMap, stays: bool) {
    for (name, value) in ALWAYS {
        map.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    let cache = if stays { "public, max-age=31536000, immutable" } else { "no-store" };
    map.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
}

const ALWAYS: [(&str, &str); 7] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
         trusted-types 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: &'static str, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(HeaderName::from_static(name), HeaderValue::from_static(value))])
    }

    #[test]
    fn only_pages_of_this_host_may_post() {
        let here = Some("127.0.0.1:8024");
        assert!(from_here(&with("sec-fetch-site", "same-origin"), here));
        for other in ["cross-site", "same-site", "none"] {
            assert!(!from_here(&with("sec-fetch-site", other), here), "{other}");
        }
        assert!(from_here(&with("origin", "http://127.0.0.1:8024"), here));
        for other in ["null", "http://127.0.0.1:80", "http://127.0.0.1:8024.evil.test", "https://evil.test"] {
            assert!(!from_here(&with("origin", other), here), "{other}");
        }
        assert!(from_here(&HeaderMap::new(), here));
    }

    #[test]
    fn words_of_two_sessions_differ() {
        assert!(same(&form_word("a"), &form_word("a")));
        assert!(!same(&form_word("a"), &form_word("b")));
        assert!(!same("", &form_word("a")));
    }
}
