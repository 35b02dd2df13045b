//! Lost, stolen and revoked documents, each recorded by the country that issued it and by no other.

use super::Scene;
use super::bureaux::{self, Bureau};
use super::dice::Dice;
use super::documents::{Document, document};
use super::form::{Form, day_between, days_before, reported};
use super::places::{near, town};
use huecry_terms::Day;
use jiff::ToSpan;
use serde_json::{Map, Value as Json};

pub(super) fn values(dice: &mut Dice, scene: &Scene) -> Map<String, Json> {
    let issuer: &'static Bureau = if scene.bureau.is_secretariat() { bureaux::any(dice) } else { scene.bureau };
    let document = document(dice, issuer);
    let fraud = dice.weighted(&FRAUDS);
    let mut form = Form::new();
    form.put("document-type", document.sort);
    form.put("issuing-country", document.country);
    form.put("fraud-type", fraud);
    form.perhaps(dice, 70, "national-reference", |dice| {
        let form = format!("{}-{}-#######", issuer.id, scene.today.year() - dice.between(0, 9) as i16);
        dice.filled(&form)
    });
    if fraud == "stolen-blank" {
        blanks(dice, &mut form, &document, scene.today);
    } else {
        issued(dice, &mut form, document, scene.today);
    }
    let country = near(dice, issuer.id, 60);
    form.perhaps(dice, 85, "theft-country", |_| country);
    form.perhaps(dice, 45, "theft-place", |dice| town(dice, country));
    form.perhaps(dice, 25, "circumstances", |dice| dice.pick(&CIRCUMSTANCES));
    form.values()
}

/// Blanks go by whole boxes: the first and the last number, of one length.
fn blanks(dice: &mut Dice, form: &mut Form, document: &Document, today: Day) {
    let start = document.number.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    let (head, digits) = document.number.split_at(start);
    let most = 10_u64.saturating_pow(digits.len() as u32) - 1;
    let first = digits.parse::<u64>().unwrap_or(0);
    let last = (first + dice.between(9, 499) as u64).min(most);
    form.put("document-number", format!("{head}{first:0width$}", width = digits.len()));
    if last > first {
        form.put("range-end", format!("{head}{last:0width$}", width = digits.len()));
    }
    form.date("stolen-on", days_before(dice, today, 5, 3_300));
}

fn issued(dice: &mut Dice, form: &mut Form, document: Document, today: Day) {
    let issued = days_before(dice, today, 20, 3_900);
    let years =
        if matches!(document.sort, "visa" | "emergency-document") { 1 } else { dice.weighted(&[(80, 10), (20, 5)]) };
    form.put("document-number", document.number);
    if dice.chance(82) {
        form.date("issued-on", issued);
        form.date("expires-on", issued.saturating_add(years.years()).saturating_sub(1.day()));
    }
    if dice.chance(90) {
        let stolen = day_between(dice, issued, today);
        let said = reported(dice, stolen);
        form.put("stolen-on", said);
    }
}

const FRAUDS: [(u32, &str); 5] = [(49, "lost"), (38, "stolen"), (7, "revoked"), (3, "stolen-blank"), (3, "invalid")];

const CIRCUMSTANCES: [&str; 10] = [
    "Stolen from a parked car.",
    "Lost on a train.",
    "Taken in a burglary of a flat.",
    "Left in a taxi at the airport.",
    "Pickpocketing in the metro.",
    "Lost at sea with the luggage.",
    "Volé dans un hôtel.",
    "Robado en la playa.",
    "In der Straßenbahn verloren.",
    "سُرقت من حقيبة في محطة القطار.",
];
