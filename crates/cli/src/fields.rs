//! Fields as flags: a register is data, so the declared flags cannot know its fields.

/// Turns `record add REGISTER --some-field VALUE` into `--set some-field=VALUE`: the fields of a
/// register are data, so the declared flags cannot know them.
pub fn fields_to_sets(arguments: Vec<String>) -> Vec<String> {
    if !matches!(nouns(&arguments).as_slice(), ["record", "add" | "edit"]) {
        return arguments;
    }
    let mut rewritten = Vec::with_capacity(arguments.len());
    let mut rest = arguments.into_iter().peekable();
    while let Some(argument) = rest.next() {
        let Some(flag) = argument.strip_prefix("--").filter(|f| !f.is_empty()) else {
            rewritten.push(argument);
            continue;
        };
        let (name, joined) = flag.split_once('=').map_or((flag, None), |(n, v)| (n, Some(v.to_string())));
        if DECLARED.contains(&name) {
            rewritten.push(argument);
            continue;
        }
        let value = joined.or_else(|| rest.next_if(|next| !next.starts_with("--"))).unwrap_or_default();
        rewritten.push("--set".into());
        rewritten.push(format!("{name}={value}"));
    }
    rewritten
}

/// The first two words that are neither an option nor its value: options may stand before them.
fn nouns(arguments: &[String]) -> Vec<&str> {
    let mut nouns = Vec::new();
    let mut rest = arguments.iter().skip(1);
    while let Some(argument) = rest.next() {
        match argument.strip_prefix("--") {
            Some(option) if BEFORE.contains(&option) => _ = rest.next(),
            Some(_) => {}
            None if argument.starts_with('-') => {}
            None => nouns.push(argument.as_str()),
        }
        if nouns.len() == 2 {
            break;
        }
    }
    nouns
}

/// The flags of `record add` and `record edit` that are not fields.
const DECLARED: [&str; 17] = [
    "home",
    "as",
    "purpose",
    "case",
    "lang",
    "plain",
    "set",
    "json",
    "handling",
    "ref",
    "evaluation",
    "restrict",
    "reason",
    "from-version",
    "help",
    "version",
    "yes",
];

/// The options with a value that may stand before the noun.
const BEFORE: [&str; 5] = ["home", "as", "purpose", "case", "lang"];
