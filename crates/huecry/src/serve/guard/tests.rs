use super::*;
use crate::config::ProxyHeader;
use axum::body::Body;
use proptest::prelude::*;

fn guard(tls: bool, proxies: &[&str], names: &[&str]) -> Guard {
    Guard {
        hosts: host::Hosts {
            names: names.iter().map(ToString::to_string).collect(),
            listening: "192.0.2.7".parse().unwrap(),
        },
        proxies: proxies.iter().map(|p| p.parse().unwrap()).collect(),
        header: ProxyHeader::XForwardedFor,
        tls,
    }
}

fn asked(target: &str, headers: &[(&str, &str)]) -> Request {
    let mut request = Request::builder().uri(target);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::empty()).unwrap()
}

fn admitted(guard: &Guard, request: &mut Request, peer: &str) -> Result<From, No> {
    guard.admit(request, Peer { address: format!("{peer}:4711").parse().unwrap(), tls: guard.tls })
}

#[test]
fn paths_that_can_be_read_in_two_ways_are_not_read() {
    for sound in
        ["/", "/search", "/record/", "/log/tile/0/x001/067.p/8", "/r/a%20b", "/caf%C3%A9", "/~a", "/a.b..c", "/..."]
    {
        assert!(path::is_sound(sound), "{sound}");
    }
    for odd in [
        "",
        "*",
        "search",
        "//",
        "//evil.example",
        "/a//b",
        "/..",
        "/../etc/passwd",
        "/a/../b",
        "/a/..",
        "/./a",
        "/a/.",
        "/%2e%2e/a",
        "/%2E%2e",
        "/.%2e/",
        "/a/%2e/b",
        "/%2f",
        "/a%2Fb",
        "/a\\b",
        "/a%5cb",
        "/%00",
        "/a%0d%0aSet-Cookie",
        "/%7f",
        "/%",
        "/%4",
        "/%zz",
        "/%+1",
        "/%ff",
        "/%c0%ae%c0%ae/",
        "/%252e%252e/",
        "/a%25",
        "/%c2%85",
    ] {
        assert!(!path::is_sound(odd), "{odd}");
    }
    assert!(!path::is_sound(&format!("/{}", "a".repeat(2_000))));
}

#[test]
fn a_request_names_one_host() {
    let guard = guard(true, &[], &[]);
    for sound in ["node.example", "NODE.example:8443", "192.0.2.7:80", "[2001:db8::1]:443", "[::1]", "a_b"] {
        assert!(admitted(&guard, &mut asked("/", &[("host", sound)]), "198.51.100.1").is_ok(), "{sound}");
    }
    let long = "a".repeat(300);
    for odd in [
        "",
        " ",
        "a b",
        "a,b",
        "user@node.example",
        "node.example/x",
        "node.example?x",
        "node.example#x",
        "node.example:",
        "node.example:99999",
        "node.example:8o",
        "node.example:+80",
        "[::1",
        "[zz]",
        "[127.0.0.1]",
        "a\"b",
        "<a>",
        &long,
        "é",
    ] {
        let Ok(mut request) = Request::builder().uri("/").header("host", odd).body(Body::empty()) else { continue };
        assert_eq!(admitted(&guard, &mut request, "198.51.100.1"), Err(No::Odd), "{odd}");
    }
    for (target, hosts) in [
        ("/", vec![]),
        ("/", vec![("host", "a.example"), ("host", "a.example")]),
        ("/", vec![("host", "a.example"), ("host", "b.example")]),
        ("http://a.example/", vec![("host", "b.example")]),
        ("http://a.example/", vec![]),
    ] {
        assert_eq!(admitted(&guard, &mut asked(target, &hosts), "198.51.100.1"), Err(No::Odd), "{target} {hosts:?}");
    }
}

#[test]
fn a_name_that_is_not_ours_is_not_answered() {
    let no = Err(No::Host);
    let local = Ok(From { local: true, secure: false });
    let plain = guard(false, &[], &[]);
    for ours in ["localhost:8024", "127.0.0.1:8024", "[::1]:8024", "192.0.2.7:8024", "LOCALHOST"] {
        assert_eq!(admitted(&plain, &mut asked("/", &[("host", ours)]), "127.0.0.1"), local, "{ours}");
    }
    for theirs in
        ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "192.0.2.8", "2130706433", "0x7f.1"]
    {
        assert_eq!(admitted(&plain, &mut asked("/", &[("host", theirs)]), "127.0.0.1"), no, "{theirs}");
        // Whoever probes says nothing and hears nothing.
        assert!(admitted(&plain, &mut asked("/healthz", &[("host", theirs)]), "127.0.0.1").is_ok());
    }
    let named = guard(true, &[], &["node.example"]);
    assert!(admitted(&named, &mut asked("/", &[("host", "Node.Example:443")]), "198.51.100.1").is_ok());
    assert!(admitted(&named, &mut asked("/", &[("host", "localhost")]), "127.0.0.1").is_ok());
    assert_eq!(admitted(&named, &mut asked("/", &[("host", "localhost")]), "198.51.100.1"), no);
    assert_eq!(admitted(&named, &mut asked("/", &[("host", "other.example")]), "198.51.100.1"), no);
}

