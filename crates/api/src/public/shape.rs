//! The answers, key by key in the order in which clients know them. A key is never missing: what is not known is
//! `null`, an empty list, or 0 for weight and height.

use super::wanted::{Wanted, family, given, names_of};
use huecry_catalogue::Colour;
use huecry_desk::public::{Extract, Removed};
use huecry_terms::kinds::date::Partial;
use huecry_terms::{Approx, Measure, Name, NameUse, Place, Value};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::{Value as Json, json};

/// An object whose keys keep their order.
pub(super) struct Object(Vec<(&'static str, Node)>);

enum Node {
    Plain(Json),
    Object(Object),
    List(Vec<Object>),
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, node) in &self.0 {
            map.serialize_entry(key, node)?;
        }
        map.end()
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Plain(json) => json.serialize(serializer),
            Node::Object(object) => object.serialize(serializer),
            Node::List(list) => list.serialize(serializer),
        }
    }
}

impl<T: Into<Json>> From<T> for Node {
    fn from(value: T) -> Node {
        Node::Plain(value.into())
    }
}

/// An id as it stands in a path: `2026-12`.
pub(super) fn in_path(entity_id: &str) -> String {
    entity_id.replace('/', "-")
}

/// A page of a list.
pub(super) fn list(found: &[&Extract], wanted: &Wanted, colour: Colour, site: &str) -> Object {
    let reached = found.len().min(wanted.most);
    let last = reached.div_ceil(wanted.per_page).max(1);
    let from = (wanted.page - 1).saturating_mul(wanted.per_page).min(reached);
    let to = from.saturating_add(wanted.per_page).min(reached);
    let notices = found[from..to].iter().map(|extract| item(extract, site)).collect();
    let link = |page| Node::Object(href(&format!("{site}/notices/v1/{}?{}", word(colour), wanted.query(page))));
    let mut links = vec![("self", link(wanted.page)), ("first", link(1))];
    if wanted.page < last {
        links.push(("next", link(wanted.page + 1)));
    }
    links.push(("last", link(last)));
    let query = wanted.echo().into_iter().map(|(key, value)| (key, Node::Plain(value))).collect();
    Object(vec![
        ("total", found.len().into()),
        ("query", Node::Object(Object(query))),
        ("_embedded", Node::Object(Object(vec![("notices", Node::List(notices))]))),
        ("_links", Node::Object(Object(links))),
    ])
}

/// Everything of one extract.
pub(super) fn detail(extract: &Extract, site: &str) -> Object {
    let mut keys = Vec::new();
    if extract.colour == Colour::Red {
        keys.push(("arrest_warrants", Node::List(warrants(extract))));
    }
    keys.extend(person(extract));
    match extract.colour {
        Colour::Yellow => keys.extend(disappearance(extract)),
        Colour::UnSpecial => keys.extend(listing(extract)),
        _ => {}
    }
    let linked = Object(vec![("links", Node::List(Vec::new()))]);
    keys.push(("_embedded", Node::Object(linked)));
    keys.push(("_links", Node::Object(links(extract, site))));
    Object(keys)
}

/// The images of an extract: the node holds none.
pub(super) fn images(extract: &Extract, site: &str) -> Object {
    let me = path(extract, site);
    let links = vec![("self", Node::Object(href(&format!("{me}/images")))), ("notice", Node::Object(href(&me)))];
    Object(vec![
        ("_embedded", Node::Object(Object(vec![("images", Node::List(Vec::new()))]))),
        ("_links", Node::Object(Object(links))),
    ])
}

/// What is shown no more.
pub(super) fn removed(gone: &[Removed]) -> Object {
    let one = |one: &Removed| {
        let colour = if one.colour == "un-special" { "un" } else { one.colour };
        Object(vec![
            ("type", colour.into()),
            ("entity_id", one.entity_id.as_str().into()),
            ("removed_on", one.on.to_string().into()),
        ])
    };
    Object(vec![("total", gone.len().into()), ("removed", Node::List(gone.iter().map(one).collect()))])
}

