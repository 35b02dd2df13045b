//! A "no" as RFC 9457 has it: what kind, in the caller's language, with the act, whom to ask and what it rests on.

mod kinds;

pub(crate) use kinds::{PROBLEMS, Shape, Wrong, status_of};

use crate::reply::{HUECRY_INCIDENT, Reply};
use http::header::{ALLOW, CONTENT_LANGUAGE, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderName, HeaderValue, StatusCode};
use huecry_catalogue::{Catalogue, Lang};
use huecry_terms::{ActId, Failure, FieldFault, Refusal, RefusalKind, Trouble};
use serde::Serialize;
use utoipa::ToSchema;

/// Why there is no answer: the request is not one, the desk says no, or something broke.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Found by this crate, before or beside the desk.
    Wrong(Wrong),
    /// Said by the desk.
    Failure(Failure),
    /// The caller spoke of a version that is no longer the last one (`If-Match`): 412 where the desk says "changed".
    Stale(Refusal),
}

impl From<Wrong> for Stop {
    fn from(wrong: Wrong) -> Self {
        Stop::Wrong(wrong)
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Stop::Failure(failure)
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Stop::Failure(refusal.into())
    }
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        Stop::Failure(trouble.into())
    }
}

/// Why a request was not carried out (RFC 9457), as `application/problem+json`.
///
/// `type` names the kind of problem for programs and never changes; `title` and `detail` are for people, in the
/// language of `Accept-Language`. Nothing in it differs between what does not exist and what is withheld.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Which kind of problem: a URI that is a name and leads nowhere. The kinds are listed in the description.
    #[serde(rename = "type")]
    #[schema(format = "uri", example = "https://huecry.invalid/problems/role-may-not")]
    kind: String,
    /// The kind in a few words.
    #[schema(example = "Your role may not do this")]
    title: String,
    /// The HTTP status.
    #[schema(minimum = 400, maximum = 599, example = 403)]
    status: u16,
    /// What it is about, and what to do.
    #[schema(example = "this role may not do it: ncb.officer · record · nominals")]
    detail: String,
    /// The act that recorded the refusal: its number in the ledger. Absent where nothing was recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(minimum = 0, example = 18204771)]
    act: Option<u64>,
    /// Who can allow it, or what can be asked for instead.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[schema(required = false, example = "ncb.recorder, secretariat.recorder")]
    ask: String,
    /// The article it rests on.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[schema(required = false, example = "RPD 10")]
    cites: String,
    /// Field by field, what a record's form does not satisfy.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    faults: Vec<FaultSaid>,
    /// Under which name the node's log knows what broke.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "i-06a1f3c2-17")]
    incident: Option<String>,
}

/// What one field does not satisfy. It never repeats the value.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Fault)]
pub struct FaultSaid {
    /// The field of the register.
    #[schema(example = "birth-dates")]
    field: String,
    /// The key of the words, for programs.
    #[schema(example = "fault-not-a-date")]
    because: String,
    /// What is wrong and what to write instead, in the caller's language.
    detail: String,
}

/// The faults of a form, or what a person should look at, in words.
pub(crate) fn faults(catalogue: &Catalogue, lang: Lang, list: &[FieldFault]) -> Vec<FaultSaid> {
    let said = |fault: &FieldFault| {
        let mut args: Vec<(&str, &str)> = fault.with.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        args.push(("field", &fault.field));
        let detail = catalogue.words().say(lang, &fault.because, &args);
        FaultSaid { field: fault.field.clone(), because: fault.because.clone(), detail }
    };
    list.iter().map(said).collect()
}

impl Stop {
    /// The problem in words, with its headers. `incident` names what broke, if something did.
    pub(crate) fn problem(self, catalogue: &Catalogue, lang: Lang, incident: impl FnOnce(&Trouble) -> String) -> Told {
        match self {
            Stop::Wrong(wrong) => (problem_of(catalogue, lang, &wrong), headers_of(&wrong)),
            Stop::Stale(refusal) => (of_refusal(catalogue, lang, refusal, StatusCode::PRECONDITION_FAILED), None),
            Stop::Failure(Failure::Refused(refusal)) => {
                let status = status_of(refusal.kind);
                (of_refusal(catalogue, lang, refusal, status), None)
            }
            Stop::Failure(Failure::Trouble(trouble)) => {
                let incident = Some(incident(&trouble));
                let wrong = if trouble.passing { Wrong::Busy { seconds: 5 } } else { Wrong::Trouble };
                (Problem { incident, ..problem_of(catalogue, lang, &wrong) }, headers_of(&wrong))
            }
        }
    }

