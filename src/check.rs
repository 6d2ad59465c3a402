//! One check, from a code in hand to evidence: the one way of the data.

use crate::edge::device::clock;
use crate::edge::device::place;
use crate::edge::endpoint::{EndpointError, LookupOutcome, Query};
use crate::edge::store::{HistoryEntry, random_token};
use crate::services::Services;
use suyuan_codes::{Identity, Level, LinkSafety, OwnDomains, Scheme, SymbologyId, identify};
use suyuan_decode::Symbol;
use suyuan_record::{LookupReply, Seconds};
use suyuan_verdict::{
    Answer, Asked, CannotAsk, CodeEvidence, Evidence, Form, LastVerdict, LinkEvidence, Outcome, Reply, Verdict, judge,
    open_reply, today,
};

/// A code as it came to hand.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CodeInHand {
    /// What the symbol carries, or what was typed. A symbol in another character set than UTF-8 is here as its text, for
    /// every scheme of product codes is ASCII, and links are looked up as they read.
    pub payload: String,
    /// The symbology identifier, where a symbol was scanned.
    pub symbology: Option<SymbologyId>,
    /// The company that was picked before typing.
    pub issuer: Option<String>,
    /// Whether a person typed it.
    pub is_typed: bool,
}

impl CodeInHand {
    /// The code of a symbol, as the platform is asked for it.
    #[must_use]
    pub fn from_symbol(symbol: Symbol) -> Self {
        // The reader has decoded the others: by the character set that the symbol declares, else by what they look like.
        let payload = String::from_utf8(symbol.payload).unwrap_or(symbol.text);
        Self { payload, symbology: Some(symbol.symbology), issuer: None, is_typed: false }
    }

    /// The code that an address of the deployment's own domain is; `None` where it is no GS1 Digital Link.
    #[must_use]
    pub fn from_own_link(address: String) -> Option<Self> {
        let is_link = identify(address.as_bytes(), None).best().scheme == Scheme::DigitalLink;
        is_link.then_some(Self { payload: address, symbology: None, issuer: None, is_typed: false })
    }

    /// The code of an earlier check.
    #[must_use]
    pub fn of_entry(entry: &HistoryEntry) -> Self {
        Self {
            payload: entry.code.clone(),
            symbology: entry.symbology.as_ref().and_then(|text| text.parse().ok()),
            is_typed: entry.issuer.is_some(),
            issuer: entry.issuer.clone(),
        }
    }

    /// What this code is kept under on this device.
    #[must_use]
    pub fn id(&self, identity: &Identity) -> String {
        match &self.issuer {
            Some(issuer) => format!("{issuer}:{}", self.payload.trim()),
            None => identity.canonical.clone(),
        }
    }
}

/// What a check brought.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The code.
    pub hand: CodeInHand,
    /// What it means.
    pub identity: Identity,
    /// All that was found out; the shopper's comparisons are added later.
    pub evidence: Evidence,
    /// The record as it was last seen, where the platform could not be asked now.
    pub remembered: Option<Box<Reply>>,
    /// The reply as it arrived, to be verified elsewhere.
    pub raw: Option<LookupReply>,
    /// When.
    pub at: Seconds,
}

impl Checked {
    /// The verdict on what is known now.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        judge(&self.evidence, today(clock::now(), self.evidence.clock_skew))
    }

    /// The reply to show: today's, else the remembered one.
    #[must_use]
    pub fn reply(&self) -> Option<&Reply> {
        match &self.evidence.answer {
            Answer::Found(reply) => Some(reply),
            Answer::NotFound | Answer::NotAsked { .. } => self.remembered.as_deref(),
        }
    }
}

/// What a code says about itself, before anybody is asked.
#[must_use]
pub fn code_evidence(hand: &CodeInHand, identity: &Identity, own: &OwnDomains) -> CodeEvidence {
    let link = match &identity.link {
        None => LinkEvidence::None,
        Some(link) => match own.judge(link) {
            LinkSafety::Own => LinkEvidence::Own,
            LinkSafety::Foreign => LinkEvidence::Foreign { domain: link.registrable().to_owned() },
            LinkSafety::LookAlike { of, .. } => LinkEvidence::LookAlike { domain: link.host.clone(), of },
        },
    };
    let is_understood = match identity.scheme {
        // Digits within a company are that company's business.
        _ if hand.issuer.is_some() => true,
        Scheme::Link => link == LinkEvidence::Own,
        Scheme::Text => false,
        _ => true,
    };
    let form = match (is_understood, identity.is_well_formed() || hand.issuer.is_some()) {
        (false, _) => Form::NotUnderstood,
        (true, true) => Form::WellFormed,
        (true, false) => Form::Malformed,
    };
    let level = if hand.issuer.is_some() { Level::Unknown } else { identity.level };
    CodeEvidence { form, level, link, is_typed: hand.is_typed }
}

