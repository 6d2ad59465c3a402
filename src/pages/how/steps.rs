//! The ten questions of one check, each with what was compared.

use crate::check::Checked;
use crate::edge::device::clock;
use crate::i18n::{Locale, locale};
use crate::locales::how::HowTexts;
use crate::locales::record;
use crate::services::services;
use suyuan_codes::wording::Language;
use suyuan_record::{Exposure, IsoDate, IssuerStanding, Level, Standing, Status};
use suyuan_verdict::{Evidence, Question, Reason, Reply, StatementEvidence, Verdict};

/// A question with its facts and its reasons.
pub(super) struct Step {
    pub(super) question: Question,
    pub(super) facts: Vec<(&'static str, Option<String>)>,
    pub(super) reasons: Vec<Reason>,
}

/// All questions, in order.
pub(super) fn steps(checked: &Checked, evidence: &Evidence, verdict: &Verdict, day: IsoDate) -> Vec<Step> {
    let of = |question| verdict.reasons.iter().filter(|reason| reason.question() == question).cloned().collect();
    Question::ALL
        .into_iter()
        .map(|question| Step { question, facts: facts(question, checked, evidence, day), reasons: of(question) })
        .collect()
}

fn facts(
    question: Question,
    checked: &Checked,
    evidence: &Evidence,
    day: IsoDate,
) -> Vec<(&'static str, Option<String>)> {
    let t = HowTexts::now();
    let tag = locale().tag();
    let time = |at| clock::date_time(at, tag);
    let reply = checked.reply();
    let statement = reply.and_then(Reply::statement);
    let standing = reply.and_then(Reply::standing);
    let language = match locale() {
        Locale::ZhCn => Language::Chinese,
        Locale::En => Language::English,
    };
    let identity = &checked.identity;
    match question {
        Question::Code => vec![
            (t.payload, Some(identity.raw.clone())),
            (t.symbology, checked.hand.symbology.map(|symbology| symbology.to_string())),
            (t.scheme, Some(identity.scheme.title(language).to_owned())),
            (t.canonical, Some(identity.canonical.clone())),
        ],
        Question::Link => match &identity.link {
            None => Vec::new(),
            Some(link) => vec![
                (t.host, Some(link.host.clone())),
                (t.own_domains, Some(services().config.own_domains.0.join(locale().comma()))),
            ],
        },
        Question::Answer => {
            vec![(t.endpoint, Some(services().config.endpoint.clone())), (t.at, Some(time(checked.at)))]
        }
        Question::Statement => vec![
            (t.signer, statement.map(|statement| statement.iss.clone())),
            (t.key, signing_key(reply)),
            (t.signed_at, statement.map(|statement| time(statement.iat))),
            (t.canonical, Some(identity.canonical.clone())),
            (t.about, about(reply)),
        ],
        Question::Standing => vec![
            (t.about_standing, standing.map(|standing| standing.sub.clone())),
            (t.said_at, standing.map(|standing| time(standing.iat))),
            (t.valid_until, standing.map(|standing| time(standing.exp))),
            (t.skew, evidence.clock_skew.map(seconds)),
        ],
        Question::Status => vec![
            (t.status, standing.map(|standing| status(standing.status).to_owned())),
            (t.issuer_standing, standing.map(|standing| issuer_standing(standing.issuer_standing).to_owned())),
            (t.expires, statement.and_then(|it| it.record.expires).map(|day| clock::date(day, tag))),
            (t.today, Some(clock::date(day, tag))),
            (t.notices, standing.map(|standing| standing.notices.len().to_string())),
            (t.open_reports, standing.map(|standing| standing.open_reports.to_string())),
        ],
        Question::History => vec![
            (t.checks, standing.map(|standing| standing.checks.count.to_string())),
            (t.checks_yours, standing.map(|standing| standing.checks.by_you.to_string())),
            (t.first_check, standing.and_then(first_check).map(time)),
            (
                t.exposure,
                statement.map(|it| {
                    if it.exposure == Exposure::Covered { t.exposure_covered } else { t.exposure_open }.to_owned()
                }),
            ),
        ],
        Question::Level => vec![
            (t.code_level, Some(identity.level.title(language).to_owned())),
            (t.record_level, statement.map(|statement| level(statement.level).title(language).to_owned())),
        ],
        // What was compared is told by the reasons themselves.
        Question::Compared => Vec::new(),
        Question::Proof => vec![
            (
                t.pin_offered,
                statement.map(|it| it.pin.as_ref().map_or(t.pin_none.to_owned(), |pin| pin.place.get(tag).to_owned())),
            ),
            (t.documents, Some(evidence.documents.len().to_string())),
        ],
    }
}

fn signing_key(reply: Option<&Reply>) -> Option<String> {
    match &reply?.statement {
        StatementEvidence::Signed(statement) => Some(statement.kid().to_owned()),
        _ => None,
    }
}

/// The code that the record names, also where that is another.
fn about(reply: Option<&Reply>) -> Option<String> {
    match &reply?.statement {
        StatementEvidence::Signed(statement) => Some(statement.sub.clone()),
        StatementEvidence::Unsigned(statement) => Some(statement.sub.clone()),
        StatementEvidence::ForAnotherCode { sub } => Some(sub.clone()),
        StatementEvidence::Refused(_) => None,
    }
}

fn first_check(standing: &Standing) -> Option<i64> {
    standing.checks.first_at
}

fn level(level: Level) -> suyuan_codes::Level {
    match level {
        Level::Item => suyuan_codes::Level::Item,
        Level::Batch => suyuan_codes::Level::Batch,
        Level::Product => suyuan_codes::Level::Product,
    }
}

fn seconds(skew: i64) -> String {
    let minutes = u32::try_from(skew.unsigned_abs() / 60).unwrap_or(u32::MAX);
    record::duration_minutes(minutes)
}

fn status(status: Status) -> &'static str {
    let [zh, en] = match status {
        Status::Active => ["正常", "Active"],
        Status::Recalled => ["已召回", "Recalled"],
        Status::Withdrawn => ["已下架", "Withdrawn"],
        Status::SoldElsewhere => ["登记在别处销售", "Meant for another market"],
        Status::Destroyed => ["已销毁", "Destroyed"],
        Status::Unknown => ["未知", "Unknown"],
    };
    locale().pick(zh, en)
}

fn issuer_standing(standing: IssuerStanding) -> &'static str {
    let [zh, en] = match standing {
        IssuerStanding::Good => ["正常", "Good"],
        IssuerStanding::Suspended => ["停业整顿", "Suspended"],
        IssuerStanding::Blacklisted => ["严重失信", "Listed as seriously dishonest"],
        IssuerStanding::Unknown => ["未知", "Unknown"],
    };
    locale().pick(zh, en)
}
