//! The kinds of problem: their names for programs, their status, and what is said of each.

use http::StatusCode;
use huecry_catalogue::{Catalogue, Lang};
use huecry_terms::{ActId, RefusalKind};

/// What is wrong with a request before the desk is asked, or beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// The JSON ends too early or breaks.
    Syntax { line: usize, column: usize },
    /// The JSON is not what this call takes.
    OtherType { line: usize, column: usize },
    /// A key that nothing here reads.
    UnknownKey { key: String, known: String },
    /// A key that must be there.
    MissingKey { key: String },
    /// A key that stands twice in one object.
    DoubleKey { key: String },
    /// The JSON is nested too deep.
    TooDeep { most: usize },
    /// It is not UTF-8.
    NotUtf8,
    /// The connection ended before the body did.
    Torn,
    /// A call without a body came with one.
    BodyUnwanted,
    /// The reason is missing, or said in two places.
    ReasonOnce,
    /// A parameter nothing here reads.
    UnknownParameter { name: String, known: String },
    /// A parameter that stands twice.
    DoubleParameter { name: String },
    /// A parameter, header or value that cannot be read.
    Value { name: String, shape: Shape },
    /// A batch with more lines than one may have.
    TooManyLines { most: u64 },
    /// No purpose was stated, and the token has several.
    PurposeMissing { purposes: String },
    /// No case was stated.
    CaseMissing,
    /// No token, or one that opens nothing: the same words for both.
    NotAuthenticated,
    /// There is no such path.
    NoSuchPath,
    /// The path does not take this method.
    Method { allowed: String },
    /// The client takes none of the forms there are.
    NotAcceptable { types: String },
    /// The body came too slowly.
    TooSlow { seconds: u64 },
    /// The body is larger than this path takes.
    TooLarge { most: u64 },
    /// The body is not of a type this path takes.
    ContentType { types: String },
    /// The key was used for another request.
    KeyUsed,
    /// A change must say which version was seen.
    PreconditionMissing,
    /// The request was carried out before, and its secret was shown then.
    ShownOnce { act: u64 },
    /// Too many requests.
    TooMany { seconds: u64 },
    /// The node is busy or starting.
    Busy { seconds: u64 },
    /// Something broke.
    Trouble,
}

/// What a value must look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub(crate) enum Shape {
    Bureau,
    Message,
    Says,
    Officer,
    Role,
    Country,
    Entity,
    Register,
    Procedure,
    DossierState,
    Purpose,
    Case,
    Cursor,
    Limit,
    Year,
    Flag,
    Ground,
    Phrase,
    Notice,
    Group,
    Lang,
    Moment,
    Format,
    YesNo,
    Handling,
    Evaluation,
    IdempotencyKey,
    ETag,
    Header,
}

impl Shape {
    fn key(self) -> &'static str {
        match self {
            Shape::Bureau => "api-shape-bureau",
            Shape::Message => "api-shape-message",
            Shape::Says => "api-shape-says",
            Shape::Officer => "api-shape-officer",
            Shape::Role => "api-shape-role",
            Shape::Country => "api-shape-country",
            Shape::Entity => "api-shape-entity",
            Shape::Register => "api-shape-register",
            Shape::Procedure => "api-shape-procedure",
            Shape::DossierState => "api-shape-dossier-state",
            Shape::Purpose => "api-shape-purpose",
            Shape::Case => "api-shape-case",
            Shape::Cursor => "api-shape-cursor",
            Shape::Limit => "api-shape-limit",
            Shape::Year => "api-shape-year",
            Shape::Flag => "api-shape-flag",
            Shape::Ground => "api-shape-ground",
            Shape::Phrase => "api-shape-phrase",
            Shape::Notice => "api-shape-notice",
            Shape::Group => "api-shape-group",
            Shape::Lang => "api-shape-lang",
            Shape::Moment => "api-shape-moment",
            Shape::Format => "api-shape-format",
            Shape::YesNo => "api-shape-yes-no",
            Shape::Handling => "api-shape-handling",
            Shape::Evaluation => "api-shape-evaluation",
            Shape::IdempotencyKey => "api-shape-idempotency-key",
            Shape::ETag => "api-shape-etag",
            Shape::Header => "api-shape-header",
        }
    }
}

