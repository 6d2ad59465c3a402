//! How often a code was checked, and where.

use super::error::StoreError;
use rusqlite::{Connection, TransactionBehavior};
use suyuan_record::{Checks, Localized, Place, Seconds};

/// How many places a standing names.
const MAX_PLACES: u32 = 20;

/// A check of a code, or several at one place.
#[derive(Debug, Clone)]
pub(crate) struct Check {
    /// When.
    pub(crate) at: Seconds,
    /// Digest of the device's token for this code; empty where it gave none.
    pub(crate) token: Vec<u8>,
    /// Where, coarse.
    pub(crate) place: Localized,
    /// Latitude and longitude in tenths of a degree.
    pub(crate) position: Option<[i32; 2]>,
    /// How many.
    pub(crate) count: u32,
}

impl Check {
    /// Adds the check to the history of `sub`.
    pub(crate) fn record(&self, connection: &Connection, sub: &str) -> Result<(), StoreError> {
        // The map is sorted, so that one place always has one spelling.
        let place = if self.place.is_empty() { String::new() } else { serde_json::to_string(&self.place)? };
        let position = self.position.map(|position| serde_json::to_string(&position)).transpose()?;
        connection.execute(
            "INSERT INTO checks (sub, token, place, position, first_at, last_at, count)
             VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6)
             ON CONFLICT (sub, token, place) DO UPDATE SET
                 first_at = min(first_at, excluded.first_at),
                 last_at = max(last_at, excluded.last_at),
                 count = count + excluded.count",
            (sub, &self.token, place, position, self.at, self.count),
        )?;
        Ok(())
    }

    /// Adds the check, and tells the history with it; both or neither.
    pub(crate) fn count(&self, connection: &mut Connection, sub: &str) -> Result<Checks, StoreError> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let first_at: Option<Seconds> =
            transaction.query_row("SELECT min(first_at) FROM checks WHERE sub = ?1", [sub], |row| row.get(0))?;
        self.record(&transaction, sub)?;
        let checks = Checks {
            first_at,
            count: total(&transaction, "SELECT coalesce(sum(count), 0) FROM checks WHERE sub = ?1", [sub])?,
            // A device without a token cannot be told from another.
            by_you: if self.token.is_empty() {
                self.count
            } else {
                let sql = "SELECT coalesce(sum(count), 0) FROM checks WHERE sub = ?1 AND token = ?2";
                total(&transaction, sql, (sub, &self.token))?
            },
            places: places(&transaction, sub)?,
        };
        transaction.commit()?;
        Ok(checks)
    }
}

fn total(connection: &Connection, sql: &str, parameters: impl rusqlite::Params) -> Result<u32, StoreError> {
    let sum: i64 = connection.query_row(sql, parameters, |row| row.get(0))?;
    Ok(u32::try_from(sum).unwrap_or(u32::MAX))
}

fn places(connection: &Connection, sub: &str) -> Result<Vec<Place>, StoreError> {
    let mut statement = connection.prepare(
        "SELECT place, max(position), max(last_at), sum(count) FROM checks WHERE sub = ?1 AND place <> ''
         GROUP BY place ORDER BY max(last_at) DESC, place LIMIT ?2",
    )?;
    let mut rows = statement.query((sub, MAX_PLACES))?;
    let mut places = Vec::new();
    while let Some(row) = rows.next()? {
        let position: Option<String> = row.get(1)?;
        places.push(Place {
            name: serde_json::from_str(&row.get::<_, String>(0)?)?,
            at: row.get(2)?,
            count: u32::try_from(row.get::<_, i64>(3)?).unwrap_or(u32::MAX),
            position: position.map(|position| serde_json::from_str(&position)).transpose()?,
        });
    }
    Ok(places)
}
