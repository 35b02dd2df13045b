//! Which offices the subject holds, and which it held: by the words about each office, and by what the story
//! says of its end.

use super::nearby::Nearby;
use super::{Evidence, In, Kind, Reading, Said};

/// The offices of a subject.
#[derive(Debug, Default)]
pub(super) struct Offices {
    /// Held now, as far as the request says.
    pub current: Vec<Evidence>,
    /// Held once, or held by one whose relative or aide the subject was.
    pub former: Vec<Evidence>,
}

/// What a text says of the offices in it.
struct Marks<'a> {
    former: Nearby<'a>,
    until: Nearby<'a>,
    none: Nearby<'a>,
    kin: Nearby<'a>,
    this_year: i16,
}

impl<'a> Marks<'a> {
    fn of(reading: &'a Reading<'_>, place: In) -> Marks<'a> {
        Marks {
            former: Nearby::of(reading.said(place, "former")),
            until: Nearby::of(reading.said(place, "office-until")),
            none: Nearby::of(reading.all(place, "no-office")),
            kin: Nearby::of(reading.said(place, "kin")),
            this_year: reading.today().year(),
        }
    }

    /// "Former minister", "minister until 2019", "the then minister", "وزير سابق".
    fn is_over(&self, role: &Said<'_>) -> bool {
        let marked = self.former.about(role, MARK_BEHIND).iter().any(|former| {
            former.overlaps(role)
                || former.is_before(role, MARK_BEFORE)
                || (role.is_before(former, MARK_BEHIND) && !role.is_parted_from(former))
        });
        marked || ends_in_a_year(role, self.this_year) || self.until.follow(role, UNTIL)
    }

    /// "Hija del presidente", "gendre du ministre": the office is another's; "minister of religion": it is none.
    fn is_of_another(&self, role: &Said<'_>) -> bool {
        let kin = self.kin.about(role, KIN);
        self.none.overlap(role) || kin.iter().any(|kin| kin.is_before(role, KIN) && !kin.is_parted_from(role))
    }
}

/// Reads occupation and story for offices.
pub(super) fn offices(reading: &Reading<'_>) -> Offices {
    let mut offices = Offices::default();
    let left = reading.evidence(In::Story, "office-left");
    let kept = !reading.all(In::Story, "office-kept").is_empty();
    let mut over = !left.is_empty() && !kept;
    let (of_story, of_who) = (Marks::of(reading, In::Story), Marks::of(reading, In::Who));
    for role in in_occupation(reading, &of_who) {
        let was = of_who.is_over(&role);
        over |= was;
        offices.note(was, &role);
    }
    let holds = !offices.current.is_empty() || kept;
    let seats = ["role-office", "politician-word"].into_iter();
    let told = seats.flat_map(|role| super::role::said_in_story(reading, role));
    for role in told.filter(|role| !of_story.is_of_another(role)) {
        offices.note(over || of_story.is_over(&role), &role);
    }
    for (place, marks) in [(In::Story, &of_story), (In::Who, &of_who)] {
        let sits = match place {
            In::Who => reading.said(In::Who, "role-office-verb"),
            _ => super::role::done_by_subject(reading, "role-office-verb"),
        };
        let (was, is): (Vec<_>, Vec<_>) = sits.iter().partition(|said| over || marks.is_over(said));
        offices.former.extend(was.into_iter().take(2).map(Said::evidence));
        offices.current.extend(is.into_iter().take(2).map(Said::evidence));
        offices.former.extend(reading.evidence(place, "role-former-office"));
        offices.former.extend(near_one_who_held(reading, place, marks));
    }
    if holds && !offices.current.is_empty() {
        offices.former.clear();
    } else if !offices.former.is_empty() {
        offices.current.clear();
        offices.former.extend(left);
    }
    offices
}

impl Offices {
    /// Holds an office for over, or for held; a few of each are enough to show.
    fn note(&mut self, over: bool, role: &Said<'_>) {
        let list = if over { &mut self.former } else { &mut self.current };
        if list.len() < SHOWN {
            list.push(role.evidence());
        }
    }
}

fn in_occupation<'a>(reading: &'a Reading<'_>, marks: &Marks<'_>) -> Vec<Said<'a>> {
    let posing = Nearby::of(reading.said(In::Who, "posing"));
    let roles = ["role-office", "politician-word"].into_iter().flat_map(|role| reading.said(In::Who, role));
    roles.filter(|role| !posing.lead(role, NEAR) && !marks.is_of_another(role)).collect()
}

/// "The portfolio of Roads (2018 - 2024)", "gobernador de 2015 a 2019": from one year to another behind it that is gone.
fn ends_in_a_year(role: &Said<'_>, today: i16) -> bool {
    super::when::spans(&role.parted_after(YEARS_BEHIND)).iter().any(|(_, to)| *to < today)
}

/// A relative or an aide of somebody who held office: "hija mayor del presidente que dirigió el país hasta 2019".
fn near_one_who_held(reading: &Reading<'_>, place: In, marks: &Marks<'_>) -> Vec<Evidence> {
    let kin = match place {
        In::Who => reading.said(In::Who, "kin"),
        _ => super::role::said_in_story(reading, "kin"),
    };
    let mut seats = reading.said(place, "role-office");
    seats.extend(reading.said(place, "head-of-state"));
    let seats = Nearby::of(seats);
    let fell = place != In::Who && has_fallen(reading);
    let own = reading.said(place, "kin").into_iter().filter(|kin| fell && is_own_kin(kin));
    let over = |seat: &Said<'_>| fell || marks.is_over(seat);
    let kin: Vec<Said<'_>> = kin.into_iter().chain(own).collect();
    for kin in &kin {
        let seat = seats.about(kin, KIN).iter().find(|seat| kin.is_before(seat, KIN) && over(seat));
        if let Some(seat) = seat {
            return vec![kin.evidence(), seat.evidence()];
        }
    }
    Vec::new()
}

/// Whether those in power are said to have left it, in the story or on file of the source.
fn has_fallen(reading: &Reading<'_>) -> bool {
    super::context::of_source(reading, Kind::PoliticalChange).next().is_some()
        || reading.says(In::Facts, "office-left")
        || reading.says(In::Facts, "power-lost")
}

/// "Son père", "her brother", "شقيقته": the relative is the subject's own.
fn is_own_kin(kin: &Said<'_>) -> bool {
    kin.before(1).is_some_and(|word| ITS.contains(&word)) || (kin.is_arabic() && kin.ends_with(OWN_ARABIC))
}

/// Relatives of the subject who are near to those that held power and lost it.
pub(super) fn of_the_fallen(reading: &Reading<'_>) -> Vec<Evidence> {
    if has_fallen(reading) { near_one_who_held(reading, In::Story, &Marks::of(reading, In::Story)) } else { Vec::new() }
}

const ITS: &[&str] = &["his", "her", "son", "sa", "su", "whose", "dont", "cuyo", "cuya"];
const OWN_ARABIC: &[&str] = &["ه", "ته", "ها", "تها"];
/// So many offices of each are shown.
const SHOWN: usize = 8;
const YEARS_BEHIND: usize = 9;
const NEAR: usize = 4;
const MARK_BEFORE: usize = 3;
const MARK_BEHIND: usize = 4;
const UNTIL: usize = 14;
const KIN: usize = 7;
