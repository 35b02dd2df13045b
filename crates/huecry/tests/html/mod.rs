//! A small strict reader of our own pages: what is not in its lists did not come from our templates.
//!
//! It reads HTML as our templates write it, elements closed, attributes in double quotes, and refuses everything
//! else. A value that got out of its place shows up as an element, an attribute or an address nobody wrote.

#![allow(dead_code, reason = "each test uses the part of it that it needs")]

/// An element with what it was given.
#[derive(Debug, Clone)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Element {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(there, _)| there == name).map(|(_, value)| value.as_str())
    }
}

/// A page, read.
#[derive(Debug, Default)]
pub struct Page {
    /// Every element, in order.
    pub elements: Vec<Element>,
    /// Every text with the names and `dir`s of the elements around it, outermost first.
    pub texts: Vec<(String, Vec<Element>)>,
    /// Every form: where it goes, and the names of its fields.
    pub forms: Vec<(String, Vec<(String, String)>)>,
}

/// Reads a page.
///
/// # Errors
/// What on it our templates would not have written.
pub fn read(html: &str) -> Result<Page, String> {
    let mut reader = Reader { rest: html, page: Page::default(), open: Vec::new() };
    if html.contains('\0') {
        return Err("a NUL".into());
    }
    let doctype = "<!doctype html>\n";
    reader.rest = html.strip_prefix(doctype).ok_or("no doctype")?;
    while !reader.rest.is_empty() {
        reader.step()?;
    }
    match reader.open.last() {
        None => Ok(reader.page),
        Some(open) => Err(format!("<{}> is never closed", open.name)),
    }
}

struct Reader<'h> {
    rest: &'h str,
    page: Page,
    open: Vec<Element>,
}

impl<'h> Reader<'h> {
    fn step(&mut self) -> Result<(), String> {
        match self.rest.strip_prefix('<') {
            None => self.text(),
            Some(rest) if rest.starts_with("!--") => Err("a comment".into()),
            Some(rest) => match rest.strip_prefix('/') {
                Some(rest) => self.close(rest),
                None => self.element(rest),
            },
        }
    }

    fn text(&mut self) -> Result<(), String> {
        let end = self.rest.find('<').unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        self.keep(text)
    }

    fn keep(&mut self, raw: &str) -> Result<(), String> {
        let text = unescaped(raw)?;
        if !text.trim().is_empty() {
            self.page.texts.push((text, self.open.clone()));
        }
        Ok(())
    }

    fn close(&mut self, rest: &'h str) -> Result<(), String> {
        let (name, rest) = rest.split_once('>').ok_or("an end tag without its end")?;
        let open = self.open.pop().ok_or_else(|| format!("</{name}> closes nothing"))?;
        if open.name != name {
            return Err(format!("</{name}> where </{}> is due", open.name));
        }
        self.rest = rest;
        Ok(())
    }

    fn element(&mut self, rest: &'h str) -> Result<(), String> {
        let end =
            rest.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit())).ok_or("a tag without its end")?;
        let (name, mut rest) = rest.split_at(end);
        if !ELEMENTS.contains(&name) {
            return Err(format!("<{name}{}> is no element of ours", rest.chars().take(40).collect::<String>()));
        }
        let mut element = Element { name: name.to_string(), attributes: Vec::new() };
        loop {
            let trimmed = rest.trim_start_matches([' ', '\n']);
            if let Some(after) = trimmed.strip_prefix('>') {
                self.rest = after;
                break;
            }
            if trimmed.len() == rest.len() {
                return Err(format!("<{name}>: {:?}", rest.chars().take(40).collect::<String>()));
            }
            rest = attribute(&mut element, trimmed)?;
        }
        check(&element)?;
        self.form(&element);
        self.page.elements.push(element.clone());
        if !VOID.contains(&name) {
            self.open.push(element);
        }
        if RAW.contains(&name) {
            let (raw, after) = self.rest.split_once(&format!("</{name}>")).ok_or("a raw element without its end")?;
            self.rest = &self.rest[self.rest.len() - after.len() - name.len() - 3..];
            self.keep(raw)?;
        }
        Ok(())
    }

    fn form(&mut self, element: &Element) {
        if element.name == "form" {
            let to = element.get("action").unwrap_or_default().to_string();
            self.page.forms.push((to, Vec::new()));
        }
        let within = self.open.iter().any(|open| open.name == "form");
        let (Some(name), true) = (element.get("name"), within) else { return };
        if let Some((_, fields)) = self.page.forms.last_mut() {
            fields.push((name.to_string(), element.get("value").unwrap_or_default().to_string()));
        }
    }
}

/// One attribute, always with its value in double quotes, or without one.
fn attribute<'h>(element: &mut Element, text: &'h str) -> Result<&'h str, String> {
    let end = text.find(|c: char| !(c.is_ascii_alphabetic() || c.is_ascii_digit() || c == '-')).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let here = || format!("<{} …{:?}>", element.name, text.chars().take(60).collect::<String>());
    if !ATTRIBUTES.contains(&name) && !name.starts_with("data-") && !name.starts_with("aria-") {
        return Err(format!("{name:?} is no attribute of ours: {}", here()));
    }
    if element.get(name).is_some() {
        return Err(format!("{name:?} stands twice: {}", here()));
    }
    let Some(rest) = rest.strip_prefix('=') else {
        element.attributes.push((name.to_string(), String::new()));
        return Ok(rest);
    };
    let quoted = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'));
    let (value, rest) = quoted.ok_or_else(|| format!("a value without its quotes: {}", here()))?;
    if value.contains('<') {
        return Err(format!("a value with a tag in it: {}", here()));
    }
    element.attributes.push((name.to_string(), unescaped(value)?));
    Ok(rest)
}

