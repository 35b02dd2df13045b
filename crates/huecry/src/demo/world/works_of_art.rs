//! Stolen and found works of art. Makers are invented, like everybody else.

use super::dice::Dice;
use super::form::{Form, day_between, days_before, reported};
use super::places::{near, town};
use super::{Scene, bureaux, names, persons};
use serde_json::{Map, Value as Json, json};

pub(super) fn values(dice: &mut Dice, scene: &Scene) -> Map<String, Json> {
    let country = scene.country_near(dice, 88);
    let work = &WORKS[dice.below(WORKS.len())];
    let stolen = days_before(dice, scene.today, 10, 14_000);
    let status = dice.weighted(&STATUSES);
    let subject = dice.pick(work.subjects);
    let mut form = Form::new();
    form.put("object-type", work.sort);
    form.put("title", titled(dice, subject));
    form.put("depicts", subject);
    form.put("materials", work.materials.to_vec());
    form.put("measurements", (0..work.sides).map(|_| dice.between(work.size.0, work.size.1)).collect::<Vec<_>>());
    form.put("period", period(dice, work.from, work.to));
    form.put("status", status);
    form.put("event-date", reported(dice, stolen));
    form.put("event-country", country);
    if work.signed && dice.chance(70) {
        form.put("maker", vec![maker(dice)]);
    }
    form.perhaps(dice, 45, "image", |dice| vec![format!("pdq:{}@{}", dice.hexadecimal(64), dice.between(51, 100))]);
    form.perhaps(dice, 40, "inventory-number", |dice| vec![dice.filled("INV. ####-###")]);
    form.perhaps(dice, 40, "features", |dice| vec![dice.pick(&FEATURES)]);
    form.perhaps(dice, 20, "inscriptions", |dice| vec![dice.pick(&INSCRIPTIONS)]);
    form.perhaps(dice, 60, "origin", |dice| bureaux::any(dice).id);
    form.perhaps(dice, 60, "event-place", |dice| town(dice, country));
    form.perhaps(dice, 55, "holder-type", |dice| dice.weighted(&HOLDERS));
    form.perhaps(dice, 20, "circumstances", |dice| dice.pick(&CIRCUMSTANCES));
    if status == "recovered-owner-unknown" {
        form.put("found", "yes");
    }
    if status == "recovered" {
        form.date("recovered-on", day_between(dice, stolen, scene.today));
        form.put("recovery-country", near(dice, country, 40));
    }
    form.values()
}

fn titled(dice: &mut Dice, subject: &str) -> Json {
    let mut letters = subject.chars();
    let first = letters.next().map(char::to_uppercase);
    let title: String = first.into_iter().flatten().chain(letters).collect();
    match dice.below(4) {
        0 => json!({ "name": format!("{title}, No. {}", dice.between(1, 12)) }),
        _ => json!(title),
    }
}

/// A painter or workshop that never was.
fn maker(dice: &mut Dice) -> String {
    let culture = names::any(dice);
    let person = persons::person(dice, culture, 1880);
    match dice.below(6) {
        0 => format!("Workshop of {}", person.latin.full),
        1 => format!("Circle of {}", person.latin.family),
        _ => person.latin.full,
    }
}

/// A year, about a year, or a span of years.
fn period(dice: &mut Dice, from: i64, to: i64) -> String {
    let year = dice.between(from, to);
    let written = |year: i64| if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") };
    match dice.below(3) {
        0 => written(year),
        1 => format!("{}~", written(year)),
        _ => format!("{}/{}", written(year), written(year + dice.between(5, 60))),
    }
}

struct Work {
    sort: &'static str,
    subjects: &'static [&'static str],
    materials: &'static [&'static str],
    sides: usize,
    size: (i64, i64),
    from: i64,
    to: i64,
    signed: bool,
}

macro_rules! works {
    ($($sort:literal $from:literal..$to:literal $sides:literal of $least:literal..$most:literal signed $signed:literal
       $materials:expr, $subjects:expr;)*) => {
        const WORKS: &[Work] = &[$(Work {
            sort: $sort, subjects: &$subjects, materials: &$materials, sides: $sides, size: ($least, $most),
            from: $from, to: $to, signed: $signed,
        }),*];
    };
}

