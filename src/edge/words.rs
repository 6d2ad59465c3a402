//! The files of texts, and numbers and dates as the browser writes them.

use crate::edge::device::clock;
use gloo_net::http::Request;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Intl as Js, Object};
use suyuan_record::{IsoDate, Seconds};
use suyuan_words::{Formats, Language, Part, Plural};

/// How long a file may take, in milliseconds.
const PATIENCE: u32 = 20_000;

/// A file of texts could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a file of texts could not be loaded")]
pub struct NotLoaded;

/// Fetches a part in a language. From the browser's own cache where it is there: its name changes with its contents.
///
/// # Errors
/// [`NotLoaded`] without a network, or where the build has no such file.
pub async fn fetch(language: Language, part: Part) -> Result<String, NotLoaded> {
    let path = path(language, part).ok_or(NotLoaded)?;
    let fetched = Box::pin(async {
        let response = Request::get(&path).send().await.map_err(|_| NotLoaded)?;
        if response.ok() { response.text().await.map_err(|_| NotLoaded) } else { Err(NotLoaded) }
    });
    match futures_util::future::select(fetched, TimeoutFuture::new(PATIENCE)).await {
        futures_util::future::Either::Left((file, _)) => file,
        futures_util::future::Either::Right(_) => Err(NotLoaded),
    }
}

/// `/words/en-<digest>/start.txt`: the build writes each language's folder into the page.
fn path(language: Language, part: Part) -> Option<String> {
    let meta = web_sys::window()?.document()?.query_selector("meta[name=suyuan-words]").ok()??;
    let folders = meta.get_attribute("content")?;
    let is_of = |folder: &&str| folder.rsplit_once('-').is_some_and(|(tag, _)| tag == language.tag());
    let folder = folders.split(',').find(is_of)?;
    Some(format!("/words/{folder}/{}.txt", part.name()))
}

/// Numbers, dates and plurals by the browser's `Intl`.
#[derive(Debug, Clone, Copy)]
pub struct Intl;

impl Formats for Intl {
    fn plural(&self, count: u64, language: Language) -> Plural {
        let rules = Js::PluralRules::new(&Array::of1(&language.tag().into()), &Object::new());
        #[expect(clippy::cast_precision_loss, reason = "counts on a page are small")]
        let name = rules.select(count as f64);
        Plural::of_name(&String::from(name))
    }

    fn number(&self, value: f64, language: Language) -> String {
        clock::number(value, language.tag())
    }

    fn date(&self, day: IsoDate, language: Language) -> String {
        clock::date(day, language.tag())
    }

    fn date_time(&self, at: Seconds, language: Language) -> String {
        clock::date_time(at, language.tag())
    }
}
