use super::*;
use crate::identifiers::{KEYS, normalise};
use proptest::prelude::*;

fn alike(scheme: Scheme, asked: &str, found: &str) -> Alike {
    compare(scheme, &normalise(scheme, asked).unwrap(), &normalise(scheme, found).unwrap())
}

fn why(scheme: Scheme, asked: &str, found: &str) -> String {
    let because = alike(scheme, asked, found).because();
    let args: Vec<_> = because.args.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{} {}", because.key.rsplit_once("identifier-").unwrap().1, args.join(" ")).trim().to_owned()
}

#[test]
fn degrees_and_their_reasons() {
    use Scheme::*;
    for (scheme, asked, found, expected) in [
        (TravelDocument, "l898902c3", "L 898902-C3", "same"),
        (TravelDocument, "O1234567", "01234567", "misread count=1 pairs=O/0 at=1"),
        (TravelDocument, "O1Z34567", "0L234567", "misread count=3 pairs=O/0, 1/L, Z/2 at=1, 2, 3"),
        (TravelDocument, "012345678", "12345678", "zeros dropped=0"),
        (TravelDocument, "D001206", "D1206", "zeros dropped=00"),
        (TravelDocument, "D0012065", "D12065", "zeros dropped=00"),
        (TravelDocument, "AB123456", "123456", "letters dropped=AB"),
        (TravelDocument, "123456", "AB123456", "letters dropped=AB"),
        (TravelDocument, "AB123456", "B123456", "letters dropped=A"),
        (TravelDocument, "12345678", "12345679", "substitution asked=8 found=9 at=8"),
        (TravelDocument, "12345678", "12354678", "transposition pair=45 at=4"),
        (TravelDocument, "12345678", "123456789", "insertion found=9 at=9"),
        (TravelDocument, "12345678", "1245678", "deletion asked=3 at=3"),
        (TravelDocument, "12345678", "87654321", "different"),
        (TravelDocument, "1234", "1235", "different"),
        (Serial, "A?12[38B]45", "AX12845", "unreadable equal=6 known=6 folded=0"),
        (Serial, "A?12[38B]45", "AX1284", "different"),
        (Serial, "AB?1234", "CD?5674", "different"),
        (Serial, "AB12?", "AB12?", "unreadable equal=4 known=4 folded=0"),
        (Plate, "AB?12", "ABC12", "unreadable equal=4 known=4 folded=0"),
        (Vin, "?????????KP042788", "1M8GDM9AXKP042788", "unreadable equal=8 known=8 folded=0"),
        (Vin, "??????????P042788", "1M8GDM9AXKP042788", "different"),
        (Vin, "1M8GDM9AXKP04278?", "1M8GDM9AXKP042788", "different"),
        (Vin, "KP042788", "1M8GDM9AXKP042788", "tail kept=8"),
        (Vin, "1M8GDM9AXKPO42788", "1M8GDM9AXKP042788", "same"),
        (Phone, "020 7946 0958", "+44 20 7946 0958", "tail kept=9"),
        (Imo, "9319466", "9319468", "substitution asked=6 found=8 at=7"),
        (Imo, "09319466", "9319466", "deletion asked=0 at=1"),
        (Imei, "49015420323751", "490154203237518", "same"),
        (Reference, "QDi.1", "QDi.001", "different"),
        (TravelDocument, "D00120", "D120", "different"),
        (Reference, "QDi.10", "QDi.010", "zeros dropped=0"),
    ] {
        assert_eq!(why(scheme, asked, found), expected, "{scheme} {asked} {found}");
    }
}

#[test]
fn scores_fall_with_the_degree() {
    use Scheme::*;
    let score = |asked, found| alike(TravelDocument, asked, found).score;
    assert_eq!(score("L898902C3", "L898902C3"), 1.0);
    let order = [
        score("O1234567", "01234567"),
        score("OI234567", "01234567"),
        score("12345678", "12354678"),
        score("12345678", "12345679"),
        score("12345678", "87654321"),
    ];
    assert!(order.windows(2).all(|pair| pair[0] > pair[1] || pair[1] == 0.8), "{order:?}");
    assert!(score("12345", "12346") < score("123456789", "123456788"));
    assert!(alike(Serial, "AB12?", "AB12?").score < 1.0);
    assert_eq!(order[4], 0.0);
}

