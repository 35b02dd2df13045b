//! Who may act here: officers, bureaux, machines.

use super::super::Stop;
use super::{at, done, look, wrong};
use crate::house::{HEAD, NEWCOMER, OPERATOR, PROTECTOR, PUBLISHER, REVIEWER};
use crate::page::Kind;
use crate::reader::Reader;
use crate::walk::Come;
use huecry_catalogue::Lang;

pub const STOPS: &[Stop] = &[
    look("people", Some(OPERATOR), "/people"),
    look("people-new", Some(OPERATOR), "/people/new"),
    wrong("people-new-wrong", Some(OPERATOR), "/people/new", |r| {
        r.go("/people/new");
        r.submit("ui-people-admit");
    }),
    done("people-link", Some(OPERATOR), "/people/{officer}/invite", |r| {
        r.go("/people");
        r.browser.submit(&of_newcomer(r, "ui-people-invite"));
    }),
    at("people-nationality", Some(OPERATOR), "/people/{officer}/nationality", Come::Do(nationality)),
    wrong("people-nationality-wrong", Some(OPERATOR), "/people/{officer}/nationality", |r| {
        nationality(r);
        r.fill("ui-people-nationality", "Nowhere");
        r.submit("ui-people-nationality-save");
    }),
    look("passkeys", Some(NEWCOMER), "/passkeys"),
    at(
        "people-passkeys",
        Some(OPERATOR),
        "/people/{officer}/passkeys",
        Come::Do(|r| {
            r.go("/people");
            r.browser.follow(&of_newcomer(r, "ui-people-passkeys-title"));
        }),
    ),
    at("people-end", Some(OPERATOR), "/people/{officer}/end", Come::Do(end)),
    wrong("people-end-wrong", Some(OPERATOR), "/people/{officer}/end", |r| {
        end(r);
        r.fill("ui-people-confirm", "somebody");
        r.submit("ui-people-end");
    }),
    look("bureau-new", Some(OPERATOR), "/people/bureaux/new"),
    wrong("bureau-new-wrong", Some(OPERATOR), "/people/bureaux/new", |r| {
        r.go("/people/bureaux/new");
        r.fill("ui-bureau-id", "FR");
        r.submit("ui-bureau-enter");
    }),
    look("supervision-new", Some(REVIEWER), "/supervision/new"),
    wrong("supervision-new-wrong", Some(REVIEWER), "/supervision/new", |r| {
        r.go("/supervision/new");
        r.submit("ui-supervision-propose");
    }),
    // Both are answered by the list.
    at("supervision-proposed", Some(REVIEWER), "/supervision", Come::Do(propose_supervision)),
    at(
        "supervision-signed",
        Some(PUBLISHER),
        "/supervision",
        Come::Do(|r| {
            r.go("/supervision");
            r.browser.submit(&format!("{} {}", r.say("ui-supervision-sign"), supervised(r)));
        }),
    ),
    look("supervision", Some(PUBLISHER), "/supervision"),
    look("overview", Some(REVIEWER), "/overview"),
    look("precedents", Some(REVIEWER), "/precedents"),
    look("rights", Some(PROTECTOR), "/rights"),
    look("rights-own", Some(HEAD), "/rights"),
    at(
        "people-provider",
        Some(OPERATOR),
        "/people/{officer}/provider",
        Come::Do(|r| {
            r.go("/people");
            r.browser.follow(&of_newcomer(r, "ui-provider-title"));
        }),
    ),
    look("entity-new", Some(HEAD), "/entities/new"),
    wrong("entity-new-wrong", Some(HEAD), "/entities/new", |r| {
        r.go("/entities/new");
        r.submit("ui-entity-admit");
    }),
    // It is answered by the entity's page.
    at("entity-admitted", Some(HEAD), "/entities/{entity}", Come::Do(admit_entity)),
    look("entities", Some(HEAD), "/entities"),
    at(
        "entity",
        Some(HEAD),
        "/entities/{entity}",
        Come::Do(|r| {
            r.go("/entities");
            r.browser.follow(&service(r));
        }),
    ),
    wrong("entity-end-wrong", Some(HEAD), "/entities/{entity}/end", |r| {
        r.go("/entities");
        r.browser.follow(&service(r));
        r.fill("ui-entity-confirm", "somebody");
        r.submit("ui-entity-end");
    }),
    look("key-new", Some(OPERATOR), "/people/keys/new"),
    wrong("key-new-wrong", Some(OPERATOR), "/people/keys/new", |r| {
        r.go("/people/keys/new");
        r.submit("ui-key-issue");
    }),
    done("key-shown", Some(OPERATOR), "/people/keys/new", |r| {
        r.go("/people/keys/new");
        r.browser.choose(&r.say("ui-key-as"), "FR-");
        r.fill("ui-key-label", &machine(r));
        r.browser.named(Kind::Field, &r.code("purposes", "check-document")).click();
        r.fill("ui-key-days", "30");
        r.submit("ui-key-issue");
    }),
    at(
        "key-revoke",
        Some(OPERATOR),
        "/people/keys/{key}/revoke",
        Come::Do(|r| {
            r.go("/people");
            r.browser.follow(&format!("{} {}", r.say("ui-key-revoke"), machine(r)));
        }),
    ),
];

fn end(reader: &Reader<'_>) {
    reader.go("/people");
    reader.browser.follow(&of_newcomer(reader, "ui-people-end"));
}

fn nationality(reader: &Reader<'_>) {
    reader.go("/people");
    reader.browser.follow(&of_newcomer(reader, "ui-people-nationality"));
}

/// What a button says that stands in the newcomer's row.
fn of_newcomer(reader: &Reader<'_>, key: &str) -> String {
    format!("{} {}", reader.say(key), NEWCOMER.2)
}

/// The machine of this language's walk.
fn machine(reader: &Reader<'_>) -> String {
    format!("Border post 7 ({})", reader.lang)
}

/// The entity of this language's walk.
fn service(reader: &Reader<'_>) -> String {
    format!("Border service ({})", reader.lang)
}

fn admit_entity(r: &Reader<'_>) {
    r.go("/entities/new");
    r.fill("ui-entity-id", &format!("{}-BORDER-{}", HEAD.0, r.lang.to_string().to_uppercase()));
    r.fill("ui-entity-name", &service(r));
    r.fill("ui-entity-tasks", "control of persons and vehicles at the border");
    r.fill("ui-entity-legal-basis", "Border Act, art. 12");
    r.fill("ui-entity-undertaking", "2026/7");
    r.fill("ui-entity-users", "2");
    r.fill("ui-entity-start", "2026-12-01");
    r.fill("ui-entity-review", "2027-12-01");
    r.browser.named_in(&r.register("vehicles"), Kind::Field, &r.say("right-query")).click();
    r.submit("ui-entity-admit");
}

/// A bureau of each reader's own: they walk through one node together.
fn supervised(r: &Reader<'_>) -> &'static str {
    match r.lang {
        Lang::En => "BR",
        Lang::Fr => "FR",
        Lang::Es => "ES",
        Lang::Ar => "JP",
    }
}

/// A bureau's diffusions under supervision, as a reviewer proposes it.
fn propose_supervision(r: &Reader<'_>) {
    r.go("/supervision/new");
    r.browser.choose(&r.say("column-bureau"), supervised(r));
    r.browser.named(Kind::Field, &r.say("capability-diffusion")).click();
    r.browser.named(Kind::Field, &r.say("mode-supervised")).click();
    r.fill("ui-supervision-decision", "GS/2026/114");
    r.fill("ui-supervision-reason", "three diffusions ended as political");
    r.submit("ui-supervision-propose");
}
