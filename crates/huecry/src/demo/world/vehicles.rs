//! Stolen vehicles.

use super::Scene;
use super::bureaux;
use super::dice::Dice;
use super::form::{Form, day_between, days_before, reported};
use super::numbers::vin;
use super::places::{near, town};
use huecry_terms::Day;
use serde_json::{Map, Value as Json};

pub(super) fn values(dice: &mut Dice, scene: &Scene) -> Map<String, Json> {
    let home = scene.country(dice);
    let make = &MAKES[dice.below(MAKES.len())];
    let stolen = days_before(dice, scene.today, 2, 3_500);
    let age = dice.between(0, 14) as i16;
    let model_year = stolen.year() - age;
    let mut form = Form::new();
    let status = dice.weighted(&STATUSES);
    form.put("make", make.name);
    form.perhaps(dice, 90, "model", |dice| dice.pick(make.models));
    form.put("category", make.category);
    form.put("status", status);
    form.put("event-country", home);
    form.put("model-year", format!("{model_year:04}"));
    form.perhaps(dice, 90, "event-date", |dice| reported(dice, stolen));
    marked(dice, &mut form, make, model_year);
    registered(dice, &mut form, home, model_year, stolen);
    form.perhaps(dice, 92, "colours", |dice| vec![dice.weighted(&COLOURS)]);
    form.perhaps(dice, 70, "fuel", |dice| dice.weighted(&FUELS));
    form.perhaps(dice, 60, "event-place", |dice| town(dice, home));
    form.perhaps(dice, 25, "modus", |dice| dice.pick(&MODI));
    form.perhaps(dice, 40, "holder-type", |dice| dice.weighted(&HOLDERS));
    form.perhaps(dice, 15, "insurer", |dice| dice.pick(&INSURERS));
    if status == "recovered" {
        form.date("recovered-on", day_between(dice, stolen, scene.today));
        form.put("recovery-country", near(dice, home, 45));
    }
    form.values()
}

/// The numbers on the vehicle. Some were ground off: then what is left stands as a chassis number.
fn marked(dice: &mut Dice, form: &mut Form, make: &Make, model_year: i16) {
    let number = vin(dice, make.maker, model_year);
    match dice.below(100) {
        0..=2 => form.put("chassis-number", unreadable(dice, &number)),
        3..=9 => {}
        _ => form.put("vin", number),
    }
    form.perhaps(dice, 20, "engine-number", |dice| dice.filled("@@######"));
}

fn unreadable(dice: &mut Dice, number: &str) -> String {
    let ground = dice.between(3, 12) as usize;
    let over = dice.between(1, 3) as usize;
    number.chars().enumerate().map(|(at, c)| if (ground..ground + over).contains(&at) { '?' } else { c }).collect()
}

fn registered(dice: &mut Dice, form: &mut Form, home: &'static str, model_year: i16, stolen: Day) {
    if let Some(bureau) = bureaux::bureau(home).filter(|_| dice.chance(88)) {
        let plate = dice.pick(bureau.plate);
        form.put("plate", dice.filled(plate));
        form.put("plate-country", home);
        form.perhaps(dice, 15, "plate-stolen", |dice| if dice.chance(60) { "yes" } else { "no" });
    }
    if dice.chance(50) {
        let first = Day::constant(model_year, 1, 1).min(stolen);
        let last = Day::constant(model_year, 12, 31).min(stolen);
        form.date("first-registration", day_between(dice, first, last));
    }
    form.perhaps(dice, 12, "document-numbers", |dice| vec![dice.filled("@@######@")]);
}

/// A make as vehicles bear it: the maker's three characters of the VIN, models, category.
struct Make {
    name: &'static str,
    maker: &'static str,
    models: &'static [&'static str],
    category: &'static str,
}

const fn make(
    name: &'static str,
    maker: &'static str,
    category: &'static str,
    models: &'static [&'static str],
) -> Make {
    Make { name, maker, models, category }
}

const MAKES: [Make; 24] = [
    make("Renault", "VF1", "M", &["Clio", "Mégane", "Captur", "Scénic"]),
    make("Peugeot", "VF3", "M", &["208", "308", "3008", "Partner"]),
    make("Volkswagen", "WVW", "M", &["Golf", "Polo", "Passat", "Tiguan"]),
    make("Volkswagen", "WV1", "N", &["Transporter", "Crafter"]),
    make("BMW", "WBA", "M", &["320d", "520i", "X3", "X5"]),
    make("Mercedes-Benz", "WDD", "M", &["C 220", "E 300", "GLC"]),
    make("Mercedes-Benz", "WDB", "N", &["Sprinter", "Actros"]),
    make("Audi", "WAU", "M", &["A3", "A4", "A6", "Q5"]),
    make("Fiat", "ZFA", "M", &["Panda", "500", "Tipo"]),
    make("Fiat", "ZFA", "N", &["Ducato", "Fiorino"]),
    make("SEAT", "VSS", "M", &["Ibiza", "León", "Ateca"]),
    make("Škoda", "TMB", "M", &["Octavia", "Fabia", "Kodiaq"]),
    make("Dacia", "UU1", "M", &["Duster", "Logan", "Sandero"]),
    make("Land Rover", "SAL", "M", &["Defender", "Discovery", "Range Rover"]),
    make("Toyota", "JTD", "M", &["Corolla", "Yaris", "RAV4"]),
    make("Toyota", "JTE", "N", &["Hilux", "Land Cruiser"]),
    make("Honda", "JH2", "L", &["CB 500", "Africa Twin"]),
    make("Yamaha", "JYA", "L", &["MT-07", "TMAX"]),
    make("Hyundai", "KMH", "M", &["i20", "Tucson", "Kona"]),
    make("Kia", "KNA", "M", &["Sportage", "Ceed", "Picanto"]),
    make("Ford", "1FT", "N", &["F-150", "Ranger"]),
    make("Ford", "WF0", "M", &["Fiesta", "Focus", "Kuga"]),
    make("Chevrolet", "1G1", "M", &["Malibu", "Cruze"]),
    make("Geely", "L6T", "M", &["Coolray", "Emgrand"]),
];

const STATUSES: [(u32, &str); 4] = [(86, "stolen"), (5, "embezzled"), (2, "wanted-as-evidence"), (7, "recovered")];
const COLOURS: [(u32, &str); 9] = [
    (22, "black"),
    (22, "white"),
    (19, "grey"),
    (11, "silver"),
    (11, "blue"),
    (7, "red"),
    (3, "green"),
    (3, "brown"),
    (2, "yellow"),
];
const FUELS: [(u32, &str); 5] = [(45, "petrol"), (38, "diesel"), (9, "hybrid"), (6, "electric"), (2, "gas")];
const HOLDERS: [(u32, &str); 4] = [(70, "private"), (22, "company"), (6, "dealer"), (2, "public-body")];
const MODI: [&str; 6] = [
    "Taken without a key from a car park.",
    "Keyless entry; the signal was relayed.",
    "Keys taken in a burglary.",
    "Hired and not brought back.",
    "Taken from a street at night; glass found.",
    "Carjacking at a petrol station.",
];
const INSURERS: [&str; 5] =
    ["Mutuelle du Fleuve", "Alba Assicurazioni", "Nordwind Versicherung", "Seguros Tajo", "Harbour Mutual"];
