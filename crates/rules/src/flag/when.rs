//! What figures in a text are: a day, or two years from the one to the other.

/// Whether three figures, with what parts them, are a day: "3.5.2025", "2025-05-03", "03 05 2025", "3/5/25"; an amount
/// ("1 400 000") or a telephone number ("06 12 34") is none.
pub(super) fn is_day(figures: [&str; 3], parted: [&str; 2]) -> bool {
    let [one, two, three] = figures;
    let [first, second] = parted.map(str::trim);
    let short = first == second && MARKS.contains(&first) && three.len() == 2 && three.parse::<u8>().is_ok();
    let is = |day: &str, month: &str| is_up_to(day, 31) && is_up_to(month, 12);
    let year_last = (is_year(three) || short) && (is(one, two) || is(two, one));
    year_last || (is_year(one) && is(three, two))
}

fn is_up_to(figure: &str, most: u8) -> bool {
    figure.len() <= 2 && figure.parse().is_ok_and(|number: u8| (1..=most).contains(&number))
}

fn is_year(figure: &str) -> bool {
    figure.len() == 4 && figure.bytes().all(|b| b.is_ascii_digit())
}

/// The pairs of years that words say to lie one behind the other, each word with what parts it from the one before:
/// "(2018 - 2024)", "de 2015 a 2019", "between 2015 and 2019". Two years side by side ("in 2015, 2019") are none.
pub(super) fn spans(words: &[(&str, &str)]) -> Vec<(i16, i16)> {
    let word = |n: usize| words.get(n).map(|(_, word)| *word).unwrap_or_default();
    let year = |word: &str| word.parse::<i16>().ok().filter(|year| (1950..=2100).contains(year));
    let between = |n: usize| n.checked_sub(1).is_some_and(|n| BETWEEN.contains(&word(n)));
    let end = |n: usize| {
        let dash = words.get(n + 1).is_some_and(|(parted, _)| MARKS.contains(&parted.trim()));
        let to = TO.contains(&word(n + 1)) || (AND.contains(&word(n + 1)) && between(n));
        let joined = word(n + 1).strip_prefix('و').filter(|_| between(n));
        if dash { year(word(n + 1)) } else { year(if to { word(n + 2) } else { joined.unwrap_or_default() }) }
    };
    (0..words.len()).filter_map(|n| Some((year(word(n))?, end(n)?))).filter(|(from, to)| from < to).collect()
}

/// What stands between the figures of a day, or between two years.
const MARKS: &[&str] = &["-", "–", "—", "‑", "/", "."];
const TO: &[&str] =
    &["to", "till", "until", "through", "thru", "a", "au", "jusqu", "jusque", "al", "hasta", "الي", "حتي", "لغايه"];
const BETWEEN: &[&str] = &["between", "entre", "بين"];
const AND: &[&str] = &["and", "et", "y", "e", "و"];

#[cfg(test)]
mod tests {
    use super::{is_day, spans};

    #[test]
    fn three_figures_are_a_day_by_what_they_may_be() {
        let dot = [".", "."];
        for (figures, parted, day) in [
            (["3", "5", "2025"], dot, true),
            (["03", "05", "25"], ["/", "/"], true),
            (["12", "31", "2025"], ["/", "/"], true),
            (["2025", "05", "03"], ["-", "-"], true),
            (["3", "5", "2025"], [" ", " "], true),
            (["3", "5", "25"], [" ", " "], false),
            (["06", "12", "34"], [" ", " "], false),
            (["10", "30", "12"], [":", ":"], false),
            (["1", "400", "000"], [" ", " "], false),
            (["1", "400", "000"], dot, false),
            (["1", "12", "000"], dot, false),
            (["32", "13", "2025"], dot, false),
            (["0", "5", "2025"], dot, false),
            (["2025", "13", "03"], ["-", "-"], false),
            (["14", "20", "2025"], dot, false),
        ] {
            assert_eq!(is_day(figures, parted), day, "{figures:?}");
        }
    }

    #[test]
    fn two_years_are_a_span_by_the_word_between() {
        for (words, found) in [
            (vec![(" ", "2018"), (" - ", "2024")], vec![(2018, 2024)]),
            (vec![(" ", "de"), (" ", "2015"), (" ", "a"), (" ", "2019")], vec![(2015, 2019)]),
            (vec![(" ", "من"), (" ", "2015"), (" ", "الي"), (" ", "2019")], vec![(2015, 2019)]),
            (vec![(" ", "between"), (" ", "2015"), (" ", "and"), (" ", "2019")], vec![(2015, 2019)]),
            (vec![(" ", "بين"), (" ", "2015"), (" ", "و2019")], vec![(2015, 2019)]),
            (vec![(" ", "in"), (" ", "2015"), (" ", "and"), (" ", "2019")], vec![]),
            (vec![(" ", "2015"), (", ", "2019")], vec![]),
            (vec![(" ", "2015"), (" ", "lost"), (" ", "2019")], vec![]),
            (vec![(" ", "2019"), ("-", "2015")], vec![]),
        ] {
            assert_eq!(spans(&words), found, "{words:?}");
        }
    }
}
