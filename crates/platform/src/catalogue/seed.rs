//! The first start: keys are made, statements signed, and all of the catalogue is put on record.

use super::day::FirstStart;
use super::file::{Catalogue, CatalogueError, CatalogueIssuer, CatalogueItem};
use super::original::originals;
use crate::label::Label;
use crate::random;
use crate::store::{
    self, Check, Item, KeyRole, Store, StoreError, StoredIssuer, StoredKey, algorithm_from, set_setting, setting,
};
use crate::text::bare_number;
use base64ct::{Base64UrlUnpadded, Encoding};
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeMap;
use suyuan_record::jws::Kind;
use suyuan_record::{Algorithm, Notice, Pin, ProductRecord, Seconds, Statement, StatementForm};

/// The setting that says that the catalogue is on record.
const SEEDED_AT: &str = "seeded_at";
/// Where a sheet's address is not yet known; canonical identities do not depend on it.
const ANY_ORIGIN: &str = "https://origin.invalid";

/// Why the first start failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SeedError {
    /// The catalogue is at fault.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    /// The database is.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for SeedError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Puts the catalogue on record at the first start; later starts keep what is there. All or nothing.
///
/// Gives `true` at the first start.
pub(crate) fn seed(store: &Store, catalogue: &Catalogue, now: Seconds) -> Result<bool, SeedError> {
    let mut outcome = Ok(false);
    store.run_here(|connection| {
        outcome = seed_connection(connection, catalogue, now);
        Ok(())
    })?;
    outcome
}

fn seed_connection(connection: &mut Connection, catalogue: &Catalogue, now: Seconds) -> Result<bool, SeedError> {
    if let Some(laboratory) = &catalogue.laboratory
        && setting(connection, store::LABORATORY)?.is_none()
    {
        let laboratory = serde_json::to_vec(laboratory).map_err(StoreError::from)?;
        set_setting(connection, store::LABORATORY, &laboratory)?;
    }
    if setting(connection, SEEDED_AT)?.is_some() {
        return Ok(false);
    }
    let transaction = connection.transaction()?;
    let start = FirstStart::at(now);
    for (kid, role) in [("root-1", KeyRole::Root), ("platform-1", KeyRole::Platform)] {
        StoredKey::create(&transaction, kid, role, Algorithm::EdDsa, true, (0, None, None))?;
    }
    set_setting(&transaction, store::PEPPER, &random::bytes::<32>().map_err(StoreError::from)?)?;
    let mut keys = BTreeMap::new();
    for (position, issuer) in catalogue.issuers.iter().enumerate() {
        let stored = StoredIssuer { issuer: issuer.issuer.clone(), standing: issuer.standing };
        stored.insert(&transaction, position)?;
        for key in issuer_keys(&transaction, issuer, start)? {
            keys.insert(key.key.kid().to_owned(), key);
        }
    }
    for notice in &catalogue.notices {
        let mut notice = notice.clone();
        start.resolve(&mut notice);
        let notice: Notice = serde_json::from_value(notice).map_err(|error| CatalogueError::Malformed {
            file: "notices.json".to_owned(),
            reason: error.to_string(),
        })?;
        store::insert_notice(&transaction, &notice)?;
    }
    let seeding = Seeding { catalogue, keys: &keys, start };
    for (position, item) in catalogue.items.iter().enumerate() {
        let stored = seeding.item(item)?;
        stored.insert(&transaction, position)?;
        let mut record = item.record.clone();
        start.resolve(&mut record);
        for original in originals(&item.id, &mut record) {
            store::insert_document(&transaction, &original.name, original.media_type, &original.bytes)?;
        }
        if let Some(pin) = &item.pin {
            store::insert_pin(&transaction, &stored.sub, &pin.number)?;
            if let Some(ago) = &pin.typed {
                let at = start.ago(ago).ok_or_else(|| malformed(item, "pin.typed", ago))?;
                store::mark_pin_typed(&transaction, &stored.sub, at)?;
            }
        }
        for check in &item.checks {
            let at = start.ago(&check.ago).ok_or_else(|| malformed(item, "checks.ago", &check.ago))?;
            // Each entry is another device's, so that it never counts as the shopper's own.
            let (place, position) = (check.place.clone(), check.position);
            Check { at, token: Vec::new(), place, position, count: check.count }.record(&transaction, &stored.sub)?;
        }
    }
    set_setting(&transaction, SEEDED_AT, now.to_string().as_bytes())?;
    transaction.commit()?;
    Ok(true)
}

