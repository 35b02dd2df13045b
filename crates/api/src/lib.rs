//! The same desk spoken in JSON; no rule lives here.
