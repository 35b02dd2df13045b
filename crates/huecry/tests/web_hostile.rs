//! Hostile visitors: what they type stays text, what they forge does nothing, what they guess tells nothing.
//!
//! The routes are those of `huecry_web::ROUTES`; the fields are those that the pages themselves ask for. Every page is
//! read by a strict reader: an element, an attribute or an address that no template wrote is a fault.

#![allow(clippy::type_complexity, clippy::needless_range_loop, reason = "tables of a test")]
#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders")]

mod html;
mod probes;
mod web;

use axum::body::Body;
use html::Page;
use http::{Method, Request, header};
use huecry_desk::node;
use huecry_web::ROUTES;
use probes::{Asked, World, asked, call_of};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};
use web::{Node, Seen, Visitor};

/// In whatever is sent, so that it can be found in whatever comes back.
const MARK: &str = "zq9x";

/// What people who mean harm type.
fn payloads() -> Vec<String> {
    let long = format!("{MARK}{}", "𝔄\u{301}".repeat(2_000));
    let many = format!("{MARK}{}", "<b>".repeat(2_000));
    let mut all: Vec<String> = [
        "<script>zq9x</script>",
        "\"><script src=//evil.test/zq9x.js></script>",
        "'><img src=x onerror=zq9x()>",
        "<svg/onload=zq9x()>",
        "</title><svg><animate onbegin=zq9x() attributeName=x>",
        "</textarea><iframe src=javascript:zq9x()></iframe>",
        "\" autofocus onfocus=\"zq9x()",
        "\" data-zq9x=\"1",
        "javascript:zq9x()",
        "//evil.test/zq9x",
        "/\\evil.test/zq9x",
        "/\t/evil.test/zq9x",
        "https://evil.test/zq9x",
        "{{7*7}}zq9x{% if 1 %}${7*7}#{7*7}<%= 7*7 %>",
        "{ $zq9x } { zq9x -> [one] x *[other] y }",
        "zq9x&lt;b&gt;&amp;&#0;&#x3c;",
        "zq9x\u{202e}evil\u{202d}\u{2066}\u{2067}\u{2068}\u{2069}",
        "zq9x\u{200b}\u{200d}\u{feff}\u{2060}\u{ad}\u{180e}",
        "zq9x\0<b>",
        "zq9x\r\nSet-Cookie: evil=1\r\n\r\n<b>",
        "zq9x\u{1b}[31m\u{7f}\u{80}\u{85}\u{2028}\u{2029}",
        "zq9x'; DROP TABLE act; --",
        "zq9x%_\\%",
        "../../../../etc/passwd#zq9x",
        "=HYPERLINK(\"http://evil.test\",\"zq9x\")",
        "zq9x\u{ffff}\u{10ffff}\u{fffd}",
        "-1",
        "18446744073709551616",
        "1e309",
        "٣٠",
        "",
        " ",
    ]
    .iter()
    .map(ToString::to_string)
    .collect();
    all.extend([long, many]);
    all
}

/// Everybody who may do something anywhere: between them they may use every form.
const PEOPLE: [(&str, &str, &str); 5] = [
    ("FR", "ncb.recorder", "identify-person"),
    ("GS", "node.operator", "operate-node"),
    ("GS", "protection.officer", "data-protection"),
    ("GS", "secretariat.publisher", "record-keeping"),
    ("GS", "secretariat.reviewer", "record-keeping"),
];

fn people(world: &World) -> Vec<Visitor<'_>> {
    PEOPLE.iter().map(|(bureau, role, purpose)| world.node.signed_in(bureau, role, Some(purpose))).collect()
}

/// The visitor who may come furthest on a page.
fn fitting<'v, 'w>(people: &'v mut [Visitor<'w>], route: &str) -> &'v mut Visitor<'w> {
    let at = match route {
        _ if route.contains("/people") || route.contains("/node") => 1,
        _ if route.ends_with(" /audit") => 2,
        _ if route.ends_with("/sign") => 3,
        _ if route.contains("/catalogue/propose") => 4,
        _ => 0,
    };
    &mut people[at]
}