/// What the shopper tells the platform besides the code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// The number under the cover, where it was typed.
    pub pin: Option<String>,
    /// Whether the shopper agreed that the coarse place is told.
    pub with_place: bool,
}

/// Checks a code: understands it, asks the platform, opens what it answers. Never fails: what could not be done is part of
/// the evidence.
pub async fn check(services: &Services, hand: CodeInHand, told: Told) -> Checked {
    let identity = identify(hand.payload.as_bytes(), hand.symbology).into_best();
    let code = code_evidence(&hand, &identity, &services.config.own_domains);
    let id = hand.id(&identity);
    let kept = match &services.store {
        Some(store) => store.history_entry(&id).await.ok().flatten(),
        None => None,
    };
    let (answer, reply) = match code.form {
        // What is no product code stays on this device: it may be a payment code or a private note.
        Form::NotUnderstood => (not_asked(CannotAsk::SchemeUnsupported, None), None),
        Form::WellFormed | Form::Malformed => {
            let query = Query {
                code: hand.payload.clone(),
                symbology: hand.symbology,
                issuer: hand.issuer.clone(),
                token: token_for(services, &id).await,
                pin: told.pin,
                // Of a product's barcode no platform keeps a history.
                place: if told.with_place && identity.level != Level::Product {
                    place::coarse(place::CHECK_MS).await.ok()
                } else {
                    None
                },
            };
            ask(services, &query, asked(&hand, &identity), kept.as_ref()).await
        }
    };
    let remembered = match (&answer, &kept) {
        (Answer::NotAsked { .. }, Some(HistoryEntry { reply: Some(reply), .. })) => {
            remembered(services, &hand, &identity, reply).await
        }
        _ => None,
    };
    let evidence = Evidence {
        code,
        answer,
        compared: Vec::new(),
        documents: Vec::new(),
        clock_skew: services.endpoint.clock_skew(),
    };
    let checked = Checked { hand, identity, evidence, remembered, raw: reply.clone(), at: clock::now() };
    remember(services, &checked, id, reply).await;
    checked
}

/// Asks the platform, and opens its answer.
async fn ask(
    services: &Services,
    query: &Query,
    asked: Asked<'_>,
    kept: Option<&HistoryEntry>,
) -> (Answer, Option<LookupReply>) {
    let reply = match services.endpoint.lookup(query).await {
        LookupOutcome::NotFound => return (Answer::NotFound, None),
        LookupOutcome::CouldNotAsk(why) => return (not_asked(cannot_ask(why), kept), None),
        LookupOutcome::Found(reply) => *reply,
    };
    match services.trust().await {
        Err(why) => (not_asked(why, kept), None),
        Ok(trust) => {
            let opened = clock::timed("suyuan: verify", || open_reply(&reply, &trust, asked, clock::now()));
            (Answer::Found(Box::new(opened)), Some(reply))
        }
    }
}

/// This device's token for a code; one for this time only where nothing is kept.
async fn token_for(services: &Services, id: &str) -> String {
    let kept = match &services.store {
        Some(store) => store.token_for(id).await.ok(),
        None => None,
    };
    kept.unwrap_or_else(random_token)
}

fn asked<'a>(hand: &'a CodeInHand, identity: &'a Identity) -> Asked<'a> {
    match &hand.issuer {
        Some(issuer) => Asked::Typed { issuer, digits: &hand.payload },
        None => Asked::Scanned { canonical: &identity.canonical },
    }
}

/// The endpoint's words in the judge's.
fn cannot_ask(why: EndpointError) -> CannotAsk {
    match why {
        EndpointError::Offline => CannotAsk::Offline,
        EndpointError::TimedOut => CannotAsk::TimedOut,
        EndpointError::Down => CannotAsk::Down,
        EndpointError::TooMany { retry_after } => CannotAsk::TooMany { retry_after },
        EndpointError::Garbled => CannotAsk::Garbled,
        EndpointError::SchemeUnsupported => CannotAsk::SchemeUnsupported,
        EndpointError::CodeRefused => CannotAsk::CodeRefused,
    }
}

