//! `POST /v1/uploads` and `PATCH /v1/uploads/{id}`: photos in parts, from wherever the platform has them.

use crate::pictures::{jpeg, png, sha256, webp};
use crate::reports::{KEY, form, post, post_json, receipt, report};
use crate::support::{Fixture, problem};
use reqwest::Response;
use serde_json::{Value, json};
use std::num::NonZeroU32;
use suyuan_record::Upload;

pub(crate) async fn announced(platform: &Fixture, key: &str, sha256: &str, size: u64) -> Response {
    let announced = platform.post("/v1/uploads").header("Idempotency-Key", key);
    announced.json(&json!({"sha256": sha256, "size": size})).send().await.unwrap()
}

pub(crate) async fn announce(platform: &Fixture, key: &str, photo: &[u8]) -> Upload {
    let reply = announced(platform, key, &sha256(photo), photo.len() as u64).await;
    assert_eq!(reply.status(), 200);
    assert_eq!(reply.headers()["cache-control"], "no-store");
    reply.json().await.unwrap()
}

pub(crate) async fn part(platform: &Fixture, id: &str, offset: u64, bytes: &[u8]) -> Response {
    let part = platform.client.patch(format!("{}/v1/uploads/{id}", platform.running.url()));
    let part = part.header("Upload-Offset", offset).header("content-type", "application/octet-stream");
    part.body(bytes.to_vec()).send().await.unwrap()
}

/// Sends a whole photo at once.
pub(crate) async fn upload(platform: &Fixture, key: &str, photo: &[u8]) {
    let upload = announce(platform, key, photo).await;
    let reply = part(platform, &upload.id, upload.offset, &photo[upload.offset as usize..]).await;
    assert_eq!(reply.status(), 204, "{}", reply.text().await.unwrap());
}

pub(crate) fn with_photos(photos: &[&[u8]]) -> Value {
    let mut report = report("6979901001017");
    report["photos"] = photos.iter().map(|photo| json!({"role": "seal", "sha256": sha256(photo)})).collect();
    report
}

#[tokio::test]
async fn a_photo_comes_in_parts_and_goes_with_its_report() {
    let platform = Fixture::start().await;
    let photo = jpeg(300, 200, 1);
    let upload = announce(&platform, KEY, &photo).await;
    assert_eq!((upload.offset, upload.id.len()), (0, 22));
    let third = photo.len() / 3;
    let mut offset = 0;
    for bytes in [&photo[..third], &photo[third..2 * third], &photo[2 * third..]] {
        let reply = part(&platform, &upload.id, offset, bytes).await;
        offset += bytes.len() as u64;
        assert_eq!(
            (reply.status().as_u16(), reply.headers()["upload-offset"].to_str().unwrap()),
            (204, &*offset.to_string())
        );
    }
    // The same again is at its end.
    assert_eq!(announce(&platform, KEY, &photo).await, Upload { id: upload.id.clone(), offset });
    assert_eq!(part(&platform, &upload.id, offset, b"").await.status(), 204);
    let sent = with_photos(&[&photo]);
    let first = receipt(post_json(&platform, KEY, &sent).send().await.unwrap()).await;
    assert_eq!(first.sha256, sha256(sent.to_string().as_bytes()));
    assert_eq!(receipt(post_json(&platform, KEY, &sent).send().await.unwrap()).await, first);
}

#[tokio::test]
async fn a_part_that_starts_elsewhere_is_told_where_to_go_on() {
    let platform = Fixture::start().await;
    let photo = jpeg(300, 200, 1);
    let upload = announce(&platform, KEY, &photo).await;
    assert_eq!(part(&platform, &upload.id, 0, &photo[..100]).await.status(), 204);
    for offset in [0, 99, 101, photo.len() as u64] {
        let reply = part(&platform, &upload.id, offset, &photo[..10]).await;
        assert_eq!(reply.headers()["upload-offset"], "100");
        problem(reply, 409, "upload-offset").await;
    }
    assert_eq!(announce(&platform, KEY, &photo).await.offset, 100);
    assert_eq!(part(&platform, &upload.id, 100, &photo[100..]).await.status(), 204);
}

#[tokio::test]
async fn a_report_waits_for_its_photos() {
    let platform = Fixture::start().await;
    let (here, half, never) = (jpeg(60, 40, 1), jpeg(60, 40, 2), webp(60, 40, 3));
    upload(&platform, KEY, &here).await;
    let begun = announce(&platform, KEY, &half).await;
    part(&platform, &begun.id, 0, &half[..50]).await;
    // Another report's photo is none of this one.
    upload(&platform, "another-report-0001", &never).await;
    let sent = with_photos(&[&here, &half, &never]);
    let reply = post_json(&platform, KEY, &sent).send().await.unwrap();
    assert_eq!(reply.status(), 409);
    assert_eq!(reply.headers()["content-type"], "application/problem+json");
    let problem: Value = reply.json().await.unwrap();
    assert_eq!(problem["type"], "/problems/photos-missing");
    assert_eq!(problem["missing"], json!([sha256(&half), sha256(&never)]));
    assert_eq!(platform.standing(platform.lookup("6979901001017")).await.open_reports, 0, "kept without its photos");
    part(&platform, &begun.id, 50, &half[50..]).await;
    upload(&platform, KEY, &never).await;
    receipt(post_json(&platform, KEY, &sent).send().await.unwrap()).await;
}

