//! Not committed: serves a demo home for screenshots.
use huecry_desk::sign_in::{self, Inviter};
use huecry_terms::{Face, Instant};
use huecry_web::{Console, PublicFacts};
use std::sync::Arc;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let home = std::path::PathBuf::from(&args[1]);
    let desk = Arc::new(huecry::open(&home, Instant::now(), &mut |_| {}).unwrap());
    for officer in &args[3..] {
        let by = Inviter::Operator(Face::LocalCommandLine);
        let invitation = sign_in::invite(&desk, by, &officer.parse().unwrap(), Instant::now()).unwrap();
        println!("{officer} {}", invitation.secret.expose());
    }
    let public = PublicFacts { organisation: "World Police Organisation".into(), training: true, tour: huecry::demo::console_tour(), ..PublicFacts::default() };
    let console = Arc::new(Console::new(desk.clone(), Instant::now, public));
    if std::env::var("P1_BENCH").is_ok() {
        let by = Inviter::Operator(Face::LocalCommandLine);
        let link = sign_in::invite(&desk, by, &args[3].parse().unwrap(), Instant::now()).unwrap();
        let signed = sign_in::sign_in(&desk, link.secret.expose(), Instant::now(), Face::Web).unwrap();
        let session = sign_in::session(&desk, signed.secret.expose(), Instant::now()).unwrap().unwrap();
        sign_in::state_purpose(&desk, &session, "investigate".parse().unwrap(), "B-1".parse().unwrap(), Instant::now(), Face::Web).unwrap();
        let session = sign_in::session(&desk, signed.secret.expose(), Instant::now()).unwrap().unwrap();
        let call = sign_in::call(&session, Instant::now(), Face::Web).unwrap();
        for text in ["Mohamed Ali 1980", "Tahraoui", "Pavia"] {
            let query = huecry_desk::search::read(&desk.catalogue, text, vec![], 10, Instant::now());
            let answer = huecry_desk::search::run(&desk, &call, &query).unwrap();
            for lang in huecry_catalogue::Lang::ALL {
                let html = huecry_web::render_for_bench(&console, &session, lang, &query, &answer).unwrap();
                let start = std::time::Instant::now();
                for _ in 0..200 { std::hint::black_box(huecry_web::render_for_bench(&console, &session, lang, &query, &answer).unwrap()); }
                println!("{text} {lang}: {} hits, {} bytes, {:?} each", answer.hits.len(), html.len(), start.elapsed() / 200);
            }
        }
        return;
    }
    let router = huecry_web::console(console);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(&args[2]).await.unwrap();
        axum::serve(listener, router).await.unwrap();
    });
}
