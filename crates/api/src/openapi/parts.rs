//! The pieces the description is put together from.

use crate::route::{Route, Takes, Who};
use http::Method;
use serde_json::{Value as Json, json};
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaFormat, SchemaType, Type};
use utoipa::openapi::{Content, ContentBuilder, Header, Ref, RefOr, Required, Response, ResponseBuilder};
use utoipa::{PartialSchema, ToSchema};

/// A text, with a pattern where it has one.
pub fn text(pattern: Option<&str>, most: usize) -> Schema {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .min_length(Some(1))
        .max_length(Some(most))
        .pattern(pattern)
        .build()
        .into()
}

/// The id of a register inside a body.
pub struct RegisterName;

/// The code of a purpose inside a body.
pub struct PurposeName;

impl PartialSchema for RegisterName {
    fn schema() -> RefOr<Schema> {
        text(Some(KEBAB), 48).into()
    }
}

impl ToSchema for RegisterName {}

impl PartialSchema for PurposeName {
    fn schema() -> RefOr<Schema> {
        text(Some(KEBAB), 48).into()
    }
}

impl ToSchema for PurposeName {}

/// One of some words.
pub fn one_of(words: &[&str]) -> Schema {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words.iter().copied())).build().into()
}

/// A whole number within bounds.
pub fn number(least: u32, most: Option<u32>, usual: Option<u32>) -> Schema {
    let mut schema = ObjectBuilder::new().schema_type(SchemaType::new(Type::Integer)).minimum(Some(least));
    schema = schema.maximum(most).default(usual.map(Json::from));
    schema.build().into()
}

/// `true` or `false`.
pub fn flag() -> Schema {
    ObjectBuilder::new().schema_type(Type::Boolean).default(Some(json!(false))).build().into()
}

/// A moment.
pub fn moment() -> Schema {
    let format = SchemaFormat::Custom("date-time".into());
    ObjectBuilder::new().schema_type(Type::String).format(Some(format)).build().into()
}

/// Bytes as they are.
pub fn bytes(media: &str) -> Schema {
    ObjectBuilder::new().schema_type(Type::String).content_media_type(media).build().into()
}

/// A variable part of a path.
pub fn part(name: &str, what: &str, schema: Schema, example: Json) -> Parameter {
    parameter(ParameterIn::Path, name, what, schema, example, Required::True)
}

/// A parameter behind the question mark.
pub fn query(name: &str, what: &str, schema: Schema, example: Json) -> Parameter {
    parameter(ParameterIn::Query, name, what, schema, example, Required::False)
}

fn parameter(
    place: ParameterIn,
    name: &str,
    what: &str,
    schema: Schema,
    example: Json,
    required: Required,
) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(place)
        .required(required)
        .description(Some(what))
        .schema(Some(schema))
        .example(Some(example).filter(|example| !example.is_null()))
        .build()
}

/// A header of an answer.
pub fn header(what: &str, example: &str) -> Header {
    let schema: Schema = ObjectBuilder::new().schema_type(Type::String).build().into();
    HeaderBuilder::new().schema(Some(schema)).description(Some(what)).example(Some(json!(example))).build()
}

/// The header that names the act.
pub fn act_header() -> Header {
    header("The act that recorded the call: its number in the ledger.", "18204771")
}

/// JSON of a named shape.
pub fn shape(name: &str) -> Content {
    ContentBuilder::new().schema(Some(Ref::from_schema_name(name))).build()
}

/// An answer in JSON of a named shape.
pub fn answer(what: &str, name: &str) -> ResponseBuilder {
    ResponseBuilder::new().description(what).content("application/json", shape(name))
}

/// An answer that an act has recorded.
pub fn recorded(what: &str, name: &str) -> ResponseBuilder {
    answer(what, name).header("Huecry-Act", act_header())
}

/// An answer in another form than JSON.
pub fn other(what: &str, media: &str, schema: Schema) -> ResponseBuilder {
    ResponseBuilder::new().description(what).content(media, ContentBuilder::new().schema(Some(schema)).build())
}

