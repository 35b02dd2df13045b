//! Where: words, a country, a position.

use crate::ids::CodeId;
use serde::{Deserialize, Serialize};

/// A place as the source gives it; at least one of its parts is there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Place {
    /// In words: street, town, province, or a sea area.
    #[serde(rename = "n", default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The country.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CodeId>,
    /// Latitude and longitude (WGS 84) in millionths of a degree, north and east positive.
    #[serde(rename = "p", default, skip_serializing_if = "Option::is_none")]
    pub position: Option<(i32, i32)>,
}

impl Place {
    /// The longest description that is accepted, in characters.
    pub const WORDS_MOST: usize = 500;

    /// A position from degrees; `None` when it is not on the globe.
    pub fn degrees(latitude: f64, longitude: f64) -> Option<(i32, i32)> {
        let fits = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
        fits.then(|| ((latitude * 1e6).round() as i32, (longitude * 1e6).round() as i32))
    }

    /// The position in degrees.
    pub fn position_degrees(&self) -> Option<(f64, f64)> {
        self.position.map(|(lat, lon)| (f64::from(lat) / 1e6, f64::from(lon) / 1e6))
    }
}
