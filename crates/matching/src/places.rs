//! How far apart two positions are, and what that says.

/// Metres between two positions in millionths of a degree, on a sphere (haversine): off by up to
/// half a percent, which is less than what a ship's report is off.
pub fn metres_between(a: (i32, i32), b: (i32, i32)) -> f64 {
    let radians = |micro: i32| (f64::from(micro) / 1e6).to_radians();
    let (lat_a, lat_b) = (radians(a.0), radians(b.0));
    let half_lat = (lat_b - lat_a) / 2.0;
    let half_lon = (radians(b.1) - radians(a.1)) / 2.0;
    let h = half_lat.sin().powi(2) + lat_a.cos() * lat_b.cos() * half_lon.sin().powi(2);
    2.0 * EARTH_RADIUS_METRES * h.clamp(0.0, 1.0).sqrt().asin()
}

/// Likeness of two positions: 1 at the same place, 0 at [`SAME_SERIES_METRES`] and beyond.
pub fn likeness(metres: f64) -> f32 {
    (1.0 - metres / SAME_SERIES_METRES).clamp(0.0, 1.0) as f32
}

/// Fifty nautical miles: attacks within it may belong to one series (`spec/registers.md` 2.4).
pub const SAME_SERIES_METRES: f64 = 50.0 * 1852.0;

const EARTH_RADIUS_METRES: f64 = 6_371_008.8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_on_the_globe() {
        let degree = metres_between((0, 0), (0, 1_000_000));
        assert!((degree / 1852.0 - 60.0).abs() < 0.1, "{degree}");
        // Across the date line it is the short way round.
        assert!(metres_between((0, 179_900_000), (0, -179_900_000)) < 23_000.0);
        assert!((likeness(0.0) - 1.0).abs() < 1e-6 && likeness(1e6) == 0.0);
    }
}
