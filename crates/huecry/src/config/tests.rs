//! `docs/config.md` is made of the doc comments of the configuration.

use super::*;

#[test]
fn the_manual_says_what_the_configuration_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/config.md");
    if std::env::var_os("HUECRY_WRITE_DOCS").is_some() {
        std::fs::write(path, manual()).unwrap();
    }
    let there = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(there, manual(), "HUECRY_WRITE_DOCS=1 cargo test -p huecry --lib config writes it");
}

fn manual() -> String {
    let config = Config {
        organisation: "World Police Organisation".into(),
        founded: Day::constant(2026, 11, 22),
        log: "huecry.invalid/world-police-organisation".into(),
        store: StoreConfig::default(),
        serve: ServeConfig::default(),
        people: PeopleConfig::default(),
        provider: None,
        line: None,
    };
    let provider: toml::Value = toml::from_str("").unwrap();
    let whole = toml::Value::try_from(&config).unwrap();
    let serve = toml::Value::try_from(&config.serve).unwrap();
    let line = toml::Value::Table(toml::Table::new());
    let mut text = HEAD.to_string();
    let (own, of_serve, of_api) = (include_str!("../config.rs"), include_str!("serve.rs"), include_str!("api.rs"));
    let (of_people, people) = (include_str!("people.rs"), toml::Value::try_from(&config.people).unwrap());
    for (title, source, name, values) in [
        ("At the top", own, "Config", &whole),
        ("`[store]`", own, "StoreConfig", &whole["store"]),
        ("`[serve]`", of_serve, "ServeConfig", &serve),
        ("`[serve.api]`", of_api, "ApiConfig", &serve["api"]),
        ("`[people]`", of_people, "PeopleConfig", &people),
        ("`[provider]`", of_people, "ProviderConfig", &provider),
        ("`[line]`", include_str!("line.rs"), "LineConfig", &line),
    ] {
        let (about, fields) = documented(source, name);
        text.push_str(&format!("\n## {title}\n\n{about}\n\n"));
        for (field, about) in fields {
            let value = values.get(&field);
            if value.is_some_and(toml::Value::is_table)
                || (name == "Config" && ["serve", "people", "provider", "line"].contains(&field.as_str()))
            {
                continue;
            }
            let said = match value {
                _ if name == "Config" => String::new(),
                None => " (not set)".to_string(),
                Some(value) => format!(" = `{value}`"),
            };
            text.push_str(&format!("- **`{field}`**{said}. {about}\n"));
        }
    }
    text
}

/// The doc comment of a struct, and of each of its fields.
fn documented(source: &str, name: &str) -> (String, Vec<(String, String)>) {
    let (mut about, mut fields, mut doc, mut inside) = (String::new(), Vec::new(), Vec::new(), false);
    for line in source.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("///") {
            doc.push(words.trim().to_string());
        } else if line == format!("pub struct {name} {{") {
            (about, inside) = (doc.join(" "), true);
            doc.clear();
        } else if inside && line == "}" {
            break;
        } else if let Some((field, _)) = line.strip_prefix("pub ").and_then(|l| l.split_once(": ")).filter(|_| inside) {
            fields.push((field.to_string(), doc.join(" ")));
            doc.clear();
        } else if !line.starts_with("#[") {
            doc.clear();
        }
    }
    assert!(!about.is_empty() && !fields.is_empty(), "{name} is not in its file");
    (about, fields)
}

const HEAD: &str = "# Configuration

`huecry.toml` in a node's folder. An unknown key is refused: a misspelt guard must not be no guard. Secrets stand in files
that are named here, never here. What follows a key is what holds when it is not given. Made of the doc comments in
`crates/huecry/src/config.rs` and beside it.
";
