//! Persons, and a few entities, on record.

use super::dice::Dice;
use super::documents::document;
use super::form::{Form, day_between, days_before, place, reported, unknown};
use super::persons::{self, Person, Written, culture_near};
use super::places::town;
use super::{Scene, bureaux};
use huecry_terms::Day;
use serde_json::{Map, Value as Json, json};

pub(super) fn values(dice: &mut Dice, scene: &Scene) -> Map<String, Json> {
    if dice.chance(3) { entity(dice, scene) } else { individual(dice, scene) }
}

fn individual(dice: &mut Dice, scene: &Scene) -> Map<String, Json> {
    let culture = culture_near(dice, scene.bureau);
    let mut person = persons::person(dice, culture, scene.today.year());
    if culture.id == scene.bureau.culture && dice.chance(75) {
        person.nationality = scene.country(dice);
    }
    let mut form = Form::new();
    form.put("nature", "individual");
    form.put("status", [dice.weighted(&STATUSES)]);
    form.put("names", called(dice, &person));
    form.put(
        "sex",
        if dice.chance(1) {
            "U"
        } else if person.female {
            "F"
        } else {
            "M"
        },
    );
    particulars(dice, &mut form, &person);
    described(dice, &mut form, person.female);
    what_happened(dice, &mut form, scene);
    form.values()
}

/// The main name, then the others: original script, kana, other spellings, aliases.
fn called(dice: &mut Dice, person: &Person) -> Vec<Json> {
    let mut names = Vec::new();
    match &person.script {
        // A source that writes its own script, with the Latin letters as another name.
        Some(script) if dice.chance(10) => {
            names.push(name(script, None, None));
            names.push(name(&person.latin, Some("alias"), Some("good")));
        }
        Some(script) => {
            names.push(name(&person.latin, None, None));
            if dice.chance(78) {
                names.push(name(script, Some("original-script"), None));
            }
        }
        None => names.push(name(&person.latin, None, None)),
    }
    if let Some(kana) = person.second.as_ref().filter(|_| dice.chance(60)) {
        names.push(name(kana, Some("original-script"), None));
    }
    if person.spelt != person.latin && dice.chance(45) {
        names.push(name(&person.spelt, Some("alias"), Some("good")));
    }
    if dice.chance(14) {
        names.push(alias(dice, person));
    }
    if person.female && dice.chance(9) {
        // Only the family name of this other person is taken.
        let before = persons::person(dice, person.culture, 2000);
        let full = person.latin.full.replace(&person.latin.family, &before.latin.family);
        names.push(json!({ "name": full, "use": "birth" }));
    }
    names
}

/// Under which else somebody goes: a short name nobody vouches for, or a whole other name.
fn alias(dice: &mut Dice, person: &Person) -> Json {
    match dice.below(3) {
        0 => json!({ "name": dice.pick(&NICKNAMES), "use": "alias", "quality": "low" }),
        1 => json!({ "name": person.spelt.given, "use": "alias", "quality": "low" }),
        _ => {
            let other = persons::person(dice, person.culture, 2026);
            let full = if dice.chance(50) {
                format!("{} {}", person.spelt.given, other.latin.family)
            } else {
                format!("{} {}", other.latin.given, person.spelt.family)
            };
            let quality = if dice.chance(40) { "low" } else { "good" };
            json!({ "name": full, "use": "alias", "quality": quality })
        }
    }
}

fn name(written: &Written, used_as: Option<&str>, quality: Option<&str>) -> Json {
    let mut name = json!({ "name": written.full, "given": written.given, "family": written.family });
    for (key, word) in [("use", used_as), ("quality", quality)] {
        if let Some(word) = word {
            name[key] = json!(word);
        }
    }
    name
}

fn particulars(dice: &mut Dice, form: &mut Form, person: &Person) {
    form.put("birth-dates", births(dice, person));
    match dice.below(20) {
        0 => form.put("nationalities", unknown()),
        1 => form.put("nationalities", [person.nationality, bureaux::any(dice).id]),
        _ => form.put("nationalities", [person.nationality]),
    }
    form.perhaps(dice, 70, "birth-places", |dice| vec![town(dice, person.nationality)]);
    form.perhaps(dice, 12, "father-name", |dice| parent(dice, person, false));
    form.perhaps(dice, 10, "mother-name", |dice| parent(dice, person, true));
    form.perhaps(dice, 40, "documents", |dice| vec![carried(dice, person)]);
    form.perhaps(dice, 16, "addresses", |dice| {
        let country = bureaux::any(dice);
        let street = format!("{} {}, {}", dice.between(1, 180), dice.pick(&STREETS), dice.pick(country.towns));
        vec![place(&street, country.id)]
    });
    form.perhaps(dice, 9, "phones", |dice| {
        let form = dice.pick(&PHONES);
        vec![dice.filled(form)]
    });
    form.perhaps(dice, 30, "languages", |_| vec![person.culture.language]);
    form.perhaps(dice, 20, "occupations", |dice| vec![dice.pick(&OCCUPATIONS)]);
}

