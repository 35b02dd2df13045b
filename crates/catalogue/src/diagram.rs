//! The diagram of a procedure: its states as boxes from top to bottom, in each the steps that lead on, and arrows along
//! both sides, down on the one and back up on the other.
//!
//! A step's words stand inside the box it leads out of, so that no word ever lies on a line, whatever the procedure
//! and the language. The drawing is text made by our own layout, the same bytes for the same procedure. Colours stand
//! in attributes, not in a style: a page's policy forbids inline styles, and its own sheet may replace them.

mod layout;

use crate::catalogue::Catalogue;
use crate::procedure::{By, Late, Procedure, State, Step};
use crate::said::Lang;
use crate::sheet::duration;
use huecry_terms::{Priority, StateId};
use layout::{Block, Bus, Layout, Row};
use std::fmt::Write as _;

/// The diagram of a procedure in one language, as SVG. The same procedure and language give the same bytes.
pub fn diagram(catalogue: &Catalogue, procedure: &Procedure, lang: Lang) -> String {
    let telling = Telling { catalogue, procedure, lang };
    let layout = Layout::of(telling.blocks());
    Drawing { lang, layout: &layout, text: String::new() }.whole(&telling)
}

/// What stands in the boxes, in words.
struct Telling<'t> {
    catalogue: &'t Catalogue,
    procedure: &'t Procedure,
    lang: Lang,
}

impl Telling<'_> {
    /// The beginning, then the states in the order in which a dossier can first come to them.
    fn blocks(&self) -> Vec<Block> {
        let states = self.procedure.in_order();
        let place = |id: &StateId| states.iter().position(|state: &&State| state.id == *id).map(|place| place + 1);
        let row = |step: &Step, at: usize| Row {
            words: step.title.get(self.lang).to_string(),
            who: self.who(step),
            to: step.to.as_ref().and_then(place).filter(|to| *to != at),
        };
        let begun = self.procedure.openings().map(|step| row(step, 0)).collect();
        let mut blocks =
            vec![Block { title: self.say("sheet-begin", &[]), notes: Vec::new(), end: false, rows: begun }];
        for (at, state) in (1..).zip(&states) {
            let rows = self.procedure.steps_from(&state.id).map(|step| row(step, at)).collect();
            blocks.push(Block {
                title: state.title.get(self.lang).to_string(),
                notes: self.clock(state),
                end: state.end,
                rows,
            });
        }
        blocks
    }

    fn who(&self, step: &Step) -> String {
        let roles = self.catalogue.roles();
        let name = |by: &By| match by {
            By::System => self.say("by-system", &[]),
            By::Role(id) => {
                let role = roles.iter().find(|role| role.id == *id);
                role.map_or_else(|| id.to_string(), |role| role.title.get(self.lang).to_string())
            }
        };
        step.by.iter().map(name).collect::<Vec<_>>().join(&self.say("list-mark", &[]))
    }

    /// How long a dossier may stand there, and what happens then.
    fn clock(&self, state: &State) -> Vec<String> {
        let Some(clock) = &state.clock else { return Vec::new() };
        let limit = |priority| duration(self.catalogue, self.lang, clock.limit(priority));
        let same = clock.limits.iter().all(|one| *one == clock.limits[0]);
        let limits = match same {
            true => limit(Priority::Routine),
            false => Priority::ALL
                .map(|priority| {
                    let named = self.say(&format!("priority-{}", priority.as_str()), &[]);
                    self.say("sheet-clock-of", &[("priority", &named), ("limit", &limit(priority))])
                })
                .join(&self.say("list-mark", &[])),
        };
        let late = match &clock.late {
            Late::Escalate => self.say("sheet-late-escalate", &[]),
            Late::Take(step) => {
                self.procedure.step(step).map(|step| step.title.get(self.lang).to_string()).unwrap_or_default()
            }
        };
        vec![format!("{}: {limits}", self.say("sheet-clock", &[])), format!("{}: {late}", self.say("sheet-late", &[]))]
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.catalogue.words().say(self.lang, key, args)
    }
}

/// A drawing under way.
struct Drawing<'d> {
    lang: Lang,
    layout: &'d Layout,
    text: String,
}