    /// The answer that says it.
    pub(crate) fn reply(self, catalogue: &Catalogue, lang: Lang, incident: impl FnOnce(&Trouble) -> String) -> Reply {
        let (problem, header) = self.problem(catalogue, lang, incident);
        let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut reply = Reply::json(status, &problem).typed("application/problem+json");
        reply = reply.header(CONTENT_LANGUAGE, HeaderValue::from_static(lang.as_str()));
        if let Some((name, value)) = header {
            reply = reply.header(name, value);
        }
        if let Some(incident) = &problem.incident {
            reply = reply.said(HUECRY_INCIDENT, incident);
        }
        match problem.act {
            Some(act) => reply.act(ActId(act)),
            None => reply,
        }
    }
}

/// A problem, and the one header some have.
type Told = (Problem, Option<(HeaderName, HeaderValue)>);

impl Problem {
    /// The act that recorded it.
    pub(crate) fn act(&self) -> Option<u64> {
        self.act
    }
}

fn of_refusal(catalogue: &Catalogue, lang: Lang, refusal: Refusal, status: StatusCode) -> Problem {
    let key = name_of(refusal.kind);
    let args = [("about", refusal.about.as_str()), ("ask", refusal.ask.as_str())];
    let said = catalogue.words().say(lang, refusal.kind.key(), &args);
    Problem {
        kind: uri(key),
        title: title(catalogue, lang, key),
        status: status.as_u16(),
        detail: without_empty_end(&said),
        act: refusal.act.map(|act| act.0),
        faults: faults(catalogue, lang, &refusal.faults),
        ask: refusal.ask,
        cites: refusal.cites,
        incident: None,
    }
}

fn problem_of(catalogue: &Catalogue, lang: Lang, wrong: &Wrong) -> Problem {
    Problem {
        kind: uri(wrong.name()),
        title: title(catalogue, lang, wrong.name()),
        status: wrong.status().as_u16(),
        detail: wrong.detail(catalogue, lang),
        act: wrong.act(),
        ask: wrong.ask(),
        cites: String::new(),
        faults: Vec::new(),
        incident: None,
    }
}

fn headers_of(wrong: &Wrong) -> Option<(HeaderName, HeaderValue)> {
    let text = |text: String| HeaderValue::from_str(&text).ok();
    match wrong {
        Wrong::NotAuthenticated => text("Bearer realm=\"huecry\"".into()).map(|v| (WWW_AUTHENTICATE, v)),
        Wrong::Method { allowed } => text(allowed.clone()).map(|v| (ALLOW, v)),
        Wrong::TooMany { seconds } | Wrong::Busy { seconds } => text(seconds.to_string()).map(|v| (RETRY_AFTER, v)),
        _ => None,
    }
}

/// `role-may-not` of `refusal-role-may-not`.
pub(crate) fn name_of(kind: RefusalKind) -> &'static str {
    kind.key().strip_prefix("refusal-").unwrap_or(kind.key())
}

/// The URI of a kind of problem. `.invalid` never resolves (RFC 2606): it is a name.
pub(crate) fn uri(name: &str) -> String {
    format!("https://huecry.invalid/problems/{name}")
}

fn title(catalogue: &Catalogue, lang: Lang, name: &str) -> String {
    catalogue.words().say(lang, &format!("api-title-{name}"), &[])
}

/// Where a refusal is about nothing in particular, its words must not end in a colon.
fn without_empty_end(said: &str) -> String {
    said.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '\u{2068}' | '\u{2069}')).to_string()
        + if said.ends_with('\u{2069}') && !said.ends_with("\u{2068}\u{2069}") { "\u{2069}" } else { "" }
}
