//! The link desk of a node that speaks no line.

use super::super::Stop;
use super::look;
use crate::house::LIAISON;

pub const STOPS: &[Stop] = &[look("link-none", Some(LIAISON), "/link")];
