//! `docs/verdict.md` is written from the code. `UPDATE_DOCS=1 cargo test -p suyuan-verdict` rewrites it.

use crate::support::*;
use std::fmt::Write as _;
use std::path::Path;
use suyuan_codes::Level as CodeLevel;
use suyuan_record::jws::JwsError;
use suyuan_record::{Checks, Exposure, IssuerStanding, Level, StandingFault, StatementFault, Status};
use suyuan_verdict::{
    Answer, CannotAsk, Compared, Comparison, Evidence, Form, LastVerdict, LinkEvidence, Outcome, Reason,
    StandingEvidence, StatementEvidence, Value,
};

/// A reason as the document tells it.
struct Row {
    reason: Reason,
    /// The question that it answers, counted from 1.
    question: usize,
    meaning: &'static str,
}

/// Lists every reason once: a reason that is added to the code does not compile until it is told here.
macro_rules! rows {
    ($($question:literal $pattern:pat = $reason:expr => $meaning:literal,)*) => {
        fn rows() -> Vec<Row> {
            let complete = |reason: &Reason| match reason { $($pattern => ()),* };
            let rows = vec![$(Row { reason: $reason, question: $question, meaning: $meaning }),*];
            rows.iter().for_each(|row| complete(&row.reason));
            rows
        }
    };
}

rows! {
    1 Reason::CodeMalformed { .. } = Reason::CodeMalformed { is_typed: false } =>
        "A check digit, a length or a character of the code is certainly wrong, and the platform has no such code. After typing, a slip of the finger is the likelier cause, and the app says so.",
    1 Reason::CodeIrregular = Reason::CodeIrregular =>
        "The code breaks a rule of its scheme, or is of no scheme that the app knows, and yet the platform has a record of it.",
    1 Reason::CodeNotUnderstood = Reason::CodeNotUnderstood =>
        "The code is of no scheme that the app knows, and the platform has no record of it. It may not be a product code at all.",
    2 Reason::LinkForeign { .. } = Reason::LinkForeign { domain: String::new() } =>
        "The code is a web link that openly leads to a domain outside this deployment, as the link of a brand may. The domain is shown; the link is not opened.",
    2 Reason::LinkLookAlike { .. } = Reason::LinkLookAlike { domain: String::new(), of: String::new() } =>
        "The code is a web link that imitates a domain of this deployment. It is not opened.",
    3 Reason::NoSuchCode { .. } = Reason::NoSuchCode { is_typed: false } =>
        "The platform was asked and answered that it has no such code.",
    3 Reason::CannotAsk(_) = Reason::CannotAsk(CannotAsk::Offline) =>
        "The platform could not be asked, or its answer could not be read: no network, no answer in time, overloaded, an answer that is none, a kind of code that it does not serve, a code that it refuses though the app finds nothing wrong with it, or no trust list to check signatures with. Nothing follows about the product.",
    3 Reason::LastSeen(_) = Reason::LastSeen(LastVerdict { outcome: Outcome::Verified, at: 0 }) =>
        "What this device was told the last time, with its date. It is shown beside and decides nothing: a recall may have come since.",
    4 Reason::SignedByMaker = Reason::SignedByMaker =>
        "The record is about this very code and was signed by its maker, with a key that the trust list gives to this maker and that was valid when it signed.",
    4 Reason::NotSigned = Reason::NotSigned =>
        "The record is about this code, but nobody signed it: the platform alone answers for it.",
    4 Reason::RecordOfAnotherCode = Reason::RecordOfAnotherCode =>
        "The record that came is about another code. It is not shown.",
    4 Reason::StatementRefused(_) = Reason::StatementRefused(StatementFault::UnknownKey) =>
        "The signature of the record does not hold: it was altered, its key is unknown, revoked, another maker's, or was not valid when it signed, or it claims to be signed in the future (and the clock of the device is not known to be slow). It is not shown.",
    5 Reason::StandingStale { .. } = Reason::StandingStale { clock_skew: None } =>
        "The platform's word about the state of the goods is out of date (it may be an old one, sent again), or the clock of the device is wrong. What it said is not believed and not shown.",
    5 Reason::StandingRefused(_) = Reason::StandingRefused(StandingFault::UnknownKey) =>
        "The signature under the platform's word does not hold.",
    5 Reason::StandingOfAnotherCode = Reason::StandingOfAnotherCode =>
        "The platform's word is about another code, or about no code that could be established.",
    5 Reason::InGoodStanding = Reason::InGoodStanding =>
        "The platform's word is signed, in date and about this code, and tells of no recall, alert, notice or measure against the maker.",
    6 Reason::Recalled = Reason::Recalled => "The goods are recalled.",
    6 Reason::Withdrawn = Reason::Withdrawn => "The goods were taken from sale.",
    6 Reason::Destroyed = Reason::Destroyed => "The goods are on record as destroyed: nothing with this code should exist.",
    6 Reason::SoldElsewhere = Reason::SoldElsewhere => "The goods are on record as meant for another market or outlet.",
    6 Reason::StatusUnknown = Reason::StatusUnknown => "The platform names a state that this version of the app does not know.",
    6 Reason::Expired { .. } = Reason::Expired { on: today() } =>
        "The last day of the shelf life is past, by the record and by the calendar of the device.",
    6 Reason::NearExpiry { .. } = Reason::NearExpiry { on: today(), days: 0 } =>
        "The last day of the shelf life is near. The last day itself still counts as near.",
    6 Reason::IssuerSuspended = Reason::IssuerSuspended =>
        "The maker is suspended by the authority, or in a state that this version of the app does not know.",
    6 Reason::IssuerBlacklisted = Reason::IssuerBlacklisted => "The maker is on a list of seriously dishonest companies.",
    6 Reason::NoticeConcerns { .. } = Reason::NoticeConcerns { title: text("") } =>
        "A recall or safety notice of some weight concerns these goods, though they are not on record as recalled. Rumours that were put right, and mere information, do not count.",
    7 Reason::FirstCheck = Reason::FirstCheck => "By the platform's count nobody checked this code before.",
    7 Reason::OwnRepeats { .. } = Reason::OwnRepeats { count: 2 } => "Only this device checked this code before.",
    7 Reason::PlausibleRepeats { .. } = Reason::PlausibleRepeats { others: 1, first_at: None } =>
        "Others checked this open code before, no more often than a shop, a family or other shoppers at the shelf would.",
    7 Reason::ManyChecks { .. } = Reason::ManyChecks { others: 21, first_at: None } =>
        "Others checked this open code far more often than one package is. It may have been copied.",
    7 Reason::ImpossiblePace { .. } =
        Reason::ImpossiblePace { from: text(""), to: text(""), kilometres: 0, minutes: 0 } =>
        "The code was checked in two places at times between which no one package could have travelled. It was copied, or someone checked a photograph of it.",
    7 Reason::CoveredCheckedBefore { .. } = Reason::CoveredCheckedBefore { others: 1, first_at: None } =>
        "The code lies under a cover that only the buyer should open, and yet others read it before.",
    6 Reason::PlatformAlert(_) = Reason::PlatformAlert(text("")) => "The platform itself warns, in its own words.",
    6 Reason::OpenReports(_) = Reason::OpenReports(1) =>
        "Reports by shoppers about this code are not answered yet. Anyone can report, so this decides nothing.",
    8 Reason::ItemLevel = Reason::ItemLevel => "Code and record stand for one single package.",
    8 Reason::BatchLevel = Reason::BatchLevel =>
        "Code or record stand for a whole batch: every package of it carries the same code, and so may a copy.",
    8 Reason::ProductLevel = Reason::ProductLevel =>
        "Code or record stand for the product in general, as a price barcode does, whatever the record claims.",
    9 Reason::SameOnCan(_) = Reason::SameOnCan(Value::Batch) =>
        "The shopper compared a value and found the same on the package.",
    9 Reason::DiffersOnCan(_) = Reason::DiffersOnCan(Value::Batch) =>
        "The shopper compared a value and found another on the package.",
}

