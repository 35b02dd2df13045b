//! Coming in through an identity provider: whom it vouches for is whom it was bound to before, or nobody.

use crate::world::*;
use huecry_desk::people::{self, By};
use huecry_desk::provider::{self, Asked, Held, Provider};
use huecry_terms::{Act, Face, Failure, RefusalKind, Trouble};

/// A provider that vouches for the code itself, where nonce and verifier are those it was asked with.
struct Echo(&'static str);

impl Provider for Echo {
    fn name(&self) -> &str {
        "Echo"
    }

    fn issuer(&self) -> &str {
        self.0
    }

    fn ask(&self) -> Result<Asked, Trouble> {
        let held = Held { nonce: "n".into(), verifier: "v".into() };
        Ok(Asked { address: format!("{}/authorise", self.0), state: "s".into(), held })
    }

    fn vouches(&self, code: &str, asked: &Held) -> Result<Option<String>, Trouble> {
        Ok((asked.nonce == "n" && asked.verifier == "v" && code != "nobody").then(|| code.to_string()))
    }
}

const ECHO: Echo = Echo("https://id.example");

fn comes_in(world: &World, provider: &dyn Provider, subject: &str) -> Result<String, Failure> {
    let begun = provider::ask(world.desk(), provider, at(10)).unwrap();
    let signed_in =
        provider::sign_in(world.desk(), provider, begun.cookie.expose(), ("s", subject), at(20), Face::Web)?;
    Ok(signed_in.officer.id.to_string())
}

#[test]
fn whom_it_vouches_for_is_whom_it_was_bound_to() {
    let world = World::new();
    let desk = world.desk();
    let kim = world.call(KIM);
    let by = By::Call(&kim);
    refused_as(comes_in(&world, &ECHO, "ana"), RefusalKind::SignInNotPossible);
    refused_as(
        provider::bind(desk, By::Call(&world.call(ANA)), &id(ANA), (ECHO.0, "ana"), at(1)),
        RefusalKind::RoleMayNot,
    );
    provider::bind(desk, by, &id(ANA), (ECHO.0, "ana"), at(1)).unwrap();
    let people = people::officers(desk).unwrap().len();
    assert_eq!(comes_in(&world, &ECHO, "ana").unwrap(), ANA);
    let entry = world.entries_after(None).into_iter().rfind(|entry| entry.act.key() == "act-signed-in").unwrap();
    assert!(matches!(entry.act, Act::SignedIn { passkey: None, provider: Some(issuer), .. } if issuer == ECHO.0));
    for wrong in ["bram", "ANA", "ana ", "nobody", ""] {
        refused_as(comes_in(&world, &ECHO, wrong), RefusalKind::SignInNotPossible);
    }
    refused_as(comes_in(&world, &Echo("https://other.example"), "ana"), RefusalKind::SignInNotPossible);
    assert_eq!(people::officers(desk).unwrap().len(), people, "nobody is made by coming in");

    // A subject is one officer's.
    refused_as(provider::bind(desk, by, &id(BRAM), (ECHO.0, "ana"), at(2)), RefusalKind::AlreadyThere);
    provider::bind(desk, by, &id(ANA), (ECHO.0, "ana.lopes"), at(2)).unwrap();
    refused_as(comes_in(&world, &ECHO, "ana"), RefusalKind::SignInNotPossible);
    assert_eq!(comes_in(&world, &ECHO, "ana.lopes").unwrap(), ANA);
    people::end(desk, by, &id(ANA), at(3)).unwrap();
    refused_as(comes_in(&world, &ECHO, "ana.lopes"), RefusalKind::SignInNotPossible);
    provider::bind(desk, by, &id(BRAM), (ECHO.0, "ana.lopes"), at(4)).unwrap();
    assert_eq!(comes_in(&world, &ECHO, "ana.lopes").unwrap(), BRAM, "what somebody left behind is free");
    provider::unbind(desk, by, &id(BRAM), at(5)).unwrap();
    refused_as(comes_in(&world, &ECHO, "ana.lopes"), RefusalKind::SignInNotPossible);
    refused_as(provider::unbind(desk, by, &id(BRAM), at(5)), RefusalKind::NoSuchRecord);
}

#[test]
fn a_question_is_answered_once_in_time_by_whoever_asked() {
    let world = World::new();
    let desk = world.desk();
    provider::bind(desk, OPERATOR, &id(ANA), (ECHO.0, "ana"), at(1)).unwrap();
    let answered = |cookie: &str, state: &str, seconds: i64| {
        provider::sign_in(desk, &ECHO, cookie, (state, "ana"), at(seconds), Face::Web).map(|one| one.officer.id)
    };
    let cookie = || provider::ask(desk, &ECHO, at(0)).unwrap().cookie;
    let no = RefusalKind::SignInNotPossible;
    refused_as(answered("", "s", 1), no);
    refused_as(answered(cookie().expose(), "", 1), no);
    refused_as(answered(cookie().expose(), "t", 1), no);
    refused_as(answered(cookie().expose(), "s", minutes(10)), no);
    let asked = cookie();
    answered(asked.expose(), "s", minutes(10) - 1).unwrap();
    refused_as(answered(asked.expose(), "s", 2), no);
    let spoilt = cookie();
    refused_as(answered(spoilt.expose(), "t", 1), no);
    refused_as(answered(spoilt.expose(), "s", 1), no);
}
