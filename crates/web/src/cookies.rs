//! The two cookies: who is here, and in which language.

use http::{HeaderMap, header};
use huecry_catalogue::Lang;

/// The session's cookie. With TLS its name binds it to this very host and forbids it to any other path.
pub fn session_name(secure: bool) -> &'static str {
    if secure { "__Host-huecry" } else { "huecry" }
}

/// Sets the session's cookie: for this browser window's life, never to be read by a script, never sent
/// from another site.
pub fn set_session(secret: &str, secure: bool) -> String {
    let only_tls = if secure { "; Secure" } else { "" };
    format!("{}={secret}; Path=/; HttpOnly; SameSite=Strict{only_tls}", session_name(secure))
}

/// Takes the session's cookie away.
pub fn end_session(secure: bool) -> String {
    let only_tls = if secure { "; Secure" } else { "" };
    format!("{}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0{only_tls}", session_name(secure))
}

/// The cookie of a browser that was sent to an identity provider.
pub fn vouching_name(secure: bool) -> &'static str {
    if secure { "__Host-huecry-provider" } else { "huecry-provider" }
}

/// Sets it, for ten minutes. It comes back from another site, by a link that is followed and in no other way; it opens
/// nothing by itself.
pub fn set_vouching(secret: &str, secure: bool) -> String {
    let only_tls = if secure { "; Secure" } else { "" };
    format!("{}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=600{only_tls}", vouching_name(secure))
}

/// Takes it away.
pub fn end_vouching(secure: bool) -> String {
    let only_tls = if secure { "; Secure" } else { "" };
    format!("{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{only_tls}", vouching_name(secure))
}

/// Remembers the language on this device, for a year. It says nothing of anybody.
pub fn set_lang(lang: Lang, secure: bool) -> String {
    let only_tls = if secure { "; Secure" } else { "" };
    format!("{LANG}={lang}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000{only_tls}")
}

/// The value of a cookie. Of two of one name neither counts: one of them was planted.
pub fn value<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let mut found = pairs.filter(|(key, _)| *key == name).map(|(_, value)| value);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// The name of the language's cookie.
pub const LANG: &str = "huecry-lang";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_that_comes_twice_is_no_cookie() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, "huecry=a; x=1".parse().unwrap());
        assert_eq!(value(&headers, "huecry"), Some("a"));
        headers.append(header::COOKIE, "huecry=b".parse().unwrap());
        assert_eq!(value(&headers, "huecry"), None);
        assert_eq!(value(&headers, "x"), Some("1"));
    }
}
