//! The catalogue's code lists and fields, read by the line: this crate's tests need no more of them.

#![allow(clippy::disallowed_methods)] // tests may read the disk

use std::collections::HashMap;

const CATALOGUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue/");

/// The codes that texts mean.
pub struct Codes(HashMap<(String, String), String>);

impl Codes {
    pub fn of_the_catalogue() -> Codes {
        let mut codes = HashMap::new();
        for list in ["countries", "sexes", "document-types", "listing-regimes"] {
            let (mut id, mut also) = (String::new(), false);
            for line in lines(&format!("codes/{list}")) {
                let quoted: Vec<String> = strings(&line);
                let key = line.split('=').next().unwrap_or_default().trim();
                if key == "id" {
                    id = quoted[0].clone();
                }
                also = key == "also" || (also && !line.contains('='));
                if also || key == "id" || key == "alpha3" || key.starts_with("label.") {
                    for text in quoted.into_iter().filter(|text| !fold(text).is_empty()) {
                        codes.entry((list.to_string(), fold(&text))).or_insert_with(|| id.clone());
                    }
                }
            }
        }
        Codes(codes)
    }

    pub fn find(&self, list: &str, text: &str) -> Option<String> {
        self.0.get(&(list.to_string(), fold(text))).cloned()
    }
}

/// Each field of these files, and whether it holds many.
pub fn fields(files: &[&str]) -> HashMap<String, bool> {
    let mut fields = HashMap::new();
    let mut last = String::new();
    for line in files.iter().flat_map(|file| lines(file)) {
        let key = line.split('=').next().unwrap_or_default().trim().to_string();
        if key == "id" {
            last = strings(&line)[0].clone();
            fields.insert(last.clone(), false);
        } else if key == "many" {
            fields.insert(last.clone(), line.contains("true"));
        }
    }
    fields
}

fn lines(file: &str) -> Vec<String> {
    let text = std::fs::read_to_string(format!("{CATALOGUE}{file}.toml")).expect("the catalogue is there");
    text.lines().map(str::to_string).collect()
}

fn strings(line: &str) -> Vec<String> {
    let plain = line.replace("\\\"", "\u{1}");
    plain.split('"').skip(1).step_by(2).map(|text| text.replace('\u{1}', "\"")).collect()
}

fn fold(text: &str) -> String {
    let text: String = text.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
