//! The table of screens.

use crate::paths;

/// A screen of the app. The server hands the app's page for every one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// Its path, one of [`paths`].
    pub path: &'static str,
    /// Whether the service worker answers a navigation to it with the page that it keeps, so that it opens without a
    /// network.
    pub is_offline: bool,
    /// Whether sites that the deployment names may show it in a frame. The response's headers say so, which a kept page
    /// does not have: never with `is_offline`.
    pub is_framed: bool,
}

/// All screens.
pub const SCREENS: [Screen; 12] = [
    own(paths::HOME),
    own(paths::SCAN),
    own(paths::RESULT),
    own(paths::REPORT),
    own(paths::REPORT_STATUS),
    own(paths::HOW),
    own(paths::COMPARE),
    framed(paths::PRODUCT),
    own(paths::HISTORY),
    own(paths::ABOUT),
    framed(paths::EMBED),
    own(paths::INTEGRATE),
];

/// A screen of the installed app.
const fn own(path: &'static str) -> Screen {
    Screen { path, is_offline: true, is_framed: false }
}

/// A screen for other sites' pages.
const fn framed(path: &'static str) -> Screen {
    Screen { path, is_offline: false, is_framed: true }
}
