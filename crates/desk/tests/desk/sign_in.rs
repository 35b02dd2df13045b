//! Links, sessions, purposes, settings.

use crate::world::*;
use huecry_catalogue::Lang;
use huecry_desk::people;
use huecry_desk::sign_in::{self, Inviter, Settings, Theme};
use huecry_terms::{Act, Face, RefusalKind, SessionEnd};

#[test]
fn a_link_lets_in_once_and_says_when_the_officer_was_here_before() {
    let world = World::new();
    let before = world.last_act();
    let link = sign_in::invite(world.desk(), OPERATOR, &id(ANA), at(0)).unwrap();
    assert_eq!(link.until, at(600));
    let first = sign_in::sign_in(world.desk(), link.secret.expose(), at(599), Face::Web).unwrap();
    assert_eq!((first.officer.id.as_str(), first.bureau.id.as_str(), first.last), (ANA, "FR", None));
    assert_ne!(first.secret, link.secret);
    assert_eq!(first.until, at(599 + minutes(480)));
    let again = sign_in::sign_in(world.desk(), link.secret.expose(), at(599), Face::Web);
    refused_as(again, RefusalKind::SignInNotPossible);
    let second = world.signed_in(ANA, 900);
    assert_eq!(second.last, Some(at(599)));
    assert!(world.session(first.secret.expose(), 900).is_some(), "two sessions of one officer stand side by side");
    let entries = world.entries_after(Some(before));
    let kinds: Vec<&str> = entries.iter().map(|e| e.act.key()).collect();
    assert_eq!(kinds, ["act-invited", "act-signed-in", "act-refused", "act-invited", "act-signed-in"]);
    let signed_in = &entries[1];
    assert_eq!((signed_in.officer.as_ref().unwrap().as_str(), signed_in.face), (ANA, Face::Web));
    assert_eq!(
        signed_in.act,
        Act::SignedIn { session: first.session, until: first.until, passkey: None, provider: None }
    );
    assert_eq!((&entries[2].officer, &entries[2].bureau), (&None, &None), "nobody is known who was refused");
}

/// The same words whatever is wrong, and none of them says what.
#[test]
fn whatever_is_wrong_with_a_link_the_words_are_the_same() {
    let world = World::new();
    let desk = world.desk();
    let invite = |officer: &str| sign_in::invite(desk, OPERATOR, &id(officer), at(0)).unwrap().secret;
    let (used, replaced, old, ended) = (invite(ANA), invite(BRAM), invite(CHEN), invite(LEA));
    sign_in::sign_in(desk, used.expose(), at(1), Face::Web).unwrap();
    invite(BRAM);
    people::end(desk, OPERATOR, &id(LEA), at(1)).unwrap();
    let never = "A".repeat(43);
    let long = "A".repeat(1 << 20);
    let table = [
        (used.expose(), 2),
        (replaced.expose(), 2),
        (old.expose(), 600),
        (ended.expose(), 2),
        (&never, 2),
        ("", 2),
        ("no secret at all", 2),
        (&long, 2),
    ];
    for (secret, second) in table {
        let mut refusal =
            refused_as(sign_in::sign_in(desk, secret, at(second), Face::Web), RefusalKind::SignInNotPossible);
        refusal.act = None;
        assert_eq!(refusal, huecry_terms::Refusal::new(RefusalKind::SignInNotPossible, ""));
    }
}

#[test]
fn of_many_who_bring_one_link_at_once_one_comes_in() {
    let world = World::new();
    for round in 0..8 {
        let link = sign_in::invite(world.desk(), OPERATOR, &id(ANA), at(round)).unwrap();
        let came_in: usize = std::thread::scope(|scope| {
            let callers: Vec<_> = (0..16)
                .map(|_| {
                    let (desk, secret) = (world.desk(), link.secret.expose());
                    scope.spawn(move || {
                        let answer = sign_in::sign_in(desk, secret, at(round), Face::Web);
                        match answer {
                            Ok(_) => 1,
                            other => {
                                refused_as(other, RefusalKind::SignInNotPossible);
                                0
                            }
                        }
                    })
                })
                .collect();
            callers.into_iter().map(|caller| caller.join().unwrap()).sum()
        });
        assert_eq!(came_in, 1);
    }
    let running = sign_in::sessions(world.desk(), OPERATOR, Some(&id(ANA)), at(9)).unwrap();
    assert_eq!(running.len(), 8);
}

