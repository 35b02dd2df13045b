//! The few records the tour asks for: the same in every world, whatever its seed.

use super::bureaux::{Bureau, bureau};
use super::numbers::passport_zone;
use super::{Envelope, Invented, Register};
use serde_json::{Value as Json, json};

/// The planted records of a bureau in a register.
pub fn of(register: Register, bureau: &'static Bureau) -> impl Iterator<Item = Invented> {
    all().into_iter().filter(move |one| one.register == register && one.bureau.id == bureau.id)
}

/// How the traveller's name stands in the record: in Latin letters alone.
pub const TRAVELLER: &str = "Noureddine Tahraoui";
/// How it is asked for.
pub const TRAVELLER_ASKED: &str = "نور الدين الطهراوي";
/// The number of a stolen passport.
pub const PASSPORT: &str = "18BV73140";
/// The serial number of a stolen pistol, its make, and what is left of it when it is found.
pub const SERIAL: &str = "B38417VX";
/// The make of the pistol.
pub const MAKE: &str = "Pavia";
/// The serial number as far as the laboratory could read it.
pub const SERIAL_READ: &str = "B[38]84??VX";
/// Somebody whose record is closed to one bureau.
pub const CLOSED: &str = "Teofil Brumărescu";
/// The bureau it is closed to.
pub const CLOSED_TO: &str = "ES";

/// The zone of the stolen passport as a reader gave it: the `B` of the number was taken for an `8`.
pub fn misread_zone() -> [String; 2] {
    let zone = passport_zone("FRA", ("DELORMEL", "MARGUERITE"), PASSPORT, "870412", 'F', "280604");
    let [first, second] = zone;
    [first, second.replacen("18BV", "188V", 1)]
}

fn all() -> Vec<Invented> {
    let planted = [
        (Register::Nominals, "MA", "", traveller()),
        (Register::TravelDocuments, "FR", "", passport()),
        (Register::Firearms, "IT", "", pistol()),
        (Register::Nominals, "RO", CLOSED_TO, closed()),
        (Register::MaritimePiracy, "GR", "", hijacking()),
    ];
    let planted = planted.into_iter().filter_map(|(register, of, closed_to, values)| {
        let envelope = Envelope::plain(&format!("{of}-TOUR"));
        let restrictions = Some(format!("bureau:{closed_to}")).filter(|_| !closed_to.is_empty());
        let envelope = Envelope { restrictions: restrictions.into_iter().collect(), ..envelope };
        let Json::Object(values) = values else { return None };
        Some(Invented { register, bureau: bureau(of)?, envelope, values })
    });
    planted.collect()
}

fn traveller() -> Json {
    json!({
        "nature": "individual",
        "status": ["wanted"],
        "names": [{ "name": TRAVELLER, "given": "Noureddine", "family": "Tahraoui" }],
        "sex": "M",
        "birth-dates": ["1987-03"],
        "birth-places": [{ "place": "Kénitra", "country": "MA" }],
        "nationalities": ["MA"],
        "height": 1.76,
        "eyes": ["BROD"],
        "hair": ["BLA"],
        "offences": ["Forgery of documents"],
    })
}

fn passport() -> Json {
    json!({
        "document-number": PASSPORT,
        "issuing-country": "FR",
        "document-type": "passport",
        "fraud-type": "stolen",
        "issued-on": "2018-06-05",
        "expires-on": "2028-06-04",
        "stolen-on": "2025-08-17",
        "theft-country": "GR",
        "theft-place": { "place": "Piraeus", "country": "GR" },
        "circumstances": "Taken with a bag on a ferry.",
    })
}

fn pistol() -> Json {
    json!({
        "serial": SERIAL,
        "serial-status": "intact",
        "serial-location": "frame",
        "make": MAKE,
        "model": "Modello 8",
        "category": "pistol",
        "action": "semi-automatic",
        "calibre": "9x19-parabellum",
        "manufacture-country": "IT",
        "status": "stolen",
        "event-date": "2024-11-02",
        "event-country": "IT",
        "event-place": { "place": "Brescia", "country": "IT" },
        "circumstances": "Stolen from a dealer's shop.",
    })
}

fn closed() -> Json {
    json!({
        "nature": "individual",
        "status": ["suspect"],
        "names": [{ "name": CLOSED, "given": "Teofil", "family": "Brumărescu" }],
        "sex": "M",
        "birth-dates": ["1979-10-09"],
        "nationalities": ["RO"],
        "offences": ["Money laundering"],
    })
}

fn hijacking() -> Json {
    json!({
        "event-date": "2025-01-19",
        "position": { "place": "Gulf of Aden", "latitude": 12.51, "longitude": 47.28 },
        "attack": "hijacking",
        "outcome": "hijacked",
        "legal-class": "piracy",
        "coastal-state": "YE",
        "vessel-name": "MV Meltem Lantern",
        "vessel-type": "general-cargo",
        "flag": "GR",
        "vessel-activity": "sailing",
        "attackers-count": 6,
        "hostages-count": 17,
        "hostages-released": "2025-03-02",
    })
}
