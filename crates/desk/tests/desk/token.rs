//! Keys of machines.

use crate::world::*;
use huecry_desk::sign_in::Inviter;
use huecry_desk::token::{self, TokenWanted};
use huecry_desk::{people, search};
use huecry_terms::{Act, Face, RefusalKind};

pub fn wanted(officer: &str, purposes: &[&str], registers: &[&str]) -> TokenWanted {
    TokenWanted {
        officer: id(officer),
        label: "Border control, Bordeaux".into(),
        purposes: purposes.iter().map(|p| p.parse().unwrap()).collect(),
        registers: registers.iter().map(|r| reg(r)).collect(),
        days: 30,
    }
}

#[test]
fn a_key_acts_as_its_officer_for_its_purposes_until_it_is_too_old() {
    let mut world = World::new();
    let (key, secret, _) =
        token::issue(world.desk(), OPERATOR, wanted(BRAM, &["border-control"], &["vehicles"]), at(0)).unwrap();
    world.restart();
    let desk = world.desk();
    let day = minutes(24 * 60);
    let found = token::bearer(desk, secret.expose(), at(30 * day - 1)).unwrap().unwrap();
    assert_eq!((found.id, found.officer.id.as_str(), found.bureau.id.as_str()), (key, BRAM, "FR"));
    assert!(token::bearer(desk, secret.expose(), at(30 * day)).unwrap().is_none());
    for wrong in ["", "x", &"A".repeat(43), key.to_string().as_str()] {
        assert!(token::bearer(desk, wrong, at(1)).unwrap().is_none(), "{wrong}");
    }
    let case: huecry_terms::CaseRef = "FR-2026-1".parse().unwrap();
    let call = token::token_call(desk, &found, "border-control".parse().unwrap(), case.clone(), at(1)).unwrap();
    assert_eq!((call.officer.as_str(), call.role.as_str(), call.face), (BRAM, "ncb.officer", Face::Api));
    assert_eq!(call.within.as_deref(), Some(&[reg("vehicles")][..]));
    let no = token::token_call(desk, &found, "investigate".parse().unwrap(), case, at(1));
    assert_eq!(refused_as(no, RefusalKind::PurposeNotPermitted).ask, "border-control");
    assert_eq!(world.entries_after(None).last().unwrap().officer, Some(id(BRAM)), "refused in the officer's name");
    let query = search::read(&desk.catalogue, "AB-123-CD", vec![], 10, at(1));
    assert_eq!(search::run(desk, &call, &query).unwrap().registers, [reg("vehicles")]);
}

#[test]
fn a_key_taken_back_or_of_an_ended_officer_opens_nothing_at_once() {
    let world = World::new();
    let desk = world.desk();
    let kim = world.call(KIM);
    let issue =
        |officer: &str| token::issue(desk, Inviter::Call(&kim), wanted(officer, &["warn"], &[]), at(0)).unwrap();
    let ((one, first, _), (other, second, _), (third, last, _)) = (issue(BRAM), issue(BRAM), issue(LEA));
    let opens = |secret: &huecry_desk::Secret| token::bearer(desk, secret.expose(), at(2)).unwrap().is_some();
    assert!(opens(&first) && opens(&second) && opens(&last));
    let before = world.last_act();
    token::revoke(desk, Inviter::Call(&kim), one, at(1)).unwrap();
    assert_eq!(world.entries_after(Some(before))[0].act, Act::TokenRevoked { token: one });
    assert!(!opens(&first) && opens(&second));
    refused_as(token::revoke(desk, OPERATOR, one, at(1)), RefusalKind::NoSuchRecord);
    people::end(desk, OPERATOR, &id(LEA), at(1)).unwrap();
    assert!(!opens(&last) && opens(&second));
    let list = token::list(desk, OPERATOR, at(2)).unwrap();
    let told: Vec<_> = list.iter().map(|t| (t.token.id, t.counts, t.revoked)).collect();
    assert_eq!(told, [(one, false, true), (other, true, false), (third, false, false)]);
}

#[test]
fn a_key_is_issued_by_who_may_for_what_there_is() {
    let world = World::new();
    let desk = world.desk();
    let ana = world.call(ANA);
    refused_as(token::issue(desk, Inviter::Call(&ana), wanted(ANA, &["warn"], &[]), at(0)), RefusalKind::RoleMayNot);
    refused_as(token::list(desk, Inviter::Call(&ana), at(0)), RefusalKind::RoleMayNot);
    let sound = wanted(BRAM, &["warn"], &["vehicles"]);
    let table = [
        (TokenWanted { officer: id("FR-0099"), ..sound.clone() }, RefusalKind::NotAnOfficer),
        (TokenWanted { purposes: vec![], ..sound.clone() }, RefusalKind::FormNotSatisfied),
        (TokenWanted { days: 0, ..sound.clone() }, RefusalKind::FormNotSatisfied),
        (TokenWanted { days: 367, ..sound.clone() }, RefusalKind::FormNotSatisfied),
        (TokenWanted { label: " ".into(), ..sound.clone() }, RefusalKind::FormNotSatisfied),
        (TokenWanted { label: "a\u{202e}b".into(), ..sound.clone() }, RefusalKind::FormNotSatisfied),
        (wanted(BRAM, &["curiosity"], &[]), RefusalKind::PurposeNotPermitted),
        (wanted(BRAM, &["warn"], &["no-such-register"]), RefusalKind::NoSuchRegister),
    ];
    for (wrong, kind) in table {
        refused_as(token::issue(desk, OPERATOR, wrong, at(0)), kind);
    }
    let before = world.last_act();
    let (key, secret, act) = token::issue(desk, OPERATOR, sound, at(0)).unwrap();
    assert_eq!(act.0, before + 1);
    let entries = world.entries_after(Some(before));
    assert!(matches!(&entries[0].act, Act::TokenIssued { token, .. } if *token == key));
    let text = secret.expose();
    assert!(!format!("{entries:?} {secret:?}").contains(text));
    assert!(!world.bytes().windows(text.len()).any(|window| window == text.as_bytes()));
}
