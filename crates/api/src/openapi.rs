//! The description of the interface in OpenAPI 3.1, made from [`ROUTES`], from the shapes in
//! the code and from what `operations` says of each path. `crates/api/openapi.json` is its snapshot.

mod operations;
pub(crate) mod parts;

use crate::problem::{PROBLEMS, Problem, Stop, name_of, status_of, uri};
use crate::reply::Reply;
use crate::route::{JSON, ROUTES, Route, Who};
use crate::visit::Visit;
use bytes::Bytes;
use http::{Method, StatusCode};
use huecry_terms::RefusalKind;
use parts::{header, shared_headers};
use std::fmt::Write as _;
use std::sync::LazyLock;
use utoipa::openapi::path::{HttpMethod, OperationBuilder, PathItem, PathsBuilder};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::tag::TagBuilder;
use utoipa::openapi::{
    ComponentsBuilder, ContentBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, Ref, ResponseBuilder,
    ServerBuilder, Tag,
};

/// The description.
pub fn description() -> OpenApi {
    let mut paths = PathsBuilder::new();
    for path in crate::route::paths() {
        let mut item: Option<PathItem> = None;
        for route in crate::route::at(path) {
            let one = PathItem::new(method(&route.method), operation(route));
            match &mut item {
                Some(item) => item.merge_operations(one),
                None => item = Some(one),
            }
        }
        if let Some(item) = item {
            paths = paths.path(path.replace("{*path}", "{path}"), item);
        }
    }
    let info = InfoBuilder::new()
        .title("Hue & Cry")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(introduction()))
        .license(Some(LicenseBuilder::new().name("MIT OR Apache-2.0").identifier(Some("MIT OR Apache-2.0")).build()));
    OpenApiBuilder::new()
        .info(info.build())
        .servers(Some([ServerBuilder::new().url("/").description(Some("This node.")).build()]))
        .paths(paths.build())
        .components(Some(components()))
        .tags(Some(tags()))
        .build()
}

/// The snapshot's text: the description, indented, with a line end at its end.
pub fn text() -> String {
    // INVARIANT: the description is made of texts, numbers and maps with text keys.
    let value = serde_json::to_value(description()).expect("the description serialises");
    // By way of a value, so that keys stand in one order whatever the builder does.
    let mut text = serde_json::to_string_pretty(&value).expect("a value serialises");
    text.push('\n');
    text
}

pub(crate) fn document(visit: &Visit<'_>, _: &[u8]) -> Result<Reply, Stop> {
    visit.parameters(&[])?;
    Ok(Reply::bytes(StatusCode::OK, JSON, DOCUMENT.clone()).cached("no-cache"))
}

static DOCUMENT: LazyLock<Bytes> = LazyLock::new(|| text().into_bytes().into());

fn method(method: &Method) -> HttpMethod {
    match method.as_str() {
        "POST" => HttpMethod::Post,
        "PATCH" => HttpMethod::Patch,
        "DELETE" => HttpMethod::Delete,
        _ => HttpMethod::Get,
    }
}

/// One path with one method: what is said of it, what every path of its sort shares, and every status it may answer.
fn operation(route: &Route) -> OperationBuilder {
    let said = operations::of(route.id);
    let mut description = said.description.to_string();
    if let Some(verb) = route.verb {
        let _ = write!(description, "\n\nThe caller's role must be declared to `{}`", verb.as_str());
        description.push_str(match route.path.contains("{register}") {
            true => ", and the register open to it for the purpose of the call.",
            false => ".",
        });
    }
    let mut operation = OperationBuilder::new()
        .operation_id(Some(route.id))
        .tag(said.tag)
        .summary(Some(said.summary))
        .description(Some(description));
    for parameter in said.parameters {
        operation = operation.parameter(parameter);
    }
    for name in shared_headers(route) {
        operation = operation.parameter_ref(Ref::new(format!("#/components/parameters/{name}")));
    }
    if let Some(body) = said.body {
        operation = operation.request_body(Some(body));
    }
    for (status, response) in said.answers {
        operation = operation.response(status, response);
    }
    for status in statuses(route, said.also) {
        operation = operation.response(status.to_string(), Ref::from_response_name(format!("Problem{status}")));
    }
    match route.who {
        Who::Anybody => operation.security(SecurityRequirement::default()),
        // Public where the node is so configured.
        Who::Ledger => operation
            .security(SecurityRequirement::default())
            .security(SecurityRequirement::new("token", Vec::<String>::new())),
        Who::Token | Who::Call => operation.security(SecurityRequirement::new("token", Vec::<String>::new())),
    }
}

/// Every status of a problem a path may answer.
fn statuses(route: &Route, also: &[u16]) -> Vec<u16> {
    let mut all = vec![400, 406, 500, 503];
    if route.who != Who::Anybody {
        all.extend([401, 429]);
    }
    if matches!(route.who, Who::Call | Who::Ledger) {
        all.push(403);
    }
    if route.path.contains('{') {
        all.push(404);
    }
    if !route.takes.types().is_empty() {
        all.extend([408, 413, 415]);
    }
    all.extend(also);
    all.sort_unstable();
    all.dedup();
    all
}

