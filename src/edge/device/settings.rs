//! What a person set on this device (`localStorage`); where that is not to be had, the defaults.

use serde::{Deserialize, Serialize};
use web_sys::Storage;

const KEY: &str = "suyuan.settings";

/// What a person set on this device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// BCP 47 tag; `None` for the device's own.
    pub language: Option<String>,
    /// Light or dark.
    pub theme: Theme,
    /// Large text, few choices.
    pub elder: bool,
    /// The camera that last read a code: a device id.
    pub last_lens: Option<String>,
    /// A sound when a code was read.
    pub sound: bool,
    /// A buzz when a code was read.
    pub vibrate: bool,
    /// Whether the coarse place goes with a check.
    pub place: PlaceConsent,
}

/// Whether the coarse place goes with a check. Off until the shopper agrees.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceConsent {
    /// Nobody asked yet: it does not.
    #[default]
    NotAsked,
    /// The shopper agreed.
    Given,
    /// The shopper, or the browser, said no.
    Refused,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the device.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::System,
            elder: false,
            last_lens: None,
            sound: true,
            vibrate: true,
            place: PlaceConsent::NotAsked,
        }
    }
}

impl Settings {
    /// What was saved; the defaults where nothing was, or nothing that can be read.
    #[must_use]
    pub fn load() -> Self {
        let text = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
        text.and_then(|text| suyuan_record::json::from_bytes(text.as_bytes()).ok()).unwrap_or_default()
    }

    /// Saves; whether the browser kept it (it may be switched off, or full).
    pub fn save(&self) -> bool {
        let text = serde_json::to_string(self).unwrap_or_default();
        storage().is_some_and(|storage| storage.set_item(KEY, &text).is_ok())
    }

    /// The language to speak: the chosen one, else the device's first that is on offer, else the first on offer.
    #[must_use]
    pub fn language(&self, on_offer: &[String]) -> String {
        let wanted = self.language.iter().cloned().chain(device_languages());
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let offered = |wanted: String| {
            let exact = on_offer.iter().find(|offer| offer.eq_ignore_ascii_case(&wanted));
            exact.or_else(|| on_offer.iter().find(|offer| primary(offer) == primary(&wanted))).cloned()
        };
        wanted.into_iter().find_map(offered).or_else(|| on_offer.first().cloned()).unwrap_or_else(|| "zh-CN".to_owned())
    }

    /// Writes onto `<html>`: `lang`, `data-theme` (`light`, `dark`, absent for the device's own) and `data-view`
    /// (`elder` or absent).
    pub fn apply(&self, language: &str) {
        let Some(root) = web_sys::window().and_then(|window| window.document()?.document_element()) else { return };
        let set = |name: &str, value: Option<&str>| {
            // Neither can fail: the names are well formed.
            let _ = match value {
                Some(value) => root.set_attribute(name, value),
                None => root.remove_attribute(name),
            };
        };
        let theme = match self.theme {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        set("lang", Some(language));
        set("data-theme", theme);
        set("data-view", self.elder.then_some("elder"));
    }
}

/// The device's languages, the preferred first.
fn device_languages() -> Vec<String> {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator.map(|n| n.languages().iter().filter_map(|tag| tag.as_string()).collect()).unwrap_or_default()
}

/// `localStorage` throws where cookies are blocked, and in sandboxed frames.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