const QUESTIONS: [&str; 9] = [
    "Is the code well formed?",
    "Is its link safe?",
    "Did the platform answer?",
    "Who signed the record, and is it about this code?",
    "Is the platform's word fresh, signed, and about this code?",
    "Does anything stand against the goods or their maker?",
    "Who checked this code before?",
    "What does one such code stand for?",
    "What did the shopper compare?",
];

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
            "The platform gave no answer, or has no record of a code whose scheme is not known.",
            "Nothing is said about the product, neither good nor bad.",
        ),
    }
}

/// The outcome that a reason speaks for, in a cell.
fn spoken(reason: &Reason) -> &'static str {
    reason.speaks_for().map_or("none, it only informs", Outcome::name)
}

/// The greatest number for which `holds` does; it must hold up to there and not beyond.
fn greatest(range: std::ops::RangeInclusive<i64>, holds: impl Fn(i64) -> bool) -> i64 {
    let (mut low, mut high) = (*range.start(), *range.end());
    assert!(holds(low) && !holds(high), "the limit lies within the range");
    while high - low > 1 {
        let middle = i64::midpoint(low, high);
        if holds(middle) { low = middle } else { high = middle }
    }
    low
}

fn has(evidence: &Evidence, name: &str) -> bool {
    verdict(evidence).reasons.iter().any(|reason| reason.name() == name)
}