#[tokio::test]
async fn an_uploads_name_is_its_reports_own_and_the_same_each_time() {
    let platform = Fixture::start().await;
    let photo = png(60, 40, 1);
    let mine = announce(&platform, KEY, &photo).await;
    assert_eq!(announce(&platform, KEY, &photo).await, mine);
    assert_ne!(announce(&platform, "another-report-0001", &photo).await.id, mine.id);
    let elsewhere = Fixture::start().await;
    assert_ne!(announce(&elsewhere, KEY, &photo).await.id, mine.id, "it can be reckoned without the platform");
}

#[tokio::test]
async fn a_photo_that_is_refused_can_be_sent_anew() {
    let platform = Fixture::start().await;
    let photo = jpeg(300, 200, 1);
    let upload = announce(&platform, KEY, &photo).await;
    let mut changed = photo.clone();
    changed[500] ^= 1;
    problem(part(&platform, &upload.id, 0, &changed).await, 422, "upload-digest").await;
    problem(part(&platform, &upload.id, 0, &photo).await, 404, "upload-not-found").await;
    self::upload(&platform, KEY, &photo).await;
}

#[tokio::test]
async fn photos_under_one_key_are_bounded() {
    let platform = Fixture::start().await;
    for number in 0..16 {
        assert_eq!(announced(&platform, KEY, &format!("{number:064x}"), 1_000).await.status(), 200);
    }
    problem(announced(&platform, KEY, &format!("{:064x}", 16), 1_000).await, 413, "too-large").await;
    assert_eq!(announced(&platform, KEY, &format!("{:064x}", 3), 1_000).await.status(), 200, "one of before");
    problem(announced(&platform, KEY, &format!("{:064x}", 3), 1_001).await, 400, "request-malformed").await;
}

#[tokio::test]
async fn photos_may_come_both_ways_and_in_the_order_of_the_report() {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("suyuan.db");
    let file = db.clone();
    let platform = Fixture::with(|options| options.db = Some(file)).await;
    let (before, within, unnamed) = (jpeg(60, 40, 1), png(60, 40, 2), webp(60, 40, 3));
    upload(&platform, KEY, &before).await;
    let mut sent = report("6979901001017");
    sent["photos"] =
        json!([{"role": "code", "sha256": sha256(&within)}, {"role": "receipt", "sha256": sha256(&before)}]);
    receipt(post(&platform, KEY, form(&sent, &[&unnamed, &within])).send().await.unwrap()).await;
    let connection = rusqlite::Connection::open(db).unwrap();
    let sql =
        "SELECT p.role, q.sha256, q.media_type FROM photos p JOIN pictures q ON q.id = p.picture ORDER BY p.position";
    let mut statement = connection.prepare(sql).unwrap();
    let kept = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    let kept: Vec<(String, String, String)> = kept.map(Result::unwrap).collect();
    let expected =
        [("code", &within, "image/png"), ("receipt", &before, "image/jpeg"), ("other", &unnamed, "image/webp")];
    assert_eq!(kept, expected.map(|(role, photo, kind)| (role.to_owned(), sha256(photo), kind.to_owned())));
}

#[tokio::test]
async fn too_many_parts_are_told_when_to_come_again() {
    let platform = Fixture::with(|options| options.parts_per_minute = NonZeroU32::new(2).unwrap()).await;
    let photo = jpeg(60, 40, 1);
    let begun = announce(&platform, KEY, &photo).await;
    assert_eq!(part(&platform, &begun.id, 0, &photo[..10]).await.status(), 204);
    let reply = part(&platform, &begun.id, 10, &photo[10..]).await;
    let wait: u64 = reply.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=31).contains(&wait), "{wait}");
    problem(reply, 429, "too-many-requests").await;
    let reply = announced(&platform, KEY, &sha256(&photo), photo.len() as u64).await;
    assert!(reply.headers().contains_key("retry-after"));
    problem(reply, 429, "too-many-requests").await;
}

/// Two tabs that send one photo at the same time.
#[tokio::test]
async fn a_part_that_is_sent_twice_at_once_is_there_once() {
    let platform = Fixture::start().await;
    let photo = jpeg(300, 200, 1);
    let begun = announce(&platform, KEY, &photo).await;
    let (first, second) = tokio::join!(part(&platform, &begun.id, 0, &photo), part(&platform, &begun.id, 0, &photo));
    let statuses = [first, second].map(|reply| reply.status().as_u16());
    assert!(statuses.contains(&204) && statuses.iter().all(|status| [204, 409].contains(status)), "{statuses:?}");
    receipt(post_json(&platform, KEY, &with_photos(&[&photo])).send().await.unwrap()).await;
}
