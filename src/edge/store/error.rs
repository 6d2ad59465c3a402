//! Why the device keeps nothing: the errors of IndexedDB as one enum.

use idb::Error;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Why the device did not keep something, or does not have it any more.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The browser offers no storage here: private browsing, a frame without storage access, or switched off.
    #[error("no storage in this browser or window")]
    Unavailable,
    /// The device is full, or the browser's quota for this site is.
    #[error("the storage is full")]
    Full,
    /// What was kept cannot be read any more.
    #[error("the stored record is damaged: {0}")]
    Corrupt(String),
    /// Anything else, for the log.
    #[error("storage failed: {0}")]
    Other(String),
}

/// The errors of IndexedDB by their name (Web IDL, 2.8.1).
pub(super) fn named(name: &str, message: &str) -> StoreError {
    match name {
        "QuotaExceededError" => StoreError::Full,
        "SecurityError" | "InvalidStateError" => StoreError::Unavailable,
        "DataError" | "NotReadableError" => StoreError::Corrupt(message.to_owned()),
        _ => StoreError::Other(format!("{name}: {message}")),
    }
}

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        let exception = match error {
            Error::DomException(exception) => JsValue::from(exception),
            Error::IndexedDbNotFound(_) => return Self::Unavailable,
            Error::IndexedDbOpenFailed(value)
            | Error::TransactionOpenFailed(value)
            | Error::AddFailed(value)
            | Error::UpdateFailed(value)
            | Error::GetFailed(value)
            | Error::GetAllFailed(value)
            | Error::DeleteFailed(value)
            | Error::ClearFailed(value) => value,
            // Said in a word: the library's own words for each of its errors weigh more than this module.
            _ => return Self::Other("a request could not be made".to_owned()),
        };
        let text =
            |key: &str| Reflect::get(&exception, &key.into()).ok().and_then(|it| it.as_string()).unwrap_or_default();
        named(&text("name"), &text("message"))
    }
}
