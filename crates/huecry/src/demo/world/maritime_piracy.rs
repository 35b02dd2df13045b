//! Attacks on ships.

use super::dice::Dice;
use super::fleet::ship;
use super::form::{Form, days_before};
use super::numbers::{iban, imei};
use super::places::at_sea;
use super::{Scene, bureaux};
use huecry_terms::Day;
use jiff::ToSpan;
use serde_json::{Map, Value as Json};

pub(super) fn values(dice: &mut Dice, scene: &Scene) -> Map<String, Json> {
    let day = days_before(dice, scene.today, 5, 1_700);
    let (attack, outcomes) = ATTACKS[dice.weighted(&[(8, 0), (7, 1), (34, 2), (6, 3), (15, 4), (30, 5)])];
    let (position, coast, high_seas) = at_sea(dice);
    let mut form = Form::new();
    form.date("event-date", day);
    form.put("position", position);
    form.put("attack", attack);
    form.put("outcome", dice.pick(outcomes));
    form.put("legal-class", if high_seas { "piracy" } else { "armed-robbery" });
    form.put("coastal-state", coast);
    form.perhaps(dice, 80, "report-date", |dice| day.saturating_add(dice.between(0, 4).days()).to_string());
    ship(dice, &mut form);
    attacked(dice, &mut form);
    if matches!(attack, "hijacking" | "kidnapping") {
        held(dice, &mut form, day, scene.today);
    }
    form.values()
}

fn attacked(dice: &mut Dice, form: &mut Form) {
    form.perhaps(dice, 75, "vessel-activity", |dice| {
        dice.weighted(&[(55, "sailing"), (30, "anchored"), (15, "drifting")])
    });
    form.perhaps(dice, 60, "method", |dice| dice.pick(&METHODS));
    form.perhaps(dice, 55, "attackers-count", |dice| dice.between(2, 14));
    form.perhaps(dice, 50, "weapons", |dice| vec![dice.pick(&WEAPONS)]);
    form.perhaps(dice, 50, "craft", |dice| vec![dice.pick(&CRAFT)]);
    form.perhaps(dice, 40, "crew-action", |dice| dice.pick(&CREW));
    form.perhaps(dice, 20, "stolen", |dice| {
        vec![dice.pick(&["engine spares", "cash and telephones", "rope and paint", "cargo of copper"])]
    });
    form.perhaps(dice, 10, "handsets", |dice| vec![imei(dice)]);
}

fn held(dice: &mut Dice, form: &mut Form, day: Day, today: Day) {
    form.put("hostages-count", dice.between(1, 24));
    form.perhaps(dice, 70, "hostages-nationalities", |dice| {
        let (first, second) = (bureaux::any(dice).id, bureaux::any(dice).id);
        if first == second { vec![first] } else { vec![first, second] }
    });
    let released = day.saturating_add(dice.between(9, 240).days());
    if released <= today && dice.chance(70) {
        form.date("hostages-released", released);
        form.perhaps(dice, 50, "ransom", |dice| dice.between(40, 4_000) * 1_000);
        form.put("ransom-currency", "USD");
        form.perhaps(dice, 30, "accounts", |dice| vec![iban(dice)]);
    }
}

const ATTACKS: [(&str, &[&str]); 6] = [
    ("hijacking", &["hijacked"]),
    ("kidnapping", &["kidnap"]),
    ("robbery", &["robbed", "boarded"]),
    ("cargo-theft", &["robbed"]),
    ("armed-attack", &["fired-upon", "boarded", "attempted"]),
    ("suspicious-approach", &["attempted"]),
];
const METHODS: [&str; 6] = [
    "Boarded over the stern with a hooked ladder.",
    "Came alongside at night without lights.",
    "Approached from astern at more than 20 knots.",
    "Climbed the anchor chain.",
    "Posed as fishermen.",
    "Two boats from both sides.",
];
const WEAPONS: [&str; 5] = ["knives", "automatic rifles", "rocket-propelled grenade", "pistols", "machetes"];
const CRAFT: [&str; 5] = [
    "grey skiff, one outboard engine",
    "white speedboat",
    "wooden canoe",
    "blue hull with a ladder",
    "dhow as mother ship",
];
const CREW: [&str; 5] = [
    "Alarm raised, crew mustered in the citadel.",
    "Evasive manoeuvres and fire hoses.",
    "Speed increased; the boat fell back.",
    "Lights on deck; the intruders left.",
    "Armed guards showed their weapons.",
];
