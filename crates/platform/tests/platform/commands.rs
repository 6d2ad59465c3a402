//! `suyuan-platform reports …`, beside a platform that serves.

use crate::pictures::{jpeg, png, sha256};
use crate::reports::{KEY, ask, form, post, receipt, report};
use crate::support::Fixture;
use clap::Parser;
use serde_json::{Value, json};
use std::path::Path;
use suyuan_platform::{Command, CommandError, CommandLine, answer, reports};
use suyuan_record::{Receipt, ReportState, ReportStatus};

async fn on_disk(folder: &Path) -> Fixture {
    let data = folder.to_owned();
    Fixture::with(move |options| {
        options.db = None;
        options.data = data;
    })
    .await
}

/// What a command prints.
fn run(folder: &Path, words: &[&str]) -> Result<String, CommandError> {
    let folder = folder.to_str().unwrap();
    let line = [&["suyuan-platform"], words, &["--data", folder]].concat();
    let CommandLine { command, options } = CommandLine::parse_from(line);
    let mut out = Vec::new();
    match command.unwrap() {
        Command::Reports(command) => reports(&options, &command, &mut out)?,
        Command::Answer(given) => answer(&options, &given)?,
    }
    Ok(String::from_utf8(out).unwrap())
}

async fn sent(platform: &Fixture, key: &str, report: &Value, photos: &[&[u8]]) -> Receipt {
    receipt(post(platform, key, form(report, photos)).send().await.unwrap()).await
}

async fn status(platform: &Fixture, receipt: &Receipt) -> ReportStatus {
    ask(platform, &receipt.number, &receipt.secret).await.json().await.unwrap()
}

#[tokio::test]
async fn an_answer_reaches_the_shopper_while_the_platform_serves() {
    let folder = tempfile::tempdir().unwrap();
    let platform = on_disk(folder.path()).await;
    let receipt = sent(&platform, KEY, &report("6979901001017"), &[]).await;
    run(folder.path(), &["answer", &receipt.number, "谢谢，我们在查。", "--state", "in-review"]).unwrap();
    let now = status(&platform, &receipt).await;
    assert_eq!(now.state, ReportState::InReview);
    assert_eq!(now.replies.iter().map(|reply| &*reply.text).collect::<Vec<_>>(), ["谢谢，我们在查。"]);

    // The catalogue's laboratory, then another.
    run(folder.path(), &["reports", "answer", &receipt.number, "请寄来", "--state", "product-wanted"]).unwrap();
    let now = status(&platform, &receipt).await;
    assert_eq!(now.state, ReportState::ProductWanted);
    let mail_in = now.mail_in.unwrap();
    assert!(mail_in.address[0].contains("虚构") && !mail_in.checklist.is_empty(), "{mail_in:?}");
    let line = [
        "reports",
        "answer",
        &receipt.number,
        "--state",
        "product-wanted",
        "--mail-in",
        "某实验室",
        "--mail-in",
        "某路 1 号",
        "--checklist",
        "附上编号",
    ];
    run(folder.path(), &line).unwrap();
    let mail_in = status(&platform, &receipt).await.mail_in.unwrap();
    assert_eq!(
        (mail_in.address, mail_in.checklist),
        (vec!["某实验室".into(), "某路 1 号".into()], vec!["附上编号".into()])
    );

    let fault = |words: &[&str]| run(folder.path(), words).unwrap_err();
    assert!(matches!(fault(&["answer", "R20000101-000000", "x"]), CommandError::NoSuchReport(_)));
    assert!(matches!(fault(&["answer", &receipt.number, "--mail-in", "x"]), CommandError::AddressUnasked));
    let empty = tempfile::tempdir().unwrap();
    assert!(matches!(run(empty.path(), &["reports", "list"]), Err(CommandError::Database { .. })));
}