/// Every page's forms, as the pages themselves ask: by the route they go to, the names of their fields.
fn fields_of(world: &World) -> BTreeMap<String, BTreeSet<String>> {
    let mut fields: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut visitors = people(world);
    for route in ROUTES.iter().filter(|route| route.method == huecry_web::routes::Method::Get) {
        let asked = asked("GET", route.path, world)
            .unwrap_or_else(|| panic!("tests/probes/mod.rs does not know {}", route.path));
        let name = format!("GET {}", route.path);
        let seen = fitting(&mut visitors, &name).get(&asked.path);
        let Some(page) = page_of(&name, &seen) else { continue };
        for (to, names) in page.forms {
            if let Some(route) = posted_to(&to) {
                fields.entry(route.to_string()).or_default().extend(names.into_iter().map(|(name, _)| name));
            }
        }
    }
    for route in ROUTES.iter().filter(|route| route.method == huecry_web::routes::Method::Post) {
        let asked = asked("POST", route.path, world)
            .unwrap_or_else(|| panic!("tests/probes/mod.rs does not know {}", route.path));
        let told = asked.form.iter().map(|(name, _)| name.to_string());
        fields.entry(route.path.to_string()).or_default().extend(told);
    }
    fields
}

/// The route a form goes to.
fn posted_to(path: &str) -> Option<&'static str> {
    let posts = ROUTES.iter().filter(|route| route.method == huecry_web::routes::Method::Post);
    let fits = |pattern: &str| {
        let (wanted, given): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
        wanted.len() == given.len() && wanted.iter().zip(&given).all(|(w, g)| w == g || w.starts_with('{'))
    };
    let mut fitting: Vec<&str> = posts.map(|route| route.path).filter(|pattern| fits(pattern)).collect();
    fitting.sort_by_key(|pattern| pattern.matches('{').count());
    fitting.first().copied()
}

/// A page, read strictly; `None` for what is no page.
#[track_caller]
fn page_of(what: &str, seen: &Seen) -> Option<Page> {
    let html = seen.headers.get(header::CONTENT_TYPE).is_some_and(|media| media == "text/html; charset=utf-8");
    if !html {
        return None;
    }
    Some(html::read(&seen.body).unwrap_or_else(|fault| panic!("{what}: {fault}\n{}", seen.body)))
}

/// What must hold of every answer, whatever was sent.
#[track_caller]
fn sound(what: &str, seen: &Seen) {
    let status = seen.status.as_u16();
    assert!(status < 500, "{what}: {status}\n{}", seen.body);
    guarded(what, seen);
    if let Some(page) = page_of(what, seen) {
        isolated(what, &page);
    } else {
        assert!(!seen.body.contains("<script"), "{what}: {}", seen.body);
    }
    assert!(!seen.body.contains("49zq9x") && !seen.body.contains("${49}"), "{what}: a template was evaluated");
    for (name, value) in &seen.headers {
        let value = String::from_utf8_lossy(value.as_bytes());
        assert!(!value.contains("evil"), "{what}: {name}: {value}");
        assert!(!value.chars().any(|c| c.is_control()), "{what}: {name}: {value:?}");
    }
    assert!(
        seen.headers.get_all(header::SET_COOKIE).iter().all(|cookie| cookie.to_str().unwrap().starts_with("huecry"))
    );
    if status == 303 {
        let to = seen.location();
        assert!(to.starts_with('/') && !to.starts_with("//") && !to.contains('\\'), "{what}: leads to {to:?}");
    }
}