#[test]
fn in_the_clear_strangers_reach_nothing_but_the_probes() {
    let proxied = guard(false, &["192.0.2.1"], &[]);
    let host = [("host", "node.example")];
    assert_eq!(admitted(&proxied, &mut asked("/", &host), "198.51.100.1"), Err(No::ThroughProxy));
    assert!(admitted(&proxied, &mut asked("/readyz", &host), "198.51.100.1").is_ok());
    assert!(admitted(&proxied, &mut asked("/", &host), "192.0.2.1").is_ok());
    assert!(admitted(&proxied, &mut asked("/", &[("host", "localhost")]), "127.0.0.1").is_ok());
}

#[test]
fn only_a_named_proxy_is_believed() {
    let proxied = guard(false, &["192.0.2.1"], &[]);
    let lies = [
        ("host", "localhost"),
        ("x-forwarded-for", "203.0.113.5"),
        ("x-forwarded-proto", "https"),
        ("x-real-ip", "203.0.113.5"),
        ("forwarded", "for=203.0.113.5;proto=https"),
        ("huecry-request", "mine"),
    ];
    let mut request = asked("/", &lies);
    // Something forwarded it: then it is not this machine that asks, whoever it is.
    assert_eq!(admitted(&proxied, &mut request, "127.0.0.1"), Ok(From { local: false, secure: false }));
    let said = |request: &Request, name: &str| -> Vec<String> {
        request.headers().get_all(name).iter().map(|v| v.to_str().unwrap().to_string()).collect()
    };
    assert_eq!(said(&request, "x-forwarded-for"), ["127.0.0.1"]);
    assert_eq!(said(&request, "x-forwarded-proto"), ["http"]);
    for gone in ["x-real-ip", "forwarded", "huecry-request"] {
        assert!(said(&request, gone).is_empty(), "{gone}");
    }
    let mut request = asked("/", &lies);
    assert_eq!(admitted(&proxied, &mut request, "192.0.2.1"), Ok(From { local: false, secure: true }));
    assert_eq!(said(&request, "x-forwarded-for"), ["203.0.113.5"]);
    // What stands before the proxy's own word came from the client.
    let chain = [("host", "localhost"), ("x-forwarded-for", "127.0.0.1"), ("x-forwarded-for", "10.0.0.1, 203.0.113.9")];
    let mut request = asked("/", &chain);
    assert_eq!(admitted(&proxied, &mut request, "192.0.2.1"), Ok(From { local: false, secure: false }));
    assert_eq!(said(&request, "x-forwarded-for"), ["203.0.113.9"]);
}

#[test]
fn the_other_header_is_read_when_the_settings_say_so_and_never_both() {
    let mut guard = guard(false, &["192.0.2.1"], &[]);
    guard.header = ProxyHeader::Forwarded;
    let tables = [
        ("for=203.0.113.5;proto=https", "203.0.113.5", true),
        ("for=\"[2001:db8::7]:4711\"; Proto=HTTPS", "2001:db8::7", true),
        ("for=10.0.0.1, For=203.0.113.6:80;by=x", "203.0.113.6", false),
        ("for=_hidden", "", false),
        ("for=unknown;proto=http", "", false),
    ];
    for (text, address, secure) in tables {
        let mut request = asked(
            "/",
            &[("host", "h"), ("forwarded", text), ("x-forwarded-for", "127.0.0.1"), ("x-forwarded-proto", "https")],
        );
        assert_eq!(admitted(&guard, &mut request, "192.0.2.1"), Ok(From { local: false, secure }), "{text}");
        let said = request.headers().get("x-forwarded-for").map(|v| v.to_str().unwrap());
        assert_eq!(said.unwrap_or_default(), address, "{text}");
    }
}

#[test]
fn methods_that_are_not_ours_are_refused() {
    let guard = guard(true, &[], &[]);
    for method in ["TRACE", "CONNECT", "PROPFIND", "get", "SEARCH"] {
        let mut request = asked("/", &[("host", "h")]);
        *request.method_mut() = method.parse().unwrap();
        assert_eq!(admitted(&guard, &mut request, "198.51.100.1"), Err(No::Method), "{method}");
    }
}

proptest! {
    #[test]
    fn whatever_comes_is_read_without_a_panic_and_what_is_admitted_is_true(
        path in "[/.%a-f0-9\\\\;é\\x00-\\x20]{0,24}", host in "\\PC{0,24}", forwarded in "[ -~]{0,40}",
    ) {
        let _ = path::is_sound(&path);
        let request = Request::builder().uri("/").header("host", &host).header("x-forwarded-for", &forwarded);
        if let Ok(mut request) = request.body(Body::empty()) {
            let proxied = guard(false, &["192.0.2.1"], &[]);
            if admitted(&proxied, &mut request, "192.0.2.1").is_ok() {
                let said = request.headers().get("x-forwarded-for").and_then(|v| v.to_str().ok());
                prop_assert!(said.is_none_or(|a| a.parse::<IpAddr>().is_ok()), "{said:?}");
            }
        }
    }

    #[test]
    fn a_sound_path_names_what_its_segments_say(path in "/[a-z.%0-9/]{0,20}") {
        if path::is_sound(&path) {
            prop_assert!(!path.contains("//"));
            prop_assert!(path.split('/').all(|s| s != "." && s != ".."));
        }
    }
}