works! {
    "painting" 1580..1960 2 of 180..1900 signed true ["oil", "canvas"],
        ["portrait of a woman with a lute", "still life with lemons and a pewter jug", "harbour at dusk", "two mowers at rest",
         "view of a river with ferries", "le moulin sous la neige", "retrato de un escribano", "Winterlandschaft mit Krähen",
         "the cloth merchant", "boats near a breakwater", "girl reading at a window", "natura morta con melograni"];
    "icon" 1550..1890 2 of 150..900 signed false ["tempera", "wood", "gilded"],
        ["Saint Nicholas with scenes from his life", "the Mother of God of Tenderness", "Saint George and the dragon",
         "the Archangel Michael", "Christ enthroned"];
    "drawing" 1600..1950 2 of 120..700 signed true ["ink", "paper"],
        ["study of hands", "seated old man", "plan of a fortress", "a dog asleep"];
    "sculpture" -400..1930 3 of 90..1400 signed false ["marble", "carved"],
        ["head of a youth", "standing woman holding a jar", "lion at rest", "torso of a dancer"];
    "sculpture" 1700..1960 3 of 120..900 signed true ["bronze", "cast"],
        ["rearing horse", "the water carrier", "bust of a physician"];
    "archaeological" -1200..600 2 of 20..420 signed false ["terracotta"],
        ["oil lamp with a hare", "red-figure cup", "tablet with signs", "amphora with a ship"];
    "coin" -400..1800 1 of 12..42 signed false ["gold"],
        ["ruler on horseback", "ship under sail", "laurelled head"];
    "jewellery" 1650..1940 1 of 15..260 signed false ["gold", "gemstone"],
        ["brooch in the shape of a swallow", "necklace of garnets", "signet ring with a tower"];
    "liturgical" 1400..1900 2 of 90..620 signed false ["silver", "gilded"],
        ["chalice with vine leaves", "processional cross", "reliquary in the form of a house"];
    "manuscript" 1100..1700 2 of 120..480 signed false ["parchment", "ink"],
        ["book of hours with marginal birds", "treatise on navigation", "leaf of a Koran in Kufic script"];
    "textile" 1600..1930 2 of 500..4200 signed false ["wool", "woven"],
        ["prayer carpet with a lamp", "tapestry of a stag hunt", "carpet with a medallion"];
    "ceramic" 1400..1920 2 of 60..720 signed false ["porcelain", "enamel"],
        ["blue and white vase with carp", "dish with peonies", "teapot with a dragon spout"];
    "clock" 1680..1910 3 of 120..620 signed true ["bronze", "gilded"],
        ["mantel clock with a sphinx", "table clock with a moon dial"];
    "map" 1540..1820 2 of 200..1300 signed true ["paper", "engraved"],
        ["chart of the western Mediterranean", "plan of a walled town", "map of the two hemispheres"];
}

const STATUSES: [(u32, &str); 4] = [(78, "stolen"), (8, "missing"), (6, "recovered-owner-unknown"), (8, "recovered")];
const HOLDERS: [(u32, &str); 5] = [(38, "private"), (26, "museum"), (24, "religious"), (7, "dealer"), (5, "site")];
const FEATURES: [&str; 8] = [
    "Repaired tear in the lower left corner.",
    "Collector's stamp on the back.",
    "Old label with a number on the stretcher.",
    "Chip on the foot.",
    "One handle replaced.",
    "Wormholes along the upper edge.",
    "Cut down on the right side.",
    "Hairline crack glued.",
];
const INSCRIPTIONS: [&str; 5] =
    ["Signed lower right.", "Dated on the back.", "Anno 1712", "Mark of two crossed keys.", "Dedication in red ink."];
const CIRCUMSTANCES: [&str; 5] = [
    "Taken at night from a church; the door was forced.",
    "Missing after a move between stores.",
    "Cut out of its frame during opening hours.",
    "Taken from a flat while nobody was at home.",
    "Dug without a permit; offered for sale abroad.",
];
