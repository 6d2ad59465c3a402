//! From a reply as it arrived to evidence: signatures checked, and every part compared with the code that was asked for.

use crate::{Reply, StandingEvidence, StatementEvidence};
use suyuan_record::{
    LookupReply, Seconds, Statement, StatementForm, TrustList, Verified, open_standing, open_statement,
};

/// The code that the platform was asked for.
#[derive(Debug, Clone, Copy)]
pub enum Asked<'a> {
    /// A scanned code, by its canonical identity.
    Scanned {
        /// As `suyuan-codes` prints it.
        canonical: &'a str,
    },
    /// Digits that were typed after picking a company: they name an item only within that company.
    Typed {
        /// The company's id.
        issuer: &'a str,
        /// As typed.
        digits: &'a str,
    },
}

impl Asked<'_> {
    /// Whether a statement speaks of the code that was asked for.
    fn is_answered_by(&self, statement: &Statement) -> bool {
        match self {
            Self::Scanned { canonical } => statement.sub == *canonical,
            Self::Typed { issuer, digits } => {
                let same = |printed: &str| significant(printed).eq(significant(digits));
                let is_empty = significant(digits).next().is_none();
                !is_empty && statement.iss == *issuer && statement.printed_number.as_deref().is_some_and(same)
            }
        }
    }
}

/// Spaces and dashes in a printed number only help the eye; a Chinese keyboard types them, and the digits, full width.
fn significant(text: &str) -> impl Iterator<Item = char> + '_ {
    let half_width = |c: char| match c {
        // FULLWIDTH EXCLAMATION MARK to FULLWIDTH TILDE mirror U+0021 to U+007E.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        // HYPHEN to HORIZONTAL BAR, MINUS SIGN.
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ => c,
    };
    text.chars().map(half_width).filter(|c| !c.is_whitespace() && *c != '-')
}

/// Opens a reply: who signed what, when, and for which code.
#[must_use]
pub fn open_reply(reply: &LookupReply, trust: &Verified<TrustList>, asked: Asked<'_>, now: Seconds) -> Reply {
    let statement = match &reply.statement {
        StatementForm::Signed(jws) => match open_statement(jws, trust, now) {
            Ok(statement) if asked.is_answered_by(&statement) => StatementEvidence::Signed(Box::new(statement)),
            Ok(statement) => StatementEvidence::ForAnotherCode { sub: statement.into_inner().sub },
            Err(fault) => StatementEvidence::Refused(fault),
        },
        StatementForm::Unsigned(claims) => match Statement::from_claims(claims) {
            Ok(statement) if asked.is_answered_by(&statement) => StatementEvidence::Unsigned(Box::new(statement)),
            Ok(statement) => StatementEvidence::ForAnotherCode { sub: statement.sub },
            Err(fault) => StatementEvidence::Refused(fault.into()),
        },
    };
    // What a standing must be about: the code asked for; after typed digits, the code of the statement that they name.
    let subject = match (&statement, asked) {
        (StatementEvidence::Signed(statement), _) => Some(statement.sub.as_str()),
        (StatementEvidence::Unsigned(statement), _) => Some(statement.sub.as_str()),
        (_, Asked::Scanned { canonical }) => Some(canonical),
        (_, Asked::Typed { .. }) => None,
    };
    let standing = match open_standing(&reply.standing, trust, now) {
        Ok(standing) if subject.is_some_and(|subject| standing.sub == subject) => {
            StandingEvidence::Fresh(Box::new(standing))
        }
        Ok(_) => StandingEvidence::ForAnotherCode,
        Err(fault) => StandingEvidence::Refused(fault),
    };
    Reply { statement, standing }
}
