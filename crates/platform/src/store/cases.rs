//! Reports as those who answer them see them.

use super::error::StoreError;
use super::people::{People, open_people};
use super::reports::{self, replies};
use crate::people::PeopleKey;
use rusqlite::{Connection, OptionalExtension, Row};
use suyuan_record::{Answer, MailIn, Report, ReportState, Seconds};

/// Which reports are asked for; everything left out is not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    /// Where they stand.
    pub(crate) state: OpenState,
    /// In the code as scanned, or in its canonical identity; or the seller's name.
    pub(crate) code: Option<String>,
    /// The first second that they came in at.
    pub(crate) since: Option<Seconds>,
    /// Of whom the shop is, in its own words.
    pub(crate) seller: Option<String>,
    /// At most so many.
    pub(crate) limit: Option<u32>,
}

/// Where reports stand that are asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum OpenState {
    /// Anywhere.
    #[default]
    Any,
    /// Neither answered nor closed.
    Open,
    /// There.
    At(ReportState),
}

/// A report with all that belongs to it but who wrote it.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    /// Its number.
    pub(crate) number: String,
    /// When it came in.
    pub(crate) received_at: Seconds,
    /// The canonical identity of its code.
    pub(crate) sub: String,
    /// Where it stands.
    pub(crate) state: ReportState,
    /// The report, without who wrote it.
    pub(crate) report: Report,
    /// SHA-256 of what was sent; empty for reports of the first version.
    pub(crate) sha256: String,
    /// The report that it repeats.
    pub(crate) duplicate_of: Option<String>,
    /// When it was answered or closed.
    pub(crate) ended_at: Option<Seconds>,
    /// When what tells who wrote it was erased.
    pub(crate) personal_data_erased_at: Option<Seconds>,
    /// Where the product is to be sent.
    pub(crate) mail_in: Option<MailIn>,
    /// Whether it is an invented one.
    pub(crate) is_demo: bool,
    sealed: Option<Vec<u8>>,
}

/// A photo of a report.
#[derive(Debug, Clone)]
pub(crate) struct CasePhoto {
    /// `image/jpeg`, `image/png` or `image/webp`.
    pub(crate) media_type: String,
    /// The file.
    pub(crate) bytes: Vec<u8>,
}

impl CasePhoto {
    /// What such a file's name ends in.
    pub(crate) fn extension(&self) -> &'static str {
        match &*self.media_type {
            "image/jpeg" => "jpg",
            "image/png" => "png",
            _ => "webp",
        }
    }
}

/// What is asked about reports.
pub(crate) struct Cases;

const COLUMNS: &str = "number, received_at, sub, state, document, sha256, duplicate_of, ended_at, people_gone_at, \
                       mail_in, is_demo, sealed";

impl Cases {
    /// Those that `filter` asks for, newest first.
    pub(crate) fn list(connection: &Connection, filter: &Filter) -> Result<Vec<Case>, StoreError> {
        let state = match filter.state {
            OpenState::Any => None,
            OpenState::Open => Some("open".to_owned()),
            OpenState::At(state) => Some(serde_json::to_string(&state)?),
        };
        let sql = format!(
            "SELECT {COLUMNS} FROM reports
             WHERE (?1 IS NULL OR state = ?1 OR (?1 = 'open' AND state NOT IN ('\"answered\"', '\"closed\"')))
               AND (?2 IS NULL OR instr(sub, ?2) > 0 OR instr(document ->> 'code', ?2) > 0 OR number = ?2)
               AND (?3 IS NULL OR received_at >= ?3)
               AND (?4 IS NULL OR document ->> '$.purchase.seller' = ?4)
             ORDER BY received_at DESC, rowid DESC LIMIT ?5"
        );
        let mut statement = connection.prepare(&sql)?;
        let limit = filter.limit.map_or(-1, i64::from);
        let mut rows = statement.query((state, &filter.code, filter.since, &filter.seller, limit))?;
        let mut cases = Vec::new();
        while let Some(row) = rows.next()? {
            cases.push(Case::from_row(row)?);
        }
        Ok(cases)
    }

    /// The one of this number.
    pub(crate) fn one(connection: &Connection, number: &str) -> Result<Option<Case>, StoreError> {
        let mut statement = connection.prepare(&format!("SELECT {COLUMNS} FROM reports WHERE number = ?1"))?;
        let mut rows = statement.query([number])?;
        rows.next()?.map(Case::from_row).transpose()
    }

    /// How many stand where.
    pub(crate) fn counts(connection: &Connection) -> Result<Vec<(ReportState, u32)>, StoreError> {
        let mut statement = connection.prepare("SELECT state, count(*) FROM reports GROUP BY state")?;
        let mut rows = statement.query([])?;
        let mut counts = Vec::new();
        while let Some(row) = rows.next()? {
            counts.push((serde_json::from_str(&row.get::<_, String>(0)?)?, row.get(1)?));
        }
        Ok(counts)
    }
}

impl Case {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let mail_in: Option<String> = row.get(9)?;
        Ok(Self {
            number: row.get(0)?,
            received_at: row.get(1)?,
            sub: row.get(2)?,
            state: serde_json::from_str(&row.get::<_, String>(3)?)?,
            report: serde_json::from_str(&row.get::<_, String>(4)?)?,
            sha256: row.get(5)?,
            duplicate_of: row.get(6)?,
            ended_at: row.get(7)?,
            personal_data_erased_at: row.get(8)?,
            mail_in: mail_in.map(|text| serde_json::from_str(&text)).transpose()?,
            is_demo: row.get(10)?,
            sealed: row.get(11)?,
        })
    }

    /// Whether somebody still waits for an answer.
    pub(crate) fn is_open(&self) -> bool {
        !matches!(self.state, ReportState::Answered | ReportState::Closed)
    }

    /// Who wrote it; nobody where that has been forgotten.
    pub(crate) fn people(&self, key: &PeopleKey) -> Result<People, StoreError> {
        self.sealed.as_deref().map_or(Ok(People::default()), |sealed| open_people(key, &self.number, sealed))
    }

    /// The report as it was sent, byte by byte; `None` where who wrote it has been forgotten.
    pub(crate) fn sent(&self, key: &PeopleKey) -> Option<Vec<u8>> {
        key.open(&self.number, self.sealed.as_deref()?)
    }

    /// What was answered, oldest first.
    pub(crate) fn replies(&self, connection: &Connection) -> Result<Vec<Answer>, StoreError> {
        replies(connection, &self.number)
    }

    /// The numbers of the reports that repeat it.
    pub(crate) fn duplicates(&self, connection: &Connection) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT number FROM reports WHERE duplicate_of = ?1 ORDER BY received_at";
        let mut statement = connection.prepare(sql)?;
        Ok(statement.query_map([&self.number], |row| row.get(0))?.collect::<Result<_, _>>()?)
    }

    /// The photo at `position` of its list.
    pub(crate) fn photo(&self, connection: &Connection, position: usize) -> Result<Option<CasePhoto>, StoreError> {
        let sql = "SELECT q.media_type, q.bytes FROM photos p JOIN pictures q ON q.id = p.picture
                   WHERE p.report = ?1 AND p.position = ?2";
        let position = i64::try_from(position).unwrap_or(i64::MAX);
        let photo = connection.query_row(sql, (&self.number, position), |row| {
            Ok(CasePhoto { media_type: row.get(0)?, bytes: row.get(1)? })
        });
        Ok(photo.optional()?)
    }

    /// Names of roles and states are those of the protocol.
    pub(crate) fn name<T: serde::Serialize>(value: &T) -> String {
        reports::name(value).unwrap_or_default()
    }
}