#[test]
fn only_who_manages_people_invites_and_only_who_is_here_is_invited() {
    let world = World::new();
    let (kim, ana) = (world.call(KIM), world.call(ANA));
    sign_in::invite(world.desk(), Inviter::Call(&kim), &id(BRAM), at(0)).unwrap();
    assert_eq!(world.entries_after(None).last().unwrap().officer, Some(id(KIM)), "who gave it out");
    let no = sign_in::invite(world.desk(), Inviter::Call(&ana), &id(BRAM), at(0));
    assert_eq!(refused_as(no, RefusalKind::RoleMayNot).ask, "node.operator");
    for nobody in ["FR-0009", "XX-0001"] {
        for by in [OPERATOR, Inviter::Call(&kim)] {
            refused_as(sign_in::invite(world.desk(), by, &id(nobody), at(0)), RefusalKind::NotAnOfficer);
        }
    }
}

#[test]
fn a_session_ends_after_eight_hours_and_half_an_hour_of_nothing() {
    let mut world = World::new();
    let ana = world.signed_in(ANA, 0);
    let secret = ana.secret.expose().to_string();
    for minute in (29..480).step_by(29) {
        assert!(world.session(&secret, minutes(minute)).is_some(), "minute {minute}");
    }
    // An answer that was slow to ask moves nothing back.
    assert!(world.session(&secret, minutes(464)).is_some() && world.session(&secret, minutes(440)).is_some());
    assert!(world.session(&secret, minutes(479)).is_some());
    assert!(world.session(&secret, minutes(480)).is_none(), "eight hours are eight hours");
    let idle = world.signed_in(BRAM, 0).secret;
    let before = world.last_act();
    assert!(world.session(idle.expose(), minutes(30)).is_none());
    assert!(world.session(idle.expose(), minutes(30)).is_none());
    let entries = world.entries_after(Some(before));
    assert_eq!(entries.len(), 1, "found idle once");
    assert!(
        matches!(&entries[0].act, Act::SignedOut { officer, because: SessionEnd::Idle, .. } if *officer == id(BRAM))
    );
    assert_eq!((&entries[0].officer, entries[0].face), (&None, Face::Node));
    world.restart();
    assert!(world.session(idle.expose(), minutes(1)).is_none(), "nothing wakes it again");
}

#[test]
fn after_a_restart_the_half_hour_begins_anew_and_the_eight_hours_do_not() {
    let mut world = World::new();
    let secret = world.signed_in(ANA, 0).secret;
    world.restart();
    assert!(world.session(secret.expose(), minutes(120)).is_some());
    world.restart();
    assert!(world.session(secret.expose(), minutes(480)).is_none());
}

#[test]
fn an_ended_officer_is_out_at_once() {
    let world = World::new();
    let (ana, lea) = (world.signed_in(ANA, 0).secret, world.signed_in(LEA, 0).secret);
    let kim = world.call(KIM);
    people::end(world.desk(), Inviter::Call(&kim), &id(ANA), at(1)).unwrap();
    assert!(world.session(ana.expose(), 1).is_none());
    assert!(world.session(lea.expose(), 1).is_some());
    assert_eq!(sign_in::sessions(world.desk(), OPERATOR, None, at(1)).unwrap().len(), 1);
}

#[test]
fn signing_out_ends_one_session_and_a_manager_ends_them_all() {
    let world = World::new();
    let desk = world.desk();
    let (one, other) = (world.signed_in(ANA, 0), world.signed_in(ANA, 1));
    let session = world.session(one.secret.expose(), 2).unwrap();
    let before = world.last_act();
    sign_in::sign_out(desk, &session, at(2), Face::Web).unwrap();
    sign_in::sign_out(desk, &session, at(2), Face::Web).unwrap();
    assert!(world.session(one.secret.expose(), 2).is_none());
    assert!(world.session(other.secret.expose(), 2).is_some());
    assert_eq!(world.kinds_after(before), ["act-signed-out"], "an end is recorded once");
    let kim = world.call(KIM);
    assert_eq!(sign_in::end_sessions_of(desk, Inviter::Call(&kim), &id(ANA), at(3)).unwrap(), 1);
    assert!(world.session(other.secret.expose(), 3).is_none());
    let bram = world.call(BRAM);
    refused_as(sign_in::end_sessions_of(desk, Inviter::Call(&bram), &id(ANA), at(3)), RefusalKind::RoleMayNot);
    assert!(world.session("x", 3).is_none());
}