/// Birth dates as sources know them: the day, a part of it, about, or somewhere between.
fn births(dice: &mut Dice, person: &Person) -> Vec<String> {
    let (year, month, day) = person.born;
    let exact = format!("{year:04}-{month:02}-{day:02}");
    match dice.below(100) {
        0..=66 => vec![exact],
        67..=70 => vec![exact, format!("{:04}-{month:02}-{day:02}", year + 1)],
        71..=77 => vec![format!("{year:04}-{month:02}")],
        78..=88 => vec![format!("{year:04}")],
        89..=94 => vec![format!("{year:04}~")],
        _ => vec![format!("{:04}/{:04}", year - dice.between(1, 3) as i16, year + dice.between(0, 2) as i16)],
    }
}

fn parent(dice: &mut Dice, person: &Person, mother: bool) -> Vec<String> {
    let culture = person.culture;
    let list = if mother { &culture.female } else { &culture.male };
    let given = &list[dice.below(list.len())];
    let given = if culture.is_latin() { given.own } else { given.latin[0] };
    vec![format!("{given} {}", person.latin.family)]
}

fn carried(dice: &mut Dice, person: &Person) -> Json {
    let bureau = bureaux::bureau(person.nationality).unwrap_or_else(|| bureaux::any(dice));
    let document = document(dice, bureau);
    let sort = if dice.chance(5) { "residence-permit" } else { document.sort };
    json!({ "number": document.number, "country": document.country, "type": sort })
}

fn described(dice: &mut Dice, form: &mut Form, female: bool) {
    let taller = if female { 0 } else { 110 };
    form.perhaps(dice, 60, "height", |dice| f64::from(dice.between(1_510, 1_790) as i32 + taller) / 1_000.0);
    form.perhaps(dice, 42, "weight", |dice| dice.between(46, 88) + i64::from(taller) / 9);
    form.perhaps(dice, 45, "eyes", |dice| vec![dice.weighted(&EYES)]);
    form.perhaps(dice, 45, "hair", |dice| vec![dice.weighted(&HAIR)]);
    form.perhaps(dice, 18, "marks", |dice| vec![format!("{} {}", dice.pick(&MARKS), dice.pick(&WHERE_MARKED))]);
    form.perhaps(dice, 8, "build", |dice| dice.pick(&BUILDS));
}

fn what_happened(dice: &mut Dice, form: &mut Form, scene: &Scene) {
    let country = scene.country_near(dice, 80);
    form.perhaps(dice, 50, "event-date", |dice| {
        let day = days_before(dice, scene.today, 3, 2_900);
        reported(dice, day)
    });
    form.perhaps(dice, 40, "event-place", |dice| town(dice, country));
    form.perhaps(dice, 62, "offences", |dice| vec![dice.pick(&OFFENCES)]);
    form.perhaps(dice, 28, "warrants", |dice| {
        let year = scene.today.year() - dice.between(0, 7) as i16;
        vec![format!("Warrant {year}/{:05}, {country}", dice.between(11, 48_000))]
    });
    form.perhaps(dice, 8, "warnings", |dice| vec![dice.weighted(&WARNINGS)]);
    form.perhaps(dice, 8, "photographs", |dice| vec![dice.filled("PH-######")]);
    form.perhaps(dice, 4, "remarks", |dice| vec![dice.pick(&REMARKS)]);
}

/// Companies and associations: what is asked for beside people.
fn entity(dice: &mut Dice, scene: &Scene) -> Map<String, Json> {
    let country = scene.country(dice);
    let mut form = Form::new();
    form.put("nature", "entity");
    form.put("status", ["suspect"]);
    let name = format!("{} {} {}", dice.pick(&FIRM_FIRST), dice.pick(&FIRM_SECOND), dice.pick(&FIRM_LAST));
    form.put("names", vec![json!(name)]);
    form.put("addresses", vec![town(dice, country)]);
    form.perhaps(dice, 70, "documents", |dice| {
        vec![json!({ "number": dice.filled("#########"), "country": country, "type": "company-registration" })]
    });
    form.perhaps(dice, 60, "offences", |dice| vec![dice.pick(&["Money laundering", "Fraud", "Smuggling of goods"])]);
    let founded = Day::constant(1985, 1, 1);
    form.perhaps(dice, 30, "event-date", |dice| day_between(dice, founded, scene.today).to_string());
    form.values()
}