#[track_caller]
fn guarded(what: &str, seen: &Seen) {
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        ("x-frame-options", "DENY"),
    ] {
        assert!(
            seen.headers.get(name).is_some_and(|there| there == value),
            "{what}: {name} is not {value}: {:?}",
            seen.headers
        );
    }
    let csp = seen.headers.get("content-security-policy").and_then(|csp| csp.to_str().ok()).unwrap_or_default();
    assert!(csp.starts_with("default-src 'none'") && !csp.contains("unsafe"), "{what}: {csp}");
}

/// What reverses or hides the text around it stands in an element of its own direction, or in none that is read
/// with the rest of the page.
#[track_caller]
fn isolated(what: &str, page: &Page) {
    for (text, around) in page.texts.iter().filter(|(text, _)| text.contains(MARK) && text.contains('\u{202e}')) {
        let inside = around.iter().any(|element| {
            matches!(element.name.as_str(), "bdi" | "textarea")
                || (element.name != "html" && element.get("dir").is_some())
        });
        assert!(inside, "{what}: {text:?} reverses what stands around it: {:?}", around.last().map(|e| &e.name));
    }
}

#[test]
#[ignore = "not yet green: see the closing note of 23 November 2026"]
fn whatever_is_typed_into_whatever_field_stays_text() {
    let world = World::new();
    let fields = fields_of(&world);
    let mut asked_for = 0;
    for (path, names) in &fields {
        let route = format!("POST {path}");
        for payload in payloads() {
            // A world of its own is too dear; one that was signed out or changed is made again by `people`.
            let mut visitors = people_once(&world, path);
            let visitor = fitting(&mut visitors, &route);
            let asked = asked("POST", path, &world).unwrap();
            // Every field at once, and each alone beside what is right: an early fault must not hide a later one.
            let mut forms = vec![names.iter().map(|name| (name.as_str(), payload.as_str())).collect::<Vec<_>>()];
            // What is erased cannot be looked at afterwards.
            if payload.len() < 100 && is_telling(&payload) && !path.ends_with("/erase") {
                forms.extend(names.iter().map(|hostile| {
                    let right = |name: &str| {
                        asked.form.iter().find(|(there, _)| *there == name).map_or("", |(_, v)| v.as_str())
                    };
                    names
                        .iter()
                        .map(|name| (name.as_str(), if name == hostile { payload.as_str() } else { right(name) }))
                        .collect()
                }));
            }
            for form in forms {
                let form: Vec<(&str, &str)> = form.into_iter().filter(|(name, _)| *name != "csrf").collect();
                let seen = match &asked.file {
                    Some((field, ..)) => visitor.upload(&asked.path, &form, (field, "zq9x.csv", payload.as_bytes())),
                    None => visitor.post(&asked.path, &form),
                };
                asked_for += 1;
                sound(&format!("{route} with {}", shortly(&payload)), &seen);
                if seen.status == 303 {
                    let to = seen.location().to_string();
                    sound(&format!("{to} after {route} with {}", shortly(&payload)), &visitor.get(&to));
                }
            }
        }
    }
    println!("{asked_for} forms of {} routes", fields.len());
    // And whatever was kept of it is text on every page that shows it.
    let mut visitors = people(&world);
    for route in ROUTES.iter().filter(|route| route.method == huecry_web::routes::Method::Get) {
        for lang in ["en", "ar"] {
            let asked = asked("GET", route.path, &world).unwrap();
            let visitor = fitting(&mut visitors, &format!("GET {}", route.path));
            visitor.lang = lang;
            sound(route.path, &visitor.get(&asked.path));
        }
    }
}

/// Payloads that are tried in each field alone.
fn is_telling(payload: &str) -> bool {
    payload.contains("<script>")
        || payload.contains("onfocus")
        || payload.contains('\u{202e}')
        || payload.contains('\0')
        || payload.starts_with("/\t")
}

