//! Asking one question of every register, and what comes back.

use super::super::Stop;
use super::{at, look};
use crate::house::{NEWCOMER, RECORDER};
use crate::walk::Come;

pub const STOPS: &[Stop] =
    &[at("search-without-purpose", Some(NEWCOMER), "/", Come::Path), look("search", Some(RECORDER), "/")];