/// What an element may be given.
fn check(element: &Element) -> Result<(), String> {
    for name in ["href", "action", "src", "formaction", "data-url", "data-tiles", "data-live", "data-refresh-url"] {
        let Some(to) = element.get(name) else { continue };
        let own = to.starts_with('/') && !to.starts_with("//") && !to.contains('\\') && !to.contains(char::is_control);
        let aside = name == "href" && (to.starts_with('#') || to.starts_with("tel:"));
        if !own && !aside {
            return Err(format!("<{}> leads to {to:?}", element.name));
        }
    }
    match element.name.as_str() {
        "script" if !element.get("src").is_some_and(|src| src.starts_with("/static/")) => Err("a script".into()),
        "meta" if element.get("http-equiv").is_some_and(|word| word != "refresh") => Err("a meta".into()),
        "link" if !element.get("href").is_some_and(|to| to.starts_with("/static/")) => Err("a link".into()),
        "svg" if element.get("role") != Some("img") => Err("a drawing without its title".into()),
        "form" if element.get("method") != Some("post") && element.get("method") != Some("dialog") => {
            Err("a form that does not post".into())
        }
        _ => Ok(()),
    }
}

/// Text as a browser shows it; a bare `&` is not ours.
fn unescaped(raw: &str) -> Result<String, String> {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let (entity, after) = after.split_once(';').ok_or_else(|| format!("a bare &: {:?}", short(rest)))?;
        let number = entity.strip_prefix('#').and_then(|number| match number.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        });
        let c = match entity {
            "lt" => Some('<'),
            "gt" => Some('>'),
            "amp" => Some('&'),
            "quot" => Some('"'),
            _ => number.and_then(char::from_u32),
        };
        text.push(c.ok_or_else(|| format!("&{entity}; is no entity of ours"))?);
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

const VOID: [&str; 7] = ["meta", "link", "input", "br", "hr", "wbr", "col"];
/// What stands in these is text, whatever it looks like.
const RAW: [&str; 3] = ["script", "textarea", "title"];
/// Every element our templates write.
const ELEMENTS: [&str; 66] = [
    "html", "head", "meta", "title", "link", "script", "noscript", "body", "header", "nav", "main", "footer", "aside",
    "section", "article", "div", "span", "p", "a", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "form",
    "fieldset", "legend", "label", "input", "textarea", "select", "option", "button", "details", "summary", "table",
    "caption", "thead", "tbody", "tr", "th", "td", "time", "bdi", "strong", "code", "pre", "kbd", "mark", "del", "ins",
    "br", "dialog", "progress", "datalist", "b", "svg", "desc", "path", "rect", "circle", "text",
];
/// Every attribute our templates write, beside `data-…` and `aria-…`.
const ATTRIBUTES: [&str; 60] = [
    "formaction",
    "lang",
    "dir",
    "charset",
    "name",
    "content",
    "rel",
    "href",
    "src",
    "defer",
    "class",
    "id",
    "type",
    "role",
    "for",
    "value",
    "action",
    "method",
    "novalidate",
    "enctype",
    "autocomplete",
    "spellcheck",
    "placeholder",
    "hreflang",
    "tabindex",
    "popovertarget",
    "popover",
    "hidden",
    "datetime",
    "scope",
    "colspan",
    "checked",
    "selected",
    "rows",
    "inputmode",
    "open",
    "download",
    "max",
    "http-equiv",
    "list",
    // Of a diagram.
    "xmlns",
    "viewBox",
    "width",
    "height",
    "direction",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "x",
    "y",
    "rx",
    "cx",
    "cy",
    "r",
    "d",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-linejoin",
];

#[test]
fn the_reader_refuses_what_nobody_wrote() {
    let page = |main: &str| format!("<!doctype html>\n<html lang=\"en\"><body>{main}</body></html>");
    let good = read(&page("<p class=\"x\">a &#60;b&#62; <bdi dir=\"auto\">c</bdi><br></p>")).unwrap();
    assert_eq!(good.texts[0].0, "a <b> ");
    for bad in [
        "<img src=\"/x\">",
        "<svg></svg>",
        "<p onclick=\"x()\">x</p>",
        "<p style=\"x\">x</p>",
        "<p class=x>x</p>",
        "<p class='x'>x</p>",
        "<a href=\"javascript:x\">x</a>",
        "<a href=\"//evil.test/\">x</a>",
        "<a href=\"https://evil.test/\">x</a>",
        "<form action=\"//evil.test\" method=\"post\"></form>",
        "<form action=\"/x\"></form>",
        "<script src=\"/x.js\"></script>",
        "<script>x</script>",
        "<!-- x -->",
        "<p>x",
        "x</p>",
        "<p><b>x</p></b>",
        "<P>x</P>",
        "<p>a & b</p>",
        "<p>&nbsp;</p>",
        "<p a\0b>x</p>",
        "<p class=\"a<b\">x</p>",
        "<p class=\"a\" class=\"b\">x</p>",
        "<p class=\"a\"id=\"b\">x</p>",
        "<",
        "<p",
        "<p class",
        "<p class=\"",
        "</",
    ] {
        assert!(read(&page(bad)).is_err(), "{bad}");
    }
    let form = read(&page("<form action=\"/a\" method=\"post\"><input name=\"b\" value=\"c\"><textarea name=\"d\">&#60;</textarea></form>")).unwrap();
    assert_eq!(
        form.forms,
        [("/a".to_string(), vec![("b".to_string(), "c".to_string()), ("d".to_string(), String::new())])]
    );
}