#[test]
fn nothing_is_asked_before_a_purpose_is_stated() {
    let mut world = World::new();
    let secret = world.signed_in(ANA, 0).secret;
    let session = world.session(secret.expose(), 1).unwrap();
    assert_eq!(sign_in::call(&session, at(1), Face::Web), None);
    let before = world.last_act();
    let state = |purpose: &str| {
        let (purpose, case) = (purpose.parse().unwrap(), "FR-2026-7".parse().unwrap());
        sign_in::state_purpose(world.desk(), &session, purpose, case, at(2), Face::Web)
    };
    let refusal = refused_as(state("curiosity"), RefusalKind::PurposeNotPermitted);
    assert!(refusal.ask.contains("identify-person"));
    state("identify-person").unwrap();
    let entries = world.entries_after(Some(before));
    assert_eq!(entries[0].officer, Some(id(ANA)), "the refusal is the officer's");
    let stated = &entries[1];
    assert_eq!(stated.act, Act::PurposeStated { session: session.id });
    assert_eq!(stated.purpose.as_ref().unwrap().as_str(), "identify-person");
    assert_eq!(stated.case.as_ref().unwrap().as_str(), "FR-2026-7");
    world.restart();
    let session = world.session(secret.expose(), 3).unwrap();
    let call = sign_in::call(&session, at(3), Face::Web).unwrap();
    assert_eq!((call.officer.as_str(), call.bureau.as_str(), call.role.as_str()), (ANA, "FR", "ncb.recorder"));
    assert_eq!((call.purpose.as_str(), call.case.as_str(), call.now), ("identify-person", "FR-2026-7", at(3)));
    assert_eq!((call.within, call.once), (None, None));
    sign_in::sign_out(world.desk(), &session, at(4), Face::Web).unwrap();
    let late = sign_in::state_purpose(
        world.desk(),
        &session,
        "identify-person".parse().unwrap(),
        "FR-2026-8".parse().unwrap(),
        at(4),
        Face::Web,
    );
    refused_as(late, RefusalKind::NoSuchRecord);
}

#[test]
fn settings_follow_the_officer() {
    let mut world = World::new();
    let secret = world.signed_in(ANA, 0).secret;
    let session = world.session(secret.expose(), 1).unwrap();
    assert_eq!(session.settings, Settings::default());
    assert!(session.settings.keys);
    let wanted = Settings { lang: Some(Lang::Ar), theme: Theme::Dark, keys: false, arabic_digits: true };
    sign_in::set_settings(world.desk(), &session, wanted, at(1), Face::Web).unwrap();
    world.restart();
    assert_eq!(world.session(secret.expose(), 2).unwrap().settings, wanted);
    assert_eq!(world.session(world.signed_in(ANA, 3).secret.expose(), 3).unwrap().settings, wanted);
    assert_eq!(world.session(world.signed_in(BRAM, 3).secret.expose(), 3).unwrap().settings, Settings::default());
}

/// What opens something is nowhere but with whom it was told.
#[test]
fn secrets_are_on_no_disk_and_in_no_words() {
    let world = World::new();
    let link = sign_in::invite(world.desk(), OPERATOR, &id(ANA), at(0)).unwrap();
    let ana = sign_in::sign_in(world.desk(), link.secret.expose(), at(0), Face::Web).unwrap();
    let again = refused(sign_in::sign_in(world.desk(), link.secret.expose(), at(0), Face::Web));
    let bytes = world.bytes();
    for secret in [&link.secret, &ana.secret] {
        let text = secret.expose();
        assert_eq!(text.len(), 43);
        assert!(!format!("{link:?} {ana:?} {again:?} {again}").contains(text));
        assert!(!bytes.windows(text.len()).any(|window| window == text.as_bytes()));
    }
}