fn not_asked(why: CannotAsk, kept: Option<&HistoryEntry>) -> Answer {
    let last = kept.and_then(|kept| {
        // A check that itself could not be made is nothing to remember.
        let outcome = Outcome::from_name(&kept.outcome).filter(|outcome| *outcome != Outcome::CannotCheck)?;
        Some(LastVerdict { outcome, at: kept.at })
    });
    Answer::NotAsked { why, last }
}

/// Opens what this device kept of an earlier check; only what the trust list still vouches for is shown.
async fn remembered(
    services: &Services,
    hand: &CodeInHand,
    identity: &Identity,
    reply: &LookupReply,
) -> Option<Box<Reply>> {
    let trust = services.trust().await.ok()?;
    Some(Box::new(open_reply(reply, &trust, asked(hand, identity), clock::now())))
}

/// Whether a check of this code may be kept on this device. What is no product code is none of our business, be it the
/// password of a shop's Wi-Fi, a payment code or a private note; a link that imitates the deployment's own is, for it is
/// what a report is about.
fn is_worth_keeping(code: &CodeEvidence) -> bool {
    code.form != Form::NotUnderstood || matches!(code.link, LinkEvidence::LookAlike { .. })
}

/// Keeps the check on this device. A check that brought no answer does not overwrite one that did.
async fn remember(services: &Services, checked: &Checked, id: String, reply: Option<LookupReply>) {
    let Some(store) = services.store.as_ref().filter(|_| is_worth_keeping(&checked.evidence.code)) else { return };
    let is_answered = !matches!(checked.evidence.answer, Answer::NotAsked { .. });
    if !is_answered && store.history_entry(&id).await.ok().flatten().is_some() {
        return;
    }
    let record = checked.reply().and_then(Reply::statement).map(|statement| &statement.record);
    let entry = HistoryEntry {
        id,
        code: checked.hand.payload.clone(),
        symbology: checked.hand.symbology.map(|symbology| symbology.to_string()),
        issuer: checked.hand.issuer.clone(),
        at: checked.at,
        outcome: checked.verdict().outcome.name().to_owned(),
        name: record.map(|record| record.name.clone()).unwrap_or_default(),
        brand: record.map(|record| record.brand.clone()).unwrap_or_default(),
        category: record.map(|record| record.category),
        reply,
    };
    // A full or forbidden store costs the history, never the check.
    let _ = store.put_history(&entry).await;
}

#[cfg(test)]
mod tests {
    use super::*;
    use suyuan_decode::{Format, Point};

    fn symbol(payload: &[u8], text: &str) -> Symbol {
        Symbol {
            symbology: SymbologyId { code: 'Q', modifier: '1' },
            format: Format::QrCode,
            payload: payload.to_vec(),
            text: text.to_owned(),
            position: [Point { x: 0.0, y: 0.0 }; 4],
        }
    }

    fn is_kept(payload: &str) -> bool {
        let hand = CodeInHand { payload: payload.to_owned(), symbology: None, issuer: None, is_typed: false };
        let own = OwnDomains(vec!["suyuan.example".to_owned()]);
        is_worth_keeping(&code_evidence(&hand, &identify(payload.as_bytes(), None).into_best(), &own))
    }

    #[test]
    fn a_payload_is_asked_for_as_it_is_and_by_its_text_where_it_is_no_utf8() {
        let code = |payload: &[u8], text| CodeInHand::from_symbol(symbol(payload, text)).payload;
        assert_eq!(code(b"0106901234567892\x1d21A", "shown otherwise"), "0106901234567892\u{1d}21A");
        // "溯源" in GB 18030.
        assert_eq!(
            code(b"https://suyuan.example/?n=\xcb\xdd\xd4\xb4", "https://suyuan.example/?n=溯源"),
            "https://suyuan.example/?n=溯源"
        );
    }

    #[test]
    fn what_is_no_product_code_is_not_kept() {
        for private in ["WIFI:T:WPA;S:shop;P:secret;;", "a note", "https://qr.alipay.com/fkx0123", "mailto:a@b.example"]
        {
            assert!(!is_kept(private), "{private}");
        }
        for code in ["(01)06901234567892(21)S1", "https://suyuan.example/01/06901234567892/21/S1", "6901234567892"] {
            assert!(is_kept(code), "{code}");
        }
    }

    #[test]
    fn a_link_that_imitates_is_kept_for_a_report() {
        assert!(is_kept("https://suyuan-example.com/01/06901234567892/21/S1"));
        assert!(is_kept("https://suyuan.examp1e/x"));
    }
}