#[tokio::test]
async fn reports_are_listed_and_shown_with_who_wrote_them() {
    let folder = tempfile::tempdir().unwrap();
    let platform = on_disk(folder.path()).await;
    let mut complaint = report("6979901001017");
    complaint["purpose"] = "complaint".into();
    complaint["contact"] = "wx-zhang".into();
    complaint["complainant"] = json!({"name": "张三", "phone": "13800000000", "demand": "退一赔十"});
    complaint["description"] = "两行\n\u{200b}字".into();
    let photos = [jpeg(60, 40, 1), png(60, 40, 2)];
    let first = sent(&platform, KEY, &complaint, &[&photos[0], &photos[1]]).await;
    let second = sent(&platform, "another-report-0001", &report("6901234567892"), &[&photos[0]]).await;
    run(folder.path(), &["answer", &second.number, "谢谢"]).unwrap();

    let list = |words: &[&str]| run(folder.path(), &[&["reports", "list"], words].concat()).unwrap();
    let numbers = |text: String| [&first.number, &second.number].map(|number| text.contains(number.as_str()));
    assert_eq!(numbers(list(&[])), [true, true]);
    assert!(!list(&[]).contains("13800000000"), "a list tells who wrote a report");
    assert_eq!(numbers(list(&["--state", "open"])), [true, false]);
    assert_eq!(numbers(list(&["--state", "answered"])), [false, true]);
    assert_eq!(numbers(list(&["--code", "6901234567892"])), [false, true]);
    assert_eq!(numbers(list(&["--since", "2020-01-01"])), [true, true]);
    assert_eq!(numbers(list(&["--since", "2999-01-01"])), [false, false]);

    let to = folder.path().join("photos");
    let shown = run(folder.path(), &["reports", "show", &first.number, "--photos", to.to_str().unwrap()]).unwrap();
    for text in
        ["wx-zhang", "张三", "13800000000", "退一赔十", "complaint", "两行 字", &first.sha256, &sha256(&photos[0])]
    {
        assert!(shown.contains(text), "{text} is not in {shown}");
    }
    for (photo, name) in photos.iter().zip(["1-other.jpg", "2-other.png"]) {
        assert_eq!(&std::fs::read(to.join(format!("{}-{name}", first.number))).unwrap(), photo);
    }
    // Without the key, who wrote it is not to be had.
    std::fs::rename(folder.path().join("suyuan.db.people-key"), folder.path().join("elsewhere")).unwrap();
    let fault = run(folder.path(), &["reports", "show", &first.number]).unwrap_err();
    assert!(matches!(fault, CommandError::PeopleKey { .. }), "{fault}");
    let elsewhere = folder.path().join("elsewhere");
    let words = ["reports", "show", &first.number, "--people-key", elsewhere.to_str().unwrap()];
    assert!(run(folder.path(), &words).unwrap().contains("张三"));
}

#[tokio::test]
async fn the_exported_table_is_for_spreadsheets_and_names_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let platform = on_disk(folder.path()).await;
    let mut hostile = report("6979901001017");
    hostile["description"] = "=HYPERLINK(\"http://x.example\",\"看\"),\n第二行".into();
    hostile["purchase"] = json!({"seller": "@SUM(1)", "order": "+1", "price": "-1", "place": "＝1"});
    hostile["contact"] = "13800000000".into();
    sent(&platform, KEY, &hostile, &[]).await;
    let file = folder.path().join("reports.csv");
    run(folder.path(), &["reports", "export", "--to", file.to_str().unwrap()]).unwrap();
    let bytes = std::fs::read(&file).unwrap();
    assert!(bytes.starts_with("\u{feff}number,".as_bytes()));
    let text = String::from_utf8(bytes).unwrap();
    assert!(!text.contains("13800000000"));
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = table.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 1, "a line within a cell began a row");
    for cell in &rows[0] {
        assert!(!cell.starts_with(['=', '+', '-', '@', '＝']), "{cell:?} is a formula");
    }
    assert!(rows[0].iter().any(|cell| cell.starts_with("'=HYPERLINK")));
}
