//! What a person does in a browser: go, read, type, press, and say what is not there.

use crate::driver::{Fault, Session};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value as Json, json};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::{Duration, Instant};

/// A browser window. What cannot be done ends the test, naming what was looked for and the page.
pub struct Browser {
    session: Session,
}

/// Something on the page.
pub struct Element<'b> {
    browser: &'b Browser,
    id: String,
    what: String,
}

/// Something a person knows by its name.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    Button,
    Link,
    Field,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Kind::Button => "button",
            Kind::Link => "link",
            Kind::Field => "field",
        }
    }
}

/// A file that came down.
#[derive(Debug)]
pub struct Download {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Browser {
    /// Opens a window of 1280 by 800.
    pub fn open(chromedriver: &Path) -> Browser {
        let browser = Browser { session: Session::start(chromedriver) };
        let downloads = browser.session.downloads();
        std::fs::create_dir_all(&downloads).unwrap();
        let allow = json!({ "behavior": "allow", "downloadPath": downloads.to_str().unwrap() });
        browser.devtools("Browser.setDownloadBehavior", allow);
        browser.resize(1280, 800);
        browser
    }

    /// Goes to an address and waits until it is loaded.
    #[track_caller]
    pub fn go(&self, url: &str) {
        self.ok(self.session.command("POST", "/url", Some(json!({ "url": url }))), url);
    }

    #[track_caller]
    pub fn url(&self) -> String {
        self.text_of("/url")
    }

    #[track_caller]
    pub fn title(&self) -> String {
        self.text_of("/title")
    }

    #[track_caller]
    pub fn reload(&self) {
        self.ok(self.session.command("POST", "/refresh", Some(json!({}))), "reload");
    }

    /// The first element of a CSS selector.
    #[track_caller]
    pub fn css(&self, selector: &str) -> Element<'_> {
        let wish = json!({ "using": "css selector", "value": selector });
        let found = self.ok(self.session.command("POST", "/element", Some(wish)), selector);
        self.element(&found, selector)
    }

    /// How many elements a CSS selector has.
    #[track_caller]
    pub fn count(&self, selector: &str) -> usize {
        let wish = json!({ "using": "css selector", "value": selector });
        self.ok(self.session.command("POST", "/elements", Some(wish)), selector).as_array().map_or(0, Vec::len)
    }

