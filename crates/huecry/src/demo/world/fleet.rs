//! Ships that do not exist, with numbers that could.

use super::dice::Dice;
use super::form::Form;
use super::numbers::imo;

/// Puts a ship into a record.
pub(super) fn ship(dice: &mut Dice, form: &mut Form) {
    let (flag, digits, call_sign) = FLAGS[dice.below(FLAGS.len())];
    let (sort, (least, most), numbered) = SORTS[dice.below(SORTS.len())];
    form.put("vessel-name", name(dice));
    form.put("vessel-type", sort);
    form.put("flag", flag);
    if numbered {
        form.perhaps(dice, 88, "imo-number", imo);
        form.perhaps(dice, 70, "mmsi", |dice| format!("{digits}{}", dice.filled("######")));
        form.perhaps(dice, 55, "call-sign", |dice| dice.filled(call_sign));
        form.perhaps(dice, 75, "gross-tonnage", |dice| dice.between(least, most));
    }
    // Roughly as long as ships of that tonnage are, in metres.
    form.perhaps(dice, 40, "length", |dice| dice.between(12, 60) + most / 700);
    form.perhaps(dice, 25, "operators", |dice| vec![format!("{} {}", dice.pick(&FIRST), dice.pick(&LINES))]);
    form.perhaps(dice, 50, "crew-size", |dice| dice.between(5, 28));
    form.perhaps(dice, 8, "former-names", |dice| vec![name(dice)]);
}

fn name(dice: &mut Dice) -> String {
    let (first, second) = (dice.pick(&FIRST), dice.pick(&SECOND));
    match dice.below(3) {
        0 => format!("MV {first} {second}"),
        1 => format!("{first} {second}"),
        _ => format!("{second} {first}"),
    }
}

const FIRST: [&str; 18] = [
    "Aurora",
    "Meltem",
    "Coral",
    "Andalusia",
    "Pacific",
    "Golden",
    "Nordic",
    "Silver",
    "Amber",
    "Kestrel",
    "Orion",
    "Jasmine",
    "Baltic",
    "Eastern",
    "Crystal",
    "Hawthorn",
    "Lucky",
    "Saphir",
];
const SECOND: [&str; 16] = [
    "Star", "Voyager", "Pearl", "Spirit", "Horizon", "Harmony", "Trader", "Dawn", "Glory", "Fortune", "Breeze", "Wave",
    "Pioneer", "Grace", "Crown", "Eagle",
];
const LINES: [&str; 6] = ["Shipping", "Marine", "Lines", "Maritime SA", "Bulk Carriers", "Tankers Ltd"];

/// Flag, the digits an MMSI of it begins with (ITU), and the form of its call signs.
const FLAGS: [(&str, &str, &str); 9] = [
    ("LR", "636", "D5@@#"),
    ("PA", "352", "3E@@#"),
    ("MH", "538", "V7@@#"),
    ("MT", "229", "9H@####"),
    ("GR", "240", "SV@@#"),
    ("SG", "563", "9V####"),
    ("IT", "247", "I@@@"),
    ("TR", "271", "TC@@#"),
    ("EG", "622", "SU@@"),
];
/// Type, least and most gross tonnage, and whether such ships bear numbers.
const SORTS: [(&str, (i64, i64), bool); 8] = [
    ("bulk-carrier", (9_000, 93_000), true),
    ("container-ship", (7_000, 150_000), true),
    ("general-cargo", (1_200, 12_000), true),
    ("oil-tanker", (3_000, 160_000), true),
    ("chemical-tanker", (2_500, 30_000), true),
    ("tug", (200, 900), true),
    ("fishing", (20, 900), false),
    ("dhow", (30, 300), false),
];
