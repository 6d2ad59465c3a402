//! Items, issuers and notices.

use super::error::StoreError;
use crate::label::Label;
use rusqlite::{Connection, OptionalExtension, Row};
use suyuan_record::{Issuer, IssuerStanding, Level, Localized, Notice, StatementForm, Status};

/// A code on record, with its label.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    /// Short name, unique.
    pub(crate) id: String,
    /// Canonical identity.
    pub(crate) sub: String,
    /// Who prints it.
    pub(crate) issuer: String,
    /// The digits beside the code, spaces and dashes taken out.
    pub(crate) printed_number: Option<String>,
    /// Whether a lookup finds it.
    pub(crate) is_registered: bool,
    /// What one code stands for.
    pub(crate) level: Level,
    /// As it travels.
    pub(crate) statement: StatementForm,
    /// Its state.
    pub(crate) status: Status,
    /// What the platform finds suspicious.
    pub(crate) alerts: Vec<Localized>,
    /// Ids of the notices that concern it.
    pub(crate) notices: Vec<String>,
    /// What is drawn on the sheet.
    pub(crate) label: Label,
}

/// A company with the authority's word on it.
#[derive(Debug, Clone)]
pub(crate) struct StoredIssuer {
    /// As served.
    pub(crate) issuer: Issuer,
    /// Its standing.
    pub(crate) standing: IssuerStanding,
}

const COLUMNS: &str =
    "id, sub, issuer, printed_number, is_registered, level, statement, status, alerts, notices, label";

impl Item {
    /// Keeps an item at `position` of the catalogue.
    pub(crate) fn insert(&self, connection: &Connection, position: usize) -> Result<(), StoreError> {
        connection.execute(
            &format!(
                "INSERT INTO items ({COLUMNS}, position) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
            ),
            (
                &self.id,
                &self.sub,
                &self.issuer,
                &self.printed_number,
                self.is_registered,
                serde_json::to_string(&self.level)?,
                serde_json::to_string(&self.statement)?,
                serde_json::to_string(&self.status)?,
                serde_json::to_string(&self.alerts)?,
                serde_json::to_string(&self.notices)?,
                serde_json::to_string(&self.label)?,
                i64::try_from(position).unwrap_or(i64::MAX),
            ),
        )?;
        Ok(())
    }

    /// The registered item with this canonical identity.
    pub(crate) fn by_sub(connection: &Connection, sub: &str) -> Result<Option<Self>, StoreError> {
        Self::one(connection, "sub = ?1 AND is_registered ORDER BY position LIMIT 1", [sub])
    }

    /// The registered item of `issuer` that has `number` printed beside its code; spaces and dashes taken out.
    pub(crate) fn by_number(connection: &Connection, issuer: &str, number: &str) -> Result<Option<Self>, StoreError> {
        let condition = "issuer = ?1 AND printed_number = ?2 AND is_registered ORDER BY position LIMIT 1";
        Self::one(connection, condition, [issuer, number])
    }

    /// The item of that short name, registered or not.
    pub(crate) fn by_id(connection: &Connection, id: &str) -> Result<Option<Self>, StoreError> {
        Self::one(connection, "id = ?1", [id])
    }

    /// All items, in the catalogue's order.
    pub(crate) fn all(connection: &Connection) -> Result<Vec<Self>, StoreError> {
        let mut statement = connection.prepare(&format!("SELECT {COLUMNS} FROM items ORDER BY position"))?;
        let mut rows = statement.query([])?;
        let mut items = Vec::new();
        while let Some(row) = rows.next()? {
            items.push(Self::from_row(row)?);
        }
        Ok(items)
    }

    fn one(
        connection: &Connection,
        condition: &str,
        parameters: impl rusqlite::Params,
    ) -> Result<Option<Self>, StoreError> {
        connection
            .query_row(&format!("SELECT {COLUMNS} FROM items WHERE {condition}"), parameters, |row| {
                Ok(Self::from_row(row))
            })
            .optional()?
            .transpose()
    }

    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get(0)?,
            sub: row.get(1)?,
            issuer: row.get(2)?,
            printed_number: row.get(3)?,
            is_registered: row.get(4)?,
            level: json(row, 5)?,
            statement: json(row, 6)?,
            status: json(row, 7)?,
            alerts: json(row, 8)?,
            notices: json(row, 9)?,
            label: json(row, 10)?,
        })
    }
}

impl StoredIssuer {
    /// Keeps a company at `position` of the list.
    pub(crate) fn insert(&self, connection: &Connection, position: usize) -> Result<(), StoreError> {
        connection.execute(
            "INSERT INTO issuers (id, position, document, standing) VALUES (?1, ?2, ?3, ?4)",
            (
                &self.issuer.id,
                i64::try_from(position).unwrap_or(i64::MAX),
                serde_json::to_string(&self.issuer)?,
                serde_json::to_string(&self.standing)?,
            ),
        )?;
        Ok(())
    }

    /// All companies, in the order in which they should be offered.
    pub(crate) fn all(connection: &Connection) -> Result<Vec<Self>, StoreError> {
        let mut statement = connection.prepare("SELECT document, standing FROM issuers ORDER BY position")?;
        let mut rows = statement.query([])?;
        let mut issuers = Vec::new();
        while let Some(row) = rows.next()? {
            issuers.push(Self { issuer: json(row, 0)?, standing: json(row, 1)? });
        }
        Ok(issuers)
    }

    /// The standing of one company; good where it is unknown, as an item cannot be kept without its company.
    pub(crate) fn standing_of(connection: &Connection, id: &str) -> Result<IssuerStanding, StoreError> {
        let text: Option<String> =
            connection.query_row("SELECT standing FROM issuers WHERE id = ?1", [id], |row| row.get(0)).optional()?;
        Ok(text.map(|text| serde_json::from_str(&text)).transpose()?.unwrap_or_default())
    }
}

/// Keeps a notice.
pub(crate) fn insert_notice(connection: &Connection, notice: &Notice) -> Result<(), StoreError> {
    connection.execute(
        "INSERT INTO notices (id, date, document) VALUES (?1, ?2, ?3)",
        (&notice.id, notice.date.to_string(), serde_json::to_string(notice)?),
    )?;
    Ok(())
}

/// Notices, newest first; ISO dates sort as text.
pub(crate) fn notices(connection: &Connection) -> Result<Vec<Notice>, StoreError> {
    let mut statement = connection.prepare("SELECT document FROM notices ORDER BY date DESC, id")?;
    let mut rows = statement.query([])?;
    let mut notices = Vec::new();
    while let Some(row) = rows.next()? {
        notices.push(json(row, 0)?);
    }
    Ok(notices)
}

fn json<T: for<'de> serde::Deserialize<'de>>(row: &Row<'_>, column: usize) -> Result<T, StoreError> {
    Ok(serde_json::from_str(&row.get::<_, String>(column)?)?)
}