    /// What has this name, as a screen reader would say it: the whole name, else its beginning.
    #[track_caller]
    pub fn named(&self, kind: Kind, name: &str) -> Element<'_> {
        self.seek(kind, name, "")
    }

    /// The same within a group: a set of fields, a section, a row that has that name.
    #[track_caller]
    pub fn named_in(&self, group: &str, kind: Kind, name: &str) -> Element<'_> {
        self.seek(kind, name, group)
    }

    /// Whether something of that name is there.
    #[track_caller]
    pub fn has(&self, kind: Kind, name: &str) -> bool {
        !self.script(FIND, json!([kind.word(), name, 0, ""]))["found"].is_null()
    }

    #[track_caller]
    fn seek(&self, kind: Kind, name: &str, group: &str) -> Element<'_> {
        let answer = self.script(FIND, json!([kind.word(), name, 0, group]));
        let what = format!("{} `{name}`{}", kind.word(), if group.is_empty() { "" } else { " in its group" });
        if answer["found"].is_null() {
            self.fail(&what, &format!("there is none; there are {}", answer["instead"]));
        }
        self.element(&answer["found"], &what)
    }

    /// Follows a link to the page it leads to.
    #[track_caller]
    pub fn follow(&self, link: &str) {
        let link = self.named(Kind::Link, link);
        self.leave(|| link.click());
    }

    /// Follows a link to a place of this page.
    #[track_caller]
    pub fn follow_within(&self, link: &str) {
        self.named(Kind::Link, link).click();
    }

    /// Presses a button that leads to another page.
    #[track_caller]
    pub fn submit(&self, button: &str) {
        let button = self.named(Kind::Button, button);
        self.leave(|| button.click());
    }

    /// Types into a field, in place of what stands there.
    #[track_caller]
    pub fn fill(&self, field: &str, text: &str) {
        let field = self.named(Kind::Field, field);
        field.clear();
        field.write(text);
    }

    /// Puts a text into a field at once, as one that was copied elsewhere.
    #[track_caller]
    pub fn paste(&self, field: &str, text: &str) {
        let field = self.named(Kind::Field, field);
        field.clear();
        field.click();
        self.devtools("Input.insertText", json!({ "text": text }));
    }

    /// Gives a field for files one of this machine.
    #[track_caller]
    pub fn attach(&self, field: &str, file: &Path) {
        self.named(Kind::Field, field).write(file.to_str().unwrap());
    }

    /// Chooses an option of a list by its words.
    #[track_caller]
    pub fn choose(&self, field: &str, option: &str) {
        let list = self.named(Kind::Field, field);
        let set = "const o = [...arguments[0].options].find(o => o.textContent.trim().startsWith(arguments[1])); \
                   if (!o) return false; o.selected = true; arguments[0].dispatchEvent(new Event('change', \
                   { bubbles: true })); return true;";
        if self.script(set, json!([list.reference(), option])) != true {
            self.fail(&list.what, &format!("has no option `{option}`"));
        }
    }

    /// Does what leads to another page and waits until that one is loaded.
    #[track_caller]
    pub fn leave(&self, act: impl FnOnce()) {
        self.script("document.documentElement.dataset.left = ''", json!([]));
        let from = self.url();
        act();
        let came = || {
            let there =
                "return document.readyState === 'complete' && document.documentElement.dataset.left === undefined";
            // Between two documents there is none to ask.
            self.try_script(there, json!([])).is_ok_and(|answer| answer == true)
        };
        if !wait(came) {
            self.fail(&from, "no other page came");
        }
    }

    /// Does what brings a file down and waits until it is whole.
    #[track_caller]
    pub fn download(&self, act: impl FnOnce()) -> Download {
        let folder = self.session.downloads();
        let names = || -> Vec<String> {
            let entries = std::fs::read_dir(&folder).unwrap().flatten();
            entries.filter_map(|e| e.file_name().into_string().ok()).collect()
        };
        names().iter().for_each(|name| std::fs::remove_file(folder.join(name)).unwrap());
        act();
        let whole = |name: &String| !name.ends_with(".crdownload") && !name.starts_with(".com.google");
        if !wait(|| names().iter().all(whole) && !names().is_empty()) {
            self.fail("download", &format!("no file came: {:?}", names()));
        }
        let name = names().remove(0);
        let bytes = std::fs::read(folder.join(&name)).unwrap();
        Download { name, bytes }
    }

    /// Writes a file beside the downloads, to be attached somewhere.
    pub fn spare_file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let file = self.session.downloads().with_file_name(name);
        std::fs::write(&file, bytes).unwrap();
        file
    }

    /// The text of the page as it is shown.
    #[track_caller]
    pub fn text(&self) -> String {
        self.css("body").text()
    }

    /// Asks again and again, until it is so or too late.
    pub fn wait(&self, so: impl Fn() -> bool) -> bool {
        wait(so)
    }

    /// Waits until the page shows these words; for what scripts bring without another page.
    #[track_caller]
    pub fn until_shown(&self, words: &str) {
        if !wait(|| self.text().contains(words)) {
            self.fail(words, "is not shown");
        }
    }

    /// The page shows all of these.
    #[track_caller]
    pub fn shows(&self, words: &[&str]) {
        let text = plain(&self.text());
        for word in words {
            if !text.contains(&plain(word)) {
                self.fail(word, &format!("is not shown; the page says: {text}"));
            }
        }
    }

    /// Presses keys on whatever has the focus: `/`, `Enter`, `Control+k`.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        let keys: Vec<char> = if keys == "+" { vec!['+'] } else { keys.split('+').map(key).collect() };
        let one = |kind: &str, key: &char| json!({ "type": kind, "value": key });
        let down = keys.iter().map(|k| one("keyDown", k));
        let up = keys.iter().rev().map(|k| one("keyUp", k));
        let actions: Vec<Json> = down.chain(up).collect();
        let wish = json!({ "actions": [{ "type": "key", "id": "keys", "actions": actions }] });
        self.ok(self.session.command("POST", "/actions", Some(wish)), "keys");
    }

    /// The element that has the focus, by id or else by name of its tag.
    #[track_caller]
    pub fn focus(&self) -> String {
        let asked = "const e = document.activeElement; return e.id ? '#' + e.id : e.tagName.toLowerCase()";
        self.script(asked, json!([])).as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script's body with arguments; a promise is waited for.
    #[track_caller]
    pub fn script(&self, body: &str, arguments: Json) -> Json {
        let first = body.trim().lines().next().unwrap_or_default();
        self.ok(self.try_script(body, arguments), first)
    }

    /// One command of the Chrome DevTools protocol.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Json) -> Json {
        self.ok(self.session.devtools(command, parameters), command)
    }

    /// Sets the window's inner size in CSS pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size);
    }

    /// Pretends that the reader prefers so: dark, or with forced colours, by the names CSS has for it. Nothing resets.
    #[track_caller]
    pub fn prefer(&self, features: &[(&str, &str)]) {
        let features: Vec<Json> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Shows the page as it would be printed; `false` brings the screen back.
    #[track_caller]
    pub fn as_printed(&self, printed: bool) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": if printed { "print" } else { "" } }));
    }

    /// Turns the page's own scripts off, from the next page on.
    #[track_caller]
    pub fn scripts(&self, run: bool) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !run }));
    }

    /// What the window shows, as PNG.
    #[track_caller]
    pub fn shot(&self) -> Vec<u8> {
        let shot = self.devtools("Page.captureScreenshot", json!({ "format": "png" }));
        png(&shot)
    }

    /// The whole page, beyond the window, up to `tallest` CSS pixels, as PNG.
    #[track_caller]
    pub fn full_shot(&self, tallest: f64) -> Vec<u8> {
        let metrics = self.devtools("Page.getLayoutMetrics", json!({}));
        let (size, window) = (&metrics["cssContentSize"], &metrics["cssLayoutViewport"]["clientHeight"]);
        let height = size["height"].as_f64().unwrap_or_default().min(tallest);
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": height, "scale": 1 });
        // Beyond a window that shows all there is, Chromium moves pages from right to left aside.
        let beyond = height > window.as_f64().unwrap_or_default();
        let wish = json!({ "format": "png", "captureBeyondViewport": beyond, "clip": clip });
        let shot = self.devtools("Page.captureScreenshot", wish);
        png(&shot)
    }

    /// The cookies of this page, `HttpOnly` ones included.
    #[track_caller]
    pub fn cookies(&self) -> Vec<Json> {
        let found = self.ok(self.session.command("GET", "/cookie", None), "cookies");
        found.as_array().cloned().unwrap_or_default()
    }

    /// Sets a cookie, as [`Browser::cookies`] gave it; a page of that host must be open.
    #[track_caller]
    pub fn set_cookie(&self, cookie: &Json) {
        self.ok(self.session.command("POST", "/cookie", Some(json!({ "cookie": cookie }))), "cookie");
    }

    #[track_caller]
    pub fn forget_cookies(&self) {
        self.ok(self.session.command("DELETE", "/cookie", None), "cookies");
    }

    /// Ends the test with what was looked for, and where.
    #[track_caller]
    pub fn fail(&self, what: &str, why: &str) -> ! {
        let said = |path| self.session.command("GET", path, None).ok().and_then(|v| v.as_str().map(str::to_owned));
        let (url, title) = (said("/url").unwrap_or_default(), said("/title").unwrap_or_default());
        panic!("{what}: {why}\n  on {url} (`{title}`){}", self.picture())
    }

    fn try_script(&self, body: &str, arguments: Json) -> Result<Json, Fault> {
        self.session.command("POST", "/execute/sync", Some(json!({ "script": body, "args": arguments })))
    }

    fn element(&self, reference: &Json, what: &str) -> Element<'_> {
        let id = reference.as_object().and_then(|o| o.values().next()).and_then(Json::as_str).unwrap_or_default();
        Element { browser: self, id: id.to_owned(), what: what.to_owned() }
    }

    #[track_caller]
    fn text_of(&self, path: &str) -> String {
        self.ok(self.session.command("GET", path, None), path).as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    fn ok(&self, answer: Result<Json, Fault>, what: &str) -> Json {
        answer.unwrap_or_else(|fault| self.fail(what, &format!("{}: {}", fault.error, fault.message)))
    }

    /// Keeps a picture of the page a test failed on, for a person to look at.
    fn picture(&self) -> String {
        let Ok(shot) = self.session.devtools("Page.captureScreenshot", json!({ "format": "png" })) else {
            return String::new();
        };
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
        let (test, one) =
            (std::thread::current().name().unwrap_or("page").replace("::", "-"), PICTURES.fetch_add(1, Relaxed));
        let file = folder.join(format!("{test}-{one}.png"));
        match std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, png(&shot))) {
            Ok(()) => format!("\n  seen in {}", file.display()),
            Err(_) => String::new(),
        }
    }
}

