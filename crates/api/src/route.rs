//! The one table of paths: router, description and tests walk it.

use crate::door::Answering;
use crate::nouns::{
    acts, batch, catalogue, dossiers, import, link, log, me, overview, people, precedents, procedures, records,
    registers, rights, search, subscriptions, supervision, tokens,
};
use crate::pipe::Incoming;
use crate::problem::{Stop, Wrong};
use crate::reply::Reply;
use crate::visit::Visit;
use crate::{Limits, accept, openapi};
use http::{HeaderMap, Method};
use huecry_catalogue::Verb;
use std::sync::LazyLock;

/// One path with one method.
#[derive(Debug)]
pub struct Route {
    /// The method; what answers GET answers HEAD too.
    pub method: Method,
    /// The path, its variable parts in braces.
    pub path: &'static str,
    /// What the description calls it (`operationId`).
    pub id: &'static str,
    /// Who may knock.
    pub who: Who,
    /// What the caller's role must be declared to do. A register may ask for more.
    pub verb: Option<Verb>,
    /// The media types of the answer, the usual one first.
    pub gives: &'static [&'static str],
    pub(crate) takes: Takes,
    pub(crate) run: Run,
}

/// Who may knock at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Anybody.
    Anybody,
    /// Anybody where the log is public; else whose token's role may obtain proofs. Entries always need one.
    Ledger,
    /// A token.
    Token,
    /// A token with a purpose and a case.
    Call,
}

/// What body a path takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    Nothing,
    /// Small JSON.
    Json,
    /// JSON that holds a record.
    Record,
    /// JSON that changes one: what is `null` is taken away (RFC 7396).
    Change,
    /// JSON, or nothing where the reason stands in a header.
    Reason,
    /// A proof as text.
    Proof,
    /// Questions.
    Batch,
    /// A file of rows.
    File,
}

pub(crate) type Plain = fn(&Visit<'_>, &[u8]) -> Result<Reply, Stop>;
pub(crate) type Streamed = fn(&Visit<'_>, Incoming, &mut Answering) -> Result<(), Stop>;

/// How a path is answered.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Run {
    /// From the whole body at once.
    Plain(Plain),
    /// While the body still comes.
    Streamed(Streamed),
}

impl Takes {
    /// The media types of the body; none where there is none.
    pub fn types(self) -> &'static [&'static str] {
        match self {
            Takes::Nothing => &[],
            Takes::Json | Takes::Reason | Takes::Record => &[JSON],
            Takes::Change => &[JSON, MERGE],
            Takes::Proof => &[TEXT, OCTETS],
            Takes::Batch => &[JSON, JSONL],
            Takes::File => &[CSV, JSONL, XML, OCTETS],
        }
    }

    /// The most bytes of it.
    pub fn most(self, limits: &Limits) -> u64 {
        match self {
            Takes::Nothing | Takes::Json | Takes::Reason => limits.json_bytes as u64,
            Takes::Record | Takes::Change => limits.record_bytes as u64,
            Takes::Proof => limits.proof_bytes as u64,
            Takes::Batch => limits.batch_bytes,
            Takes::File => limits.import_bytes,
        }
    }

    /// Whether a whole body is what this takes.
    pub fn fits(self, headers: &HeaderMap, bytes: &[u8]) -> Result<(), Wrong> {
        match self {
            Takes::Nothing if bytes.is_empty() => Ok(()),
            Takes::Nothing => Err(Wrong::BodyUnwanted),
            Takes::Reason if bytes.is_empty() => Ok(()),
            _ => self.is_of_its_type(headers),
        }
    }

    /// Whether the body's media type is one of these.
    pub fn is_of_its_type(self, headers: &HeaderMap) -> Result<(), Wrong> {
        let said = accept::content(headers);
        if said.as_deref().is_some_and(|said| self.types().contains(&said)) {
            return Ok(());
        }
        Err(Wrong::ContentType { types: self.types().join(", ") })
    }
}

impl Route {
    fn new(method: Method, path: &'static str, id: &'static str, who: Who, run: Run) -> Route {
        Route { method, path, id, who, verb: None, gives: &[JSON], takes: Takes::Nothing, run }
    }

    /// The most bytes a body of this path may have.
    pub fn most(&self, limits: &Limits) -> u64 {
        self.takes.most(limits)
    }

    /// Whether body or answer is so long that it must pass through as it comes.
    pub fn is_streamed(&self) -> bool {
        matches!(self.run, Run::Streamed(_))
    }

    fn needs(self, verb: Verb) -> Route {
        Route { verb: Some(verb), ..self }
    }

