//! The same desk spoken in pages; no rule lives here.
