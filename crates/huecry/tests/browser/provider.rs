//! Coming in through a real OpenID Connect provider: npm's `oidc-provider`, started by the test, on a site of its own.

use crate::driver;
use crate::house::{House, ION, OPERATOR, UWE};
use crate::kept::{Kept, last_words};
use crate::page::{Browser, Kind};
use crate::reader::Reader;
use huecry_catalogue::Lang;
use serde_json::json;
use std::net::TcpListener;
use std::path::PathBuf;

#[test]
fn an_organisations_own_provider_lets_in_whom_it_was_bound_to_and_nobody_else() {
    let (Some(driver), Some(folder)) = (driver::find(), laid_down()) else { return };
    let [port, ours] = [free_port(), free_port()];
    let (issuer, redirect) = (format!("http://127.0.0.1:{port}"), format!("http://localhost:{ours}/provider/back"));
    // Another site than the provider's: cookies go as they would go there.
    let mut house = House::found_at(&format!("127.0.0.1:{ours}"), |node| {
        std::fs::write(node.home().join("provider.secret"), format!("{SECRET}\n")).unwrap();
        let config = node.home().join("huecry.toml");
        let text = std::fs::read_to_string(&config).unwrap();
        let ours = format!(
            "\n[provider]\nname = \"Ministry\"\nissuer = \"{issuer}\"\nclient_id = \"huecry\"\n\
             client_secret_file = \"provider.secret\"\nredirect = \"{redirect}\"\n"
        );
        std::fs::write(config, text + &ours).unwrap();
    });
    house.at = house.at.replace("127.0.0.1", "localhost");
    let reader = Reader::new(Browser::open(&driver), &house, Lang::En);

    // The provider is down: the console says so, and stands.
    reader.become_stranger();
    reader.browser.follow(&with_ministry(&reader));
    assert_eq!(reader.status(), 500, "{}", reader.browser.text());
    assert!(!reader.browser.text().contains(&issuer), "and says nothing of where it is");

    let log = folder.join(format!("serve-{port}.log"));
    let program = "cd \"$1\" && shift && exec node --input-type=module -e \"$@\"";
    let folder = folder.to_str().unwrap();
    let port = port.to_string();
    let arguments = ["-c", program, "sh", folder, include_str!("provider.mjs"), &port, &redirect, SECRET];
    let provider = Kept::start("sh", &arguments, &log);
    let listens = provider.hear(|line| (line == "it listens").then_some(()));
    assert!(listens.is_some(), "oidc-provider does not listen: {}", last_words(&log));

    // Nobody is bound to anybody yet.
    come_in_as(&reader, "ion@ministry.example");
    assert_eq!(reader.status(), 403, "{}", reader.browser.text());
    bind(&reader, ION.2, "ion@ministry.example");
    reader.become_stranger();
    come_in_as(&reader, "ion@ministry.example");
    assert!(reader.browser.wait(|| reader.path() == "/purpose"), "the page goes on by itself");
    reader.browser.shows(&[ION.2]);
    reader.state("investigate", "RO-2026-1");
    assert_eq!(reader.path(), "/", "it is a session as any other");

    // Somebody else at the provider is nobody here; the same address works for no second officer.
    reader.become_stranger();
    come_in_as(&reader, "ula@ministry.example");
    assert_eq!(reader.status(), 403);
    bind(&reader, UWE.2, "ion@ministry.example");
    assert_eq!(reader.status(), 422, "{}", reader.browser.text());

    an_answer_counts_once_and_where_it_was_asked_for(&reader, &issuer);
}

fn an_answer_counts_once_and_where_it_was_asked_for(reader: &Reader<'_>, issuer: &str) {
    reader.become_stranger();
    come_in_as(reader, "ion@ministry.example");
    assert!(reader.browser.wait(|| reader.path() == "/purpose"));
    reader.become_stranger();
    // Brought by a browser that asked nothing; with a state of its own; as a refusal; from another issuer.
    for query in ["?code=abc&state=def", "", "?error=access_denied&state=x", "?code=abc"] {
        reader.go(&format!("/provider/back{query}"));
        assert_eq!(reader.status(), 403, "{query}");
    }
    // A question that was asked, and an answer that is none to it.
    let fetch = "return (async () => { const answer = await fetch('/provider', { redirect: 'manual' }); \
                 return answer.type })()";
    assert_eq!(reader.browser.script(fetch, json!([])), "opaqueredirect");
    reader.go("/provider/back?code=abc&state=def");
    assert_eq!(reader.status(), 403);
    assert!(!reader.browser.text().contains(issuer));
}

/// Signs in at the provider, where it asks, and comes back.
fn come_in_as(reader: &Reader<'_>, subject: &str) {
    reader.become_stranger();
    // The provider's own session ends with it.
    reader.browser.devtools("Network.clearBrowserCookies", json!({}));
    reader.browser.follow(&with_ministry(reader));
    assert!(reader.browser.url().contains("/interaction/"), "at the provider: {}", reader.browser.url());
    reader.browser.css("input[name=login]").write(subject);
    reader.browser.css("input[name=password]").write("any");
    reader.browser.leave(|| reader.browser.css("button[type=submit]").click());
    if reader.browser.url().contains("/interaction/") {
        reader.browser.leave(|| reader.browser.css("button[type=submit]").click());
    }
}

fn bind(reader: &Reader<'_>, officer: &str, subject: &str) {
    reader.be(OPERATOR);
    reader.go("/people");
    reader.browser.follow(&format!("{} {officer}", reader.say("ui-provider-title")));
    reader.fill("ui-provider-subject", subject);
    reader.submit("ui-provider-bind");
}

fn with_ministry(reader: &Reader<'_>) -> String {
    let words = format!("{} Ministry", reader.say("ui-provider-sign-in"));
    assert!(reader.browser.has(Kind::Link, &words));
    words
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Where `cargo xtask test` laid the provider down; without it, says so as skipped tests do.
fn laid_down() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../oidc");
    if folder.join("node_modules/oidc-provider/lib/index.js").is_file() {
        return Some(folder);
    }
    eprintln!("skipped: oidc-provider is not there (`cargo xtask test` fetches it with npm into target/oidc)");
    None
}

const SECRET: &str = "a secret that only the two of them know";