const STATUSES: [(u32, &str); 9] = [
    (36, "wanted"),
    (20, "suspect"),
    (12, "missing"),
    (10, "charged"),
    (8, "convicted"),
    (8, "past-offender"),
    (3, "possible-threat"),
    (2, "witness"),
    (1, "deceased"),
];
const EYES: [(u32, &str); 7] =
    [(34, "BROD"), (22, "BRO"), (10, "BLA"), (14, "BLU"), (7, "GRE"), (6, "GRY"), (7, "BROH")];
const HAIR: [(u32, &str); 7] =
    [(34, "BLA"), (28, "BRO"), (10, "BROF"), (8, "YELB"), (10, "GRY"), (4, "RED"), (6, "HAIB")];
const WARNINGS: [(u32, &str); 5] =
    [(30, "armed"), (28, "violent"), (20, "escape-risk"), (12, "dangerous"), (10, "suicide-risk")];
const BUILDS: [&str; 5] = ["slim", "medium", "heavy", "athletic", "stocky"];
const MARKS: [&str; 8] =
    ["scar", "tattoo", "birthmark", "burn mark", "piercing", "mole", "surgical scar", "tattoo of an anchor"];
const WHERE_MARKED: [&str; 8] = [
    "on the left forearm",
    "on the right hand",
    "above the right eyebrow",
    "on the neck",
    "on the left calf",
    "behind the left ear",
    "on the chest",
    "on the right shoulder",
];
const STREETS: [&str; 8] = [
    "Harbour Road",
    "Station Street",
    "Market Square",
    "Mill Lane",
    "Church Street",
    "River Quay",
    "Garden Row",
    "North Gate",
];
const OCCUPATIONS: [&str; 14] = [
    "driver",
    "cook",
    "electrician",
    "accountant",
    "seafarer",
    "mechanic",
    "farmer",
    "dealer in antiques",
    "barber",
    "teacher",
    "carpenter",
    "student",
    "nurse",
    "dealer in used cars",
];
const OFFENCES: [&str; 14] = [
    "Theft of vehicles",
    "Fraud",
    "Robbery",
    "Burglary",
    "Forgery of documents",
    "Trafficking in drugs",
    "Smuggling of migrants",
    "Money laundering",
    "Trafficking in firearms",
    "Handling stolen goods",
    "Theft of works of art",
    "Extortion",
    "Counterfeiting currency",
    "Assault",
];
const NICKNAMES: [&str; 14] = [
    "The Captain",
    "El Zurdo",
    "Le Marin",
    "Doc",
    "The Tailor",
    "Der Lange",
    "Il Professore",
    "Usta",
    "Sedoi",
    "Dyadya",
    "Abu Sayf",
    "Al-Muallim",
    "Mestre",
    "The Bosun",
];
const REMARKS: [&str; 4] = [
    "May travel under the documents of a relative.",
    "Left-handed; speaks with a slight stammer.",
    "Often near ferry ports.",
    "Walks with a stick since an accident.",
];
/// Numbers set aside for fiction by the regulators of France, Germany, the United Kingdom and North America.
const PHONES: [&str; 4] = ["+33 6 39 98 ## ##", "+49 30 23125 ###", "+44 7700 900###", "+1 202 555 01##"];
const FIRM_FIRST: [&str; 16] = [
    "Aurora",
    "Meridian",
    "Blue Anchor",
    "Falcon",
    "Orchid",
    "Granite",
    "Levant",
    "Polar",
    "Silver Reef",
    "Juniper",
    "Atlas Gate",
    "Corvina",
    "Halcyon",
    "Tamarisk",
    "Lodestar",
    "Umber",
];
const FIRM_SECOND: [&str; 10] = [
    "Trading",
    "Shipping",
    "Import Export",
    "Motors",
    "Antiquities",
    "Logistics",
    "Holding",
    "Fisheries",
    "Exchange",
    "Consulting",
];
const FIRM_LAST: [&str; 8] = ["SARL", "GmbH", "Ltd", "SRL", "SA", "SpA", "AŞ", "EOOD"];