    fn takes(self, takes: Takes) -> Route {
        Route { takes, ..self }
    }

    fn gives(self, gives: &'static [&'static str]) -> Route {
        Route { gives, ..self }
    }
}

/// Every path once, in the order of the table.
pub(crate) fn paths() -> Vec<&'static str> {
    let mut paths = Vec::new();
    for route in ROUTES.iter() {
        if !paths.contains(&route.path) {
            paths.push(route.path);
        }
    }
    paths
}

/// What answers at a path, by method.
pub(crate) fn at(path: &str) -> Vec<&'static Route> {
    ROUTES.iter().filter(|route| route.path == path).collect()
}

fn get(path: &'static str, id: &'static str, who: Who, run: Plain) -> Route {
    Route::new(Method::GET, path, id, who, Run::Plain(run))
}

fn post(path: &'static str, id: &'static str, who: Who, run: Plain) -> Route {
    Route::new(Method::POST, path, id, who, Run::Plain(run)).takes(Takes::Json)
}

fn delete(path: &'static str, id: &'static str, who: Who, run: Plain) -> Route {
    Route::new(Method::DELETE, path, id, who, Run::Plain(run))
}

/// The table.
pub static ROUTES: LazyLock<Vec<Route>> = LazyLock::new(|| {
    vec![
        get("/api/openapi.json", "description", Who::Anybody, openapi::document),
        get("/api/v1/me", "me", Who::Token, me::me),
        post("/api/v1/search", "search", Who::Call, search::search).needs(Verb::Search),
        Route::new(Method::POST, "/api/v1/search/batch", "searchBatch", Who::Call, Run::Streamed(batch::batch))
            .needs(Verb::Search)
            .takes(Takes::Batch)
            .gives(&[JSON, JSONL]),
        get("/api/v1/registers", "registers", Who::Token, registers::all),
        get("/api/v1/registers/{register}", "register", Who::Token, registers::one),
        get("/api/v1/codes/{list}", "codes", Who::Token, registers::codes),
        get("/api/v1/registers/{register}/records", "records", Who::Call, records::page).needs(Verb::Export),
        post("/api/v1/registers/{register}/records", "addRecord", Who::Call, records::add)
            .needs(Verb::Record)
            .takes(Takes::Record),
        get("/api/v1/registers/{register}/records/{record}", "record", Who::Call, records::show).needs(Verb::Read),
        Route::new(
            Method::PATCH,
            "/api/v1/registers/{register}/records/{record}",
            "reviseRecord",
            Who::Call,
            Run::Plain(records::revise),
        )
        .needs(Verb::Record)
        .takes(Takes::Change),
        delete("/api/v1/registers/{register}/records/{record}", "eraseRecord", Who::Call, records::erase)
            .needs(Verb::Erase)
            .takes(Takes::Reason),
        post("/api/v1/registers/{register}/records/{record}/withdraw", "withdrawRecord", Who::Call, records::withdraw)
            .needs(Verb::Withdraw),
        get("/api/v1/registers/{register}/records/{record}/history", "recordHistory", Who::Call, records::history)
            .needs(Verb::History),
        get("/api/v1/registers/{register}/export", "exportRegister", Who::Call, records::export)
            .needs(Verb::Export)
            .gives(&[JSONL, CSV]),
        Route::new(
            Method::POST,
            "/api/v1/registers/{register}/import",
            "importRegister",
            Who::Call,
            Run::Streamed(import::import),
        )
        .needs(Verb::Import)
        .takes(Takes::File),
        get("/api/v1/subscriptions", "subscriptions", Who::Call, subscriptions::list).needs(Verb::Subscribe),
        post("/api/v1/subscriptions", "subscribe", Who::Call, subscriptions::add).needs(Verb::Subscribe),
        delete("/api/v1/subscriptions/{subscription}", "unsubscribe", Who::Call, subscriptions::end)
            .needs(Verb::Subscribe),
        get("/api/v1/subscriptions/{subscription}/hits", "subscriptionHits", Who::Call, subscriptions::hits)
            .needs(Verb::Subscribe),
        get("/api/v1/procedures", "procedures", Who::Token, procedures::all),
        get("/api/v1/procedures/{procedure}", "procedure", Who::Token, procedures::one),
        // Who may do what in a dossier is said by its procedure, role by role, and no verb stands above that.
        get("/api/v1/dossiers", "dossiers", Who::Call, dossiers::page),
        post("/api/v1/dossiers", "openDossier", Who::Call, dossiers::open).takes(Takes::Record),
        get("/api/v1/dossiers/{dossier}", "dossier", Who::Call, dossiers::show),
        post("/api/v1/dossiers/{dossier}/steps/{step}", "takeStep", Who::Call, dossiers::take).takes(Takes::Record),
        get("/api/v1/link", "links", Who::Call, link::links).needs(Verb::Message),
        get("/api/v1/link/{peer}", "link", Who::Call, link::link).needs(Verb::Message),
        get("/api/v1/messages", "messages", Who::Call, link::messages).needs(Verb::Message),
        post("/api/v1/messages", "sendMessage", Who::Call, link::send).needs(Verb::Message).takes(Takes::Record),
        get("/api/v1/messages/{message}", "message", Who::Call, link::message).needs(Verb::Message),
        post("/api/v1/messages/{message}/take-over", "takeOverMessage", Who::Call, link::take_over)
            .needs(Verb::Message)
            .takes(Takes::Nothing),
        post("/api/v1/messages/{message}/resend", "resendMessage", Who::Call, link::resend).needs(Verb::KeepLine),
        post("/api/v1/messages/{message}/close", "closeMessage", Who::Call, link::close).needs(Verb::KeepLine),
        get("/api/v1/agreements", "agreements", Who::Call, link::agreements).needs(Verb::Message),
        post("/api/v1/agreements/{agreement}/standing", "standAgreement", Who::Call, link::standing)
            .needs(Verb::KeepLine),
        get("/api/v1/acts", "acts", Who::Call, acts::list).needs(Verb::ReadActs),
        // Whoever did it may look at it; all others need the verb, and the desk says so.
        get("/api/v1/acts/{act}", "act", Who::Call, acts::one),
        get("/api/v1/acts/{act}/proof", "proof", Who::Call, acts::proof).needs(Verb::Prove).gives(&[PLAIN]),
        post("/api/v1/proofs/verify", "verifyProof", Who::Token, acts::verify).takes(Takes::Proof),
        get("/api/v1/catalogue", "catalogue", Who::Token, catalogue::whole),
        get("/api/v1/catalogue/registers/{register}/sheet", "registerSheet", Who::Token, catalogue::sheet)
            .gives(&[MARKDOWN]),
        get("/api/v1/supervision", "supervision", Who::Token, supervision::list),
        get("/api/v1/precedents", "precedents", Who::Call, precedents::list),
        get("/api/v1/overview", "overview", Who::Token, overview::show).gives(&[JSON, CSV]),
        get("/api/v1/bureaux", "bureaux", Who::Call, people::bureaux).needs(Verb::ManageBureaux),
        post("/api/v1/bureaux", "addBureau", Who::Call, people::add_bureau).needs(Verb::ManageBureaux),
        get("/api/v1/officers", "officers", Who::Call, people::officers).needs(Verb::ManagePeople),
        post("/api/v1/officers", "addOfficer", Who::Call, people::add_officer).needs(Verb::ManagePeople),
        post("/api/v1/officers/{officer}/nationalities", "setNationalities", Who::Call, people::nationalities)
            .needs(Verb::ManagePeople),
        post("/api/v1/officers/{officer}/end", "endOfficer", Who::Call, people::end_officer)
            .needs(Verb::ManagePeople)
            .takes(Takes::Nothing),
        post("/api/v1/officers/{officer}/invitation", "inviteOfficer", Who::Call, people::invite)
            .needs(Verb::ManagePeople)
            .takes(Takes::Nothing),
        get("/api/v1/rights", "rights", Who::Call, rights::rights).needs(Verb::ReadRights).gives(&[JSON, CSV]),
        get("/api/v1/tokens", "tokens", Who::Call, tokens::list).needs(Verb::ManagePeople),
        post("/api/v1/tokens", "issueToken", Who::Call, tokens::issue).needs(Verb::ManagePeople),
        delete("/api/v1/tokens/{token}", "revokeToken", Who::Call, tokens::revoke).needs(Verb::ManagePeople),
        get("/log/checkpoint", "checkpoint", Who::Ledger, log::checkpoint).gives(&[PLAIN]),
        get("/log/tile/{*path}", "tile", Who::Ledger, log::tile).gives(&[OCTETS]),
    ]
});

pub(crate) const JSON: &str = "application/json";
pub(crate) const JSONL: &str = "application/jsonl";
pub(crate) const MERGE: &str = "application/merge-patch+json";
pub(crate) const CSV: &str = "text/csv";
pub(crate) const XML: &str = "application/xml";
pub(crate) const OCTETS: &str = "application/octet-stream";
pub(crate) const TEXT: &str = "text/plain";
pub(crate) const PLAIN: &str = "text/plain; charset=utf-8";
pub(crate) const MARKDOWN: &str = "text/markdown; charset=utf-8";
