use super::*;

#[test]
fn it_is_splitmix64() {
    // The first numbers of the reference implementation from seed 1234567.
    let mut dice = Dice(1_234_567);
    let thrown = [dice.throw(), dice.throw(), dice.throw()];
    assert_eq!(thrown, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
}

#[test]
fn dice_of_neighbouring_things_fall_differently() {
    let firsts: std::collections::BTreeSet<u64> =
        (0..40).flat_map(|a| (0..40).map(move |b| Dice::of(1, [a, b, 0]).throw())).collect();
    assert_eq!(firsts.len(), 1_600);
    assert_ne!(Dice::of(1, [0, 0, 0]).throw(), Dice::of(2, [0, 0, 0]).throw());
}

#[test]
fn numbers_stay_within_what_was_asked() {
    let mut dice = Dice::of(3, [0; 3]);
    assert_eq!(dice.below(0), 0);
    for _ in 0..2_000 {
        assert!((-3..=4).contains(&dice.between(-3, 4)));
        assert!(dice.below(7) < 7);
        assert_ne!(dice.weighted(&[(1, 'a'), (0, 'b'), (5, 'c')]), 'b');
    }
    let text = dice.filled("@#-é%=");
    let letters: Vec<char> = text.chars().collect();
    assert!(letters[0].is_ascii_uppercase() && letters[1].is_ascii_digit() && letters[2] == '-' && letters[3] == 'é');
    assert_eq!(letters.len(), 6);
}