/// The limits that the rules draw, found by asking the rules.
fn limits() -> [String; 4] {
    let near = greatest(0..=1000, |days| {
        has(&with_statement(|statement| statement.record.expires = Some(in_days(days))), "NearExpiry")
    });
    let plausible = greatest(1..=100_000, |others| {
        let others = u32::try_from(others).expect("small");
        has(&with_standing(|standing| standing.checks = checked_by(others)), "PlausibleRepeats")
    });
    let too_fast = |from, to, seconds| {
        let places = vec![place("Here", from, NOW - seconds), place("There", to, NOW)];
        has(&with_standing(|standing| standing.checks = Checks { places, ..checked_by(1) }), "ImpossiblePace")
    };
    // Along the equator a tenth of a degree is 11.12 km.
    let kilometres = |tenths: i64| tenths * 111_195 / 10_000;
    let near_by = greatest(0..=900, |tenths| !too_fast([0, 0], [0, i32::try_from(tenths).expect("small")], 0));
    // Half a turn apart, so that the coarseness of the places hardly counts.
    let seconds = greatest(0..=40 * DAY, |seconds| too_fast([0, 0], [0, 1800], seconds));
    let pace = kilometres(1800 - near_by) * HOUR / seconds;
    [
        format!("Near its last day: from {near} days before it, the last day included. Expired: from the day after."),
        format!(
            "Plausible for an open code: up to {plausible} checks by others. A check by this very device, this one included, never counts as another's. A covered code allows none."
        ),
        format!("Impossible pace: faster than about {} km/h between two checks.", (pace + 5) / 10 * 10),
        format!(
            "Places are coarse: those less than about {} km apart are never too far.",
            kilometres(near_by) / 10 * 10
        ),
    ]
}

/// Situations, told as a shopper or an inspector would.
fn examples() -> Vec<(&'static str, Evidence)> {
    let offline = with_answer(Answer::NotAsked {
        why: CannotAsk::Offline,
        last: Some(LastVerdict { outcome: Outcome::Verified, at: NOW - DAY }),
    });
    let mut recalled = standing();
    recalled.status = Status::Recalled;
    let look_alike = LinkEvidence::LookAlike { domain: "tráce.example".into(), of: "trace.example".into() };
    vec![
        ("A sealed can, checked for the first time", good()),
        (
            "The same can, checked again at home by the same telephone",
            with_standing(|now| now.checks = Checks { first_at: Some(NOW - DAY), count: 3, by_you: 3, places: vec![] }),
        ),
        ("A can that the shop and two shoppers checked before", with_standing(|now| now.checks = checked_by(3))),
        (
            "A genuine code copied onto many cans: checked an hour ago, 3 270 km away",
            with_standing(|now| {
                now.checks = Checks { places: vec![urumqi(NOW), shanghai(NOW - HOUR)], ..checked_by(2) };
            }),
        ),
        ("A genuine code copied onto many cans, checked 500 times", with_standing(|now| now.checks = checked_by(500))),
        (
            "A code inside the lid that someone read before",
            with_both(|record| record.exposure = Exposure::Covered, |now| now.checks = checked_by(1)),
        ),
        ("A sack of rice with a batch code", with_statement(|record| record.level = Level::Batch)),
        (
            "The price barcode of a can whose record claims to be about one can",
            with_code(|code| code.level = CodeLevel::Product),
        ),
        (
            "A maker that does not sign",
            with_reply(StatementEvidence::Unsigned(Box::new(statement())), fresh(standing())),
        ),
        (
            "A recalled can whose record nobody signed",
            with_reply(StatementEvidence::Unsigned(Box::new(statement())), fresh(recalled)),
        ),
        ("A can on its last day", with_statement(|record| record.record.expires = Some(today()))),
        ("A can on the day after its last day", with_statement(|record| record.record.expires = Some(in_days(-1)))),
        (
            "A can with another batch number printed on it than on record",
            Evidence { compared: vec![Comparison { value: Value::Batch, compared: Compared::Different }], ..good() },
        ),
        ("A good can of a suspended maker", with_standing(|now| now.issuer_standing = IssuerStanding::Suspended)),
        (
            "A record that was altered after signing",
            with_reply(StatementEvidence::Refused(StatementFault::Jws(JwsError::Signature)), fresh(standing())),
        ),
        (
            "The signed record of another can, sent for this code",
            with_reply(StatementEvidence::ForAnotherCode { sub: OTHER_CODE.into() }, fresh(standing())),
        ),
        (
            "A good record with an old word of the platform, sent again",
            with_reply(signed(statement()), StandingEvidence::Refused(StandingFault::Stale)),
        ),
        ("A genuine code wrapped in a look-alike link", with_code(|code| code.link = look_alike)),
        ("A code that the platform does not have", with_answer(Answer::NotFound)),
        ("No network; yesterday it was Verified", offline),
        (
            "The code of a wireless network",
            Evidence {
                code: suyuan_verdict::CodeEvidence { form: Form::NotUnderstood, ..good().code },
                ..with_answer(Answer::NotAsked { why: CannotAsk::SchemeUnsupported, last: None })
            },
        ),
    ]
}