impl Drawing<'_> {
    fn whole(mut self, telling: &Telling<'_>) -> String {
        let (wide, high) = (self.layout.wide, self.layout.high);
        let direction = if self.lang == Lang::Ar { "rtl" } else { "ltr" };
        let (lang, title) = (self.lang, telling.procedure.title.get(self.lang));
        self.add(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\" width=\"{wide}\" height=\"{high}\" role=\"img\" aria-labelledby=\"diagram-t diagram-d\" lang=\"{}\" direction=\"{direction}\" font-family=\"system-ui, sans-serif\" font-size=\"14\">\n<title id=\"diagram-t\">{}</title>\n<desc id=\"diagram-d\">{}</desc>\n",
            lang,
            escaped(title),
            escaped(&telling.say("sheet-diagram-says", &[])),
        ));
        let layout = self.layout;
        for bus in &layout.buses {
            self.bus(bus);
        }
        for at in 0..layout.blocks.len() {
            self.block(at, telling);
        }
        self.text.push_str("</svg>\n");
        self.text
    }

    /// The lines of all steps of one side that lead to the same state: one trunk, one arrowhead.
    fn bus(&mut self, bus: &Bus) {
        let (edge, lane) = (self.x(self.layout.edge(bus.down)), self.x(bus.x));
        let (mut path, mut dots) = (String::new(), String::new());
        for y in &bus.from {
            let _ = write!(path, "M{edge} {y}H{lane}V{}", bus.to);
            // A dot where an arrow begins, and one where it joins the trunk: without one, lines only cross.
            for (x, r) in [(edge, 3), (lane, 2)] {
                let _ =
                    write!(dots, "<circle class=\"port\" cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"#0B5CAD\"></circle>");
            }
        }
        let _ = write!(path, "M{lane} {}H{edge}", bus.to);
        // The arrow points into the box.
        let inward = (edge - lane).signum();
        let back = edge - 8 * inward;
        self.add(format_args!(
            "<path class=\"line\" d=\"{path}\" fill=\"none\" stroke=\"#0B5CAD\" stroke-width=\"1.5\" stroke-linejoin=\"round\"></path>{dots}<path class=\"port\" d=\"M{edge} {}L{back} {}V{}Z\" fill=\"#0B5CAD\"></path>\n",
            bus.to,
            bus.to - 5,
            bus.to + 5,
        ));
    }

    fn block(&mut self, at: usize, telling: &Telling<'_>) {
        let placed = &self.layout.blocks[at];
        let (left, wide) = (layout::LEFT + self.layout.before, layout::BOX);
        let (x, y, high) =
            (if self.lang == Lang::Ar { self.layout.wide - left - wide } else { left }, placed.y, placed.high);
        let class = if placed.end { "box end" } else { "box" };
        self.add(format_args!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{high}\" rx=\"4\" fill=\"#FFFFFF\" stroke=\"#1A1A1A\" stroke-width=\"{}\"></rect>\n",
            if placed.end { 3 } else { 1 },
        ));
        let words = self.x(left + layout::PAD);
        for (line, baseline) in &placed.title {
            self.line("title", words, *baseline, "#1A1A1A", " font-weight=\"700\"", line);
        }
        if placed.end {
            let mark = telling.say("sheet-end", &[]);
            let across = self.x(left + wide - layout::PAD);
            let (_, baseline) = placed.title[0];
            self.line("mark", across, baseline, "#1F6F3A", " font-weight=\"700\" text-anchor=\"end\"", &mark);
        }
        for (line, baseline) in &placed.notes {
            self.line("note", words, *baseline, "#4A5560", " font-size=\"12\"", line);
        }
        for row in &placed.rows {
            let (from, to) = (self.x(left), self.x(left + wide));
            self.add(format_args!(
                "<path class=\"rule\" d=\"M{from} {}H{to}\" stroke=\"#C9D1D9\" stroke-width=\"1\"></path>\n",
                row.top
            ));
            for (line, baseline) in &row.words {
                self.line("step", words, *baseline, "#1A1A1A", "", line);
            }
            for (line, baseline) in &row.who {
                self.line("note", words, *baseline, "#4A5560", " font-size=\"12\"", line);
            }
        }
    }

    fn line(&mut self, class: &str, x: i32, y: i32, fill: &str, more: &str, words: &str) {
        self.add(format_args!(
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" fill=\"{fill}\"{more}>{}</text>\n",
            escaped(words)
        ));
    }

    /// Where something stands: from the other side where people write from the right.
    fn x(&self, x: i32) -> i32 {
        if self.lang == Lang::Ar { self.layout.wide - x } else { x }
    }

    fn add(&mut self, piece: std::fmt::Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.text.write_fmt(piece);
    }
}

/// A label of a node's own procedure is text, not a piece of the drawing.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests;