fn item(extract: &Extract, site: &str) -> Object {
    let (forename, name) = called(extract);
    Object(vec![
        ("forename", forename.into()),
        ("date_of_birth", birth(extract).into()),
        ("entity_id", extract.entity_id.as_str().into()),
        ("nationalities", codes(extract, "nationalities").into()),
        ("name", name.into()),
        ("_links", Node::Object(links(extract, site))),
    ])
}

/// No thumbnail: clients know that there may be none.
fn links(extract: &Extract, site: &str) -> Object {
    let me = path(extract, site);
    Object(vec![("self", Node::Object(href(&me))), ("images", Node::Object(href(&format!("{me}/images"))))])
}

fn path(extract: &Extract, site: &str) -> String {
    let sort = match (extract.colour, extract.entity) {
        (Colour::UnSpecial, true) => "/entities",
        (Colour::UnSpecial, false) => "/persons",
        _ => "",
    };
    format!("{site}/notices/v1/{}{sort}/{}", word(extract.colour), in_path(&extract.entity_id))
}

fn href(to: &str) -> Object {
    Object(vec![("href", to.into())])
}

fn word(colour: Colour) -> &'static str {
    if colour == Colour::UnSpecial { "un" } else { colour.as_str() }
}

fn warrants(extract: &Extract) -> Vec<Object> {
    let charges = extract.fields.iter().filter(|(id, _)| id.starts_with("offence-") && id.ends_with("-charge"));
    let texts = charges.flat_map(|(_, values)| values).filter_map(text_of);
    let issuer = extract.issuer.as_ref().map(|country| country.as_str());
    let one = |charge: &str| {
        Object(vec![
            ("issuing_country_id", issuer.into()),
            ("charge", charge.into()),
            ("charge_translation", Json::Null.into()),
        ])
    };
    texts.map(one).collect()
}

fn person(extract: &Extract) -> Vec<(&'static str, Node)> {
    let (forename, name) = called(extract);
    let place =
        first(extract, "birth-places", |value| if let Value::Place(place) = value { Some(place) } else { None });
    vec![
        ("weight", measure(extract, "weight")),
        ("forename", forename.into()),
        ("date_of_birth", birth(extract).into()),
        ("entity_id", extract.entity_id.as_str().into()),
        ("languages_spoken_ids", codes(extract, "languages").into()),
        ("nationalities", codes(extract, "nationalities").into()),
        ("height", measure(extract, "height")),
        ("sex_id", codes(extract, "sex").into_iter().next().into()),
        ("country_of_birth_id", place.and_then(country).into()),
        ("name", name.into()),
        ("distinguishing_marks", joined(extract, "marks").into()),
        ("eyes_colors_id", codes(extract, "eyes").into()),
        ("hairs_id", codes(extract, "hair").into()),
        ("place_of_birth", place.and_then(words).into()),
    ]
}

fn disappearance(extract: &Extract) -> Vec<(&'static str, Node)> {
    let seen = first(extract, "last-seen-at", |value| if let Value::Place(place) = value { Some(place) } else { None });
    let on = first(extract, "last-seen-on", |value| if let Value::Date(date) = value { Some(date) } else { None });
    let null = || Node::Plain(Json::Null);
    vec![
        ("birth_name", null()),
        ("father_forename", null()),
        ("mother_forename", null()),
        ("mother_name", null()),
        ("date_of_event", on.map(date).into()),
        ("place", seen.and_then(words).into()),
        ("country", seen.and_then(country).into()),
    ]
}