/// A record's number that differs although both digits are right is another number, most likely.
#[test]
fn two_right_digits_speak_against_a_misreading() {
    let both = alike(Scheme::Imo, "9319466", "9319466");
    assert!(!both.both_proved && both.against().is_none());
    // 5 × 2 = 10: a change by two at the third digit escapes the digit.
    let apart = alike(Scheme::Imo, "9319466", "9339466");
    assert!(apart.both_proved);
    assert_eq!(apart.against().unwrap().key, "reason-identifier-both-proved");
    assert!(apart.score < alike(Scheme::Imo, "9319466", "9319467").score);
}

/// With a right digit from the zone, pairs of one residue are misreadings too (registers.md 2.1).
#[test]
fn from_a_proved_zone_the_blind_spots_are_misreadings() {
    let found = normalise(Scheme::TravelDocument, "L898902C3").unwrap();
    let mut asked = normalise(Scheme::TravelDocument, "LS98902C3").unwrap();
    assert!(matches!(compare(Scheme::TravelDocument, &asked, &found).degree, Degree::OneEdit(_)));
    asked.check = Check::Right;
    assert!(matches!(compare(Scheme::TravelDocument, &asked, &found).degree, Degree::Misread(_)));
}

#[test]
fn check_digits_say_what_is_wrong() {
    let because = |scheme, raw| normalise(scheme, raw).unwrap().check.because();
    let wrong = because(Scheme::Imo, "8814274").unwrap();
    assert_eq!(wrong.key, "reason-check-digit-wrong");
    assert_eq!(wrong.args, [("expected", "5".to_owned()), ("found", "4".to_owned()), ("at", "7".to_owned())]);
    assert_eq!(because(Scheme::Imo, "9319466").unwrap().key, "reason-check-digit-right");
    assert_eq!(because(Scheme::Imo, "931946").unwrap().key, "reason-check-digit-misshapen");
    assert_eq!(because(Scheme::Serial, "931946"), None);
    let keys = ["reason-check-digit-wrong", "reason-check-digit-right", "reason-check-digit-misshapen"];
    assert!(keys.iter().all(|key| KEYS.contains(key)));
}

/// One slip of a kind, made on purpose.
fn slipped(number: &str, at: usize, kind: u8, with: char) -> String {
    let mut letters: Vec<char> = number.chars().collect();
    match kind {
        0 => letters[at] = with,
        1 => letters.insert(at, with),
        2 => drop(letters.remove(at)),
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

proptest! {
    #[test]
    fn comparing_never_panics(asked in any::<String>(), found in any::<String>(), at in 0..Scheme::ALL.len()) {
        let bare = |text: String| Normal { text, check: Check::None };
        let alike = compare(Scheme::ALL[at], &bare(asked), &bare(found));
        prop_assert!((0.0..=1.0).contains(&alike.score));
        prop_assert!(KEYS.contains(&alike.because().key));
    }

    #[test]
    fn a_number_is_itself(number in "[A-Z0-9]{1,20}", at in 0..Scheme::ALL.len()) {
        let bare = Normal { text: number, check: Check::None };
        prop_assert_eq!(compare(Scheme::ALL[at], &bare, &bare).degree, Degree::Exact);
    }

    /// Every single slip is found, and no slip is held for the number itself.
    #[test]
    fn every_slip_is_found(number in "[A-Z0-9]{7,17}", at in 0..6usize, kind in 0..4u8, with in "[A-Z0-9]") {
        let other = slipped(&number, at, kind, with.chars().next().unwrap());
        let alike = alike(Scheme::Serial, &number, &other);
        prop_assert_eq!(alike.degree == Degree::Exact, number == other);
        prop_assert!(alike.degree != Degree::Not, "{} {}", number, other);
        prop_assert!(alike.score > 0.4 && (number == other || alike.score < 1.0));
    }
}