fn malformed(item: &CatalogueItem, member: &str, value: &str) -> CatalogueError {
    CatalogueError::entry(&item.id, format!("{member} \"{value}\" is out of its form"))
}

fn issuer_keys(
    connection: &Connection,
    issuer: &CatalogueIssuer,
    start: FirstStart,
) -> Result<Vec<StoredKey>, SeedError> {
    let id = &issuer.issuer.id;
    let mut keys = Vec::new();
    for key in &issuer.keys {
        let out_of_form = |what: &str| CatalogueError::entry(id, format!("key {}: {what} is out of its form", key.kid));
        let algorithm = algorithm_from(&key.alg).ok_or_else(|| out_of_form("alg"))?;
        let valid_from = start.start_of(&key.valid_from).ok_or_else(|| out_of_form("valid_from"))?;
        let optional = |text: &Option<String>, what: &str| match text {
            Some(text) => start.end_of(text).map(Some).ok_or_else(|| out_of_form(what)),
            None => Ok(None),
        };
        let validity =
            (valid_from, optional(&key.valid_until, "valid_until")?, optional(&key.revoked_at, "revoked_at")?);
        let role = KeyRole::Issuer(id.clone());
        keys.push(StoredKey::create(connection, &key.kid, role, algorithm, key.listed, validity)?);
    }
    Ok(keys)
}

/// What items are made from.
struct Seeding<'a> {
    catalogue: &'a Catalogue,
    keys: &'a BTreeMap<String, StoredKey>,
    start: FirstStart,
}

