//! Providers that lie: what does not count, and whom we do not ask. The one that tells the truth is real:
//! `tests/browser/provider.rs`.

use super::*;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use openidconnect::PrivateSigningKey;
use openidconnect::core::{CoreEdDsaPrivateSigningKey, CoreHmacKey};
use serde_json::{Value as Json, json};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A server on this machine that answers each path as it is told, for as long as the test runs.
fn serve(answer: impl Fn(&str, &str) -> String + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let own = origin.clone();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let mut asked = Vec::new();
            let mut piece = [0; 4096];
            // The body of a question to the token endpoint ends with the verifier.
            while !asked.ends_with(b"\r\n\r\n") && !String::from_utf8_lossy(&asked).contains("code_verifier=") {
                match stream.read(&mut piece) {
                    Ok(0) | Err(_) => break,
                    Ok(n) => asked.extend_from_slice(&piece[..n]),
                }
            }
            let text = String::from_utf8_lossy(&asked);
            let path = text.split(' ').nth(1).unwrap_or_default().to_string();
            let _ = stream.write_all(answer(&path, &own).as_bytes());
        }
    });
    origin
}

fn answer(status: &str, more: &str, body: &Json) -> String {
    let body = body.to_string();
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n{more}connection: close\r\n\r\n{body}"
    )
}

fn described(origin: &str, token: &str) -> Json {
    json!({
        "issuer": origin,
        "authorization_endpoint": format!("{origin}/auth"),
        "token_endpoint": token,
        "jwks_uri": format!("{origin}/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA", "HS256", "none"],
    })
}

fn key(pem: &str) -> CoreEdDsaPrivateSigningKey {
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(pem, None).unwrap()
}

/// A provider whose token endpoint answers with this token, and what we make of it.
fn made_of(token: &str) -> Result<Option<String>, Trouble> {
    let token = token.to_string();
    let issuer = serve(move |path, origin| match path {
        "/jwks" => answer("200 OK", "", &json!({ "keys": [key(ITS_KEY).as_verification_key()] })),
        "/token" => {
            let token = token.replace("ORIGIN", origin);
            let token = if token.starts_with('{') { signed(&token) } else { token };
            answer("200 OK", "", &json!({ "access_token": "a", "token_type": "Bearer", "id_token": token }))
        }
        _ => answer("200 OK", "", &described(origin, &format!("{origin}/token"))),
    });
    let held = Held { nonce: "the nonce".into(), verifier: "v".repeat(43) };
    opened(&issuer)?.vouches("code", &held)
}

/// Header, claims and by whom it is signed, as one JSON: signed where the origin is known.
fn signed(all: &str) -> String {
    let all: Json = serde_json::from_str(all).unwrap();
    let part = |part: &Json| BASE64_URL_SAFE_NO_PAD.encode(part.to_string());
    let head = format!("{}.{}", part(&all["head"]), part(&all["claims"]));
    let bytes = head.as_bytes();
    let signature = match all["by"].as_str().unwrap() {
        "nobody" => Vec::new(),
        "secret" => CoreHmacKey::new("the secret").sign(&CoreJwsSigningAlgorithm::HmacSha256, bytes).unwrap(),
        "another" => key(ANOTHER_KEY).sign(&CoreJwsSigningAlgorithm::EdDsa, bytes).unwrap(),
        _ => key(ITS_KEY).sign(&CoreJwsSigningAlgorithm::EdDsa, bytes).unwrap(),
    };
    format!("{head}.{}", BASE64_URL_SAFE_NO_PAD.encode(signature))
}

fn opened(issuer: &str) -> Result<Oidc, Trouble> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("s"), "the secret\n").unwrap();
    Oidc::open(folder.path(), &config(issuer))
}

fn config(issuer: &str) -> ProviderConfig {
    ProviderConfig {
        name: "Liar".into(),
        issuer: issuer.into(),
        client_id: "huecry".into(),
        client_secret_file: Some("s".into()),
        redirect: "http://localhost:1/provider/back".into(),
        ca_file: None,
    }
}

