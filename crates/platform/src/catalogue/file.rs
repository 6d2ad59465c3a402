//! The catalogue's files, read and checked.

use crate::label::{Expectation, SymbolKind};
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use suyuan_record::{Exposure, Issuer, IssuerStanding, Level, Localized, MailIn, Status};

/// The catalogue that travels inside the program.
static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/demo");

/// Why a catalogue cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// A file cannot be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file is not of the format.
    #[error("{file}: {reason}")]
    Malformed {
        /// Which.
        file: String,
        /// What is wrong, and where.
        reason: String,
    },
    /// An entry names what is not there, or a value is out of its form.
    #[error("item or issuer \"{id}\": {reason}")]
    Entry {
        /// Its id.
        id: String,
        /// What is wrong.
        reason: String,
    },
}

impl CatalogueError {
    pub(super) fn entry(id: &str, reason: impl Into<String>) -> Self {
        Self::Entry { id: id.to_owned(), reason: reason.into() }
    }
}

/// Everything that the files say; days are still relative.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    pub(super) issuers: Vec<CatalogueIssuer>,
    /// `suyuan_record::Notice` with relative days.
    pub(super) notices: Vec<Value>,
    pub(super) items: Vec<CatalogueItem>,
    /// Where products are sent that are to be examined.
    pub(super) laboratory: Option<MailIn>,
}

/// A company and its keys.
#[derive(Debug, Deserialize)]
pub(super) struct CatalogueIssuer {
    #[serde(flatten)]
    pub(super) issuer: Issuer,
    #[serde(default)]
    pub(super) keys: Vec<CatalogueKey>,
    #[serde(default)]
    pub(super) standing: IssuerStanding,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CatalogueKey {
    pub(super) kid: String,
    pub(super) alg: String,
    pub(super) valid_from: String,
    pub(super) valid_until: Option<String>,
    pub(super) revoked_at: Option<String>,
    #[serde(default = "yes")]
    pub(super) listed: bool,
}

/// An item; the members are described in `demo/README.md`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CatalogueItem {
    pub(super) id: String,
    pub(super) code: String,
    pub(super) symbology: SymbolKind,
    pub(super) printed_number: Option<String>,
    pub(super) issuer: String,
    pub(super) level: Level,
    #[serde(default)]
    pub(super) exposure: Exposure,
    pub(super) pin: Option<CataloguePin>,
    #[serde(default = "yes")]
    pub(super) registered: bool,
    pub(super) signing: Option<CatalogueSigning>,
    #[serde(default)]
    pub(super) tamper: Map<String, Value>,
    pub(super) signed_as: Option<String>,
    pub(super) statement_of: Option<String>,
    #[serde(default)]
    pub(super) status: Status,
    #[serde(default)]
    pub(super) checks: Vec<CatalogueCheck>,
    #[serde(default)]
    pub(super) alerts: Vec<Localized>,
    #[serde(default)]
    pub(super) notices: Vec<String>,
    /// `suyuan_record::ProductRecord` with relative days.
    pub(super) record: Value,
    pub(super) expect: Expectation,
}

/// A number under a cover.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CataloguePin {
    pub(super) number: String,
    #[serde(default, rename = "where")]
    pub(super) place: Localized,
    /// Somebody else typed it right so long ago.
    pub(super) typed: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CatalogueSigning {
    pub(super) kid: String,
    pub(super) signed_at: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CatalogueCheck {
    #[serde(default)]
    pub(super) place: Localized,
    pub(super) position: Option<[i32; 2]>,
    pub(super) ago: String,
    #[serde(default = "one")]
    pub(super) count: u32,
}

fn yes() -> bool {
    true
}

fn one() -> u32 {
    1
}

#[derive(Deserialize)]
struct IssuersFile {
    issuers: Vec<CatalogueIssuer>,
}

#[derive(Deserialize)]
struct NoticesFile {
    notices: Vec<Value>,
}

#[derive(Deserialize)]
struct ItemsFile {
    items: Vec<CatalogueItem>,
}

impl Catalogue {
    /// The catalogue that travels inside the program.
    ///
    /// # Errors
    /// [`CatalogueError`], when a file is not of the format.
    pub(crate) fn embedded() -> Result<Self, CatalogueError> {
        let text = |path: &str| EMBEDDED.get_file(path).map(|file| (path.to_owned(), file.contents().to_vec()));
        let items = EMBEDDED
            .get_dir("items")
            .into_iter()
            .flat_map(|items| items.files())
            .map(|file| (file.path().display().to_string(), file.contents().to_vec()));
        Self::parse(text("issuers.json"), text("notices.json"), text("laboratory.json"), items.collect())
    }

    /// The catalogue in a folder.
    ///
    /// # Errors
    /// [`CatalogueError`], when a file cannot be read or is not of the format.
    pub(crate) fn read(folder: &Path) -> Result<Self, CatalogueError> {
        let unreadable = |path: &Path| {
            let path = path.to_owned();
            move |source| CatalogueError::Unreadable { path, source }
        };
        let text = |path: PathBuf| {
            let contents = std::fs::read(&path).map_err(unreadable(&path))?;
            Ok::<_, CatalogueError>((path.display().to_string(), contents))
        };
        let optional = |name: &str| {
            let path = folder.join(name);
            if path.exists() { text(path).map(Some) } else { Ok(None) }
        };
        let folder_of_items = folder.join("items");
        let entries = std::fs::read_dir(&folder_of_items).map_err(unreadable(&folder_of_items))?;
        let paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>();
        let mut paths = paths.map_err(unreadable(&folder_of_items))?;
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
        let items = paths.into_iter().map(text).collect::<Result<Vec<_>, _>>()?;
        Self::parse(optional("issuers.json")?, optional("notices.json")?, optional("laboratory.json")?, items)
    }

    fn parse(
        issuers: Option<(String, Vec<u8>)>,
        notices: Option<(String, Vec<u8>)>,
        laboratory: Option<(String, Vec<u8>)>,
        mut items: Vec<(String, Vec<u8>)>,
    ) -> Result<Self, CatalogueError> {
        // A folder has no order of its own; the sheet should.
        items.sort();
        let mut catalogue = Self::default();
        if let Some(file) = issuers {
            catalogue.issuers = json::<IssuersFile>(file)?.issuers;
        }
        if let Some(file) = notices {
            catalogue.notices = json::<NoticesFile>(file)?.notices;
        }
        catalogue.laboratory = laboratory.map(json).transpose()?;
        for file in items {
            catalogue.items.extend(json::<ItemsFile>(file)?.items);
        }
        Ok(catalogue)
    }
}

fn json<T: DeserializeOwned>((file, contents): (String, Vec<u8>)) -> Result<T, CatalogueError> {
    serde_json::from_slice(&contents).map_err(|error| CatalogueError::Malformed { file, reason: error.to_string() })
}
