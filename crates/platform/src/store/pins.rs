//! Numbers under a cover: compared once a question, and not for ever.

use super::error::StoreError;
use crate::random;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use suyuan_record::{PinCheck, PinState, Seconds};

/// Wrong numbers within [`WINDOW`] after which none is compared any more: a slip or two of a person are few, and six
/// digits take a machine half a million.
const ATTEMPTS: u32 = 5;
/// How long wrong numbers count, in seconds: a day.
const WINDOW: Seconds = 86_400;

/// Keeps the number under the cover of `sub`, as a digest.
pub(crate) fn insert_pin(connection: &Connection, sub: &str, number: &str) -> Result<(), StoreError> {
    connection.execute(
        "INSERT INTO pins (sub, digest, wrong, wrong_since) VALUES (?1, ?2, 0, 0)",
        (sub, digest(sub, number)),
    )?;
    Ok(())
}

/// Notes that another device typed the number of `sub` right at `at`.
pub(crate) fn mark_pin_typed(connection: &Connection, sub: &str, at: Seconds) -> Result<(), StoreError> {
    connection.execute("UPDATE pins SET right_at = ?2, right_by = x'' WHERE sub = ?1", (sub, at))?;
    Ok(())
}

/// Compares a number that was typed; `None` where the code has none. `token` is the digest of the device's token.
pub(crate) fn check_pin(
    connection: &mut Connection,
    sub: &str,
    number: &str,
    token: &[u8],
    now: Seconds,
) -> Result<Option<PinCheck>, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let kept = transaction
        .query_row("SELECT digest, wrong, wrong_since, right_at, right_by FROM pins WHERE sub = ?1", [sub], |row| {
            Ok((
                row.get::<_, Vec<u8>>(0)?,
                row.get::<_, u32>(1)?,
                row.get::<_, Seconds>(2)?,
                row.get::<_, Option<Seconds>>(3)?,
                row.get::<_, Option<Vec<u8>>>(4)?,
            ))
        })
        .optional()?;
    let Some((known, wrong, since, right_at, right_by)) = kept else { return Ok(None) };
    let wrong = if now - since < WINDOW { wrong } else { 0 };
    if wrong >= ATTEMPTS {
        return Ok(Some(PinCheck { state: PinState::Locked, attempts_left: Some(0), ..PinCheck::default() }));
    }
    if digest(sub, number) != known {
        let since = if wrong == 0 { now } else { since };
        transaction.execute("UPDATE pins SET wrong = ?2, wrong_since = ?3 WHERE sub = ?1", (sub, wrong + 1, since))?;
        transaction.commit()?;
        let attempts_left = Some(ATTEMPTS - wrong - 1);
        return Ok(Some(PinCheck { state: PinState::Wrong, attempts_left, ..PinCheck::default() }));
    }
    if right_at.is_none() {
        transaction.execute("UPDATE pins SET right_at = ?2, right_by = ?3 WHERE sub = ?1", (sub, now, token))?;
        transaction.commit()?;
    }
    Ok(Some(PinCheck {
        state: PinState::Right,
        attempts_left: None,
        first_right_at: right_at,
        // A device without a token cannot be told from another.
        by_you: right_at.is_none() || right_by.is_some_and(|by| !token.is_empty() && by == token),
    }))
}

/// What the device of `token` is told without typing again: that it typed the number right, and was the first to.
pub(crate) fn pin_typed_by(connection: &Connection, sub: &str, token: &[u8]) -> Result<Option<PinCheck>, StoreError> {
    if token.is_empty() {
        return Ok(None);
    }
    let sql = "SELECT right_at FROM pins WHERE sub = ?1 AND right_by = ?2";
    let at: Option<Seconds> = connection.query_row(sql, (sub, token), |row| row.get(0)).optional()?;
    Ok(at.map(|at| PinCheck { state: PinState::Right, attempts_left: None, first_right_at: Some(at), by_you: true }))
}

fn digest(sub: &str, number: &str) -> Vec<u8> {
    random::digest(&[b"pin", sub.as_bytes(), number.as_bytes()]).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SUB: &str = "https://id.gs1.org/01/06979901001017/21/S17";

    fn store() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::store::schema::prepare(&mut connection).unwrap();
        insert_pin(&connection, SUB, "482913").unwrap();
        connection
    }

    fn typed(connection: &mut Connection, number: &str, token: &[u8], now: Seconds) -> PinCheck {
        check_pin(connection, SUB, number, token, now).unwrap().unwrap()
    }

    #[test]
    fn the_first_to_type_it_right_is_remembered() {
        let connection = &mut store();
        let first = typed(connection, "482913", b"mine", 100);
        assert_eq!((first.state, first.first_right_at, first.by_you), (PinState::Right, None, true));
        let again = typed(connection, "482913", b"mine", 200);
        assert_eq!((again.state, again.first_right_at, again.by_you), (PinState::Right, Some(100), true));
        let other = typed(connection, "482913", b"other", 300);
        assert_eq!((other.state, other.first_right_at, other.by_you), (PinState::Right, Some(100), false));
        let nameless = typed(connection, "482913", b"", 400);
        assert!(!nameless.by_you, "without a token it may be anyone");
    }

    #[test]
    fn the_device_that_typed_it_first_is_told_so_without_typing_again() {
        let connection = &mut store();
        let told = |connection: &Connection, token: &[u8]| pin_typed_by(connection, SUB, token).unwrap();
        assert_eq!(told(connection, b"mine"), None);
        typed(connection, "000000", b"mine", 50);
        assert_eq!(told(connection, b"mine"), None, "it was wrong");
        typed(connection, "482913", b"mine", 100);
        let again = told(connection, b"mine").unwrap();
        assert_eq!((again.state, again.first_right_at, again.by_you), (PinState::Right, Some(100), true));
        typed(connection, "482913", b"other", 200);
        assert_eq!(told(connection, b"other"), None, "another device, though it knows the number");
        assert_eq!(told(connection, b""), None);
    }

    #[test]
    fn wrong_numbers_are_counted_down_and_then_none_is_compared() {
        let connection = &mut store();
        for left in (0..ATTEMPTS).rev() {
            let wrong = typed(connection, "000000", b"x", 1000);
            assert_eq!((wrong.state, wrong.attempts_left), (PinState::Wrong, Some(left)));
        }
        assert_eq!(typed(connection, "482913", b"mine", 1001).state, PinState::Locked);
        assert_eq!(typed(connection, "482913", b"mine", 1000 + WINDOW).state, PinState::Right);
    }

    #[test]
    fn a_code_without_a_number_says_nothing() {
        assert_eq!(check_pin(&mut store(), "urn:x", "482913", b"", 0).unwrap(), None);
    }
}
