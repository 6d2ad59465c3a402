//! The app's addresses: one table for the three that need it.
//!
//! | who | asks | of an address |
//! |---|---|---|
//! | the app | [`paths`] | which screen it names, exactly |
//! | the server | [`has_page`], [`may_be_framed`] | whether the app's page is the answer, by its first segment |
//! | the service worker | [`offline_pages`] | whether its kept page is the answer, exactly |
//!
//! The server is the most lenient: what it hands out is one page, and the app says there that an address leads nowhere.
//!
//! ```
//! use suyuan_routes::{PRIMARY_KEYS, has_page, paths};
//!
//! assert!(has_page(paths::REPORT_STATUS, &PRIMARY_KEYS));
//! assert!(has_page("/01/06901234567892/21/S7", &PRIMARY_KEYS));
//! assert!(!has_page("/labels", &PRIMARY_KEYS));
//! ```

pub mod paths;
mod primary_keys;
mod screens;

pub use primary_keys::PRIMARY_KEYS;
pub use screens::{SCREENS, Screen};

/// Whether the server answers `path` with the app's page: a screen by its first segment, or a GS1 Digital Link.
#[must_use]
pub fn has_page(path: &str, primary_keys: &[&str]) -> bool {
    first_screen(path).is_some() || is_digital_link(path, primary_keys)
}

/// Whether the app's page at `path` may be shown in a frame of a site that the deployment names.
#[must_use]
pub fn may_be_framed(path: &str) -> bool {
    first_screen(path).is_some_and(|screen| screen.is_framed)
}

/// Whether the first segment of `path` is a GS1 primary key (GS1 Digital Link: URI Syntax, 4.3). A path under a stem of
/// its own (`/shop/01/…`) is none of the app's.
#[must_use]
pub fn is_digital_link(path: &str, primary_keys: &[&str]) -> bool {
    primary_keys.contains(&first_segment(path))
}

/// What the service worker answers from its cache, as the JavaScript value that the build writes into it:
/// `{"screens":["/",…],"primaryKeys":["00",…]}`.
#[must_use]
pub fn offline_pages(primary_keys: &[&str]) -> String {
    let screens = SCREENS.iter().filter(|screen| screen.is_offline).map(|screen| screen.path);
    format!(r#"{{"screens":[{}],"primaryKeys":[{}]}}"#, quoted(screens), quoted(primary_keys.iter().copied()))
}

/// Paths and keys are plain ASCII without quotes, so quoting them makes them JSON.
fn quoted<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(",")
}

/// The screen that the first segment of `path` belongs to.
fn first_screen(path: &str) -> Option<&'static Screen> {
    SCREENS.iter().find(|screen| first_segment(screen.path) == first_segment(path))
}

fn first_segment(path: &str) -> &str {
    path.trim_start_matches('/').split('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_segment_tells_the_servers_pages() {
        for path in ["/", "//", "/scan", "/scan/", "/report/status", "/product/6901234567892", "/how/deeper"] {
            assert!(has_page(path, &PRIMARY_KEYS), "{path}");
        }
        for path in ["/nothing", "/resultx", "/02/06901234567892", "/a/b/c", "/v1/lookup", "/labels", "/operator/"] {
            assert!(!has_page(path, &PRIMARY_KEYS), "{path}");
        }
        assert!(is_digital_link("/8006/069012345678920102", &PRIMARY_KEYS));
        assert!(!is_digital_link("/shop/01/06901234567892", &PRIMARY_KEYS));
    }

    #[test]
    fn only_the_check_and_the_product_card_are_framed() {
        let framed: Vec<&str> = SCREENS.iter().map(|screen| screen.path).filter(|path| may_be_framed(path)).collect();
        assert_eq!(framed, [paths::PRODUCT, paths::EMBED]);
        assert!(may_be_framed("/product/6901234567892"));
    }

    #[test]
    fn screens_of_one_first_segment_agree_on_frames() {
        for screen in &SCREENS {
            assert_eq!(may_be_framed(screen.path), screen.is_framed, "{}", screen.path);
        }
    }

    #[test]
    fn a_framed_page_is_never_answered_offline() {
        assert!(SCREENS.iter().all(|screen| !(screen.is_framed && screen.is_offline)));
    }

    #[test]
    fn the_service_workers_pages_are_json() {
        let pages: serde_json::Value = serde_json::from_str(&offline_pages(&PRIMARY_KEYS)).unwrap();
        let screens = pages["screens"].as_array().unwrap();
        assert!(screens.contains(&"/report/status".into()) && screens.contains(&"/".into()));
        assert!(!screens.contains(&"/embed".into()) && !screens.contains(&"/product".into()));
        assert_eq!(pages["primaryKeys"].as_array().unwrap().len(), PRIMARY_KEYS.len());
    }
}
