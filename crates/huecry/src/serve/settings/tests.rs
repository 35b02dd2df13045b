use super::*;
use crate::config::Config;

fn flags(listen: &str) -> ServeArgs {
    ServeArgs { listen: Some(listen.parse().unwrap()), ..ServeArgs::default() }
}

fn of(config: &ServeConfig, flags: &ServeArgs) -> Result<Settings, Trouble> {
    let text = "organisation = \"O\"\nfounded = \"2026-11-22\"\nlog = \"l\"";
    let config = Config { serve: config.clone(), ..toml::from_str(text).unwrap() };
    Settings::of(Path::new("/node"), &config, flags)
}

#[test]
fn nothing_listens_beyond_this_machine_without_a_seal() {
    let bare = ServeConfig::default();
    for inside in ["127.0.0.1:8024", "127.3.2.1:0", "[::1]:8024", "[::ffff:127.0.0.1]:1"] {
        of(&bare, &flags(inside)).unwrap_or_else(|e| panic!("{inside}: {e}"));
    }
    for outside in ["0.0.0.0:8024", "[::]:8024", "192.0.2.7:8024", "[2001:db8::1]:443", "[::ffff:0.0.0.0]:1"] {
        let trouble = of(&bare, &flags(outside)).unwrap_err();
        assert!(trouble.what.contains("can be reached from other machines"), "{trouble}");
        assert!(trouble.advice.contains("--tls-cert") && trouble.advice.contains("--trusted-proxy"), "{trouble}");
    }
    let sealed = ServeArgs { tls_cert: Some("c.pem".into()), tls_key: Some("k.pem".into()), ..flags("0.0.0.0:443") };
    assert_eq!(of(&bare, &sealed).unwrap().tls.unwrap().chain, Path::new("c.pem"));
    let proxied = ServeArgs { trusted_proxies: vec!["192.0.2.1".parse().unwrap()], ..flags("0.0.0.0:8024") };
    assert_eq!(of(&bare, &proxied).unwrap().proxies.len(), 1);
}

#[test]
fn a_flag_stands_over_the_table_and_half_a_certificate_is_none() {
    let config = ServeConfig {
        listen: "192.0.2.7:443".parse().unwrap(),
        tls_cert: Some("tls/chain.pem".into()),
        tls_key: Some("/etc/key.pem".into()),
        trusted_proxies: vec!["::ffff:192.0.2.9".parse().unwrap()],
        log: LogForm::Text,
        ..ServeConfig::default()
    };
    let said = of(&config, &ServeArgs::default()).unwrap();
    let files = said.tls.unwrap();
    // A path of the table is relative to the node's folder.
    assert_eq!(
        (files.chain.as_path(), files.key.as_path()),
        (Path::new("/node/tls/chain.pem"), Path::new("/etc/key.pem"))
    );
    assert_eq!(said.proxies, ["192.0.2.9".parse::<IpAddr>().unwrap()], "an address has one form");
    let over = ServeArgs { log: Some(args::LogForm::Json), ..flags("127.0.0.1:1") };
    let over = of(&config, &over).unwrap();
    assert_eq!((over.listen.port(), over.log), (1, LogForm::Json));
    let half = ServeConfig { tls_key: None, ..config };
    assert!(of(&half, &ServeArgs::default()).unwrap_err().what.contains("both its chain and its key"));
}

#[test]
fn a_misspelt_guard_is_no_guard() {
    let config = |table: &str| {
        let text = format!("organisation = \"O\"\nfounded = \"2026-11-22\"\nlog = \"l\"\n{table}");
        toml::from_str::<Config>(&text).map(|c| c.serve)
    };
    assert_eq!(config("").unwrap(), ServeConfig::default());
    assert_eq!(config("[serve]\nlisten = \"127.0.0.1:9\"\n").unwrap().listen.port(), 9);
    assert!(!config("[serve]\npublic_log = false\n").unwrap().public_log);
    for wrong in [
        "trusted_proxy = [\"192.0.2.1\"]",
        "trusted_proxies = [\"proxy.example\"]",
        "listen = \"8024\"",
        "log = \"xml\"",
    ] {
        assert!(config(&format!("[serve]\n{wrong}\n")).is_err(), "{wrong}");
    }
    // What says nothing is not written.
    let founded = Config {
        serve: ServeConfig::default(),
        ..toml::from_str("organisation = \"O\"\nfounded = \"2026-11-22\"\nlog = \"l\"").unwrap()
    };
    assert!(!crate::config::to_text(&founded).unwrap().contains("serve"));
}