#[test]
fn only_a_token_of_the_issuer_for_us_and_this_question_counts() {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let sound = || {
        json!({ "head": { "alg": "EdDSA" }, "by": "it", "claims": { "iss": "ORIGIN", "sub": "ana", "aud": "huecry",
            "exp": now + 300, "iat": now, "nonce": "the nonce" } })
    };
    assert_eq!(made_of(&sound().to_string()).unwrap().as_deref(), Some("ana"));
    type Change<'c> = &'c dyn Fn(&mut Json);
    let wrong: [(&str, Change<'_>); 13] = [
        ("another issuer", &|token| token["claims"]["iss"] = "https://id.example".into()),
        ("another client", &|token| token["claims"]["aud"] = "another".into()),
        ("another client beside us", &|token| token["claims"]["aud"] = json!(["huecry", "another"])),
        ("no audience", &|token| drop(token["claims"].as_object_mut().unwrap().remove("aud"))),
        ("another question", &|token| token["claims"]["nonce"] = "another".into()),
        ("no question", &|token| drop(token["claims"].as_object_mut().unwrap().remove("nonce"))),
        ("too old", &|token| token["claims"]["exp"] = (now - 1).into()),
        ("without end", &|token| drop(token["claims"].as_object_mut().unwrap().remove("exp"))),
        ("without anybody", &|token| drop(token["claims"].as_object_mut().unwrap().remove("sub"))),
        ("another's key", &|token| token["by"] = "another".into()),
        ("no signature", &|token| token["by"] = "nobody".into()),
        ("no algorithm", &|token| (token["head"]["alg"], token["by"]) = ("none".into(), "nobody".into())),
        ("our own secret", &|token| (token["head"]["alg"], token["by"]) = ("HS256".into(), "secret".into())),
    ];
    for (what, spoil) in wrong {
        let mut token = sound();
        spoil(&mut token);
        let made = made_of(&token.to_string());
        // What is no token at all is trouble with the provider; what is one, and does not count, is nobody.
        assert!(!matches!(made, Ok(Some(_))), "{what}");
    }
}

#[test]
fn nobody_but_the_issuer_is_asked() {
    static ASKED: AtomicUsize = AtomicUsize::new(0);
    let elsewhere = serve(|_, _| {
        ASKED.fetch_add(1, Ordering::SeqCst);
        answer("200 OK", "", &json!({}))
    });
    let there = elsewhere.clone();
    let held = || Held { nonce: "n".into(), verifier: "v".repeat(43) };
    let issuer = serve(move |path, origin| match path {
        "/jwks" => answer("200 OK", "", &json!({ "keys": [] })),
        _ => answer("200 OK", "", &described(origin, &format!("{there}/token"))),
    });
    let said = opened(&issuer).unwrap().vouches("code", &held()).unwrap_err().to_string();
    assert!(said.contains("could not be asked") && !said.contains("127.0.0.1"), "{said}");
    let there = elsewhere.clone();
    let issuer = serve(move |_, _| answer("302 Found", &format!("location: {there}/\r\n"), &json!({})));
    assert!(opened(&issuer).unwrap().ask().is_err(), "a redirection is not followed");
    assert_eq!(ASKED.load(Ordering::SeqCst), 0);
    // Who says that somebody else is the issuer is not the one we were told of.
    let issuer = serve(|_, _| answer("200 OK", "", &described("https://id.example", "https://id.example/token")));
    assert!(opened(&issuer).unwrap().ask().is_err());
    // What does not end is not read.
    let issuer = serve(|_, origin| {
        let mut said = described(origin, origin);
        said["more"] = "x".repeat(300_000).into();
        answer("200 OK", "", &said)
    });
    assert!(opened(&issuer).unwrap().ask().is_err());
}

#[test]
fn a_question_says_what_it_must() {
    let issuer = serve(|path, origin| match path {
        "/jwks" => answer("200 OK", "", &json!({ "keys": [] })),
        _ => answer("200 OK", "", &described(origin, &format!("{origin}/token"))),
    });
    let provider = opened(&issuer).unwrap();
    let [first, second] = [provider.ask().unwrap(), provider.ask().unwrap()];
    for part in
        ["response_type=code", "client_id=huecry", "scope=openid", "code_challenge_method=S256", "code_challenge="]
    {
        assert!(first.address.contains(part), "{part}: {}", first.address);
    }
    assert!(first.address.starts_with(&issuer) && !first.address.contains(&first.held.verifier));
    assert!(first.state != second.state && first.held.nonce != second.held.nonce);
    assert_ne!(first.held.verifier, second.held.verifier);
}

#[test]
fn what_cannot_be_a_provider_is_refused_at_the_start() {
    assert!(opened("http://id.example").is_err(), "an open line");
    assert!(opened("id.example").is_err(), "no address");
    assert!(opened("http://127.0.0.1:1").is_ok() && opened("https://id.example").is_ok());
    let folder = tempfile::tempdir().unwrap();
    let said = Oidc::open(folder.path(), &config("https://id.example")).err().unwrap().to_string();
    assert!(said.contains("could not be read"), "{said}");
}

const ITS_KEY: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINmaUcgTDPZAYGfp8N0x+dC8MhO5hhJzdEidI9s2VsfH\n-----END PRIVATE KEY-----";
const ANOTHER_KEY: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIFAUCCXoLGP+QOa8LgZVNIGP6f/NPSDYdJA/3Y5LFfjp\n-----END PRIVATE KEY-----";