impl Element<'_> {
    #[track_caller]
    pub fn click(&self) {
        self.post("click", json!({}));
    }

    #[track_caller]
    pub fn clear(&self) {
        self.post("clear", json!({}));
    }

    #[track_caller]
    pub fn write(&self, text: &str) {
        self.post("value", json!({ "text": text }));
    }

    /// The text as it is shown.
    #[track_caller]
    pub fn text(&self) -> String {
        self.get("text").as_str().unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.get(&format!("attribute/{name}")).as_str().map(str::to_owned)
    }

    /// What stands in a field now.
    #[track_caller]
    pub fn value(&self) -> String {
        self.get("property/value").as_str().unwrap_or_default().to_owned()
    }

    /// For a script's arguments.
    pub fn reference(&self) -> Json {
        json!({ REFERENCE: self.id })
    }

    #[track_caller]
    fn post(&self, act: &str, body: Json) {
        let path = format!("/element/{}/{act}", self.id);
        self.browser.ok(self.browser.session.command("POST", &path, Some(body)), &format!("{act} {}", self.what));
    }

    #[track_caller]
    fn get(&self, what: &str) -> Json {
        let path = format!("/element/{}/{what}", self.id);
        self.browser.ok(self.browser.session.command("GET", &path, None), &format!("{what} of {}", self.what))
    }
}

