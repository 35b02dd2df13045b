//! WCAG 2.2, 1.4.3 and 1.4.11, over the colour tokens of `static/huecry.css`, on the light and on the dark page.
//!
//! `cargo test -p huecry-web --test contrast -- --nocapture` prints every figure.

use std::collections::BTreeMap;

#[test]
fn every_pair_of_tokens_is_readable() {
    let css = include_str!("../static/huecry.css");
    let tokens = tokens(css);
    let mut faint = Vec::new();
    for (wanted, pairs) in [(4.5, TEXT), (3.0, SHAPES)] {
        for (front, back) in pairs.iter().flat_map(|(front, backs)| backs.split(' ').map(move |back| (*front, back))) {
            let ratios = [0, 1].map(|page| contrast(tokens[front][page], tokens[back][page]));
            println!("{front:12} on {back:12} light {:5.2} dark {:5.2} wanted {wanted}", ratios[0], ratios[1]);
            if ratios.iter().any(|ratio| *ratio < wanted) {
                faint.push(format!("{front} on {back}: {ratios:.2?}, wanted {wanted}"));
            }
        }
    }
    assert!(faint.is_empty(), "{faint:#?}");
}

/// The page has no colour beside the tokens, save what is black or white with some transparency (shadows, backdrops) or on paper.
#[test]
fn colours_are_tokens() {
    let css = include_str!("../static/huecry.css");
    let screen = css.split("@page").next().expect("text before the first print rule");
    for line in screen.lines().filter(|line| line.contains('#') && !line.trim_start().starts_with("--")) {
        for word in line.split('#').skip(1) {
            let colour: String = word.chars().take_while(char::is_ascii_hexdigit).collect();
            let shade = colour.len() == 4 && colour.starts_with("000");
            assert!(shade || !matches!(colour.len(), 3 | 4 | 6 | 8), "#{colour} is not a token: {line}");
        }
    }
}

/// Every `--name: colour` or `--name: light-dark(colour, colour)`, as linear red, green and blue on the light and the dark page.
fn tokens(css: &str) -> BTreeMap<&str, [[f64; 3]; 2]> {
    let mut tokens = BTreeMap::new();
    for declaration in css.split("/* Ground */").next().unwrap_or(css).split([';', '{']) {
        let Some((name, value)) = declaration.trim().strip_prefix("--").and_then(|rest| rest.split_once(':')) else {
            continue;
        };
        let mut colours = value.split('#').skip(1).map(linear);
        if let Some(light) = colours.next() {
            tokens.insert(name, [light, colours.next().unwrap_or(light)]);
        }
    }
    tokens
}

fn linear(hex: &str) -> [f64; 3] {
    [0, 2, 4].map(|at| {
        let byte = u8::from_str_radix(hex.get(at..at + 2).unwrap_or_default(), 16).expect("tokens have six hex digits");
        let part = f64::from(byte) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let light = |[red, green, blue]: [f64; 3]| 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    let (one, other) = (light(one), light(other));
    one.max(other) / one.min(other)
}

/// Words, and on which grounds they stand.
const TEXT: &[(&str, &str)] = &[
    ("ink", "paper surface info-soft good-soft bad-soft warn-soft"),
    ("ink-2", "paper surface info-soft good-soft bad-soft warn-soft"),
    ("link", "paper surface info-soft good-soft bad-soft warn-soft"),
    ("link-over", "paper surface info-soft"),
    ("seen", "paper surface info-soft"),
    ("good", "paper surface good-soft"),
    ("bad", "paper surface bad-soft"),
    ("warn", "paper surface warn-soft"),
    ("info", "paper surface info-soft"),
    ("bar-ink", "bar"),
    ("bar-2", "bar"),
    ("button-ink", "button button-over bad-fill bad-fill-over"),
    ("black", "yellow tile-1 tile-2 tile-3"),
    ("bar-ink", "tile-4"),
    ("paper", "ink"),
];

/// Borders, marks and the focus ring.
const SHAPES: &[(&str, &str)] = &[
    ("edge", "paper surface info-soft good-soft bad-soft warn-soft"),
    ("button", "paper surface"),
    ("bad-fill", "paper"),
    ("bar-2", "bar"),
    ("focus", "focus-in"),
];