/// Visitors for one form; those that end their own session are made for it.
fn people_once<'w>(world: &'w World, path: &str) -> Vec<Visitor<'w>> {
    thread_local! { static KEPT: std::cell::RefCell<Option<Vec<(Option<String>, String)>>> = const { std::cell::RefCell::new(None) } }
    let ends = matches!(path, "/sign-out" | "/purpose") || path.starts_with("/sign-in");
    let kept = KEPT.with(|kept| kept.borrow().clone());
    if let Some(kept) = kept.filter(|_| !ends) {
        return kept
            .into_iter()
            .map(|(cookie, word)| {
                let mut visitor = world.node.visitor();
                (visitor.cookie, visitor.word) = (cookie, word);
                visitor
            })
            .collect();
    }
    let visitors = people(world);
    if !ends {
        let all = visitors.iter().map(|v| (v.cookie.clone(), v.word.clone())).collect();
        KEPT.with(|kept| *kept.borrow_mut() = Some(all));
    }
    visitors
}

fn shortly(payload: &str) -> String {
    format!("{:?}", payload.chars().take(60).collect::<String>())
}

#[test]
#[ignore = "not yet green: see the closing note of 23 November 2026"]
fn whatever_stands_in_an_address_stays_text() {
    let world = World::new();
    let mut visitors = people(&world);
    let mut stranger = world.node.visitor();
    let raw = [
        "%00",
        "%ff",
        "%c3%28",
        "%e2%80%ae",
        "%0d%0aSet-Cookie:%20evil=1",
        "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "..%2f..%2fx",
        "%252e%252e%252f",
        "%3Cscript%3Ezq9x%3C%2Fscript%3E",
        "%22%20onfocus%3D%22zq9x",
        "%zz",
        "%",
        "%5c%5cevil.test",
        "-1",
        "18446744073709551616",
        "..",
        ".",
        "%2f%2fevil.test",
        "%F0%9D%94%84",
        "a%20b",
        "{{7*7}}zq9x",
        "zq9x'--",
        "NOM-2026-000001%00",
        "con",
        "%EF%BB%BF",
        "%7B%7B7*7%7D%7Dzq9x",
    ];
    let long = "a".repeat(30_000);
    for route in ROUTES {
        let method = if route.method == huecry_web::routes::Method::Get { Method::GET } else { Method::POST };
        let name = format!("{method} {}", route.path);
        let parts: Vec<&str> = route.path.split('/').filter(|part| part.starts_with('{')).collect();
        for part in &parts {
            for hostile in raw.iter().copied().chain([long.as_str()]) {
                let asked = asked(method.as_str(), route.path, &world).unwrap();
                let filled = route
                    .path
                    .split('/')
                    .zip(asked.path.split('/'))
                    .map(|(wanted, given)| if wanted == *part { hostile } else { given });
                let path = filled.collect::<Vec<_>>().join("/");
                let visitor = fitting(&mut visitors, &name);
                if path.parse::<http::Uri>().is_err() {
                    // What is no address never reaches us: the server's parser refuses it.
                    continue;
                }
                let form = asked.form.iter().map(|(n, v)| (*n, v.as_str())).collect::<Vec<_>>();
                for who in [visitor, &mut stranger] {
                    let seen = match (&method, &asked.file) {
                        (&Method::GET, _) => who.get(&path),
                        (_, Some((field, file, bytes))) => who.upload(&path, &form, (field, file, bytes)),
                        _ => who.post(&path, &form),
                    };
                    sound(&format!("{method} {path}"), &seen);
                }
            }
        }
    }
    // Paths that are nobody's, and what stands behind the question mark.
    for path in [
        "//evil.test/zq9x",
        "//evil.test",
        "/..//evil.test",
        "/%2f%2fevil.test",
        "/static/../etc/passwd",
        "/static/%2e%2e/x",
        "/.git/config",
        "/?lang=%0d%0aSet-Cookie:evil=1",
        "/help?lang=zz",
        "/help?lang=fr%00",
        "/help?lang=ar&lang=evil",
        "/my-acts?before=%ff",
        "/purpose?then=//evil.test/zq9x",
        "/purpose?then=%22%3E%3Cscript%3Ezq9x%3C/script%3E",
        "/purpose?then=javascript:zq9x",
        "/settings?saved=%3Cb%3Ezq9x",
        "/drafts/x/y?saved=1",
        "/%E2%80%AEzq9x",
    ] {
        for at in 0..visitors.len() {
            sound(path, &visitors[at].get(path));
        }
        sound(path, &stranger.get(path));
    }
}

