//! What is answered before or instead of a face, in the words of the catalogue.

use super::faces::{Face, face_of};
use axum::body::Body;
use axum::response::Response;
use http::header::{ACCEPT, ACCEPT_LANGUAGE, ALLOW, CACHE_CONTROL, CONNECTION, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, StatusCode};
use huecry_catalogue::{Lang, Words};

/// Why a request gets no further. None of them says whether anything exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum No {
    /// It cannot be read in one way only.
    Odd,
    /// Its path has tricks.
    Path,
    /// Its method is none of ours.
    Method,
    /// It is meant for another host.
    Host,
    /// It came in the clear and not through the proxy.
    ThroughProxy,
    /// Its body is longer than it may be.
    TooLarge,
    /// Its body did not come in time.
    TooSlow,
    /// Too many links that open nothing came from its address.
    TooManyTries {
        /// In how many seconds one more may come.
        seconds: u64,
    },
    /// There is no room for its body.
    Busy,
    /// Something broke while it was answered.
    Incident,
    /// Metrics are shown to this machine and to those who may sign checkpoints.
    Metrics,
}

impl No {
    /// The status it is answered with.
    pub fn status(self) -> StatusCode {
        match self {
            No::Odd | No::Path => StatusCode::BAD_REQUEST,
            No::Method => StatusCode::METHOD_NOT_ALLOWED,
            No::Host => StatusCode::MISDIRECTED_REQUEST,
            No::ThroughProxy => StatusCode::FORBIDDEN,
            No::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            No::TooSlow => StatusCode::REQUEST_TIMEOUT,
            No::TooManyTries { .. } => StatusCode::TOO_MANY_REQUESTS,
            No::Busy => StatusCode::SERVICE_UNAVAILABLE,
            No::Incident => StatusCode::INTERNAL_SERVER_ERROR,
            No::Metrics => StatusCode::UNAUTHORIZED,
        }
    }

    fn key(self) -> &'static str {
        match self {
            No::Odd => "serve-no-odd",
            No::Path => "serve-no-path",
            No::Method => "serve-no-method",
            No::Host => "serve-no-host",
            No::ThroughProxy => "serve-no-proxy",
            No::TooLarge => "serve-no-too-large",
            No::TooSlow => "serve-no-too-slow",
            No::TooManyTries { .. } => "serve-no-tries",
            No::Busy => "serve-no-busy",
            No::Incident => "serve-no-incident",
            No::Metrics => "serve-no-metrics",
        }
    }

    /// The answer: a problem for machines (RFC 9457), a page for browsers, a line for everybody else.
    pub fn answer(self, words: &Words, asked: &Asked, request: &str) -> Response {
        let said = words.say(asked.lang, self.key(), &[]);
        let number = words.say(asked.lang, "serve-request", &[("number", request)]);
        let (kind, body) = match asked.wants {
            Wants::Problem => ("application/problem+json", self.problem(&said, asked.lang, request)),
            Wants::Page => ("text/html; charset=utf-8", page(asked.lang, self.status(), &said, &number)),
            Wants::Line => ("text/plain; charset=utf-8", format!("{said} {number}\n")),
        };
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = self.status();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        match self {
            No::Busy => drop(headers.insert(RETRY_AFTER, HeaderValue::from_static("5"))),
            No::TooManyTries { seconds } => drop(headers.insert(RETRY_AFTER, HeaderValue::from(seconds))),
            No::Method => drop(headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD, POST, PUT, PATCH, DELETE"))),
            // What is left of the body is not read: the connection cannot be used again.
            No::TooLarge | No::TooSlow => drop(headers.insert(CONNECTION, HeaderValue::from_static("close"))),
            _ => {}
        }
        response
    }

    fn problem(self, said: &str, lang: Lang, request: &str) -> String {
        serde_json::json!({
            "type": "about:blank",
            "title": self.status().canonical_reason(),
            "status": self.status().as_u16(),
            "detail": said,
            "lang": lang.as_str(),
            "incident": (self == No::Incident).then_some(request),
            "request": request,
        })
        .to_string()
    }
}

/// How a client wants to be answered.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    lang: Lang,
    wants: Wants,
}

#[derive(Debug, Clone, Copy)]
enum Wants {
    Problem,
    Page,
    Line,
}

impl Asked {
    /// Of a request.
    pub fn of(path: &str, headers: &HeaderMap) -> Asked {
        let html = headers.get(ACCEPT).and_then(|a| a.to_str().ok()).is_some_and(|a| a.contains("text/html"));
        let wants = match face_of(path) {
            Face::Api | Face::Log => Wants::Problem,
            _ if html => Wants::Page,
            _ => Wants::Line,
        };
        Asked { lang: lang(headers), wants }
    }
}

/// The language a client likes best among ours.
fn lang(headers: &HeaderMap) -> Lang {
    let text = headers.get(ACCEPT_LANGUAGE).and_then(|l| l.to_str().ok()).unwrap_or_default();
    let liked = text.split(',').take(20).filter_map(|part| {
        let (tag, rest) = part.split_once(';').unwrap_or((part, ""));
        let quality = rest.trim().strip_prefix("q=").map_or(Some(1.0), |q| q.parse::<f32>().ok())?;
        let primary = tag.trim().split('-').next()?.to_ascii_lowercase();
        let lang = Lang::ALL.into_iter().find(|lang| lang.as_str() == primary)?;
        (quality > 0.0).then_some((quality, lang))
    });
    // The first of equals: `max_by` would take the last.
    let best = liked.fold(None, |best: Option<(f32, Lang)>, next| best.filter(|b| b.0 >= next.0).or(Some(next)));
    best.map_or(Lang::En, |(_, lang)| lang)
}

/// A page that needs nothing else: no style, no script, no picture. What it says holds no word of the request.
fn page(lang: Lang, status: StatusCode, said: &str, number: &str) -> String {
    let dir = if lang == Lang::Ar { "rtl" } else { "ltr" };
    let (lang, status) = (lang.as_str(), status.as_u16());
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{status}</title></head>\
         <body><main><h1>{said}</h1><p>{number}</p></main></body></html>\n"
    )
}

#[cfg(test)]
mod tests;
