//! Paths of the app's screens, without a slash at their end; [`HOME`] alone is one.

/// The first page.
pub const HOME: &str = "/";
/// The camera.
pub const SCAN: &str = "/scan";
/// The verdict on a code.
pub const RESULT: &str = "/result";
/// The report form.
pub const REPORT: &str = "/report";
/// Where a report stands.
pub const REPORT_STATUS: &str = "/report/status";
/// How a verdict came about.
pub const HOW: &str = "/how";
/// Two products side by side.
pub const COMPARE: &str = "/compare";
/// A product in short; its GTIN is the segment after it.
pub const PRODUCT: &str = "/product";
/// Codes that were checked on this device.
pub const HISTORY: &str = "/history";
/// About the app, and its settings.
pub const ABOUT: &str = "/about";
/// The check inside another site's frame.
pub const EMBED: &str = "/embed";
/// The snippet for integrators.
pub const INTEGRATE: &str = "/integrate";