#[test]
#[ignore = "not yet green: see the closing note of 23 November 2026"]
fn bytes_that_are_no_text_are_answered_in_order() {
    let world = World::new();
    let mut visitors = people(&world);
    for route in ROUTES.iter().filter(|route| route.method == huecry_web::routes::Method::Post) {
        let asked = asked("POST", route.path, &world).unwrap();
        let name = format!("POST {}", route.path);
        if matches!(route.path, "/sign-out" | "/purpose") || route.path.starts_with("/sign-in") {
            continue;
        }
        let visitor = fitting(&mut visitors, &name);
        let word = visitor.word.clone();
        let fields: Vec<&str> = asked.form.iter().map(|(name, _)| *name).chain(["q"]).collect();
        for bytes in ["%ff%fe%fd", "%c3%28", "%", "%zz", "%00", "+%2B+", "\u{ff}", "a=b=c", "a;b"] {
            let body = fields.iter().map(|field| format!("{field}={bytes}")).collect::<Vec<_>>().join("&");
            let body = format!("csrf={word}&{body}");
            let media = Some("application/x-www-form-urlencoded");
            sound(&format!("{name} {bytes}"), &visitor.send(Method::POST, &asked.path, media, Body::from(body)));
        }
        let mut raw = format!("csrf={word}&q=").into_bytes();
        raw.extend([0xff, 0xfe, 0x00, 0x80, b'&', b'=', b'&', b'&']);
        let media = Some("application/x-www-form-urlencoded");
        sound(&name, &visitor.send(Method::POST, &asked.path, media, Body::from(raw)));
        for media in [
            "text/plain",
            "application/json",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "x/y; charset=\u{e9}",
            "",
        ] {
            let media = media.is_ascii().then_some(media);
            sound(
                &format!("{name} as {media:?}"),
                &visitor.send(Method::POST, &asked.path, media, Body::from("--x\r\nzq9x")),
            );
        }
        let much = format!("csrf={word}&{}", "q=zq9x&".repeat(100_000));
        sound(
            &format!("{name} with many fields"),
            &visitor.send(Method::POST, &asked.path, media_of_forms(), Body::from(much)),
        );
        let large = format!("csrf={word}&q={}", "a".repeat(2 << 20));
        let seen = visitor.send(Method::POST, &asked.path, media_of_forms(), Body::from(large));
        sound(&format!("{name} with two megabytes"), &seen);
        assert!(seen.status.as_u16() == 413, "{name}: two megabytes are answered {}", seen.status);
    }
}

fn media_of_forms() -> Option<&'static str> {
    Some("application/x-www-form-urlencoded")
}

