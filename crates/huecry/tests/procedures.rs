//! Every cell of every procedure: what its file says is what the decision says; its clocks are heard once; its words
//! are there. And a procedure of a node's own is one file.
//!
//! What is expected is read from the texts themselves, by rules written out here, not asked of `access`: a mistake
//! there would otherwise agree with itself. A procedure that lands in `catalogue/procedures` is covered at once.

#![allow(clippy::disallowed_methods, reason = "tests own their temporary folders")]

mod node;

#[path = "procedures/cells.rs"]
mod cells;
#[path = "procedures/clocks.rs"]
mod clocks;
#[path = "procedures/own.rs"]
mod own;
#[path = "procedures/words.rs"]
mod words;
#[path = "api/world.rs"]
#[allow(dead_code, reason = "made for the tests of the interface")]
mod world;
