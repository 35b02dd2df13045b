//! A terminal as the reader of the tour would have it: what is typed, what comes back, how it ended.

use crate::program::Local;
use huecry_cli::exit::Exit;
use huecry_cli::out::Out;
use huecry_terms::Trouble;
use std::cell::RefCell;
use std::io::Write;
use std::path::Path;

/// Where the commands of the tour are typed.
pub(super) struct Shell<'s, 'o> {
    program: &'s Local,
    home: &'s Path,
    out: &'s mut Out<'o>,
}

/// What a command answered.
pub(super) struct Answered {
    command: String,
    exit: Exit,
    /// What went to standard output, and to standard error.
    data: String,
    talk: String,
}

impl<'s, 'o> Shell<'s, 'o> {
    pub fn new(program: &'s Local, home: &'s Path, out: &'s mut Out<'o>) -> Self {
        Shell { program, home, out }
    }

    pub fn home(&self) -> &'s Path {
        self.home
    }

    /// A line of the tour's own.
    pub fn say(&mut self, words: &str) {
        self.out.line(words);
    }

    /// The head of a step: its number and what it is about.
    pub fn step(&mut self, number: u8, why: &str) {
        self.out.line("");
        self.out.line(&format!("── {number} ── {why}"));
    }

    /// Types a command, shows what it answers and how it ends.
    pub fn run(&mut self, command: &[&str]) -> Result<Answered, Trouble> {
        let answered = self.typed(command, "")?;
        let both = [answered.data.as_str(), answered.talk.as_str()].concat();
        for line in both.lines().skip_while(|line| line.is_empty()) {
            self.out.line(line);
        }
        self.out.line(&format!("(exit {})", answered.exit.code()));
        crate::demo::now(self.out);
        Ok(answered)
    }

    /// Types a command whose answer goes into a file of the world's folder, and shows how it ends.
    pub fn redirect(&mut self, command: &[&str], file: &str) -> Result<(), Trouble> {
        let path = self.home.join(file);
        let answered = self.typed(command, &format!(" > \"$HUECRY_HOME\"/{file}"))?;
        answered.promised("the answer goes into a file", Exit::Done, &[])?;
        let written = std::fs::write(&path, &answered.data);
        written.map_err(|e| {
            Trouble::new(
                format!("`{}` could not be written: {e}", path.display()),
                "check the rights and the room on the disk",
            )
        })?;
        self.out.line(&format!("(exit {}, {} bytes)", answered.exit.code(), answered.data.len()));
        Ok(())
    }

    fn typed(&mut self, command: &[&str], redirection: &str) -> Result<Answered, Trouble> {
        let mut arguments: Vec<String> =
            std::iter::once("huecry").chain(command.iter().copied()).map(str::to_string).collect();
        let lang = self.out.lang.as_str();
        if lang != "en" {
            arguments.extend(["--lang".to_string(), lang.to_string()]);
        }
        let typed: Vec<String> = arguments.iter().map(|a| self.as_typed(a)).collect();
        let typed = format!("{}{redirection}", typed.join(" "));
        self.out.line(&format!("$ {typed}"));
        // What `export HUECRY_HOME` does for a person: a process may not change its own environment safely.
        arguments.extend(["--home".to_string(), self.home.display().to_string()]);
        let (data, talk) = (RefCell::new(Vec::new()), RefCell::new(Vec::new()));
        let exit = {
            let (mut data, mut talk) = (Stream(&data), Stream(&talk));
            // A person at a terminal sees cards, not columns.
            let mut inner = Out::new(&mut data, &mut talk, true, false);
            huecry_cli::run(arguments, self.program, &mut inner)
        };
        let text = |bytes: RefCell<Vec<u8>>| String::from_utf8_lossy(&bytes.into_inner()).into_owned();
        Ok(Answered { command: typed, exit, data: text(data), talk: text(talk) })
    }

    /// An argument as it stands on the line: paths in the world's folder by its variable.
    fn as_typed(&self, argument: &str) -> String {
        match Path::new(argument).strip_prefix(self.home) {
            Ok(inside) => format!("\"$HUECRY_HOME\"/{}", quoted(&inside.display().to_string())),
            Err(_) => quoted(argument),
        }
    }
}

impl Answered {
    /// Whether the command ended as promised and its first hit says what was promised.
    pub fn promised(&self, what: &str, exit: Exit, says: &[&str]) -> Result<(), Trouble> {
        let first = self.first_hit();
        let lacking = says.iter().find(|said| !first.contains(**said));
        if self.exit == exit && lacking.is_none() {
            return Ok(());
        }
        let lacking = lacking.map(|l| format!(", without `{l}`")).unwrap_or_default();
        let what =
            format!("the tour promised that {what}; `{}` ended with {}{lacking}", self.command, self.exit.code());
        Err(Trouble::new(what, "report it with the seed of the world"))
    }

    /// The number of the act, which the last line of the talk names first.
    pub fn act(&self) -> Result<u64, Trouble> {
        let line = self.talk.trim_end().lines().last().unwrap_or_default();
        let number = line.split(|c: char| !c.is_ascii_digit()).find(|digits| !digits.is_empty());
        let act = number.and_then(|digits| digits.parse().ok());
        act.ok_or_else(|| {
            Trouble::new(format!("`{}` named no act", self.command), "report it with the seed of the world")
        })
    }

    /// The data up to the second hit; cards stand apart by an empty line.
    fn first_hit(&self) -> &str {
        let text = self.data.trim_start();
        text.split_once("\n\n").map_or(text, |(first, _)| first)
    }
}

/// An argument as a shell takes it whole.
pub(in crate::demo) fn quoted(argument: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | ':' | '=' | '+' | '@' | ',');
    if !argument.is_empty() && argument.chars().all(plain) {
        argument.to_string()
    } else {
        format!("'{}'", argument.replace('\'', r"'\''"))
    }
}

struct Stream<'b>(&'b RefCell<Vec<u8>>);

impl Write for Stream<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
