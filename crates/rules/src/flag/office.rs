//! Which offices the subject holds, and which it held: by the words about each office, and by what the story
//! says of its end.

use super::{Evidence, In, Kind, Reading, Said};

/// The offices of a subject.
#[derive(Debug, Default)]
pub(super) struct Offices {
    /// Held now, as far as the request says.
    pub current: Vec<Evidence>,
    /// Held once, or held by one whose relative or aide the subject was.
    pub former: Vec<Evidence>,
}

/// Reads occupation and story for offices.
pub(super) fn offices(reading: &Reading<'_>) -> Offices {
    let mut offices = Offices::default();
    let left = reading.evidence(In::Story, "office-left");
    let kept = !reading.all(In::Story, "office-kept").is_empty();
    let mut over = !left.is_empty() && !kept;
    for role in in_occupation(reading) {
        let was = is_over(reading, In::Who, &role);
        over |= was;
        if was { &mut offices.former } else { &mut offices.current }.push(role.evidence());
    }
    let holds = !offices.current.is_empty() || kept;
    let seats = ["role-office", "politician-word"].into_iter();
    let told = seats.flat_map(|role| super::role::said_in_story(reading, role));
    let told: Vec<Said<'_>> = told.filter(|role| !is_of_another(reading, role)).collect();
    for role in &told {
        let was = over || is_over(reading, In::Story, role);
        if was { &mut offices.former } else { &mut offices.current }.push(role.evidence());
    }
    for place in [In::Story, In::Who] {
        let sits = match place {
            In::Who => reading.said(In::Who, "role-office-verb"),
            _ => super::role::done_by_subject(reading, "role-office-verb"),
        };
        let (was, is): (Vec<_>, Vec<_>) = sits.iter().partition(|said| over || is_over(reading, place, said));
        offices.former.extend(was.into_iter().take(2).map(Said::evidence));
        offices.current.extend(is.into_iter().take(2).map(Said::evidence));
        offices.former.extend(reading.evidence(place, "role-former-office"));
        offices.former.extend(near_one_who_held(reading, place));
    }
    if holds && !offices.current.is_empty() {
        offices.former.clear();
    } else if !offices.former.is_empty() {
        offices.current.clear();
        offices.former.extend(left);
    }
    offices
}

fn in_occupation<'a>(reading: &'a Reading<'_>) -> Vec<Said<'a>> {
    let posing = reading.said(In::Who, "posing");
    let roles = ["role-office", "politician-word"].into_iter().flat_map(|role| reading.said(In::Who, role));
    roles.filter(|role| !posing.iter().any(|p| p.is_before(role, NEAR)) && !is_of_another(reading, role)).collect()
}

/// "Former minister", "minister until 2019", "the then minister", "وزير سابق".
fn is_over(reading: &Reading<'_>, place: In, role: &Said<'_>) -> bool {
    let marked = reading.said(place, "former").iter().any(|former| {
        former.overlaps(role)
            || former.is_before(role, MARK_BEFORE)
            || (role.is_before(former, MARK_BEHIND) && !role.is_parted_from(former))
    });
    marked
        || ends_in_a_year(role, reading.today().year())
        || reading.said(place, "office-until").iter().any(|until| role.is_before(until, UNTIL))
}

/// "The portfolio of Roads (2018 - 2024)", "gobernador de 2015 a 2019": two years behind it, the later one gone.
fn ends_in_a_year(role: &Said<'_>, today: i16) -> bool {
    let behind = role.after(YEARS_BEHIND);
    let year = |word: &str| word.parse::<i16>().ok().filter(|year| (1950..=2100).contains(year));
    let pair = |from: usize, to: usize| Some((year(behind.get(from)?)?, year(behind.get(to)?)?));
    let mut spans = (0..behind.len()).flat_map(|n| [pair(n, n + 1), pair(n, n + 2)]).flatten();
    spans.any(|(from, to)| from < to && to < today)
}

/// "Hija del presidente", "gendre du ministre": the office is another's; "minister of religion": it is none.
fn is_of_another(reading: &Reading<'_>, role: &Said<'_>) -> bool {
    let place = if role.is_in(In::Who) { In::Who } else { In::Story };
    let none = reading.all(place, "no-office").iter().any(|none| none.overlaps(role));
    none || reading.said(place, "kin").iter().any(|kin| kin.is_before(role, KIN) && !kin.is_parted_from(role))
}

/// A relative or an aide of somebody who held office: "hija mayor del presidente que dirigió el país hasta 2019".
fn near_one_who_held(reading: &Reading<'_>, place: In) -> Vec<Evidence> {
    let kin = match place {
        In::Who => reading.said(In::Who, "kin"),
        _ => super::role::said_in_story(reading, "kin"),
    };
    let mut seats = reading.said(place, "role-office");
    seats.extend(reading.said(place, "head-of-state"));
    let fell = place != In::Who && has_fallen(reading);
    let own = reading.said(place, "kin").into_iter().filter(|kin| fell && is_own_kin(kin));
    let over = |seat: &Said<'_>| fell || is_over(reading, place, seat);
    let kin: Vec<Said<'_>> = kin.into_iter().chain(own).collect();
    for kin in &kin {
        let seat = seats.iter().find(|seat| kin.is_before(seat, KIN) && over(seat));
        if let Some(seat) = seat {
            return vec![kin.evidence(), seat.evidence()];
        }
    }
    Vec::new()
}

/// Whether those in power are said to have left it, in the story or on file.
fn has_fallen(reading: &Reading<'_>) -> bool {
    reading.on_file(Kind::PoliticalChange).next().is_some()
        || reading.says(In::Facts, "office-left")
        || reading.says(In::Facts, "power-lost")
}

/// "Son père", "her brother", "شقيقته": the relative is the subject's own.
fn is_own_kin(kin: &Said<'_>) -> bool {
    kin.before(1).is_some_and(|word| ITS.contains(&word)) || (kin.is_arabic() && kin.ends_with(OWN_ARABIC))
}

/// Relatives of the subject who are near to those that held power and lost it.
pub(super) fn of_the_fallen(reading: &Reading<'_>) -> Vec<Evidence> {
    if has_fallen(reading) { near_one_who_held(reading, In::Story) } else { Vec::new() }
}

const ITS: &[&str] = &["his", "her", "son", "sa", "su", "whose", "dont", "cuyo", "cuya"];
const OWN_ARABIC: &[&str] = &["ه", "ته", "ها", "تها"];
const YEARS_BEHIND: usize = 9;
const NEAR: usize = 4;
const MARK_BEFORE: usize = 3;
const MARK_BEHIND: usize = 4;
const UNTIL: usize = 14;
const KIN: usize = 7;