impl Wrong {
    /// The name of its kind: the end of the problem's URI.
    pub(crate) fn name(&self) -> &'static str {
        self.kind().0
    }

    pub(crate) fn status(&self) -> StatusCode {
        self.kind().1
    }

    fn kind(&self) -> (&'static str, StatusCode) {
        match self {
            Wrong::PurposeMissing { .. } => ("purpose-missing", StatusCode::BAD_REQUEST),
            Wrong::CaseMissing => ("case-missing", StatusCode::BAD_REQUEST),
            Wrong::NotAuthenticated => ("not-authenticated", StatusCode::UNAUTHORIZED),
            Wrong::NoSuchPath => ("no-such-path", StatusCode::NOT_FOUND),
            Wrong::Method { .. } => ("method-not-allowed", StatusCode::METHOD_NOT_ALLOWED),
            Wrong::NotAcceptable { .. } => ("not-acceptable", StatusCode::NOT_ACCEPTABLE),
            Wrong::TooSlow { .. } => ("too-slow", StatusCode::REQUEST_TIMEOUT),
            Wrong::ShownOnce { .. } => ("shown-once", StatusCode::CONFLICT),
            Wrong::TooLarge { .. } | Wrong::TooManyLines { .. } => ("too-large", StatusCode::PAYLOAD_TOO_LARGE),
            Wrong::ContentType { .. } => ("content-type", StatusCode::UNSUPPORTED_MEDIA_TYPE),
            Wrong::KeyUsed => ("key-used", StatusCode::UNPROCESSABLE_ENTITY),
            Wrong::PreconditionMissing => ("precondition-missing", StatusCode::PRECONDITION_REQUIRED),
            Wrong::TooMany { .. } => ("too-many-requests", StatusCode::TOO_MANY_REQUESTS),
            Wrong::Trouble => ("trouble", StatusCode::INTERNAL_SERVER_ERROR),
            Wrong::Busy { .. } => ("busy", StatusCode::SERVICE_UNAVAILABLE),
            _ => ("malformed", StatusCode::BAD_REQUEST),
        }
    }

    /// What is wrong here, in a language.
    pub(crate) fn detail(&self, catalogue: &Catalogue, lang: Lang) -> String {
        let say = |key: &str, args: &[(&str, &str)]| catalogue.words().say(lang, key, args);
        let place = |key: &str, line: &usize, column: &usize| {
            say(key, &[("line", &line.to_string()), ("column", &column.to_string())])
        };
        match self {
            Wrong::Syntax { line, column } => place("api-json-syntax", line, column),
            Wrong::OtherType { line, column } => place("api-json-type", line, column),
            Wrong::UnknownKey { key, known } => say("api-json-unknown-key", &[("key", key), ("known", known)]),
            Wrong::MissingKey { key } => say("api-json-missing-key", &[("key", key)]),
            Wrong::DoubleKey { key } => say("api-json-double-key", &[("key", key)]),
            Wrong::TooDeep { most } => say("api-json-too-deep", &[("most", &most.to_string())]),
            Wrong::NotUtf8 => say("api-not-utf8", &[]),
            Wrong::Torn => say("api-body-torn", &[]),
            Wrong::BodyUnwanted => say("api-body-unwanted", &[]),
            Wrong::ReasonOnce => say("api-reason-once", &[]),
            Wrong::UnknownParameter { name, known } => {
                say("api-unknown-parameter", &[("name", name), ("known", known)])
            }
            Wrong::DoubleParameter { name } => say("api-double-parameter", &[("name", name)]),
            Wrong::Value { name, shape } => {
                let shape = say(shape.key(), &[]);
                say("api-value", &[("name", name), ("shape", &shape)])
            }
            Wrong::TooManyLines { most } => say("api-too-many-lines", &[("most", &most.to_string())]),
            Wrong::PurposeMissing { purposes } => say("api-purpose-missing", &[("purposes", purposes)]),
            Wrong::CaseMissing => say("api-case-missing", &[]),
            Wrong::NotAuthenticated => say("api-not-authenticated", &[]),
            Wrong::NoSuchPath => say("api-no-such-path", &[]),
            Wrong::Method { allowed } => say("api-method", &[("allowed", allowed)]),
            Wrong::NotAcceptable { types } => say("api-not-acceptable", &[("types", types)]),
            Wrong::TooSlow { seconds } => say("api-too-slow", &[("seconds", &seconds.to_string())]),
            Wrong::TooLarge { most } => say("api-too-large", &[("most", &most.to_string())]),
            Wrong::ContentType { types } => say("api-content-type", &[("types", types)]),
            Wrong::KeyUsed => say("api-key-used", &[]),
            Wrong::PreconditionMissing => say("api-precondition-missing", &[]),
            Wrong::ShownOnce { act } => say("api-shown-once", &[("act", &act.to_string())]),
            Wrong::TooMany { seconds } => say("api-too-many", &[("seconds", &seconds.to_string())]),
            Wrong::Busy { seconds } => say("api-busy", &[("seconds", &seconds.to_string())]),
            Wrong::Trouble => say("api-trouble", &[]),
        }
    }

    /// What can be asked for instead, as data.
    pub(crate) fn ask(&self) -> String {
        match self {
            Wrong::UnknownKey { known, .. } | Wrong::UnknownParameter { known, .. } => known.clone(),
            Wrong::PurposeMissing { purposes } => purposes.clone(),
            Wrong::Method { allowed } => allowed.clone(),
            Wrong::NotAcceptable { types } | Wrong::ContentType { types } => types.clone(),
            _ => String::new(),
        }
    }

    pub(crate) fn act(&self) -> Option<u64> {
        match self {
            Wrong::ShownOnce { act } => Some(*act),
            _ => None,
        }
    }

    /// What was wrong with a value of that name.
    pub(crate) fn value(name: &str, shape: Shape) -> Wrong {
        Wrong::Value { name: name.chars().take(80).collect(), shape }
    }
}

