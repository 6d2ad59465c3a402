//! Replies with real signatures, honest and forged, opened as the app opens them.

mod forgeries;
mod honest;
mod replays;
mod typed;

use crate::support::*;
use base64ct::{Base64UrlUnpadded, Encoding};
use serde_json::json;
use suyuan_record::jws::{JwsError, Kind};
use suyuan_record::sign::SigningKey;
use suyuan_record::{
    Algorithm, IssuerEntry, KeyEntry, LookupReply, Revocation, Seconds, Standing, StandingFault, Statement,
    StatementFault, StatementForm, Status, TrustList, Verified, open_trust_list,
};
use suyuan_verdict::{Answer, Asked, Outcome, Reason, Reply, StandingEvidence, StatementEvidence, judge, open_reply};

const SCANNED: Asked<'_> = Asked::Scanned { canonical: CODE };
const ROTATION: Seconds = NOW - 30 * DAY;

/// A platform, a maker that changed its key a month ago, another maker, and a root that vouches for them.
struct World {
    root: SigningKey,
    platform: SigningKey,
    /// Valid until [`ROTATION`].
    maker_old: SigningKey,
    /// Valid from [`ROTATION`].
    maker: SigningKey,
    other: SigningKey,
    list: TrustList,
}

fn key(algorithm: Algorithm, seed: u8, kid: &str) -> SigningKey {
    SigningKey::from_seed(algorithm, &[seed; 32], kid).expect("a key")
}

fn entry(key: &SigningKey, valid_from: Seconds, valid_until: Option<Seconds>) -> KeyEntry {
    KeyEntry {
        kid: key.kid().into(),
        jwk: key.jwk(),
        valid_from,
        valid_until,
        revoked_at: None,
        revocation: Revocation::default(),
    }
}

impl World {
    fn new() -> Self {
        let root = key(Algorithm::EdDsa, 1, "root");
        let platform = key(Algorithm::Es256, 2, "platform-1");
        let maker_old = key(Algorithm::EdDsa, 3, "maker-1");
        let maker = key(Algorithm::EdDsa, 4, "maker-2");
        let other = key(Algorithm::EdDsa, 5, "other-1");
        let list = TrustList {
            version: 7,
            iat: NOW - DAY,
            exp: NOW + 7 * DAY,
            platform: vec![entry(&platform, 0, None)],
            issuers: vec![
                IssuerEntry {
                    id: MAKER.into(),
                    name: text("Maker"),
                    keys: vec![entry(&maker_old, 0, Some(ROTATION)), entry(&maker, ROTATION, None)],
                },
                IssuerEntry { id: "other".into(), name: text("Other"), keys: vec![entry(&other, 0, None)] },
            ],
        };
        Self { root, platform, maker_old, maker, other, list }
    }

    fn trust(&self) -> Verified<TrustList> {
        let jws = self.root.sign(Kind::Trust, &self.list).expect("claims");
        open_trust_list(&jws, &[self.root.jwk()], 0, NOW).expect("a trust list by the pinned root")
    }

    /// A reply with this text for a statement, and an honest standing.
    fn reply_with(&self, statement: String) -> LookupReply {
        LookupReply { statement: StatementForm::Signed(statement), standing: self.stand(&standing()) }
    }

    fn stand(&self, standing: &Standing) -> String {
        self.platform.sign(Kind::Standing, standing).expect("claims")
    }

    /// The honest reply.
    fn reply(&self) -> LookupReply {
        self.reply_with(sign(&self.maker, &recent()))
    }

    fn open(&self, reply: &LookupReply, asked: Asked<'_>) -> Reply {
        open_reply(reply, &self.trust(), asked, NOW)
    }

    /// Opens a statement that must be refused, and judged Untrusted.
    #[track_caller]
    fn fault(&self, statement: String) -> StatementFault {
        let opened = self.open(&self.reply_with(statement), SCANNED);
        let StatementEvidence::Refused(fault) = opened.statement.clone() else { panic!("{:?}", opened.statement) };
        assert!(opened.statement().is_none(), "nothing refused is shown");
        assert_eq!(outcome(opened), Outcome::Untrusted);
        fault
    }
}

/// The statement, signed after the maker changed its key.
fn recent() -> Statement {
    Statement { iat: NOW - DAY, ..statement() }
}

fn sign(key: &SigningKey, statement: &Statement) -> String {
    key.sign(Kind::Statement, statement).expect("claims")
}

/// The claims bare.
fn unsigned(statement: &Statement) -> StatementForm {
    StatementForm::Unsigned(Box::new(serde_json::to_value(statement).expect("claims")))
}

fn outcome(reply: Reply) -> Outcome {
    judge(&with_answer(Answer::Found(Box::new(reply))), today()).outcome
}

fn encode(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

fn decode(part: &str) -> Vec<u8> {
    Base64UrlUnpadded::decode_vec(part).expect("base64url")
}

/// The same JWS with another header, its signature kept.
fn with_header(jws: &str, header: &serde_json::Value) -> String {
    let (_, rest) = jws.split_once('.').expect("three parts");
    format!("{}.{rest}", encode(header.to_string().as_bytes()))
}

/// The same JWS with other claims, its signature kept.
fn with_claims(jws: &str, claims: &Statement) -> String {
    let parts: Vec<&str> = jws.split('.').collect();
    format!("{}.{}.{}", parts[0], encode(&serde_json::to_vec(claims).expect("claims")), parts[2])
}

fn typed(digits: &str) -> Asked<'_> {
    Asked::Typed { issuer: MAKER, digits }
}
