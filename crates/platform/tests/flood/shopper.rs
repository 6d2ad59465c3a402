//! The device's part: announce, send from where the platform has it, report, and all of it again after any failure.

use crate::photos::sha256;
use reqwest::{Client, Response, StatusCode};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};
use suyuan_record::{Receipt, Upload};

/// Bytes of one part.
const PART: usize = 128 * 1024;
/// Between two tries.
const PAUSE: Duration = Duration::from_millis(100);
/// Until nobody would wait any longer.
const PATIENCE: Duration = Duration::from_secs(90);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Announce,
    Part,
    Report,
}

/// What one shopper saw.
pub(crate) struct Sent {
    pub(crate) receipt: Receipt,
    /// SHA-256 of the photo, and of the report.
    pub(crate) photo: String,
    pub(crate) report: String,
    /// Calls that were answered as hoped for.
    pub(crate) calls: Vec<(Kind, Duration)>,
    pub(crate) failures: usize,
}

pub(crate) struct Shopper {
    key: String,
    client: Client,
    url: String,
    photo: Arc<[u8]>,
    digest: String,
    report: String,
    calls: Vec<(Kind, Duration)>,
    failures: usize,
}

impl Shopper {
    pub(crate) fn new(number: usize, client: Client, url: String, photo: Arc<[u8]>) -> Self {
        let digest = sha256(&photo);
        let report = json!({
            "code": format!("6901234567892{number}"), "outcome": "Conflict", "concern": "code-copied",
            "description": format!("第 {number} 份：盖子上的批号和罐底的不一样"), "contact": "13800000000",
            "purchase": {"seller": "某店", "place": "上海"}, "written_at": 1_790_000_000,
            "photos": [{"role": "batch", "sha256": digest}],
        });
        let key = format!("flood-{number:08}-{}", &digest[..8]);
        Self { key, client, url, photo, digest, report: report.to_string(), calls: Vec::new(), failures: 0 }
    }

    pub(crate) async fn send(mut self) -> Sent {
        let start = Instant::now();
        loop {
            if let Some(receipt) = self.attempt().await {
                let report = sha256(self.report.as_bytes());
                let Self { digest: photo, calls, failures, .. } = self;
                return Sent { receipt, photo, report, calls, failures };
            }
            self.failures += 1;
            assert!(start.elapsed() < PATIENCE, "a report was not taken");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// `None` where anything went wrong that may go right the next time.
    async fn attempt(&mut self) -> Option<Receipt> {
        let new = json!({"sha256": self.digest, "size": self.photo.len()});
        let announced = self.client.post(format!("{}/v1/uploads", self.url)).header("Idempotency-Key", &self.key);
        let reply = self.call(Kind::Announce, announced.json(&new)).await?;
        let Upload { id, offset } = reply.json().await.ok()?;
        let mut offset = usize::try_from(offset).unwrap();
        while offset < self.photo.len() {
            let part = self.photo[offset..self.photo.len().min(offset + PART)].to_vec();
            let patch = self.client.patch(format!("{}/v1/uploads/{id}", self.url)).header("Upload-Offset", offset);
            let patch = patch.header("content-type", "application/octet-stream").body(part);
            let reply = self.call(Kind::Part, patch).await?;
            offset = reply.headers()["upload-offset"].to_str().unwrap().parse().unwrap();
        }
        let report = self.client.post(format!("{}/v1/reports", self.url)).header("Idempotency-Key", &self.key);
        let report = report.header("content-type", "application/json").body(self.report.clone());
        self.call(Kind::Report, report).await?.json().await.ok()
    }

    async fn call(&mut self, kind: Kind, request: reqwest::RequestBuilder) -> Option<Response> {
        let start = Instant::now();
        let reply = request.timeout(Duration::from_secs(20)).send().await.ok()?;
        match reply.status() {
            StatusCode::OK | StatusCode::CREATED | StatusCode::NO_CONTENT => {
                self.calls.push((kind, start.elapsed()));
                Some(reply)
            }
            // Those that the protocol itself asks to try again.
            StatusCode::CONFLICT | StatusCode::NOT_FOUND | StatusCode::SERVICE_UNAVAILABLE => None,
            status => {
                let problem: Value = reply.json().await.unwrap_or_default();
                panic!("{kind:?}: {status} {problem}")
            }
        }
    }
}