/// A text without directional isolates, its blanks single: as [`Browser::shows`] compares.
pub fn plain(text: &str) -> String {
    let shown = |c: &char| !('\u{2066}'..='\u{2069}').contains(c) && !matches!(c, '\u{200e}' | '\u{200f}');
    text.chars().filter(shown).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Asks again and again, until it is so or too late.
fn wait(so: impl Fn() -> bool) -> bool {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if so() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    so()
}

/// A key by its name, as WebDriver numbers those that write nothing.
fn key(name: &str) -> char {
    match name {
        "Control" => '\u{e009}',
        "Alt" => '\u{e00a}',
        "Shift" => '\u{e008}',
        "Enter" => '\u{e007}',
        "Escape" => '\u{e00c}',
        "Tab" => '\u{e004}',
        "Left" => '\u{e012}',
        "Up" => '\u{e013}',
        "Right" => '\u{e014}',
        "Down" => '\u{e015}',
        other => other.chars().next().unwrap(),
    }
}

/// The picture in an answer to `Page.captureScreenshot`.
fn png(shot: &Json) -> Vec<u8> {
    STANDARD.decode(shot["data"].as_str().unwrap_or_default()).unwrap()
}

/// How many pages tests of this process failed on.
static PICTURES: AtomicU32 = AtomicU32::new(0);
/// The name WebDriver gives a reference to an element.
const REFERENCE: &str = "element-6066-11e4-a52e-4f735466cecf";
const FIND: &str = include_str!("find.js");
/// How long a page may take on a machine where much else runs.
const PATIENCE: Duration = Duration::from_secs(15);