/// A body in JSON of a named shape, with an example.
pub fn body(what: &str, name: &str, example: Json, types: &[&str]) -> RequestBodyBuilder {
    let mut body = RequestBodyBuilder::new().description(Some(what)).required(Some(Required::True));
    for media in types {
        let content = ContentBuilder::new().schema(Some(Ref::from_schema_name(name))).example(Some(example.clone()));
        body = body.content(*media, content.build());
    }
    body
}

/// A body of text or bytes.
pub fn raw(what: &str, types: &[&str], example: &str) -> RequestBodyBuilder {
    let mut body = RequestBodyBuilder::new().description(Some(what)).required(Some(Required::True));
    for media in types {
        let content = ContentBuilder::new().schema(Some(bytes(media))).example(Some(json!(example)));
        body = body.content(*media, content.build());
    }
    body
}

/// The names of the headers a path reads.
pub fn shared_headers(route: &Route) -> Vec<&'static str> {
    let mut names = Vec::new();
    if route.id == "me" {
        names.push("Purpose");
    }
    if route.id == "tile" {
        names.extend(["Purpose", "EntriesCase"]);
    }
    if route.who == Who::Call {
        names.extend(["Purpose", "Case"]);
    }
    if route.method == Method::POST && !matches!(route.id, "search" | "searchBatch" | "verifyProof") {
        names.push("IdempotencyKey");
    }
    if route.takes == Takes::Change {
        names.push("IfMatch");
    }
    if route.takes == Takes::Reason {
        names.push("Reason");
    }
    if route.who != Who::Anybody {
        names.push("Language");
    }
    names
}

/// The headers that many paths read, described once.
pub fn header_parameters() -> Vec<(&'static str, Parameter)> {
    let mut all = of_calls();
    all.extend(of_changes());
    all
}

fn in_header(name: &str, what: &str, schema: Schema, example: &str, required: Required) -> Parameter {
    parameter(ParameterIn::Header, name, what, schema, json!(example), required)
}

/// Why, in which case, in which language. The greatest lengths are those of percent-encoded texts.
fn of_calls() -> Vec<(&'static str, Parameter)> {
    let why = "Why: a code of the list `purposes`. A token that was issued for one purpose may leave it out.";
    let case = "In which case, in the bureau's own words: 1 to 64 printable characters, UTF-8 or percent-encoded. It is never assumed.";
    let entries = "In which case: needed for bundles of entries alone.";
    let language = "The language of what people read: `en`, `fr`, `es` or `ar`; English where it is none of these.";
    let words = ObjectBuilder::new().schema_type(Type::String).build().into();
    let purpose = text(Some(KEBAB), 48);
    vec![
        ("Purpose", in_header("Huecry-Purpose", why, purpose, "investigate", Required::False)),
        ("Case", in_header("Huecry-Case", case, text(None, 576), "RO-2026-0412", Required::True)),
        ("EntriesCase", in_header("Huecry-Case", entries, text(None, 576), "RO-2026-0412", Required::False)),
        ("Language", in_header("Accept-Language", language, words, "fr", Required::False)),
    ]
}

/// What makes a change count once, apply to what was seen, and say why.
fn of_changes() -> Vec<(&'static str, Parameter)> {
    let key =
        "Your own name for this request: sent again, it is answered again and done once. Remembered for 24 hours.";
    let seen = "The version you saw, as its entity tag.";
    let reason =
        "Why, where the client cannot send a body with DELETE; UTF-8 or percent-encoded. In one place, not in both.";
    let tag = text(Some("^\"(0|[1-9][0-9]{0,8})\"$"), 12);
    let otopeni = "7b0c1d2e-otopeni-000412";
    vec![
        ("IdempotencyKey", in_header("Idempotency-Key", key, text(None, 200), otopeni, Required::False)),
        ("IfMatch", in_header("If-Match", seen, tag, "\"2\"", Required::True)),
        ("Reason", in_header("Huecry-Reason", reason, text(None, 9000), "recorded in error", Required::False)),
    ]
}

/// A response of the builder, for the maps of the operations.
pub fn built(response: ResponseBuilder) -> RefOr<Response> {
    RefOr::T(response.build())
}

/// How registers and purposes are spelt.
pub const KEBAB: &str = "^[a-z0-9][a-z0-9-]{0,46}[a-z0-9]$";

/// How states and steps of procedures are spelt: one sign is enough.
pub const KEBAB_SHORT: &str = "^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$";
