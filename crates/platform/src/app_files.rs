//! The built app: its page, its settings, and where its files are.

use crate::page_policy::PagePolicy;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;
use suyuan_routes::{PRIMARY_KEYS, has_page, may_be_framed};

/// There is no built app at the given place.
#[derive(Debug, thiserror::Error)]
#[error("there is no {}", .0.display())]
pub(crate) struct NoApp(PathBuf);

/// The folder that holds the built app.
pub(crate) struct AppFiles {
    folder: PathBuf,
    page: Mutex<Page>,
    embed_origins: Vec<String>,
}

/// `index.html` as it was last read, and what it may do.
#[derive(Clone)]
struct Page {
    html: Arc<str>,
    policy: Arc<PagePolicy>,
    modified: Option<SystemTime>,
}

impl AppFiles {
    /// Takes the app that is built in `folder`.
    ///
    /// # Errors
    /// [`NoApp`], when it has no `index.html`.
    pub(crate) fn new(folder: &Path) -> Result<Self, NoApp> {
        let path = folder.join("index.html");
        let embed_origins = config_of(folder).ok().map(|config| origins(&config)).unwrap_or_default();
        let page = Page::read(&path, &embed_origins).map_err(|_| NoApp(path))?;
        Ok(Self { folder: folder.to_owned(), page: Mutex::new(page), embed_origins })
    }

    /// Origins that may show the app in a frame and send reports; `*` for any.
    pub(crate) fn embed_origins(&self) -> &[String] {
        &self.embed_origins
    }

    /// The built `config.json`; empty where there is none.
    pub(crate) fn config(&self) -> std::io::Result<Map<String, Value>> {
        config_of(&self.folder)
    }

    /// Where the files are.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The app's page for `path`: 200 where it is one of the app's routes, otherwise 404 with the same page, which says
    /// so.
    pub(crate) fn answer(&self, path: &str) -> Response {
        let page = self.page();
        let status = if has_page(path, &PRIMARY_KEYS) { StatusCode::OK } else { StatusCode::NOT_FOUND };
        let mut response = (status, Html(page.html.to_string())).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        page.policy.apply(may_be_framed(path), headers);
        response
    }

    /// The page, read again where a new build has replaced it.
    fn page(&self) -> Page {
        let path = self.folder.join("index.html");
        let mut page = self.page.lock().unwrap_or_else(PoisonError::into_inner);
        let modified = path.metadata().and_then(|file| file.modified()).ok();
        if modified != page.modified
            && let Ok(new) = Page::read(&path, &self.embed_origins)
        {
            *page = new;
        }
        page.clone()
    }
}

impl Page {
    fn read(path: &Path, embed_origins: &[String]) -> std::io::Result<Self> {
        let html = std::fs::read_to_string(path)?;
        let modified = path.metadata()?.modified().ok();
        Ok(Self { policy: Arc::new(PagePolicy::of(&html, embed_origins)), html: html.into(), modified })
    }
}

fn config_of(folder: &Path) -> std::io::Result<Map<String, Value>> {
    match std::fs::read(folder.join("config.json")) {
        Ok(text) => Ok(serde_json::from_slice(&text)?),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Map::new()),
        Err(error) => Err(error),
    }
}

fn origins(config: &Map<String, Value>) -> Vec<String> {
    let origins = config.get("embed_origins").and_then(Value::as_array).into_iter().flatten();
    let origins = origins.filter_map(Value::as_str).map(|origin| origin.trim_end_matches('/').to_owned());
    // They end up in a header: nothing that could begin another directive.
    origins.filter(|origin| origin.bytes().all(|byte| byte.is_ascii_graphic() && !b";,".contains(&byte))).collect()
}
