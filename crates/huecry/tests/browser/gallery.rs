//! Pictures of every page: `cargo xtask gallery` keeps them all, a test takes some to see that it can.

use crate::driver;
use crate::house::House;
use crate::page::{Browser, plain};
use crate::reader::Reader;
use crate::walk::{Stop, stops, walk};
use huecry_catalogue::Lang;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

#[test]
fn every_page_has_its_picture() {
    let Some(driver) = driver::find() else { return };
    let (chosen, temporary) = (std::env::var_os("HUECRY_GALLERY").map(PathBuf::from), tempfile::tempdir().unwrap());
    let folder = chosen.clone().unwrap_or_else(|| temporary.path().to_owned());
    let (house, titles) = (House::found(), Mutex::new(BTreeMap::new()));
    // A test sees that pictures can be taken; one language is enough for that.
    let langs = if chosen.is_some() { &Lang::ALL[..] } else { &Lang::ALL[..1] };
    let in_lang = |lang: Lang| {
        let reader = Reader::new(Browser::open(&driver), &house, lang);
        walk(&reader, |stop, reader| {
            if views(stop, reader.lang).is_empty() {
                return Vec::new();
            }
            let title = take(stop, reader, &folder);
            titles.lock().unwrap().insert((stop.name, reader.lang), title);
            Vec::new()
        })
    };
    let faults: Vec<String> = thread::scope(|scope| {
        let walks: Vec<_> = langs.iter().map(|lang| scope.spawn(|| in_lang(*lang))).collect();
        walks.into_iter().flat_map(|walk| walk.join().unwrap()).collect()
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let taken = std::fs::read_dir(&folder).unwrap().count();
    assert!(taken >= stops().count(), "{taken} pictures of {} pages", stops().count());
    std::fs::write(folder.join("README.md"), index(&titles.into_inner().unwrap())).unwrap();
}

#[test]
fn the_gallery_has_every_page() {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/gallery/README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let missing: Vec<&str> =
        stops().map(|stop| stop.name).filter(|name| !readme.contains(&format!("({name}-en.png)"))).collect();
    assert!(missing.is_empty(), "`cargo xtask gallery` has not been run since these came: {missing:?}");
}

/// Takes a page's pictures and answers its title.
fn take(stop: &Stop, reader: &Reader<'_>, folder: &Path) -> String {
    for (view, width, theme) in views(stop, reader.lang) {
        reader.browser.resize(width, 800);
        reader.browser.prefer(&[("prefers-color-scheme", theme), ("prefers-reduced-motion", "reduce")]);
        std::fs::write(folder.join(file(stop.name, reader.lang, view)), reader.browser.full_shot(TALLEST)).unwrap();
    }
    reader.browser.resize(WIDE, 800);
    reader.browser.prefer(&[("prefers-reduced-motion", "reduce")]);
    plain(&reader.browser.title())
}

/// How a page is looked at: wide and light. Some are also shown dark and narrow; what a form says of a mistake
/// is shown in one language of each direction of writing, and so are those.
fn views(stop: &Stop, lang: Lang) -> Vec<(&'static str, u32, &'static str)> {
    let both = matches!(lang, Lang::En | Lang::Ar);
    let mut views = Vec::new();
    if both || stop.status == 200 {
        views.push(("", WIDE, "light"));
    }
    if both && MORE.contains(&stop.name) {
        views.extend([("-dark", WIDE, "dark"), ("-narrow", 320, "light")]);
    }
    views
}

fn file(name: &str, lang: Lang, view: &str) -> String {
    format!("{name}-{lang}{view}.png")
}

/// The index: a row a page, a column a language.
fn index(titles: &BTreeMap<(&str, Lang), String>) -> String {
    let mut text = String::from(HEAD);
    for stop in stops() {
        let title = titles.get(&(stop.name, Lang::En)).cloned().unwrap_or_default();
        let title = title.rsplit_once(" · ").map_or(title.as_str(), |(page, _)| page).replace('|', "\\|");
        let of = |lang: Lang| {
            let more = views(stop, lang).into_iter().map(move |(view, ..)| {
                let words = if view.is_empty() { lang.as_str() } else { view.trim_start_matches('-') };
                format!("[{words}]({})", file(stop.name, lang, view))
            });
            more.collect::<Vec<_>>().join(" ")
        };
        let [en, fr, es, ar] = [Lang::En, Lang::Fr, Lang::Es, Lang::Ar].map(of);
        let _ = writeln!(text, "| {title} | `{}` | {en} | {fr} | {es} | {ar} |", stop.name);
    }
    text
}

const HEAD: &str = "\
# The console in pictures

Every page in four languages, as Chromium shows it; some also dark and on a telephone. All data are invented.
Made by `cargo xtask gallery`; do not edit.

| page | name | English | French | Spanish | Arabic |
|---|---|---|---|---|---|
";
/// Pages of which more is shown.
const MORE: &[&str] =
    &["search", "search-hits", "record", "no-record", "draft-section", "work", "review", "catalogue-procedure"];
const WIDE: u32 = 1024;
/// Longer pages are cut: a picture says how a page looks, not all it holds.
const TALLEST: f64 = 1000.0;