#[test]
fn a_form_that_comes_from_elsewhere_does_nothing_on_any_page() {
    let world = World::new();
    let mut visitors = people(&world);
    let other = world.node.signed_in("FR", "ncb.recorder", Some("identify-person"));
    for route in ROUTES.iter().filter(|route| route.method == huecry_web::routes::Method::Post) {
        let asked = asked("POST", route.path, &world).unwrap();
        let visitor = fitting(&mut visitors, &format!("POST {}", route.path));
        let before = node::acts(&world.node.desk);
        let form = |word: Option<&str>| -> String {
            let mut pairs: Vec<(&str, &str)> = asked.form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            pairs.extend(word.map(|word| ("csrf", word)));
            form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
        };
        let own = visitor.word.clone();
        let without_word = route.who != huecry_web::routes::Who::Anybody;
        let mut tries: Vec<(&str, String, Vec<(&str, &str)>)> = Vec::new();
        if without_word {
            let here = vec![("sec-fetch-site", "same-origin")];
            tries.push(("no word", form(None), here.clone()));
            tries.push(("an empty word", form(Some("")), here.clone()));
            tries.push(("another session's word", form(Some(&other.word)), here.clone()));
            tries.push(("its own word cut short", form(Some(&own[..own.len() - 1])), here.clone()));
            tries.push(("the cookie itself", form(visitor.cookie.as_deref()), here));
        }
        for site in ["cross-site", "same-site", "none"] {
            tries.push(("another site", form(Some(&own)), vec![("sec-fetch-site", site)]));
        }
        for origin in [
            "https://evil.test",
            "null",
            "http://127.0.0.1:8025",
            "http://127.0.0.1",
            "https://127.0.0.1:8024.evil.test",
        ] {
            tries.push(("another origin", form(Some(&own)), vec![("origin", origin)]));
        }
        for (what, body, headers) in tries {
            let mut request = Request::builder()
                .method(Method::POST)
                .uri(&asked.path)
                .header(header::HOST, "127.0.0.1:8024")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::COOKIE, visitor.cookie.clone().unwrap());
            for (name, value) in headers {
                request = request.header(name, value);
            }
            let seen = world.node.answer(request.body(Body::from(body)).unwrap());
            assert_eq!(seen.status, 403, "{} with {what}: {}", route.path, seen.body);
            sound(route.path, &seen);
        }
        assert_eq!(node::acts(&world.node.desk), before, "{}: a forged form left an act", route.path);
        visitor.get("/settings").is(200);
    }
    // What is done is done by POST: asked for by GET, as a picture or a link would, it is no page at all.
    for route in ROUTES.iter().filter(|route| route.method == huecry_web::routes::Method::Post) {
        let also =
            ROUTES.iter().any(|other| other.path == route.path && other.method == huecry_web::routes::Method::Get);
        let shadowed =
            route.path == "/records/find" || route.path.ends_with("/live") || route.path.starts_with("/drafts/");
        let asked = asked("POST", route.path, &world).unwrap();
        let visitor = fitting(&mut visitors, &format!("POST {}", route.path));
        if !also && !shadowed {
            visitor.get(&asked.path).is(404);
        }
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
            let before = node::acts(&world.node.desk);
            let seen = visitor.send(method.parse().unwrap(), &asked.path, None, Body::empty());
            assert!(matches!(seen.status.as_u16(), 404 | 405), "{method} {}: {}", route.path, seen.status);
            guarded(&format!("{method} {}", route.path), &seen);
            assert_eq!(node::acts(&world.node.desk), before, "{method} {}", route.path);
        }
    }
}