/// The status of a lawful "no". A closed register is 403 and no secret: the catalogue is published. What does
/// not exist and what is withheld are 404 alike.
pub(crate) fn status_of(kind: RefusalKind) -> StatusCode {
    match kind {
        RefusalKind::RoleMayNot
        | RefusalKind::PurposeNotPermitted
        | RefusalKind::NotTheSource
        | RefusalKind::OnlyIssuingCountry
        | RefusalKind::OutsideToken
        | RefusalKind::Suspended
        | RefusalKind::NotDelegated
        | RefusalKind::MayNotCross
        | RefusalKind::SignInNotPossible
        | RefusalKind::NeedsAnotherPerson => StatusCode::FORBIDDEN,
        RefusalKind::NotAnOfficer
        | RefusalKind::NoSuchRegister
        | RefusalKind::NoSuchRecord
        | RefusalKind::NoSuchProcedure
        | RefusalKind::NoLine
        | RefusalKind::NoSuchDossier => StatusCode::NOT_FOUND,
        RefusalKind::ChangedMeanwhile
        | RefusalKind::AlreadyThere
        | RefusalKind::HasPasskey
        | RefusalKind::DoneBefore
        | RefusalKind::StepNotNow
        | RefusalKind::ByProcedure => StatusCode::CONFLICT,
        RefusalKind::FormNotSatisfied | RefusalKind::CheckNotMet | RefusalKind::NothingToSearch => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        RefusalKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
    }
}

/// Every kind of problem that is found before the desk or beside it, with its status, for the description and
/// the tests. The desk's own kinds are [`RefusalKind::ALL`].
pub(crate) const PROBLEMS: [(&str, u16); 16] = [
    ("malformed", 400),
    ("purpose-missing", 400),
    ("case-missing", 400),
    ("not-authenticated", 401),
    ("no-such-path", 404),
    ("method-not-allowed", 405),
    ("not-acceptable", 406),
    ("too-slow", 408),
    ("shown-once", 409),
    ("content-type", 415),
    ("key-used", 422),
    ("precondition-missing", 428),
    ("too-many-requests", 429),
    ("trouble", 500),
    ("busy", 503),
    ("too-large", 413),
];

impl From<ActId> for Wrong {
    fn from(act: ActId) -> Self {
        Wrong::ShownOnce { act: act.0 }
    }
}
