//! The checks can fail: a page with known faults, served by a few lines, and every fault is found.

use crate::axe::{self, Rules};
use crate::driver;
use crate::page::{Browser, Kind, plain};
use serde_json::json;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

#[test]
fn the_checks_find_every_planted_fault() {
    let (Some(driver), Some(script)) = (driver::find(), axe::script()) else { return };
    let (at, browser) = (serve(), Browser::open(&driver));
    browser.resize(320, 800);
    browser.go(&format!("{at}/faulty"));
    let (violations, faults) = (axe::violations(&browser, &script, Rules::All), axe::faults(&browser, "en"));
    for rule in RULES {
        assert!(violations.iter().any(|v| v.starts_with(&format!("{rule} ("))), "{rule} is not in {violations:#?}");
    }
    for fault in FAULTS {
        assert!(faults.iter().any(|f| f.starts_with(fault)), "`{fault}` is not in {faults:#?}");
    }
    // A class of rules finds its own, and no other.
    let of_colours = axe::violations(&browser, &script, Rules::Colours);
    assert!(!of_colours.is_empty() && of_colours.iter().all(|v| v.starts_with("color-contrast")), "{of_colours:#?}");
    let of_width = axe::violations(&browser, &script, Rules::Width);
    assert!(of_width.iter().any(|v| v.starts_with("target-size")), "{of_width:#?}");
}

#[test]
fn a_page_without_fault_passes_in_light_and_dark_and_in_arabic() {
    let (Some(driver), Some(script)) = (driver::find(), axe::script()) else { return };
    let (at, browser) = (serve(), Browser::open(&driver));
    for (lang, width) in [("en", 1280), ("ar", 320)] {
        browser.resize(width, 800);
        browser.go(&format!("{at}/sound?{lang}"));
        for scheme in ["light", "dark"] {
            browser.prefer(&[("prefers-color-scheme", scheme)]);
            let background = browser.script("return getComputedStyle(document.body).backgroundColor", json!([]));
            assert_eq!(background, if scheme == "dark" { "rgb(0, 0, 0)" } else { "rgb(255, 255, 255)" });
            assert_eq!(axe::violations(&browser, &script, Rules::All), [""; 0]);
            assert_eq!(axe::faults(&browser, lang), [""; 0]);
        }
    }
}

#[test]
fn axe_runs_under_the_strictest_policy() {
    let (Some(driver), Some(script)) = (driver::find(), axe::script()) else { return };
    let (at, browser) = (serve(), Browser::open(&driver));
    browser.go(&format!("{at}/strict"));
    assert_eq!(browser.title(), "Strict", "its inline script did not run");
    assert!(axe::violations(&browser, &script, Rules::All).iter().any(|v| v.starts_with("image-alt")));
}

#[test]
fn the_browser_does_what_a_person_does() {
    let Some(driver) = driver::find() else { return };
    let (at, browser) = (serve(), Browser::open(&driver));
    browser.go(&format!("{at}/form"));
    browser.fill("Family name", "عبد الله");
    assert_eq!(browser.named(Kind::Field, "Family name").value(), "عبد الله");
    browser.choose("Country", "Tunisia");
    browser.named(Kind::Field, "I have read it").click();
    browser.submit("Send");
    assert!(browser.url().ends_with("/form"), "{}", browser.url());
    browser.shows(&["name=عبد الله", "country=TN", "read=yes"]);
    browser.follow("Back");
    assert!(browser.url().ends_with("/form"));
    browser.press("/");
    assert_eq!(browser.focus(), "#name");
    browser.press("Control+k");
    browser.until_shown("menu");
    let file = browser.download(|| browser.named(Kind::Link, "Proof").click());
    assert_eq!((file.name.as_str(), file.bytes.as_slice()), ("proof.txt", b"the proof".as_slice()));
    assert!(browser.has(Kind::Link, "Proof") && !browser.has(Kind::Button, "Proof"));
    assert!(browser.cookies().iter().any(|c| c["name"] == "seen" && c["httpOnly"] == true));
    browser.forget_cookies();
    assert!(browser.cookies().is_empty());
    let (part, whole) = (browser.shot(), browser.full_shot(5000.0));
    assert_eq!((size(&part), size(&whole)), ((1280, 800), (1280, 3000)));
    browser.as_printed(true);
    assert!(!browser.text().contains("Send"), "not on paper");
}

