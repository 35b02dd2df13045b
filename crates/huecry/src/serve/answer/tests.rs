use super::*;
use http_body_util::BodyExt;

fn said(no: No, path: &str, headers: &[(&'static str, &'static str)]) -> (u16, String, String) {
    let catalogue = huecry_desk::catalogue_change::load(&[]).unwrap();
    let headers =
        headers.iter().map(|(n, v)| (http::HeaderName::from_static(n), HeaderValue::from_static(v))).collect();
    let response = no.answer(catalogue.words(), &Asked::of(path, &headers), "00ff");
    let (head, body) = response.into_parts();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let body = runtime.block_on(body.collect()).unwrap().to_bytes();
    let kind = head.headers[CONTENT_TYPE].to_str().unwrap().to_string();
    (head.status.as_u16(), kind, String::from_utf8(body.to_vec()).unwrap())
}

#[test]
fn machines_browsers_and_others_are_answered_in_their_own_way() {
    let (status, kind, body) = said(No::Incident, "/api/v1/search", &[("accept-language", "fr")]);
    let problem: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!((status, kind.as_str()), (500, "application/problem+json"));
    assert_eq!(
        (problem["status"].as_u64(), problem["incident"].as_str(), problem["lang"].as_str()),
        (Some(500), Some("00ff"), Some("fr"))
    );
    assert!(problem["detail"].as_str().unwrap().contains("incident"));
    let (status, kind, body) = said(No::Host, "/search", &[("accept", "text/html,*/*"), ("accept-language", "ar-EG")]);
    assert_eq!((status, kind.as_str()), (421, "text/html; charset=utf-8"));
    assert!(body.contains("<html lang=\"ar\" dir=\"rtl\">") && body.contains("00ff"), "{body}");
    let (status, kind, body) = said(No::TooSlow, "/search", &[]);
    assert_eq!((status, kind.as_str()), (408, "text/plain; charset=utf-8"));
    assert!(body.starts_with("What was sent did not arrive in time."), "{body}");
}

#[test]
fn every_no_has_words_in_every_language() {
    let catalogue = huecry_desk::catalogue_change::load(&[]).unwrap();
    let every = [
        No::Odd,
        No::Path,
        No::Method,
        No::Host,
        No::ThroughProxy,
        No::TooLarge,
        No::TooSlow,
        No::Busy,
        No::Incident,
        No::Metrics,
    ];
    for no in every {
        assert!(catalogue.words().has(no.key()), "{no:?}");
    }
    assert!(catalogue.words().has("serve-request"));
}

#[test]
fn the_language_is_the_one_liked_best_among_ours() {
    for (text, lang) in [
        ("", Lang::En),
        ("de", Lang::En),
        ("es-MX,en;q=0.5", Lang::Es),
        ("en;q=0.2, fr;q=0.9, ar;q=0.9", Lang::Fr),
        ("fr;q=0, ar;q=0.1", Lang::Ar),
        ("fr;q=x,es", Lang::Es),
        ("*,ar", Lang::Ar),
        (";;;,,,", Lang::En),
        ("FR", Lang::Fr),
    ] {
        let headers = HeaderMap::from_iter([(ACCEPT_LANGUAGE, HeaderValue::from_str(text).unwrap())]);
        assert_eq!(super::lang(&headers), lang, "{text}");
    }
}
