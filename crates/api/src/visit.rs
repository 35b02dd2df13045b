//! One request on its way to the desk: who it is, what for, and what it says.

use crate::door::Shared;
use crate::lang;
use crate::problem::{Shape, Stop, Wrong};
use crate::query::Parameters;
use crate::rate::Stranger;
use crate::reply::{HUECRY_CASE, HUECRY_PURPOSE};
use crate::route::{Route, Who};
use crate::{Client, accept};
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderName, Uri};
use huecry_catalogue::{Catalogue, Lang, Register};
use huecry_desk::Desk;
use huecry_desk::token::{self, Token};
use huecry_terms::{Call, CaseRef, Instant, PurposeId, RegisterId};
use std::str::FromStr;

/// A request as it came, without its body.
pub(crate) struct Asked {
    pub uri: Uri,
    pub headers: HeaderMap,
    pub params: Vec<(String, String)>,
    pub client: Option<Client>,
    pub now: Instant,
    pub lang: Lang,
}

impl Asked {
    /// The head of a request and what its path says.
    pub fn new(head: http::request::Parts, params: Vec<(String, String)>, now: Instant) -> Asked {
        let lang = lang::of(&head.headers);
        let client = head.extensions.get::<Client>().copied();
        Asked { uri: head.uri, headers: head.headers, params, client, now, lang }
    }

    /// Whether it asks for entries of the ledger, which are for those who may obtain proofs.
    pub fn of_entries(&self) -> bool {
        self.uri.path().starts_with("/log/tile/entries/")
    }
}

/// A request that was let in.
pub(crate) struct Visit<'v> {
    pub shared: &'v Shared,
    pub route: &'static Route,
    pub asked: &'v Asked,
    pub lang: Lang,
    token: Option<Token>,
    /// The form of the answer the client takes.
    pub gives: &'static str,
}

impl<'v> Visit<'v> {
    /// Lets a request in: the token, its rate, the form of the answer and of the body.
    ///
    /// # Errors
    /// The first of these that is not as it must be, the token before everything else.
    pub fn enter(shared: &'v Shared, route: &'static Route, asked: &'v Asked) -> Result<Visit<'v>, Stop> {
        let token = Self::knock(shared, route, asked)?;
        if let Some(token) = &token {
            let late = |seconds| Wrong::TooMany { seconds };
            shared.rates.requests.take(token.id, asked.now).map_err(late)?;
        }
        let gives = accept::choose(&asked.headers, route.gives)
            .ok_or_else(|| Wrong::NotAcceptable { types: route.gives.join(", ") })?;
        Ok(Visit { shared, route, asked, lang: asked.lang, token, gives })
    }

    /// Who is at the door: the token, where this path needs one.
    ///
    /// # Errors
    /// When it needs one and there is none that counts.
    pub fn knock(shared: &Shared, route: &Route, asked: &Asked) -> Result<Option<Token>, Stop> {
        let needs_token = match route.who {
            Who::Anybody => false,
            Who::Ledger => !shared.api.public_log || asked.of_entries(),
            Who::Token | Who::Call => true,
        };
        if needs_token { authenticate(shared, asked).map(Some) } else { Ok(None) }
    }

    pub fn desk(&self) -> &'v Desk {
        &self.shared.api.desk
    }

