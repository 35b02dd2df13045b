//! Plots that the node draws: bars with their numbers beside them, in SVG without a style of its own. What a plot
//! shows stands in a table too.

use std::fmt::Write as _;

/// One bar: what it is called, how much of it is drawn dark, how much in all.
pub struct Bar {
    /// Beside it.
    pub label: String,
    /// The dark part.
    pub part: u64,
    /// All of it.
    pub whole: u64,
}

/// Bars beneath one another. `title` and `told` are what somebody who does not see it hears.
pub fn bars(title: &str, told: &str, bars: &[Bar]) -> String {
    let most = bars.iter().map(|bar| bar.whole).max().unwrap_or(0).max(1);
    let height = bars.len() * ROW;
    let mut svg = format!(
        "<svg class=\"plot\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\" direction=\"ltr\">\
         <title>{}</title><desc>{}</desc>",
        escaped(title),
        escaped(told)
    );
    for (at, bar) in bars.iter().enumerate() {
        let (top, text) = (at * ROW + 4, at * ROW + 19);
        let long = |n: u64| n.saturating_mul(LONGEST) / most;
        let end = LEFT + long(bar.whole) + 8;
        let numbers =
            if bar.part == bar.whole { bar.whole.to_string() } else { format!("{} · {}", bar.part, bar.whole) };
        // Writing to a String cannot fail.
        let _ = write!(
            svg,
            "<text x=\"0\" y=\"{text}\">{}</text><rect class=\"whole\" x=\"{LEFT}\" y=\"{top}\" width=\"{}\" height=\"20\"/>\
             <rect class=\"part\" x=\"{LEFT}\" y=\"{top}\" width=\"{}\" height=\"20\"/>\
             <text class=\"number\" x=\"{end}\" y=\"{text}\">{numbers}</text>",
            escaped(&bar.label),
            long(bar.whole).max(1),
            long(bar.part),
        );
    }
    svg.push_str("</svg>");
    svg
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

const WIDTH: u64 = 640;
const LEFT: u64 = 64;
/// The longest bar: room is left for its numbers.
const LONGEST: u64 = 440;
const ROW: usize = 28;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_number() {
        let bar = |part, whole| Bar { label: "F&R".into(), part, whole };
        let svg = bars("<Use>", "told", &[bar(2, 4), bar(1, 1)]);
        assert!(svg.contains("&lt;Use&gt;") && svg.contains("F&amp;R"));
        assert!(svg.contains("class=\"whole\" x=\"64\" y=\"4\" width=\"440\""));
        assert!(svg.contains("class=\"part\" x=\"64\" y=\"4\" width=\"220\""));
        assert!(svg.contains("class=\"part\" x=\"64\" y=\"32\" width=\"110\""));
        assert!(svg.contains("2 · 4") && !svg.contains("1 · 1"));
        assert!(!bars("", "", &[bar(0, 0)]).contains("NaN"));
    }
}
