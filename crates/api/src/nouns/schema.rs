//! A register as the JSON Schema (2020-12) of a record's values: what may be entered, and what is given out.

use huecry_catalogue::{Catalogue, Field, Lang, MANY_MOST, Need, Register};
use huecry_terms::Kind;
use serde_json::{Map, Value as Json, json};

/// The schema of `values`. What the register requires is required here too; "unknown" is an answer.
pub(crate) fn of(catalogue: &Catalogue, register: &Register, lang: Lang) -> Json {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for field in &register.fields {
        properties.insert(field.id.to_string(), property(catalogue, field, lang));
        if field.need == Need::Required && field.retired.is_none() {
            required.push(json!(field.id.as_str()));
        }
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("https://huecry.invalid/registers/{}@{}", register.id, register.version),
        "title": register.title.get(lang),
        "description": register.about.get(lang),
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties,
    })
}

fn property(catalogue: &Catalogue, field: &Field, lang: Lang) -> Json {
    let single = single(catalogue, field);
    let nothing = json!({
        "type": "object",
        "description": "unknown to the source; `withheld` is only ever read",
        "properties": {"nothing": {"enum": ["unknown", "withheld"]}},
        "required": ["nothing"],
        "additionalProperties": false,
    });
    let mut either = vec![single.clone()];
    if field.many {
        either.push(json!({"type": "array", "items": single, "maxItems": MANY_MOST}));
    }
    either.push(nothing);
    let mut property = json!({"title": field.label.get(lang), "anyOf": either});
    if let Some(hint) = &field.hint {
        property["description"] = json!(hint.get(lang));
    }
    if field.retired.is_some() {
        property["deprecated"] = json!(true);
    }
    property
}

/// One value of a kind, in every form the one door reads.
fn single(catalogue: &Catalogue, field: &Field) -> Json {
    let text = |description: &str| json!({"type": "string", "minLength": 1, "description": description});
    match field.kind {
        Kind::Name => either(
            "name",
            &[("given", TEXT), ("family", TEXT), ("use", NAME_USE), ("quality", QUALITY), ("note", TEXT)],
            false,
        ),
        Kind::Date => text("`1971-03-05`, `1971-03`, `1971`, `c. 1971`, or a span `1970/1972`"),
        Kind::Country => text("a code of the list `countries`, or its name"),
        Kind::Place => either("place", &[("country", TEXT), ("latitude", LATITUDE), ("longitude", LONGITUDE)], false),
        Kind::Identifier => either("number", &[("country", TEXT), ("type", TEXT), ("note", TEXT)], true),
        Kind::Code => code(catalogue, field),
        Kind::Measure => measure(field),
        Kind::Text => either("text", &[("language", TEXT)], true),
        Kind::Image => text("the hash of an image, never an image"),
        Kind::Link => text("the number or the id of another record"),
    }
}

/// Plain where nothing is lost by it, else an object whose `main` key is the plain text.
fn either(main: &str, others: &[(&str, &str)], needs_main: bool) -> Json {
    let mut properties = Map::new();
    properties.insert(main.to_string(), json!({"type": "string"}));
    for (key, schema) in others {
        // INVARIANT: the schemas are constants of this file, and a test reads each.
        properties.insert((*key).to_string(), serde_json::from_str(schema).expect("constants are JSON"));
    }
    let required: Vec<&str> = if needs_main { vec![main] } else { Vec::new() };
    let object = json!({
        "type": "object", "minProperties": 1, "properties": properties, "required": required, "additionalProperties": false,
    });
    json!({"anyOf": [{"type": "string", "minLength": 1}, object]})
}

fn code(catalogue: &Catalogue, field: &Field) -> Json {
    let list = field.codes.as_deref().unwrap_or_default();
    let codes: Vec<&str> =
        catalogue.codes(list).into_iter().flat_map(|list| list.iter()).map(|c| c.id.as_str()).collect();
    json!({
        "type": "string",
        "minLength": 1,
        "description": format!("a code of the list `{list}`; its labels in the four languages are read too"),
        "examples": codes.iter().take(5).collect::<Vec<_>>(),
    })
}

fn measure(field: &Field) -> Json {
    let number = |m: huecry_terms::Measure| m.to_string().parse::<f64>().ok().map(Json::from);
    let mut plain = json!({"type": "number"});
    if let Some(min) = field.min.and_then(number) {
        plain["minimum"] = min;
    }
    if let Some(max) = field.max.and_then(number) {
        plain["maximum"] = max;
    }
    let unit = field.unit.map_or("", |unit| unit.as_str());
    json!({"anyOf": [plain, {"type": "string", "minLength": 1}], "description": format!("in {unit}; a text may name another unit of the same kind, `178 cm`")})
}

const TEXT: &str = r#"{"type": ["string", "null"]}"#;
const NAME_USE: &str = r#"{"type": ["string", "null"], "description": "a code of the list `name-uses`"}"#;
const QUALITY: &str = r#"{"enum": ["good", "low", null]}"#;
const LATITUDE: &str = r#"{"type": ["number", "null"], "minimum": -90, "maximum": 90}"#;
const LONGITUDE: &str = r#"{"type": ["number", "null"], "minimum": -180, "maximum": 180}"#;
