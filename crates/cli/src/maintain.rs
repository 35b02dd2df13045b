//! `huecry init`, `check`, `index`, `help`: looking after a node.

use crate::args::{IndexVerb, InitArgs, Options, ServeArgs};
use crate::exit::Exit;
use crate::out::Out;
use crate::{Node, Program, Ran, Stop};
use huecry_desk::{catalogue_change, node};

pub(crate) fn init(options: &Options, choice: &InitArgs, program: &dyn Program, out: &mut Out<'_>) -> Ran {
    let home = options.home.clone();
    let home =
        home.ok_or_else(|| Stop::Usage("the node's folder is missing: say `--home DIR` or set HUECRY_HOME".into()))?;
    program.found(&home, &choice.organisation, &choice.store)?;
    out.talk(&format!("founded: {} in {}; its General Secretariat is bureau GS", choice.organisation, home.display()));
    out.talk("next: huecry people add --bureau GS --role secretariat.recorder --name \"…\"");
    Ok(Exit::Done)
}

pub(crate) fn serve(options: &Options, choice: &ServeArgs, program: &dyn Program, out: &mut Out<'_>) -> Ran {
    let home = options.home.clone();
    let home =
        home.ok_or_else(|| Stop::Usage("the node's folder is missing: say `--home DIR` or set HUECRY_HOME".into()))?;
    program.serve(&home, choice, out)?;
    Ok(Exit::Done)
}

pub(crate) fn index(node: &Node<'_>, verb: &IndexVerb, out: &mut Out<'_>) -> Ran {
    match verb {
        IndexVerb::Status => {
            let (records, cursor) = node::with_index(node.desk, |index| (index.len(), index.cursor));
            out.line(&format!("records\t{records}"));
            out.line(&format!("up to act\t{}", cursor.map_or("-".into(), |c| c.to_string())));
            Ok(Exit::Done)
        }
        IndexVerb::Rebuild => {
            let same = node::rebuild(node.desk)?;
            out.line(if same {
                "rebuilt: the same, byte for byte"
            } else {
                "rebuilt: THE INDEX WAS NOT WHAT THE STORE GIVES; it is now"
            });
            Ok(if same { Exit::Done } else { Exit::Nothing })
        }
    }
}

pub(crate) fn check(node: &Node<'_>, out: &mut Out<'_>) -> Ran {
    let mut sound = true;
    for finding in node::check(node.desk)? {
        sound &= finding.sound;
        out.line(&format!("{}\t{}\t{}", if finding.sound { "sound" } else { "UNSOUND" }, finding.what, finding.said));
    }
    Ok(if sound { Exit::Done } else { Exit::Trouble })
}

pub(crate) fn help(topic: Option<&str>, out: &mut Out<'_>) -> Ran {
    match topic {
        Some("exit-codes") => {
            for (exit, means) in Exit::TABLE {
                out.line(&format!("{:>4}  {means}", exit.code()));
            }
        }
        Some("purposes") => from_catalogue(out, |catalogue, out| {
            let list = catalogue.codes("purposes");
            for code in list.iter().flat_map(|l| l.iter()) {
                out.line(&format!("{}\t{}", code.id, code.label.get(out.lang)));
            }
        })?,
        Some("roles") => from_catalogue(out, |catalogue, out| {
            for role in catalogue.roles() {
                let may: Vec<&str> = role.may.iter().map(|v| v.as_str()).collect();
                out.line(&format!("{}\t{}\t{}", role.id, role.title.get(out.lang), may.join(" ")));
            }
        })?,
        Some("output") => out.raw(OUTPUT.as_bytes()),
        Some(other) => {
            return Err(Stop::Usage(format!("`{other}` is not a topic: exit-codes, purposes, roles, output")));
        }
        None => {
            use clap::CommandFactory;
            let help = crate::args::Line::command().render_help().to_string();
            out.raw(help.as_bytes());
        }
    }
    Ok(Exit::Done)
}

fn from_catalogue(
    out: &mut Out<'_>,
    print: impl FnOnce(&huecry_catalogue::Catalogue, &mut Out<'_>),
) -> Result<(), Stop> {
    let catalogue = catalogue_change::load(&[])
        .map_err(|faults| Stop::Usage(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")))?;
    print(&catalogue, out);
    Ok(())
}

const OUTPUT: &str = "Standard output is data, standard error is talk.
On a terminal tables are aligned; in a pipe the same columns come separated by tabs.
--json prints one object a line. Handling codes are in every export and cannot be switched off.
";
