//! Passkeys with Chromium's own virtual authenticator: made, used, and everything else refused.

use crate::driver;
use crate::house::{House, ION, OPERATOR};
use crate::page::{Browser, Kind};
use crate::reader::Reader;
use huecry_catalogue::Lang;
use serde_json::{Value as Json, json};
use std::io::{Read, Write};
use std::net::TcpListener;

#[test]
fn a_passkey_is_made_and_lets_in_and_nothing_else_does() {
    let Some(driver) = driver::find() else { return };
    let mut house = House::found();
    // A passkey belongs to a name.
    house.at = house.at.replace("127.0.0.1", "localhost");
    let reader = Reader::new(Browser::open(&driver), &house, Lang::En);
    let key = authenticator(&reader);
    reader.sign_in(ION);
    make(&reader, "key on my ring");
    reader.browser.shows(&["key on my ring"]);
    comes_in_by_it(&reader);
    an_answer_counts_once_and_for_this_site(&reader);
    nobody_comes_in_unverified(&reader, &key);
    no_link_lets_in_while_there_is_a_key(&reader);
}

/// An authenticator of the platform, with a person in front of it who proves who they are.
fn authenticator(reader: &Reader<'_>) -> Json {
    reader.browser.devtools("WebAuthn.enable", json!({}));
    let options = json!({ "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
        "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true });
    reader.browser.devtools("WebAuthn.addVirtualAuthenticator", json!({ "options": options }))["authenticatorId"]
        .clone()
}

fn make(reader: &Reader<'_>, name: &str) {
    reader.go("/passkeys");
    reader.fill("ui-passkey-name", name);
    reader.submit("ui-passkey-make");
    assert_eq!(reader.path(), "/passkeys");
}

fn comes_in_by_it(reader: &Reader<'_>) {
    reader.become_stranger();
    reader.submit("ui-sign-in-passkey");
    assert_eq!(reader.path(), "/purpose", "nothing was typed");
    reader.browser.shows(&[ION.2]);
    reader.become_stranger();
}

/// What the script would send, kept back.
fn kept_back(reader: &Reader<'_>) -> Json {
    reader.go("/sign-in");
    let hold =
        "HTMLFormElement.prototype.submit = function () { window.kept = Object.fromEntries(new FormData(this)) }";
    reader.browser.script(hold, json!([]));
    reader.browser.named(Kind::Button, &reader.say("ui-sign-in-passkey")).click();
    assert!(reader.browser.wait(|| !reader.browser.script("return window.kept || null", json!([])).is_null()));
    reader.browser.script("return window.kept", json!([]))
}

/// Sends it, from a page of the console, and says where that led and with which status.
fn sent(reader: &Reader<'_>, fields: &Json) -> (u64, String) {
    let send = "return (async () => { const answer = await fetch('/passkey/sign-in', { method: 'POST', \
                body: new URLSearchParams(arguments[0]) }); return [answer.status, new URL(answer.url).pathname] })()";
    let said = reader.browser.script(send, json!([fields]));
    (said[0].as_u64().unwrap(), said[1].as_str().unwrap().to_owned())
}

fn an_answer_counts_once_and_for_this_site(reader: &Reader<'_>) {
    let refused = (403, "/passkey/sign-in".to_owned());
    let kept = kept_back(reader);
    assert_eq!(sent(reader, &kept), (200, "/purpose".to_owned()));
    reader.become_stranger();
    assert_eq!(sent(reader, &kept), refused, "the challenge is used");
    // Another challenge's answer, a torn one, none.
    let (first, second) = (kept_back(reader), kept_back(reader));
    let swapped = json!({ "challenge": second["challenge"], "answer": first["answer"] });
    assert_eq!(sent(reader, &swapped), refused, "an answer to another challenge");
    assert_eq!(sent(reader, &second), refused, "and the challenge is used up by the try");
    assert_eq!(sent(reader, &first), (200, "/purpose".to_owned()), "the other one was not");
    reader.become_stranger();
    let torn = kept_back(reader);
    let answer = torn["answer"].as_str().unwrap().replace("\"signature\":\"", "\"signature\":\"AAAA");
    assert_eq!(sent(reader, &json!({ "challenge": torn["challenge"], "answer": answer })), refused);
    for nonsense in ["", "{}", "[1]", "\u{202e}"] {
        let challenge = asked(reader)["name"].clone();
        assert_eq!(sent(reader, &json!({ "challenge": challenge, "answer": nonsense })), refused, "{nonsense:?}");
    }
    let challenge = asked(reader);
    let elsewhere = answered_elsewhere(reader, &challenge["publicKey"]);
    assert_eq!(sent(reader, &json!({ "challenge": challenge["name"], "answer": elsewhere })), refused);
}

fn asked(reader: &Reader<'_>) -> Json {
    reader.go("/sign-in");
    let ask = "return (async () => (await fetch('/passkey/challenge', { method: 'POST' })).json())()";
    reader.browser.script(ask, json!([]))
}

/// The same key's answer to this very challenge, given on a page of another origin: a port nobody of ours listens on.
fn answered_elsewhere(reader: &Reader<'_>, options: &Json) -> Json {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().take(4).flatten() {
            let _ = stream.read(&mut [0; 4096]);
            let page =
                "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 4\r\nconnection: close\r\n\r\n<p>x";
            let _ = stream.write_all(page.as_bytes());
        }
    });
    reader.browser.go(&format!("http://localhost:{port}/"));
    let answer = reader.browser.script(ANSWER, json!([options]));
    assert!(answer.as_str().is_some_and(|answer| answer.contains("signature")), "the key does answer there: {answer}");
    reader.go("/sign-in");
    answer
}