fn document() -> String {
    let mut out = String::new();
    let mut line = |text: &str| writeln!(out, "{text}").expect("a string takes text");

    line("<!-- Written from the code: UPDATE_DOCS=1 cargo test -p suyuan-verdict. Do not edit by hand. -->\n");
    line("# What the app says about a code, and why\n");
    line(
        "A record that matches does not prove the package: a genuine code can be copied, a genuine package can be refilled. So the app does not say that something is genuine. It says what was checked, gives one reason for each thing that it found, and draws one outcome from them. The rules are the same for everyone, and nothing else enters: not who asks, not which company made the goods.\n",
    );
    line(
        "Two signed texts come with an answer. The **record** is what the maker says about its goods. The **platform's word** is what the platform knows today: recalls, the state of the maker, who checked the code before. It is valid for a short time only.\n",
    );

    line("## The outcomes\n");
    line(
        "The weightiest comes first. When reasons for several apply, the first in this table is the verdict, and the other reasons are still shown.\n",
    );
    line("| outcome | when | what the app then says |\n|---|---|---|");
    let by_weight = Outcome::ALL[..7].iter().rev().chain(&Outcome::ALL[7..]);
    for outcome in by_weight {
        let (when, says) = outcome_text(*outcome);
        line(&format!("| **{}** | {when} | {says} |", outcome.name()));
    }
    line(
        "\nCannotCheck is no degree of the others. It stands wherever the platform gave no answer, whatever else is known, with one exception: a link that imitates a domain of the deployment condemns itself, and is Untrusted even then. When the platform refuses a code as malformed and the app finds the same, that is an answer: NotFound.\n",
    );

    line("## What Verified demands\n");
    line("All of these, without exception:\n");
    for demand in [
        "the code is well formed, and is no look-alike link;",
        "the platform answered;",
        "the record is signed by its maker, with a key of this maker that was valid at that time and is not revoked, and is about this code and no other;",
        "the platform's word is signed by the platform, in date, and about this code and no other;",
        "the goods are on record as active, not near their last day or past it; no alert and no recall or safety notice concerns them; the maker is in good standing;",
        "by the platform's count this is the first check, or only this device checked before, or, for an open code, others did so plausibly;",
        "code and record both stand for one single package (a code whose own scheme does not say is believed to stand for what the signed record says);",
        "no value that the shopper compared differs.",
    ] {
        line(&format!("- {demand}"));
    }

    line("\n## The reasons\n");
    line(
        "A reason that speaks for Verified is shown as a finding in favour; it prevents nothing. The name in the first column is the one that reports and logs carry.\n",
    );
    let rows = rows();
    for (index, question) in QUESTIONS.iter().enumerate() {
        line(&format!("### {}. {question}\n", index + 1));
        line("| reason | what it means | speaks for |\n|---|---|---|");
        for row in rows.iter().filter(|row| row.question == index + 1) {
            line(&format!("| {} | {} | {} |", row.reason.name(), row.meaning, spoken(&row.reason)));
        }
        line("");
    }

    line("## Where the lines are drawn\n");
    for limit in limits() {
        line(&format!("- {limit}"));
    }

    line("\n## Examples\n");
    line("Each is judged by the code itself; the reasons stand in the order in which the app shows them.\n");
    line("| situation | verdict | reasons |\n|---|---|---|");
    for (situation, evidence) in examples() {
        let verdict = verdict(&evidence);
        let names: Vec<_> = verdict.reasons.iter().map(Reason::name).collect();
        line(&format!("| {situation} | **{}** | {} |", verdict.outcome.name(), names.join(", ")));
    }

    line("\n## What no verdict can tell\n");
    for limit in [
        "Whether the contents are those of the package: a genuine package that was refilled carries a genuine code. Compare the values, look at the seal.",
        "Whether a first check is the first sale: the first to check a copied code sees the same as the buyer of the original. Later checks bring it out.",
        "Whether what the maker states is true: the signature tells who states it, and that nobody altered it.",
        "Whether a maker may use a number: any maker on the trust list can sign for any code, and the platform answers for whose record it serves.",
        "Whether the platform counts honestly: the history of checks is its own.",
        "What the right day is: shelf life is judged by the calendar of the device. A clock that is far off shows as an out-of-date platform's word.",
    ] {
        line(&format!("- {limit}"));
    }
    out
}

#[test]
fn the_document_says_what_the_code_does() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/verdict.md");
    let document = document();
    if std::env::var_os("UPDATE_DOCS").is_some_and(|value| value == "1") {
        std::fs::write(&path, &document).expect("docs/verdict.md can be written");
    }
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
