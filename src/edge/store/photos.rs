//! Photos of drafts and reports, each under its report's id and its digest.

use super::database::{DRAFTS, OUTBOX, PHOTOS, Store};
use super::error::StoreError;
use super::record::{member, object, parsed};
use crate::edge::photos::Photo;
use idb::{KeyRange, ObjectStore, Query};
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

fn key(report: &str, sha256: &str) -> String {
    format!("{report}/{sha256}")
}

/// All photos of a report.
fn all_of(report: &str) -> Result<Query, StoreError> {
    // `0` comes right after `/`.
    let (from, to) = (JsValue::from_str(&format!("{report}/")), JsValue::from_str(&format!("{report}0")));
    Ok(Query::KeyRange(KeyRange::bound(&from, &to, Some(false), Some(true))?))
}

pub(super) async fn put(photos: &ObjectStore, report: &str, photo: &Photo) -> Result<(), StoreError> {
    let record = object([
        ("id", key(report, &photo.sha256()).into()),
        ("at", 0.into()),
        ("media_type", photo.media_type.as_str().into()),
        ("bytes", Uint8Array::from(photo.bytes.as_slice()).into()),
    ]);
    photos.put(&record, None)?.await?;
    Ok(())
}

pub(super) async fn remove(photos: &ObjectStore, report: &str, sha256: &str) -> Result<(), StoreError> {
    Ok(photos.delete(Query::Key(key(report, sha256).into()))?.await?)
}

pub(super) async fn remove_all(photos: &ObjectStore, report: &str) -> Result<(), StoreError> {
    Ok(photos.delete(all_of(report)?)?.await?)
}

fn opened(record: &JsValue) -> Option<Photo> {
    let bytes: Uint8Array = member(record, "bytes").dyn_into().ok()?;
    Some(Photo { media_type: member(record, "media_type").as_string()?, bytes: bytes.to_vec() })
}

impl Store {
    /// A photo of a draft or report.
    ///
    /// # Errors
    /// [`StoreError`], see there.
    pub async fn photo(&self, report: &str, sha256: &str) -> Result<Option<Photo>, StoreError> {
        let query = JsValue::from_str(&key(report, sha256));
        let record = self.read(PHOTOS, async |store| Ok(store.get(query)?.await?)).await?;
        Ok(record.as_ref().and_then(opened))
    }

    /// Brings what the first version kept into today's form: it had photos within their report's record, and did not say
    /// what they show. Does nothing where there is none.
    ///
    /// # Errors
    /// [`StoreError`], see there; what was not brought over stays as it was.
    pub async fn bring_over(&self) -> Result<(), StoreError> {
        if !self.is_of_version_1 {
            return Ok(());
        }
        for name in [DRAFTS, OUTBOX] {
            self.write(&[name, PHOTOS], async |transaction| {
                let (reports, photos) = (transaction.object_store(name)?, transaction.object_store(PHOTOS)?);
                for record in reports.get_all(None, None)?.await? {
                    let within = member(&record, "photos").dyn_into::<Array>().unwrap_or_default();
                    let Ok(json) = parsed::<serde_json::Value>(&record) else { continue };
                    let (Some(id), mut json) = (json["id"].as_str().map(str::to_owned), json) else { continue };
                    let mut named = Vec::new();
                    for photo in within.iter().filter_map(|photo| opened(&photo)) {
                        put(&photos, &id, &photo).await?;
                        named.push(serde_json::json!({ "sha256": photo.sha256() }));
                    }
                    json["report"]["photos"] = named.into();
                    let _ = Reflect::set(&record, &"json".into(), &json.to_string().into());
                    let _ = Reflect::delete_property(record.unchecked_ref::<Object>(), &"photos".into());
                    reports.put(&record, None)?.await?;
                }
                Ok(())
            })
            .await?;
        }
        Ok(())
    }
}