fn nobody_comes_in_unverified(reader: &Reader<'_>, key: &Json) {
    let verified = |yes: bool| {
        let options = json!({ "authenticatorId": key, "isUserVerified": yes });
        reader.browser.devtools("WebAuthn.setUserVerified", options);
    };
    verified(false);
    reader.go("/sign-in");
    reader.browser.named(Kind::Button, &reader.say("ui-sign-in-passkey")).click();
    reader.browser.until_shown(&reader.say("ui-passkey-trouble"));
    assert_eq!(reader.path(), "/sign-in");
    verified(true);
}

/// Who manages people takes the key away; until then a link is refused.
fn no_link_lets_in_while_there_is_a_key(reader: &Reader<'_>) {
    reader.be(OPERATOR);
    let of_ion = |key: &str| format!("{} {}", reader.say(key), ION.2);
    reader.go("/people");
    reader.browser.submit(&of_ion("ui-people-invite"));
    assert_eq!(reader.status(), 403);
    reader.browser.shows(&["a lost one is taken away first"]);
    reader.go("/people");
    reader.browser.follow(&of_ion("ui-people-passkeys-title"));
    reader.browser.shows(&["key on my ring"]);
    reader.browser.submit(&format!("{} key on my ring", reader.say("ui-passkey-remove")));
    reader.shows(&["ui-people-passkeys-none"]);
    let kept = {
        reader.become_stranger();
        kept_back(reader)
    };
    assert_eq!(sent(reader, &kept).0, 403, "the key opens nothing any more");
    reader.be(OPERATOR);
    reader.go("/people");
    reader.browser.submit(&of_ion("ui-people-invite"));
    assert_eq!(reader.status(), 200);
}

const ANSWER: &str = r#"
return (async publicKey => {
  const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), c => c.charCodeAt(0));
  const text = buffer => btoa(Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  publicKey.challenge = bytes(publicKey.challenge);
  const used = await navigator.credentials.get({ publicKey });
  const { authenticatorData, clientDataJSON, signature, userHandle } = used.response;
  return JSON.stringify({ id: used.id, rawId: text(used.rawId), type: used.type, extensions: {}, response: {
    authenticatorData: text(authenticatorData), clientDataJSON: text(clientDataJSON), signature: text(signature),
    userHandle: text(userHandle) } });
})(arguments[0])
"#;
