//! `docs/verdict.md` is written from the code and `template.md`. `UPDATE_DOCS=1 cargo test -p suyuan-verdict` rewrites
//! it.

mod examples;
mod limits;
mod reasons;

use crate::support::verdict;
use examples::examples;
use limits::limits;
use reasons::{QUESTIONS, rows};
use std::path::Path;
use suyuan_verdict::{Outcome, Reason};

/// When an outcome is drawn, and what the app then says.
fn outcome_text(outcome: Outcome) -> (&'static str, &'static str) {
    match outcome {
        Outcome::DoNotUse => (
            "The goods are recalled, withdrawn, destroyed on record or past their last day.",
            "Do not use them; what to do now, and whom to call.",
        ),
        Outcome::Untrusted => (
            "A signature, a key, the subject of a record or a link is not what it pretends to be.",
            "Do not follow the link and do not rely on the record; report.",
        ),
        Outcome::Conflict => ("The package and the record disagree.", "Which value; keep the package; report."),
        Outcome::NotFound => {
            ("The platform answered that it has no such code.", "Compare the digits, typed or scanned; report.")
        }
        Outcome::Caution => ("Something asks for care.", "Why, and what to do."),
        Outcome::OnRecord => (
            "On record, but the code stands for a batch or product, or nobody signed the record.",
            "The product is on record; this code alone cannot tell this package from a copy; what to look for.",
        ),
        Outcome::Verified => (
            "Everything below under “What Verified demands” holds.",
            "Agrees with the maker's record; compare these values with your package. It does not say “genuine”.",
        ),
        Outcome::CannotCheck => (
            "The platform gave no answer, or has no record of a code whose scheme is not known, or of a barcode, a company or a document.",
            "Nothing is said about the product, neither good nor bad.",
        ),
    }
}

fn outcomes() -> String {
    let by_weight = Outcome::ALL[..7].iter().rev().chain(&Outcome::ALL[7..]);
    let rows = by_weight.map(|outcome| {
        let (when, says) = outcome_text(*outcome);
        format!("| **{}** | {when} | {says} |\n", outcome.name())
    });
    format!("| outcome | when | what the app then says |\n|---|---|---|\n{}", rows.collect::<String>())
}

fn reasons() -> String {
    let rows = rows();
    let sections = QUESTIONS.iter().enumerate().map(|(index, question)| {
        let asked = rows.iter().filter(|row| row.question == index + 1);
        let lines = asked.map(|row| {
            let spoken = row.reason.speaks_for().map_or("none, it only informs", Outcome::name);
            format!("| {} | {} | {spoken} |\n", row.reason.name(), row.meaning)
        });
        let head = "| reason | what it means | speaks for |\n|---|---|---|";
        format!("### {}. {question}\n\n{head}\n{}", index + 1, lines.collect::<String>())
    });
    sections.collect::<Vec<_>>().join("\n")
}

fn judged_examples() -> String {
    let rows = examples().into_iter().map(|(situation, evidence)| {
        let verdict = verdict(&evidence);
        let names: Vec<_> = verdict.reasons.iter().map(Reason::name).collect();
        format!("| {situation} | **{}** | {} |\n", verdict.outcome.name(), names.join(", "))
    });
    format!("| situation | verdict | reasons |\n|---|---|---|\n{}", rows.collect::<String>())
}

fn document() -> String {
    include_str!("template.md")
        .replace("\r\n", "\n")
        .replace("{{outcomes}}\n", &outcomes())
        .replace("{{reasons}}\n", &reasons())
        .replace("{{limits}}\n", &limits().map(|limit| format!("- {limit}\n")).concat())
        .replace("{{examples}}\n", &judged_examples())
}

#[test]
fn the_document_says_what_the_code_does() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/verdict.md");
    let document = document();
    if std::env::var_os("UPDATE_DOCS").is_some_and(|value| value == "1") {
        std::fs::write(&path, &document).expect("docs/verdict.md can be written");
    }
    assert!(!document.contains("{{"), "every table has its place");
    // A checkout may translate line ends.
    let written = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(written == document, "docs/verdict.md is out of date: UPDATE_DOCS=1 cargo test -p suyuan-verdict");
}

#[test]
fn every_reason_is_told_under_one_of_the_questions() {
    let rows = rows();
    let mut names: Vec<_> = rows.iter().map(|row| row.reason.name()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), rows.len(), "each once");
    for row in &rows {
        assert!((1..=QUESTIONS.len()).contains(&row.question), "{}", row.reason.name());
    }
}

#[test]
fn the_examples_show_every_outcome() {
    let shown: Vec<_> = examples().iter().map(|(_, evidence)| verdict(evidence).outcome).collect();
    for outcome in Outcome::ALL {
        assert!(shown.contains(&outcome), "{}", outcome.name());
    }
}
