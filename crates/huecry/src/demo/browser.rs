//! The invented world in a browser: where it is, and links that let a few of its officers in.

use super::found::Cast;
use super::tour::quoted;
use crate::program::Local;
use crate::serve::{self, Serving, Signals};
use huecry_catalogue::Lang;
use huecry_cli::exit::Exit;
use huecry_cli::out::Out;
use huecry_desk::people;
use huecry_terms::{Officer, OfficerId, Trouble};
use std::io::{BufRead, IsTerminal};
use std::path::Path;

/// Serves the world until Ctrl-C, the other organisation's node with it. Enter prints new links: each lets one officer in,
/// once, within ten minutes.
pub(super) fn serve(
    program: &Local,
    home: &Path,
    (serving, other): (Serving, Serving),
    cast: &Cast,
    out: &mut Out<'_>,
) -> Result<(), Trouble> {
    let signals = Signals::new()?;
    program.begins_to_serve();
    serve::panics_are_lines();
    let guests = Guests::of(&serving, home, cast, out.lang)?;
    out.line("");
    out.line("── In a browser ──");
    out.line(&format!("The world is served at {} until Ctrl-C. It takes you around in six steps.", serving.address()));
    out.line(&format!("The regional agency's node, at the other end of the line, is at {}.", other.address()));
    guests.lines(program).iter().for_each(|line| out.line(line));
    out.line("Each link lets one officer in, once, within ten minutes. New ones: press Enter, or in another terminal");
    out.line(&format!(
        "  huecry {}",
        guests.typed(cast.officer("FR", "ncb.officer")?).map(|word| quoted(&word)).join(" ")
    ));
    super::now(out);
    guests.on_enter(program);
    serving.until_stopped(signals).and(other.stop())
}

/// Officers whose links are printed, and where to.
struct Guests {
    list: Vec<Guest>,
    home: String,
    address: String,
}

struct Guest {
    officer: OfficerId,
    who: String,
}

impl Guests {
    fn of(serving: &Serving, home: &Path, cast: &Cast, lang: Lang) -> Result<Guests, Trouble> {
        let desk = serving.desk();
        let officers = people::officers(desk)?;
        let guest = |(bureau, role, does): (&str, &str, &str)| -> Result<Guest, Trouble> {
            let id = cast.officer(bureau, role)?;
            let officer: Option<&Officer> = officers.iter().find(|officer| officer.id == *id);
            let name = officer.map(|officer| officer.name.clone()).unwrap_or_default();
            let title = desk.catalogue.roles().iter().find(|r| r.id.as_str() == role);
            let title = title.map(|role| role.title.get(lang).to_string()).unwrap_or_default();
            Ok(Guest { officer: id.clone(), who: format!("{id}  {name}, {title}: {does}") })
        };
        let list = GUESTS.into_iter().map(guest).collect::<Result<_, _>>()?;
        Ok(Guests { list, home: home.display().to_string(), address: serving.address().to_string() })
    }

    /// What makes a link, as a person would type it while the node is served.
    fn typed(&self, officer: &OfficerId) -> [String; 7] {
        let words = ["--home", &self.home, "people", "invite", officer.as_str(), "--at", &self.address];
        words.map(str::to_string)
    }

    /// A new link for each, in place of earlier ones that were not used.
    fn lines(&self, program: &Local) -> Vec<String> {
        let mut lines = Vec::new();
        for guest in &self.list {
            let (mut link, mut said) = (Vec::new(), Vec::new());
            let typed = std::iter::once("huecry".to_string()).chain(self.typed(&guest.officer)).collect();
            let exit = huecry_cli::run(typed, program, &mut Out::new(&mut link, &mut said, false, false));
            let told = if exit == Exit::Done { link } else { said };
            lines.push(format!("  {}", guest.who));
            lines.push(format!("    {}", String::from_utf8_lossy(&told).trim_end()));
        }
        lines
    }

    /// Prints new links whenever Enter is pressed, where there is somebody to press it.
    fn on_enter(self, program: &Local) {
        if !std::io::stdin().is_terminal() {
            return;
        }
        let program = program.clone();
        let pressed = move || {
            for _ in std::io::stdin().lock().lines().map_while(Result::ok) {
                self.lines(&program).iter().for_each(|line| println!("{line}"));
            }
        };
        // Without the thread the other way to new links remains.
        let _ = std::thread::Builder::new().name("huecry-enter".into()).spawn(pressed);
    }
}

/// Bureau, role, and what a newcomer sees through its eyes.
const GUESTS: [(&str, &str, &str); 7] = [
    ("FR", "ncb.officer", "searches and reads; begin here"),
    ("ES", "ncb.officer", "asks the same, and is not shown what Bucharest has closed to Madrid"),
    ("RO", "ncb.recorder", "enters, changes, imports and closes records of Bucharest"),
    ("GS", "secretariat.reviewer", "proposes and signs the texts of the catalogue"),
    ("GS", "liaison.officer", "speaks with the regional agency over the line"),
    ("GS", "protection.officer", "reads who did what, and proves it"),
    ("GS", "node.operator", "lets people and machines in, and looks after the node"),
];
