use super::*;

fn alike(a: &str, b: &str) -> f32 {
    compare(&Prepared::read(a, None, None), &Prepared::read(b, None, None), &|_| 1.0).score
}

#[test]
fn prints_some() {
    for (a, b) in [
        ("KARIM ABDALLAH", "كريم عبد الله"),
        ("Mohamed", "Muhammad"),
        ("Abdul Rahman", "Abd al-Rahman"),
        ("Abdurrahman", "عبد الرحمن"),
    ] {
        println!("{a} {b} {}", alike(a, b));
    }
}
