//! Firearms lost, stolen, seized or found; some with serial numbers nobody can wholly read.

use super::Scene;
use super::dice::Dice;
use super::form::{Form, days_before, reported};
use super::places::town;
use serde_json::{Map, Value as Json};

pub(super) fn values(dice: &mut Dice, scene: &Scene) -> Map<String, Json> {
    let country = scene.country_near(dice, 85);
    let arm = &ARMS[dice.below(ARMS.len())];
    let mut form = Form::new();
    form.put("make", arm.make);
    form.perhaps(dice, 85, "model", |dice| dice.pick(arm.models));
    form.put("category", arm.category);
    form.put("action", arm.action);
    form.put("calibre", dice.pick(arm.calibres));
    form.perhaps(dice, 75, "manufacture-country", |_| arm.country);
    numbered(dice, &mut form, arm);
    form.put("status", dice.weighted(&STATUSES));
    form.put("event-country", country);
    form.perhaps(dice, 92, "event-date", |dice| {
        let day = days_before(dice, scene.today, 2, 5_000);
        reported(dice, day)
    });
    form.perhaps(dice, 50, "event-place", |dice| town(dice, country));
    form.perhaps(dice, 45, "holder-type", |dice| dice.weighted(&HOLDERS));
    form.perhaps(dice, 22, "circumstances", |dice| dice.pick(&CIRCUMSTANCES));
    form.perhaps(dice, 12, "finish", |dice| {
        dice.pick(&["blued", "stainless", "parkerised", "polymer grip", "wooden grip"])
    });
    form.perhaps(dice, 15, "marking-types", |dice| {
        vec![dice.weighted(&[(50, "proof"), (30, "import"), (20, "state")])]
    });
    form.perhaps(dice, 10, "import-country", |_| country);
    form.values()
}

/// The serial number, as much of it as can be read, and what is said about its state.
fn numbered(dice: &mut Dice, form: &mut Form, arm: &Arm) {
    let whole = dice.filled(arm.serial);
    let state = dice.weighted(&STATES);
    form.put("serial-status", state);
    match state {
        "partial" => form.put("serial", worn(dice, &whole)),
        "obliterated" if dice.chance(60) => form.put("serial", ground(dice, &whole)),
        "intact" | "restored" => form.put("serial", whole),
        _ => {}
    }
    form.perhaps(dice, 65, "serial-location", |dice| {
        dice.weighted(&[(50, "frame"), (30, "receiver"), (15, "slide"), (5, "barrel")])
    });
    if state != "never-marked" {
        form.perhaps(dice, 8, "other-serials", |dice| vec![dice.filled(arm.serial)]);
    }
}

/// One or two characters that may be one of several, or cannot be read.
fn worn(dice: &mut Dice, whole: &str) -> String {
    let length = whole.chars().count();
    let (first, second) = (dice.below(length), dice.below(length));
    let mut text = String::new();
    for (at, c) in whole.chars().enumerate() {
        match c {
            _ if at == first => text.push('?'),
            '3' | '8' | 'B' if at == second => text.push_str("[38B]"),
            '0' | 'D' if at == second => text.push_str("[0D]"),
            _ => text.push(c),
        }
    }
    text
}

/// A run ground off: what stood before and after it is left.
fn ground(dice: &mut Dice, whole: &str) -> String {
    let kept = dice.between(2, 4) as usize;
    let head: String = whole.chars().take(kept).collect();
    let tail: String = whole.chars().skip(whole.chars().count() - 2).collect();
    format!("{head}*{tail}")
}

struct Arm {
    make: &'static str,
    models: &'static [&'static str],
    category: &'static str,
    action: &'static str,
    calibres: &'static [&'static str],
    country: &'static str,
    serial: &'static str,
}

macro_rules! arms {
    ($($make:literal $country:literal $category:literal $action:literal $serial:literal $calibres:expr, $models:expr;)*) => {
        const ARMS: &[Arm] = &[$(Arm {
            make: $make, models: &$models, category: $category, action: $action, calibres: &$calibres,
            country: $country, serial: $serial,
        }),*];
    };
}