fn listing(extract: &Extract) -> Vec<(&'static str, Node)> {
    let null = || Node::Plain(Json::Null);
    let numbers = |field: &str| -> Vec<Json> {
        let each = extract.each(field).iter();
        each.filter_map(
            |value| if let Value::Identifier(number) = value { Some(number.raw.as_str().into()) } else { None },
        )
        .collect()
    };
    let others = names_of(extract).filter(|name| !matches!(name.used_as, NameUse::Main | NameUse::OriginalScript));
    let original = names_of(extract).find(|name| name.used_as == NameUse::OriginalScript);
    let listed = first(extract, "listed-on", |value| if let Value::Date(day) = value { Some(day) } else { None });
    let places = extract.each("addresses").iter();
    let places = places.filter_map(|value| if let Value::Place(place) = value { words(place) } else { None });
    vec![
        ("un_reference", numbers("listing-reference").into_iter().next().unwrap_or(Json::Null).into()),
        ("un_reference_date", listed.map(date).into()),
        ("un_resolution", null()),
        ("summary", null()),
        ("purposes", codes(extract, "measures").into()),
        ("aliases", others.map(|name| Json::from(name.full.as_str())).collect::<Vec<_>>().into()),
        ("identity_documents", numbers("documents").into()),
        ("associates", Json::Array(Vec::new()).into()),
        ("name_in_original_script", original.map(|name| name.full.as_str()).into()),
        ("forename_in_original_script", null()),
        ("adresses", places.map(Json::from).collect::<Vec<_>>().into()),
        ("main_activity", joined(extract, "occupations").into()),
        ("legal_form", null()),
        ("registration_number", null()),
        ("formerly_known_as", null()),
        ("from_chamber_of_commerce", null()),
        ("administrators", Json::Array(Vec::new()).into()),
        ("additional_information", null()),
    ]
}

/// Forename and name of the main name. `-` stands for a name that is not told.
fn called(extract: &Extract) -> (Option<&str>, &str) {
    let main = names_of(extract).find(|name| name.used_as == NameUse::Main).or(names_of(extract).next());
    (main.and_then(given), main.and_then(|name: &Name| family(name)).unwrap_or("-"))
}

fn birth(extract: &Extract) -> Option<String> {
    first(extract, "birth-dates", |value| if let Value::Date(born) = value { Some(born) } else { None }).map(date)
}

/// `1974/08/12`, and no more of it than is known.
fn date(date: &Approx) -> String {
    let Partial { year, month, day } = date.from;
    match (month, day) {
        (Some(month), Some(day)) => format!("{year:04}/{month:02}/{day:02}"),
        (Some(month), None) => format!("{year:04}/{month:02}"),
        _ => format!("{year:04}"),
    }
}

fn first<'e, T>(extract: &'e Extract, field: &str, of: impl Fn(&'e Value) -> Option<T>) -> Option<T> {
    extract.each(field).iter().find_map(of)
}

fn codes<'e>(extract: &'e Extract, field: &str) -> Vec<&'e str> {
    let each = extract.each(field).iter();
    let codes = each.filter_map(|value| match value {
        Value::Code(code) | Value::Country(code) => Some(code.as_str()),
        _ => None,
    });
    codes.collect()
}

fn joined(extract: &Extract, field: &str) -> Option<String> {
    let texts: Vec<&str> = extract.each(field).iter().filter_map(text_of).collect();
    (!texts.is_empty()).then(|| texts.join("; "))
}

fn text_of(value: &Value) -> Option<&str> {
    if let Value::Text(text) = value { Some(text.text.as_str()) } else { None }
}

fn words(place: &Place) -> Option<&str> {
    Some(place.words.as_str()).filter(|words| !words.is_empty())
}

fn country(place: &Place) -> Option<&str> {
    place.country.as_ref().map(|country| country.as_str())
}

/// A number, 0 for what is not known.
fn measure(extract: &Extract, field: &str) -> Node {
    let Some(Measure(thousandths)) =
        first(extract, field, |value| if let Value::Measure(measure) = value { Some(*measure) } else { None })
    else {
        return 0.into();
    };
    if thousandths % 1_000 == 0 {
        return (thousandths / 1_000).into();
    }
    Node::Plain(json!(thousandths as f64 / 1_000.0))
}
