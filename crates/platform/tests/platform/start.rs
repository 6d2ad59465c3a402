//! Starting, and starting again.

use crate::support::{Fixture, dist, problem};
use std::net::TcpListener;
use suyuan_platform::{Options, StartError, start};

#[tokio::test]
async fn keys_and_checks_outlive_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("suyuan.db");
    let platform = Fixture::with(|options| options.db = Some(db.clone())).await;
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&db).unwrap().permissions());
        assert_eq!(mode & 0o077, 0, "others may read the private keys");
    }
    let (roots, trust) = (platform.root_keys().await, platform.trust().await);
    let items = platform.items();
    let is_fresh = |item: &&serde_json::Value| item["level"] == "item" && item["registered"] != false;
    let id = items.iter().find(is_fresh).unwrap()["id"].clone();
    let code_of = |platform: &Fixture| {
        let items = platform.items();
        items.iter().find(|item| item["id"] == id).unwrap()["code"].as_str().unwrap().to_owned()
    };
    let before = platform.standing(platform.lookup(&code_of(&platform))).await.checks.count;
    let statement = platform.found(&code_of(&platform)).await.statement;
    platform.running.stop().await.unwrap();

    let platform = Fixture::with(|options| options.db = Some(db.clone())).await;
    assert_eq!(platform.root_keys().await, roots);
    let again = platform.trust().await;
    assert_eq!((again.version, &again.issuers), (trust.version, &trust.issuers));
    assert_eq!(platform.found(&code_of(&platform)).await.statement, statement);
    assert_eq!(platform.standing(platform.lookup(&code_of(&platform))).await.checks.count, before + 3);
}

#[tokio::test]
async fn what_hinders_the_start_is_said_in_one_sentence() {
    let dist = dist();
    let options = || Options::ephemeral(dist.path().to_owned());
    let fail = async |options: Options| start(&options).await.map(|_| ()).unwrap_err();

    let error = fail(Options::ephemeral("no/such/folder".into())).await;
    assert!(matches!(error, StartError::NoApp { .. }), "{error}");
    assert!(error.to_string().contains("trunk build --release"), "{error}");

    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let error = fail(Options { port, ..options() }).await;
    assert!(error.to_string().starts_with(&format!("Port {port} is in use.")), "{error}");

    let error = fail(Options { host: "203.0.113.1".parse().unwrap(), ..options() }).await;
    assert!(matches!(error, StartError::CannotListen { .. }), "{error}");

    let error = fail(Options { db: Some("no/such/folder/suyuan.db".into()), ..options() }).await;
    assert!(matches!(error, StartError::Database { .. }), "{error}");

    let other = dist.path().join("index.html");
    let error = fail(Options { db: Some(other), ..options() }).await;
    assert!(matches!(error, StartError::Database { .. }), "{error}");

    let error = fail(Options { catalogue: Some("no/such/folder".into()), ..options() }).await;
    assert!(matches!(error, StartError::Catalogue(_)), "{error}");
}

#[tokio::test]
async fn a_catalogue_at_fault_names_the_entry() {
    let (dist, folder) = (dist(), tempfile::tempdir().unwrap());
    std::fs::create_dir(folder.path().join("items")).unwrap();
    std::fs::write(
        folder.path().join("items/a.json"),
        r#"{"items": [{"id": "lonely", "code": "6901234567892", "symbology": "ean-13", "issuer": "nobody",
            "level": "product", "record": {}, "expect": {"outcome": "OnRecord", "why": {"en": "x"}}}]}"#,
    )
    .unwrap();
    let mut options = Options::ephemeral(dist.path().to_owned());
    options.catalogue = Some(folder.path().to_owned());
    let error = start(&options).await.map(|_| ()).unwrap_err().to_string();
    assert!(error.contains("\"lonely\"") && error.contains("\"nobody\""), "{error}");
}

#[tokio::test]
async fn a_database_that_is_lost_while_serving_is_told_as_unavailable() {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("suyuan.db");
    let platform = Fixture::with(|options| options.db = Some(db.clone())).await;
    rusqlite::Connection::open(&db).unwrap().execute_batch("DROP TABLE items").unwrap();
    let reply = platform.lookup("6979901001017").send().await.unwrap();
    assert!(reply.headers().contains_key("retry-after"));
    problem(reply, 503, "unavailable").await;
}

#[tokio::test]
async fn the_local_network_is_served_by_https_with_a_kept_certificate() {
    let (dist, folder) = (dist(), tempfile::tempdir().unwrap());
    let options = || Options {
        lan: true,
        db: Some(folder.path().join("suyuan.db")),
        ..Options::ephemeral(dist.path().to_owned())
    };
    let running = match start(&options()).await {
        Ok(running) => running,
        Err(StartError::Tls(error)) => {
            println!("left out: this machine has no local network ({error})");
            return;
        }
        Err(error) => panic!("{error}"),
    };
    assert!(running.is_lan() && running.url().starts_with("https://"));
    let certificate = std::fs::read(folder.path().join("suyuan-lan.crt.pem")).unwrap();
    assert!(certificate.starts_with(b"-----BEGIN CERTIFICATE-----"));
    running.stop().await.unwrap();
    let running = start(&options()).await.map_err(|error| error.to_string()).unwrap();
    assert_eq!(std::fs::read(folder.path().join("suyuan-lan.crt.pem")).unwrap(), certificate);
    running.stop().await.unwrap();
}
