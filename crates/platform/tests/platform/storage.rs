//! What is on disk, and for how long.

use crate::pictures::{jpeg, sha256};
use crate::reports::{KEY, form, post, post_json, receipt, report};
use crate::support::{Fixture, dist, now, problem};
use crate::uploads::{announce, part, upload, with_photos};
use rusqlite::Connection;
use serde_json::json;
use std::path::{Path, PathBuf};
use suyuan_platform::{CommandLine, Options, PeopleKeyError, StartError, start};
use suyuan_record::{Receipt, ReportStatus};

async fn on_disk(folder: &Path) -> Fixture {
    let db = folder.join("suyuan.db");
    Fixture::with(move |options| options.db = Some(db)).await
}

fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    paths.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

fn purge(folder: &Path, words: &[&str]) -> String {
    let words = [&["suyuan-platform", "reports", "purge", "--data", folder.to_str().unwrap()], words].concat();
    use clap::Parser;
    let CommandLine { command: Some(suyuan_platform::Command::Reports(command)), options } =
        CommandLine::parse_from(words)
    else {
        unreachable!()
    };
    let mut out = Vec::new();
    suyuan_platform::reports(&options, &command, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[tokio::test]
async fn no_file_tells_who_wrote_a_report() {
    let folder = tempfile::tempdir().unwrap();
    let platform = on_disk(folder.path()).await;
    let mut complaint = report("6979901001017");
    complaint["purpose"] = "complaint".into();
    complaint["contact"] = "contact-in-clear".into();
    complaint["complainant"] = json!({"name": "name-in-clear", "phone": "phone-in-clear", "address": "address-in-clear", "demand": "demand-in-clear"});
    complaint["description"] = "description-in-clear".into();
    receipt(post_json(&platform, KEY, &complaint).send().await.unwrap()).await;
    let kept = files(folder.path());
    assert!(kept.iter().any(|(_, bytes)| holds(bytes, "description-in-clear")), "it was looked for in the wrong place");
    for (path, bytes) in kept {
        for text in ["contact", "name", "phone", "address", "demand"] {
            assert!(!holds(&bytes, &format!("{text}-in-clear")), "{} tells the {text}", path.display());
        }
        assert!(!holds(&bytes, KEY), "{} has the key that opens the receipt", path.display());
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let key = std::fs::metadata(folder.path().join("suyuan.db.people-key")).unwrap();
        assert_eq!(key.permissions().mode() & 0o777, 0o600);
    }
}

#[tokio::test]
async fn a_database_is_not_served_with_another_key() {
    let (dist, folder) = (dist(), tempfile::tempdir().unwrap());
    on_disk(folder.path()).await.running.stop().await.unwrap();
    std::fs::remove_file(folder.path().join("suyuan.db.people-key")).unwrap();
    let mut options = Options::ephemeral(dist.path().to_owned());
    options.db = Some(folder.path().join("suyuan.db"));
    let error = start(&options).await.map(|_| ()).unwrap_err();
    assert!(matches!(error, StartError::PeopleKey { source: PeopleKeyError::Other, .. }), "{error}");
    assert!(error.to_string().contains("put that one back"), "{error}");
}

#[tokio::test]
async fn what_is_due_is_forgotten_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let platform = on_disk(folder.path()).await;
    let mut named = report("6979901001017");
    named["contact"] = "13800000000".into();
    let send = async |key: &str, photo: &[u8]| -> Receipt {
        receipt(post(&platform, key, form(&named, &[photo])).send().await.unwrap()).await
    };
    let photos = [1, 2, 3, 4].map(|seed| jpeg(60, 40, seed));
    let open = send("report-open-000001", &photos[0]).await;
    let fresh = send("report-fresh-00001", &photos[1]).await;
    let ended = send("report-ended-00001", &photos[2]).await;
    let old = send("report-old-0000001", &photos[3]).await;
    let connection = Connection::open(folder.path().join("suyuan.db")).unwrap();
    let end = |receipt: &Receipt, days: i64| {
        let sql = "UPDATE reports SET state = '\"closed\"', ended_at = ?2 WHERE number = ?1";
        connection.execute(sql, (&receipt.number, now() - days * 86_400 - 60)).unwrap();
    };
    connection.execute("UPDATE reports SET received_at = 0 WHERE number = ?1", [&open.number]).unwrap();
    end(&fresh, 89);
    end(&ended, 90);
    end(&old, 1_095);
    let abandoned = jpeg(60, 40, 5);
    upload(&platform, "abandoned-00000001", &abandoned).await;
    let half = announce(&platform, "abandoned-00000002", &abandoned).await;
    part(&platform, &half.id, 0, &abandoned[..50]).await;
    assert_eq!(purge(folder.path(), &[]), "forgotten: 1 reports, who wrote 2 more, 0 photos of no report\n");
    connection.execute("UPDATE uploads SET created_at = created_at - 86401", []).unwrap();
    connection.execute("UPDATE pictures SET created_at = created_at - 86401", []).unwrap();
    assert_eq!(purge(folder.path(), &[]), "forgotten: 0 reports, who wrote 0 more, 2 photos of no report\n");
    problem(part(&platform, &half.id, 50, &abandoned[50..]).await, 404, "upload-not-found").await;

    let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap();
    assert_eq!(count("SELECT count(*) FROM reports"), 3);
    assert_eq!(count("SELECT count(*) FROM reports WHERE sealed IS NOT NULL"), 2, "open, and closed yesterday");
    assert_eq!(count("SELECT count(*) FROM pictures"), 3, "a report's photos go with it");
    assert_eq!(count("SELECT count(*) FROM upload_parts"), 0);
    // Whose writer is forgotten is still answered after.
    let status = platform.get(&format!("/v1/reports/{}", ended.number)).bearer_auth(&ended.secret).send().await;
    let _: ReportStatus = status.unwrap().json().await.unwrap();
    assert_eq!(
        purge(folder.path(), &["--keep-people-days", "0"]),
        "forgotten: 0 reports, who wrote 1 more, 0 photos of no report\n"
    );
    assert_eq!(
        purge(folder.path(), &["--keep-reports-days", "0"]),
        "forgotten: 2 reports, who wrote 0 more, 0 photos of no report\n"
    );
    assert_eq!(count("SELECT count(*) FROM reports"), 1, "nobody has answered the last");
}

#[tokio::test]
async fn reports_and_photos_outlive_a_restart_and_half_of_a_photo_does_too() {
    let folder = tempfile::tempdir().unwrap();
    let platform = on_disk(folder.path()).await;
    let photo = jpeg(300, 200, 1);
    let begun = announce(&platform, KEY, &photo).await;
    part(&platform, &begun.id, 0, &photo[..1_000]).await;
    platform.running.stop().await.unwrap();
    let platform = on_disk(folder.path()).await;
    let again = announce(&platform, KEY, &photo).await;
    assert_eq!((&again.id, again.offset), (&begun.id, 1_000));
    part(&platform, &again.id, 1_000, &photo[1_000..]).await;
    let sent = with_photos(&[&photo]);
    let first = receipt(post_json(&platform, KEY, &sent).send().await.unwrap()).await;
    platform.running.stop().await.unwrap();
    let platform = on_disk(folder.path()).await;
    assert_eq!(receipt(post_json(&platform, KEY, &sent).send().await.unwrap()).await, first);
}

/// As the first version kept them.
#[tokio::test]
async fn a_database_of_the_first_version_is_brought_along() {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("suyuan.db");
    let photo = jpeg(60, 40, 1);
    {
        let connection = Connection::open(&db).unwrap();
        connection
            .execute_batch(
                "CREATE TABLE reports (number TEXT PRIMARY KEY, idempotency_key BLOB NOT NULL UNIQUE, secret BLOB NOT NULL,
                     received_at INTEGER NOT NULL, sub TEXT NOT NULL, state TEXT NOT NULL, document TEXT NOT NULL) STRICT;
                 CREATE TABLE photos (report TEXT NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
                     position INTEGER NOT NULL, media_type TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (report, position)) STRICT;
                 CREATE TABLE replies (report TEXT NOT NULL REFERENCES reports (number) ON DELETE CASCADE, at INTEGER NOT NULL,
                     text TEXT NOT NULL) STRICT;",
            )
            .unwrap();
        let mut document = report("6979901001017");
        document["contact"] = "contact-in-clear".into();
        connection
            .execute(
                "INSERT INTO reports VALUES ('R20250101-AAAAAA', x'0102', ?1, 1735689600, 'x', '\"received\"', ?2)",
                ([7_u8; 32], document.to_string()),
            )
            .unwrap();
        let insert = "INSERT INTO photos VALUES ('R20250101-AAAAAA', 0, 'image/jpeg', ?1)";
        connection.execute(insert, [&photo]).unwrap();
    }
    let platform = on_disk(folder.path()).await;
    platform.running.stop().await.unwrap();
    let connection = Connection::open(&db).unwrap();
    let sql = "SELECT q.sha256, r.document, r.sealed IS NOT NULL FROM reports r JOIN photos p ON p.report = r.number
               JOIN pictures q ON q.id = p.picture";
    let (digest, document, is_sealed): (String, String, bool) =
        connection.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    assert_eq!(digest, sha256(&photo));
    assert!(is_sealed && !document.contains("contact-in-clear"));
}
