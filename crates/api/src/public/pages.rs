//! The one page of the public face: what a notice is not, and what its absence does not mean.

use axum::response::Response;
use http::header::{CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY};
use http::{HeaderValue, StatusCode};
use huecry_catalogue::Lang;
use huecry_desk::Desk;
use huecry_desk::public::colours;

/// The page in a language.
pub(super) fn front(desk: &Desk, lang: Lang) -> Response {
    let words = desk.catalogue.words();
    let say = |key: &str| escaped(&words.say(lang, key, &[]));
    let shown = colours(desk);
    let registers = desk.catalogue.registers().iter();
    let notices = registers.filter_map(|register| Some((register, register.notice.as_ref()?)));
    let types: String = notices
        .filter(|(_, notice)| shown.contains(&notice.colour))
        .map(|(register, notice)| {
            format!("<dt>{}</dt><dd>{}</dd>", escaped(register.title.get(lang)), escaped(notice.is_not.get(lang)))
        })
        .collect();
    let others: String = Lang::ALL
        .iter()
        .filter(|other| **other != lang)
        .map(|other| format!("<a href=\"/{0}\" hreflang=\"{0}\" lang=\"{0}\">{0}</a> ", other.as_str()))
        .collect();
    let direction = if lang == Lang::Ar { "rtl" } else { "ltr" };
    let page = format!(
        "<!doctype html><html lang=\"{}\" dir=\"{direction}\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\"><title>{1}</title>\
         <main><h1>{1}</h1><p><strong>{2}</strong></p><h2>{3}</h2><dl>{types}</dl><p>{4}</p><ul>\
         <li><code>/notices/v1/red</code> <code>/notices/v1/yellow</code> <code>/notices/v1/un</code>\
         <li><code>/notices/v1/bulk/red</code> <code>/notices/v1/bulk/yellow</code> <code>/notices/v1/bulk/un</code>\
         <li><code>/notices/v1/removed?since=2026-01-31</code>\
         <li><code>/overview/v1/use?year=2026&amp;group=eu</code> <code>/overview/v1/use.csv</code></ul><nav>{others}</nav></main></html>",
        lang.as_str(),
        say("public-title"),
        say("public-absence"),
        say("public-is-not"),
        say("public-copies"),
    );
    let mut response = super::typed(StatusCode::OK, "text/html; charset=utf-8", page);
    let headers = response.headers_mut();
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(lang.as_str()));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    response
}

/// The language of a path.
pub(super) fn named(word: &str) -> Lang {
    Lang::ALL.iter().copied().find(|lang| lang.as_str() == word).unwrap_or(Lang::En)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
