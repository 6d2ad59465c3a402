//! `reports answer`: what the shopper is told, and where the product is to be sent.

use super::database::Database;
use super::error::CommandError;
use crate::cli::{Answer, AnswerState};
use crate::clock;
use crate::store::{NewAnswer, laboratory};
use suyuan_record::MailIn;

/// Keeps an answer.
pub(super) fn answer(database: &Database<'_>, given: &Answer) -> Result<(), CommandError> {
    let mail_in = mail_in(database, given)?;
    let answer = NewAnswer { state: given.state.into(), text: given.text.clone(), mail_in, at: clock::now() };
    let is_known = database.run(|connection| answer.keep(connection, &given.number))?;
    if is_known { Ok(()) } else { Err(CommandError::NoSuchReport(given.number.clone())) }
}

fn mail_in(database: &Database<'_>, given: &Answer) -> Result<Option<MailIn>, CommandError> {
    if given.state != AnswerState::ProductWanted {
        let is_unasked = !given.mail_in.is_empty() || !given.checklist.is_empty();
        return if is_unasked { Err(CommandError::AddressUnasked) } else { Ok(None) };
    }
    let mail_in = database.run(|connection| laboratory(connection))?;
    let mut mail_in = mail_in.unwrap_or(MailIn { address: Vec::new(), checklist: Vec::new() });
    if !given.mail_in.is_empty() {
        mail_in.address.clone_from(&given.mail_in);
    }
    if !given.checklist.is_empty() {
        mail_in.checklist.clone_from(&given.checklist);
    }
    if mail_in.address.is_empty() { Err(CommandError::NoAddress) } else { Ok(Some(mail_in)) }
}