    pub fn catalogue(&self) -> &'v Catalogue {
        &self.shared.api.desk.catalogue
    }

    /// The token this request came with. Paths that ask for it are never open to anybody.
    pub fn token(&self) -> Result<&Token, Stop> {
        self.token.as_ref().ok_or_else(|| Wrong::NotAuthenticated.into())
    }

    /// Who asks, for whom, why and when. The only purpose of a token goes without saying; a case never does.
    pub fn call(&self) -> Result<Call, Stop> {
        let token = self.token()?;
        let purpose = match (self.header::<PurposeId>(&HUECRY_PURPOSE, Shape::Purpose)?, token.purposes.as_slice()) {
            (Some(said), _) => said,
            (None, [only]) => only.clone(),
            (None, several) => {
                let purposes: Vec<&str> = several.iter().map(|p| p.as_str()).collect();
                return Err(Wrong::PurposeMissing { purposes: purposes.join(", ") }.into());
            }
        };
        let case = self.header::<CaseRef>(&HUECRY_CASE, Shape::Case)?.ok_or(Wrong::CaseMissing)?;
        Ok(token::token_call(self.desk(), token, purpose, case, self.asked.now)?)
    }

    /// The purpose, where it is said or goes without saying.
    pub fn purpose(&self) -> Result<Option<PurposeId>, Stop> {
        let said = self.header::<PurposeId>(&HUECRY_PURPOSE, Shape::Purpose)?;
        let only = match self.token()?.purposes.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        };
        Ok(said.or(only))
    }

    /// A part of the path.
    pub fn part(&self, name: &str) -> &str {
        self.asked.params.iter().find(|(there, _)| there == name).map_or("", |(_, value)| value.as_str())
    }

    /// A part of the path that is an id. What has not the shape of one does not exist.
    pub fn id<T: FromStr>(&self, name: &str) -> Result<T, Stop> {
        self.part(name).parse().map_err(|_| Wrong::NoSuchPath.into())
    }

    /// The register the path names, whether it is declared or not: the desk says which.
    pub fn register_id(&self) -> Result<RegisterId, Stop> {
        self.id("register")
    }

    /// The register the path names, for what everybody may read of it.
    pub fn register(&self) -> Result<&'v Register, Stop> {
        self.catalogue().register_named(self.part("register")).ok_or_else(|| Wrong::NoSuchPath.into())
    }

    /// The parameters behind the question mark.
    pub fn parameters(&self, known: &[&'static str]) -> Result<Parameters, Stop> {
        Ok(Parameters::read(self.asked.uri.query(), known)?)
    }

    /// A header that may stand once. It is UTF-8, or percent-encoded UTF-8 where a client can only send ASCII.
    pub fn header<T: FromStr>(&self, name: &HeaderName, shape: Shape) -> Result<Option<T>, Stop> {
        let Some(text) = self.header_text(name)? else { return Ok(None) };
        text.parse().map(Some).map_err(|_| Wrong::value(name.as_str(), shape).into())
    }

    /// A header that may stand once and is taken as it is: ASCII.
    pub fn header_as_it_is(&self, name: &HeaderName) -> Result<Option<&'v str>, Stop> {
        let mut values = self.asked.headers.get_all(name).iter();
        let Some(value) = values.next() else { return Ok(None) };
        let text = value.to_str().ok().filter(|_| values.next().is_none());
        text.map(Some).ok_or_else(|| Wrong::value(name.as_str(), Shape::Header).into())
    }

    /// The text of a header that may stand once.
    pub fn header_text(&self, name: &HeaderName) -> Result<Option<String>, Stop> {
        let mut values = self.asked.headers.get_all(name).iter();
        let Some(value) = values.next() else { return Ok(None) };
        let text = std::str::from_utf8(value.as_bytes()).ok().filter(|_| values.next().is_none());
        let text = text.and_then(|text| decoded(text.trim()));
        text.map(Some).ok_or_else(|| Wrong::value(name.as_str(), Shape::Header).into())
    }

    /// Whether it came with one.
    pub fn has_token(&self) -> bool {
        self.token.is_some()
    }
}

/// The token of the request. No token, a token that never was, one that was taken back and one whose officer
/// has ended are refused in the same words, after the same look-up.
fn authenticate(shared: &Shared, asked: &Asked) -> Result<Token, Stop> {
    let secret = bearer(&asked.headers).unwrap_or_default();
    match token::bearer(&shared.api.desk, secret, asked.now)? {
        Some(token) => Ok(token),
        None => {
            let stranger = Stranger::of(asked.client.map(|Client(address)| address));
            shared.rates.failures.take(stranger, asked.now).map_err(|seconds| Wrong::TooMany { seconds })?;
            Err(Wrong::NotAuthenticated.into())
        }
    }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let (Some(one), None) = (values.next(), values.next()) else { return None };
    let (scheme, secret) = one.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim())
}

/// `%C3%A9` as `é`; a text without a per cent sign is itself.
fn decoded(text: &str) -> Option<String> {
    if !text.contains('%') {
        return Some(text.to_string());
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let byte = match first {
            b'%' => {
                let (digits, after) = rest.split_at_checked(2)?;
                rest = after;
                digits.iter().all(u8::is_ascii_hexdigit).then_some(())?;
                u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?
            }
            other => *other,
        };
        bytes.push(byte);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    #[test]
    fn percent_signs_are_read_once_and_strictly() {
        assert_eq!(decoded("plain"), Some("plain".into()));
        assert_eq!(decoded("a%20%C3%A9"), Some("a é".into()));
        assert_eq!(decoded("%2525"), Some("%25".into()));
        for wrong in ["%", "%2", "%zz", "%ff", "%+1"] {
            assert_eq!(decoded(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn only_one_bearer_token_counts() {
        let mut headers = HeaderMap::new();
        assert_eq!(bearer(&headers), None);
        headers.insert(AUTHORIZATION, HeaderValue::from_static("bEaReR  abc"));
        assert_eq!(bearer(&headers), Some("abc"));
        headers.append(AUTHORIZATION, HeaderValue::from_static("Bearer abc"));
        assert_eq!(bearer(&headers), None);
        headers.insert(AUTHORIZATION, HeaderValue::from_static("Basic abc"));
        assert_eq!(bearer(&headers), None);
    }
}