fn components() -> utoipa::openapi::Components {
    let mut components = ComponentsBuilder::new().security_scheme("token", scheme());
    for (name, schema) in operations::schemas() {
        components = components.schema(name, schema);
    }
    for (name, parameter) in parts::header_parameters() {
        components = components.parameter(name, parameter);
    }
    for status in PROBLEM_STATUSES {
        components = components.response(format!("Problem{status}"), problem(status));
    }
    components.build()
}

fn scheme() -> SecurityScheme {
    let description = "A token of the node, issued for an officer, some purposes and some registers: `POST /api/v1/tokens`, or `huecry token issue` at the machine. It acts as that officer and within what it was issued for. No token and a token that opens nothing are refused in the same words.";
    let mut http = Http::new(HttpAuthScheme::Bearer);
    http.description = Some(description.into());
    SecurityScheme::Http(http)
}

/// The answer of a status, with the kinds of problem that have it.
fn problem(status: u16) -> utoipa::openapi::Response {
    let mut description = String::new();
    for name in names(status) {
        let _ = write!(description, "{}`{name}`", if description.is_empty() { "" } else { ", " });
    }
    let example = serde_json::json!({
        "type": uri(names(status).first().copied().unwrap_or("trouble")),
        "title": "…",
        "status": status,
        "detail": "…",
    });
    let content = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name(<Problem as utoipa::ToSchema>::name())))
        .example(Some(example));
    let mut response = ResponseBuilder::new()
        .description(format!("Not carried out: {description}."))
        .content("application/problem+json", content.build())
        .header("Content-Language", header("The language of `title` and `detail`.", "en"));
    for (name, at, what, example) in OF_STATUS {
        if at.contains(&status) {
            response = response.header(name, header(what, example));
        }
    }
    response.build()
}

/// The kinds of problem with a status.
fn names(status: u16) -> Vec<&'static str> {
    let own = PROBLEMS.iter().filter(|(_, at)| *at == status).map(|(name, _)| *name);
    let desk = RefusalKind::ALL.into_iter().filter(|kind| status_of(*kind).as_u16() == status).map(name_of);
    let stale = (status == 412).then_some("changed-meanwhile");
    let mut all: Vec<&str> = Vec::new();
    for name in own.chain(desk).chain(stale) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

fn introduction() -> String {
    let mut text = opening().to_string();
    text.push_str("\n\n## Problems\n\n| `type` | status | `title` |\n|---|---|---|\n");
    for status in PROBLEM_STATUSES {
        for name in names(status) {
            let _ = writeln!(text, "| `{}` | {status} | {} |", uri(name), title(name));
        }
    }
    text
}

/// The English title of a kind, from the words in the binary.
fn title(name: &str) -> &'static str {
    let words = huecry_catalogue::embedded().iter().find(|(path, _)| *path == "words/en.ftl");
    let lines = words.map_or("", |(_, text)| *text).lines();
    let mut titles = lines.filter_map(|line| line.strip_prefix("api-title-")?.split_once(" = "));
    titles.find(|(key, _)| *key == name).map_or("", |(_, title)| title)
}

fn tags() -> Vec<Tag> {
    TAGS.iter().map(|(name, what)| TagBuilder::new().name(*name).description(Some(*what)).build()).collect()
}

const PROBLEM_STATUSES: [u16; 16] = [400, 401, 403, 404, 405, 406, 408, 409, 412, 413, 415, 422, 428, 429, 500, 503];

/// Headers that some statuses have.
const OF_STATUS: [(&str, &[u16], &str, &str); 5] = [
    (
        "Huecry-Act",
        &[403, 404, 409, 412, 413, 422],
        "The act that recorded the refusal, where one was recorded.",
        "18204771",
    ),
    ("WWW-Authenticate", &[401], "How to authenticate.", "Bearer realm=\"huecry\""),
    ("Retry-After", &[429, 503], "In how many seconds to ask again.", "1"),
    ("Huecry-Incident", &[500, 503], "Under which name the node's log knows what broke.", "i-06a1f3c2-17"),
    ("Allow", &[405], "What the path takes.", "GET, HEAD"),
];

const TAGS: [(&str, &str); 11] = [
    ("search", "One question over every register the caller may search."),
    ("records", "Records one by one, page by page, and as files."),
    (
        "catalogue",
        "What is declared: registers, codes, roles, purposes, legal sheets. Published; reading it is no act.",
    ),
    ("subscriptions", "Standing queries: a later record that matches raises a hit."),
    (
        "dossiers",
        "Procedures, and the dossiers that run on them: what is done about something, by whom, by when. A step is one act; nothing of it happens by half.",
    ),
    ("acts", "Who did what, for whom, why and when; and the proof that nobody changed it."),
    (
        "link",
        "The line to other nodes: how links stand and that both books agree, messages, agreements. What is sent crosses under an agreement or not at all.",
    ),
    ("people", "The access-rights register."),
    ("tokens", "The keys of machines."),
    ("ledger", "The ledger as C2SP tlog-tiles: checkpoint, tiles of hashes, bundles of entries."),
    ("me", "Who is asking."),
];

/// The description has a title of its own beside it: what follows the heading of the file.
fn opening() -> &'static str {
    let whole = include_str!("openapi/introduction.md");
    whole.split_once("\n\n").map_or(whole, |(_, rest)| rest)
}

/// The routes, for those who only read the description.
pub fn operation_ids() -> impl Iterator<Item = &'static str> {
    ROUTES.iter().map(|route| route.id)
}