#[test]
fn a_page_works_with_its_scripts_off() {
    let Some(driver) = driver::find() else { return };
    let (at, browser) = (serve(), Browser::open(&driver));
    browser.scripts(false);
    browser.go(&format!("{at}/form"));
    assert_eq!(browser.title(), "Form", "its script did not run");
    browser.fill("Family name", "Ruiz");
    browser.submit("Send");
    browser.shows(&["name=Ruiz"]);
}

#[test]
fn what_is_not_there_is_named_with_its_page() {
    let Some(driver) = driver::find() else { return };
    let at = serve();
    let said = |act: fn(&Browser)| {
        let (driver, url) = (driver.clone(), format!("{at}/form"));
        let failed = std::thread::spawn(move || {
            let browser = Browser::open(&driver);
            browser.go(&url);
            act(&browser);
        });
        *failed.join().unwrap_err().downcast::<String>().unwrap()
    };
    let selector = said(|b| drop(b.css("#nowhere").text()));
    assert!(selector.contains("#nowhere") && selector.contains("/form (`Form, with script`)"), "{selector}");
    let name = said(|b| drop(b.named(Kind::Button, "Pay")));
    assert!(name.contains("button `Pay`") && name.contains("\"Send\""), "{name}");
}

#[test]
fn isolates_are_no_part_of_a_name() {
    assert_eq!(plain("\u{2068}FR\u{2069}  \n 12"), "FR 12");
}

/// What axe must find on the faulty page.
const RULES: [&str; 8] =
    ["image-alt", "label", "color-contrast", "html-has-lang", "heading-order", "button-name", "target-size", "region"];

/// How the house's own sentences begin that the faulty page earns.
const FAULTS: [&str; 16] = [
    "html lang is",
    "there are 2 h1",
    "the title is empty",
    "an error leads nowhere",
    "there are 0 main",
    "the first thing in reach",
    "a positive tabindex",
    "an inline style:",
    "an inline style sheet",
    "an inline script",
    "an inline handler",
    "something from elsewhere",
    "`required`",
    "the id \"twice\"",
    "the page is wider",
    "a target of",
];

/// Serves the pages of this file until the test ends.
fn serve() -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let at = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        // A browser opens connections it then does not use: each has its own thread.
        listener.incoming().flatten().for_each(|stream| drop(std::thread::spawn(move || answer(stream))));
    });
    at
}

fn answer(stream: TcpStream) -> Option<()> {
    let mut lines = BufReader::new(stream.try_clone().ok()?);
    let mut first = String::new();
    lines.read_line(&mut first).ok()?;
    let head: Vec<String> = lines.by_ref().lines().map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
    let length =
        head.iter().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    lines.read_exact(&mut body).ok()?;
    let (method, path) = first.split_once(' ')?;
    let path = path.split(' ').next()?;
    let (head, page) = match (method, path) {
        (_, "/faulty") => ("", include_str!("planted/faulty.html").to_owned()),
        (_, "/strict") => (POLICY, include_str!("planted/strict.html").to_owned()),
        (_, "/sound?en") => ("", sound("en", "ltr")),
        (_, "/sound?ar") => ("", sound("ar", "rtl")),
        ("GET", "/form") => ("Set-Cookie: seen=1; HttpOnly; Path=/\r\n", include_str!("planted/form.html").to_owned()),
        ("POST", "/form") => ("", echo(&body)),
        (_, "/sound.css") => ("Content-Type: text/css\r\n", include_str!("planted/sound.css").to_owned()),
        (_, "/proof") => ("Content-Disposition: attachment; filename=proof.txt\r\n", "the proof".to_owned()),
        _ => ("", String::new()),
    };
    let html = if head.contains("Content-Type") { "" } else { "Content-Type: text/html; charset=utf-8\r\n" };
    let head = format!("HTTP/1.1 200 OK\r\nConnection: close\r\n{html}{head}\r\n");
    (&stream).write_all(&[head.as_bytes(), page.as_bytes()].concat()).ok()
}

fn sound(lang: &str, dir: &str) -> String {
    include_str!("planted/sound.html").replace("LANG", lang).replace("DIR", dir)
}

/// Says back what a form sent, one field a line.
fn echo(body: &[u8]) -> String {
    let said: Vec<String> = form_urlencoded::parse(body).map(|(k, v)| format!("<p>{k}={v}</p>")).collect();
    format!("<!doctype html><title>Sent</title>{}<a href=/form>Back</a>", said.concat())
}

const POLICY: &str = "Content-Security-Policy: default-src 'none'; require-trusted-types-for 'script'\r\n";

/// Width and height as a PNG's head has them.
fn size(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}