impl Seeding<'_> {
    fn item(&self, item: &CatalogueItem) -> Result<Item, CatalogueError> {
        if !self.catalogue.issuers.iter().any(|issuer| issuer.issuer.id == item.issuer) {
            return Err(CatalogueError::entry(&item.id, format!("no issuer \"{}\"", item.issuer)));
        }
        // A replay: the platform sends the statement of another item, as it is.
        let spoken_of = match &item.statement_of {
            Some(id) => self
                .catalogue
                .items
                .iter()
                .find(|other| other.id == *id)
                .ok_or_else(|| CatalogueError::entry(&item.id, format!("no item \"{id}\"")))?,
            None => item,
        };
        Ok(Item {
            id: item.id.clone(),
            sub: canonical(item),
            issuer: item.issuer.clone(),
            printed_number: item.printed_number.as_deref().map(bare_number),
            is_registered: item.registered,
            level: item.level,
            statement: self.form(spoken_of)?,
            status: item.status,
            alerts: item.alerts.clone(),
            notices: item.notices.clone(),
            label: Label {
                name: self.statement(item)?.record.name,
                code: item.code.clone(),
                symbology: item.symbology,
                printed_number: item.printed_number.clone(),
                pin: item.pin.as_ref().map(|pin| pin.number.clone()),
                expect: item.expect.clone(),
            },
        })
    }

    fn statement(&self, item: &CatalogueItem) -> Result<Statement, CatalogueError> {
        let mut record = item.record.clone();
        self.start.resolve(&mut record);
        // Here for what the record says of them; they are kept where the item is.
        originals(&item.id, &mut record);
        let record: ProductRecord = serde_json::from_value(record)
            .map_err(|error| CatalogueError::entry(&item.id, format!("record: {error}")))?;
        let signed_at = item.signing.as_ref().map_or("today", |signing| signing.signed_at.as_str());
        Ok(Statement {
            iss: item.issuer.clone(),
            sub: canonical(item),
            level: item.level,
            iat: self.start.noon_of(signed_at).ok_or_else(|| malformed(item, "signed_at", signed_at))?,
            exposure: item.exposure,
            pin: item
                .pin
                .as_ref()
                .map(|pin| Pin { digits: u8::try_from(pin.number.len()).unwrap_or(u8::MAX), place: pin.place.clone() }),
            printed_number: item.printed_number.clone(),
            record,
        })
    }

    /// The statement as it travels: signed or not, and tampered with where the item says so.
    fn form(&self, item: &CatalogueItem) -> Result<StatementForm, CatalogueError> {
        let fail = |error: serde_json::Error| CatalogueError::entry(&item.id, error.to_string());
        let statement = self.statement(item)?;
        let mut claims = serde_json::to_value(&statement).map_err(fail)?;
        for (path, value) in &item.tamper {
            self.replace(&mut claims, path, value)
                .ok_or_else(|| CatalogueError::entry(&item.id, format!("tamper: nothing at {path}")))?;
        }
        let Some(key) = self.signing_key(item)? else {
            // Altered, but still a statement: the app refuses any other.
            Statement::from_claims(&claims).map_err(|error| CatalogueError::entry(&item.id, error.to_string()))?;
            return Ok(StatementForm::Unsigned(Box::new(claims)));
        };
        let jws = key.key.sign(Kind::Statement, &statement).map_err(fail)?;
        if item.tamper.is_empty() {
            return Ok(StatementForm::Signed(jws));
        }
        let (header, rest) = jws.split_once('.').unwrap_or_default();
        let (_, signature) = rest.split_once('.').unwrap_or_default();
        let payload = Base64UrlUnpadded::encode_string(&serde_json::to_vec(&claims).map_err(fail)?);
        Ok(StatementForm::Signed(format!("{header}.{payload}.{signature}")))
    }

    fn signing_key(&self, item: &CatalogueItem) -> Result<Option<&StoredKey>, CatalogueError> {
        let Some(signing) = &item.signing else { return Ok(None) };
        let owner = item.signed_as.as_ref().unwrap_or(&item.issuer);
        let is_owners = |key: &&StoredKey| key.role == KeyRole::Issuer(owner.clone());
        let key = match self.keys.get(&signing.kid).filter(is_owners) {
            Some(key) => Some(key),
            // Signed with the key of another: that one's own key will do where the item names its issuer's.
            None if item.signed_as.is_some() => self.keys.values().find(is_owners),
            None => None,
        };
        key.map(Some).ok_or_else(|| CatalogueError::entry(&item.id, format!("\"{owner}\" has no key {}", signing.kid)))
    }

    /// Replaces the member at a dotted path, for example `record.expires` or `record.reports.0.date`.
    fn replace(&self, claims: &mut Value, path: &str, value: &Value) -> Option<()> {
        let (parents, name) = path.rsplit_once('.').unwrap_or(("", path));
        let mut place = claims;
        for step in parents.split('.').filter(|step| !step.is_empty()) {
            place = match place {
                Value::Array(values) => values.get_mut(step.parse::<usize>().ok()?)?,
                Value::Object(members) => members.get_mut(step)?,
                _ => return None,
            };
        }
        let mut value = value.clone();
        self.start.resolve_member(name, &mut value);
        match place {
            Value::Array(values) => *values.get_mut(name.parse::<usize>().ok()?)? = value,
            Value::Object(members) => {
                members.insert(name.to_owned(), value);
            }
            _ => return None,
        }
        Some(())
    }
}

/// What `suyuan-codes` makes of the item's code.
fn canonical(item: &CatalogueItem) -> String {
    let code = item.code.replace("{origin}", ANY_ORIGIN);
    suyuan_codes::identify(code.as_bytes(), Some(item.symbology.symbology_id())).into_best().canonical
}
