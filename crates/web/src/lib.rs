//! The same desk spoken in pages; no rule lives here.
//!
//! A page is a line of [`ROUTES`](routes::ROUTES), a function from a [`Visit`] to an
//! [`Answer`](answer::Answer) in `pages/`, and a template. The desk is synchronous, and so is every
//! page: [`console`] is the one place that is not. Everything works without JavaScript.

pub mod answer;
pub mod console;
pub mod cookies;
pub mod form;
pub mod frame;
pub mod guard;
pub mod pages;
pub mod routes;
pub mod statics;
pub mod visit;
pub mod widgets;

pub use console::{Console, PublicFacts, console};
pub use pages::search::{TourStep, TourWhere, render_for_bench};
pub use routes::{ROUTES, Route};
pub use visit::Visit;
