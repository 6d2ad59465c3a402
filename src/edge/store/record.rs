//! Stored records: JSON text beside the fields that are searched by.

use super::error::StoreError;
use js_sys::{Object, Reflect};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::JsValue;

/// A stored record: its key, what it is sorted by, its JSON.
pub(super) fn record(id: &str, at: i64, value: &impl Serialize) -> Result<JsValue, StoreError> {
    let json = serde_json::to_string(value).map_err(|error| StoreError::Other(error.to_string()))?;
    #[expect(clippy::cast_precision_loss, reason = "seconds since 1970 are exact in a double")]
    let at = at as f64;
    Ok(object([("id", id.into()), ("at", at.into()), ("json", json.into())]))
}

pub(super) fn object<const N: usize>(members: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (key, value) in members {
        // Setting a member of a fresh, plain object cannot fail.
        let _ = Reflect::set(&object, &key.into(), &value);
    }
    object.into()
}

pub(super) fn member(record: &JsValue, key: &str) -> JsValue {
    Reflect::get(record, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

pub(super) fn parsed<T: DeserializeOwned>(record: &JsValue) -> Result<T, StoreError> {
    let json = member(record, "json").as_string().ok_or_else(|| StoreError::Corrupt("no text".to_owned()))?;
    suyuan_record::json::from_bytes(json.as_bytes()).map_err(|error| StoreError::Corrupt(error.to_string()))
}
