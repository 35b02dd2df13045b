//! Where everything of a diagram stands: boxes one below the other, steps as rows in them, and beside them as many
//! lanes as arrows need that would run over one another. Whole numbers only: the same drawing everywhere.

use std::ops::Range;

/// A box to be placed: the beginning, or a state.
#[derive(Debug)]
pub(super) struct Block {
    pub title: String,
    /// Lines below the title: the clock.
    pub notes: Vec<String>,
    pub end: bool,
    pub rows: Vec<Row>,
}

/// A step that leads out of a box.
#[derive(Debug)]
pub(super) struct Row {
    pub words: String,
    pub who: String,
    /// The box it leads to; none where the dossier stays.
    pub to: Option<usize>,
}

/// A line of text and its baseline.
pub(super) type Line = (String, i32);

/// A box in its place.
pub(super) struct Placed {
    pub y: i32,
    pub high: i32,
    pub end: bool,
    pub title: Vec<Line>,
    pub notes: Vec<Line>,
    pub rows: Vec<PlacedRow>,
    /// Where arrows come in.
    entry: i32,
}

/// A step in its place.
pub(super) struct PlacedRow {
    pub top: i32,
    pub words: Vec<Line>,
    pub who: Vec<Line>,
    /// Where its arrow leaves.
    port: i32,
    to: Option<usize>,
}

/// The arrows of one side that come into one box.
pub(super) struct Bus {
    /// Down along the far side, or back up along the near one.
    pub down: bool,
    /// Where its trunk stands.
    pub x: i32,
    /// Where its arrows leave.
    pub from: Vec<i32>,
    /// Where they come in.
    pub to: i32,
    lane: usize,
}

/// A diagram in its place.
pub(super) struct Layout {
    pub wide: i32,
    pub high: i32,
    /// How far the lanes of what leads back push the boxes in.
    pub before: i32,
    pub blocks: Vec<Placed>,
    pub buses: Vec<Bus>,
}

impl Layout {
    pub fn of(blocks: Vec<Block>) -> Layout {
        let (mut y, mut placed) = (TOP, Vec::new());
        for block in blocks {
            let one = place(block, y);
            y = one.y + one.high + GAP;
            placed.push(one);
        }
        let mut buses = buses(&placed);
        let lanes = |down: bool| {
            let used = buses.iter().filter(|bus| bus.down == down).map(|bus| bus.lane + 1).max();
            i32::try_from(used.unwrap_or(0)).unwrap_or(0) * LANE
        };
        let (before, after) = (lanes(false), lanes(true));
        for bus in &mut buses {
            let far = FIRST + i32::try_from(bus.lane).unwrap_or(0) * LANE;
            bus.x = if bus.down { LEFT + before + BOX + far } else { LEFT + before - far };
        }
        Layout { wide: LEFT + before + BOX + after + LEFT, high: y - GAP + TOP, before, blocks: placed, buses }
    }

    /// The side of the boxes at which arrows leave and come in.
    pub fn edge(&self, down: bool) -> i32 {
        LEFT + self.before + if down { BOX } else { 0 }
    }
}

fn place(block: Block, y: i32) -> Placed {
    let mut at = y + PAD / 2;
    let entry = at + LINE / 2;
    let title = lines(&block.title, &mut at, LINE, TITLE_WIDE);
    let notes = block.notes.iter().flat_map(|note| lines(note, &mut at, SMALL, NOTE_WIDE)).collect();
    let mut rows = Vec::new();
    for row in block.rows {
        at += PAD / 2;
        let top = at;
        at += PAD / 2;
        let port = at + LINE / 2;
        let words = lines(&row.words, &mut at, LINE, WORDS_WIDE);
        let who = lines(&row.who, &mut at, SMALL, NOTE_WIDE);
        rows.push(PlacedRow { top, words, who, port, to: row.to });
    }
    Placed { y, high: at + PAD / 2 - y, end: block.end, title, notes, rows, entry }
}

/// A text in lines of so many characters at most; `at` is where the next line begins.
fn lines(text: &str, at: &mut i32, high: i32, most: usize) -> Vec<Line> {
    let mut list: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match list.last_mut().filter(|line| line.chars().count() + 1 + word.chars().count() <= most) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => list.push(word.to_string()),
        }
    }
    let mut next = || {
        *at += high;
        *at - high / 4
    };
    list.into_iter().map(|line| (line, next())).collect()
}

/// The arrows, those of one side and one end together, each in the nearest lane that is free over its whole length.
fn buses(placed: &[Placed]) -> Vec<Bus> {
    let mut buses: Vec<Bus> = Vec::new();
    for (to, target) in placed.iter().enumerate() {
        for down in [true, false] {
            let above = placed.iter().enumerate().filter(|(at, _)| (*at < to) == down);
            let rows = above.flat_map(|(_, block)| &block.rows).filter(|row| row.to == Some(to));
            let from: Vec<i32> = rows.map(|row| row.port).collect();
            if !from.is_empty() {
                buses.push(Bus { down, x: 0, from, to: target.entry, lane: 0 });
            }
        }
    }
    buses.sort_by_key(|bus| (bus.span().len(), bus.to));
    let mut taken: Vec<(bool, usize, Range<i32>)> = Vec::new();
    for bus in &mut buses {
        let span = bus.span();
        let free = |lane: &usize| {
            let over = |other: &Range<i32>| span.start - LANE < other.end && other.start < span.end + LANE;
            !taken.iter().any(|(down, there, other)| *down == bus.down && there == lane && over(other))
        };
        bus.lane = (0..).find(free).unwrap_or_default();
        taken.push((bus.down, bus.lane, span));
    }
    buses
}

impl Bus {
    /// From where to where its trunk runs.
    fn span(&self) -> Range<i32> {
        let ends = || self.from.iter().copied().chain([self.to]);
        ends().min().unwrap_or(0)..ends().max().unwrap_or(0)
    }
}

/// How wide a box is, and what stands around it.
pub(super) const BOX: i32 = 420;
pub(super) const LEFT: i32 = 24;
pub(super) const PAD: i32 = 12;
const TOP: i32 = 12;
const GAP: i32 = 20;
/// How high a line of words is, and one of notes.
const LINE: i32 = 20;
const SMALL: i32 = 16;
/// How many characters a line holds: the title leaves room for the mark of an end.
const TITLE_WIDE: usize = 40;
const WORDS_WIDE: usize = 50;
const NOTE_WIDE: usize = 62;
/// How far lanes stand apart, and the first from its box.
const LANE: i32 = 12;
const FIRST: i32 = 16;
