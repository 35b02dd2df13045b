//! Where things happen: towns on land, waters at sea.

use super::bureaux;
use super::dice::Dice;
use super::form::place;
use serde_json::{Value as Json, json};

/// A town of a country; the country alone where we know no town of it.
pub(super) fn town(dice: &mut Dice, country: &str) -> Json {
    let own = bureaux::bureau(country).map(|b| b.towns);
    let towns = own.or_else(|| TOWNS.iter().find(|(of, _)| *of == country).map(|(_, towns)| *towns));
    towns.map_or_else(|| json!({ "country": country }), |towns| place(dice.pick(towns), country))
}

/// The country of the bureau mostly, else another.
pub(super) fn near(dice: &mut Dice, home: &'static str, percent: u32) -> &'static str {
    if dice.chance(percent) { home } else { bureaux::any(dice).id }
}

/// A position in one of the waters where ships are attacked, with the coastal State nearest to it.
pub(super) fn at_sea(dice: &mut Dice) -> (Json, &'static str, bool) {
    let total: usize = WATERS.iter().map(|w| w.weight).sum();
    let mut left = dice.below(total);
    let water = WATERS.iter().find(|w| match left.checked_sub(w.weight) {
        Some(rest) => {
            left = rest;
            false
        }
        None => true,
    });
    let water = water.unwrap_or(&WATERS[0]);
    let mut degrees = |(from, to): (i64, i64)| dice.between(from, to) as f64 / 1_000.0;
    let (latitude, longitude) = (degrees(water.latitude), degrees(water.longitude));
    (json!({ "place": water.name, "latitude": latitude, "longitude": longitude }), water.coast, water.high_seas)
}

/// A stretch of water, in thousandths of a degree.
struct Water {
    name: &'static str,
    weight: usize,
    latitude: (i64, i64),
    longitude: (i64, i64),
    coast: &'static str,
    high_seas: bool,
}

const fn water(
    name: &'static str,
    weight: usize,
    latitude: (i64, i64),
    longitude: (i64, i64),
    coast: &'static str,
    high_seas: bool,
) -> Water {
    Water { name, weight, latitude, longitude, coast, high_seas }
}

/// Towns of countries that have no bureau here.
const TOWNS: [(&str, &[&str]); 16] = [
    ("AR", &["Buenos Aires", "Córdoba", "Rosario"]),
    ("AT", &["Wien", "Graz", "Linz"]),
    ("AU", &["Sydney", "Melbourne", "Perth"]),
    ("BE", &["Bruxelles", "Antwerpen", "Liège"]),
    ("CH", &["Zürich", "Genève", "Basel", "Lugano"]),
    ("CN", &["北京", "上海", "广州", "Shenzhen", "成都", "福州"]),
    ("CO", &["Bogotá", "Medellín", "Cali"]),
    ("CY", &["Λευκωσία", "Limassol", "Larnaca"]),
    ("IE", &["Dublin", "Cork", "Galway"]),
    ("IL", &["תל אביב", "חיפה", "Jerusalem", "באר שבע"]),
    ("KZ", &["Алматы", "Astana", "Караганда"]),
    ("MD", &["Chișinău", "Bălți"]),
    ("PT", &["Lisboa", "Porto", "Faro"]),
    ("RU", &["Москва", "Санкт-Петербург", "Казань", "Samara", "Ростов-на-Дону"]),
    ("SG", &["Singapore"]),
    ("TN", &["تونس", "Sfax", "Sousse"]),
];

const WATERS: [Water; 9] = [
    water("Gulf of Aden", 18, (12_000, 13_300), (45_500, 50_500), "YE", true),
    water("Somali Basin", 16, (1_000, 7_500), (51_000, 58_000), "SO", true),
    water("Gulf of Guinea", 20, (2_200, 3_900), (1_500, 6_200), "NG", true),
    water("Singapore Strait", 16, (1_060, 1_180), (103_600, 104_100), "SG", false),
    water("Sulu Sea", 8, (6_800, 9_200), (119_800, 121_500), "PH", true),
    water("off Balikpapan", 5, (-1_400, -1_250), (117_000, 117_300), "ID", false),
    water("Chattogram anchorage", 5, (21_900, 22_150), (91_500, 91_700), "BD", false),
    water("Callao anchorage", 6, (-12_080, -11_980), (-77_290, -77_180), "PE", false),
    water("southern Caribbean Sea", 6, (11_600, 13_000), (-70_500, -63_500), "VE", true),
];