arms! {
    "Beretta" "IT" "pistol" "semi-automatic" "@######@" ["9x19-parabellum"], ["92FS", "PX4 Storm", "84F"];
    "Glock" "AT" "pistol" "semi-automatic" "@@@@###" ["9x19-parabellum", "40-sw"], ["17", "19", "22", "26"];
    "Walther" "DE" "pistol" "semi-automatic" "######@" ["9x19-parabellum", "380-acp"], ["P99", "PPK", "PPQ"];
    "SIG Sauer" "DE" "pistol" "semi-automatic" "U######" ["9x19-parabellum"], ["P226", "P320"];
    "CZ" "CZ" "pistol" "semi-automatic" "@####@" ["9x19-parabellum"], ["75", "P-10"];
    "Browning" "BE" "pistol" "semi-automatic" "###@@#####" ["9x19-parabellum", "32-acp"], ["Hi-Power", "1910"];
    "FN" "BE" "pistol" "semi-automatic" "FX#######" ["5.7x28", "9x19-parabellum"], ["Five-seveN", "509"];
    "Taurus" "BR" "revolver" "single-shot" "@@######" ["38-special", "357-magnum"], ["85", "689"];
    "Smith & Wesson" "US" "revolver" "single-shot" "@@@####" ["38-special", "357-magnum", "44-magnum"], ["686", "629", "10"];
    "Colt" "US" "pistol" "semi-automatic" "######@##" ["45-acp"], ["1911", "Commander"];
    "Zastava" "RS" "pistol" "semi-automatic" "@#####" ["7.62x25-tokarev", "9x19-parabellum"], ["M57", "M70"];
    "Tokarev" "RU" "pistol" "semi-automatic" "@@####" ["7.62x25-tokarev"], ["TT-33"];
    "Makarov" "RU" "pistol" "semi-automatic" "@@####" ["9x18-makarov"], ["PM"];
    "Kalashnikov" "RU" "assault-rifle" "select-fire" "##@@####" ["7.62x39", "5.45x39"], ["AKM", "AK-74"];
    "Cugir" "RO" "assault-rifle" "select-fire" "@@####-##" ["7.62x39"], ["PM md. 63"];
    "Zastava" "RS" "assault-rifle" "select-fire" "######" ["7.62x39"], ["M70AB2"];
    "Heckler & Koch" "DE" "submachine-gun" "select-fire" "##-######" ["9x19-parabellum"], ["MP5", "UMP"];
    "Benelli" "IT" "shotgun" "semi-automatic" "@######" ["12-70"], ["M2", "M4"];
    "Beretta" "IT" "shotgun" "break" "@#####@" ["12-70", "20-70"], ["686", "Silver Pigeon"];
    "Mossberg" "US" "shotgun" "pump" "@######" ["12-70"], ["500", "590"];
    "Huğlu" "TR" "shotgun" "break" "##@#####" ["12-70", "410-bore"], ["103"];
    "Mauser" "DE" "rifle" "bolt" "#####" ["7.92x57"], ["98", "M12"];
    "Remington" "US" "rifle" "bolt" "@#######" ["308-win", "30-06"], ["700"];
    "Ekol" "TR" "converted" "semi-automatic" "EV-########" ["9mm-pak"], ["Volga", "Tuna"];
}

const STATUSES: [(u32, &str); 5] = [(58, "stolen"), (18, "lost"), (9, "trafficked"), (8, "recovered"), (7, "seized")];
const STATES: [(u32, &str); 6] =
    [(78, "intact"), (9, "partial"), (7, "obliterated"), (2, "restored"), (2, "never-marked"), (2, "unknown")];
const HOLDERS: [(u32, &str); 5] = [(66, "private"), (12, "dealer"), (10, "police"), (8, "military"), (4, "museum")];
const CIRCUMSTANCES: [&str; 7] = [
    "Taken in a burglary of a house.",
    "Stolen from a dealer's shop.",
    "Found in a hidden space of a lorry at a border.",
    "Lost on a hunt.",
    "Recovered after a robbery.",
    "Seized with forty others on board a fishing vessel.",
    "Missing at an inventory.",
];
