//! Every page of the console and how one comes to it: a new route that nobody walks to fails a test.

use crate::house::{House, Officer};
use crate::reader::Reader;
use huecry_catalogue::Lang;
use huecry_web::ROUTES;
use huecry_web::routes::Method;
use std::panic::{AssertUnwindSafe, catch_unwind};

mod stops;

pub use stops::{nominal, stops};

/// A page in one state.
pub struct Stop {
    /// Its name: of a picture, and in a list of faults.
    pub name: &'static str,
    /// Who sees it; nobody is a stranger.
    pub who: Option<Officer>,
    /// The route that draws it.
    pub route: (Method, &'static str),
    /// The status it comes with.
    pub status: u64,
    /// How one comes to it.
    pub come: Come,
}

/// How one comes to a page.
pub enum Come {
    /// By its address, which is the route's path.
    Path,
    /// By an address with something in the place of each `{name}`.
    At(fn(&House, Lang) -> String),
    /// By doing something on another page.
    Do(fn(&Reader<'_>)),
}

/// The path of pages that are at no route.
pub const NOWHERE: &str = "";

/// A route without a page, and why.
pub type Apart = (Method, &'static str, &'static str);

impl Stop {
    /// Goes there.
    #[track_caller]
    fn reach(&self, reader: &Reader<'_>) {
        match self.come {
            Come::Path => reader.go(self.route.1),
            Come::At(path) => reader.go(&path(reader.house, reader.lang)),
            Come::Do(act) => act(reader),
        }
        let (path, status) = (reader.path(), reader.status());
        let astray = self.route.1 != NOWHERE && !fits(self.route.1, &path);
        if astray || status != self.status {
            reader.browser.fail(self.name, &format!("came to {path} with status {status}"));
        }
    }
}

/// Goes to every page in turn; answers what went wrong on the way, a fault a line.
pub fn walk(reader: &Reader<'_>, mut look: impl FnMut(&Stop, &Reader<'_>) -> Vec<String>) -> Vec<String> {
    let (mut faults, mut before) = (Vec::new(), None);
    for stop in stops().filter(|stop| is_there(stop.route)) {
        let mut come = || {
            if before != Some(stop.who) {
                stop.who.map_or_else(|| reader.become_stranger(), |officer| reader.be(officer));
                before = Some(stop.who);
            }
            stop.reach(reader);
            look(stop, reader)
        };
        // One page that cannot be come to hides no other.
        let said = catch_unwind(AssertUnwindSafe(&mut come)).unwrap_or_else(|why| {
            let text = why.downcast::<String>().map_or_else(|_| "it failed".to_owned(), |text| *text);
            vec![format!(": {}", text.replace('\n', " "))]
        });
        faults.extend(said.into_iter().map(|fault| format!("{} {} {fault}", stop.name, reader.lang)));
    }
    faults
}

/// Whether a path is one of a route's, `{names}` standing for anything between two strokes.
fn fits(route: &str, path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let (mut route, mut path) = (route.split('/'), path.split('/'));
    loop {
        match (route.next(), path.next()) {
            (None, None) => return true,
            (Some(part), Some(there)) if part == there || part.starts_with('{') && !there.is_empty() => {}
            _ => return false,
        }
    }
}

fn is_there(wanted: (Method, &str)) -> bool {
    wanted.1 == NOWHERE || ROUTES.iter().any(|route| (route.method, route.path) == wanted)
}

#[test]
fn every_route_is_walked_to_or_has_its_reason() {
    let known = |route: (Method, &str)| stops().any(|s| s.route == route);
    let apart = |route: (Method, &str)| stops::APART.iter().any(|(m, path, _)| (*m, *path) == route);
    let mut amiss: Vec<String> = Vec::new();
    for route in ROUTES {
        match (known((route.method, route.path)), apart((route.method, route.path))) {
            (true, false) | (false, true) => {}
            (true, true) => amiss.push(format!("{:?} {} has a stop and a reason for none", route.method, route.path)),
            (false, false) => amiss.push(format!("{:?} {} has no stop in walk/stops.rs", route.method, route.path)),
        }
    }
    amiss.extend(stops().filter(|s| !is_there(s.route)).map(|s| format!("`{}` is at no route", s.name)));
    let gone = stops::APART.iter().filter(|(m, path, _)| !is_there((*m, *path)));
    amiss.extend(gone.map(|(m, path, _)| format!("{m:?} {path} is no route any more")));
    let mut names: Vec<&str> = stops().map(|s| s.name).collect();
    names.sort_unstable();
    amiss.extend(names.windows(2).filter(|w| w[0] == w[1]).map(|w| format!("`{}` is there twice", w[0])));
    assert!(amiss.is_empty(), "{amiss:#?}");
}

#[test]
fn a_path_fits_its_route_alone() {
    for (route, path, so) in [
        ("/", "/", true),
        ("/records/{register}/{number}", "/records/nominals/A-1?lang=ar", true),
        ("/records/{register}", "/records/", false),
        ("/records/{register}", "/records/nominals/A-1", false),
        ("/people", "/sign-in", false),
    ] {
        assert_eq!(fits(route, path), so, "{route} {path}");
    }
}