#[test]
fn nobody_chooses_anybodys_session() {
    let world = World::new();
    let node = &world.node;
    let officer = node.officer("FR", "ncb.officer", "A. Officer");
    let mut visitor = node.visitor();
    // A cookie planted before the sign-in is not the session's after it.
    for planted in ["planted", "", "%00", "a; huecry=b", &"a".repeat(4096)] {
        visitor.cookie = Some(format!("huecry={planted}"));
        visitor.sign_in(&node.invite(&officer)).is(303);
        let cookie = visitor.cookie.clone().unwrap();
        assert_ne!(cookie, format!("huecry={planted}"));
        assert!(cookie.len() > 40, "{cookie}");
    }
    // Signing in again ends the session that was, and each sign-in has a secret of its own.
    let first = visitor.cookie.clone();
    visitor.sign_in(&node.invite(&officer)).is(303);
    assert_ne!(visitor.cookie, first);
    let mut old = node.visitor();
    old.cookie = first;
    old.get("/settings").is(303);
    // A secret stands in its cookie and in no page, no address, no other header.
    let secret = visitor.cookie.clone().unwrap().split_once('=').unwrap().1.to_string();
    for path in ["/settings", "/", "/my-acts", "/help", "/nowhere"] {
        let seen = visitor.get(path);
        assert!(!seen.body.contains(&secret) && !format!("{:?}", seen.headers).contains(&secret), "{path}");
    }
    // Signed out is signed out, whatever is kept of the cookie; and the word of its forms with it.
    let (kept, word) = (visitor.cookie.clone(), visitor.word.clone());
    visitor.post("/sign-out", &[]).is(303);
    visitor.cookie = kept;
    visitor.get("/settings").is(303);
    visitor.word = word;
    visitor.post("/settings", &[("theme", "dark")]).is(303);
    // Changed by one letter, it is nobody's.
    let mut other = node.signed_in("FR", "ncb.officer", None);
    let cookie = other.cookie.clone().unwrap();
    for changed in
        [cookie.to_lowercase(), cookie[..cookie.len() - 1].to_string(), format!("{cookie}A"), format!("{cookie}=")]
    {
        if changed != cookie {
            other.cookie = Some(changed.clone());
            other.get("/settings");
            assert_eq!(other.get("/settings").status, 303, "{changed}");
        }
    }
    // A link that was used opens nothing, and one for an officer who has ended neither.
    let ended = node.officer("FR", "ncb.officer", "E. Officer");
    let link = node.invite(&ended);
    huecry_desk::people::end_officer(&node.desk, &ended, node.now()).unwrap();
    let seen = node.visitor().post(&format!("/sign-in/{link}"), &[]);
    seen.is(403);
    assert!(seen.headers.get(header::SET_COOKIE).is_none());
}

/// Withheld and absent, used and never given out: the same bytes is asserted elsewhere (web_table, web_frame); here
/// the time is told, as the median over many tries in turn. It is reported and not asserted: a shared machine
/// gives no verdict.
#[test]
fn how_long_what_is_withheld_takes_beside_what_never_was() {
    let world = World::new();
    let node = &world.node;
    let mut spain = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let (hidden, absent) =
        (format!("/records/nominals/{}", world.hidden), "/records/nominals/NOM-2026-999999".to_string());
    let records = in_turn(TRIES, || drop(spain.get(&hidden)), &mut |_| {});
    let mut spain = node.signed_in("ES", "ncb.officer", Some("identify-person"));
    let absent_records = in_turn(TRIES, || drop(spain.get(&absent)), &mut |_| {});
    let officer = node.officer("FR", "ncb.officer", "A. Officer");
    let used = node.invite(&officer);
    node.visitor().sign_in(&used);
    let never = "a".repeat(used.len());
    let used = in_turn(TRIES, || drop(node.visitor().post(&format!("/sign-in/{used}"), &[])), &mut |_| {});
    let never = in_turn(TRIES, || drop(node.visitor().post(&format!("/sign-in/{never}"), &[])), &mut |_| {});
    println!(
        "a record: withheld {records:?}, absent {absent_records:?}; a link: used {used:?}, never given out {never:?}"
    );
    let _ = call_of(node, world.officer.as_str(), "identify-person");
}

const TRIES: usize = 100;

/// The median of so many tries.
fn in_turn(tries: usize, mut one: impl FnMut(), between: &mut impl FnMut(usize)) -> Duration {
    let mut took: Vec<Duration> = (0..tries)
        .map(|n| {
            between(n);
            let began = Instant::now();
            one();
            began.elapsed()
        })
        .collect();
    took.sort();
    took[tries / 2]
}

/// Nothing of the fixtures is used twice by accident.
#[test]
fn every_route_is_known_to_the_fixtures() {
    let world = World::new();
    for route in ROUTES {
        let method = format!("{:?}", route.method).to_uppercase();
        let known: Option<Asked> = asked(&method, route.path, &world);
        assert!(known.is_some(), "tests/probes/mod.rs does not know {method} {}", route.path);
    }
    let _: &Node = &world.node;
}
